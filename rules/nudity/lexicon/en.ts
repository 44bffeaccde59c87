import { defineLexicon } from "elek/rule";
import { signs } from "./en-signs.ts";

/** «Nude» is a lipstick and «naked» a wire: the entries name goods, services, invitations and where pornography lies. */
export const en = defineLexicon({
  language: "en",
  source: "written for elek; Apache-2.0",
  exceptions: [
    "sex (and the city|symbol~|education|ed)",
    "ford escort",
    "(nude|nudes) (lipstick|palette|shade|shades|colour|color|tone|tones|heels|polish)",
    "concrete vibrator~",
  ],
  entries: [
    ...signs,
    {
      match: [
        "(dildo~|fleshlight~|strapon~|cockring~|masturbator~)",
        "strap on",
        "strapless strap on",
        "edible (underwear|panties|lingerie|bra)",
        "sex (toy~|doll~|shop~|machine~|swing~)",
        "adult (toy~|store|shop)",
        "(butt|anal) (plug~|beads|vibrator~)",
        "(clitoral|vaginal|prostate) (stimulator~|vibrator~|massager~)",
        "(bdsm|bondage) (kit~|set~|gear)",
        "spanish fly drops",
      ],
      message: "erotic-goods",
      confidence: 0.9,
    },
    { match: "vibrator~", message: "erotic-goods", confidence: 0.55 },
    {
      match: [
        "escort (service~|girl~|agency|agencies)",
        "(erotic|sensual|nuru) massage~",
        "(massage|rub) with happy ending",
        "happy ending massage",
        "sex for (money|cash|pay)",
        "(call|cam|webcam) girl~",
        "(hot|sexy|naked|nude) (girl~|babe~|teen~|model~) <2> (webcam|cam|chat|near you|online|available|waiting)",
        "(sexual|intimate) services",
      ],
      message: "sexual-service",
      confidence: 0.9,
    },
    {
      match: [
        "(send|show|share|drop|trade) <2> (nudes|tits|boobs|pussy|dick|cock)",
        "(send|show|share|trade) <2> (nude|naked|topless) (pic~|photo~|picture~|video~|selfie~)",
        "(wanna|want~v|lets|let us|let's) [to] (fuck|hook up|have sex|bang)",
        "(looking|searching) for (sex|a hookup|hookups|one night stand)",
        "one night stand tonight",
        "sleep with me",
        "(want|wanna|looking for) some <1> (fun|action) (tonight|now|discreetly)",
        "(looking|searching) for <1> (discreet|nsa|no strings|naughty) <1> (fun|meet~|affair)",
        "(for|thanks for) [the] <1> (sex|blowjob|bj|handjob|fuck)",
        "(wet|tight|hot) pussy",
        "sex (tonight|now|chat)",
      ],
      message: "solicitation",
      confidence: 0.88,
    },
    {
      match: [
        "(pornhub|xvideos|xhamster|xnxx|brazzers|onlyfans)",
        "porn (video~|site~|movie~|channel~|star~|clip~|link~)",
        "(naughty|dirty|spicy|nude|sexy|topless) (video~|pic~|photo~|clip~|content) of (me|us|my)",
        "(feet|foot) pic~",
        "(free|child|amateur|homemade|hardcore|watch|download) porn~",
        "xxx (video~|movie~|site~|clip~|pics)",
        "(leaked|hot|selling|sell|buy) nudes",
        "nudes <1> (for sale|available|in dm)",
        "(my|our) onlyfans",
      ],
      message: "porn-offer",
      confidence: 0.88,
    },
    { match: ["porn", "porno", "hentai"], message: "porn-offer", confidence: 0.45 },
  ],
});
