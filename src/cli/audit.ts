import { createPublicKey, type KeyObject } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { Command } from "commander";
import type { BrokenLine } from "../audit/export.ts";
import type { Verification } from "../audit/verify.ts";
import { ElekError } from "../core/errors.ts";
import { openFromEnvironment } from "./open.ts";

interface VerifyOptions {
  readonly file?: string;
  readonly key?: string;
  readonly json?: boolean;
}

export function auditCommand(): Command {
  const audit = new Command("audit").description("Check and export the audit chain.");
  audit
    .command("verify")
    .description("Check the chain, of the database or of an export, and name the first broken record.")
    .option("--file <export>", "an export made by `elek audit export`; offline, no database")
    .option("--key <pem>", "the public key that was kept elsewhere, instead of the one in the export")
    .option("--json", "one JSON object")
    .addHelpText("after", "\nExit codes: 0 whole · 1 broken · 2 could not run")
    .action(async (options: VerifyOptions) => {
      const result = options.file === undefined ? await verifyDatabase() : await verifyFile(options.file, options.key);
      console.log(options.json ? JSON.stringify(result) : describe(result));
      if (!result.whole) process.exitCode = 1;
    });
  audit
    .command("export")
    .description("Write the whole chain as JSON lines to standard output; holds nobody's words.")
    .action(async () => {
      const { exportChain } = await import("../audit/export.ts");
      await using state = await openFromEnvironment();
      const { audit: store } = state.stores;
      const source = {
        records: store.records(),
        checkpoints: await store.checkpoints(),
        publicKey: state.keys.signing.publicKey,
      };
      for await (const line of exportChain(source)) {
        if (!process.stdout.write(`${line}\n`)) await new Promise((resolve) => process.stdout.once("drain", resolve));
      }
    });
  return audit;
}

type Result = (Verification & { readonly unsealed?: number; readonly unaccounted?: number }) | BrokenLine;

async function verifyDatabase(): Promise<Result> {
  await using state = await openFromEnvironment();
  return await verifyState(state);
}

interface Verifiable {
  readonly stores: Pick<Awaited<ReturnType<typeof openFromEnvironment>>["stores"], "audit">;
  readonly keys: { readonly signing: { readonly publicKey: KeyObject } };
}

/** Chains what waits first, so that what just happened is looked at too. */
export async function verifyState({ stores: { audit }, keys }: Verifiable): Promise<Result> {
  const { verifyChain } = await import("../audit/verify.ts");
  while ((await audit.seal()).more);
  await audit.checkpoint();
  const verification = await verifyChain(audit.records(), await audit.checkpoints(), keys.signing.publicKey);
  return { ...verification, unsealed: await audit.unsealed(), unaccounted: await audit.unaccounted() };
}

async function verifyFile(path: string, keyPath: string | undefined): Promise<Result> {
  const { verifyExport } = await import("../audit/export.ts");
  const publicKey = keyPath === undefined ? undefined : await readPublicKey(keyPath);
  const input = createReadStream(path);
  try {
    return await verifyExport(createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }), {
      ...(publicKey && { publicKey }),
    });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === undefined) throw cause;
    throw new ElekError("FILE_UNREADABLE", path, { cause });
  }
}

async function readPublicKey(path: string): Promise<KeyObject> {
  try {
    return createPublicKey(await readFile(path));
  } catch (cause) {
    throw new ElekError("FILE_UNREADABLE", path, { cause });
  }
}

function describe(result: Result): string {
  if (result.whole) {
    const { records, checkpoints, unsigned, unsealed = 0, unaccounted = 0 } = result;
    const notes = [
      `${records} records, ${checkpoints} checkpoints`,
      unsigned > 0 ? `${unsigned} after the last checkpoint` : "",
      unsealed > 0 ? `${unsealed} not chained yet` : "",
      unaccounted > 0 ? `${unaccounted} unaccounted for` : "",
    ];
    return `whole: ${notes.filter(Boolean).join(", ")}`;
  }
  return "line" in result
    ? `BROKEN: line ${result.line} of the export is ${result.problem}`
    : `BROKEN at record ${result.firstBroken.seq}: ${result.firstBroken.problem}; ${result.records} records before it are whole`;
}
