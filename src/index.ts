/**
 * elek as a library: judge a Content in one's own process, or run the whole service inside another program. Rules
 * import `elek/rule` instead.
 */
export { type App, createApp, type Role } from "./app.ts";
export { type Config, readConfig } from "./config.ts";
export type { Author, Content, ContentContext, ImagePart, Part, TextPart } from "./core/content.ts";
export type { Decision, PostingBlock, ReviewRequest } from "./core/decision.ts";
export { ElekError, ERRORS, type ErrorCode, isElekError } from "./core/errors.ts";
export type { Evidence, Failure, Finding } from "./core/finding.ts";
export { CATEGORIES, type Category, KINDS, type Kind, OUTCOMES, type Outcome } from "./core/vocabulary.ts";
export { createLog } from "./log.ts";
export { createOfflineModerator, type OfflineModerator } from "./offline.ts";
