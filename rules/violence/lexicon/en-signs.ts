import type { LexiconEntry } from "elek/rule";
import type { Message } from "../compose.ts";

/** Words of harm in any form, and of peace: ../suspicion.ts adds them up where no phrase was found. */
export const signs: readonly LexiconEntry<Message>[] = [
  {
    match:
      "(kill~v|murder~v|stab~v|shot|shoot|shoots|strangle~v|bleed~v|burn|burns|burned|drown~v|poison~v|slaughter~v|behead~v|hang|hanged|crush~v|smash~v|beat|beaten|punch~v|break|broken|rearrange|slit|cut off|run you over|run over|lined up against the wall|bury|choke~v|die|dies|dead)",
    message: "threat",
    tag: "hurt",
    disguised: false,
  },
  {
    match:
      "(bullet~n|gun~n|knife|knives|axe|bat|crowbar|gasoline|petrol|grenade~n|bomb~n|acid|rope|noose|hammer|rifle~n|brick~n|machete|wall)",
    message: "threat",
    tag: "arms",
    disguised: false,
  },
  {
    match:
      "(hospital|morgue|grave~n|coffin~n|cemetery|funeral|cripple~n|wheelchair|corpse~n|blood|bones|teeth|hell|ditch|cancer|death)",
    message: "threat",
    tag: "grave",
    disguised: false,
  },
  {
    match: ["your <1> {kin}", "your (head|face|throat|skull|legs|teeth|bones|brains|grandma|dog)"],
    message: "threat",
    tag: "your-near",
    disguised: false,
  },
  { match: "(you|your|yours|u|ur)", message: "threat", tag: "you", disguised: false },
  { match: "{people}", message: "threat", tag: "people", disguised: false },
  {
    match: "(deserve|deserves|should|must|i'd love to|wish|hope|somebody|someone)",
    message: "threat",
    tag: "must",
    disguised: false,
  },
  {
    match: ["(tonight|alone|next time|i swear|i'm gonna|im gonna|i am gonna|remember|watch|see you|coming)"],
    message: "threat",
    tag: "coming",
    disguised: false,
  },
  {
    match: ["(pay|give|send|return) <2> (money|cash|debt)", "(or|or else|otherwise)"],
    message: "threat",
    tag: "demand",
    disguised: false,
  },
  {
    match: "(scum|bitch|bastard~n|thief|thieves|scammer~n|rat|rats|pig|pigs|idiot~n)",
    message: "threat",
    tag: "slur",
    disguised: false,
  },
  {
    match:
      "(great|good|nice|love|loved|recommend|quality|delivery|price|cheap|comfortable|sharp|sturdy|product|order|item|battery|refund|warranty|gift|game|movie|film|book|kitchen|garden|tool|works|bought|fits|perfect|excellent|doctor|cream|pain|gym|workout|police|court|careful|eat|ate|food|restaurant|meal|fish|meat)",
    message: "threat",
    tag: "calm",
    disguised: false,
  },
];
