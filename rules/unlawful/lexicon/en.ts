import { defineLexicon } from "elek/rule";
import { crime } from "./en-crime.ts";
import { lures } from "./en-lures.ts";
import { offers } from "./en-offers.ts";
import { setPhrases } from "./en-plain.ts";

/** The same parts as in ru.ts, in English. */
export const en = defineLexicon({
  language: "en",
  source: "written for elek; Apache-2.0",
  sets: {},
  exceptions: [
    "(gun|rifle|pistol) (holder~|holster~|case~|rack~|safe~|bag~|oil)",
    "(drill|printer|ink|toner) cartridge~",
    "(nerf|water|toy) <1> ammo",
    "(water|toy|nerf|glue|massage|nail|heat|spray|grease|caulking|staple) gun~",
    "(bath|sea|table|epsom|himalayan) salt~",
    "(grass|lawn) seed~",
    "(casino royale|casino movie)",
    "ford escort",
    "(film|photo) shoot",
  ],
  entries: [
    ...setPhrases,
    ...offers,
    ...lures,
    ...crime,
    {
      match: [
        "(cocaine|heroin|mephedrone|methamphetamine|meth|marijuana|cannabis|hashish|hash oil|hash|lsd|mdma|ecstasy|ketamine|fentanyl|weed|xanax|oxycontin|oxy|crystal meth|psilocybin|magic mushrooms|shrooms)",
      ],
      message: "drugs",
      tag: "drug",
    },
    { match: "(for|payment|money|cash)", message: "drugs", tag: "paid-for", confidence: 0.1, disguised: false },
    {
      match: "(last night|next batch|same as last time|as usual|same stuff|#num grams|per gram|half an ounce)",
      message: "drugs",
      tag: "habit",
      confidence: 0.1,
      disguised: false,
    },
    {
      match: [
        "(verified|your|a clean|someone s) <1> (card|account) <3> (cash out|cashout|launder~|move money|wash)",
        "(cash out|cashout|move money) <4> (keep|your cut|you get) <1> #num",
      ],
      message: "droppers",
      confidence: 0.87,
    },
    {
      match: "(coke|mushrooms|acid|pills|plug|crystal|speed|molly|snow|edibles)",
      message: "drugs",
      tag: "drug-word",
      confidence: 0.1,
      disguised: false,
    },
    {
      match: "(good stuff|discreet|plug|high quality|gram|grams|prescription|good coke)",
      message: "drugs",
      tag: "manner",
      confidence: 0.1,
      disguised: false,
    },
    {
      match: [
        "(handgun~|pistol~|revolver~|rifle~|shotgun~|firearm~|glock|ak47|ak 47|kalashnikov~|silencer~|suppressor~|gun~|grenade~|explosive~|ammo|ammunition|tnt|dynamite)",
      ],
      message: "weapons",
      tag: "weapon",
    },
    {
      match:
        "(glock~|ak47|ak 47|kalashnikov~|silencer~|ghost gun~|hand grenade~|handgun~|(gun|rifle|pistol) (kit~|with ammo))",
      message: "weapons",
      tag: "weapon-real",
    },
    {
      match: [
        "(vape~|elf bar~|elfbar~|hqd|vozol~|lost mary|puff bar~|e-cigarette~|e cigarette~|electronic cigarette~|disposable vape~|snus|nicotine pouch~|vape juice|e liquid~)",
      ],
      message: "vapes",
      tag: "vape",
    },
    { match: ["(casino|slots|roulette|sportsbook|bookmaker|betting|poker site)"], message: "gambling", tag: "bet" },
    {
      match: ["(promo code|promocode|bonus|jackpot|free spins|free bet|deposit|odds|sign up|register|guaranteed win)"],
      message: "gambling",
      tag: "bet-lure",
      confidence: 0.1,
    },
    {
      match: [
        "(diploma~|degree certificate~|driving licen(c|s)e~|driver's licen(c|s)e~|passport~|id card~|medical certificate~|sick note~)",
      ],
      message: "forgedPapers",
      tag: "papers",
    },
    {
      match: ["(fake|forged|counterfeit|without exam~|no exam~|registered in the database)"],
      message: "forgedPapers",
      tag: "round-rules",
      confidence: 0.1,
    },
    {
      match: ["(exam|test|ielts) (answers|leak~)", "(take|pass|write) your (exam|test|ielts) for you"],
      message: "forgedPapers",
      tag: "exam",
    },
    {
      match: ["guaranteed (return~|income|profit~|earnings)", "(risk free|risk-free|no risk)"],
      message: "pyramid",
      tag: "guarantee",
    },
    {
      match: ["percent (a|per) (day|week|month)", "(daily|weekly|monthly) (return~|payout~|profit~)"],
      message: "pyramid",
      tag: "return",
      confidence: 0.1,
    },
    { match: ["(invest|investing|investment project|deposit)"], message: "pyramid", tag: "invest", confidence: 0.1 },
    {
      match: [
        "(refer|bring|invite) (a friend|friends)",
        "referral (program~|link~|bonus~)",
        "(network marketing|mlm|financial freedom)",
      ],
      message: "pyramid",
      tag: "recruit",
    },
    {
      match: [
        "(double|triple) your (money|investment|deposit|bitcoin|crypto)",
        "(get|receive) (x2|x3|double|triple) back",
      ],
      message: "fraud",
      tag: "multiply",
    },
    {
      match: ["(send|transfer) <2> (btc|usdt|crypto|money|bitcoin|#num)"],
      message: "fraud",
      tag: "send-money",
      confidence: 0.1,
    },
    {
      match: [
        "(send|share|tell|give) [me] [(your|the)] (verification|sms|confirmation|security) code",
        "(send|share|tell|give) [me] (your|the) (password|pin|pin code|cvv)",
        "transfer <1> money to [a] (safe|secure) account",
      ],
      message: "fraud",
      confidence: 0.9,
    },
    {
      match: [
        "(rent|sell|lend) (your|my) (bank card~|bank account~|card|account)",
        "(buy|rent|purchase) <1> (your|a) (bank account~|bank card~|debit card~)",
        "(buy|buying|renting) (bank cards|bank accounts|drop cards)",
        "(money mule~|drops) (needed|wanted)",
      ],
      message: "droppers",
      confidence: 0.9,
    },
    {
      match: ["(pay|give|offer|take) <1> [a] bribe~", "(bribe) (the|a|an) (judge|officer|inspector|police~)"],
      message: "bribery",
      confidence: 0.8,
    },
    {
      match: [
        "(escort|sexual|intimate) services",
        "(call girls|escort girls|hookers)",
        "(massage with happy ending|happy ending massage)",
        "(sugar daddy|sugar baby) <2> (wanted|needed|meetings|paid)",
      ],
      message: "prostitution",
      confidence: 0.88,
    },
    {
      match: [
        "(join|support) (isis|isil|jihad|al qaeda|the caliphate)",
        "(death to|kill all) (infidels|jews|muslims|christians|kazakhs|russians)",
        "overthrow the government",
      ],
      message: "extremism",
      confidence: 0.87,
    },
  ],
});
