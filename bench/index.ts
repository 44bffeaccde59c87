import { parseArgs } from "node:util";
import { printTable } from "../src/cli/table.ts";
import type { BenchResult } from "./result.ts";

const BENCHES = {
  text: () => import("./text.ts"),
  images: () => import("./images.ts"),
  hashes: () => import("./hashes.ts"),
  engine: () => import("./engine.ts"),
  rescan: () => import("./rescan.ts"),
} satisfies Record<string, () => Promise<{ bench: () => Promise<BenchResult> }>>;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
});
const [name] = positionals;
const usage = `npm run bench -- <${Object.keys(BENCHES).join("|")}> [--json]   with --json the last line is one object of figures`;

if (values.help || name === undefined) {
  console.log(usage);
  if (!values.help) process.exitCode = 2;
} else if (!(name in BENCHES)) {
  console.error(`there is no bench ${name}\n${usage}`);
  process.exitCode = 2;
} else {
  const { bench } = await BENCHES[name as keyof typeof BENCHES]();
  const { table, figures }: BenchResult = await bench();
  printTable(table);
  console.log("");
  if (values.json) console.log(JSON.stringify(figures));
  else printTable(Object.entries(figures).map(([figure, value]) => ({ figure, value: Number(value.toPrecision(4)) })));
}
