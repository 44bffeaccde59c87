import { readFile } from "node:fs/promises";
import { readConfig } from "./config.ts";
import type { Content } from "./core/content.ts";
import type { Decision } from "./core/decision.ts";
import { ElekError } from "./core/errors.ts";
import type { Signals } from "./core/signals.ts";
import { NO_STRIKES } from "./decide/strikes.ts";
import { createJudgement } from "./judgement.ts";
import type { AnyRule } from "./rule-kit/index.ts";

export interface OfflineModerator extends AsyncDisposable {
  readonly rules: readonly AnyRule[];
  /** Judges a Content without a store; `paths` says where its pictures lie, by part. */
  moderate(content: Content, paths: ReadonlyMap<string, string>): Promise<Verdict>;
}

export interface Verdict {
  readonly decision: Decision;
  /** what was measured */
  readonly signals: Signals;
}

/** What `elek check` and the benches run: the same judgement as the workers', on its own. */
export async function createOfflineModerator(env: NodeJS.ProcessEnv): Promise<OfflineModerator> {
  const judgement = await createJudgement(readConfig(env));
  return {
    rules: judgement.ruleset.rules,
    async moderate(content, paths) {
      const judged = await judgement.judge(content, {
        recent: { status: "clear" },
        readImage: ({ name }) => readPicture(paths.get(name) ?? name),
      });
      // blocks are counted from the time and the author's strikes, and offline there are none
      const facts = { now: new Date(0).toISOString(), history: NO_STRIKES, overBudget: new Set<string>() };
      return { decision: judged.decide(facts), signals: judged.signals };
    },
    [Symbol.asyncDispose]: () => judgement[Symbol.asyncDispose](),
  };
}

async function readPicture(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new ElekError("IMAGE_UNREADABLE", "the picture's file can't be read", { cause });
  }
}
