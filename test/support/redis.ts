import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface OwnRedis extends AsyncDisposable {
  readonly url: string;
  /** SIGKILL: nothing is said to anybody */
  kill(): Promise<void>;
  /** on the same port, empty: what was in it is lost */
  start(): Promise<void>;
}

/** A Redis of the test's own that may be killed, or null where the program is not installed. */
export async function startRedis(settings: readonly string[] = []): Promise<OwnRedis | null> {
  const dir = mkdtempSync(join(tmpdir(), "elek-redis-"));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let server: ChildProcess | null = null;

  async function start() {
    const args = ["--port", String(port), "--dir", dir, "--save", "", "--appendonly", "no", ...settings];
    server = spawn("redis-server", args, { stdio: "ignore" });
    const [event] = await Promise.race([
      once(server, "error").then(() => ["error"] as const),
      once(server, "spawn").then(() => ["spawn"] as const),
    ]);
    if (event === "error") throw new Error("redis-server is not installed");
    for (let tries = 0; tries < 100; tries += 1) {
      if (await listens(port)) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error("redis-server does not listen");
  }

  async function kill() {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, "exit");
    server.kill("SIGKILL");
    await ended;
  }

  try {
    await start();
  } catch {
    rmSync(dir, { recursive: true, force: true });
    return null;
  }
  return {
    url,
    start,
    kill,
    async [Symbol.asyncDispose]() {
      await kill();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

const listens = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.unref();
    socket.once("connect", () => socket.destroy());
  });

export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
