import { requireRole } from "../auth.ts";
import type { HttpDeps } from "../deps.ts";
import { outboxSchema } from "../schemas.ts";
import { answers, apiApp, bearerAuth, createRoute, z } from "./route.ts";

/** What waits to be told to the platform, and what could not be told for 48 hours. */
export function outboxRoutes({ outbox, nudgeDelivery, tokens, log }: HttpDeps) {
  const app = apiApp();
  const shared = { tags: ["Outbox"], security: bearerAuth, middleware: requireRole(tokens, "operator") };
  app.openapi(
    createRoute({
      ...shared,
      method: "get",
      path: "/v1/outbox",
      summary: "How much waits, and what is dead",
      request: { query: z.object({ limit: z.coerce.number().int().min(1).max(1_000).default(100) }) },
      responses: answers("Counts, and the dead oldest first", outboxSchema),
    }),
    async (c) => {
      const [counts, dead] = await Promise.all([outbox.counts(), outbox.listDead(c.req.valid("query").limit)]);
      return c.json({ counts, dead }, 200);
    },
  );
  app.openapi(
    createRoute({
      ...shared,
      method: "post",
      path: "/v1/outbox/redrive",
      summary: "Try the dead again; all of them where no ids are given",
      request: {
        body: {
          required: true,
          content: {
            "application/json": {
              schema: z.strictObject({ ids: z.array(z.uuid()).max(10_000).optional() }),
            },
          },
        },
      },
      responses: answers("How many are due again", z.object({ redriven: z.int() })),
    }),
    async (c) => {
      const redriven = await outbox.redrive(c.req.valid("json").ids);
      await nudgeDelivery().catch((error: unknown) => log.error({ err: error }, "queue unavailable: delivery waits"));
      return c.json({ redriven }, 200);
    },
  );
  return app;
}
