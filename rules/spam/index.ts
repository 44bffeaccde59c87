import { defineRule, type Evidence, findPattern, matchEvidence, type TextDocument } from "elek/rule";
import { findDisguise } from "./disguise.ts";
import { examples } from "./examples.ts";
import { ADDRESS, BROKEN_ADDRESS, DISGUISED, firstLook, HANDLE, NETWORK, PROMO } from "./first-look.ts";
import { en } from "./lexicon/en.ts";
import { kk } from "./lexicon/kk.ts";
import { kkAdverts } from "./lexicon/kk-adverts.ts";
import { ru } from "./lexicon/ru.ts";
import { ruAdverts } from "./lexicon/ru-adverts.ts";
import { findLinks } from "./links.ts";
import { findSharedPictures } from "./pictures.ts";
import { gather, modelSign, type Sign } from "./signs.ts";
import { messages } from "./texts.ts";

/** `промокод: BONUS500`: a code, not the word alone ("промокод не сработал"). */
const PROMO_CODE =
  /(?:промо-?\s?код|купон|promo\s?code|promocode|coupon)\p{L}{0,4}[\s:–—«"'-]{1,4}(?=[a-z0-9]{4,15}(?![\p{L}\p{N}]))(?=[a-z]*\d|[a-z]{4})[a-z0-9]{4,15}/gu;

/** a buyer tells how it went with the code: `промокод SALE20 не сработал`, `взяла по промокоду ALMA5` */
const CODE_USED =
  /(?:не |сразу )?(?:сработал|применил|ввел|ввёл|действовал|действует|работает|активировал|использовал)|(?:купил|взял|заказал|брал|оформил)\p{L}{0,2}|(?:енгізді|қолданды|алды)[мқ]|істеме|жүрме|(?:did|does)n.?t|worked|works|applied|used it/u;

export const rule = defineRule({
  meta: {
    id: "spam",
    version: 3,
    category: "spam",
    clause: "P8b",
    stage: "live",
    languages: ["kk", "ru", "en"],
    description:
      "Finds links, invitations elsewhere, offers of earnings, promo codes and advertising, and one picture shown by many accounts.",
    limitations: [
      "A bare name of a site that is not on the list of well-known ones opens a case: it may be a brand.",
      "An account named without a call to follow it opens a case at most.",
      "Offers written in plain words without any usual sign (pay, call, contact) are left to the learned model.",
      "The same text posted again and again is found by the flood rule.",
    ],
    messages,
    examples,
  },
  needs: ["text"],
  uses: ["textScores", "recentPictures", "context"],
  lexicons: [kk, kkAdverts, ru, ruAdverts, en],
  knownPictures: true,
  check({ signals, matches, report }) {
    const kind = signals.context.status === "found" ? signals.context.value.kind : "review";
    const scores = signals.textScores.status === "found" ? signals.textScores.value.scores : [];
    if (signals.recentPictures.status === "found") {
      findSharedPictures(signals.recentPictures.value, kind).forEach(report);
    }
    for (const document of signals.text?.documents ?? []) {
      const look = firstLook(document);
      const signs: Sign[] = [
        ...(matches.length === 0 ? [] : matches.filter(({ part }) => part === document.part)).map((match) => ({
          message: match.entry.message,
          sort: match.entry.tag ?? match.entry.message,
          confidence: match.confidence,
          evidence: [matchEvidence(match)] as const,
        })),
        ...((look & (ADDRESS | BROKEN_ADDRESS)) === 0 ? [] : findLinks(document)).map(
          ({ message, confidence, evidence }) => ({
            message,
            sort: "address",
            confidence,
            evidence: [evidence] as const,
          }),
        ),
        ...((look & HANDLE) === 0 ? [] : handles(document)),
        ...((look & NETWORK) === 0 ? [] : namedAccounts(document)),
        ...((look & PROMO) === 0 ? [] : promoCodes(document)),
      ];
      const disguise = (look & DISGUISED) === 0 ? undefined : findDisguise(document);
      if (disguise) {
        const evidence = disguise.evidence as unknown as readonly [Evidence, ...Evidence[]];
        signs.push({ message: "disguise", sort: "disguise", confidence: disguise.confidence, evidence });
      }
      const score = scores.find(
        ({ part, model, label }) => part === document.part && model === "spam" && label === "spam",
      );
      signs.push(...modelSign(score, document));
      if (signs.length === 0) continue;
      for (const finding of gather(signs, kind)) report(finding);
    }
  },
});

const promoCodes = (document: TextDocument): Sign[] =>
  CODE_USED.test(document.folded.text)
    ? []
    : findPattern(document, PROMO_CODE, "promo code").map(({ evidence }) => ({
        message: "promo",
        sort: "promo",
        confidence: 0.88,
        evidence: [evidence],
      }));

/** `инста: dress_ala`, `в инсте sladko_kst`: a network and a name such as only accounts have. */
const ACCOUNT =
  /(?<![\p{L}\p{N}])(?:инст(?:а|е|у|аграм|аграме|аграмм|аграмда|ада)?|inst(?:a|agram)?|insta|тикток|тик ток|tik ?tok|тг|тгк|tg|телег[ае]|телеграм+е?|telegram|вк|vk|ютуб|youtube|тредс|threads)(?:\s?[:=–—-]\s?|\s)@?(?=[a-z0-9_.]*[a-z])(?=[a-z0-9.]*(?:_|\d|\.[a-z]))[a-z0-9_.]{4,32}(?![\p{L}\p{N}])/gu;

const namedAccounts = (document: TextDocument): Sign[] =>
  findPattern(document, ACCOUNT, "account").map(({ evidence }) => ({
    message: "handle",
    sort: "handle",
    confidence: 0.62,
    evidence: [evidence],
  }));

/** An account named by its handle: alone it may thank a seller, with a call it advertises. */
const handles = (document: TextDocument): Sign[] =>
  document.tokens
    .filter(({ kind }) => kind === "handle")
    .map(({ start, end }) => ({
      message: "handle",
      sort: "handle",
      confidence: 0.52,
      evidence: [{ kind: "span", part: document.part, start, end, lexeme: "handle" }],
    }));
