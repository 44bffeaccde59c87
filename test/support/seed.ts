import { readConfig } from "../../src/config.ts";
import { sha256 } from "../../src/core/hash.ts";
import { fingerprintOf } from "../../src/ingest/fingerprint.ts";
import type { StoredPictures } from "../../src/ingest/read-picture.ts";
import { chunks } from "../../src/jobs/intake.ts";
import { judgeRevisions } from "../../src/jobs/judge-revision.ts";
import { createJudgement } from "../../src/judgement.ts";
import { createLog } from "../../src/log.ts";
import { createKnownPictures } from "../../src/prepare/known/index.ts";
import { openState, type State } from "../../src/state.ts";

const AT_ONCE = 4;
/** judged and recorded together, as workers under load do */
const TOGETHER = 50;
const ATTEMPT = { number: 1, last: true, abandoned: 0, signal: new AbortController().signal };

/** Stores reviews and judges each by the rules as they are, without any queue: what a platform had before today. */
export async function seedReviews(env: NodeJS.ProcessEnv, texts: readonly string[]): Promise<void> {
  const config = readConfig(env);
  const log = createLog({ ELEK_LOG_LEVEL: "warn" });
  await using judgement = await createJudgement(config);
  await using state = await openState(config, log, judgement.ruleset.rules);
  const deps = {
    ...judgement,
    scans: state.stores.scans,
    readPicture: ({ readImage }: StoredPictures) => readImage,
    knownPictures: createKnownPictures(state.stores.hashBanks),
    nudgeDelivery: () => {},
    metrics: { decided: () => {} },
    log,
  };
  const groups = chunks([...texts.entries()], TOGETHER).values();
  const work = async () => {
    for (const group of groups) {
      const stored = await Promise.all(group.map(([index, text]) => store(state, index, text)));
      await judgeRevisions(stored.flat(), ATTEMPT, deps);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function store({ stores }: State, index: number, text: string) {
  const content = {
    kind: "review" as const,
    id: `seed-${index}`,
    author: { id: `author-${index % 997}` },
    parts: [{ type: "text" as const, name: "text", text }],
    context: {},
  };
  const { enqueue } = await stores.ingest.accept({
    type: "content.created",
    eventId: `seed-${index}`,
    bodyDigest: sha256(`${index}`),
    occurredAt: new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString(),
    content,
    images: [],
    fingerprint: fingerprintOf(content),
  });
  return enqueue;
}
