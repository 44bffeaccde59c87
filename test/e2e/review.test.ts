import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import sharp from "sharp";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../support/cli.ts";
import { type Serving, serve } from "../support/serve.ts";

const CHROMIUM = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
/** where to leave pictures of the pages, for whoever wants to look at them */
const SCREENSHOTS = process.env.ELEK_SCREENSHOTS;
const SECRET = `whsec_${Buffer.alloc(24, 7).toString("base64")}`;
const TEST_STRING = "elek-test-string-6f2d9c41";

describe.skipIf(!existsSync(CHROMIUM))("a moderator's day in Chromium (needs Debian's chromium)", () => {
  let dataDir: string;
  let env: Record<string, string>;
  let server: Serving;
  let browser: Browser;
  let page: Page;
  const alarms: string[] = [];

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "elek-review-"));
    env = { ELEK_DATA_DIR: dataDir, ELEK_WEBHOOK_SECRETS: SECRET };
    server = await serve(env);
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    });
    page = await browser.newPage({ locale: "ru-RU", viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(10_000);
    page.on("dialog", (dialog) => {
      alarms.push(dialog.message());
      void dialog.dismiss();
    });
    page.on("pageerror", (error) => alarms.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") alarms.push(message.text());
    });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const shot = async (name: string) => {
    if (SCREENSHOTS) await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
  };

  async function send(id: string, data: object): Promise<void> {
    const now = new Date();
    const body = JSON.stringify({
      type: "content.created",
      timestamp: now.toISOString(),
      data: { kind: "review", id, author: { id: "dana" }, ...data },
    });
    const response = await fetch(`${server.url}/v1/events`, {
      method: "POST",
      body,
      headers: {
        "content-type": "application/json",
        "webhook-id": `event-${id}`,
        "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
        "webhook-signature": new Webhook(SECRET).sign(`event-${id}`, now, body),
      },
    });
    expect(response.status).toBe(202);
  }

  async function makeToken(role: string, name: string): Promise<string> {
    const { stdout, exitCode } = await runCli(["token", "create", "--role", role, "--name", name, "--json"], { env });
    expect(exitCode).toBe(0);
    return (JSON.parse(stdout) as { secret: string }).secret;
  }

  const ask = async (path: string, token: string) =>
    (await fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${token}` } })).json();

  it("goes from signing in to a hidden review whose author may not post any more", async () => {
    const [moderator, consumer] = [await makeToken("moderator", "Айгерим"), await makeToken("consumer", "market")];
    const photo = sharp({ create: { width: 700, height: 500, channels: 3, background: "#2a9d8f" } });
    await send("hostile", {
      text: `<img src=x onerror="alert(1)"><script>alert(2)</script> ${TEST_STRING} тама\u200Bша`,
      rating: 1,
      subject: { title: "Чайник" },
      // the platform's own word that it was not bought is for a person to weigh
      purchase: { verified: false },
      images: [{ base64: (await photo.png().toBuffer()).toString("base64") }],
    });
    await send("second", { text: "Алмадым, бірақ жаман" });
    await expect
      .poll(async () => (await ask("/v1/content/review/second", consumer)) as object, { timeout: 30_000 })
      .toMatchObject({ underReview: true });
    await expect
      .poll(async () => (await ask("/v1/content/review/hostile", consumer)) as object, { timeout: 30_000 })
      .toMatchObject({ underReview: true });

    await page.goto(`${server.url}/review`);
    expect(new URL(page.url()).pathname).toBe("/review/sign-in");
    await page.fill("#token", "elek_wrong");
    await page.keyboard.press("Enter");
    expect(await page.getByRole("alert").textContent()).toMatch(/неизвестен/u);
    await page.fill("#token", moderator);
    await shot("sign-in");
    await page.keyboard.press("Enter");
    await page.waitForSelector("h1:text('Очередь')");
    expect(await page.locator("tbody tr").count()).toBe(2);
    await shot("queue");

    // by the keyboard alone: down the list, open, take
    const focused = page.locator("[data-row]:focus", { hasText: "hostile" });
    for (let row = 0; row < 2 && (await focused.count()) === 0; row++) await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".content mark");
    const mark = page.locator(".content mark").filter({ hasText: TEST_STRING });
    expect(await mark.evaluate((element) => element.firstChild?.textContent)).toBe(TEST_STRING);
    expect(await page.locator(".content .text").textContent()).toContain("<script>alert(2)</script>");
    expect(await page.locator(".content .invisible").textContent()).toBe("U+200B");

    const width = () => page.evaluate("document.querySelector('.picture img').naturalWidth");
    await expect.poll(width).toBe(320);
    await shot("case-blurred");
    await page.getByRole("button", { name: "Показать изображение" }).click();
    await expect.poll(width).toBe(700);

    await page.keyboard.press("c");
    await page.waitForSelector("[data-answer]");
    expect(await page.locator(".history").textContent()).toMatch(/показано изображение Айгерим/u);

    // hiding needs a clause: the page says so before the server must
    await page.locator("[data-clauses] input:checked").first().waitFor();
    for (const ticked of await page.locator("[data-clauses] input:checked").all()) await ticked.uncheck();
    await page.keyboard.press("h");
    await page.keyboard.press("Control+Enter");
    expect(await page.locator("[data-answer]").count()).toBe(1);
    for (const clause of ["violence", "spam"]) await page.check(`input[value=${clause}]`);
    await page.fill("#note", "Угроза и реклама");
    await shot("case-decide");
    await page.keyboard.press("Control+Enter");

    // the next case is there at once, taken
    await page.waitForSelector("h1:has-text('second')");
    expect(await ask("/v1/content/review/hostile", consumer)).toMatchObject({
      outcome: "hide",
      decidedBy: "moderator",
      categories: ["spam", "violence"],
      underReview: false,
    });
    expect(await ask("/v1/authors/dana/blocks", consumer)).toEqual({ blocks: [] });

    // two strikes and two more: the third rung of patience
    await page.keyboard.press("h");
    await page.check("input[value=violence]");
    await page.keyboard.press("Control+Enter");
    await page.waitForSelector("text=Очередь пуста");
    await shot("queue-empty");
    const { blocks } = (await ask("/v1/authors/dana/blocks", consumer)) as { blocks: { until: string }[] };
    expect(blocks).toMatchObject([{ kind: "review", reason: "violence" }]);
    expect(Date.parse(blocks[0]?.until ?? "")).toBeGreaterThan(Date.now() + 20 * 3_600_000);

    // signed out is signed out, also for the page before
    await page.getByRole("button", { name: "Выйти" }).click();
    await page.waitForSelector("#token");
    await page.goBack();
    await page.waitForSelector("#token");
    // refused pictures and sign-ins are answered with a status, which Chromium reports as an error of the page
    expect(alarms.filter((alarm) => !alarm.startsWith("Failed to load resource"))).toEqual([]);
    expect(server.log()).toBe("");
  }, 120_000);
});
