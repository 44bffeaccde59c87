import { createHmac, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { ElekError } from "../core/errors.ts";
import type { HttpDeps, HttpEnv } from "../http/deps.ts";
import type { ApiToken } from "../http/ports.ts";

const COOKIE = "elek_session";
const HOURS_12 = 12 * 60 * 60;

export interface WebEnv {
  Variables: HttpEnv["Variables"] & { csrf: string };
}

type SessionDeps = Pick<HttpDeps, "tokens" | "publicUrl">;

/**
 * The session is the token itself, in a cookie that no script and no other site can use: there is no second store of
 * sessions to keep, and revoking a token ends its sessions at once.
 */
export function sessions({ tokens, publicUrl }: SessionDeps) {
  const secure = publicUrl?.startsWith("https:") ?? false;
  const options = { httpOnly: true, sameSite: "Strict", path: "/review", secure } as const;

  const moderatorOf = async (secret: string): Promise<ApiToken | null> => {
    const token = await tokens.authenticate(secret);
    return token?.role === "moderator" ? token : null;
  };

  return {
    /** false: not a living moderator's token */
    async begin(c: Context, secret: string): Promise<boolean> {
      if ((await moderatorOf(secret)) === null) return false;
      setCookie(c, COOKIE, secret, { ...options, maxAge: HOURS_12 });
      return true;
    },

    end: (c: Context) => deleteCookie(c, COOKIE, options),

    /** Sends everybody who is not signed in to the sign-in page; checks the form's token on every POST. */
    required: createMiddleware<WebEnv>(async (c, next) => {
      const secret = getCookie(c, COOKIE);
      const principal = secret === undefined ? null : await moderatorOf(secret);
      if (secret === undefined || principal === null) return c.redirect("/review/sign-in", 303);
      const csrf = csrfOf(secret);
      if (c.req.method === "POST") {
        const form = await c.req.formData().catch(() => null);
        if (!equal(String(form?.get("csrf")), csrf)) {
          throw new ElekError("FORBIDDEN", "the form does not belong to this session");
        }
      }
      c.set("principal", principal);
      c.set("csrf", csrf);
      await next();
    }),
  };
}

/** Bound to the session by its secret, so that nothing has to be stored for it. */
const csrfOf = (secret: string): string => createHmac("sha256", secret).update("elek review form").digest("base64url");

function equal(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
