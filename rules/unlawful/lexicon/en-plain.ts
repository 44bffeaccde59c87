import type { LexiconEntry } from "elek/rule";
import type { UnlawfulMessage } from "../laws.ts";

const plain = (message: UnlawfulMessage, confidence: number, ...match: string[]): LexiconEntry<UnlawfulMessage> => ({
  match,
  message,
  confidence,
});

/** What needs no second word: phrases in which the goods, the deed and the offer are one. */
export const setPhrases: readonly LexiconEntry<UnlawfulMessage>[] = [
  plain(
    "drugs",
    0.87,
    "(weed|coke|molly|pills|meth|cocaine|shrooms|xanax|lsd|acid|ketamine|mdma|mephedrone|hash) <3> (for sale|hit me up|hmu|dm me|discreet~|in stock|per gram|a gram|drop off|delivered|plug|best in town|text me|available)",
    "(best|good|pure|fresh|cheap) (coke|weed|molly|meth|cocaine|hash|shrooms) <3> (in|hit|dm|hmu|text|here|delivered)",
    "(need|looking for|know) <2> (plug|dealer) <1> (for|who|with)",
    "(plug|dealer) <2> (for|with) (pills|weed|coke|molly|xanax)",
    "(smoked|snorted|popped|dropped|tried) <2> (weed|coke|pills|molly|acid|joint|meth|shrooms) <4> (high|recommend|amazing|great|trip|best|stoned|blast)",
    "got <1> (so|super|really) high <4> (recommend|weed|stuff|off)",
    "(buy|order|get) (weed|cocaine|mdma|lsd|xanax|drugs) (online|here|without prescription)",
  ),
  plain(
    "weapons",
    0.87,
    "(ghost gun|gun|glock|pistol|handgun) <2> (kit~|no serial|without papers|no papers|unregistered|no license|no background check|cash only)",
    "(no|without) serial number~",
    "(3d print~) <3> (gun~|pistol~|glock~|silencer~)",
  ),
  plain(
    "gambling",
    0.87,
    "(aviator|roulette|slots|casino|betting|poker|blackjack|1xbet|mostbet) <5> (my link|and win|bonus code|promo code|promocode|easy money|free spins|i won|join|sign up|signals|sure win|guaranteed)",
    "(easy money|sure win|guaranteed win~|free spins) <4> (roulette|slots|casino|bet~|aviator|match~)",
    "(fixed|rigged) match~",
  ),
  plain(
    "forgedPapers",
    0.87,
    "(ielts|toefl|certificate|diploma|degree|license|licence|passport|id|visa|medical note|sick note) <3> (without exam~|no exam~|without test~|registered in|genuine and registered|scans perfectly|scannable|fake|for sale)",
    "(fake|forged|novelty|counterfeit) (id|ids|passport~|diploma~|degree~|license~|licence~|certificate~|sick note~|documents|papers|visa~)",
    "(take|sit|pass|write) your (exam|test|ielts|finals) for you",
  ),
  plain(
    "pyramid",
    0.87,
    "(turn|grow|flip) #num <2> into #num",
    "(binary options|forex|crypto bot|trading bot) <4> (guaranteed|daily|percent|per day|profit|a day|double)",
    "guaranteed <3> (in one day|per day|daily|weekly|per week|a day|a week|percent)",
    "(invest|deposit) #num <4> (get|receive|earn|make) #num",
    "(recruit|invite|bring) <2> (people|friends|members) <3> (earn|get|commission|percent|bonus)",
  ),
  plain(
    "droppers",
    0.87,
    "(receive|accept|take) <1> (transfers|money|payments) <2> (on|to|through|into) <1> (your|their|his|my) <1> (card|account)",
    "(rent|lend|borrow|use|sell) [me] <1> (your) <1> (bank account|card|debit card|account|bank card)",
    "(you|they) keep <1> (#num|ten|five|twenty|a) <1> percent",
  ),
  plain(
    "bribery",
    0.87,
    "(fine|ticket|charge|case) <2> (cancelled|canceled|dropped|closed|disappear) <5> (guy|pay|know|court|police|money|#num)",
    "(know|have) a guy <1> (in|at) the (court|police|ministry|office|customs)",
    "(grease|bribe) <2> (judge|palms|officer|inspector|palm|official)",
  ),
  plain(
    "stolen",
    0.87,
    "(hack~|hacking) <3> (services|any account|instagram|whatsapp|facebook|phone|email|accounts) <3> (cheap|for hire|dm|fast|any|guaranteed|service~|available)",
    "hacking services",
    "(counterfeit|fake) (bills|money|notes|cash|currency|banknotes|dollars)",
    "(stolen|hacked|cloned) <1> (cards|card|phones|phone|accounts|iphone~|bike~|laptop~|goods) <4> (cheap|pin|for sale|dumps|sell~|dm|no questions|balance)",
    "(card|cc) (dumps|fullz)",
    "(replica|aaa copy|first copy|superclone) <2> (rolex|watch~|bag~|iphone~|gucci|sneakers|cheap|for sale)",
    "(roll|rolled|wind|wound|turn|turned) back <2> (odometer|mileage)",
  ),
  plain(
    "contraband",
    0.87,
    "(untaxed|smuggled|bootleg|duty free|contraband) <1> (cigarettes|tobacco|alcohol|vodka|liquor|goods|spirits)",
    "(saiga|rhino|elephant) (horn~|tusk~|ivory)",
    "(smuggle|get) <2> (across|through) the (border|customs) <2> (without|no)",
  ),
  plain(
    "trafficking",
    0.9,
    "(sell|selling|buy|buying|need) <2> (kidney|liver|organ|organs)",
    "(sell|buy|selling) <1> (baby|newborn|infant|slaves)",
  ),
  plain(
    "minors",
    0.87,
    "(alcohol|beer|cigarettes|vodka|vapes|vape) <4> (no id|minors|underage|without id|under 18|schoolkids|kids welcome)",
    "(no id|underage|minors|under 18) <4> (alcohol|beer|cigarettes|vodka|vapes)",
  ),
];
