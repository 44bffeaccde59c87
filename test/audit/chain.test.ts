import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chain, EMPTY_HEAD } from "../../src/audit/chain.ts";
import { signCheckpoint } from "../../src/audit/checkpoint.ts";
import type { AuditRecord, Checkpoint } from "../../src/audit/event.ts";
import { exportChain, verifyExport } from "../../src/audit/export.ts";
import { verifyChain } from "../../src/audit/verify.ts";
import { canonicalJson } from "../../src/core/canonical-json.ts";

const keys = generateKeyPairSync("ed25519");
const AT = "2026-01-01T00:00:00.000Z";

const events = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    canonicalJson({ type: "content.decided", at: AT, data: { n, outcome: "hide" } }),
  );
const records = (count: number): AuditRecord[] => chain(EMPTY_HEAD, events(count));
const checkpointAt = (all: readonly AuditRecord[], seq: number): Checkpoint =>
  signCheckpoint(all[seq - 1] as AuditRecord, AT, keys);

async function* each<T>(items: readonly T[]) {
  yield* items;
}

async function exported(all: readonly AuditRecord[], checkpoints: readonly Checkpoint[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportChain({ records: each(all), checkpoints, publicKey: keys.publicKey }))
    lines.push(line);
  return lines;
}

describe("the chain", () => {
  const whole = records(10);
  const checkpoints = [checkpointAt(whole, 4), checkpointAt(whole, 8)];
  const verify = (all: readonly AuditRecord[], signed = checkpoints) => verifyChain(all, signed, keys.publicKey);
  const broken = (seq: number, problem: string) => ({ whole: false, firstBroken: { seq, problem } });
  const edited = (index: number, change: Partial<AuditRecord>) =>
    whole.map((r, n) => (n === index ? { ...r, ...change } : r));
  const event = events(11)[10] as string;

  it("is whole when nobody touched it", async () => {
    expect(await verify(whole)).toEqual({
      whole: true,
      records: 10,
      head: { seq: 10, hash: whole[9]?.hash },
      checkpoints: 2,
      unsigned: 2,
    });
    expect(await verify([], [])).toMatchObject({ whole: true, records: 0 });
  });

  it.each<[string, readonly AuditRecord[], object]>([
    ["an edited event", edited(4, { event }), broken(5, "hash")],
    ["an edited hash", edited(4, { hash: "0".repeat(64) }), broken(5, "hash")],
    ["a removed record", whole.filter(({ seq }) => seq !== 5), broken(5, "sequence")],
    [
      "a removed record, the rest renumbered",
      whole.filter(({ seq }) => seq !== 5).map((r, n) => ({ ...r, seq: n + 1 })),
      broken(5, "link"),
    ],
    [
      "two records exchanged",
      [...whole.slice(0, 4), whole[5], whole[4], ...whole.slice(6)] as AuditRecord[],
      broken(5, "sequence"),
    ],
    [
      "an inserted record",
      [...whole.slice(0, 4), { ...(whole[4] as AuditRecord), event }, ...whole.slice(4)],
      broken(5, "hash"),
    ],
    ["a cut end", whole.slice(0, 6), broken(7, "truncated")],
    ["nothing left", [], broken(1, "truncated")],
    [
      "everything rewritten from a record on",
      [...whole.slice(0, 2), ...chain(whole[1] as AuditRecord, events(11).slice(3))],
      broken(4, "checkpoint"),
    ],
  ])("names the first broken record of %s", async (_name, all, expected) => {
    expect(await verify(all)).toMatchObject(expected);
  });

  it("does not believe a checkpoint that another key signed", async () => {
    const forged = signCheckpoint(whole[7] as AuditRecord, AT, generateKeyPairSync("ed25519"));
    expect(await verify(whole, [forged])).toMatchObject(broken(8, "signature"));
    expect(await verify(whole, [{ ...(checkpoints[0] as Checkpoint), at: "2027-01-01T00:00:00.000Z" }])).toMatchObject(
      broken(4, "signature"),
    );
  });

  it("needs canonical events: two spellings of one event are not the same record", async () => {
    const spelt = chain(EMPTY_HEAD, ['{"type": "content.decided"}']);
    expect(await verify(spelt, [])).toMatchObject(broken(1, "form"));
  });
});

describe("an export", () => {
  const whole = records(12);
  const checkpoints = [checkpointAt(whole, 5), checkpointAt(whole, 10)];

  it("verifies by itself", async () => {
    expect(await verifyExport(await exported(whole, checkpoints))).toMatchObject({
      whole: true,
      records: 12,
      unsigned: 2,
    });
    expect(await verifyExport(await exported([], []))).toMatchObject({ whole: true, records: 0 });
  });

  it("is found broken whichever byte is flipped", async () => {
    const bytes = Buffer.from((await exported(whole, checkpoints)).join("\n"));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ mask;
        const result = await verifyExport(flipped.toString("utf8").split("\n"));
        expect(result.whole).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it("is found broken whichever line is taken out, doubled or moved", async () => {
    const lines = await exported(whole, checkpoints);
    await fc.assert(
      fc.asyncProperty(fc.nat(lines.length - 1), fc.nat(lines.length - 1), async (from, to) => {
        const line = lines[from] as string;
        const without = lines.toSpliced(from, 1);
        expect((await verifyExport(without)).whole).toBe(false);
        expect((await verifyExport(lines.toSpliced(to, 0, line))).whole).toBe(false);
        const isCheckpoint = (at: number) => at === 1 || at === 2;
        // the order of checkpoints says nothing
        if (from === to || (isCheckpoint(from) && isCheckpoint(to))) return;
        expect((await verifyExport(without.toSpliced(to, 0, line))).whole).toBe(false);
      }),
    );
  });

  it("is measured by a key and by checkpoints kept elsewhere", async () => {
    const other = generateKeyPairSync("ed25519");
    const lines = await exported(whole.slice(0, 6), [checkpoints[0] as Checkpoint]);
    expect(await verifyExport(lines)).toMatchObject({ whole: true, records: 6 });
    expect(await verifyExport(lines, { checkpoints })).toMatchObject({
      whole: false,
      firstBroken: { seq: 7, problem: "truncated" },
    });
    expect(await verifyExport(lines, { publicKey: other.publicKey })).toEqual({
      whole: false,
      line: 1,
      problem: "key",
    });
  });

  it.each([
    ["nothing", [], 1],
    ["no JSON", ["hello"], 1],
    ["another format", ['{"format":"x","key":"y","publicKey":"z"}'], 1],
  ])("that holds %s is told from a broken one by its line", async (_name, lines, line) => {
    expect(await verifyExport(lines)).toMatchObject({ whole: false, line, problem: "line" });
  });
});
