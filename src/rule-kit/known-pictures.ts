import type { HashEvidence } from "../core/finding.ts";
import type { KnownPicture, KnownPicturesSignal, Signal } from "../core/signals.ts";
import type { FlagExample, MessageMeta, Report, RuleMeta } from "./define-rule.ts";

/**
 * Bits that versions of one picture were seen to differ in when nothing but its encoding, size or colour mode changed:
 * up to so many, a confirmed entry is the same picture. Beyond, it is one that looks like it.
 */
const SURELY = 10;

/** Messages about pictures that stand in a hash bank under a rule's category. */
const KNOWN_PICTURE_MESSAGES = {
  "known-picture": {
    severity: "high",
    exact: true,
    text: {
      kk: "Бұл сурет ережеге қайшы деп бұрын танылған. Басқа сурет жүктеңіз.",
      ru: "Это изображение уже признано нарушающим правила. Загрузите другое.",
      en: "This picture is already known to break the rules. Upload another one.",
    },
  },
  "like-known-picture": {
    severity: "medium",
    text: {
      kk: "Сурет ережеге қайшы деп бұрын танылған суретке өте ұқсас. Басқа сурет жүктеңіз.",
      ru: "Изображение очень похоже на то, что уже признано нарушающим правила. Загрузите другое.",
      en: "The picture looks very much like one that is known to break the rules. Upload another one.",
    },
  },
} as const satisfies Record<string, MessageMeta>;

type KnownMessage = keyof typeof KNOWN_PICTURE_MESSAGES;

/**
 * Reports pictures that stand in a bank under the rule's own category. A confirmed entry is certain enough to act on;
 * exact, so that policy may delete, where the file is the same or hardly a bit differs. Others open a case.
 */
export function reportKnownPictures(
  signal: Signal<KnownPicturesSignal>,
  category: RuleMeta<string>["category"],
  report: (report: Report<KnownMessage>) => void,
): void {
  if (signal.status !== "found") return;
  for (const match of signal.value.matches) {
    if (match.category !== category) continue;
    const { part, bank, entry, algorithm, distance, confirmed } = match;
    const same = algorithm === "sha256" || distance <= SURELY;
    const evidence: HashEvidence = { kind: "hash", part, bank, entry, algorithm, distance };
    report({
      message: confirmed && same ? "known-picture" : "like-known-picture",
      confidence: confirmed ? (same ? 0.99 : 0.96) : same ? 0.8 : 0.7,
      evidence: [evidence],
    });
  }
}

/** A rule's metadata with those messages and their examples. */
export function withKnownPictures<M extends string>(meta: RuleMeta<M>): RuleMeta<M | KnownMessage> {
  const { category, messages, examples } = meta;
  if (category === "test") return meta as RuleMeta<M | KnownMessage>;
  const example = (match: Partial<KnownPicture>) => ({
    signals: { knownPictures: { matches: [{ ...KNOWN, ...match }] } },
  });
  const flag: readonly FlagExample<KnownMessage>[] = [
    { message: "known-picture", ...example({ category }) },
    { message: "like-known-picture", ...example({ category, confirmed: false }) },
  ];
  return {
    ...meta,
    messages: { ...messages, ...KNOWN_PICTURE_MESSAGES },
    examples: {
      flag: [...examples.flag, ...flag] as RuleMeta<M | KnownMessage>["examples"]["flag"],
      pass: [...examples.pass, example({ category: category === "spam" ? "nudity" : "spam" })],
    },
  };
}

const KNOWN: KnownPicture = {
  part: "image:1",
  bank: "moderators",
  entry: 1,
  algorithm: "pdq",
  distance: 4,
  category: "unlawful",
  confirmed: true,
};
