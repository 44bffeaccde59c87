import { Command, Option } from "commander";
import { readConfig } from "../config.ts";

const SERVE_ROLES = ["all", "api", "worker"] as const;

export function serveCommand(): Command {
  return new Command("serve")
    .description("Run the API, the review pages, the workers and the timers, until stopped.")
    .addOption(new Option("--role <role>", "which of them").choices(SERVE_ROLES).default("all"))
    .option("--json", "say where it listens as one JSON object")
    .action(async ({ role, json }: { role: (typeof SERVE_ROLES)[number]; json?: boolean }) => {
      const config = readConfig(process.env);
      const [{ createApp }, { createLog }] = await Promise.all([import("../app.ts"), import("../log.ts")]);
      const stopped = stopSignal();
      await using app = await createApp(config, { role, log: createLog(config) });
      if (json) console.log(JSON.stringify({ url: app.url, role, database: app.database, queue: app.queue.engine }));
      else
        console.log(
          `elek ${role} ${app.url ? `on ${app.url}, ` : ""}state in ${app.database}, queues on ${app.queue.engine}`,
        );
      await stopped;
    });
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
