import { readText } from "../../src/prepare/text/index.ts";

/** The folded view of a text: what models are trained on is what they will be shown. */
export const fold = (text: string): string => readText("text", text).folded.text;
