import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Decision } from "../core/decision.ts";
import type { Kind } from "../core/vocabulary.ts";

/** Numbers that live in the stores and are asked for when somebody scrapes. */
export interface MetricSources {
  /** jobs by lane and state */
  readonly queue: () => Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
  /** audit events that are not chained yet */
  readonly unsealed: () => Promise<number>;
  /** effects by state */
  readonly outbox: () => Promise<Readonly<Record<string, number>>>;
  readonly cases: () => Promise<readonly { readonly queue: string; readonly open: number; readonly overdue: number }[]>;
  /** revisions accepted and not judged yet */
  readonly unjudged: () => Promise<number>;
}

interface HttpObservation {
  readonly method: string;
  /** the route's pattern: an address holds ids */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

export interface Metrics {
  /** one decision, and how long judging took where it was the machine's */
  decided(decision: Decision, kind: Kind, seconds?: number): void;
  requested(observation: HttpObservation): void;
  /** Prometheus text */
  render(): Promise<string>;
  readonly contentType: string;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Labels are kinds, categories, outcomes, lanes and routes: nothing that a user chose ever becomes one. */
export function createMetrics(sources: MetricSources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const decisions = new Counter({
    name: "elek_decisions_total",
    help: "Decisions by kind, outcome and who decided",
    labelNames: ["kind", "outcome", "actor"],
    registers,
  });
  const categories = new Counter({
    name: "elek_decision_categories_total",
    help: "Decisions by kind and each category that they cite",
    labelNames: ["kind", "category"],
    registers,
  });
  const degraded = new Counter({
    name: "elek_decisions_degraded_total",
    help: "Decisions in which an extractor or a rule had failed",
    labelNames: ["kind"],
    registers,
  });
  const judging = new Histogram({
    name: "elek_judge_seconds",
    help: "From taking a revision up to its recorded decision",
    labelNames: ["kind"],
    buckets: SECONDS,
    registers,
  });
  const requests = new Histogram({
    name: "elek_http_request_seconds",
    help: "HTTP requests by method, route and status",
    labelNames: ["method", "route", "status"],
    buckets: SECONDS,
    registers,
  });
  const refresh = createGauges(registry, sources);

  return {
    decided(decision, kind, seconds) {
      decisions.inc({ kind, outcome: decision.outcome, actor: decision.actor.type });
      for (const category of decision.categories) categories.inc({ kind, category });
      if (decision.degraded) degraded.inc({ kind });
      if (seconds !== undefined) judging.observe({ kind }, seconds);
    },
    requested({ method, route, status, seconds }) {
      requests.observe({ method, route, status }, seconds);
    },
    async render() {
      await refresh();
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

type Labels = Readonly<Record<string, string>>;
type Sample = readonly [labels: Labels, value: number];

/** Gauges are read anew for each scrape. A store that is down takes its own numbers away, and leaves the others. */
function createGauges(registry: Registry, sources: MetricSources): () => Promise<void> {
  const registers = [registry];
  const up = new Gauge({
    name: "elek_source_up",
    help: "1 where the numbers behind the gauges could be read, 0 where they could not",
    labelNames: ["source"],
    registers,
  });
  const gauge = (
    source: keyof MetricSources,
    options: { readonly name: string; readonly help: string; readonly labelNames?: string[] },
    read: () => Promise<readonly Sample[]>,
  ) => {
    const metric = new Gauge({ ...options, registers });
    return async () => {
      const samples = await read().catch(() => null);
      up.set({ source }, samples === null ? 0 : 1);
      metric.reset();
      // without labels a reset gauge says 0, which would be a number that nobody read
      if (samples === null && options.labelNames === undefined) metric.remove();
      for (const [labels, value] of samples ?? []) metric.set(labels, value);
    };
  };

  const refreshers = [
    gauge(
      "queue",
      { name: "elek_queue_jobs", help: "Jobs by lane and state", labelNames: ["lane", "state"] },
      async () =>
        Object.entries(await sources.queue()).flatMap(([lane, states]) =>
          Object.entries(states).map(([state, jobs]): Sample => [{ lane, state }, jobs]),
        ),
    ),
    gauge(
      "outbox",
      { name: "elek_outbox_effects", help: "Effects by state; dead ones wait for an operator", labelNames: ["state"] },
      async () => Object.entries(await sources.outbox()).map(([state, effects]): Sample => [{ state }, effects]),
    ),
    gauge(
      "cases",
      { name: "elek_review_cases", help: "Review cases by queue", labelNames: ["queue", "state"] },
      async () =>
        (await sources.cases()).flatMap(({ queue, open, overdue }): Sample[] => [
          [{ queue, state: "open" }, open],
          [{ queue, state: "overdue" }, overdue],
        ]),
    ),
    gauge(
      "unsealed",
      { name: "elek_audit_unsealed_events", help: "Audit events that wait to be chained" },
      async () => [[{}, await sources.unsealed()]],
    ),
    gauge("unjudged", { name: "elek_unjudged_revisions", help: "Revisions accepted and not judged yet" }, async () => [
      [{}, await sources.unjudged()],
    ]),
  ];
  return async () => {
    await Promise.all(refreshers.map((refresh) => refresh()));
  };
}
