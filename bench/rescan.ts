import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type App, createApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";
import type { RescanRun } from "../src/jobs/ports.ts";
import { enqueueRescan } from "../src/jobs/rescan.ts";
import { createLog } from "../src/log.ts";
import { writePrivateRule } from "../test/support/private-rule.ts";
import { seedReviews } from "../test/support/seed.ts";
import type { BenchResult } from "./result.ts";
import { madeUpReview } from "./reviews.ts";

const ROWS = Number(process.env.ELEK_BENCH_ROWS ?? 5_000);
/** one review in so many holds the word that becomes a lexeme */
const EVERY = 100;
const LEXEME = "кубравый";
const PAGE = 200;
const READS = 3;
const POLL_MS = 10;

/**
 * Stored reviews judged again, beside reading the same rows and doing nothing with them; then again after one lexeme came
 * to the rules, until the last review that holds it is hidden. Embedded Postgres for state and queue, one process.
 */
export async function bench(): Promise<BenchResult> {
  const dataDir = mkdtempSync(join(tmpdir(), "elek-bench-"));
  try {
    const env: Record<string, string> = { ELEK_DATA_DIR: dataDir, ELEK_LOG_LEVEL: "error" };
    const texts = Array.from({ length: ROWS }, (_, index) =>
      index % EVERY === 1 ? `${madeUpReview(index)} Тауар ${LEXEME}.` : madeUpReview(index),
    );
    await seedReviews(env, texts);
    const same = await withApp(env, async (app) => {
      const reads: number[] = [];
      const again: number[] = [];
      const loads: number[] = [];
      for (let turn = 0; turn < READS; turn += 1) {
        reads.push(await seconds(() => readRows(app)));
        loads.push(await seconds(() => loadRows(app)));
        again.push(await seconds(() => rescan(app)));
      }
      return { read: median(reads), load: median(loads), again: median(again) };
    });
    env.RULES_DIR = await writePrivateRule(dataDir, LEXEME);
    let changed = 0;
    const lexeme = await withApp(env, (app) =>
      seconds(async () => {
        changed = (await rescan(app)).tally["publish>hide"] ?? 0;
      }),
    );
    return {
      table: [
        { what: `${ROWS} rows only read`, seconds: same.read.toFixed(2) },
        { what: "loaded: read, decrypted, with what the author posted before", seconds: same.load.toFixed(2) },
        { what: "judged again by the same rules", seconds: same.again.toFixed(2) },
        { what: `judged again with one more lexeme: ${changed} hidden`, seconds: lexeme.toFixed(2) },
      ],
      figures: {
        rows_per_s: ROWS / same.again,
        read_per_s: ROWS / same.read,
        ratio: same.read / same.again,
        lexeme_s: lexeme,
        load_per_s: ROWS / same.load,
        rows: ROWS,
        changed,
      },
    };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function withApp<T>(env: Readonly<Record<string, string>>, use: (app: App) => Promise<T>): Promise<T> {
  const config = readConfig(env);
  await using app = await createApp(config, { role: "rescan", log: createLog(config) });
  return await use(app);
}

/** As `elek rescan` does it. */
async function rescan({ state, queue }: App): Promise<RescanRun> {
  const { rescans } = state.stores;
  const { id } = await rescans.start({}, false);
  await enqueueRescan(queue, id);
  for (;;) {
    const run = await rescans.get(id);
    if (run && run.state !== "running") return run;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** The bare baseline: every stored revision as it lies in its table, page by page. */
async function readRows({ state }: App): Promise<void> {
  let cursor = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const { rows } = await state.database.pool.query<{ id: string }>(
      "select * from content_revision where id > $1 order by id limit $2",
      [cursor, PAGE],
    );
    const last = rows.at(-1);
    if (!last) return;
    cursor = last.id;
  }
}

async function loadRows({ state }: App): Promise<void> {
  const { rescans, scans } = state.stores;
  let cursor: string | null = null;
  for (;;) {
    const rows = await rescans.page({}, cursor, PAGE);
    const last = rows.at(-1);
    if (!last) return;
    await scans.loadMany(rows.map(({ revisionId }) => revisionId));
    cursor = last.revisionId;
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1_000;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
