import { describe, expect, it } from "vitest";
import { longerHash, NO_HASH, rememberRuns } from "../../../src/prepare/text/runs.ts";

const hashOf = (run: string): number =>
  [...run].reduce((hash, letter) => longerHash(hash, letter.charCodeAt(0)), NO_HASH);

describe("remembered runs", () => {
  it("are read once, wherever they stand", () => {
    const read: string[] = [];
    const find = rememberRuns((text) => {
      read.push(text);
      return [];
    });
    const one = find("өте жақсы", 4, 9, hashOf("жақсы"));
    expect(find("жақсы екен", 0, 5, hashOf("жақсы"))).toBe(one);
    expect(one.text).toBe("жақсы");
    expect(read).toEqual(["жақсы"]);
  });

  it("are told apart by their letters, not by their hash", () => {
    const find = rememberRuns(() => []);
    const runs = Array.from({ length: 100 }, (_, index) => `run${index}`);
    for (let pass = 0; pass < 2; pass++) {
      for (const run of runs) expect(find(run, 0, run.length, 1).text).toBe(run);
    }
  });

  it("are not kept where they are longer than words are", () => {
    const find = rememberRuns(() => []);
    const long = "а".repeat(100);
    expect(find(long, 0, 100, hashOf(long))).not.toBe(find(long, 0, 100, hashOf(long)));
  });
});
