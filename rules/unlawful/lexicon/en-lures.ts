import type { LexiconEntry } from "elek/rule";
import type { UnlawfulMessage } from "../laws.ts";

/** Play, quick money, bank cards, favours and paid company. */
export const lures: readonly LexiconEntry<UnlawfulMessage>[] = [
  // play
  {
    match: [
      "(casino|online slots|slot machines|roulette|sportsbook|bookmaker|bookie|betting|poker (site|club|room)|aviator game|blackjack)",
      "(fixed|sure) (match~|odds|bet~|game~)",
      "(play|spin) [the] (slots|roulette|poker|blackjack|aviator)",
    ],
    message: "gambling",
    tag: "bet",
  },
  { match: ["(bet|slots|poker)"], message: "gambling", tag: "bet-word", confidence: 0.1, disguised: false },
  {
    match: [
      "(free spins|freespins|bonus|jackpot|promo code|promocode|double deposit|deposit|odds|rakeback|cashout|welcome bonus)",
      "(win|earn) <1> (money|cash|big)",
      "(real money|sign up|signup|register now|register|join|sure)",
    ],
    message: "gambling",
    tag: "bet-lure",
    confidence: 0.1,
    disguised: false,
  },
  // quick money: so much in, so much out
  {
    match: [
      "(invest|deposit|put|start with|pay) <1> #num <4> (get|earn|receive|make|take|withdraw|return) <2> #num",
      "(send|transfer|give) <1> #num <5> (return|get|receive|send back|give back|pay back) <2> #num",
      "(double|triple|multiply) your (money|bitcoin|crypto|cash|investment|deposit|savings)",
    ],
    message: "pyramid",
    confidence: 0.88,
  },
  {
    match: "(guaranteed|guarantee|no risk|zero risk|risk free)",
    message: "pyramid",
    tag: "promise",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: ["(invest|investment|passive income|crypto|forex|matrix)"],
    message: "pyramid",
    tag: "invest",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: [
      "(recruit|refer|invite|bring) <1> (friend~|people|members|others|partners)",
      "join (our|my|the) (team|matrix|project|program|network|pool)",
      "(levels|level) of (profit|income|bonus)",
    ],
    message: "pyramid",
    tag: "recruit",
    confidence: 0.1,
  },
  {
    match: [
      "(profit~|payout~|earn more|daily income|income) <1> (daily|weekly|every day|per day)",
      "(levels|level) of (profit|income)",
      "pay once",
    ],
    message: "pyramid",
    tag: "payout",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: "(send me|give me|lend me|transfer me)",
    message: "pyramid",
    tag: "invest",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: "(get|return|receive|withdraw|give back|send back)",
    message: "pyramid",
    tag: "payback",
    confidence: 0.1,
    disguised: false,
  },
  // bank cards
  {
    match: [
      "(renting|rent|rents|lend|lending|selling|sell|leasing) [out] [me] (my|your|his) <1> (card|cards|account|accounts)",
      "(need|needed|want|wanted|buy|buying|purchase|rent|renting) <2> (bank|kaspi|halyk|debit|verified) <1> (card~|account~)",
      "(bank|card) (drop|drops|mule|mules)",
      "(receive|accept|get) <1> (transfer~|payments) <3> (your|my) (card|account)",
    ],
    message: "droppers",
    tag: "card-deal",
  },
  {
    match: ["(receive transfers|you keep|monthly fee|per month|a month|per day|a day|with sim|verified)"],
    message: "droppers",
    tag: "card-terms",
    confidence: 0.1,
  },
  // favours
  {
    match:
      "(court|judge|prosecutor|customs|police|officer|inspector|inspection|ministry|government|military|army|fine|fines|tax office|criminal case|traffic police|visa officer|dean)",
    message: "bribery",
    tag: "authority",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: [
      "(can|will|we|i) (fix|settle|close|remove|cancel|arrange|solve|handle)",
      "(remove|cancel|erase|pass|clear) (my|your|any|all)",
      "(guaranteed position|fast clearance)",
    ],
    message: "bribery",
    tag: "settle",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: [
      "(bribe|bribes|kickback~|for money|for cash|under the table|half upfront|inside man|through me)",
      "(know|knows|friend is|contact in) [the] (judge|officer|prosecutor|inspector|dean)",
      "(have|got) (people|connections|contacts|someone) (in|inside|at)",
    ],
    message: "bribery",
    tag: "means",
    confidence: 0.1,
    disguised: false,
  },
  // paid company
  {
    match: "(salon~|nail~|shop~|store~|dress~|reception~|cafe~|wash|brake~|lesson~)",
    message: "prostitution",
    tag: "craft",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: ["(escort~|hooker~|prostitute~|call girl~|sugar (baby|daddy)|callgirl~)"],
    message: "prostitution",
    tag: "sex-worker",
    confidence: 0.1,
  },
  {
    match: ["(hot|young|new|sexy) (girl~|ladies|models)", "girls"],
    message: "prostitution",
    tag: "girls",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: [
      "(tonight|incall|outcall|full service|happy ending|erotic|sensual|sex|per meet|pay per meet|companionship|all night)",
    ],
    message: "prostitution",
    tag: "sex-terms",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: ["#num [k] (per|an|a) (hour|night)", "(hourly|per night)"],
    message: "prostitution",
    tag: "by-hour",
    confidence: 0.1,
    disguised: false,
  },
  { match: ["access to (your|a) <1> (account|card|bank)"], message: "droppers", tag: "card-deal", confidence: 0.1 },
  {
    match: ["(forget|drop|lose|ignore) (your|my|the)"],
    message: "bribery",
    tag: "settle",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: [
      "(full service|happy ending|erotic|sensual|tantric) <1> massage",
      "massage <1> (happy ending|full service)",
    ],
    message: "prostitution",
    tag: "sex-worker",
    confidence: 0.1,
  },
  { match: ["per hour"], message: "prostitution", tag: "hour", confidence: 0.1, disguised: false },
  {
    match: ["company <2> (night|evening)"],
    message: "prostitution",
    tag: "sex-terms",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: ["(fund|project|platform|we) (pays|pay)"],
    message: "pyramid",
    tag: "payout",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: ["(refer|invite|recruit) (others|people|more)"],
    message: "pyramid",
    tag: "recruit",
    confidence: 0.1,
    disguised: false,
  },
];
