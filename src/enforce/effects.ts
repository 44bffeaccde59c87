import type { PostingBlock } from "../core/decision.ts";
import { CLAUSE } from "../core/vocabulary.ts";
import type { EffectDraft, EffectsOf, Recorded } from "./ports.ts";
import { blockStatement, type MessageText, reasonsOf, statementOf } from "./statement.ts";

/** Where outgoing events go; one receiver today. */
const CALLBACK = "callback";

/**
 * What must happen outside after a decision: at most one event of a type, so that decision, target and event name an
 * effect for ever. Pure: the store writes the drafts in the decision's own transaction.
 */
export const createEffectsOf =
  (textOf: MessageText): EffectsOf =>
  (recorded) => [
    // a decision on a revision that is no longer the one that stands is nobody's business outside
    ...(recorded.current ? [contentDecided(recorded, textOf)] : []),
    ...(recorded.decision.block ? [authorBlocked(recorded, recorded.decision.block)] : []),
    ...(recorded.lifted.length > 0 ? [authorUnblocked(recorded)] : []),
  ];

function contentDecided(recorded: Recorded, textOf: MessageText): EffectDraft {
  const { decision, decisionId, kind, contentId, revision, previous, decidedAt } = recorded;
  const reasons = reasonsOf(decision, textOf);
  return {
    target: CALLBACK,
    event: "content.decided",
    payload: {
      decisionId,
      kind,
      id: contentId,
      revision,
      decidedAt,
      decidedBy: decision.actor.type,
      outcome: decision.outcome,
      previousOutcome: previous,
      categories: decision.categories,
      reasons,
      statement: statementOf(decision, reasons),
      underReview: decision.review !== null,
      degraded: decision.degraded,
      failures: decision.failures,
      block: decision.block,
    },
  };
}

function authorBlocked({ decisionId, decidedAt }: Recorded, block: PostingBlock): EffectDraft {
  return {
    target: CALLBACK,
    event: "author.blocked",
    payload: { decisionId, decidedAt, block, clause: CLAUSE[block.reason], statement: blockStatement(block) },
  };
}

function authorUnblocked({ decisionId, decidedAt, lifted }: Recorded): EffectDraft {
  return {
    target: CALLBACK,
    event: "author.unblocked",
    payload: { decisionId, decidedAt, lifted: lifted.map(({ kind, until }) => ({ kind, until })) },
  };
}
