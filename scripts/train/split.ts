import { sha256 } from "../../src/core/hash.ts";

/** A stable share 0..1 for a key: the same row falls on the same side in every run, and pairs go together by their key. */
export const shareOf = (key: string): number => Number.parseInt(sha256(key).slice(0, 8), 16) / 0x1_0000_0000;

/** Tune on `dev`, report `held-out`. */
export const sideOf = (key: string): "dev" | "held-out" => (shareOf(`side:${key}`) < 0.5 ? "dev" : "held-out");
