import type { LexiconEntry } from "elek/rule";
import type { Message } from "../compose.ts";

/** Who does it, or ought to, to whom. */
export const acts: readonly LexiconEntry<Message>[] = [
  {
    match: [
      "{i} <4> {kill} {person}",
      "{i} <4> {kill} your <1> (family|kids|children|wife|mother|son|daughter|dog|boss|staff|ass)",
      "{i} <4> (break|cut|smash|rip) your <1> (legs|leg|arms|arm|neck|fingers|head|face|skull|throat|bones|teeth)",
      "{i} <4> (burn|bomb|torch) <1> your <1> (house|home|shop|store|office|car|place)",
      "find you and {kill} you",
      "{i} <3> hunt you down",
      "(he|she|they|you|women|woman|people|man|person) <2> (will|gonna) die a <1> (death|deth|deaht) at my hands",
      "{i} <3> beat the <1> out of {person}",
    ],
    message: "threat",
    confidence: 0.92,
  },
  {
    match: [
      "(burn|bomb) your (house|home|shop|store|office)",
      "hunt you down",
      "(you|u) (are|r) <1> dead",
      "(you're|youre|ur) <1> dead",
      "i know where you (live|work)",
      "you will (pay|regret) <2> (blood|life)",
      "watch your back",
      "your days are numbered",
    ],
    message: "threat",
    confidence: 0.75,
    except: [
      "you are dead (wrong|right|to|on|serious|set|tired)",
      "if you are dead",
      "watch your back (pain|posture|when)",
    ],
  },
  {
    match: [
      "(hope|wish) {person} <2> (die|dies|dead|suffer)",
      "(hope|wish) you <2> (cancer|killed|shot|raped)",
      "(rot|burn) in hell",
      "go <1> die",
      "drop dead",
      "(just|please) die",
      "die (already|you|bitch|bastard|scum)",
      "you should <1> die",
      "(they|he|she|you) <1> deserve <1> (die|death)",
      "(you|you're|youre) better off dead",
      "better off dead",
      "i want {person} <1> dead",
    ],
    message: "deathWish",
    confidence: 0.88,
    except: ["drop dead (gorgeous|beautiful|simple)", "drop-dead gorgeous"],
  },
  {
    match: [
      "kill (yourself|urself|yourselves)",
      "(kys|kysys)",
      "hang yourself",
      "end your <1> life",
      "slit your <1> (wrists|wrist|throat)",
      "(kill|shoot|hang|execute|gas|exterminate|deport|lynch|slaughter) (all|every|those|these) <3> (jews|muslims|christians|blacks|whites|gays|women|men|immigrants|refugees|arabs|russians|kazakhs|people|trans)",
      "(all|every|those|these) <2> (should|must|deserve|need|ought) <2> (die|killed|shot|exterminated|hanged|executed|murdered|slaughtered)",
      "(should|must|need|ought) <2> be <4> (shot|hanged|killed|exterminated|executed|lynched|beheaded|stoned)",
      "death to (all|the|every)",
    ],
    message: "incitement",
    confidence: 0.88,
  },
  {
    match: [
      "(hitler|breivik) was <1> (right|hero|great)",
      "(glad|good|happy|great) <3> (was|were|got) <1> (killed|shot|murdered|stabbed|beaten)",
      "(he|she|they) deserved to die",
      "(he|she|they) deserved to be (killed|beaten|raped)",
      "should have (killed|shot|stabbed) (more|them|him|her)",
    ],
    message: "praise",
    confidence: 0.84,
  },
  {
    match: [
      "{publish} <1> your <3> {data}",
      "(find|know) <1> where you live",
      "{i} <3> (dox|doxx|blackmail) {person}",
      "(or|unless) <5> {i} <2> {publish}",
      "unless you <3> {i} <2> {publish}",
      "{i} <2> {publish} <3> your <2> {data}",
    ],
    message: "exposure",
    confidence: 0.84,
    except: ["(don't|dont|never|not|doesn't|won't) <1> {publish} your <3> {data}", "where you live (and|is|has|in)"],
  },
];
