import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "./config.ts";

/**
 * The secrets that sign incoming webhooks, newest first: from the configuration, or one that is made once and kept in
 * the data folder, readable by its owner only.
 */
export async function webhookSecrets(
  config: Pick<Config, "ELEK_WEBHOOK_SECRETS" | "ELEK_DATA_DIR">,
): Promise<readonly [string, ...string[]]> {
  const [newest, ...older] = config.ELEK_WEBHOOK_SECRETS;
  if (newest !== undefined) return [newest, ...older];
  const path = join(config.ELEK_DATA_DIR, "webhook-secret");
  await mkdir(config.ELEK_DATA_DIR, { recursive: true });
  await makeOnce(path);
  return [(await readFile(path, "utf8")).trim()];
}

/** Made complete before it gets its name: of two processes that start at once, one makes the secret and both read it. */
async function makeOnce(path: string): Promise<void> {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
  await writeFile(draft, `whsec_${randomBytes(32).toString("base64")}\n`, { mode: 0o600, flush: true });
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(draft);
  }
}
