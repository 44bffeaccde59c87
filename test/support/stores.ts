import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BlobStore } from "../../src/adapters/blobs/blob-store.ts";
import { createBlobDirectory } from "../../src/adapters/blobs/directory.ts";
import { createStores, type Stores } from "../../src/adapters/db/index.ts";
import { type Keys, loadKeys } from "../../src/adapters/keys.ts";
import type { Content } from "../../src/core/content.ts";
import type { Decision } from "../../src/core/decision.ts";
import type { Finding } from "../../src/core/finding.ts";
import { sha256 } from "../../src/core/hash.ts";
import { DEFAULT_POLICY } from "../../src/decide/default-policy.ts";
import type { EffectsOf } from "../../src/enforce/ports.ts";
import type { ContentEvent } from "../../src/ingest/ports.ts";
import type { RecordRequest } from "../../src/jobs/ports.ts";
import { createTestDatabase, type TestDatabase, type TestServer } from "./postgres.ts";

export interface TestStores extends Stores {
  readonly database: TestDatabase;
  readonly keys: Keys;
  readonly blobs: BlobStore;
  readonly checkpointFile: string;
  close(): Promise<void>;
}

/** One effect for each decision that stands, one for each block given or lifted. */
const effectsOf: EffectsOf = ({ decision, decisionId, current, contentId, lifted }) => [
  ...(current
    ? [
        {
          target: "callback",
          event: "content.decided" as const,
          payload: { decisionId, id: contentId, outcome: decision.outcome },
        },
      ]
    : []),
  ...(decision.block
    ? [{ target: "callback", event: "author.blocked" as const, payload: { block: decision.block } }]
    : []),
  ...(lifted.length > 0 ? [{ target: "callback", event: "author.unblocked" as const, payload: { lifted } }] : []),
];

/** All stores over a database of their own, with keys and blobs in a folder of their own. */
export async function createTestStores(server?: TestServer): Promise<TestStores> {
  const dataDir = mkdtempSync(join(tmpdir(), "elek-stores-"));
  const database = await createTestDatabase(server);
  const keys = loadKeys({ dataDir });
  const blobs = createBlobDirectory(join(dataDir, "blobs"));
  const checkpointFile = join(dataDir, "audit-checkpoints.jsonl");
  const stores = await createStores({ db: database.db, keys, blobs, effectsOf, checkpointFile });
  return {
    ...stores,
    database,
    keys,
    blobs,
    checkpointFile,
    async close() {
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

let events = 0;

export function review(id: string, text: string, more: Partial<Content> = {}): Content {
  return {
    kind: "review",
    id,
    author: { id: "author-1" },
    parts: [{ type: "text", name: "text", text }],
    context: {},
    ...more,
  };
}

/** An upload of the content, later than every one before it. */
export function upload(content: Content, more: Partial<ContentEvent> = {}): ContentEvent {
  const number = ++events;
  return {
    eventId: `event-${number}`,
    bodyDigest: sha256(JSON.stringify(content)),
    occurredAt: new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString(),
    type: "content.created",
    content,
    images: [],
    fingerprint: null,
    ...more,
  };
}

export const finding: Finding = {
  rule: "profanity",
  ruleVersion: 1,
  category: "profanity",
  message: "obscene",
  severity: "high",
  confidence: 0.97,
  evidence: [{ kind: "span", part: "text", start: 0, end: 4, lexeme: "ru:1" }],
  exact: false,
  shadow: false,
};

export const publish: Decision = {
  outcome: "publish",
  categories: [],
  findings: [],
  failures: [],
  degraded: false,
  review: null,
  block: null,
  strikes: 0,
  actor: { type: "automation" },
  versions: { elek: "0.0.0", ruleset: "rules-1", policy: "policy-1", models: {} },
};

export const hide: Decision = {
  ...publish,
  outcome: "hide",
  categories: ["profanity"],
  findings: [finding],
  strikes: 1,
};

/** A request to record this decision, whatever the facts are. */
export const recording = (
  revisionId: string,
  decision: Decision,
  more: Partial<RecordRequest> = {},
): RecordRequest => ({
  revisionId,
  trigger: "upload",
  policy: DEFAULT_POLICY,
  rules: decision.findings.map(({ rule }) => rule),
  decide: () => decision,
  write: "always",
  ...more,
});
