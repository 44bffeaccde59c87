import { defineLexicon } from "elek/rule";
import { each } from "../words.ts";

/** The tags are explained in ./ru.ts. */
export const en = defineLexicon({
  language: "en",
  source: "written for elek; Apache-2.0",
  sets: {
    ethnic: [
      "jews",
      "jew",
      "blacks",
      "whites",
      "black people",
      "white people",
      "asians",
      "asian people",
      "arabs",
      "mexicans",
      "africans",
      "turks",
      "koreans",
      "uyghurs",
      "tajiks",
      "kyrgyz",
      "immigrants",
      "migrants",
      "refugees",
      "foreigners",
      "kazakhs",
      "russians",
      "chinese",
      "chinese people",
      "indians",
      "pakistanis",
      "uzbeks",
      "ukrainians",
      "latinos",
      "gypsies",
      "black person",
      "black women",
      "black men",
    ],
  },
  exceptions: [
    "idiot proof",
    "(felt|feel|feeling|look|looked|looking) like (a|an|such) <2> (idiot|fool|moron|clown|loser)",
    "(chinese|russian|kazakh|indian|uzbek) (food|restaurant|language|style|cuisine|brand|made|version|market|company|product|quality)",
    "stupid (phone|app|game|thing|price|question|design|ad|ads|advertising|rule|rules|update|system)",
    "dumb (phone|app|game|thing|question|design|bell|bells)",
    "(guinea|piggy) (pig|pigs|bank)",
    "(dog|cat|pig|rat|cow|monkey) (food|toy|toys|leash|bed|collar|repellent|trap|poison|bars|milk|mask|costume)",
    "chink in",
    "(not|no|never) <1> (idiot|idiots|moron|morons)",
  ],
  entries: [
    {
      match: each(`
        you you're youre your ur u ya yall y'all
      `),
      message: "insult",
      tag: "you",
    },
    {
      match: each(`
        seller sellers manager managers courier couriers driver drivers operator operators staff employee
        employees owner owners cashier doctor nurse teacher teachers developer developers he she he's she's
        they they're people person guy guys man woman girl
      `),
      message: "insult",
      tag: "person",
    },
    {
      match: [
        ...each(`
        idiot idiots moron morons imbecile imbeciles dumbass dumbasses scumbag scumbags bastard bastards
        dimwit dimwits halfwit nitwit jackass cretin cretins lowlife lowlifes degenerate degenerates scum vermin cunt cunts asshole assholes dickhead dickheads twat twats wanker wankers
        douchebag douche
      `),
        "(fat|ugly|stupid|old|dirty|lazy|dumb|filthy|pregnant) (cow|cows|pig|pigs|bitch|hag|whore|slut|bastard|dog)",
        "land (whale|whales)",
        "fat pregnant woman",
        "piece of (shit|garbage|trash) (human|person)",
        "piece of human (garbage|trash|waste)",
      ],
      message: "insult",
      tag: "insult",
    },
    {
      match: each(`
        pig pigs rat rats dog dogs cow monkey monkeys ape apes animal animals clown clowns loser losers snake
        snakes parasite parasites cockroach cockroaches garbage trash filth disease plague savage savages fool
        fools psycho whore whores slut sluts hoe hoes bitch bitches criminals terrorists leeches stupid dumb
        disgusting worthless pathetic inferior evil
      `),
      message: "insult",
      tag: "beast",
    },
    {
      match: each(`
        brainless retarded ugly fat filthy dirty lazy
      `),
      message: "insult",
      tag: "trait",
    },
    {
      match: each(`
        fuck* fuk* shit* motherfuck*
      `),
      message: "insult",
      tag: "obscene",
      disguised: false,
    },
    {
      match: [
        ...each(`
        nigger niggers nigga niggas niglet chink chinks gook gooks spic spics wetback wetbacks kike kikes paki
        pakis raghead ragheads towelhead towelheads sandnigger coon coons beaner beaners honky pikey
        zipperhead jigaboo darkie darkies redskin redskins
      `),
        "(dirty|inferior|filthy|lesser) (race|races)",
        "your race should",
        "{ethnic} are <2> (subhuman|inferior|vermin|animals|parasites)",
      ],
      message: "ethnicity",
      tag: "slur",
    },
    {
      match: [
        ...each(`
        faggot faggots fag fags faggy dyke dykes homo homos poof poofs sodomite sodomites
      `),
        "batty boy",
      ],
      message: "orientation",
      tag: "slur",
    },
    {
      match: each(`
        tranny trannies shemale shemales feminazi feminazis bimbo bimbos thot thots
      `),
      message: "sex",
      tag: "slur",
    },
    { match: "(subhuman|subhumans)", message: "insult", tag: "slur", confidence: 0.8 },
    {
      match: each(`
        retard retards spastic spaz mongoloid cripple cripples schizo schizos mong tard tards
      `),
      message: "disability",
      tag: "slur",
    },
    {
      match: [
        ...each(`
        redneck rednecks hillbilly hillbillies yokel yokels peasant peasants
      `),
        "white trash",
      ],
      message: "residence",
      tag: "weakSlur",
    },
    {
      match: each(`
        muzzie muzzies mudslime mudslimes kafir infidels christfag
      `),
      message: "religion",
      tag: "slur",
    },
    { match: "{ethnic}", message: "ethnicity", tag: "group" },
    {
      match: [
        ...each(`
        women girls females men males trans transgender transgenders
      `),
        "trans people",
        "trans women",
        "trans person",
      ],
      message: "sex",
      tag: "group",
    },
    {
      match: [
        ...each(`
        gays gay lesbians lesbian homosexuals lgbt queers bisexuals
      `),
        "gay people",
        "gay men",
      ],
      message: "orientation",
      tag: "group",
    },
    {
      match: each(`
        muslims muslim islam christians catholics hindus buddhists atheists islamists jews
      `),
      message: "religion",
      tag: "group",
    },
    {
      match: [
        ...each(`
        disabled autistics handicapped
      `),
        "disabled people",
        "the disabled",
        "autistic people",
        "blind people",
        "deaf people",
      ],
      message: "disability",
      tag: "group",
    },
    {
      match: [
        ...each(`
        elderly boomers pensioners
      `),
        "old people",
      ],
      message: "age",
      tag: "group",
    },
    {
      match: [
        "(disgust|disgusts|disgusted|repulse|repulses|sickens|sickened)",
        "(kill|exterminate|eradicate|torture|shoot|stab|hang|burn|beat|rape|deport|get rid of) <1> (all|every|those|these|the|next)",
        "(don't deserve|do not deserve|doesn't deserve|no right|have no rights|no place|not human|aren't human|isn't human)",
        "(fuck off|fuck themselves|go to hell|drop dead|wiped out|eradicated|exterminated)",
        "(contempt|hatred) <1> (for|of|towards)",
        "(worth|mean|are) <1> (nothing|less)",
        ...each(`
        hate hates despise detest loathe
      `),
        "can't stand",
        "cant stand",
        "cannot stand",
        "(should|must|need to|ought to|deserve to) <2> (die|leave|disappear|go back|burn|suffer|rot|deported|banned|shot|killed|exterminated|gassed|locked|vanish|stay home)",
        "(should|must) (not|never) <1> (drive|work|vote|exist|lead|manage|live|be allowed)",
        "(shouldn't|shouldnt|mustn't) <1> (drive|work|vote|exist|lead|manage|live|be allowed)",
        "go back",
        "go home",
        "get out",
        "send them back",
        "not welcome",
        "don't belong",
        "dont belong",
        "keep out",
        "no entry",
        "not allowed",
        "(are|is|r|all) <2> (animals|vermin|disgusting|inferior|stupid|dumb|trash|garbage|filth|scum|criminals|terrorists|parasites|subhuman|disease|plague|evil|worthless|rapists|thieves|scammers|liars|cheaters|crooks|dirty|savages|monkeys|pigs|dogs|cockroaches|rats|retarded|sick|freaks|abomination|useless|whores|sluts)",
        "(belong|place is) <2> (kitchen|prison|jail|zoo|cage|hell|camp)",
        "(ban|deport|exterminate|gas|lynch|kill|burn|shoot|hang) (all|every|the|these|those)",
        "don't (sell|serve|hire|rent) to",
      ],
      message: "insult",
      tag: "hostile",
    },
    {
      match: each("revolting repulsive vile ignorant abomination scourge"),
      message: "insult",
      tag: "vile",
    },
  ],
});
