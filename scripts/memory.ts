import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { printTable } from "../src/cli/table.ts";
import { generatedPicture, pictureBytes, pictureRows } from "../test/support/pictures.ts";
import { PLATFORM_SECRET, sendContent, startPlatform } from "../test/support/platform.ts";
import { type Serving, serve } from "../test/support/serve.ts";

/**
 * Memory of a real `elek serve`: started, with the image models loaded, and after pictures that came as real uploads, in
 * batches, so that what grows without end is told from what is merely used. `npx tsx --conditions=development
 * scripts/memory.ts [pictures of a batch] [batches]`
 */
const BATCH = Number(process.argv[2] ?? 500);
const BATCHES = Number(process.argv[3] ?? 2);
const AT_ONCE = 4;

const dataDir = mkdtempSync(join(tmpdir(), "elek-memory-"));
await using platform = await startPlatform();
const serving = await serve({
  ELEK_DATA_DIR: dataDir,
  ELEK_WEBHOOK_SECRETS: PLATFORM_SECRET,
  ELEK_CALLBACK_URL: platform.callbackUrl,
});
try {
  const table = [memoryOf("started", serving)];
  const pictures = await readPictures();
  await fetch(`${serving.url}/readyz`);
  await sleep(3_000);
  table.push(memoryOf("image models loaded, at rest", serving));
  for (let batch = 1; batch <= BATCHES; batch += 1) {
    const startedAt = performance.now();
    await upload(pictures, (batch - 1) * BATCH);
    const seconds = (performance.now() - startedAt) / 1_000;
    await sleep(10_000);
    table.push(memoryOf(`after ${batch * BATCH} pictures, ${(BATCH / seconds).toFixed(1)} a second`, serving));
  }
  printTable(table);
} finally {
  await serving.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** As the kernel counts it for the process itself; the embedded Postgres is another one. */
function memoryOf(when: string, { pid }: Serving) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const mebibytes = (field: string) =>
    Math.round(Number(new RegExp(`^${field}:\\s+(\\d+)`, "mu").exec(status)?.[1]) / 1_024);
  return { when, "MiB resident": mebibytes("VmRSS"), "MiB at most": mebibytes("VmHWM") };
}

/** Ordinary objects and faces of the data, where they are there; else made-up shapes. */
async function readPictures(): Promise<readonly Buffer[]> {
  const rows = pictureRows().filter(({ labels }) => labels.some((label) => /^(?:object|face):/u.test(label)));
  if (rows.length > 0) return rows.map(pictureBytes);
  return await Promise.all(
    Array.from({ length: 50 }, (_, seed) => generatedPicture(seed, 1_200, 900).jpeg().toBuffer()),
  );
}

async function upload(pictures: readonly Buffer[], from: number): Promise<void> {
  const numbers = Array.from({ length: BATCH }, (_, index) => from + index).values();
  const send = async () => {
    for (const number of numbers) {
      const base64 = pictures[number % pictures.length]?.toString("base64");
      const data = { kind: "product_image", id: `p${number}`, author: { id: `a${number}` }, images: [{ base64 }] };
      const response = await sendContent(serving.url, data);
      if (response.status !== 202) throw new Error(`answered ${response.status}: ${await response.text()}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, send));
  while (platform.received.size < from + BATCH) await sleep(100);
}
