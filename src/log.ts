import { type DestinationStream, destination, type Logger, pino } from "pino";
import type { Config } from "./config.ts";
import { isElekError } from "./core/errors.ts";

export type Log = Logger;

/**
 * JSON lines on standard error. Nobody's words are logged: an error is told by its name, its code and where it was
 * raised. Its message stays out unless it is one of elek's own, which are written to hold no user's words.
 */
export function createLog(config: Pick<Config, "ELEK_LOG_LEVEL">, stream: DestinationStream = destination(2)): Log {
  return pino(
    {
      level: config.ELEK_LOG_LEVEL,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError },
    },
    stream,
  );
}

function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = "code" in error ? { code: error.code } : {};
  return {
    type: error.name,
    ...code,
    ...(isElekError(error) && { detail: error.detail }),
    // frames only: the first line of a stack repeats the message
    stack: error.stack
      ?.split("\n")
      .filter((line) => /^\s+at /u.test(line))
      .join("\n"),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}
