import { BOASTS } from "./boasts.ts";
import type { Combination } from "./combinations.ts";

/**
 * What is done with forbidden things besides offering them: they are paid for in a transfer note (`за гашик`,
 * `шөп үшін`), fetched from where they were hidden, grown, staked on, carried to an official. A deed told in the past is
 * a deed as well.
 */
export interface Deed extends Combination {
  /** tokens that the whole text may have: a note says little else */
  readonly brief?: number;
  /** what stands in the same sentence in ordinary life */
  readonly unless?: readonly string[];
}

const NOTE = 14;

export const DEEDS: readonly Deed[] = [
  // drugs: paid for, as usual; by weight; hidden and not found; grown
  { message: "drugs", anchor: "drug", near: [["paid-for"]], within: 1, confidence: 0.87, brief: NOTE },
  { message: "drugs", anchor: "drug-slang", near: [["paid-for"]], within: 1, confidence: 0.87, brief: NOTE },
  {
    message: "drugs",
    anchor: "drug-dative",
    near: [["price", "habit", "spot"]],
    within: 3,
    confidence: 0.87,
    brief: NOTE,
  },
  {
    message: "drugs",
    anchor: "drug-hint",
    near: [["paid-for"]],
    within: 1,
    confidence: 0.87,
    brief: 4,
    unless: ["at-home"],
  },
  { message: "drugs", anchor: "drug-dative", near: [], within: 0, confidence: 0.75, brief: 2 },
  ...["drug-word", "drug-hint"].flatMap((anchor): Deed[] => [
    {
      message: "drugs",
      anchor,
      near: [["paid-for"], ["habit", "weight", "manner"]],
      within: 4,
      confidence: 0.87,
      brief: NOTE,
      unless: ["at-home"],
    },
    {
      message: "drugs",
      anchor,
      near: [
        ["habit", "spot"],
        ["weight", "manner"],
      ],
      within: 5,
      confidence: 0.87,
      brief: NOTE,
      unless: ["at-home"],
    },
    { message: "drugs", anchor, near: [["spot"]], within: 5, confidence: 0.87, brief: NOTE, unless: ["at-home"] },
    { message: "drugs", anchor, near: [["stash"]], within: 4, confidence: 0.87, brief: NOTE },
  ]),
  {
    message: "drugs",
    anchor: "drug",
    near: [["grow", "weight", "hidden", "spot", "high"]],
    within: 5,
    confidence: 0.87,
  },
  {
    message: "drugs",
    anchor: "drug-slang",
    near: [["weight", "hidden", "spot", "high", "unprescribed"]],
    within: 4,
    confidence: 0.87,
  },
  { message: "drugs", anchor: "stash", near: [["hidden-sign"]], within: 5, confidence: 0.87 },
  // vapes: tasted, bought again and again, sold from under the counter
  {
    message: "vapes",
    anchor: "vape",
    near: [["puff", "hidden", "again", "paid-for"]],
    within: 5,
    confidence: 0.87,
    unless: ["quit"],
  },
  {
    message: "vapes",
    anchor: "vape-word",
    near: [
      ["puff", "hidden"],
      ["puff", "hidden", "again", "price"],
    ],
    within: 6,
    confidence: 0.87,
    unless: ["quit"],
  },
  // weapons: paid for, made to shoot
  {
    message: "weapons",
    anchor: "weapon-real",
    near: [["paid-for"]],
    within: 1,
    confidence: 0.75,
    brief: NOTE,
    unless: ["toy"],
  },
  { message: "weapons", anchor: "weapon", near: [["remake"]], within: 6, confidence: 0.87, unless: ["toy"] },
  { message: "weapons", anchor: "air-gun", near: [["remake"]], within: 6, confidence: 0.87, unless: ["toy"] },
  { message: "weapons", anchor: "weapon", near: [["hidden"]], within: 5, confidence: 0.87, unless: ["toy"] },
  // games of chance: staked and won
  { message: "gambling", anchor: "bet", near: [["staked"]], within: 6, confidence: 0.87, unless: ["lost-habit"] },
  {
    message: "gambling",
    anchor: "bet-brand",
    near: [["staked", "paid-for"]],
    within: 6,
    confidence: 0.87,
    unless: ["lost-habit"],
  },
  {
    message: "gambling",
    anchor: "bet-word",
    near: [["staked"], ["price", "match", "sum"]],
    within: 7,
    confidence: 0.87,
    unless: ["lost-habit"],
  },
  { message: "gambling", anchor: "bet-word", near: [["match"]], within: 4, confidence: 0.87, brief: NOTE },
  {
    message: "gambling",
    anchor: "bet-game",
    near: [["staked"], ["price", "sum", "contact"]],
    within: 7,
    confidence: 0.87,
  },
  // papers: the other half after a check, without the exam, with an earlier date
  {
    message: "forgedPapers",
    anchor: "rank",
    near: [["paid-for"], ["part", "dodge", "forged", "make"]],
    within: 6,
    confidence: 0.75,
    brief: NOTE,
    unless: ["study"],
  },
  { message: "forgedPapers", anchor: "rank", near: [["dodge", "backdate"]], within: 6, confidence: 0.87 },
  { message: "forgedPapers", anchor: "papers", near: [["backdate"]], within: 4, confidence: 0.87 },
  {
    message: "forgedPapers",
    anchor: "exam-name",
    near: [["answers"], ["paid-for", "price"]],
    within: 4,
    confidence: 0.87,
    brief: NOTE,
    unless: ["study"],
  },
  // bribes: to somebody in office, so that he does something
  {
    message: "bribery",
    anchor: "to-official",
    near: [["favour"]],
    within: 6,
    confidence: 0.87,
    unless: ["ask", "gift"],
  },
  {
    message: "bribery",
    anchor: "to-official",
    near: [["grade"], ["paid-for"]],
    within: 5,
    confidence: 0.87,
    brief: NOTE,
    unless: ["ask", "gift", "study"],
  },
  // cards, accounts and loans in a straw man's name
  {
    message: "droppers",
    anchor: "straw-name",
    near: [["registrable"], ["do-it"], ["handover", "price", "cut"]],
    within: 8,
    confidence: 0.88,
  },
  {
    message: "droppers",
    anchor: "your-card",
    near: [["flow"], ["cut", "price", "percent", "return"]],
    within: 9,
    confidence: 0.88,
    unless: ["cashback"],
  },
  {
    message: "droppers",
    anchor: "your-card",
    near: [["lend"], ["cut", "price", "percent", "flow"]],
    within: 9,
    confidence: 0.88,
    unless: ["cashback"],
  },
  // money in, people brought, money out
  { message: "pyramid", anchor: "put-in", near: [["brought"], ["paid-out"]], within: 14, confidence: 0.87 },
  {
    message: "pyramid",
    anchor: "put-in",
    near: [
      ["return", "paid-regularly"],
      ["brought", "paid-out"],
    ],
    within: 10,
    confidence: 0.87,
  },
  {
    message: "pyramid",
    anchor: "scheme",
    near: [["brought"], ["paid-out", "paid-regularly"]],
    within: 12,
    confidence: 0.87,
  },
  // paid nights
  {
    message: "prostitution",
    anchor: "sex-act",
    near: [["price", "pay", "sum"]],
    within: 6,
    confidence: 0.87,
    unless: ["sex-goods"],
  },
  {
    message: "prostitution",
    anchor: "sex-act",
    near: [["paid-for"]],
    within: 1,
    confidence: 0.87,
    brief: NOTE,
    unless: ["sex-goods"],
  },
  {
    message: "prostitution",
    anchor: "lady",
    near: [["paid-for"], ["night"]],
    within: 3,
    confidence: 0.87,
    brief: NOTE,
  },
  {
    message: "prostitution",
    anchor: "lady",
    near: [["night"], ["price", "sum", "seek"]],
    within: 4,
    confidence: 0.87,
    brief: NOTE,
    unless: ["craft"],
  },
  { message: "prostitution", anchor: "lady", near: [["ordered"], ["undress"]], within: 8, confidence: 0.87 },
  { message: "prostitution", anchor: "massage", near: [["lady", "girls"], ["extra"]], within: 9, confidence: 0.87 },
  // others' accounts, data and things
  { message: "stolen", anchor: "break-it", near: [["account"]], within: 4, confidence: 0.87 },
  {
    message: "stolen",
    anchor: "data-base",
    near: [["people-data"], ["sell", "price", "card-trade"]],
    within: 7,
    confidence: 0.87,
  },
  { message: "stolen", anchor: "found-thing", near: [["sell", "price"]], within: 6, confidence: 0.87 },
  { message: "stolen", anchor: "meter", near: [["magnet"], ["stands-still"]], within: 8, confidence: 0.87 },
  { message: "contraband", anchor: "excise", near: [["excise-free"]], within: 5, confidence: 0.87 },
  { message: "contraband", anchor: "poached", near: [["game", "sell", "price"]], within: 5, confidence: 0.87 },
  {
    message: "minors",
    anchor: "excise",
    near: [["for-children"], ["hands-out"]],
    within: 7,
    confidence: 0.87,
    unless: ["mention"],
  },
  ...BOASTS,
];
