import type { Part } from "../../core/content.ts";
import { ElekError } from "../../core/errors.ts";
import { KINDS } from "../../core/vocabulary.ts";
import type { CaseDetail, CaseSummary } from "../../review/ports.ts";
import { requireRole } from "../auth.ts";
import type { HttpDeps } from "../deps.ts";
import { answeredSchema, answerSchema, caseDetailSchema, caseListSchema, leaseSchema } from "../schemas.ts";
import { answers, apiApp, bearerAuth, createRoute, problem, z } from "./route.ts";

const params = z.object({ id: z.uuid() });
const queue = z.string().min(1).max(100).optional();
const kind = z.enum(KINDS).optional();
const json = <S extends z.ZodType>(schema: S) => ({
  body: { required: true, content: { "application/json": { schema } } },
});

/** Review cases for moderators who work through another tool than elek's own pages. */
export function caseRoutes({ review, tokens }: HttpDeps) {
  const app = apiApp();
  const shared = { tags: ["Cases"], security: bearerAuth, middleware: requireRole(tokens, "moderator") };

  app.openapi(
    createRoute({
      ...shared,
      method: "get",
      path: "/v1/cases",
      summary: "The queue, most urgent first",
      request: {
        query: z.object({
          queue,
          kind,
          state: z.enum(["open", "resolved"]).default("open"),
          limit: z.coerce.number().int().min(1).max(200).default(50),
          after: z.uuid().optional().meta({ description: "`next` of the page before" }),
        }),
      },
      responses: answers("A page of cases", caseListSchema),
    }),
    async (c) => {
      const { queue, kind, after, state, limit } = c.req.valid("query");
      const cases = await review.list({
        state,
        limit,
        ...(queue && { queue }),
        ...(kind && { kind }),
        ...(after && { after }),
      });
      const next = cases.length === limit ? (cases.at(-1)?.id ?? null) : null;
      return c.json({ cases: cases.map(toSummary), next }, 200);
    },
  );

  app.openapi(
    createRoute({
      ...shared,
      method: "post",
      path: "/v1/cases/claim-next",
      summary: "Take the most urgent free case",
      request: json(z.strictObject({ queue, kind })),
      responses: { ...answers("The lease", leaseSchema), 204: { description: "Nothing to do" }, default: problem },
    }),
    async (c) => {
      const { queue, kind } = c.req.valid("json");
      const filter = { ...(queue && { queue }), ...(kind && { kind }) };
      const lease = await review.claimNext(filter, c.var.principal.name);
      return lease === null ? c.body(null, 204) : c.json(lease, 200);
    },
  );

  app.openapi(
    createRoute({
      ...shared,
      method: "get",
      path: "/v1/cases/{id}",
      summary: "A case with the content and everything that was found",
      request: { params },
      responses: answers("The case", caseDetailSchema),
    }),
    async (c) => {
      const found = await review.get(c.req.valid("param").id);
      if (found === null) throw new ElekError("CASE_UNKNOWN", "no case has this id");
      return c.json(toDetail(found), 200);
    },
  );

  app.openapi(
    createRoute({
      ...shared,
      method: "post",
      path: "/v1/cases/{id}/claim",
      summary: "Take a case, or keep one's own for longer",
      request: { params },
      responses: answers("The lease", leaseSchema),
    }),
    async (c) => c.json(await review.claim(c.req.valid("param").id, c.var.principal.name), 200),
  );

  app.openapi(
    createRoute({
      ...shared,
      method: "post",
      path: "/v1/cases/{id}/release",
      summary: "Give a case back",
      request: { params, ...json(z.strictObject({ token: z.string().min(1).max(200) })) },
      responses: { 204: { description: "Given back" }, default: problem },
    }),
    async (c) => {
      const released = await review.release(c.req.valid("param").id, c.req.valid("json").token);
      if (!released) throw new ElekError("CASE_LEASE_LOST", "the lease ran out or was not this one");
      return c.body(null, 204);
    },
  );

  app.openapi(
    createRoute({
      ...shared,
      method: "post",
      path: "/v1/cases/{id}/resolve",
      summary: "Decide; a person's decision beats the machine's on the same revision",
      request: { params, ...json(answerSchema) },
      responses: answers("The decision", answeredSchema),
    }),
    async (c) => {
      const { note, ...answer } = c.req.valid("json");
      const { decisionId, decision } = await review.answer({
        ...answer,
        caseId: c.req.valid("param").id,
        moderator: c.var.principal.name,
        ...(note !== undefined && { note }),
      });
      const { outcome, categories, strikes } = decision;
      return c.json({ decisionId, outcome, categories, strikes }, 200);
    },
  );
  return app;
}

/** Field by field: what a store may hand over beside them is not thereby published. */
function toSummary(summary: CaseSummary) {
  const {
    id,
    kind,
    contentId,
    revision,
    queue,
    reason,
    priority,
    openedAt,
    deadline,
    state,
    outcome,
    categories,
    lease,
  } = summary;
  return {
    id,
    kind,
    contentId,
    revision,
    queue,
    reason,
    priority,
    openedAt,
    deadline,
    state,
    outcome,
    categories,
    lease,
  };
}

function toDetail(detail: CaseDetail) {
  const { content, findings, failures, events } = detail;
  return {
    ...toSummary(detail),
    parts: content?.parts.map(toPart) ?? null,
    context: content?.context ?? null,
    findings,
    failures,
    events,
  };
}

const toPart = (part: Part) =>
  part.type === "text"
    ? { type: part.type, name: part.name, text: part.text }
    : { type: part.type, name: part.name, bytes: part.bytes };
