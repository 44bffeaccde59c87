import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
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
  try {
    // `wx`: of two processes that start at once, one makes the secret and both read it
    await writeFile(path, `whsec_${randomBytes(32).toString("base64")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return [(await readFile(path, "utf8")).trim()];
}
