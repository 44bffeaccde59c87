import type { LexiconEntry } from "elek/rule";

type Known = "untried" | "judgedByLooks" | "hearsay";

const KIN =
  "(brother|sister|friend|cousin|mom|mum|mother|dad|father|uncle|aunt|wife|husband|buddy|mate|colleague|neighbor|neighbour)('s|s)";
const STARS = "(star|stars|rating|rated|review|5|five|4|four|3|three|2|two|1|one)";

/** What is known from outside, what was given up, and whom a rating is to please. */
export const outside: readonly LexiconEntry<Known>[] = [
  {
    match: [
      "(name|price|picture|photo|ad|packaging|look|brand|cover|design) <1> (alone|itself) <3> (tells|says|enough|shows|is|puts)",
      `{looks} <2> (so|therefore|hence|thus) <2> ${STARS}`,
      "(for|at) (this|that|such a) price <4> (can't be|cannot be|can't possibly|won't be|must be|has to be|no way)",
      "(too|suspiciously) (cheap|good) <2> to be (real|true|genuine|original|any good)",
      "(can't|cannot|couldn't) <1> be (real|genuine|original|good) <2> (for|at) <1> (this|that) price",
      "(too|overly|so|way|ridiculously) (expensive|cheap|pricey|overpriced) <3> (probably|surely|must be|clearly|obviously|bet|likely) <3> (garbage|junk|fake|trash|crap|knockoff|overhyped|scam|good|great|bad)",
      "(judging|going) by (its|the) (name|brand|country)",
      "(worse|weaker|lower|inferior) (specs|specifications|characteristics)",
      "(famous|well known|big|good) brand <2> (so|therefore|must|surely)",
      `(one|1|two|2) ${"(star|stars)"} for the (price|nerve|audacity|ad|name|picture|look)`,
      "(price|prices) <1> (is|are) <1> (a joke|ridiculous|insane|outrageous) <4> (never|wouldn't|not|won't|passed)",
    ],
    message: "judgedByLooks",
    tag: "inferred",
    disguised: "shallow",
  },
  {
    match: [
      "(went with|going with|bought|chose|picked|settled on|got|ordered) <1> (another|different|a different|other|a competitor's|the competitor's) (model|brand|make|seller|shop|store|one)",
      "(passed on|skipped|walked past|gave up on) <1> (it|this|this one|them)",
      "wouldn't <1> (take|have|wear|buy) <1> (it|this|one|them) <1> (for free|if they paid|even for free|if you paid)",
    ],
    message: "untried",
    tag: "not-bought",
  },
  {
    match: [
      "(cancelled|canceled|cancelling|canceling) <2> (order|it|mine|purchase|before|this)",
      "(order|purchase) <1> (was|got|been) <1> (cancelled|canceled)",
    ],
    message: "untried",
    tag: "not-received",
  },
  {
    match: [
      "(read|saw|seen|heard) <2> (on|in) <1> (forum|reddit|facebook|group|comments|news|article|youtube|tiktok|blog|instagram) <1> (that|how|it|these|they)",
      `(my|a) ${KIN} <1> (shop|store|business|brand|company|cafe|salon|page)`,
      `(support|supporting|helping|help) <2> (my|a) (brother|sister|friend|cousin|mom|mum|uncle|aunt|buddy) <4> ${STARS}`,
      "(asked|begged|told) me to (leave|write|give|post) <3> (review|stars|rating)",
    ],
    message: "hearsay",
    tag: "hearsay",
  },
];
