import { enter } from "./clients.ts";
import { type Cluster, openCluster, SUPERUSER } from "./cluster.ts";
import { ensureServer, stopServer, stopServerNow } from "./server.ts";

export interface EmbeddedPostgres {
  /** of the maintenance database; other databases differ in the path */
  readonly url: string;
  readonly port: number;
  /** changes when the server had to be started again */
  readonly pid: number;
  /** false: it ran already, and we attached */
  readonly started: boolean;
  /** Leaves. The server stops when nobody is left: whoever leaves last stops it. Repeating does nothing. */
  release(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** told when the server died under us and was started again, or could not be */
  readonly onRestart?: (result: { readonly pid: number } | { readonly error: unknown }) => void;
}

const WATCH_MS = 500;

/**
 * The Postgres of this data folder: made, started or joined, whatever it takes. It lives in a session of its own, so
 * that killing any of us leaves it to the others or, as an orphan, to the next one who comes and takes it over.
 *
 * @throws ElekError POSTGRES_*
 */
export async function openEmbeddedPostgres({ dataDir, onRestart }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const cluster = openCluster(dataDir);
  const presence = enter(cluster.clients);
  let server: Awaited<ReturnType<typeof ensureServer>>;
  try {
    server = await ensureServer(cluster);
  } catch (error) {
    presence.leave();
    throw error;
  }
  const { port, started } = server;
  const watch = watchServer(cluster, port, (result) => {
    if ("pid" in result) server = { ...server, pid: result.pid };
    onRestart?.(result);
  });
  const leaveAtExit = () => {
    if (presence.leave()) stopServerNow(cluster);
  };
  process.once("exit", leaveAtExit);
  let released: Promise<void> | null = null;
  return {
    url: `postgres://${SUPERUSER}:${cluster.password}@127.0.0.1:${port}/postgres`,
    port,
    started,
    get pid() {
      return server.pid;
    },
    release() {
      released ??= (async () => {
        process.off("exit", leaveAtExit);
        await watch.stop();
        if (presence.leave()) await stopServer(cluster);
      })();
      return released;
    },
  };
}

/** A server that dies under its users is started again on its port, by whoever of them sees it first. */
function watchServer(
  cluster: Cluster,
  port: number,
  report: NonNullable<EmbeddedOptions["onRestart"]>,
): { stop(): Promise<void> } {
  let look: Promise<void> | null = null;
  const timer = setInterval(() => {
    look ??= ensureServer(cluster, port)
      .then(({ started, pid }) => {
        if (started) report({ pid });
      })
      .catch((error: unknown) => report({ error }))
      .finally(() => {
        look = null;
      });
  }, WATCH_MS).unref();
  return {
    async stop() {
      clearInterval(timer);
      await look;
    },
  };
}
