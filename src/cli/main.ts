import { Command } from "commander";
import { isElekError } from "../core/errors.ts";
import { VERSION } from "../package.ts";
import { auditCommand } from "./audit.ts";
import { checkCommand } from "./check.ts";
import { hashesCommand } from "./hashes.ts";
import { migrateCommand } from "./migrate.ts";
import { rescanCommand } from "./rescan.ts";
import { rulesCommand } from "./rules.ts";
import { serveCommand } from "./serve.ts";
import { tokenCommand } from "./token.ts";

/** Exit codes: 0 fine · 1 something was flagged or found broken · 2 could not run. */
const program = new Command("elek")
  .description("Moderates what users publish, in Kazakh, Russian and English, and proves what it did.")
  .version(VERSION)
  .addCommand(serveCommand())
  .addCommand(checkCommand())
  .addCommand(rescanCommand())
  .addCommand(auditCommand())
  .addCommand(rulesCommand())
  .addCommand(hashesCommand())
  .addCommand(migrateCommand())
  .addCommand(tokenCommand());

const overrideExit = (command: Command): void => {
  command.exitOverride();
  command.commands.forEach(overrideExit);
};
overrideExit(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

function report(error: unknown): number {
  if (isElekError(error)) {
    console.error(`${error.code}: ${error.detail}\n${error.meta.action}`);
    return 2;
  }
  // commander has already printed help or what was wrong with the arguments
  if (error instanceof Error && "code" in error && String(error.code).startsWith("commander.")) {
    return "exitCode" in error && error.exitCode === 0 ? 0 : 2;
  }
  console.error(error);
  return 2;
}
