import type { LexiconEntry } from "elek/rule";
import type { UnlawfulMessage } from "../laws.ts";

/** What they say who offer or seek; the past only tells. */
export const offers: readonly LexiconEntry<UnlawfulMessage>[] = [
  {
    match: [
      "(sell|selling|sale|delivery|deliver|supply|offer|offering|shipped|shipping|ship|wholesale)",
      "for sale",
      "in stock",
      "(order now|buy now|order here|get yours|hit me up|available now)",
      "(i|we) (can|will|make|do|sell|help|offer|take|fix|hack|print)",
    ],
    message: "drugs",
    tag: "sell",
    confidence: 0.1,
  },
  {
    match: [
      "(buy|buying|need|needed|want|wanted|looking for|wtb|hiring|anyone selling)",
      "where (can i|to) (get|buy|find)",
      "who (sells|can|has|knows|will)",
    ],
    message: "drugs",
    tag: "seek",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: "(got|have|available|fresh batch|new flavours)",
    message: "drugs",
    tag: "have",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: [
      "(dm|pm|text|message|contact|whatsapp|telegram|call|inbox|write) (me|us|now)",
      "(dm|hmu|hit me up|call now|ask for price~|message for)",
      "(on|via|by) (telegram|whatsapp|signal|insta|instagram)",
      "(whatsapp|telegram)",
      "(link in bio|link in profile|click the link)",
      "#phone",
      "#handle",
      "#url",
    ],
    message: "drugs",
    tag: "contact",
    confidence: 0.1,
  },
  {
    match: [
      "#num (usd|dollars|bucks|tenge|kzt|k)",
      "per (gram|g|unit|piece|hour|night)",
      "(cheap|discreet|best price|bulk|ask price~|prices|wholesale|low price|half upfront)",
    ],
    message: "drugs",
    tag: "price",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: "(pay|will pay|good pay|cash|cash only|for money|paid|fee|salary|you keep #num)",
    message: "drugs",
    tag: "pay",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: "(fast delivery|discreet|delivery|shipping|shipped|anonymous|meet up|worldwide)",
    message: "drugs",
    tag: "delivery",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: "(bought|ordered|arrived|loved|love|received|thanks|thank you|helped|broke|quit|came|worked|great|works)",
    message: "drugs",
    tag: "told",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: [
      "(law|illegal|banned|police|court|regulator|news|license~|licence~|warning|beware|against|movie|film|book|song|series|scam~|fraud~|thriller|game|history|detector~)",
    ],
    message: "drugs",
    tag: "mention",
    confidence: 0.1,
  },
  {
    match: [
      "(no|without) [any] (paper~|document~|doc~|license~|licence~|prescription~|permit~|questions)",
      "(unregistered|untraceable)",
    ],
    message: "weapons",
    tag: "covert",
    confidence: 0.1,
  },
  {
    match: ["(restocked|in stock now|premium|fresh)", "anyone (got|have|has)"],
    message: "drugs",
    tag: "have",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: ["(pm|dm|write|ask) (to|in) <1> (reserve|chat|order|dm|pm)", "in (dm|pm|chat)", "call now"],
    message: "drugs",
    tag: "contact",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: ["(will pay|pay after|give me #num|rates)"],
    message: "drugs",
    tag: "pay",
    confidence: 0.1,
    disguised: false,
  },
  {
    match: ["no (background check|id|serial~|registration)"],
    message: "weapons",
    tag: "covert",
    confidence: 0.1,
    disguised: false,
  },
];
