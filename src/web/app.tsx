import { Hono } from "hono";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { ElekError } from "../core/errors.ts";
import type { HttpDeps } from "../http/deps.ts";
import { toElekError } from "../http/problem.ts";
import { assets } from "./assets.ts";
import { casePages } from "./cases.tsx";
import { sendPage, views } from "./page.ts";
import { ProblemPage } from "./pages/problem.tsx";
import { NOTICES, QueuePage } from "./pages/queue.tsx";
import { SignInPage } from "./pages/sign-in.tsx";
import { sessions, type WebEnv } from "./session.ts";

const PAGE = 50;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** The pages that moderators work on. Everything is a form and works without the script; the script makes it quick. */
export function reviewPages(deps: HttpDeps) {
  const { review, log } = deps;
  const session = sessions(deps);
  const viewOf = views(deps);
  const app = new Hono<WebEnv>();

  app.route("/assets", assets());
  app.use(async (c, next) => {
    await next();
    // pages hold users' words: no cache on the way and none in the browser keeps them
    c.header("cache-control", "no-store");
  });
  // behind a proxy that ends TLS the address here is not the one in the browser
  const ownOrigin = deps.publicUrl && new URL(deps.publicUrl).origin;
  app.use(csrf({ origin: (origin, c) => origin === new URL(c.req.url).origin || origin === ownOrigin }));

  app.get("/sign-in", (c) => sendPage(c, <SignInPage view={viewOf(c)} failed={false} />));
  app.post("/sign-in", async (c) => {
    const token = (await c.req.formData()).get("token");
    if (typeof token === "string" && (await session.begin(c, token.trim()))) return c.redirect("/review", 303);
    return sendPage(c, <SignInPage view={viewOf(c)} failed />, 403);
  });

  app.use(session.required);
  app.post("/sign-out", (c) => {
    session.end(c);
    return c.redirect("/review/sign-in", 303);
  });

  app.get("/", async (c) => {
    const queue = c.req.query("queue") || undefined;
    const after = UUID.exec(c.req.query("after") ?? "")?.[0];
    const [cases, counts] = await Promise.all([
      review.list({ state: "open", limit: PAGE, ...(queue && { queue }), ...(after && { after }) }),
      review.counts(),
    ]);
    const next = cases.length === PAGE ? (cases.at(-1)?.id ?? null) : null;
    const notice = NOTICES.find((known) => known === c.req.query("notice")) ?? null;
    return sendPage(c, <QueuePage view={viewOf(c)} {...{ cases, counts, queue, next, notice }} />);
  });

  app.route("/", casePages(deps, viewOf));

  app.notFound((c) =>
    sendPage(c, <ProblemPage view={viewOf(c)} code="NOT_FOUND" requestId={c.get("requestId")} />, 404),
  );
  app.onError((error, c) => {
    const known =
      error instanceof HTTPException ? new ElekError("FORBIDDEN", "a form of another site") : toElekError(error);
    const requestId = c.get("requestId");
    if (known.meta.status >= 500) log.error({ err: known, requestId }, "a page failed");
    return sendPage(
      c,
      <ProblemPage view={viewOf(c)} code={known.code} requestId={requestId} />,
      known.meta.status as ContentfulStatusCode,
    );
  });
  return app;
}
