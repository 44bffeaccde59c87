import { readdirSync, readFileSync } from "node:fs";

/** Processes that a process has started, by the kernel's own table (Linux). */
export const children = (pid = process.pid): number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((other) => parentOf(other) === pid);

const parentOf = (pid: number): number | undefined => statOf(pid)?.[1];

/** Seconds of computing by the processes that a process has started, those that have ended included. */
export function childrenComputed(pid = process.pid): number {
  const ticks = (of: number, ...fields: readonly number[]) =>
    fields.reduce((sum, field) => sum + (statOf(of)?.[field] ?? 0), 0);
  const [USER, SYSTEM, ENDED_USER, ENDED_SYSTEM] = [11, 12, 13, 14];
  const running = children(pid).reduce((sum, child) => sum + ticks(child, USER, SYSTEM), 0);
  // the kernel counts hundredths of a second for its readers whatever its own clock does
  return (running + ticks(pid, ENDED_USER, ENDED_SYSTEM)) / 100;
}

/** The kernel's figures of a process after its name, which may hold anything: state, parent, …; none for one that is gone. */
function statOf(pid: number): readonly number[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ").map(Number);
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
