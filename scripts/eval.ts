/** Quality on every labelled set under ELEK_DATA: see USAGE. */
import { parseArgs } from "node:util";
import { derive } from "./eval/derived.ts";
import { createJudge } from "./eval/judge.ts";
import { printBaselines, printErrors, printReport, readScores, recordScores, toScores } from "./eval/report.ts";
import { runTasks } from "./eval/run.ts";
import { TASKS } from "./eval/tasks.ts";
import { DATA_DIR } from "./train/corpus.ts";

const USAGE = `npm run eval [-- option…]

Precision, recall and false alarms with Wilson's interval on every labelled set under ELEK_DATA (now
${DATA_DIR}), over all rows and, in brackets, on the held-out half, with the change since test/corpus/scores.json.

  --set <part>        only sets whose name contains it; may be repeated
  --category <name>   only what is measured for this category
  --errors            list the rows judged otherwise than labelled
  --limit <n>         so many of them for each measure (40)
  --baseline          also train natural's Bayes classifier on one half and hold it against ours on the other; slow
  --record            write test/corpus/scores.json
  --json              one JSON object as the last line
  --help              this text`;

const { values } = parseArgs({
  options: {
    set: { type: "string", multiple: true, default: [] },
    category: { type: "string" },
    errors: { type: "boolean", default: false },
    limit: { type: "string", default: "40" },
    baseline: { type: "boolean", default: false },
    record: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

const tasks = TASKS.filter(
  ({ set, category }) =>
    (values.set.length === 0 || values.set.some((name) => set.includes(name))) &&
    (values.category === undefined || category === values.category),
);
const { results, verdicts } = await runTasks(tasks, await createJudge());
const derived = derive(verdicts, results);
const scores = toScores(results, derived);
if (values.errors) printErrors(results, Number(values.limit));
printReport(results, derived, readScores());
if (values.baseline) printBaselines(results, (await import("./eval/baseline.ts")).bayesBaseline);
if (values.record) recordScores(scores);
if (values.json) console.log(JSON.stringify(scores));
