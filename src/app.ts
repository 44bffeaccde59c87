import { createExclusively } from "./adapters/db/exclusively.ts";
import { openQueue } from "./adapters/queue/index.ts";
import type { Config } from "./config.ts";
import { hashOf } from "./core/hash.ts";
import { createCallback } from "./enforce/callback.ts";
import { createHttp } from "./http/app.ts";
import { listen } from "./http/listen.ts";
import { createMetrics, type Metrics } from "./http/metrics.ts";
import { createFetchImage } from "./ingest/fetch-image.ts";
import { createPictureReader } from "./ingest/read-picture.ts";
import { createReceive } from "./ingest/receive.ts";
import { createDeliveryNudge, deliver } from "./jobs/deliver.ts";
import { createIntake, type Intake } from "./jobs/intake.ts";
import { moderateImage } from "./jobs/moderate-image.ts";
import { moderateText } from "./jobs/moderate-text.ts";
import type { JobQueue } from "./jobs/queue.ts";
import { rescan } from "./jobs/rescan.ts";
import { createTimers, startTimers } from "./jobs/timers.ts";
import { createJudgement, type Judgement } from "./judgement.ts";
import type { Log } from "./log.ts";
import { hashPicture } from "./prepare/image/hashes.ts";
import { createKnownPictures } from "./prepare/known/index.ts";
import { createReviewDesk } from "./review/desk.ts";
import { openState, type State } from "./state.ts";
import { webhookSecrets } from "./webhook-secrets.ts";

/** `rescan` is a process that only judges stored content again, as `elek rescan` does. */
export type Role = "all" | "api" | "worker" | "rescan";

export interface App extends AsyncDisposable {
  /** where the API listens; null for a worker */
  readonly url: string | null;
  /** what it stands on, for people */
  readonly database: string;
  readonly queue: JobQueue;
  readonly state: State;
}

/** What every part of one process shares. */
interface Shared {
  readonly config: Config;
  readonly log: Log;
  readonly state: State;
  readonly queue: JobQueue;
  readonly judgement: Judgement;
  readonly metrics: Metrics;
  readonly intake: Intake;
  readonly nudgeDelivery: () => void;
}

/**
 * Composes and starts one process: the only place that knows every part. Closing it lets running work finish.
 *
 * @throws ElekError where the configuration, the database, the queue, a rule, the policy or a model can't be used
 */
export async function createApp(
  config: Config,
  { role, log }: { readonly role: Role; readonly log: Log },
): Promise<App> {
  const closing: (() => PromiseLike<void>)[] = [];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    const judgement = await createJudgement(config);
    closing.push(() => judgement[Symbol.asyncDispose]());
    const state = await openState(config, log, judgement.ruleset.rules);
    closing.push(() => state[Symbol.asyncDispose]());
    await state.blobs.ping();
    const queue = await openQueue({
      redisUrl: config.REDIS_URL,
      databaseUrl: state.database.url,
      rules: hashOf(judgement.versions).slice(0, 12),
      log,
    });
    closing.push(() => queue.close());
    const { stores } = state;
    const shared: Shared = {
      config,
      log,
      state,
      queue,
      judgement,
      metrics: createMetrics({
        queue: () => queue.counts(),
        unsealed: () => stores.audit.unsealed(),
        outbox: () => stores.outbox.counts(),
        cases: () => stores.review.counts(),
        unjudged: () => stores.sweep.countUnjudged(),
      }),
      intake: createIntake({ queue, log }),
      nudgeDelivery: createDeliveryNudge(queue, log),
    };
    if (role !== "api") await startWorkers(shared, role);
    if (role === "all" || role === "worker") {
      const timers = startTimers(createTimers({ ...shared, ...stores }), {
        exclusively: createExclusively(state.database),
        log,
      });
      closing.push(() => timers[Symbol.asyncDispose]());
    }
    let url: string | null = null;
    if (role === "all" || role === "api") {
      const server = await startHttp(shared);
      // closed in reverse: first nothing new comes in, then what came is put into the queue
      closing.push(shared.intake.settled, () => server.close());
      url = server.url;
    }
    const database = state.database.embedded ? "the embedded Postgres" : "the configured Postgres";
    return { url, database, queue, state, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startWorkers(shared: Shared, role: Role): Promise<void> {
  const { config, queue, state, judgement, log, nudgeDelivery, metrics } = shared;
  const { stores } = state;
  const { judge, policy, versions } = judgement;
  const readPicture = createPictureReader({
    fetchImage: createFetchImage({ allowedHosts: config.ELEK_IMAGE_HOSTS }),
    attach: stores.scans.attachImage,
  });
  const judging = {
    queue,
    scans: stores.scans,
    judge,
    policy,
    versions,
    readPicture,
    knownPictures: createKnownPictures(stores.hashBanks),
    nudgeDelivery,
    metrics,
    log,
  };
  await queue.process("rescan", rescan({ ...judging, rescans: stores.rescans }), { concurrency: 1 });
  if (role === "rescan") return;
  await queue.process("text", moderateText(judging), { concurrency: config.ELEK_TEXT_CONCURRENCY });
  await queue.process("image", moderateImage(judging), { concurrency: config.ELEK_IMAGE_CONCURRENCY });
  if (config.ELEK_CALLBACK_URL === undefined) return;
  const [newest] = await webhookSecrets(config);
  const callback = createCallback({
    url: config.ELEK_CALLBACK_URL,
    secret: config.ELEK_CALLBACK_SECRET ?? newest,
  });
  await queue.process("deliver", deliver({ outbox: stores.outbox, callback, log }), { concurrency: 1 });
}

async function startHttp(shared: Shared) {
  const { config, log, state, queue, judgement, metrics, intake } = shared;
  const { stores, database } = state;
  const nudgeDelivery = async () => shared.nudgeDelivery();
  const app = createHttp({
    webhookSecrets: await webhookSecrets(config),
    receive: createReceive({
      store: stores.ingest,
      queue: { moderate: async (revisions) => intake.put(revisions) },
      log,
    }),
    content: stores.content,
    tokens: stores.tokens,
    review: createReviewDesk({
      ...judgement,
      store: stores.review,
      hashPicture: (bytes) => hashPicture(bytes, judgement.decodeImage),
      nudgeDelivery,
      metrics,
      log,
    }),
    outbox: stores.outbox,
    nudgeDelivery,
    decodeImage: judgement.decodeImage,
    versions: judgement.versions,
    rules: judgement.ruleset.rules,
    readiness: {
      database: async () => void (await database.pool.query("select 1")),
      queue: () => queue.ping(),
      blobs: state.blobs.ping,
      models: judgement.warmUp,
    },
    metrics,
    log,
    ...(config.ELEK_PUBLIC_URL !== undefined && { publicUrl: config.ELEK_PUBLIC_URL }),
  });
  return await listen(app, { host: config.ELEK_HOST, port: config.ELEK_PORT });
}
