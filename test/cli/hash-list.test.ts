import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine, parseCsvLine } from "../../src/cli/csv.ts";
import { createListReader, LIST_HEADER, type ListDefaults, listLine } from "../../src/cli/hash-list.ts";
import { isElekError } from "../../src/core/errors.ts";
import { sha256 } from "../../src/core/hash.ts";

const HASH = sha256("a picture");
const DEFAULTS: ListDefaults = { bank: "list", category: "nudity", confirmed: false };

const read = (lines: readonly string[], defaults = DEFAULTS) => {
  const reader = createListReader(defaults);
  return lines.map((line) => {
    try {
      return reader(line);
    } catch (error) {
      if (!isElekError(error)) throw error;
      return error.code;
    }
  });
};

describe("a hash list", () => {
  it("is read as ThreatExchange's dataset command writes it, by its newer and its older opinions", () => {
    const entries = read([
      "collab,signal_type,signal_str,category,tags",
      `Sample Signals,pdq,${HASH},WORTH_INVESTIGATING,`,
      `"Sample, other",pdq,${HASH.toUpperCase()},POSITIVE_CLASS,bad worse`,
      `Sample Signals,sha256,${HASH},TRUE_POSITIVE,`,
      `Sample Signals,pdq,${HASH},NEGATIVE_CLASS,`,
    ]);
    const entry = { algorithm: "pdq", hash: HASH, category: "nudity" };
    expect(entries).toEqual([
      null,
      { ...entry, bank: "Sample Signals", confirmed: false },
      { ...entry, bank: "Sample, other", confirmed: true, source: "bad worse" },
      { ...entry, bank: "Sample Signals", algorithm: "sha256", confirmed: true },
      "HASH_DISPUTED",
    ]);
  });

  it("is read as HMA's samples and pdq-photo-hasher have it, without a header", () => {
    const tags = "media_priority_samples media_type_photo";
    expect(
      read([
        `${HASH},2880742865368386,2020-07-31T18:47:52+0000,${tags}`,
        `${HASH},100,a.jpg`,
        `${HASH},12,b.jpg`,
        HASH,
      ]),
    ).toMatchObject([{ hash: HASH, source: tags }, { hash: HASH }, "HASH_UNTELLING", { hash: HASH }]);
  });

  it("names what is wrong with a line by a code, and goes on", () => {
    const header = "hash,reason,max_distance,expires_at";
    const cases: readonly (readonly [string, string])[] = [
      [`${HASH},nudity,32,`, "HASH_LINE_INVALID"],
      [`${HASH},nakedness,,`, "HASH_LINE_INVALID"],
      [`${HASH},nudity,,tomorrow`, "HASH_LINE_INVALID"],
      [`${HASH},nudity`, "HASH_LINE_INVALID"],
      [`"${HASH},nudity,,`, "HASH_LINE_INVALID"],
      ["abc,nudity,,", "HASH_INVALID"],
      [`${HASH}0,nudity,,`, "HASH_INVALID"],
      [`${"0".repeat(64)},nudity,,`, "HASH_UNTELLING"],
      [`${HASH},,,`, "HASH_CATEGORY_MISSING"],
    ];
    const good = `${HASH},violence,7,2030-01-01T00:00:00Z`;
    const { category: _none, ...defaults } = DEFAULTS;
    const answers = read([header, ...cases.map(([line]) => line), good], defaults);
    expect(answers.slice(1, -1)).toEqual(cases.map(([, code]) => code));
    expect(answers.at(-1)).toMatchObject({
      category: "violence",
      maxDistance: 7,
      expiresAt: "2030-01-01T00:00:00.000Z",
    });
  });

  it("is read back as it was written", () => {
    const entry = {
      bank: 'a "list", of ours',
      algorithm: "pdq",
      hash: HASH,
      category: "unlawful",
      confirmed: true,
      maxDistance: 9,
      source: "a partner, 2026",
      expiresAt: "2030-01-01T00:00:00.000Z",
    } as const;
    const line = listLine({ ...entry, id: 1, addedBy: "dana", addedAt: "2026-01-01T00:00:00.000Z" });
    expect(read([LIST_HEADER, line])).toEqual([null, entry]);
  });
});

describe("a line of CSV", () => {
  it("gives back the fields that it was made of", () => {
    const field = fc.string({ unit: fc.constantFrom("a", ",", '"', " ", "ә") });
    fc.assert(
      fc.property(fc.array(field, { minLength: 1 }), (fields) => {
        expect(parseCsvLine(csvLine(fields))).toEqual(fields);
      }),
    );
  });

  it.each(['"a', 'a,"b"c', '"a""'])("is refused where a quote does not end: %s", (line) => {
    expect(parseCsvLine(line)).toBeNull();
  });
});
