import { readFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { Command, InvalidArgumentError, Option } from "commander";
import { ElekError } from "../core/errors.ts";
import { type HashAlgorithm, type HashEntry, SAME_PICTURE } from "../core/hash-bank.ts";
import { CATEGORIES, type Category, CLAUSE } from "../core/vocabulary.ts";
import { importList, type ListOptions } from "./hash-import.ts";
import { checkedHash, LIST_HEADER, listLine } from "./hash-list.ts";
import { openFromEnvironment } from "./open.ts";
import { printTable } from "./table.ts";

export function hashesCommand(): Command {
  return new Command("hashes")
    .description("Keep the banks of known pictures, by their hashes.")
    .addCommand(importCommand())
    .addCommand(exportCommand())
    .addCommand(listCommand())
    .addCommand(addCommand())
    .addCommand(removeCommand())
    .addCommand(matchCommand());
}

const json = () => new Option("--json", "JSON instead of a report for people");
const bank = () => new Option("--bank <bank>", "name of the bank");
const category = () => new Option("--category <category>", "what the pictures break").choices(CATEGORIES);
const confirmed = () =>
  new Option("--confirmed", "vouched for: policy may act on it; without, a match asks a person").default(false);
const by = () =>
  new Option("--by <name>", "who changes the bank, for the audit").default(userName(), "the system's user");
const expires = () =>
  new Option("--expires <instant>", "ISO 8601 instant from which on it counts no more").argParser(instant);
const distance = () =>
  new Option("--max-distance <bits>", `bits of 256 that may differ (default: ${SAME_PICTURE})`).argParser(bits);

const importCommand = () =>
  new Command("import")
    .description("Take in a hash list: CSV as ThreatExchange, HMA or pdq-photo-hasher write it, or as `export` does.")
    .argument("[file]", "the list (default: standard input)")
    .addOption(bank().makeOptionMandatory())
    .addOption(category())
    .addOption(confirmed())
    .option("--source <text>", "where the list comes from")
    .addOption(distance())
    .addOption(expires())
    .addOption(by())
    .addOption(json())
    .addHelpText(
      "after",
      "\nA line's own columns go before the options. A broken line is named and left out; the others are taken.\n\nExit codes: 0 all taken · 1 some lines were broken · 2 could not run",
    )
    .action(async (file: string | undefined, options: ListOptions) => {
      await using state = await openFromEnvironment();
      const result = await importList(file, options, state.stores.hashBanks);
      if (options.json) console.log(JSON.stringify(result));
      else printTable([result]);
      if (result.broken > 0) process.exitCode = 1;
    });

const exportCommand = () =>
  new Command("export")
    .description("Write what stands in the banks as CSV to standard output; `import` reads it back.")
    .addOption(bank())
    .action(async (filter: { bank?: string }) => {
      await using state = await openFromEnvironment();
      console.log(LIST_HEADER);
      for await (const entry of state.stores.hashBanks.entries(filter)) {
        if (!process.stdout.write(`${listLine(entry)}\n`))
          await new Promise((resolve) => process.stdout.once("drain", resolve));
      }
    });

const listCommand = () =>
  new Command("list")
    .description("List the banks, or the entries of one.")
    .addOption(bank())
    .addOption(json())
    .action(async ({ bank: name, json: asJson }: { bank?: string; json?: boolean }) => {
      await using state = await openFromEnvironment();
      const { hashBanks } = state.stores;
      const rows = name === undefined ? await hashBanks.banks() : await collect(hashBanks.entries({ bank: name }));
      if (asJson) return console.log(JSON.stringify(rows));
      printTable(
        rows.map((row) => {
          const { category: reason, algorithm } = row;
          const what = { category: `${reason} (${CLAUSE[reason]})`, algorithm };
          if ("entries" in row)
            return { bank: row.bank, ...what, entries: row.entries, confirmed: row.confirmed, newest: row.addedAt };
          const sure = row.confirmed ? "confirmed" : "asks";
          return { id: row.id, ...what, hash: row.hash, sure, by: row.addedBy, expires: row.expiresAt ?? "–" };
        }),
      );
    });

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

interface PictureOptions {
  readonly image?: string;
  readonly pdq?: string;
  readonly sha256?: string;
}

const withPicture = (command: Command) =>
  command
    .option("--image <file>", "a picture, known by both hashes")
    .option("--pdq <hash>", "a picture's PDQ hash")
    .option("--sha256 <hash>", "a file's SHA-256");

const addCommand = () =>
  withPicture(new Command("add"))
    .description("Add one picture, or one hash.")
    .addOption(bank().makeOptionMandatory())
    .addOption(category().makeOptionMandatory())
    .addOption(confirmed())
    .option("--source <text>", "where it comes from")
    .addOption(distance())
    .addOption(expires())
    .addOption(by())
    .addOption(json())
    .action(async (options: ListOptions & { readonly category: Category } & PictureOptions) => {
      const hashes = await hashesGiven(options);
      await using state = await openFromEnvironment();
      const { bank: name, category: reason, confirmed: sure, source, maxDistance, expires: expiresAt } = options;
      const entries = hashes.map(
        ({ algorithm, hash }): HashEntry => ({
          bank: name,
          algorithm,
          hash,
          category: reason,
          confirmed: sure,
          ...(source !== undefined && { source }),
          ...(algorithm === "pdq" && maxDistance !== undefined && { maxDistance }),
          ...(expiresAt !== undefined && { expiresAt }),
        }),
      );
      const result = await state.stores.hashBanks.add(entries, options.by);
      if (options.json) console.log(JSON.stringify(result));
      else printTable([{ ...result }]);
    });

const removeCommand = () =>
  new Command("remove")
    .description("Take entries out. They count no more; what they decided can still be replayed.")
    .addOption(bank())
    .option("--hash <hash>", "every entry of this hash")
    .option("--id <id>", "one entry, by the id that `list` and a finding's evidence show", wholeNumber)
    .addOption(by())
    .addOption(json())
    .addHelpText("after", "\nExit codes: 0 taken out · 1 nothing such stood · 2 could not run")
    .action(async (options: { bank?: string; hash?: string; id?: number; by: string; json?: boolean }) => {
      const { by: who, json: asJson, ...filter } = options;
      if (Object.keys(filter).length === 0) throw new ElekError("ARGUMENT_INVALID", "give --bank, --hash or --id");
      if (filter.hash !== undefined) filter.hash = checkedHash(filter.hash, "sha256");
      await using state = await openFromEnvironment();
      const removed = await state.stores.hashBanks.remove(filter, who);
      console.log(asJson ? JSON.stringify({ removed }) : `taken out: ${removed}`);
      if (removed === 0) process.exitCode = 1;
    });

const matchCommand = () =>
  withPicture(new Command("match"))
    .description("Say which entries a picture or a hash matches.")
    .addOption(json())
    .addHelpText("after", "\nExit codes: 0 not known · 1 known · 2 could not run")
    .action(async (options: PictureOptions & { json?: boolean }) => {
      const hashes = new Map((await hashesGiven(options)).map(({ algorithm, hash }) => [algorithm, hash]));
      const [{ createKnownPictures }, state] = await Promise.all([
        import("../prepare/known/index.ts"),
        openFromEnvironment(),
      ]);
      await using _closing = state;
      const known = await createKnownPictures(state.stores.hashBanks)();
      const pdq = hashes.get("pdq");
      const matches = known.find({
        part: "image:1",
        sha256: hashes.get("sha256") ?? NO_HASH,
        ...(pdq !== undefined && { pdq }),
      });
      if (options.json) console.log(JSON.stringify({ banks: known.version, matches }));
      else if (matches.length === 0) console.log("not known");
      else
        printTable(
          matches.map(({ part: _part, confirmed: sure, ...match }) => ({ ...match, confirmed: String(sure) })),
        );
      if (matches.length > 0) process.exitCode = 1;
    });

/** no file has it */
const NO_HASH = "0".repeat(64);

async function hashesGiven({
  image,
  pdq,
  sha256,
}: PictureOptions): Promise<{ algorithm: HashAlgorithm; hash: string }[]> {
  const given = [
    ...(pdq === undefined ? [] : [{ algorithm: "pdq" as const, hash: checkedHash(pdq, "pdq") }]),
    ...(sha256 === undefined ? [] : [{ algorithm: "sha256" as const, hash: checkedHash(sha256, "sha256") }]),
  ];
  if (image !== undefined) {
    const { hashPicture } = await import("../prepare/image/hashes.ts");
    // a command for one file that the operator has named: there is nobody else to protect in this process
    const { decodeImage } = await import("../prepare/image/decode.ts");
    const hashes = await hashPicture(await readPicture(image), decodeImage);
    given.push({ algorithm: "sha256", hash: hashes.sha256 });
    if (hashes.pdq !== undefined) given.push({ algorithm: "pdq", hash: hashes.pdq });
  }
  if (given.length === 0) throw new ElekError("ARGUMENT_INVALID", "give --image, --pdq or --sha256");
  return given;
}

async function readPicture(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new ElekError("FILE_UNREADABLE", path, { cause });
  }
}

function bits(value: string): number {
  const count = wholeNumber(value);
  if (count > SAME_PICTURE) throw new InvalidArgumentError(`at most ${SAME_PICTURE}`);
  return count;
}

function wholeNumber(value: string): number {
  if (!/^\d{1,15}$/u.test(value)) throw new InvalidArgumentError("a whole number");
  return Number(value);
}

function instant(value: string): string {
  const at = Date.parse(value);
  if (Number.isNaN(at)) throw new InvalidArgumentError("an ISO 8601 instant");
  return new Date(at).toISOString();
}

/** a process may run as a user that the system has no name for */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "operator";
  }
}
