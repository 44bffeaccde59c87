import { Command, Option } from "commander";
import { readConfig } from "../config.ts";
import { ElekError } from "../core/errors.ts";
import { CATEGORIES, type Category, KINDS, type Kind } from "../core/vocabulary.ts";
import type { RescanFilter, RescanRun, RescanStore } from "../jobs/ports.ts";
import { createProgress } from "./progress.ts";
import { printTable } from "./table.ts";

interface RescanOptions {
  readonly kind?: readonly Kind[];
  readonly category?: readonly Category[];
  readonly from?: string;
  readonly until?: string;
  readonly dryRun: boolean;
  readonly resume?: string;
  readonly json?: boolean;
}

export function rescanCommand(): Command {
  return new Command("rescan")
    .description("Judge stored content again, e.g. after rules changed. A person's decision is never overridden.")
    .addOption(new Option("--kind <kind...>", "only these kinds").choices(KINDS))
    .addOption(
      new Option("--category <category...>", "only what stands decided under one of these").choices(CATEGORIES),
    )
    .option("--from <instant>", "only what came in from this ISO 8601 instant on", isoInstant)
    .option("--until <instant>", "only what came in before this one", isoInstant)
    .option("--dry-run", "write nothing, say what would change", false)
    .option("--resume <run>", "go on with a run that was cut off; `latest` for the newest one")
    .option("--json", "one JSON object at the end instead of a table")
    .addHelpText("after", "\nExit codes: 0 nothing changed · 1 something did, or would · 2 could not run")
    .action(async (options: RescanOptions) => {
      process.exitCode = await runRescan(options);
    });
}

/** Works in this process, in the re-scan's own lane, beside any workers that are serving. */
async function runRescan(options: RescanOptions): Promise<number> {
  const config = readConfig(process.env);
  const [{ createApp }, { createLog }, { enqueueRescan }] = await Promise.all([
    import("../app.ts"),
    import("../log.ts"),
    import("../jobs/rescan.ts"),
  ]);
  await using app = await createApp(config, { role: "rescan", log: createLog(config) });
  const { rescans } = app.state.stores;
  const started =
    options.resume === undefined
      ? await rescans.start(filterOf(options), options.dryRun)
      : await resume(options.resume, rescans);
  await enqueueRescan(app.queue, started.id);
  const run = await watch(started, rescans, options.json !== true);
  if (options.json) console.log(JSON.stringify(run));
  else printRun(run);
  return (run.tally.changed ?? 0) > 0 ? 1 : 0;
}

function filterOf({ kind, category, from, until }: RescanOptions): RescanFilter {
  return {
    ...(kind && { kinds: kind }),
    ...(category && { categories: category }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  };
}

async function resume(id: string, rescans: RescanStore): Promise<RescanRun> {
  const run = id === "latest" ? (await rescans.list(1))[0] : await rescans.get(id);
  if (!run) throw new ElekError("RESCAN_UNKNOWN", id);
  return run;
}

const POLL_MS = 200;

/** Shows the run's progress until it ends, whoever's workers do the work. */
async function watch(started: RescanRun, rescans: RescanStore, visible: boolean): Promise<RescanRun> {
  const progress = createProgress({ total: started.total, visible });
  for (;;) {
    const run = await rescans.get(started.id);
    if (!run) throw new ElekError("RESCAN_UNKNOWN", started.id);
    progress.show(run.tally.seen ?? 0);
    if (run.state !== "running") {
      progress.end();
      return run;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

function printRun({ id, dryRun, state, tally }: RescanRun): void {
  console.log(`re-scan ${id} ${state}${dryRun ? " (dry run: nothing was written)" : ""}\n`);
  const rows = Object.entries(tally).map(([what, count]) => ({ what: what.replace(">", " → "), count }));
  printTable(rows.length > 0 ? rows : [{ what: "seen", count: 0 }]);
}

function isoInstant(value: string): string {
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) throw new ElekError("ARGUMENT_INVALID", "not an ISO 8601 instant");
  return at.toISOString();
}
