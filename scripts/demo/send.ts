import { Webhook } from "standardwebhooks";
import type { Consumer, Received } from "./consumer.ts";
import type { DemoContent } from "./contents.ts";

export interface Sent {
  readonly id: string;
  readonly decided: Received;
  /** from the upload to the callback */
  readonly milliseconds: number;
}

interface SendOptions {
  readonly url: string;
  readonly secret: string;
  readonly contents: readonly DemoContent[];
  readonly consumer: Consumer;
}

const PATIENCE_MS = 20_000;

/** Sends every upload as a signed webhook, one author's in their order, and waits for the callbacks. */
export async function sendAll({ url, secret, contents, consumer }: SendOptions): Promise<Sent[]> {
  const webhook = new Webhook(secret);
  const sent: Sent[] = [];
  for (const [index, content] of contents.entries()) {
    const id = `demo-${index + 1}`;
    const at = performance.now();
    const date = new Date();
    const body = JSON.stringify(toEvent(id, content, date));
    const response = await fetch(`${url}/v1/events`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "webhook-id": id,
        "webhook-timestamp": String(Math.floor(date.getTime() / 1000)),
        "webhook-signature": webhook.sign(id, date, body),
      },
      body,
    });
    if (response.status !== 202) throw new Error(`upload ${id} answered ${response.status}: ${await response.text()}`);
    const decided = await callbackFor(id, consumer);
    sent.push({ id, decided, milliseconds: decided.at - at });
    showProgress(sent.length, contents.length);
  }
  return sent;
}

function toEvent(id: string, { kind, author, text, picture, purchase }: DemoContent, date: Date) {
  return {
    type: "content.created",
    timestamp: date.toISOString(),
    data: {
      kind,
      id,
      author: { id: author },
      ...(text !== undefined && { text }),
      ...(picture && { images: [{ base64: picture.toString("base64") }] }),
      ...(purchase && { purchase }),
    },
  };
}

async function callbackFor(id: string, { received }: Consumer): Promise<Received> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    for (const event of received.values()) {
      if (event.type === "content.decided" && event.data.id === id) return event;
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`no callback for ${id} within ${PATIENCE_MS / 1000} s`);
}

function showProgress(done: number, all: number): void {
  if (!process.stdout.isTTY) return;
  const width = 40;
  const filled = Math.round((done / all) * width);
  process.stdout.write(
    `\r${"█".repeat(filled)}${"░".repeat(width - filled)} ${done}/${all}${done === all ? "\n\n" : ""}`,
  );
}
