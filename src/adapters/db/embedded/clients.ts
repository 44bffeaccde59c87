import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "./postmaster.ts";

/** A process's presence at the server, a file named after its pid: those left by killed processes are seen through. */
export interface Presence {
  /** Leaves; true where nobody else is there. Synchronous, so that it also works while the process exits. */
  leave(): boolean;
}

export function enter(folder: string): Presence {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${process.pid}.${randomBytes(4).toString("hex")}`);
  writeFileSync(file, "");
  return {
    leave() {
      rmSync(file, { force: true });
      return others(folder) === 0;
    },
  };
}

/** Counts who is there and clears away who died without leaving. */
function others(folder: string): number {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return 0;
  }
  return names.filter((name) => {
    if (isAlive(Number.parseInt(name, 10))) return true;
    rmSync(join(folder, name), { force: true });
    return false;
  }).length;
}
