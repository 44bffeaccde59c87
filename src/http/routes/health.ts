import type { HttpDeps } from "../deps.ts";
import { apiApp, createRoute, z } from "./route.ts";

const TIMEOUT_MS = 3_000;

const readinessSchema = z
  .object({ ready: z.boolean(), checks: z.record(z.string(), z.enum(["ok", "failed"])) })
  .meta({ id: "Readiness" });
const json = { "application/json": { schema: readinessSchema } };

/** For whatever runs elek: is the process alive, can it work, how is it doing. */
export function healthRoutes({ readiness, metrics, log }: HttpDeps) {
  const app = apiApp();
  app.openapi(
    createRoute({
      method: "get",
      path: "/healthz",
      tags: ["Operations"],
      summary: "The process answers",
      responses: {
        200: { description: "It lives", content: { "application/json": { schema: z.object({ ok: z.boolean() }) } } },
      },
    }),
    (c) => c.json({ ok: true }, 200),
  );
  app.openapi(
    createRoute({
      method: "get",
      path: "/readyz",
      tags: ["Operations"],
      summary: "Everything it needs works",
      responses: { 200: { description: "Ready", content: json }, 503: { description: "Not ready", content: json } },
    }),
    async (c) => {
      const results = await Promise.all(
        Object.entries(readiness).map(async ([name, check]) => {
          const failure = await within(check()).then(
            () => null,
            (error: unknown) => ({ error }),
          );
          if (failure !== null) log.error({ err: failure.error, check: name }, "not ready");
          return [name, failure === null ? "ok" : "failed"] as const;
        }),
      );
      const ready = results.every(([, result]) => result === "ok");
      return c.json({ ready, checks: Object.fromEntries(results) }, ready ? 200 : 503);
    },
  );
  app.get("/metrics", async (c) => c.body(await metrics.render(), 200, { "content-type": metrics.contentType }));
  return app;
}

/** A check that hangs is a check that failed: whoever asks has a deadline of its own. */
function within(check: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("the check took too long")), TIMEOUT_MS);
  });
  return Promise.race([check, late]).finally(() => clearTimeout(timer));
}
