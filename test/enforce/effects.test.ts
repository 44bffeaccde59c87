import { describe, expect, it } from "vitest";
import type { Decision, PostingBlock } from "../../src/core/decision.ts";
import type { Finding } from "../../src/core/finding.ts";
import { CATEGORIES, KINDS, LANGUAGES, type Localised, OUTCOMES } from "../../src/core/vocabulary.ts";
import { createEffectsOf } from "../../src/enforce/effects.ts";
import { CATEGORY_NOTICE, KIND_NAME, OUTCOME_NOTICE } from "../../src/enforce/notices.ts";
import { type EffectDraft, OUTGOING_EVENTS, type Recorded } from "../../src/enforce/ports.ts";
import { messageTexts } from "../../src/enforce/statement.ts";

const LEXEME = "хуй|ня";

const finding = (overrides: Partial<Finding> = {}): Finding => ({
  rule: "profanity",
  ruleVersion: 1,
  category: "profanity",
  message: "obscene",
  severity: "high",
  confidence: 0.97,
  evidence: [{ kind: "span", part: "text", start: 7, end: 12, view: "folded", lexeme: LEXEME }],
  exact: false,
  shadow: false,
  ...overrides,
});

const decision = (overrides: Partial<Decision> = {}): Decision => ({
  outcome: "hide",
  categories: ["profanity"],
  findings: [finding()],
  failures: [],
  degraded: false,
  review: null,
  block: null,
  strikes: 1,
  actor: { type: "automation" },
  versions: { elek: "1", ruleset: "r", policy: "p", models: {} },
  ...overrides,
});

const recorded = (overrides: Partial<Recorded> = {}): Recorded => ({
  decisionId: "d1",
  decision: decision(),
  kind: "review",
  contentId: "r-77",
  revision: 2,
  current: true,
  previous: null,
  decidedAt: "2026-01-02T03:04:05.000Z",
  lifted: [],
  ...overrides,
});

const block: PostingBlock = {
  kind: "review",
  from: "2026-01-02T03:04:05.000Z",
  until: "2026-01-05T03:04:05.000Z",
  reason: "profanity",
};

const payloadOf = (effects: readonly EffectDraft[], index = 0) =>
  (effects[index]?.payload ?? {}) as { reasons: unknown[]; statement: Localised };

const obscene = { kk: "Былапыт сөз бар.", ru: "Есть мат.", en: "There is an obscene word." };
const effectsOf = createEffectsOf(
  messageTexts([{ meta: { id: "profanity", messages: { obscene: { text: obscene } } } }]),
);

