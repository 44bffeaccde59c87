import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { runCli } from "../support/cli.ts";
import { pictureOfSquares } from "../support/pictures.ts";
import { PLATFORM_SECRET, type Platform, type Received, sendContent, startPlatform } from "../support/platform.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres.ts";
import { type S3Server, startS3 } from "../support/s3.ts";
import { type Serving, serve } from "../support/serve.ts";

let folder: string;
let database: TestDatabase;
let platform: Platform;
let server: Serving;
let s3: S3Server;
let env: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "elek-known-"));
  database = await createTestDatabase();
  platform = await startPlatform();
  s3 = await startS3();
  env = {
    ELEK_BLOBS_URL: s3.url,
    DATABASE_URL: database.url,
    ELEK_DATA_DIR: folder,
    ELEK_WEBHOOK_SECRETS: PLATFORM_SECRET,
    ELEK_CALLBACK_URL: platform.callbackUrl,
  };
  server = await serve(env);
}, 120_000);

afterAll(async () => {
  await server?.stop();
  await platform?.[Symbol.asyncDispose]();
  await s3?.[Symbol.asyncDispose]();
  await database?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Uploads a picture of an author's and waits for what was decided. */
async function upload(id: string, picture: Buffer): Promise<Received["data"]> {
  const images = [{ base64: picture.toString("base64") }];
  const response = await sendContent(server.url, { kind: "product_image", id, author: { id: `author ${id}` }, images });
  expect(response.status).toBe(202);
  return await vi.waitFor(
    () => {
      const event = [...platform.received.values()].find(({ data }) => data.id === id);
      if (event === undefined) throw new Error(`${id}: nothing decided yet: ${server.log()}`);
      return event.data;
    },
    { timeout: 60_000, interval: 100 },
  );
}

const versionOf = async (id: string) => {
  const { rows } = await database.pool.query(
    `select decision.versions ->> 'hashBanks' as banks from decision join content on content.id = decision.content_id
     where external_id = $1`,
    [id],
  );
  return rows[0]?.banks;
};

it("a picture from an imported list is hidden, however it was encoded anew", { timeout: 180_000 }, async () => {
  const original = join(folder, "listed.png");
  writeFileSync(original, await pictureOfSquares(21).png().toBuffer());
  const hashed = await runCli(["hashes", "match", "--image", original, "--json"], { env });
  expect(hashed.exitCode).toBe(0);
  const before = await upload("before", await pictureOfSquares(21).webp().toBuffer());
  expect(before.outcome).not.toBe("hide");

  const added = await runCli(
    ["hashes", "add", "--bank", "partner", "--category", "violence", "--confirmed", "--image", original],
    { env },
  );
  expect(added.stderr).toBe("");
  const list = await runCli(["hashes", "export"], { env });
  const emptied = await runCli(["hashes", "remove", "--bank", "partner"], { env });
  expect(emptied.exitCode).toBe(0);
  const imported = await runCli(["hashes", "import", "--bank", "partner", "--json"], { env, input: list.stdout });
  expect(JSON.parse(imported.stdout)).toEqual({ read: 2, added: 2, replaced: 0, unchanged: 0, broken: 0 });

  const after = await upload("after", await pictureOfSquares(21).resize(300).flop().jpeg({ quality: 70 }).toBuffer());
  expect(after).toMatchObject({ outcome: "hide", categories: ["violence"] });
  expect(after.reasons).toMatchObject([
    { rule: "violence", clause: "P4", evidence: [{ kind: "hash", part: "image:1", bank: "partner" }] },
  ]);
  expect(existsSync(join(folder, "blobs")), "pictures lie in the bucket").toBe(false);
  const { rows } = await database.pool.query("select hash from hash_bank_version order by seq desc limit 1");
  expect(await versionOf("after")).toBe(rows[0].hash);
  expect(await versionOf("before")).not.toBe(rows[0].hash);
});

it("what a moderator decided about is caught with the next upload", { timeout: 180_000 }, async () => {
  const made = await runCli(["token", "create", "--role", "moderator", "--name", "Әсел", "--json"], { env });
  const { secret } = JSON.parse(made.stdout) as { secret: string };
  const ask = async (path: string, body?: object) => {
    const response = await fetch(`${server.url}${path}`, {
      method: body ? "POST" : "GET",
      headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(response.status).toBe(200);
    return (await response.json()) as Record<string, unknown>;
  };
  // an unconfirmed entry asks a person
  const first = await pictureOfSquares(33).png().toBuffer();
  writeFileSync(join(folder, "doubted.png"), first);
  await runCli(["hashes", "add", "--bank", "doubts", "--category", "spam", "--image", join(folder, "doubted.png")], {
    env,
  });
  const asked = await upload("asked", first);
  expect(asked).toMatchObject({ outcome: "hold" });

  const { cases } = (await ask("/v1/cases")) as { cases: { id: string; contentId: string }[] };
  const id = cases.find(({ contentId }) => contentId === "asked")?.id ?? "";
  const { token } = await ask(`/v1/cases/${id}/claim`, {});
  await ask(`/v1/cases/${id}/resolve`, {
    token,
    verdict: "hide",
    categories: ["discrimination"],
    remember: ["image:1"],
  });

  const next = await upload("next", await pictureOfSquares(33).rotate(90).webp({ quality: 60 }).toBuffer());
  expect(next).toMatchObject({ outcome: "hide", categories: expect.arrayContaining(["discrimination"]) });
  expect(next.reasons).toContainEqual(
    expect.objectContaining({
      rule: "discrimination",
      evidence: [expect.objectContaining({ kind: "hash", bank: "moderators" })],
    }),
  );
  const { rows } = await database.pool.query(
    "select event from audit_event where event like '%hashes.changed%' and event like '%\"by\":\"Әсел\"%'",
  );
  expect(rows).toHaveLength(1);
});
