import { readConfig } from "../config.ts";
import type { State } from "../state.ts";

/** Opens what the environment names. Imported late, so that commands without a database start without its drivers. */
export async function openFromEnvironment(): Promise<State> {
  const config = readConfig(process.env);
  const [{ openState }, { createLog }, { RULES }] = await Promise.all([
    import("../state.ts"),
    import("../log.ts"),
    import("../../rules/index.ts"),
  ]);
  return await openState(config, createLog(config), RULES);
}