describe("effects of a decision", () => {
  it("tells the platform what was decided, why and where, once", () => {
    expect(effectsOf(recorded())).toEqual([
      {
        target: "callback",
        event: "content.decided",
        payload: {
          decisionId: "d1",
          kind: "review",
          id: "r-77",
          revision: 2,
          decidedAt: "2026-01-02T03:04:05.000Z",
          decidedBy: "automation",
          outcome: "hide",
          previousOutcome: null,
          categories: ["profanity"],
          reasons: [
            {
              category: "profanity",
              clause: "P8c",
              text: obscene,
              rule: "profanity",
              message: "obscene",
              severity: "high",
              confidence: 0.97,
              evidence: [{ kind: "span", part: "text", start: 7, end: 12 }],
            },
          ],
          statement: {
            kk: "Жарияланымыңыз жасырылды. Себебі (P8c): Былапыт сөз бар. Шешіммен келіспесеңіз, шағым бере аласыз: жазбаша жауап 30 күнтізбелік күн ішінде беріледі.",
            ru: "Ваша публикация скрыта. Причина (P8c): Есть мат. Если вы не согласны с решением, подайте претензию: письменный ответ дадут в течение 30 календарных дней.",
            en: "Your post has been hidden. Reason (P8c): There is an obscene word. If you disagree with the decision, file a claim: you will get a written answer within 30 calendar days.",
          },
          underReview: false,
          degraded: false,
          failures: [],
          block: null,
        },
      },
    ]);
  });

  it("tells of what was published too, without a statement", () => {
    const published = decision({ outcome: "publish", categories: [], findings: [], strikes: 0 });
    const [effect, ...more] = effectsOf(recorded({ decision: published }));
    expect(more).toEqual([]);
    expect(effect?.payload).toMatchObject({ outcome: "publish", reasons: [], statement: null });
  });

  it("tells of a block and of blocks taken back, each in an event of its own", () => {
    const events = effectsOf(recorded({ decision: decision({ block }), lifted: [{ ...block, kind: "message" }] }));
    expect(events.map(({ event }) => event)).toEqual(["content.decided", "author.blocked", "author.unblocked"]);
    expect(events[1]?.payload).toMatchObject({ block, clause: "P8c" });
    expect(payloadOf(events, 1).statement.en).toContain(
      "Until 2026-01-05 03:04 UTC you may not post: reviews. Reason (P8c):",
    );
    expect(events[2]?.payload).toMatchObject({ lifted: [{ kind: "message", until: block.until }] });
  });

  it("says nothing of a revision that does not stand, but still of the author's block", () => {
    expect(effectsOf(recorded({ current: false }))).toEqual([]);
    const events = effectsOf(recorded({ current: false, decision: decision({ block }) }));
    expect(events.map(({ event }) => event)).toEqual(["author.blocked"]);
  });

  it("gives the clause's own text where a person decided and no rule had a say", () => {
    const byPerson = decision({ findings: [], categories: ["spam"], actor: { type: "moderator", id: "m" } });
    const [effect] = effectsOf(recorded({ decision: byPerson }));
    expect(effect?.payload).toMatchObject({
      decidedBy: "moderator",
      reasons: [{ category: "spam", clause: "P8b", text: CATEGORY_NOTICE.spam, evidence: [] }],
    });
  });

  it("names only reasons that count: no shadow findings, none outside the decision's categories", () => {
    const findings = [finding({ shadow: true }), finding({ category: "test", rule: "test-string" }), finding()];
    expect(payloadOf(effectsOf(recorded({ decision: decision({ findings }) }))).reasons).toHaveLength(1);
  });

  it("names what could not be looked at, by code", () => {
    const failures = [{ stage: "extractor" as const, name: "images", code: "IMAGE_TRUNCATED", part: "image:1" }];
    const [effect] = effectsOf(recorded({ decision: decision({ failures, degraded: true }) }));
    expect(JSON.stringify(effect?.payload.failures)).toContain("IMAGE_TRUNCATED");
    expect(effect?.payload.degraded).toBe(true);
  });

  it("says each reason once, however often it was seen", () => {
    const { statement } = payloadOf(effectsOf(recorded({ decision: decision({ findings: [finding(), finding()] }) })));
    expect(statement.en.match(/obscene word/gu)).toHaveLength(1);
  });

  it("carries neither a lexeme, nor a moderator's note, nor anybody else's content", () => {
    const findings = [
      finding(),
      finding({
        evidence: [{ kind: "related", relation: "copy", contentKind: "review", contentId: "somebody-elses" }],
      }),
      finding({ evidence: [{ kind: "box", part: "image:1", x: 0, y: 0, width: 1, height: 1, label: LEXEME }] }),
    ];
    const text = JSON.stringify(
      effectsOf(
        recorded({ decision: decision({ findings, note: "note of mine", actor: { type: "moderator", id: "m9" } }) }),
      ),
    );
    for (const word of [LEXEME, "note of mine", "somebody-elses", "m9"]) expect(text).not.toContain(word);
  });

  it.each(OUTCOMES.filter((outcome) => outcome !== "publish"))("has a notice for %s in every language", (outcome) => {
    for (const language of LANGUAGES) expect(OUTCOME_NOTICE[outcome][language]).not.toBe("");
  });

  it("names every kind and category in every language, and only known events", () => {
    for (const kind of KINDS) expect(Object.keys(KIND_NAME[kind]).sort()).toEqual([...LANGUAGES].sort());
    for (const category of CATEGORIES) {
      expect(Object.keys(CATEGORY_NOTICE[category]).sort()).toEqual([...LANGUAGES].sort());
    }
    const events = effectsOf(recorded({ decision: decision({ block }), lifted: [block] })).map(({ event }) => event);
    for (const event of events) expect(OUTGOING_EVENTS).toContain(event);
    // decision, target and event name an effect: two of a kind would be taken for one
    expect(new Set(events).size).toBe(events.length);
  });
});
