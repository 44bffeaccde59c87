import { ElekError } from "../core/errors.ts";
import { HASH_ALGORITHMS, type HashAlgorithm, type HashEntry, SAME_PICTURE } from "../core/hash-bank.ts";
import { CATEGORIES, type Category } from "../core/vocabulary.ts";
import type { StandingEntry } from "../prepare/known/ports.ts";
import { csvLine, parseCsvLine } from "./csv.ts";

/** What holds for lines that don't say. */
export interface ListDefaults {
  readonly bank: string;
  readonly category?: Category;
  readonly confirmed: boolean;
  readonly source?: string;
  readonly maxDistance?: number;
  readonly expiresAt?: string;
}

/**
 * The first five are those that ThreatExchange's `threatexchange dataset --csv` writes; the others are read back here
 * and passed over there.
 */
const COLUMNS = [
  "collab",
  "signal_type",
  "signal_str",
  "category",
  "tags",
  "reason",
  "source",
  "max_distance",
  "expires_at",
  "added_by",
  "added_at",
] as const;

export const LIST_HEADER = csvLine(COLUMNS);

export const listLine = (entry: StandingEntry): string =>
  csvLine([
    entry.bank,
    entry.algorithm,
    entry.hash,
    entry.confirmed ? "POSITIVE_CLASS" : "INVESTIGATION_SEED",
    entry.category,
    entry.category,
    entry.source,
    entry.maxDistance,
    entry.expiresAt,
    entry.addedBy,
    entry.addedAt,
  ]);

/** Opinions of ThreatExchange, its older names too: does the list vouch for the hash? */
const OPINIONS: Readonly<Record<string, "confirmed" | "unsure" | "wrong">> = {
  POSITIVE_CLASS: "confirmed",
  TRUE_POSITIVE: "confirmed",
  INVESTIGATION_SEED: "unsure",
  WORTH_INVESTIGATING: "unsure",
  DISPUTED: "unsure",
  NEGATIVE_CLASS: "wrong",
  FALSE_POSITIVE: "wrong",
};

const OTHER_NAMES: Readonly<Record<string, string>> = {
  bank: "collab",
  algorithm: "signal_type",
  hash: "signal_str",
  opinion: "category",
};

type Fields = ReadonlyMap<string, string>;

/**
 * Reads a hash list line by line. With a header, columns are found by their names; without one, lines are as Meta's
 * `pdq-photo-hasher` (hash, quality, file) or HMA's lists (hash, id, time, tags) have them.
 */
export function createListReader(defaults: ListDefaults): (line: string) => HashEntry | null {
  let header: readonly string[] | null | undefined;
  return (line) => {
    const cells = parseCsvLine(line.replace(/^\uFEFF/u, ""))?.map((cell) => cell.trim());
    if (!cells) throw new ElekError("HASH_LINE_INVALID", "a quoted field does not end where it should");
    if (header === undefined) {
      header = headerOf(cells);
      if (header !== null) return null;
    }
    return toEntry(header === null ? withoutHeader(cells) : byName(header, cells), defaults);
  };
}

function headerOf(cells: readonly string[]): readonly string[] | null {
  const names = cells.map((cell) => cell.toLowerCase()).map((name) => OTHER_NAMES[name] ?? name);
  return names.includes("signal_str") ? names : null;
}

function byName(header: readonly string[], cells: readonly string[]): Fields {
  if (cells.length !== header.length) {
    throw new ElekError("HASH_LINE_INVALID", `${cells.length} fields where the header has ${header.length}`);
  }
  return new Map(header.map((name, index) => [name, cells[index] ?? ""]));
}

const withoutHeader = ([hash = "", second = "", , tags = ""]: readonly string[]): Fields =>
  new Map(
    /^\d{1,3}$/u.test(second)
      ? [
          ["signal_str", hash],
          ["quality", second],
        ]
      : [
          ["signal_str", hash],
          ["tags", tags],
        ],
  );

/** @throws ElekError HASH_* */
function toEntry(fields: Fields, defaults: ListDefaults): HashEntry {
  const given = (name: string): string | undefined => fields.get(name) || undefined;
  const algorithm = algorithmOf(given("signal_type"));
  const hash = checkedHash(given("signal_str") ?? "", algorithm);
  const quality = wholeNumber(given("quality"), "quality", 100);
  if (quality !== undefined && quality < 50) throw new ElekError("HASH_UNTELLING", `quality ${quality}`);
  const said = given("category");
  const opinion = said === undefined ? undefined : OPINIONS[said.toUpperCase()];
  if (opinion === "wrong") throw new ElekError("HASH_DISPUTED", "its category says so");
  const reason = given("reason") ?? (opinion === undefined ? said : undefined);
  const maxDistance =
    algorithm === "pdq"
      ? (wholeNumber(given("max_distance"), "max_distance", SAME_PICTURE) ?? defaults.maxDistance)
      : undefined;
  const source = given("source") ?? defaults.source ?? (given("reason") === undefined ? given("tags") : undefined);
  const expiresAt = instantOf(given("expires_at")) ?? defaults.expiresAt;
  return {
    bank: given("collab") ?? defaults.bank,
    algorithm,
    hash,
    category: categoryOf(reason) ?? defaults.category ?? missingCategory(),
    confirmed: opinion === undefined ? defaults.confirmed : opinion === "confirmed",
    ...(maxDistance !== undefined && { maxDistance }),
    ...(source !== undefined && { source: source.slice(0, 200) }),
    ...(expiresAt !== undefined && { expiresAt }),
  };
}

function algorithmOf(value = "pdq"): HashAlgorithm {
  const known = HASH_ALGORITHMS.find((algorithm) => algorithm === value.toLowerCase().replace("-", ""));
  if (known === undefined)
    throw new ElekError("HASH_LINE_INVALID", `signal_type: one of ${HASH_ALGORITHMS.join(", ")}`);
  return known;
}

/** @throws ElekError HASH_INVALID, HASH_UNTELLING */
export function checkedHash(value: string, algorithm: HashAlgorithm): string {
  const hash = value.toLowerCase();
  if (!/^[0-9a-f]{64}$/u.test(hash)) throw new ElekError("HASH_INVALID", `${algorithm} has 64 hexadecimal digits`);
  // a median splits PDQ's bits in halves; a hash that is far from that comes from no picture
  if (algorithm === "pdq" && Math.abs(bitsSet(hash) - 128) > 64)
    throw new ElekError("HASH_UNTELLING", "its bits are nearly all the same");
  return hash;
}

const bitsSet = (hash: string): number =>
  [...hash].reduce((sum, digit) => sum + Number.parseInt(digit, 16).toString(2).replaceAll("0", "").length, 0);

function wholeNumber(value: string | undefined, name: string, most: number): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,3}$/u.test(value) || Number(value) > most) {
    throw new ElekError("HASH_LINE_INVALID", `${name}: a whole number from 0 to ${most}`);
  }
  return Number(value);
}

function categoryOf(value: string | undefined): Category | undefined {
  if (value === undefined) return undefined;
  const known = CATEGORIES.find((category) => category === value.toLowerCase());
  if (known === undefined) throw new ElekError("HASH_LINE_INVALID", `reason: one of ${CATEGORIES.join(", ")}`);
  return known;
}

function missingCategory(): never {
  throw new ElekError("HASH_CATEGORY_MISSING", "neither the line nor --category names one");
}

function instantOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const at = Date.parse(value);
  if (Number.isNaN(at)) throw new ElekError("HASH_LINE_INVALID", "expires_at: an ISO 8601 instant");
  return new Date(at).toISOString();
}
