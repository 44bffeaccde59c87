import { realpathSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openEmbeddedPostgres } from "../../src/adapters/db/embedded/index.ts";
import { findPostmaster } from "../../src/adapters/db/embedded/postmaster.ts";
import { TEST_DATA_DIR } from "./postgres.ts";

/** Test workers are killed and can't say goodbye: after the run, the server they shared stops if no other run uses it. */
export async function teardown(): Promise<void> {
  let data: string;
  try {
    data = join(realpathSync(join(TEST_DATA_DIR, "postgres")), "data");
  } catch {
    return;
  }
  // workers that were told to end may still be there for a moment
  for (let tries = 0; tries < 10 && findPostmaster(data); tries++) {
    const server = await openEmbeddedPostgres({ dataDir: TEST_DATA_DIR });
    await server.release();
    if (findPostmaster(data)) await sleep(200);
  }
}
