import type { NudityClasses } from "../../core/signals.ts";

/** What this stage needs of an inference back end: nsfwjs's five classes for pictures of one size. */
export interface ImageClassifier {
  /** folder name under `models/` */
  readonly model: string;
  /** of the weights; part of every decision's versions */
  readonly sha256: string;
  readonly input: { readonly width: number; readonly height: number };
  /** Pictures as RGB bytes of exactly the input size; one answer each, in order. Never blocks the event loop. */
  classify(pictures: readonly Uint8Array[]): Promise<NudityClasses[]>;
}
