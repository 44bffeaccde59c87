import { again, WHEN } from "./on-its-way.ts";
import { before, type Reader, USE, type Way, type Word, within } from "./words.ts";

/** shall tell, see, know: жазам, көреміз, айтармын, толықтырамын, білеміз */
const SHALL =
  /^(?:жаз|аит|толиктир|калдир|багала|баалаи|кор|бил|баика|баик|кос|бер|кои|бас)(?:[аеи](?:м|ми[нз])|[аеи]?р(?:м|ми[нз]|сиз)|[аеи]?и(?:м|ми[нз]))$|^(?:кореи[кин]+|жазаи[кин]+)$/u;
const TELLS_LATER = /^(?:жаз|аит|толиктир|калдир|кор|бил|баик|кос)/u;
/** once it was used, once it has come: кисе, қолданған соң, орнатқаннан кейін, кигенде, келгесін */
const ONCE = /(?:с[ае]|[сш]а[мк]|се[мк]|[гк][ае]н(?:да|де|нан|нен)?|[гк][ае]син|[гк][ае]нсон)$/u;
const COMES = /^(?:кел|жет|тус|жаз[дг]а|туси)/u;
const AFTERWARDS = /^(?:сон|кеиин|уакит|кезде|шакта)$/u;
const REACH = [1, 2, 3, 4, 5] as const;
/** what a gift is kept for */
const FEAST = /^(?:тои|туган|мереке|жана|науриз|юбилеи|8)/u;

export const AHEAD_WAYS: readonly Way[] = [
  {
    at: new RegExp(`(?=${TELLS_LATER.source})(?:${SHALL.source})`, "u"),
    beside: { test: (word) => ONCE.test(word) && (USE.test(word) || COMES.test(word)) },
  },
];

const once = (words: readonly Word[], at: number): number | undefined =>
  REACH.find((n) => {
    const word = before(words, at, n);
    if (!ONCE.test(word) || !(USE.test(word) || COMES.test(word))) return false;
    // қолданған: only with "after" beside it; an attribute otherwise
    return !/[гк][ае]н$/u.test(word) || AFTERWARDS.test(before(words, at, n - 1));
  });

/** кисе көрерміз · орнатқан соң жазам · кигенде айтамын: the first use lies ahead */
export const ahead: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  if (!TELLS_LATER.test(word) || again(words, at)) return undefined;
  const from = once(words, at);
  if (from === undefined || before(words, at, 1) === "деп") return undefined;
  return { type: "ahead", lexeme: "kk:кигенде жазам", from: at - from };
};

export const LATER_WAYS: readonly Way[] = [
  {
    at: /^(?:ки|таг|колдан|кос|аш|сиила|бер|жек|иш|мин).*(?:ем|ам|им|мин|миз)$|^(?:коре|биле)/u,
    beside: { test: (word) => WHEN.test(word) || FEAST.test(word) },
  },
];

/** бұйырса алып киеміз тойға · туған күніне сыйлаймын · қыста білеміз: what is done with it lies ahead */
export const later: Reader = (words, at) => {
  const word = words[at]?.text ?? "";
  const uses = /^(?:ки|таг|колдан|кос|аш|сиила|бер|жек|иш|мин)(?:и?[еа]м|им)(?:ин|из|иин)?$/u.test(word);
  const sees = /^(?:корем|билем|корер|билер)(?:из|ин|миз|мин)?$/u.test(word);
  if (!uses && !sees) return undefined;
  const when = within(words, at, [1, 2, 3], (text) => WHEN.test(text) || FEAST.test(text));
  if (when === undefined || again(words, at)) return undefined;
  return { type: "later", lexeme: "kk:ертең киемін", from: at - when };
};
