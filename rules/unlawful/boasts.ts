import type { Deed } from "./deeds.ts";

/** What is boasted of so that others do it too: who wants some, a stake that paid, an exam bought, company for the rich. */
export const BOASTS: readonly Deed[] = [
  ...["drug-slang", "drug", "drug-word", "drug-hint"].map(
    (anchor): Deed => ({
      message: "drugs",
      anchor,
      near: [["whom"], ["have", "quality", "praise", "delivery", "contact", "drop", "high", "price"]],
      within: 8,
      confidence: 0.86,
      brief: 30,
      unless: ["at-home"],
    }),
  ),
  ...["bet", "bet-word"].map(
    (anchor): Deed => ({
      message: "gambling",
      anchor,
      near: [["won"]],
      within: 8,
      confidence: 0.87,
      unless: ["lost-habit"],
    }),
  ),
  ...["to-official", "through"].map(
    (anchor): Deed => ({
      message: "bribery",
      anchor,
      near: [["paid-off"], ["passed", "grade"]],
      within: 7,
      confidence: 0.87,
      unless: ["ask", "gift", "study", "lesson"],
    }),
  ),
  ...["girls", "lady"].map(
    (anchor): Deed => ({
      message: "prostitution",
      anchor,
      near: [["rich-man"], ["price", "hour", "by-hour", "sum", "night", "meet"]],
      within: 10,
      confidence: 0.86,
      unless: ["sponsored"],
    }),
  ),
  {
    message: "prostitution",
    anchor: "rich-man",
    near: [["meet"], ["price", "hour", "by-hour", "sum", "night"]],
    within: 8,
    confidence: 0.86,
    unless: ["sponsored"],
  },
];
