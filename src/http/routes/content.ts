import { ElekError } from "../../core/errors.ts";
import { KINDS } from "../../core/vocabulary.ts";
import { externalId } from "../../ingest/schema.ts";
import { requireRole } from "../auth.ts";
import type { HttpDeps } from "../deps.ts";
import { blocksSchema, contentStateSchema } from "../schemas.ts";
import { answers, apiApp, bearerAuth, createRoute, z } from "./route.ts";

/** What the platform may ask about its own contents and authors. */
export function contentRoutes({ content, tokens }: HttpDeps) {
  const app = apiApp();
  const middleware = requireRole(tokens, "consumer", "operator");
  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/content/{kind}/{id}",
      tags: ["Content"],
      summary: "What was decided about a content",
      security: bearerAuth,
      middleware,
      request: { params: z.object({ kind: z.enum(KINDS), id: externalId }) },
      responses: answers("Its current revision's state", contentStateSchema),
    }),
    async (c) => {
      const { kind, id } = c.req.valid("param");
      const state = await content.contentState(kind, id);
      if (state === null) throw new ElekError("NOT_FOUND", "no such content was received, or it was erased");
      return c.json(state, 200);
    },
  );
  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/authors/{id}/blocks",
      tags: ["Content"],
      summary: "Which kinds an author may not post now, and until when",
      security: bearerAuth,
      middleware,
      request: { params: z.object({ id: externalId }) },
      responses: answers("Running blocks, one per kind at most", blocksSchema),
    }),
    async (c) => c.json({ blocks: await content.authorBlocks(c.req.valid("param").id) }, 200),
  );
  return app;
}
