import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createApp } from "../../src/app.ts";
import { verifyState } from "../../src/cli/audit.ts";
import { readConfig } from "../../src/config.ts";
import { createLog } from "../../src/log.ts";
import { webhookSecrets } from "../../src/webhook-secrets.ts";
import { startConsumer } from "./consumer.ts";
import { demoContents } from "./contents.ts";
import { printReport } from "./report.ts";
import { sendAll } from "./send.ts";

const { values } = parseArgs({ options: { exit: { type: "boolean", default: false }, help: { type: "boolean" } } });
if (values.help) {
  console.log("npm run demo [-- --exit]   the whole of elek on real input, embedded; --exit ends it after the report");
} else {
  process.exitCode = await demo(values.exit);
}

/** Starts everything in a folder of its own, sends the uploads, reports, and goes on serving until stopped. */
async function demo(exit: boolean): Promise<number> {
  const started = performance.now();
  const dataDir = await mkdtemp(join(tmpdir(), "elek-demo-"));
  try {
    const secret = (await webhookSecrets({ ELEK_DATA_DIR: dataDir, ELEK_WEBHOOK_SECRETS: [] }))[0];
    await using consumer = await startConsumer(secret);
    // nothing from the shell's environment: the demo is the same everywhere
    const config = readConfig({ ELEK_DATA_DIR: dataDir, ELEK_PORT: "0", ELEK_CALLBACK_URL: consumer.url });
    console.log("starting an embedded Postgres, queues, workers and the API …");
    await using app = await createApp(config, { role: "all", log: createLog({ ELEK_LOG_LEVEL: "error" }) });
    if (app.url === null) throw new Error("the API does not listen");
    console.log(`listening on ${app.url} after ${seconds(started)} s\n`);

    const contents = await demoContents();
    const sent = await sendAll({ url: app.url, secret, contents, consumer });
    const correct = printReport(contents, sent);

    const { token, secret: signIn } = await app.state.stores.tokens.create({
      name: "demo moderator",
      role: "moderator",
    });
    for (const author of new Set(contents.map((content) => content.author))) {
      for (const block of await app.state.stores.content.authorBlocks(author)) {
        console.log(`blocked: ${author} may not post a ${block.kind} until ${block.until} (${block.reason})`);
      }
    }
    const audit = await verifyState(app.state);
    const events = "records" in audit ? audit.records : 0;
    console.log(`audit: ${events} events chained, ${audit.whole ? "verified, none broken" : "BROKEN"}`);
    console.log(`callbacks: ${consumer.received.size} received, every signature good, ${consumer.refused()} refused`);
    console.log(`\ndone in ${seconds(started)} s. Where to look next:`);
    console.log(`  review pages   ${app.url}/review   sign in with ${signIn}   (${token.role})`);
    console.log(`  API            ${app.url}/openapi.json · /metrics · /readyz`);
    console.log('  one text       npx elek check --text "…"');
    console.log("  docs           docs/architecture.md · docs/rules/README.md");
    if (!exit) {
      console.log("\nserving until stopped (Ctrl-C)");
      await new Promise<void>((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
      });
    }
    return correct && audit.whole && consumer.refused() === 0 ? 0 : 1;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
