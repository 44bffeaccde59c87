import { Command } from "commander";
import { RULES } from "../../rules/index.ts";
import { readConfig } from "../config.ts";
import { DEFAULT_POLICY } from "../decide/default-policy.ts";
import { loadPrivateRules } from "../private-rules.ts";
import { printTable } from "./table.ts";

export function rulesCommand(): Command {
  const rules = new Command("rules").description("Look at the rules that judge.");
  rules
    .command("list")
    .description("List every rule, private ones from RULES_DIR included.")
    .option("--json", "one JSON array")
    .option("--policy", "print the default policy as JSON instead, to start a file of your own from")
    .action(async (options: { json?: boolean; policy?: boolean }) => {
      if (options.policy) return console.log(JSON.stringify(DEFAULT_POLICY, null, 2));
      const all = [...RULES, ...(await loadPrivateRules(readConfig(process.env).RULES_DIR))];
      const rows = all.map(({ meta }) => ({
        rule: meta.id as string,
        clause: meta.clause,
        stage: meta.stage,
        version: meta.version,
        languages: meta.languages.join(" "),
        messages: Object.keys(meta.messages).join(" "),
      }));
      if (options.json) console.log(JSON.stringify(rows));
      else printTable(rows);
    });
  return rules;
}
