import { once } from "node:events";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { ElekError, isElekError } from "../core/errors.ts";
import type { HashEntry } from "../core/hash-bank.ts";
import type { Category } from "../core/vocabulary.ts";
import type { HashBankStore } from "../prepare/known/ports.ts";
import { createListReader, type ListDefaults } from "./hash-list.ts";

export interface ListOptions {
  readonly bank: string;
  readonly category?: Category;
  readonly confirmed: boolean;
  readonly source?: string;
  readonly maxDistance?: number;
  readonly expires?: string;
  readonly by: string;
  readonly json?: boolean;
}

const defaultsOf = ({ expires: expiresAt, ...options }: ListOptions): ListDefaults => ({
  ...options,
  ...(expiresAt !== undefined && { expiresAt }),
});

/** entries of one transaction: others wait no longer for their turn than these take */
const TOGETHER = 5_000;

/** Takes in a list line by line; what is wrong with a line is told at once and keeps no other back. */
export async function importList(file: string | undefined, options: ListOptions, store: HashBankStore) {
  const read = createListReader(defaultsOf(options));
  const result = { read: 0, added: 0, replaced: 0, unchanged: 0, broken: 0 };
  let entries: HashEntry[] = [];
  const write = async () => {
    const { added, replaced, unchanged } = await store.add(entries, options.by);
    result.added += added;
    result.replaced += replaced;
    result.unchanged += unchanged;
    entries = [];
  };
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    if (line.trim() === "") continue;
    try {
      const entry = read(line);
      if (entry === null) continue;
      result.read += 1;
      entries.push(entry);
    } catch (error) {
      if (!isElekError(error)) throw error;
      result.read += 1;
      result.broken += 1;
      const { code, detail: message } = error;
      if (options.json) console.log(JSON.stringify({ line: number, error: { code, message } }));
      else console.error(`line ${number}: ${code}: ${message}`);
    }
    if (entries.length === TOGETHER) await write();
  }
  await write();
  return result;
}

async function* linesOf(file: string | undefined): AsyncGenerator<string> {
  const input = file === undefined ? process.stdin : createReadStream(file);
  try {
    // waited for, since readline would go on without a file that can't be opened
    if (file !== undefined) await once(input, "open");
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).syscall === undefined) throw cause;
    throw new ElekError("FILE_UNREADABLE", file ?? "standard input", { cause });
  }
}
