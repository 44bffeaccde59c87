import type { TextDocument } from "elek/rule";
import { around, before, foldedHit, type Hit } from "./hit.ts";

const NETWORK = String.raw`(?:инстаграм\p{L}{0,2}|инста\p{L}{0,2}|instagram|insta|телеграм\p{L}{0,2}|телега|telegram|тикто[кг]\p{L}{0,3}|tik ?tok|фейсбук\p{L}{0,2}|facebook|вконтакте|вк|vk|тг|tg|ig)`;
const NAMED = new RegExp(
  String.raw`(?<!\p{L})${NETWORK}(?!\p{L})\s?(?:аккаунт\p{L}*|парақша\p{L}*|страниц\p{L}*|профил\p{L}*|ник)?(?:\s\p{L}{1,14})?\s?[:—–-]?\s?(@?[a-z0-9_][a-z0-9_.]{3,29})(?![\p{L}\p{N}@])`,
  "gu",
);
const BARE = /(?<![\p{L}\p{N}._-])@[a-z0-9_][a-z0-9_.]{3,29}(?![\p{L}\p{N}@])/gu;
const LINK = /(?<!\p{L})(?:instagram\.com|t\.me|vk\.com|facebook\.com|tiktok\.com)\/@?[a-z0-9_][a-z0-9_.]{3,29}/gu;
const PERSON =
  /(?<!\p{L})(е[её] |его |оның|онын|(мына|мынау|анау|ана|осы|сол) (қыз|жігіт|кісі|адам|әйел|келіншек|апай|ағай|кемпір|бала)|(қыз|жігіт|келіншек|әйел|кісі|тігінші|шебер|көрші|таксист)(ның|нің|дың|дің|тың|тің)|алаяқ|мошенни|мына кісі|мына адам|эт(а|ой|у) (девушк|женщин|тетк|дам|продавщиц|хозяйк|кассирш|менеджерш)|эт(от|ого|ому) (парень|парн|человек|мужик|мужчин|мастер|продав|хозя)|вот он|это он|сатушыны|продавц|курьер|жеткізуші|мастер|врач|дәрігер|соседк?|көршім|бывш|қызының|жігіттің|his|her |this (guy|girl|man|woman))/u;
const HUNT = /(найдите|напишите (ей|ему)|пишите (ей|ему)|накажите|жазыңдар|тауып|затрав|позвоните (ей|ему))/;

const PAGE =
  /(инст|insta|телег|тикто|фейсбук|вк|тг|tg|аккаунт|account|страниц|профил|profile|парақша|ник|вот (он|она|этот|эта)|это (он|она)|мынау)[\p{L}\s,:—–-]{0,20}$/u;

/** Without one of these no account is named. */
export const NETWORK_NAME = /(@|инста|insta|телег|tele|тикто|tik|\.com\/|t\.me|вк|vk|тг|tg|фейсбук|facebook)/;

/** Accounts in social networks where the words around point at a person; a shop's or one's own page is for `spam`. */
export function findHandles(document: TextDocument): Hit[] {
  const text = document.folded.text;
  // an account is named in Latin letters
  if (!/[a-z]/.test(text) || !NETWORK_NAME.test(text)) return [];
  const hits: Hit[] = [];
  for (const pattern of [LINK, NAMED, BARE]) {
    for (const match of text.matchAll(pattern)) {
      const handle = match[1] ?? match[0];
      const start = match.index + match[0].length - handle.length;
      const span = { start, end: start + handle.length };
      if (!/[a-z]/.test(handle)) continue;
      const words = around(text, { start: match.index, end: span.end }, 50);
      const hunted = HUNT.test(words);
      // a handle alone is an answer to somebody: what leads to it has to say that a page follows
      if (!hunted && (!PERSON.test(words) || (pattern === BARE && !PAGE.test(before(text, span.start, 30))))) continue;
      const hit = foldedHit(document, span, "handle", hunted ? 0.9 : 0.7, "handle");
      if (!hits.some((other) => hit.start < other.end && other.start < hit.end)) hits.push(hit);
    }
  }
  return hits;
}
