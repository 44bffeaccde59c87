import { openEmbeddedPostgres } from "../../src/adapters/db/embedded/index.ts";

/** A process that opens the embedded Postgres of a folder, says so, and leaves when told: `[dataDir]`. */
const [dataDir = ""] = process.argv.slice(2);
try {
  const server = await openEmbeddedPostgres({ dataDir });
  process.stdout.write(`${JSON.stringify({ pid: server.pid, port: server.port, started: server.started })}\n`);
  process.stdin.once("data", async () => {
    await server.release();
    process.exit(0);
  });
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: String(error) })}\n`);
  process.exit(1);
}
