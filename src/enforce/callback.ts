import { Webhook } from "standardwebhooks";
import { Agent, request } from "undici";
import type { DueEffect } from "./ports.ts";

/** What became of one attempt. `reason` is a status or a code: an answer's body may hold anything. */
export type Answer = { readonly delivered: true } | { readonly delivered: false; readonly reason: string };

export interface Callback extends AsyncDisposable {
  (effect: DueEffect): Promise<Answer>;
}

export interface CallbackOptions {
  readonly url: string;
  /** `whsec_…`, signs after Standard Webhooks */
  readonly secret: string;
  readonly timeoutMs?: number;
  readonly now?: () => Date;
}

const CONNECTIONS = 32;

/**
 * Hands one effect to the receiver, signed. The id stays the same over all attempts, so that the receiver knows a
 * repetition; the timestamp is each attempt's own, so that none is too old to be taken. Redirects are not followed: who
 * moves tells the operator.
 */
export function createCallback({ url, secret, timeoutMs = 10_000, now = () => new Date() }: CallbackOptions): Callback {
  const webhook = new Webhook(secret);
  const agent = new Agent({ connections: CONNECTIONS, pipelining: 1, connect: { timeout: timeoutMs } });

  async function send(effect: DueEffect): Promise<Answer> {
    const body = bodyOf(effect);
    const at = now();
    try {
      const { statusCode, body: answer } = await request(url, {
        method: "POST",
        dispatcher: agent,
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          "content-type": "application/json",
          "user-agent": "elek",
          "webhook-id": effect.id,
          "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
          "webhook-signature": webhook.sign(effect.id, at, body),
        },
        body,
      });
      // only the status counts; reading a little on lets the connection be used again
      await answer.dump({ limit: 16_384 }).catch(() => {});
      return statusCode >= 200 && statusCode < 300
        ? { delivered: true }
        : { delivered: false, reason: `HTTP ${statusCode}` };
    } catch (error) {
      return { delivered: false, reason: reasonOf(error) };
    }
  }

  return Object.assign(send, { [Symbol.asyncDispose]: () => agent.destroy() });
}

/** Type, time and data after Standard Webhooks; who the author is comes in only here, and not at all once erased. */
const bodyOf = ({ event, createdAt, payload, authorId }: DueEffect): string =>
  JSON.stringify({ type: event, timestamp: createdAt, data: { ...payload, authorId } });

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "FAILED";
  if (error.name === "TimeoutError") return "TIMEOUT";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
