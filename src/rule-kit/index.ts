/**
 * `elek/rule`: all that a rule may import. Operators' private rules, from RULES_DIR, import the same.
 */
export type { Author, ContentContext, Purchase, Subject } from "../core/content.ts";
export type { BoxEvidence, Evidence, HashEvidence, ScoreEvidence, SpanEvidence } from "../core/finding.ts";
export { remember, rememberOf } from "../core/remember.ts";
export type {
  ContextSignal,
  FacesSignal,
  ImageMetadataSignal,
  ImagesSignal,
  ImageTextsSignal,
  KnownPicturesSignal,
  NuditySignal,
  RecentPicturesSignal,
  RecentSignal,
  Run,
  Signal,
  SignalMap,
  Span,
  TextDocument,
  TextScore,
  TextScoresSignal,
  TextSignal,
  TextView,
  Token,
  TokenShape,
} from "../core/signals.ts";
export type { Category, Kind, Language, Localised, Severity } from "../core/vocabulary.ts";
export { CATEGORIES, CLAUSE, KINDS, LANGUAGES } from "../core/vocabulary.ts";
export * from "./define-rule.ts";
export * from "./lexicon.ts";
export * from "./proximity.ts";
export * from "./quotations.ts";
export * from "./signs.ts";
export * from "./slips.ts";
export * from "./spans.ts";
export * from "./together.ts";
export * from "./told.ts";
