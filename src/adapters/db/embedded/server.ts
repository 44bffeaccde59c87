import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync, truncateSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { ElekError } from "../../../core/errors.ts";
import { type Cluster, SERVER_ENV } from "./cluster.ts";
import { explainFailure } from "./failure.ts";
import { clearReusedPid, findPostmaster, freePort, isPostgres, type Postmaster } from "./postmaster.ts";

const POLL_MS = 20;
/** Replaying a long log after a crash takes its time; a server that says nothing for so long is stuck. */
const START_LIMIT_MS = 300_000;
const STOP_LIMIT_MS = 30_000;
const LOG_LIMIT_BYTES = 16 * 1024 * 1024;

/** Attaches to the server that runs on these data, or starts one. Of several starters Postgres' own lock lets one through. */
export async function ensureServer(cluster: Cluster, wantedPort?: number): Promise<Postmaster & { started: boolean }> {
  const limit = Date.now() + START_LIMIT_MS;
  let started = false;
  while (Date.now() < limit) {
    const running = findPostmaster(cluster.data);
    if (running?.status === "ready") return { ...running, started };
    if (running) {
      await sleep(POLL_MS);
    } else {
      started = await start(cluster, wantedPort ?? (await freePort()));
    }
  }
  throw new ElekError("POSTGRES_START_FAILED", `not ready after ${START_LIMIT_MS / 1000} s (${cluster.log})`);
}

/** True once the new server is ready; false where another process's server, or the last one's remains, came first. */
async function start(cluster: Cluster, port: number): Promise<boolean> {
  clearReusedPid(cluster.data);
  const offset = trimLog(cluster.log);
  const log = openSync(cluster.log, "a", 0o600);
  const child = spawn(cluster.binaries.postgres, ["-D", cluster.data, ...settings(port)], {
    // its own session: Ctrl-C in our terminal is ours to handle, and kill -9 of us must not take the database along
    detached: true,
    stdio: ["ignore", log, log],
    cwd: cluster.data,
    env: SERVER_ENV,
    ...cluster.identity,
  });
  closeSync(log);
  let ended: Error | "exit" | null = null;
  child.once("error", (error) => {
    ended = error;
  });
  child.once("exit", () => {
    ended ??= "exit";
  });
  child.unref();
  while (ended === null) {
    const running = findPostmaster(cluster.data);
    if (running && running.pid !== child.pid && running.status === "ready") return false;
    if (running?.pid === child.pid && running?.status === "ready") return true;
    await sleep(POLL_MS);
  }
  const output = ended === "exit" ? readFileSync(cluster.log, "utf8").slice(offset) : String(ended);
  if (/Address already in use|lock file "postmaster.pid" already exists/u.test(output)) return false;
  // the postmaster was killed and its children are still leaving
  if (/pre-existing shared memory block/u.test(output)) {
    await sleep(200);
    return false;
  }
  throw explainFailure(output, cluster.log);
}

const settings = (port: number): string[] =>
  Object.entries({
    listen_addresses: "127.0.0.1",
    port,
    // TCP needs no short path, and one URL serves every driver
    unix_socket_directories: "",
    max_connections: 200,
    timezone: "UTC",
    // durable as they come; named so that nobody's edited postgresql.conf takes a commit back
    fsync: "on",
    synchronous_commit: "on",
    full_page_writes: "on",
    // rows and statements stay out of the log: they may hold somebody's data
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    log_checkpoints: "off",
  }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);

function trimLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= LOG_LIMIT_BYTES) return size;
  truncateSync(file);
  return 0;
}

/** Fast shutdown: clients are sent away, everything is written. Immediate shutdown where that hangs. */
export async function stopServer(cluster: Cluster): Promise<void> {
  const running = findPostmaster(cluster.data);
  if (!running) return;
  const limit = Date.now() + STOP_LIMIT_MS;
  signal(running.pid, "SIGINT");
  let hurried = false;
  while (isPostgres(running.pid, cluster.data)) {
    if (!hurried && Date.now() > limit) {
      signal(running.pid, "SIGQUIT");
      hurried = true;
    }
    await sleep(POLL_MS);
  }
}

/** For the moment of our own exit, when nothing can be waited for. */
export function stopServerNow(cluster: Cluster): void {
  const running = findPostmaster(cluster.data);
  if (running) signal(running.pid, "SIGINT");
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
