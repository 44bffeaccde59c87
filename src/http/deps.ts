import type { DecisionVersions } from "../core/decision.ts";
import type { OutboxStore } from "../enforce/ports.ts";
import type { Receive } from "../ingest/receive.ts";
import type { DecodeImage } from "../prepare/image/decode.ts";
import type { ReviewDesk } from "../review/desk.ts";
import type { AnyRule } from "../rule-kit/index.ts";
import type { Metrics } from "./metrics.ts";
import type { ApiToken, ContentQueries, TokenStore } from "./ports.ts";

/** The part of a logger that HTTP needs; pino fits. Fields hold ids and codes, never content. */
interface HttpLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** All that the routes and pages stand on; src/app.ts hands it over. */
export interface HttpDeps {
  /** secrets that may sign incoming webhooks, newest first */
  readonly webhookSecrets: readonly string[];
  readonly receive: Receive;
  readonly content: ContentQueries;
  readonly tokens: Pick<TokenStore, "authenticate">;
  readonly review: ReviewDesk;
  /** for what moderators see of pictures */
  readonly decodeImage: DecodeImage;
  readonly outbox: Pick<OutboxStore, "redrive" | "listDead" | "counts">;
  /** says that something may be due in the outbox */
  readonly nudgeDelivery: () => Promise<void>;
  readonly versions: DecisionVersions;
  /** for the texts of their messages */
  readonly rules: readonly AnyRule[];
  /** by name what must work for this process to be useful; rejects where it does not */
  readonly readiness: Readonly<Record<string, () => Promise<void>>>;
  readonly metrics: Metrics;
  readonly log: HttpLog;
  /** how people reach the pages; https makes the session's cookie secure */
  readonly publicUrl?: string;
  readonly now?: () => Date;
}

/** What middleware leaves for handlers. */
export interface HttpEnv {
  Variables: { requestId: string; principal: ApiToken };
}
