/**
 * The words every other module uses. One word per thing; docs/architecture.md prints this list as the glossary.
 */

/** What sort of thing was published (policy §"What is moderated"). */
export const KINDS = ["profile_image", "product_image", "review", "message"] as const;
export type Kind = (typeof KINDS)[number];

/** Prohibited categories: each is a folder in `rules/` and a clause of the policy. */
export const CATEGORIES = [
  "unlawful",
  "personal-data",
  "third-party-images",
  "violence",
  "discrimination",
  "nudity",
  "not-firsthand",
  "flood",
  "spam",
  "profanity",
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Clause of the policy that each category enforces; audit events and notices cite it. */
export const CLAUSE: Readonly<Record<Category, string>> = {
  unlawful: "P1",
  "personal-data": "P2",
  "third-party-images": "P3",
  violence: "P4",
  discrimination: "P5",
  nudity: "P6",
  "not-firsthand": "P7",
  flood: "P8a",
  spam: "P8b",
  profanity: "P8c",
};

/** From mildest to harshest; a decision's outcome is the harshest that any finding earned. */
export const OUTCOMES = ["publish", "hold", "hide", "delete"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How bad a message of a rule is, whatever the certainty. Confidence says how sure; the two never mix. */
export const SEVERITIES = ["low", "medium", "high", "critical"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Languages that messages are written in and lexicons exist for. */
export const LANGUAGES = ["kk", "ru", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in every language elek speaks. */
export type Localised = Readonly<Record<Language, string>>;

export const compareOutcomes = (a: Outcome, b: Outcome): number => OUTCOMES.indexOf(a) - OUTCOMES.indexOf(b);
export const harshest = (a: Outcome, b: Outcome): Outcome => (compareOutcomes(a, b) >= 0 ? a : b);
