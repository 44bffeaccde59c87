import { type Context, Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { type ImagePart, imageParts } from "../core/content.ts";
import { ElekError } from "../core/errors.ts";
import { CATEGORIES } from "../core/vocabulary.ts";
import type { HttpDeps } from "../http/deps.ts";
import { type Look, previewOf } from "../prepare/preview/index.ts";
import { VERDICTS } from "../review/desk.ts";
import type { CaseDetail, Lease } from "../review/ports.ts";
import { sendPage, type ViewOf } from "./page.ts";
import { CasePage } from "./pages/case.tsx";
import type { Notice } from "./pages/queue.tsx";
import type { WebEnv } from "./session.ts";

const LEASE_COOKIE = "elek_lease";
const CASE = "/cases/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

/** Take, look, decide, next. */
export function casePages({ review, content, decodeImage }: HttpDeps, viewOf: ViewOf) {
  const app = new Hono<WebEnv>();

  /** The lease's token stays with the browser that took the case, on this case's own addresses. */
  const keepLease = (c: Context<WebEnv>, { caseId, token, until }: Lease) => {
    setCookie(c, LEASE_COOKIE, token, { ...leaseCookie(caseId), expires: new Date(until) });
    return c.redirect(caseUrl(caseId), 303);
  };

  const caseOf = async (id: string): Promise<CaseDetail> => {
    const detail = await review.get(id);
    if (detail === null) throw new ElekError("CASE_UNKNOWN", "no case has this id");
    return detail;
  };

  const takeNext = async (c: Context<WebEnv>, queue: string | undefined, otherwise: Notice) => {
    const lease = await review.claimNext(queue === undefined ? {} : { queue }, c.get("principal").name);
    return lease === null ? c.redirect(`/review?notice=${otherwise}`, 303) : keepLease(c, lease);
  };

  app.post("/next", async (c) => {
    const queue = (await c.req.formData()).get("queue");
    return takeNext(c, typeof queue === "string" && queue !== "" ? queue : undefined, "nothingFree");
  });

  app.get(`${CASE}`, async (c) => {
    const detail = await caseOf(c.req.param("id"));
    const blocks = detail.content === null ? [] : await content.authorBlocks(detail.content.author.id);
    const mine = detail.lease?.owner === c.get("principal").name;
    const token = mine ? (getCookie(c, LEASE_COOKIE) ?? null) : null;
    return sendPage(c, <CasePage view={viewOf(c)} {...{ detail, blocks, token }} />);
  });

  app.post(`${CASE}/claim`, async (c) => keepLease(c, await review.claim(c.req.param("id"), c.get("principal").name)));

  app.post(`${CASE}/release`, async (c) => {
    const id = c.req.param("id");
    const token = (await c.req.formData()).get("token");
    // a lease that ran out is given back already
    await review.release(id, String(token));
    deleteCookie(c, LEASE_COOKIE, leaseCookie(id));
    return c.redirect("/review", 303);
  });

  app.post(`${CASE}/answer`, async (c) => {
    const id = c.req.param("id");
    const form = await c.req.formData();
    const verdict = VERDICTS.find((known) => known === form.get("verdict"));
    if (verdict === undefined) throw new ElekError("REQUEST_INVALID", "verdict: one of publish, hide, delete");
    const chosen = form.getAll("categories");
    const note = form.get("note");
    await review.answer({
      caseId: id,
      token: String(form.get("token")),
      moderator: c.get("principal").name,
      verdict,
      // clauses ticked in advance say what the machine found; publishing says that it erred
      categories: verdict === "publish" ? [] : CATEGORIES.filter((category) => chosen.includes(category)),
      ...(typeof note === "string" && { note }),
      remember: verdict === "publish" ? [] : form.getAll("remember").map(String),
    });
    deleteCookie(c, LEASE_COOKIE, leaseCookie(id));
    return form.get("then") === "next" ? takeNext(c, undefined, "decided") : c.redirect("/review?notice=decided", 303);
  });

  app.get(`${CASE}/pictures/:part`, async (c) => {
    const detail = await caseOf(c.req.param("id"));
    return webp(c, await lookAt(detail, pictureOf(detail, c.req.param("part")), "blurred", decodeImage));
  });

  app.post(`${CASE}/pictures/:part/reveal`, async (c) => {
    const detail = await caseOf(c.req.param("id"));
    const part = pictureOf(detail, c.req.param("part"));
    const picture = await lookAt(detail, part, "clear", decodeImage);
    await review.reveal(detail.id, c.get("principal").name, part.name);
    return webp(c, picture);
  });
  return app;
}

/** The name changes with how previews are made, so that older ones are not shown for them. */
const lookAt = (
  { readDerivative }: CaseDetail,
  part: ImagePart,
  look: Look,
  decode: HttpDeps["decodeImage"],
): Promise<Buffer> => readDerivative(part, `preview 1 ${look}`, (bytes) => previewOf(bytes, look, decode));

const caseUrl = (id: string) => `/review/cases/${encodeURIComponent(id)}`;

const leaseCookie = (id: string) => ({ path: caseUrl(id), httpOnly: true, sameSite: "Strict" }) as const;

function pictureOf({ content }: CaseDetail, name: string): ImagePart {
  const part = content === null ? undefined : imageParts(content).find((image) => image.name === name);
  if (part === undefined || part.sha256 === "") throw new ElekError("NOT_FOUND", "no such picture");
  return part;
}

const webp = (c: Context<WebEnv>, bytes: Buffer) =>
  c.body(new Uint8Array(bytes), 200, { "content-type": "image/webp" });
