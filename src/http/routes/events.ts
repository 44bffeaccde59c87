import { sha256 } from "../../core/hash.ts";
import { readEvent } from "../../ingest/event.ts";
import { LIMITS } from "../../ingest/limits.ts";
import { eventSchema } from "../../ingest/schema.ts";
import { readSignedHeaders, verifySignature } from "../../ingest/signature.ts";
import { bodyParser, readBody } from "../body.ts";
import type { HttpDeps } from "../deps.ts";
import { acceptanceSchema } from "../schemas.ts";
import { apiApp, problem, z } from "./route.ts";

const signedHeaders = z.object({
  "webhook-id": z.string().meta({ description: "the idempotency key: the same id and body get the same answer" }),
  "webhook-timestamp": z.string().meta({ description: "seconds since 1970, within five minutes of now" }),
  "webhook-signature": z.string().meta({ description: "`v1,` and base64 of HMAC-SHA-256 over `id.timestamp.body`" }),
});

/** Incoming webhooks. The body is read raw, since the signature is over its bytes; so the route is only described here. */
export function eventRoutes({ webhookSecrets, receive, now = () => new Date() }: HttpDeps) {
  const app = apiApp();
  app.openAPIRegistry.registerPath({
    method: "post",
    path: "/v1/events",
    tags: ["Events"],
    summary: "Take in what happened on the platform",
    description: "Standard Webhooks. 202 is said after the event was committed; judging follows, and a webhook tells.",
    security: [],
    request: {
      headers: signedHeaders,
      body: {
        content: {
          "application/json": { schema: eventSchema },
          "multipart/form-data": {
            schema: z.object({ event: z.string().meta({ description: "the event as JSON; files are other fields" }) }),
          },
        },
      },
    },
    responses: {
      202: { description: "Committed", content: { "application/json": { schema: acceptanceSchema } } },
      default: problem,
    },
  });
  app.post("/v1/events", async (c) => {
    const headers = readSignedHeaders((name) => c.req.header(name), now());
    const bytes = await readBody(c.req.raw, LIMITS.bodyBytes);
    const parse = bodyParser(bytes, c.req.header("content-type"));
    verifySignature(headers, bytes, webhookSecrets);
    const { json, files } = await parse();
    const event = await readEvent(json, { eventId: headers.id, bodyDigest: sha256(bytes), files });
    // in this order always: a repeated answer is the same to the byte
    const { eventId, revision, status } = await receive(event);
    return c.json({ eventId, revision, status }, 202);
  });
  return app;
}
