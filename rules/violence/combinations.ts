import type { Message } from "./compose.ts";

export interface Combination {
  readonly message: Message;
  /** tag of the part that is looked for first */
  readonly anchor: string;
  /** of each group one part must stand near the anchor, in the same sentence */
  readonly near: readonly (readonly string[])[];
  /** tokens that may stand between the anchor and another part */
  readonly within: number;
  readonly confidence: number;
  /** who applauds often does so in the next sentence */
  readonly across?: boolean;
}

const THEM = ["they", "people", "such", "staff", "theirs"];

/** Who does what to whom. Order in the sentence is free in all three languages; the surest reading comes first. */
export const COMBINATIONS: readonly Combination[] = [
  { message: "threat", anchor: "kill", near: [["you", "they", "all"]], within: 3, confidence: 0.93 },
  { message: "threat", anchor: "attack", near: [["you"]], within: 2, confidence: 0.9 },
  {
    message: "threat",
    anchor: "harm",
    near: [
      ["body", "face"],
      ["you", "they"],
    ],
    within: 3,
    confidence: 0.9,
  },
  { message: "threat", anchor: "harm", near: [["face"]], within: 1, confidence: 0.7 },
  { message: "threat", anchor: "wring", near: [["neck"]], within: 1, confidence: 0.75 },
  { message: "threat", anchor: "blow", near: [["onto-body"]], within: 2, confidence: 0.8 },
  { message: "threat", anchor: "destroy", near: [["place"], ["you", "they"]], within: 3, confidence: 0.9 },
  { message: "threat", anchor: "destroy", near: [["place"]], within: 1, confidence: 0.7 },
  { message: "exposure", anchor: "leak", near: [["private-yours"]], within: 2, confidence: 0.9 },
  {
    message: "exposure",
    anchor: "leak",
    near: [["private"], ["you", "coerce", "audience", "demand"]],
    within: 4,
    confidence: 0.9,
  },
  { message: "exposure", anchor: "leak", near: [["private"], ["if"]], within: 3, confidence: 0.7 },
  { message: "exposure", anchor: "leak", near: [["coerce"]], within: 4, confidence: 0.75 },
  { message: "exposure", anchor: "tell", near: [["private"], ["coerce"]], within: 4, confidence: 0.88 },
  { message: "exposure", anchor: "tell", near: [["audience"], ["coerce"]], within: 3, confidence: 0.86 },
  {
    message: "incitement",
    anchor: "violent",
    near: [["must"], ["they", "people", "kin", "staff", "such", "you-object"]],
    within: 3,
    confidence: 0.86,
  },
  {
    message: "incitement",
    anchor: "rough",
    near: [["must"], ["people", "kin", "such", "you-object"]],
    within: 3,
    confidence: 0.86,
  },
  { message: "incitement", anchor: "ruin", near: [["must"], ["place"]], within: 3, confidence: 0.75 },
  { message: "incitement", anchor: "wring-it", near: [["must"], ["neck"]], within: 2, confidence: 0.7 },
  { message: "threat", anchor: "kill", near: [["your-body", "your-kin"]], within: 3, confidence: 0.9 },
  { message: "threat", anchor: "kill", near: [["menace", "face"]], within: 4, confidence: 0.8 },
  { message: "threat", anchor: "attack", near: [["all"]], within: 2, confidence: 0.6 },
  { message: "threat", anchor: "attack", near: [["your-body", "your-kin"]], within: 3, confidence: 0.88 },
  { message: "threat", anchor: "harm", near: [["your-body", "your-kin"]], within: 2, confidence: 0.9 },
  { message: "threat", anchor: "destroy", near: [["your-place"]], within: 3, confidence: 0.9 },
  { message: "threat", anchor: "menace", near: [["demand", "coerce", "you-if"]], within: 6, confidence: 0.86 },
  { message: "threat", anchor: "menace", near: [["menace", "veil"]], within: 8, confidence: 0.8 },
  { message: "threat", anchor: "veil", near: [["demand", "menace", "coerce"]], within: 10, confidence: 0.88 },
  { message: "deathWish", anchor: "ill", near: [["wish-for"]], within: 4, confidence: 0.88 },
  {
    message: "deathWish",
    anchor: "curse",
    near: [["your-body", "your-kin", "your-place", "you", "people"]],
    within: 3,
    confidence: 0.86,
  },
  {
    message: "incitement",
    anchor: "raid",
    near: [["lets"], ["place", "they", "people", "staff", "such", "your-place"]],
    within: 5,
    confidence: 0.88,
  },
  {
    message: "incitement",
    anchor: "violent",
    near: [["lets"], ["people", "kin", "staff", "such", "they"]],
    within: 4,
    confidence: 0.86,
  },
  {
    message: "incitement",
    anchor: "rough",
    near: [["lets"], ["they", "all"]],
    within: 3,
    confidence: 0.7,
  },
  { message: "praise", anchor: "cruel", near: [["victim"], ["relish", "must"]], within: 9, confidence: 0.86 },
  { message: "praise", anchor: "applaud", near: [["deed"]], within: 5, confidence: 0.8 },
  {
    message: "exposure",
    anchor: "yours",
    near: [["seen", "witness", "demand", "coerce", "leak", "tell"]],
    within: 6,
    confidence: 0.88,
  },
  { message: "exposure", anchor: "private-yours", near: [["tell", "demand", "coerce"]], within: 5, confidence: 0.86 },
  { message: "exposure", anchor: "witness", near: [["demand", "coerce"]], within: 6, confidence: 0.86 },
  { message: "deathWish", anchor: "wish", near: [["ill"]], within: 3, confidence: 0.86 },
  { message: "threat", anchor: "maul", near: [["your-body", "face", "your-place"]], within: 2, confidence: 0.88 },
  {
    message: "threat",
    anchor: "take",
    near: [["your-kin"], ["else", "coerce", "demand"]],
    within: 6,
    confidence: 0.86,
  },
  { message: "threat", anchor: "your-place", near: [["know"], ["await", "menace"]], within: 6, confidence: 0.8 },
  {
    message: "incitement",
    anchor: "longing",
    near: [["staff", "people", "such", "you-object"]],
    within: 4,
    confidence: 0.86,
  },
  { message: "incitement", anchor: "order", near: [[...THEM, "kin"]], within: 3, confidence: 0.86 },
  { message: "incitement", anchor: "order-rough", near: [["people", "staff"]], within: 2, confidence: 0.8 },
  { message: "incitement", anchor: "order-maim", near: [["limb"], THEM], within: 3, confidence: 0.84 },
  { message: "incitement", anchor: "maim", near: [["limb"], ["must"], THEM], within: 4, confidence: 0.84 },
  { message: "incitement", anchor: "order-ruin", near: [["property"], THEM], within: 3, confidence: 0.84 },
  { message: "incitement", anchor: "raid-ruin", near: [["property"], ["lets"]], within: 6, confidence: 0.8 },
  { message: "incitement", anchor: "order-ruin", near: [["property"], ["lets"]], within: 6, confidence: 0.75 },
  {
    message: "threat",
    anchor: "fate",
    near: [["demand", "coerce", "you-if", "menace", "veil", "your-place"]],
    within: 8,
    confidence: 0.84,
  },
  {
    message: "threat",
    anchor: "ambulance",
    near: [["on-my-way", "menace", "coerce", "demand"]],
    within: 6,
    confidence: 0.8,
  },
  { message: "threat", anchor: "ram", near: [[...THEM, "you", "kin"]], within: 6, confidence: 0.82 },
  { message: "threat", anchor: "weapon", near: [["ready"], ["you", "your-body", "ready"]], within: 5, confidence: 0.8 },
  {
    message: "threat",
    anchor: "maul",
    near: [["limb"], ["they", "people", "staff", "such"]],
    within: 4,
    confidence: 0.8,
  },
  { message: "deathWish", anchor: "befall", near: [["wish-for"]], within: 7, confidence: 0.84 },
  {
    message: "deathWish",
    anchor: "cold",
    near: [
      ["ill", "befall"],
      ["you", "people", "staff", "such"],
    ],
    within: 8,
    confidence: 0.8,
  },
  { message: "praise", anchor: "assault", near: [["approve"]], within: 9, confidence: 0.8, across: true },
  { message: "praise", anchor: "strap", near: [["at-home"], ["tamed", "must"]], within: 8, confidence: 0.8 },
  { message: "incitement", anchor: "violent", near: [["must"], ["staff"]], within: 6, confidence: 0.86 },
  { message: "praise", anchor: "cruelty", near: [["relish"]], within: 8, confidence: 0.84 },
  { message: "threat", anchor: "chop", near: [["you", "your-body"]], within: 1, confidence: 0.88 },
  { message: "threat", anchor: "burns", near: [["your-place"]], within: 2, confidence: 0.86 },
  { message: "threat", anchor: "bereft", near: [["your-kin", "your-place"]], within: 3, confidence: 0.88 },
];
