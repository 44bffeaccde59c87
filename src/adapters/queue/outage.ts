import { describeFailure } from "../../jobs/failure.ts";
import type { JobLog } from "../../jobs/queue.ts";

const QUIET_MS = 10_000;

export interface OutageLog {
  /** A connection failed; drivers repeat themselves many times a second, so it is told once in a while. */
  readonly failed: (error: unknown) => void;
  /** it works again */
  readonly recovered: () => void;
}

/** Drivers reconnect by themselves for ever: all that is left to do about their errors is to tell of them. */
export function createOutageLog(log: JobLog, engine: string): OutageLog {
  let toldAt = Number.NEGATIVE_INFINITY;
  let suppressed = 0;
  return {
    failed(error) {
      const now = performance.now();
      if (now - toldAt < QUIET_MS) {
        suppressed += 1;
        return;
      }
      log.warn({ engine, reason: describeFailure(error), suppressed }, "queue connection failed; retrying");
      toldAt = now;
      suppressed = 0;
    },
    recovered() {
      if (toldAt === Number.NEGATIVE_INFINITY) return;
      log.info({ engine }, "queue connection is back");
      toldAt = Number.NEGATIVE_INFINITY;
    },
  };
}
