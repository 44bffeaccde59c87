import { describe, expect, it } from "vitest";
import type { Answer, Callback } from "../../src/enforce/callback.ts";
import type { DueEffect, OutboxStore } from "../../src/enforce/ports.ts";
import { createDeliveryNudge, deliver } from "../../src/jobs/deliver.ts";
import { attempt, recordingLog, recordingQueue } from "./support.ts";

const effect = (id: string): DueEffect => ({
  id,
  target: "callback",
  event: "content.decided",
  payload: {},
  authorId: "a",
  createdAt: "2026-01-02T03:04:05.000Z",
  attempt: 1,
  lease: `lease of ${id}`,
});

/** Hands out what is pending; what was taken is not handed out again, as under a lease. */
function memoryOutbox(ids: readonly string[], onFailure: "pending" | "dead" = "pending") {
  const pending = ids.map(effect);
  const told: string[] = [];
  const outbox: Pick<OutboxStore, "takeDue" | "markDelivered" | "markFailed"> = {
    takeDue: async ({ limit }) => pending.splice(0, limit),
    markDelivered: async (id, lease) => told.push(`delivered ${id} by ${lease}`) > 0,
    markFailed: async (id, lease, error) => {
      told.push(`failed ${id} by ${lease}: ${error}`);
      return onFailure;
    },
  };
  return { outbox, pending, told };
}

const callback = (answer: (id: string) => Answer) =>
  Object.assign(async ({ id }: DueEffect) => answer(id), { [Symbol.asyncDispose]: async () => {} }) satisfies Callback;

const ids = (count: number) => Array.from({ length: count }, (_, index) => `e${index}`);
const nothing = {};

describe("delivering what is due", () => {
  it("sends everything once and writes down that it arrived, under the lease", async () => {
    const { outbox, pending, told } = memoryOutbox(ids(150));
    const sent: string[] = [];
    const send = callback((id) => {
      sent.push(id);
      return { delivered: true };
    });
    await deliver({ outbox, callback: send, log: recordingLog().log })(nothing, attempt());
    expect(pending).toEqual([]);
    expect(sent.sort()).toEqual(ids(150).sort());
    expect(told).toContain("delivered e7 by lease of e7");
    expect(told).toHaveLength(150);
  });

  it("writes down what failed and goes on with the rest", async () => {
    const { outbox, told } = memoryOutbox(["a", "b", "c"]);
    const { log, lines } = recordingLog();
    const send = callback((id) => (id === "b" ? { delivered: false, reason: "HTTP 500" } : { delivered: true }));
    await deliver({ outbox, callback: send, log })(nothing, attempt());
    expect(told.sort()).toEqual([
      "delivered a by lease of a",
      "delivered c by lease of c",
      "failed b by lease of b: HTTP 500",
    ]);
    expect(lines).toMatchObject([{ level: "warn", fields: { effect: "b", attempt: 1, reason: "HTTP 500" } }]);
  });

  it("stops when nobody is there, so that the others keep their attempts", async () => {
    const { outbox, pending, told } = memoryOutbox(ids(200));
    const send = callback(() => ({ delivered: false, reason: "ECONNREFUSED" }));
    await deliver({ outbox, callback: send, log: recordingLog().log })(nothing, attempt());
    expect(told.length).toBeLessThan(100);
    expect(pending.length + told.length).toBe(200);
  });

  it("says loudly that an effect is given up", async () => {
    const { outbox } = memoryOutbox(["a"], "dead");
    const { log, lines } = recordingLog();
    await deliver({ outbox, callback: callback(() => ({ delivered: false, reason: "HTTP 410" })), log })(
      nothing,
      attempt(),
    );
    expect(lines).toMatchObject([{ level: "error", fields: { effect: "a", reason: "HTTP 410" } }]);
  });

  it("takes no more once it is told to stop", async () => {
    const { outbox, pending } = memoryOutbox(ids(200));
    const stop = new AbortController();
    const send = callback(() => {
      stop.abort();
      return { delivered: true };
    });
    await deliver({ outbox, callback: send, log: recordingLog().log })(nothing, attempt({ signal: stop.signal }));
    expect(pending.length).toBeGreaterThan(0);
  });
});

describe("nudges", () => {
  it("make one job of many", async () => {
    const { queue, enqueued } = recordingQueue();
    const nudge = createDeliveryNudge(queue, recordingLog().log);
    for (let index = 0; index < 100; index += 1) nudge();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(enqueued).toEqual([{ lane: "deliver", job: { payload: {}, coalesce: "outbox" } }]);
    nudge();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(enqueued).toHaveLength(2);
  });

  it("never fail: the timer will come", async () => {
    const { log, lines } = recordingLog();
    const nudge = createDeliveryNudge({ enqueue: () => Promise.reject(new Error("away")) }, log);
    nudge();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(lines).toMatchObject([{ level: "warn" }]);
  });
});
