import { createReadStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { Command, Option } from "commander";
import type { Decision } from "../core/decision.ts";
import { ElekError, isElekError } from "../core/errors.ts";
import type { Signals } from "../core/signals.ts";
import { KINDS } from "../core/vocabulary.ts";
import { createOfflineModerator, type OfflineModerator } from "../offline.ts";
import { drawEvidence } from "../prepare/preview/evidence.ts";
import { type CheckLine, parseCheckLine, toContent } from "./check-input.ts";
import { markedBoxes } from "./marked-boxes.ts";
import { printDecision } from "./print-decision.ts";
import { printPictures, reportPictures } from "./print-pictures.ts";

interface CheckOptions {
  readonly kind: (typeof KINDS)[number];
  readonly text?: string;
  readonly title?: string;
  readonly image?: readonly string[];
  readonly jsonl?: boolean | string;
  readonly json?: boolean;
  readonly explain: boolean;
  readonly out?: string;
}

export function checkCommand(): Command {
  return new Command("check")
    .description("Say what would be decided about a content, and why. Offline: no database, nothing is recorded.")
    .addOption(new Option("--kind <kind>", "what sort of content it is").choices(KINDS).default("review"))
    .option("--text <text>", "its text")
    .option("--title <title>", "its title")
    .option("--image <file...>", "its pictures")
    .option(
      "--jsonl [file]",
      "read one JSON object a line (id, kind, and text, title or images; default: standard input), answer one a line, in order",
    )
    .option("--explain", "show every piece of evidence: how it was read, by which lexeme, from which source", false)
    .option("--out <file.png>", "write the first picture with the evidence drawn on it")
    .option("--json", "answer one JSON object instead of a report for people")
    .addHelpText("after", "\nExit codes: 0 fine · 1 something was flagged, or a line was broken · 2 could not run")
    .action(async (options: CheckOptions) => {
      process.exitCode = options.jsonl ? await checkLines(options.jsonl) : await checkOne(options);
    });
}

async function checkOne(options: CheckOptions): Promise<number> {
  if (options.text === undefined && options.title === undefined && !options.image) {
    throw new ElekError("CHECK_NOTHING", "neither --text, --title nor --image was given");
  }
  const { text, title, image, kind, out } = options;
  if (out !== undefined && !image) throw new ElekError("ARGUMENT_INVALID", "--out needs --image");
  await using offline = await createOfflineModerator(process.env);
  const line = parseCheckLine({
    id: "1",
    kind,
    ...(text !== undefined && { text }),
    ...(title !== undefined && { title }),
    ...(image && { images: image }),
  });
  const { content, paths } = toContent(line);
  const { decision, signals } = await offline.moderate(content, paths);
  const pictures = reportPictures(signals);
  if (options.json) console.log(JSON.stringify({ ...toLine(line.id, decision), ...(image && { pictures }) }));
  else {
    printDecision(content, decision, { rules: offline.rules, explain: options.explain, signals });
    printPictures(pictures);
  }
  const [first] = paths;
  if (out !== undefined && first !== undefined) await writeMarked(out, first, decision, signals);
  return isFlagged(decision) ? 1 : 0;
}

async function writeMarked(
  out: string,
  [part, path]: readonly [string, string],
  { findings }: Decision,
  signals: Signals,
): Promise<void> {
  await writeFile(out, await drawEvidence(await readFile(path), markedBoxes(part, findings, signals)));
}

async function checkLines(source: true | string): Promise<number> {
  await using offline = await createOfflineModerator(process.env);
  const input = source === true ? process.stdin : createReadStream(source);
  input.once("error", () => {
    process.exitCode = 2;
  });
  let exitCode = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    const answer = await checkLine(line, offline);
    if (answer.broken || answer.flagged) exitCode = 1;
    if (!process.stdout.write(`${answer.json}\n`))
      await new Promise((resolve) => process.stdout.once("drain", resolve));
  }
  return exitCode;
}

interface Answer {
  readonly json: string;
  readonly flagged: boolean;
  readonly broken: boolean;
}

/** A broken line is answered with its error; the lines after it are still read. */
async function checkLine(line: string, offline: OfflineModerator): Promise<Answer> {
  let id: unknown = null;
  try {
    const value = parseJson(line);
    id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
    const parsed = parseCheckLine(value);
    const { content, paths } = toContent(parsed);
    const { decision } = await offline.moderate(content, paths);
    return { json: JSON.stringify(toLine(parsed.id, decision)), flagged: isFlagged(decision), broken: false };
  } catch (error) {
    if (!isElekError(error)) throw error;
    return {
      json: JSON.stringify({ id, error: { code: error.code, message: error.detail } }),
      flagged: false,
      broken: true,
    };
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // the parser's own message quotes the line
    throw new ElekError("CHECK_LINE_INVALID", "the line is not JSON");
  }
}

const isFlagged = ({ outcome, review }: Decision): boolean => outcome !== "publish" || review !== null;

/** The contract of `elek check --jsonl`. */
function toLine(id: CheckLine["id"], decision: Decision) {
  const { outcome, review, categories, findings, failures, block } = decision;
  return {
    id,
    outcome,
    review: review !== null,
    categories,
    findings: findings.map(({ rule, message, severity, confidence, evidence, shadow }) => ({
      rule,
      message,
      severity,
      confidence,
      evidence,
      ...(shadow && { shadow }),
    })),
    failures,
    block,
  };
}
