import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../support/cli.ts";
import { generatedPicture } from "../support/pictures.ts";

const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const check = async (lines: readonly unknown[]) => {
  const input = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
  const result = await runCli(["check", "--jsonl"], { input });
  return { ...result, answers: jsonLines(result.stdout) };
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "elek-check-"));
});
afterAll(async () => rm(folder, { recursive: true }));

describe("elek check --jsonl", () => {
  it("answers one line for one, in order, with spans on exactly the words", async () => {
    const lines = [
      { id: "1", kind: "review", text: "Полная хуйня, деньги на ветер" },
      { id: "2", kind: "review", text: "Застрахуй телефон сразу, экран хрупкий" },
      { id: "3", kind: "review", text: "қотақбас сатушылар, ұялмайсыңдар ма" },
      { id: "4", kind: "review", text: "Көтерме бағамен алдым, өте тиімді" },
    ];
    const { answers, exitCode } = await check(lines);
    expect(exitCode).toBe(1);
    expect(answers.map(({ id, outcome }) => [id, outcome])).toEqual([
      ["1", "hide"],
      ["2", "publish"],
      ["3", "hide"],
      ["4", "publish"],
    ]);
    const words = answers.map(({ findings }, index) =>
      (findings as { rule: string; evidence: { kind: string; part: string; start: number; end: number }[] }[])
        .filter(({ rule }) => rule === "profanity")
        .flatMap(({ evidence }) => evidence.map(({ start, end }) => lines[index]?.text.slice(start, end))),
    );
    expect(words).toEqual([["хуйня"], [], ["қотақбас"], []]);
    expect(Object.keys(answers[0] ?? {})).toEqual([
      "id",
      "outcome",
      "review",
      "categories",
      "findings",
      "failures",
      "block",
    ]);
  });

  it("goes on after broken lines, says what is wrong with them, and never repeats their words", async () => {
    const { answers, exitCode, stdout, stderr } = await check([
      { id: "1", kind: "review", text: "Жақсы" },
      { id: "2", kind: "postcard", text: "сырсөз" },
      '{"id":"3","kind":"review","text":"сырсөз',
      { id: "4", kind: "review", txet: "сырсөз" },
      { id: "5", kind: "review", text: "Рахмет" },
    ]);
    expect(exitCode).toBe(1);
    expect(answers.map(({ id, error }) => [id, (error as { code?: string })?.code])).toEqual([
      ["1", undefined],
      ["2", "CHECK_LINE_INVALID"],
      [null, "CHECK_LINE_INVALID"],
      ["4", "CHECK_LINE_INVALID"],
      ["5", undefined],
    ]);
    expect(stdout + stderr).not.toContain("сырсөз");
  });

  it("passes over fields it does not know, and gives the id back as it came", async () => {
    const { answers, exitCode } = await check([
      { id: 7, kind: "review", text: "Жақсы", lang: "kk", submittedAt: "2026-01-02" },
      { id: "8", kind: "review", rating: 5 },
    ]);
    expect(answers.map(({ id, outcome }) => [id, outcome])).toEqual([
      [7, "publish"],
      ["8", "publish"],
    ]);
    expect(exitCode).toBe(0);
  });

  it("is 0 where nothing was flagged, and for no lines at all", async () => {
    expect((await check([{ id: "1", kind: "message", text: "Рахмет" }])).exitCode).toBe(0);
    expect(await check([])).toMatchObject({ exitCode: 0, answers: [] });
  });

  it("looks at pictures, and says of a broken one that it could not", async () => {
    const good = join(folder, "good.jpg");
    const truncated = join(folder, "truncated.jpg");
    const bytes = await sharp({ create: { width: 64, height: 64, channels: 3, background: "teal" } })
      .jpeg()
      .toBuffer();
    await writeFile(good, bytes);
    await writeFile(truncated, bytes.subarray(0, bytes.length - 200));
    const { answers } = await check([
      { id: "1", kind: "product_image", image: good },
      { id: "2", kind: "product_image", image: truncated },
      { id: "3", kind: "product_image", image: join(folder, "missing.jpg") },
    ]);
    expect(answers.map(({ id, outcome }) => [id, outcome])).toEqual([
      ["1", "publish"],
      ["2", "hold"],
      ["3", "hold"],
    ]);
    expect(answers[1]).toMatchObject({
      review: true,
      failures: expect.arrayContaining([expect.objectContaining({ code: "IMAGE_TRUNCATED", part: "image:1" })]),
    });
    expect(answers[2]).toMatchObject({
      failures: expect.arrayContaining([expect.objectContaining({ code: "IMAGE_UNREADABLE" })]),
    });
  });
});

describe("elek check", () => {
  it("tells what it measured of a picture, and draws the evidence on it", { timeout: 90_000 }, async () => {
    const [picture, out] = [join(folder, "picture.png"), join(folder, "out.png")];
    await writeFile(picture, await generatedPicture(1).png().toBuffer());
    const { stdout } = await runCli(["check", "--kind", "product_image", "--image", picture, "--out", out, "--json"]);
    const [report] = JSON.parse(stdout).pictures;
    expect(report).toMatchObject({ part: "image:1", format: "png", width: 320, height: 240 });
    expect(report.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(report.nudity[0].classes).toHaveProperty("neutral");
    expect(await sharp(out).metadata()).toMatchObject({ format: "png", width: 320, height: 240 });
  });

  it("needs a picture to draw on", async () => {
    const { exitCode, stderr } = await runCli(["check", "--text", "рахмет", "--out", join(folder, "none.png")]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("ARGUMENT_INVALID");
  });

  it("marks the words for people", async () => {
    const { stdout, exitCode } = await runCli(["check", "--text", "это хуйня какая-то"]);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^hide/u);
    expect(stdout).toContain("это ⟦хуйня⟧ какая-то");
  });

  it("answers a program with --json", async () => {
    const { stdout, exitCode } = await runCli(["check", "--json", "--text", "Бәрі жақсы"]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ id: "1", outcome: "publish", findings: [] });
  });

  it.each([
    ["nothing to check", ["check"], "CHECK_NOTHING"],
    ["an unknown kind", ["check", "--kind", "postcard", "--text", "x"], "postcard"],
    ["an unknown command", ["chekc"], "unknown command"],
  ])("could not run: %s", async (_name, args, told) => {
    const { exitCode, stderr } = await runCli(args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(told);
  });

  it("lists every wrong setting at once", async () => {
    const { exitCode, stderr } = await runCli(["check", "--text", "x"], {
      env: { ELEK_PORT: "many", DATABASE_URL: "mysql://x", ELEK_MASTER_KEY: "1234" },
    });
    expect(exitCode).toBe(2);
    for (const name of ["CONFIG_INVALID", "ELEK_PORT", "DATABASE_URL", "ELEK_MASTER_KEY"])
      expect(stderr).toContain(name);
  });
});

it.each([
  ["serve"],
  ["check"],
  ["rescan"],
  ["audit"],
  ["audit", "verify"],
  ["rules", "list"],
  ["migrate"],
  ["token", "create"],
])("%s has help", async (...command) => {
  const { exitCode, stdout } = await runCli([...command, "--help"]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain(`Usage: elek ${command.join(" ")}`);
});
