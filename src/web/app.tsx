import { Hono } from "hono";
import type { HttpDeps, HttpEnv } from "../http/deps.ts";

export function reviewPages(_deps: HttpDeps) {
  return new Hono<HttpEnv>();
}
