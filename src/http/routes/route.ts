import { createRoute, OpenAPIHono, type RouteConfig } from "@hono/zod-openapi";
import { type ZodType, z } from "zod";
import { ElekError } from "../../core/errors.ts";
import { fieldProblems } from "../../ingest/schema.ts";
import type { HttpEnv } from "../deps.ts";
import { problemSchema } from "../schemas.ts";

export const bearerAuth: NonNullable<RouteConfig["security"]> = [{ bearer: [] }];

/** An app whose wrong parameters and bodies are answered as problem details, naming fields and never values. */
export const apiApp = () =>
  new OpenAPIHono<HttpEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      const fields = fieldProblems(result.error as z.ZodError);
      throw new ElekError("REQUEST_INVALID", fields.map(({ field, problem }) => `${field}: ${problem}`).join("; "), {
        fields,
      });
    },
  });

/** The answers of a route: what it says on success, and that everything else is a problem. */
export const answers = <S extends ZodType>(description: string, schema: S) => ({
  200: { description, content: { "application/json": { schema } } },
  default: problem,
});

export const problem = {
  description: "Problem details (RFC 9457)",
  content: { "application/problem+json": { schema: problemSchema } },
};

export { createRoute, z };
