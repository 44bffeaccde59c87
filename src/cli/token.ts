import { Command, Option } from "commander";
import { ROLES, type Role } from "../http/ports.ts";
import { openFromEnvironment } from "./open.ts";
import { printTable } from "./table.ts";

export function tokenCommand(): Command {
  const token = new Command("token").description(
    "Make, list and revoke the tokens that people and programs sign in with.",
  );
  token
    .command("create")
    .description("Make a token. Its secret is shown once.")
    .requiredOption("--name <name>", "whose it is")
    .addOption(new Option("--role <role>", "what it may do").choices(ROLES).makeOptionMandatory())
    .option("--days <days>", "days until it ends", Number)
    .option("--json", "one JSON object")
    .action(async ({ name, role, days, json }: { name: string; role: Role; days?: number; json?: boolean }) => {
      await using state = await openFromEnvironment();
      const expiresAt = days === undefined ? undefined : new Date(Date.now() + days * 86_400_000).toISOString();
      const made = await state.stores.tokens.create({ name, role, ...(expiresAt && { expiresAt }) });
      if (json) console.log(JSON.stringify({ ...made.token, secret: made.secret }));
      else console.log(`${made.secret}\nKeep it: it is not shown again. Sign in with it at /review.`);
    });
  token
    .command("list")
    .description("List the tokens, without their secrets.")
    .option("--json", "one JSON array")
    .action(async ({ json }: { json?: boolean }) => {
      await using state = await openFromEnvironment();
      const tokens = await state.stores.tokens.list();
      if (json) return console.log(JSON.stringify(tokens));
      printTable(
        tokens.map(({ id, name, role, createdAt, expiresAt, revokedAt }) => ({
          id,
          name,
          role,
          created: createdAt,
          ends: revokedAt ? `revoked ${revokedAt}` : (expiresAt ?? "–"),
        })),
      );
    });
  token
    .command("revoke")
    .description("End a token at once.")
    .argument("<id>", "its id, from `elek token list`")
    .action(async (id: string) => {
      await using state = await openFromEnvironment();
      const revoked = await state.stores.tokens.revoke(id);
      console.log(revoked ? "revoked" : "there is no such token, or it was revoked before");
      if (!revoked) process.exitCode = 1;
    });
  return token;
}
