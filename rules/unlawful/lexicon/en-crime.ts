import type { LexiconEntry } from "elek/rule";
import type { UnlawfulMessage } from "../laws.ts";

/** The same goods and acts as in ru-crime.ts, in English. */
export const crime: readonly LexiconEntry<UnlawfulMessage>[] = [
  {
    match: "(detector~|lock|alarm|protect~|support|toy|replacement)",
    message: "stolen",
    tag: "guard",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: [
      "(counterfeit|fake|forged) (banknote~|money|cash|bill~|note~|notes|dollars|tenge|currency)",
      "(stolen|hot) (phone~|iphone~|laptop~|car~|bike~|goods|gold|cards|accounts|macbook~)",
      "(hacked|cracked|stolen) <2> (account~|login~|netflix|logs)",
      "(fullz|cvv|bank login~|bank logs|dumps with pin|carding|cloned card~)",
      "(customer|client|leaked) (database~|data base~|data)",
    ],
    message: "stolen",
    tag: "hot",
  },
  {
    match: [
      "(can|will|i|we) (hack|break into|crack|unlock) <2> (account~|instagram|whatsapp|facebook|telegram|icloud|phone~|email~)",
      "(hacker for hire|hacking service~|hire a hacker|need a hacker)",
    ],
    message: "stolen",
    confidence: 0.9,
  },
  {
    match: "(exam~|test~|ielts|toefl|sat|gre|ent|assignment~|thesis|dissertation|essay|driving test~)",
    message: "forgedPapers",
    tag: "exam-name",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: ["(for (you|me|money|him|her))", "(instead of|in place of) (you|me)", "no need to (attend|come|study|sit)"],
    message: "forgedPapers",
    tag: "proxy",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: "(take|sit|write|pass|do|taking|sitting|writing|complete)",
    message: "forgedPapers",
    tag: "sit",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: "(answers|answer key~|leak~|leaked)",
    message: "forgedPapers",
    tag: "answers",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: "(practice|prep|preparation|book~|tutor~|course~|guide|simulator~|school|teacher~|instructor~)",
    message: "forgedPapers",
    tag: "study",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: [
      "(fake|forged|counterfeit|novelty)",
      "(without|no) [any] (exam~|test~|doctor~|study~|attendance|classes|driving school)",
      "registered in the (database|system)",
      "(that|which) scan~",
    ],
    message: "forgedPapers",
    tag: "forged",
    confidence: 0.1,
  },
  {
    match:
      "(diploma~|degree~|licen(c|s)e~|passport~|id~n|ids|certificate~|sick note~|medical note~|visa~|work permit~)",
    message: "forgedPapers",
    tag: "papers",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: "(isis|isil|jihad|al qaeda|caliphate|mujahideen|taliban|infidels)",
    message: "extremism",
    tag: "banned-group",
    confidence: 0.1,
  },
  {
    match: [
      "(join|support|donate|donation~|brothers rise|fight for|fund|send money|fighters)",
      "(kill|slaughter|behead) <1>",
    ],
    message: "extremism",
    tag: "call",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: [
      "(burn|bomb|storm|blow up|attack) <1> (government|police|parliament|akimat|mosque|church|synagogue) [buildings]",
      "(overthrow|topple) <1> (government|regime|president)",
      "bring (weapons|guns) <4> (square|protest|tomorrow)",
    ],
    message: "extremism",
    confidence: 0.88,
  },
  {
    match: [
      "(pipe|homemade|nail|home made) bomb~",
      "(how to|manual to|guide to) (make|build) <2> (bomb~|explosive~|detonator~)",
    ],
    message: "weapons",
    tag: "bomb",
  },
  { match: ["(stolen|snatched)"], message: "stolen", tag: "stolen-word", confidence: 0.1, disguised: false },
  {
    match: ["(toy~|nerf|water|kids|son|statue|glue|massage|airsoft|holster~|replica~|lego)"],
    message: "weapons",
    tag: "toy",
    confidence: 0.1,
    disguised: false,
  },
];
