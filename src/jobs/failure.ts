import { isElekError } from "../core/errors.ts";

/**
 * An error in words that may be stored and logged: a stable code where there is one, else the error's class. The message
 * of a foreign error may quote a value, and a value may be somebody's words.
 */
export function describeFailure(error: unknown): string {
  if (isElekError(error)) return error.message;
  if (!(error instanceof Error)) return "INTERNAL: not an error";
  const code = "code" in error && typeof error.code === "string" && /^\w{2,40}$/u.test(error.code) ? error.code : null;
  return `INTERNAL: ${error.name}${code ? ` ${code}` : ""}`;
}

/** Where a foreign error came from, without its message. */
export function placeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || isElekError(error)) return undefined;
  return error.stack
    ?.split("\n")
    .filter((line) => /^\s+at /u.test(line))
    .slice(0, 5)
    .map((line) => line.trim())
    .join(" < ");
}
