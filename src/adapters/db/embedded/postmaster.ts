import { linkSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

/** What a running server says of itself in `postmaster.pid`, its own file in its data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: "starting" | "ready" | "stopping";
}

/** The server that runs on these data; null for none. A file left behind by a dead one, or by a reused pid, counts as none. */
export function findPostmaster(dataFolder: string): Postmaster | null {
  const lines = readText(join(dataFolder, "postmaster.pid"))?.split("\n") ?? [];
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0 || !isPostgres(pid, dataFolder)) return null;
  const word = lines[7]?.trim();
  const status = word === "ready" || word === "stopping" ? word : "starting";
  // the file is written in steps: without its port the server is still starting
  return { pid, port, status: port > 0 ? status : "starting" };
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** After a reboot, or in a new container on an old volume, the pid in the file may be anybody's, or a dead one unburied. */
export function isPostgres(pid: number, dataFolder: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(dataFolder);
  } catch {
    // no /proc here: being alive is all that can be known
    return process.platform !== "linux";
  }
}

/**
 * Postgres clears the file of a dead server by itself, but takes any live process of its user with that pid for one.
 * The file is taken aside first and looked at again: a server that another process just started keeps its lock.
 */
export function clearReusedPid(dataFolder: string): void {
  const file = join(dataFolder, "postmaster.pid");
  const aside = `${file}.${process.pid}`;
  const judged = readText(file);
  if (judged === null || !isAlive(Number(judged.split("\n")[0])) || findPostmaster(dataFolder)) return;
  try {
    renameSync(file, aside);
    if (readText(aside) !== judged) linkSync(aside, file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    // gone or back again: somebody else is at it, and ensureServer looks anew
    if (code !== "ENOENT" && code !== "EEXIST") throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
