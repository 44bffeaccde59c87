import { describe, expect, it } from "vitest";
import { createMetrics, type MetricSources } from "../../src/http/metrics.ts";
import { hide } from "../support/stores.ts";

const sources: MetricSources = {
  queue: async () => ({ text: { waiting: 3, active: 1 } }),
  unsealed: async () => 2,
  outbox: async () => ({ pending: 4, dead: 1 }),
  cases: async () => [{ queue: "texts", open: 7, overdue: 2 }],
  unjudged: async () => 5,
};
const elekLines = async (given: MetricSources) =>
  (await createMetrics(given).render()).split("\n").filter((line) => line.startsWith("elek_"));

describe("metrics", () => {
  it("read the stores anew for each scrape", async () => {
    let waiting = 3;
    const metrics = createMetrics({ ...sources, unjudged: async () => waiting });
    expect(await metrics.render()).toContain("\nelek_unjudged_revisions 3\n");
    waiting = 0;
    expect(await metrics.render()).toContain("\nelek_unjudged_revisions 0\n");
  });

  it("say nothing about a store that is down, and go on about the others", async () => {
    const down = () => Promise.reject(new Error("down"));
    const lines = await elekLines({ ...sources, unsealed: down, outbox: down });
    expect(lines).toContain('elek_source_up{source="unsealed"} 0');
    expect(lines).toContain('elek_source_up{source="outbox"} 0');
    expect(lines).toContain('elek_source_up{source="queue"} 1');
    expect(lines).toContain('elek_queue_jobs{lane="text",state="waiting"} 3');
    expect(lines.filter((line) => /^elek_(?:audit_unsealed|outbox)/u.test(line))).toEqual([]);
  });

  it("count decisions by outcome, category and who decided; only the machine's judging is timed", async () => {
    const metrics = createMetrics(sources);
    metrics.decided({ ...hide, degraded: true }, "review", 0.02);
    metrics.decided({ ...hide, actor: { type: "moderator", id: "Айгерим" } }, "review");
    const text = await metrics.render();
    expect(text).toContain('elek_decisions_total{kind="review",outcome="hide",actor="automation"} 1');
    expect(text).toContain('elek_decisions_total{kind="review",outcome="hide",actor="moderator"} 1');
    expect(text).toContain('elek_decision_categories_total{kind="review",category="profanity"} 2');
    expect(text).toContain('elek_decisions_degraded_total{kind="review"} 1');
    expect(text).toContain('elek_judge_seconds_count{kind="review"} 1');
    expect(text).not.toContain("Айгерим");
  });
});
