import { Webhook } from "standardwebhooks";
import type { Consumer, Received } from "./consumer.ts";
import type { DemoContent } from "./contents.ts";

export interface Sent {
  readonly id: string;
  /** the callback, or the stable code with which the upload was refused at the door */
  readonly answer: { readonly decided: Received } | { readonly refused: string };
  /** from the upload to its callback or refusal */
  readonly milliseconds: number;
}

interface SendOptions {
  readonly url: string;
  readonly secret: string;
  readonly contents: readonly DemoContent[];
  readonly consumer: Consumer;
}

const PATIENCE_MS = 60_000;

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
    if (response.status === 202) {
      const decided = await callbackFor(id, consumer);
      sent.push({ id, answer: { decided }, milliseconds: decided.at - at });
    } else {
      const { code } = (await response.json()) as { code: string };
      sent.push({ id, answer: { refused: code }, milliseconds: performance.now() - at });
    }
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
