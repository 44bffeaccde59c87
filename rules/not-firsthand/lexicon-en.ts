import { defineLexicon } from "elek/rule";

export const en = defineLexicon({
  language: "en",
  source: "written for elek; Apache-2.0",
  sets: {
    not: ["haven't", "havent", "have not", "hasn't", "didn't", "didnt", "did not", "never"],
    use: ["used", "use", "tried", "try", "tested", "test", "bought", "buy", "purchased", "ordered", "order", "read", "played", "play", "worn", "opened", "installed", "visited", "been there", "eaten", "received it", "got it"],
    good: ["good", "great", "bad", "terrible", "amazing", "excellent", "awesome", "nice", "reliable", "useful", "useless", "works", "best", "worst", "breaks", "quality"],
    others: ["friend", "friends", "neighbor", "neighbour", "colleague", "coworker", "people", "everyone", "cousin", "brother", "sister", "uncle", "reviewers", "youtubers", "someone"],
  },
  exceptions: [
    "{not} <1> {use} (anything|any|a better|such|another|better|before|again)",
    "never <1> (been|had) (happier|better|disappointed)",
    "wish i <4> {use}",
    "based on <1> reviews i (bought|ordered|got)",
  ],
  entries: [
    {
      match: ["(i|we|personally|myself) {not} <2> {use}", "{not} <1> {use} (it|this|them|one|yet|the)"],
      message: "untried",
      tag: "untried",
    },
    { match: ["{not} <1> (arrived|received|come) yet", "not yet <1> (arrived|received|used|tried)", "still waiting <4>"], message: "untried", tag: "not-received" },
    { match: ["(want|plan|planning|going|hope|hoping|thinking) (to|of) (buy|order|get|buying|ordering|getting) (it|this|one)", "(just|still) downloading"], message: "untried", tag: "pending" },
    {
      match: [
        "my {others} <1> (said|says|told|has|have|bought|loves|love|likes|recommended|swears|uses|use)",
        "(people|they|everyone) <1> (say|says|said) <3> {good}",
        "i (heard|hear|read) <4> {good}",
        "according to <2> (reviews|friends|people|friend|neighbor)",
        "(judging|going) by <2> (reviews|ratings|comments)",
        "(based on|from) <2> (reviews|comments|ratings) <1> i (read|saw)",
        "saw <3> (ad|advert|commercial|review|video)",
      ],
      message: "hearsay",
      tag: "hearsay",
    },
    {
      match: [
        "(judging|going) by <2> (picture|pictures|photo|photos|description|price|looks|specs|ad)",
        "(based on|from) <2> (picture|pictures|photo|photos|description|price|specs|ad)",
        "(looks|seems) <2> (in|on) <1> (picture|pictures|photo|photos|ad|video)",
      ],
      message: "judgedByLooks",
      tag: "looks",
    },
    { match: ["(probably|maybe|seems|hopefully|perhaps)", "i (think|guess|hope|believe|assume|suppose)", "(should|must|might) be", "for (this|that) price"], message: "judgedByLooks", tag: "guess" },
    {
      match: [
        "(bought|purchased|ordered|received|got|arrived|came|delivered)",
        "(i|we|i'm|we're|i've|we've|been) <2> (use|using|used|wear|wearing|own|love|loved|like|liked|enjoy)",
        "(works|worked|broke|fits|fit|lasted|returned)",
        "my <1> (order|purchase|son|daughter|kid|kids|wife|husband|mom)",
      ],
      message: "untried",
      tag: "own",
    },
  ],
});
