import { readdirSync, readFileSync } from "node:fs";

/** Processes that a process has started, by the kernel's own table (Linux). */
export const children = (pid = process.pid): number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((other) => parentOf(other) === pid);

function parentOf(pid: number): number | undefined {
  try {
    // after the command's name, which may hold anything: state, parent
    return Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[1]);
  } catch {
    return undefined;
  }
}

/** `VmRSS` now, `VmHWM` at most so far, in MiB; 0 for a process that is gone. */
export function residentMiB(pid: number, field: "VmRSS" | "VmHWM"): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(new RegExp(`^${field}:\\s+(\\d+)`, "mu").exec(status)?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}
