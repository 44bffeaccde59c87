import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Hono } from "hono";
import { sha256 } from "../core/hash.ts";
import { PACKAGE_ROOT } from "../package.ts";

const TYPES = { css: "text/css; charset=utf-8", js: "text/javascript; charset=utf-8", svg: "image/svg+xml" } as const;

function load(name: string, type: keyof typeof TYPES) {
  const body = readFileSync(join(PACKAGE_ROOT, "src/web/assets", `${name}.${type}`), "utf8");
  return { path: `${name}.${sha256(body).slice(0, 12)}.${type}`, type: TYPES[type], body };
}

/** Read once, served under a name with their hash: a browser keeps them for good and never shows an old one. */
const ASSETS = { style: load("style", "css"), script: load("review", "js"), icon: load("icon", "svg") };

export const assetUrl = (name: keyof typeof ASSETS): string => `/review/assets/${ASSETS[name].path}`;

export function assets() {
  const app = new Hono();
  for (const { path, type, body } of Object.values(ASSETS)) {
    app.get(`/${path}`, (c) =>
      c.body(body, 200, { "content-type": type, "cache-control": "public, max-age=31536000, immutable" }),
    );
  }
  return app;
}
