/**
 * Quality on every labelled set under ELEK_DATA.
 *
 *   npm run eval [-- --set part-of-name] [--category name] [--errors [--limit 40]] [--record] [--json]
 *
 * Prints precision, recall and false alarms with Wilson's interval, over all rows and on the held-out half, and what
 * changed since test/corpus/scores.json. --errors lists the rows judged otherwise than labelled; --record writes the
 * scores; with --json the last line is one JSON object.
 */
import { parseArgs } from "node:util";
import { derive } from "./eval/derived.ts";
import { createJudge } from "./eval/judge.ts";
import { printErrors, printReport, readScores, recordScores, toScores } from "./eval/report.ts";
import { runTasks } from "./eval/run.ts";
import { TASKS } from "./eval/tasks.ts";

const { values } = parseArgs({
  options: {
    set: { type: "string", multiple: true, default: [] },
    category: { type: "string" },
    errors: { type: "boolean", default: false },
    limit: { type: "string", default: "40" },
    record: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});

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
if (values.record) recordScores(scores);
if (values.json) console.log(JSON.stringify(scores));
