import type { Content } from "../../src/core/content.ts";
import type { Decision } from "../../src/core/decision.ts";
import { DEFAULT_POLICY } from "../../src/decide/default-policy.ts";
import { NO_STRIKES } from "../../src/decide/strikes.ts";
import type { JudgeDeps } from "../../src/jobs/judge-revision.ts";
import type { LoadedRevision, RecordRequest, RecordResult } from "../../src/jobs/ports.ts";
import type { Attempt, JobLog, JobQueue, JobRequest, Lane } from "../../src/jobs/queue.ts";

export const attempt = (overrides: Partial<Attempt> = {}): Attempt => ({
  number: 1,
  abandoned: 0,
  last: false,
  signal: new AbortController().signal,
  ...overrides,
});

export const revision = (revisionId: string, trigger = "upload") => ({ revisionId, trigger });

export function recordingLog() {
  const lines: { level: string; message: string; fields: Readonly<Record<string, unknown>> }[] = [];
  const write = (level: string) => (fields: Readonly<Record<string, unknown>>, message: string) => {
    lines.push({ level, message, fields });
  };
  const log: JobLog = { info: write("info"), warn: write("warn"), error: write("error") };
  return { log, lines };
}

export function recordingQueue() {
  const enqueued: { lane: Lane; job: JobRequest<Lane> }[] = [];
  const queue: Pick<JobQueue, "enqueue"> = {
    async enqueue(lane, jobs) {
      enqueued.push(...jobs.map((job) => ({ lane, job: job as JobRequest<Lane> })));
    },
  };
  return { queue, enqueued };
}

/** A store in memory with the one promise that matters here: a revision, rule set and trigger have one result. */
export function memoryScans(contents: Readonly<Record<string, Content>>) {
  const decisions = new Map<string, Decision>();
  const requests: RecordRequest[] = [];
  const record = (request: RecordRequest): RecordResult => {
    requests.push(request);
    const key = `${request.revisionId} ${request.trigger}`;
    if (decisions.has(key)) return { status: "repeated" };
    const now = "2026-01-02T03:04:05.000Z";
    const decision = request.decide({ now, history: NO_STRIKES, overBudget: new Set() });
    const told = { decision, previous: null, changed: true };
    if (request.write === "never") return { status: "preview", decisionId: null, effectIds: [], ...told };
    decisions.set(key, decision);
    return { status: "recorded", decisionId: `decision of ${key}`, effectIds: [`effect of ${key}`], ...told };
  };
  const scans: JudgeDeps["scans"] = {
    loadMany: async (revisionIds) =>
      revisionIds.map((revisionId): LoadedRevision | null => {
        const content = contents[revisionId];
        if (!content) return null;
        const recent = { posts: [], repeats: [] };
        const meetPictures = async () => ({ pictures: [] });
        const readImage = async () => Buffer.from("stored");
        return { revisionId, content, current: true, recent, readImage, meetPictures };
      }),
    recordMany: async (all) => all.map(record),
  };
  return { scans, decisions, requests };
}

export const text = (words: string): Content => ({
  kind: "review",
  id: "r",
  author: { id: "a" },
  parts: [{ type: "text", name: "text", text: words }],
  context: {},
});

export function judgeDeps(overrides: Partial<JudgeDeps> = {}) {
  const nudges: number[] = [];
  const observed: string[] = [];
  const { log, lines } = recordingLog();
  const deps: JudgeDeps = {
    scans: memoryScans({}).scans,
    judge: async () => ({
      findings: [],
      failures: [],
      decide: () => PUBLISH,
    }),
    readPicture: ({ readImage }) => readImage,
    knownPictures: noKnownPictures,
    policy: DEFAULT_POLICY,
    versions: { elek: "1", ruleset: "r", policy: "p", models: {} },
    nudgeDelivery: () => void nudges.push(1),
    metrics: { decided: ({ outcome }) => void observed.push(outcome) },
    log,
    ...overrides,
  };
  return { deps, nudges, observed, lines };
}

const noKnownPictures = async () => ({ version: "none", find: () => [] });

const PUBLISH: Decision = {
  outcome: "publish",
  categories: [],
  findings: [],
  failures: [],
  degraded: false,
  review: null,
  block: null,
  strikes: 0,
  actor: { type: "automation" },
  versions: { elek: "1", ruleset: "r", policy: "p", models: {} },
};
