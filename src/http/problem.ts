import { HTTPException } from "hono/http-exception";
import { ElekError, type ErrorCode, isElekError } from "../core/errors.ts";

/** RFC 9457 problem details. `code` is stable and listed in docs/errors.md; nothing in it repeats what was sent. */
export function problemResponse(error: ElekError, requestId: string): Response {
  const { status, title, action, retry } = error.meta;
  const body = {
    type: `urn:elek:error:${error.code}`,
    title,
    status,
    code: error.code,
    detail: error.detail,
    action,
    ...(error.fields.length > 0 && { errors: error.fields }),
    requestId,
  };
  const headers: Record<string, string> = { "content-type": "application/problem+json", "cache-control": "no-store" };
  if (status === 401) headers["www-authenticate"] = "Bearer";
  if (status >= 500 && retry === "retry") headers["retry-after"] = "5";
  return new Response(JSON.stringify(body), { status, headers });
}

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: "REQUEST_INVALID",
  404: "NOT_FOUND",
  413: "BODY_TOO_LARGE",
};

/** Any error as one of elek's own. What a driver or a library says may quote a value, so its message is dropped. */
export function toElekError(error: unknown): ElekError {
  if (isElekError(error)) return error;
  if (error instanceof HTTPException) {
    const code = BY_STATUS[error.status];
    if (code !== undefined) return new ElekError(code, "the request can't be read", { cause: error });
  }
  if (isConnectionError(error)) {
    return new ElekError("DATABASE_UNREACHABLE", "the connection to the database failed", { cause: error });
  }
  return new ElekError("INTERNAL", "unexpected error", { cause: error });
}

/** Postgres's classes 08 (connection) and 57P (shutting down, starting up), and the sockets' own codes. */
const CONNECTION_CODE = /^(?:08\w{3}|57P\d{2}|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT)$/u;

function isConnectionError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && typeof error.code === "string") return CONNECTION_CODE.test(error.code);
  // pg raises these without a code
  return /^(?:Connection terminated|timeout exceeded when trying to connect)/u.test(error.message);
}
