import { defineLexicon } from "elek/rule";
import type { FloodMessage } from "../texts.ts";

export const en = defineLexicon<FloodMessage>({
  language: "en",
  source: "own, written for this rule; the words of the printers' sample text are nobody's",
  sets: {
    unit: ["characters", "chars", "letters", "words", "symbols"],
    number: ["#num", "ten", "twenty", "thirty", "fifty", "hundred", "a hundred"],
  },
  entries: [
    {
      match: [
        "(need|needs|needed|require|requires|required|must|have to|has to|asks) <4> {number} <1> {unit}",
        "(minimum|at least|min) [of] {number} {unit}",
        "{number} {unit} (minimum|required|needed|min)",
        "(reach|hit|meet|fill|filling|pad|padding|get to) <3> (minimum|length|character|word|{number}) <1> (count|limit|length|minimum|{unit}|requirement)",
        "(filler|dummy|placeholder|random|nonsense|gibberish) (text|words|letters|review|content|characters)",
        "(typing|writing|write|type) <1> (random|anything|nonsense|whatever|gibberish|something) <2> (to|so|because|for)",
        "(just|only) (for|to get) the (points|bonus|bonuses|cashback|coins)",
        "more (characters|words|letters) (to|for|needed)",
        "(idk|don't know|dont know|no idea|nothing) (what to|to) (write|say|type)",
      ],
      message: "filler",
      confidence: 0.6,
      tag: "says",
      disguised: false,
      except: ["password <6> {unit}", "(screen|display|username|code) <6> {unit}"],
    },
    {
      match: [
        "(bla|blah|bleh|bluh|blabla|lala|la|yada|yadda|dum|tra|ababa|abc|abcd|abcde|xyz|asd|qwe|foo|bar|baz)",
        "(lorem|ipsum|dolor|amet|consectetur|adipiscing|elit|eiusmod|tempor|incididunt|labore|dolore|aliqua)",
      ],
      message: "filler",
      confidence: 0.6,
      tag: "babble",
      disguised: false,
    },
    {
      match: ["(test|testing|tests|text|review|sample text)"],
      message: "filler",
      confidence: 0.6,
      tag: "test",
      disguised: false,
    },
  ],
});
