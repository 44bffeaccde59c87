import { defineLexicon } from "elek/rule";
import type { SpamMessage } from "../texts.ts";

export const en = defineLexicon<SpamMessage>({
  language: "en",
  source: "own, written for this rule",
  sets: {
    messenger: ["whatsapp", "telegram", "tg", "dm", "dms", "inbox", "instagram", "insta", "viber", "signal"],
    place: [
      "channel",
      "group",
      "page",
      "profile",
      "account",
      "bio",
      "website",
      "site",
      "instagram",
      "telegram",
      "youtube",
      "bot",
    ],
  },
  entries: [
    {
      match: [
        "(write|text|message|contact|call|ping|reach|chat|hit) <2> {messenger}",
        "(dm|inbox|whatsapp) (me|us)",
        "(text|message|contact|call) (me|us) <2> (#phone|#handle)",
        "(contact|reach) (me|us) (for|on|at)",
        "whatsapp #phone",
      ],
      message: "messenger",
      confidence: 0.87,
      tag: "call",
    },
    {
      match: [
        "(join|follow|subscribe|visit|check) <4> {place}",
        "(click|tap|follow|use) <2> link",
        "link in (bio|profile|description)",
        "subscribe to (my|our)",
        "follow (me|us) (on|at)",
      ],
      message: "call",
      confidence: 0.85,
      except: [
        "follow (up|the instructions)",
        "visit the (site|shop|store)",
        "check the (site|page|account|group)",
        "check your account",
      ],
    },
    {
      match: [
        "(earn|make|get) <3> (daily|weekly|per day|per week|a day|a week|an hour|from home|online)",
        "(make|earn) (easy|quick|fast|extra|good) money",
        "passive income",
        "(work|job) from home",
        "financial freedom",
        "free (signals|airdrop|giveaway|crypto)",
        "airdrop",
        "(trading|investment) (signals|platform|opportunity)",
        "(double|triple|invest) your (money|bitcoin|capital|income)",
        "(looking for|need) <2> (people|workers|partners|agents) <3> (work|earn|remote|online|team)",
        "profit* <2> (daily|guaranteed|forever)",
      ],
      message: "earnings",
      confidence: 0.82,
      tag: "offer",
    },
    {
      match: [
        "(use|enter|apply) (my|our|the|this|promo|referral|coupon) <1> code",
        "(my|our) (referral|promo|invite) (code|link)",
        "referral (code|link)",
      ],
      message: "promo",
      confidence: 0.88,
      except: ["(code|promo) <2> (did|does|doesn't|didn't|not)"],
    },
    {
      match: [
        "(we|i) (offer|provide|sell) <3> (service~|price~|product~|course~|delivery)",
        "(order|book) (now|here|today) <3> (#phone|#url|#handle|{messenger})",
        "(best|lowest) prices <3> (#phone|#url|#handle|call|contact)",
        "(buy|get|sell|selling) <1> (followers|subscribers|likes|accounts|reviews)",
        "(my|our) (shop|store|page|profile) <2> (cheaper|discount|sale|price~)",
        "limited (time|offer)",
        "(cheap|fake|original) <2> for sale",
      ],
      message: "advertising",
      confidence: 0.75,
      tag: "service",
    },
  ],
});
