import { ElekError } from "../../../core/errors.ts";

const LAST_WORDS = /^.*?(?:FATAL|PANIC|initdb: error): *(?<message>.*)$/gmu;

/** Says from a server's or initdb's own output why it did not start. That output quotes files and settings, never data. */
export function explainFailure(output: string, where: string): ElekError {
  const last = [...output.matchAll(LAST_WORDS)].at(-1)?.groups?.message?.trim() || lastLine(output);
  const detail = `${last || "it ended without a word"} (${where})`;
  if (/No space left on device|Disk quota exceeded|Check free disk space/u.test(output))
    return new ElekError("POSTGRES_DISK_FULL", detail);
  if (/database files are incompatible with server/u.test(output)) {
    return new ElekError("POSTGRES_DATA_VERSION", detail);
  }
  if (DAMAGE.test(output)) return new ElekError("POSTGRES_DATA_DAMAGED", detail);
  if (/Permission denied|has wrong ownership|invalid permissions/u.test(output)) {
    return new ElekError("POSTGRES_DATA_CLOSED", detail);
  }
  return new ElekError("POSTGRES_START_FAILED", detail);
}

const lastLine = (output: string): string => output.trim().split("\n").at(-1) ?? "";

const DAMAGE =
  /could not locate a valid checkpoint record|invalid checkpoint record|is not a valid data directory|could not (?:open|read|access) (?:file|directory) "?(?:global|pg_|base|PG_VERSION|\S*\/(?:global|pg_wal|PG_VERSION))|incorrect checksum in control file|invalid page in block|invalid data in file|required WAL directory/u;
