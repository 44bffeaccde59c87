// Run on the compiled code after each build: `node dist/src/compile-lexicons.js`.
import { RULES } from "../rules/index.ts";
import { writeCompiledLexicons } from "./compiled-lexicons.ts";

writeCompiledLexicons(RULES);
