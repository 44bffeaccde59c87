import { readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** The user that the server's processes run as. */
export interface Identity {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Postgres refuses to run as root. Then it runs as the owner of its data or, before there are any, as `nobody`;
 * everybody else runs it as themselves (null).
 */
export function serverIdentity(dataFolder: string): Identity | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody();
}

function nobody(): Identity {
  const fallback = { uid: 65_534, gid: 65_534 };
  let accounts: string;
  try {
    accounts = readFileSync("/etc/passwd", "utf8");
  } catch {
    return fallback;
  }
  const fields = accounts
    .split("\n")
    .map((line) => line.split(":"))
    .find(([name]) => name === "nobody");
  if (!fields) return fallback;
  // macOS writes -2 where the system call wants its unsigned form
  return { uid: Number(fields[2]) >>> 0, gid: Number(fields[3]) >>> 0 };
}

const READ = 4;
const ENTER = 1;

/** Whether this user may walk down to a path: every folder above it lets them through. Judged by mode bits. */
export function canReach(path: string, identity: Identity | null): boolean {
  if (!identity) return true;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!allows(folder, identity, ENTER)) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Whether this user may read and run a file, wherever it lies. */
export const canRun = (path: string, identity: Identity | null): boolean =>
  !identity || (canReach(path, identity) && allows(path, identity, READ | ENTER));

function allows(path: string, { uid, gid }: Identity, wanted: number): boolean {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return false;
  const shift = entry.uid === uid ? 6 : entry.gid === gid ? 3 : 0;
  return ((entry.mode >> shift) & wanted) === wanted;
}
