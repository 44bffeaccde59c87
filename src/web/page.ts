import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { HttpDeps } from "../http/deps.ts";
import type { WebEnv } from "./session.ts";
import { preferredLanguage, textsOf, toLanguage } from "./texts/index.ts";
import { ruleMessages, type View } from "./view.ts";

const COOKIE = "elek_language";
const YEAR = 365 * 24 * 60 * 60;

export type ViewOf = (c: Context<WebEnv>) => View;

/** What a page is shown with: the language asked for, chosen before, or preferred by the browser, in this order. */
export function views({ rules, now = () => new Date() }: Pick<HttpDeps, "rules" | "now">): ViewOf {
  const messages = ruleMessages(rules);
  return (c) => {
    const asked = toLanguage(c.req.query("lang"));
    if (asked !== undefined) setCookie(c, COOKIE, asked, { path: "/review", sameSite: "Lax", maxAge: YEAR });
    const language = asked ?? toLanguage(getCookie(c, COOKIE)) ?? preferredLanguage(c.req.header("accept-language"));
    return {
      language,
      texts: textsOf(language),
      moderator: c.get("principal")?.name ?? null,
      csrf: c.get("csrf") ?? "",
      path: c.req.path,
      now: now(),
      message: messages(language),
    };
  };
}

export const sendPage = (
  c: Context<WebEnv>,
  element: { toString(): string | Promise<string> },
  status: ContentfulStatusCode = 200,
) => c.html(`<!doctype html>${element.toString()}`, status);
