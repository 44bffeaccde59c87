import { createPublicKey, type KeyObject } from "node:crypto";
import { canonicalJson } from "../core/canonical-json.ts";
import { keyName } from "./checkpoint.ts";
import type { AuditRecord, Checkpoint } from "./event.ts";
import { type Verification, verifyChain } from "./verify.ts";

const FORMAT = "elek-audit/1";

interface ExportSource {
  readonly records: AsyncIterable<AuditRecord>;
  readonly checkpoints: readonly Checkpoint[];
  readonly publicKey: KeyObject;
}

/**
 * The chain as JSON lines: a header with the public key, the checkpoints, every record, and a last line that counts
 * them. Each line is canonical JSON, so that there is one way to write it and no byte can change unseen. Checkpoints
 * stand first, so that the whole can be verified in one pass.
 */
export async function* exportChain({ records, checkpoints, publicKey }: ExportSource): AsyncGenerator<string> {
  const pem = publicKey.export({ type: "spki", format: "pem" }).toString();
  yield canonicalJson({ format: FORMAT, key: keyName(publicKey), publicKey: pem });
  for (const checkpoint of checkpoints) yield canonicalJson({ checkpoint });
  let count = 0;
  for await (const { seq, prev, event, hash } of records) {
    count += 1;
    yield canonicalJson({ record: { seq, prev, event, hash } });
  }
  yield canonicalJson({ end: { records: count, checkpoints: checkpoints.length } });
}

/** What an export is broken by before its chain can tell. */
export interface BrokenLine {
  readonly whole: false;
  readonly line: number;
  /** `line`: not as elek writes it · `unfinished`: its last line is missing or counts otherwise · `key`: not the trusted key */
  readonly problem: "line" | "unfinished" | "key";
}

export interface ExportTrust {
  /** the key that was kept elsewhere; without it the export's own is believed */
  readonly publicKey?: KeyObject;
  /** checkpoints that were kept elsewhere: they tell whether the end was cut off, or everything rewritten */
  readonly checkpoints?: readonly Checkpoint[];
}

/** Verifies an export by itself, offline, in one pass. */
export async function verifyExport(
  lines: AsyncIterable<string> | Iterable<string>,
  trust: ExportTrust = {},
): Promise<Verification | BrokenLine> {
  const items = readItems(lines);
  try {
    const publicKey = await readHeader(items);
    if (trust.publicKey && !trust.publicKey.equals(publicKey)) throw new BrokenExport(1, "key");
    const { checkpoints, next } = await readCheckpoints(items);
    const known = [...checkpoints, ...(trust.checkpoints ?? [])];
    return await verifyChain(readRecords(items, next, checkpoints.length), known, publicKey);
  } catch (error) {
    if (error instanceof BrokenExport) return { whole: false, line: error.line, problem: error.problem };
    throw error;
  } finally {
    await items.return(undefined);
  }
}

class BrokenExport extends Error {
  readonly line: number;
  readonly problem: BrokenLine["problem"];

  constructor(line: number, problem: BrokenLine["problem"]) {
    super(`line ${line}: ${problem}`);
    this.line = line;
    this.problem = problem;
  }
}

interface Item {
  readonly line: number;
  readonly name: string;
  readonly value: Record<string, unknown>;
}

/** Lines of one member each, in canonical form; after the last one, an item named "" for the end of the file. */
async function* readItems(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Item, undefined> {
  let line = 0;
  for await (const text of lines) {
    line += 1;
    const value = parseCanonical(text);
    if (!value) throw new BrokenExport(line, "line");
    const [name, inner] = Object.entries(value)[0] ?? ["", {}];
    yield line === 1 ? { line, name: "header", value } : { line, name, value: inner as Item["value"] };
  }
  yield { line: line + 1, name: "", value: {} };
}

function parseCanonical(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject && canonicalJson(value) === text ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

async function take(items: AsyncGenerator<Item>): Promise<Item> {
  const { value } = await items.next();
  return value as Item;
}

async function readHeader(items: AsyncGenerator<Item>): Promise<KeyObject> {
  const { value, name } = await take(items);
  if (name !== "header" || !hasShape(value, { format: "string", key: "string", publicKey: "string" })) {
    throw new BrokenExport(1, "line");
  }
  try {
    const publicKey = createPublicKey(String(value.publicKey));
    // PEM has many spellings of one key, and only one is written here
    const pem = publicKey.export({ type: "spki", format: "pem" }).toString();
    if (value.format === FORMAT && value.key === keyName(publicKey) && value.publicKey === pem) return publicKey;
  } catch {
    // not a key at all
  }
  throw new BrokenExport(1, "line");
}

const CHECKPOINT = { seq: "number", hash: "string", at: "string", key: "string", signature: "string" } as const;
const RECORD = { seq: "number", prev: "string", event: "string", hash: "string" } as const;
const END = { records: "number", checkpoints: "number" } as const;

async function readCheckpoints(items: AsyncGenerator<Item>) {
  const checkpoints: Checkpoint[] = [];
  let next = await take(items);
  for (; next.name === "checkpoint"; next = await take(items)) {
    if (!hasShape(next.value, CHECKPOINT)) throw new BrokenExport(next.line, "line");
    checkpoints.push(next.value as unknown as Checkpoint);
  }
  return { checkpoints, next };
}

async function* readRecords(
  items: AsyncGenerator<Item>,
  first: Item,
  checkpoints: number,
): AsyncGenerator<AuditRecord> {
  let count = 0;
  let item = first;
  for (; item.name === "record"; item = await take(items)) {
    if (!hasShape(item.value, RECORD)) throw new BrokenExport(item.line, "line");
    count += 1;
    yield item.value as unknown as AuditRecord;
  }
  if (item.name === "") throw new BrokenExport(item.line, "unfinished");
  if (item.name !== "end" || !hasShape(item.value, END)) throw new BrokenExport(item.line, "line");
  if (item.value.records !== count || item.value.checkpoints !== checkpoints) {
    throw new BrokenExport(item.line, "unfinished");
  }
  const rest = await take(items);
  if (rest.name !== "") throw new BrokenExport(rest.line, "line");
}

function hasShape(value: unknown, shape: Readonly<Record<string, "string" | "number">>): boolean {
  if (typeof value !== "object" || value === null) return false;
  const record = value as Record<string, unknown>;
  const names = Object.keys(shape);
  return Object.keys(record).length === names.length && names.every((name) => typeof record[name] === shape[name]);
}
