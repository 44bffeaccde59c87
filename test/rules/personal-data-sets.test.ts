import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findPersonalData } from "../../rules/personal-data/find.ts";
import type { Hit } from "../../rules/personal-data/hit.ts";
import { readText } from "../../src/prepare/text/index.ts";
import { hasData, readData } from "../support/data.ts";

const sure = (text: string): Hit[] =>
  findPersonalData(readText("text", text)).filter(({ confidence }) => confidence >= 0.5);

interface LabelledSpan {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
const spansOf = (row: { readonly [extra: string]: unknown }): readonly LabelledSpan[] =>
  row.spans as readonly LabelledSpan[];

describe.skipIf(!hasData("pii_injected/all.jsonl"))("on identifiers dropped into real reviews", () => {
  const MESSAGE: Readonly<Record<string, string>> = {
    IIN: "iin",
    CARD: "card",
    IBAN: "iban",
    EMAIL: "email",
    PHONE: "phone",
    FULLNAME_RU: "fullName",
    FULLNAME_KK: "fullName",
    ADDRESS: "address",
  };
  const rows = hasData("pii_injected/all.jsonl") ? readData("pii_injected/all.jsonl") : [];
  it.each([
    ["IIN", 0.99],
    ["CARD", 0.99],
    ["IBAN", 0.99],
    ["EMAIL", 0.99],
    ["PHONE", 0.99],
    ["FULLNAME_RU", 0.9],
    ["FULLNAME_KK", 0.9],
    ["ADDRESS", 0.85],
  ])("finds %s in %f of the spans", (type, least) => {
    let total = 0;
    let found = 0;
    for (const row of rows) {
      for (const span of spansOf(row).filter((one) => one.type === type)) {
        total += 1;
        const hit = sure(row.text).some(
          (one) => one.message === MESSAGE[type] && one.start < span.end && span.start < one.end,
        );
        if (hit) found += 1;
      }
    }
    expect(total).toBeGreaterThan(0);
    expect(found / total).toBeGreaterThanOrEqual(least);
  });
});

describe.skipIf(!hasData("pii_fixtures/fixtures.jsonl"))("on other validators' cases", () => {
  /** rows whose answer differs, each with its reason in the table of docs/personal-data.md */
  const explained = new Set(
    readFileSync(join(import.meta.dirname, "../../docs/personal-data.md"), "utf8").match(/vjs-[A-Z_]+-\d+/g) ?? [],
  );
  const MESSAGE: Readonly<Record<string, string>> = {
    IIN: "iin",
    CARD: "card",
    IBAN: "iban",
    EMAIL: "email",
    PHONE_KZ: "phone",
    PHONE_RU: "phone",
    PASSPORT_KZ: "document",
    ADDRESS: "address",
  };
  it("is right on every row, or the page says why not", () => {
    const differing = readData("pii_fixtures/fixtures.jsonl").filter(({ text, labels }) => {
      const [type = "", verdict] = labels[0]?.split(":") ?? [];
      return sure(text).some(({ message }) => message === MESSAGE[type]) !== (verdict === "valid");
    });
    expect(new Set(differing.map(({ id }) => id))).toEqual(explained);
  });
});

describe.skipIf(!hasData("kaznerd/test.jsonl"))("on news full of numbers", () => {
  it("raises at most two false alarms in a thousand", () => {
    const rows = readData("kaznerd/test.jsonl").filter(
      (row) => /\d/.test(row.text) && !spansOf(row).some(({ type }) => type === "PERSON" || type === "CONTACT"),
    );
    const flagged = rows.filter((row) => sure(row.text).length > 0);
    expect(flagged.length / rows.length).toBeLessThanOrEqual(0.002);
  });
});
