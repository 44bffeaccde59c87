import { Command } from "commander";
import { openFromEnvironment } from "./open.ts";

export function migrateCommand(): Command {
  return new Command("migrate")
    .description("Bring the database's tables up to date. Every command that opens the database does it too.")
    .option("--json", "one JSON object")
    .action(async ({ json }: { json?: boolean }) => {
      await using state = await openFromEnvironment();
      const { applied } = state;
      if (json) console.log(JSON.stringify({ applied }));
      else console.log(applied.length === 0 ? "up to date" : `applied ${applied.join(", ")}`);
    });
}
