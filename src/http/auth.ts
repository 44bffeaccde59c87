import { createMiddleware } from "hono/factory";
import { ElekError } from "../core/errors.ts";
import type { HttpEnv } from "./deps.ts";
import type { Role, TokenStore } from "./ports.ts";

/** Lets through only a living token of one of the roles; `principal` is then known to the handler. */
export const requireRole = (tokens: Pick<TokenStore, "authenticate">, ...roles: readonly Role[]) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    const secret = /^Bearer ([\x21-\x7e]{1,512})$/iu.exec(c.req.header("authorization") ?? "")?.[1];
    if (secret === undefined) throw new ElekError("UNAUTHORISED", "the Authorization header holds no bearer token");
    const principal = await tokens.authenticate(secret);
    if (principal === null) throw new ElekError("UNAUTHORISED", "the token is unknown, expired or revoked");
    if (!roles.includes(principal.role)) throw new ElekError("FORBIDDEN", `this needs the role ${roles.join(" or ")}`);
    c.set("principal", principal);
    await next();
  });
