import type { TextDocument } from "../core/signals.ts";

/** tokens back to the verb that tells of what is said */
const BACK = 10;
/** tokens between a verb of saying and its subject or its denial */
const CLOSE = 3;

const TELLING =
  /^(?:calling|saying|writing|tweeting|posting|threatening|claiming|implying|suggesting|telling|treating|wishing|condoning|inciting|advocating|labell?ing|chanting|shouting|preaching)$/u;
/** what is told off by its name, unless the writer clears himself with it: "I'm not racist but …" */
const CONDEMNED =
  /^(?:racis[mt]|sexis[mt]|homophob\S*|transphob\S*|islamophob\S*|anti-?semiti\S*|xenophob\S*|bigot\S*|hateful|condemn\S*|condone|denounc\S*|unacceptable|outrageous|prejudice\S*)$/u;
/** "where is the mistake in saying that …?" */
const RIGHT = /^(?:mistake|error|problem|harm|wrong)$/u;
const SAID =
  /^(?:said|says?|told|tells?|claim(?:s|ed)?|wrote|writes?|call(?:s|ed)?|thinks?|thought|believes|believed|threatened|suggest(?:s|ed)?|shout(?:s|ed)?)$/u;
/** what a third person says, whoever it is */
const OTHER_SAYS = /^(?:says|tells|claims|writes|thinks|believes|suggests|shouts)$/u;
const EVERYBODY = /^(?:every(?:one|body)|else|it|god|science|common)$/u;
const OTHERS =
  /^(?:he|she|they|who|someone|somebody|nobody|no|people|courier|seller|manager|driver|guy|man|woman|owner|never|not|\S+n't|don't|didn't|can't|cannot|politicians?|others|some)$/u;
const ONESELF = new Set([
  "i",
  "i'm",
  "im",
  "i'd",
  "we",
  "let",
  "everyone",
  "everybody",
  "must",
  "sorry",
  "sad",
  "have",
]);
const THINGS = /^(?:things?|stuff|messages?|words?|phrases?|posts?|comments?|slogans?|statements?|threats?)$/u;
const DENIED = /^(?:not|never|no|isn't|ain't|aren't|\S+n't|hardly)$/u;
/** "they will stop laughing when …": nobody is told to stop */
const WILL = /^(?:will|won't|\S+'ll|gonna|would|to|not|never|can't|don't)$/u;
/** "we must not let … be attacked" */
const LET = /^(?:let|allow(?:ed)?|tolerate|accept|permit|ignore)$/u;
const BEFALLS = /^(?:be|being|get|suffer|die)$/u;
/** how far after whom it is let befall */
const AHEAD = 6;

/**
 * Whether what begins at a token of an English text is only told of, by somebody who does not say it himself: "he said
 * that …", "stop calling …", "it is racist to say …", "nobody thinks that …", "we must not let … be …".
 */
export function isToldOf({ tokens }: TextDocument, sentences: readonly number[], at: number): boolean {
  const sentence = sentences[at];
  const word = (index: number): string => (sentences[index] === sentence ? (tokens[index]?.text ?? "") : "");
  const before = (index: number, test: (text: string) => boolean): boolean => {
    for (let back = 1; back <= CLOSE; back++) if (test(word(index - back))) return true;
    return false;
  };
  const oneself = (index: number): boolean => before(index, (text) => ONESELF.has(text));
  const denied = (index: number): boolean => before(index, (text) => DENIED.test(text));
  for (let index = at - 1; index >= at - BACK && word(index) !== ""; index--) {
    const text = word(index);
    if (TELLING.test(text)) return !oneself(index) && !before(index, (near) => RIGHT.test(near));
    if (OTHER_SAYS.test(text)) return !before(index, (near) => EVERYBODY.test(near));
    if (CONDEMNED.test(text)) return !denied(index) || text === "condone";
    if (SAID.test(text) && before(index, (near) => OTHERS.test(near)) && (!oneself(index) || denied(index)))
      return true;
    if (text === "believe" && denied(index) && before(index, (near) => near === "you")) return true;
    if ((text === "stop" || text === "quit") && word(index + 1).endsWith("ing") && !WILL.test(word(index - 1)))
      return true;
    if (text === "like" && THINGS.test(word(index - 1))) return true;
    if (LET.test(text) && denied(index)) {
      for (let ahead = index + 1; ahead < at + AHEAD; ahead++) if (BEFALLS.test(word(ahead))) return true;
    }
  }
  return false;
}
