import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rule as testString } from "../../rules/test-string/index.ts";
import type { Finding } from "../../src/core/finding.ts";
import { created, createTestHttp, type TestHttp } from "../http/support.ts";
import { pictureOfSquares } from "../support/pictures.ts";
import { finding, publish } from "../support/stores.ts";

let http: TestHttp;
let secret: string;
let cookie: string;

beforeAll(async () => {
  http = await createTestHttp({ rules: [testString] });
  secret = await http.token("moderator", "Әсел");
  cookie = (await signIn(secret)).headers.get("set-cookie")?.split(";")[0] ?? "";
});
afterAll(() => http.close());

const form = (
  path: string,
  fields: Record<string, string> | [string, string][],
  headers: Record<string, string> = {},
) =>
  http.app.request(path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { origin: "http://localhost", "content-type": "application/x-www-form-urlencoded", cookie, ...headers },
  });
const signIn = (token: string, headers = {}) => form("/review/sign-in", { token }, { cookie: "", ...headers });
const page = async (path: string, headers: Record<string, string> = {}) => {
  const response = await http.app.request(path, { headers: { cookie, ...headers } });
  return { response, html: await response.text() };
};
const csrfOf = (html: string) => /name="csrf" value="([\w-]+)"/u.exec(html)?.[1] ?? "";

/** A case about this text or picture; its id. */
async function openCase(id: string, data: object, findings: readonly Finding[] = []): Promise<string> {
  await http.send(created({ id, ...data }));
  await http.judge({
    ...publish,
    findings,
    categories: findings.length > 0 ? ["profanity"] : [],
    review: { reason: "uncertain", priority: 50 },
  });
  const cases = await http.stores.review.list({ state: "open", limit: 200 });
  return cases.find(({ contentId }) => contentId === id)?.id ?? "";
}

describe("signing in", () => {
  it("sends everybody else to the sign-in page", async () => {
    for (const path of ["/review", "/review/cases/01890000-0000-7000-8000-000000000000"]) {
      const { response } = await page(path, { cookie: "" });
      expect([response.status, response.headers.get("location")]).toEqual([303, "/review/sign-in"]);
    }
  });

  it("takes a moderator's token and keeps it where no script and no other site can use it", async () => {
    const response = await signIn(` ${secret}\n`);
    expect([response.status, response.headers.get("location")]).toEqual([303, "/review"]);
    expect(response.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Strict/u);
    expect((await page("/review")).response.status).toBe(200);
  });

  it.each(["consumer", "operator"] as const)("does not take the token of a %s", async (role) => {
    const response = await signIn(await http.token(role));
    expect([response.status, response.headers.get("set-cookie")]).toEqual([403, null]);
  });

  it("does not take a wrong token, and does not repeat it", async () => {
    const response = await signIn("elek_wrong");
    expect(response.status).toBe(403);
    expect(await response.text()).not.toContain("elek_wrong");
  });

  it("ends with the token", async () => {
    const { token, secret: brief } = await http.stores.tokens.create({ name: "brief", role: "moderator" });
    const own = (await signIn(brief)).headers.get("set-cookie")?.split(";")[0] ?? "";
    expect((await page("/review", { cookie: own })).response.status).toBe(200);
    await http.stores.tokens.revoke(token.id);
    expect((await page("/review", { cookie: own })).response.status).toBe(303);
  });

  it("goes on behind a proxy that ends TLS: the cookie is secure, forms come by the public address", async () => {
    const own = await createTestHttp({ publicUrl: "https://elek.example" });
    try {
      const signIn = async (origin: string) =>
        own.app.request("/review/sign-in", {
          method: "POST",
          body: new URLSearchParams({ token: await own.token("moderator") }),
          headers: { origin, "content-type": "application/x-www-form-urlencoded" },
        });
      const response = await signIn("https://elek.example");
      expect([response.status, response.headers.get("set-cookie")]).toEqual([303, expect.stringContaining("; Secure")]);
      expect((await signIn("https://evil.example")).status).toBe(403);
    } finally {
      await own.close();
    }
  });

  it("takes no form from another site, and none without the session's token", async () => {
    const { html } = await page("/review");
    const csrf = csrfOf(html);
    expect((await form("/review/sign-out", { csrf }, { origin: "https://evil.example" })).status).toBe(403);
    expect((await form("/review/sign-out", { csrf: `${csrf}x` })).status).toBe(403);
    expect((await form("/review/sign-out", {})).status).toBe(403);
    expect((await form("/review/sign-out", { csrf })).status).toBe(303);
  });
});

describe("pages", () => {
  it.each([
    ["kk", "Кезек"],
    ["ru", "Очередь"],
    ["en", "Queue"],
  ])("speak %s, by the browser's wish or by choice", async (language, title) => {
    const wished = await page("/review", { "accept-language": `de,${language};q=0.9,fr;q=0.1` });
    expect(wished.html).toContain(`<html lang="${language}">`);
    const chosen = await page(`/review?lang=${language}`, { "accept-language": "en" });
    expect(chosen.html).toContain(`<h1>${title}</h1>`);
    expect(chosen.response.headers.get("set-cookie")).toContain(`elek_language=${language}`);
  });

  it("run nothing but their own script, and are kept by no cache", async () => {
    const { response, html } = await page("/review");
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*/u);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(html).not.toMatch(/ style=| on\w+=|<style|<script>/u);
    for (const [, asset] of html.matchAll(/(?:href|src)="(\/review\/assets\/[^"]+)"/gu)) {
      const served = await http.app.request(asset ?? "");
      expect([asset, served.status, served.headers.get("cache-control")]).toEqual([
        asset,
        200,
        "public, max-age=31536000, immutable",
      ]);
    }
  });

  it("show hostile text as text, and what can't be seen by its code point", async () => {
    const text = `<script>alert(1)</script><img src=x onerror="alert(2)"> "'&amp; \u202Etxet\u202C те\u200Bст 👨‍👩‍👧`;
    const id = await openCase("<b>hostile</b>", {
      text,
      title: "</title><svg onload=alert(3)>",
      subject: { title: "<i>x</i>" },
    });
    const { html } = await page(`/review/cases/${id}`);
    expect(html).not.toMatch(/<script>|<img src=x|<svg onload|<i>x|<b>hostile/u);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    for (const point of ["U+202E", "U+202C", "U+200B"]) expect(html).toContain(`>${point}</i>`);
    expect(html).not.toMatch(/[\u202E\u202C\u200B]/u);
    expect(html).toContain("👨‍👩‍👧");
  });

  it("mark the words that were found, and say what about them in the page's language", async () => {
    const seen: Finding = {
      ...finding,
      rule: "test-string",
      message: "test-string",
      evidence: [{ kind: "span", part: "text", start: 5, end: 9, lexeme: "ru:слово" }],
    };
    const id = await openCase("marked", { text: "здесь само слово" }, [seen]);
    const { html } = await page(`/review/cases/${id}?lang=ru`);
    expect(html).toContain('<mark class="high" data-findings="1"> сам<sup>1</sup></mark>');
    expect(html).toContain("В тексте есть строка для проверки установки.");
    expect(html).toContain("ru:слово");
  });

  it("tell of a page or a case that is none, in words and without details", async () => {
    for (const path of ["/review/nothing", "/review/cases/01890000-0000-7000-8000-000000000000", "/review/cases/x"]) {
      expect((await page(path)).response.status).toBe(404);
    }
  });
});

describe("pictures", () => {
  const picture = sharp({ create: { width: 600, height: 400, channels: 3, background: "#d33" } }).withMetadata({
    exif: { IFD0: { Artist: "Somebody" } },
  });

  it("are blurred, small and grey until asked for; asking is noted", async () => {
    const base64 = (await picture.jpeg().toBuffer()).toString("base64");
    const id = await openCase("face", { kind: "profile_image", images: [{ base64 }] });
    const { html } = await page(`/review/cases/${id}`);
    const blurred = await http.app.request(`/review/cases/${id}/pictures/image:1`, { headers: { cookie } });
    const small = sharp(Buffer.from(await blurred.arrayBuffer()));
    expect(await small.metadata()).toMatchObject({ format: "webp", width: 320 });
    const [r, g, b] = (await small.stats()).channels.map(({ mean }) => Math.round(mean));
    expect(new Set([r, g ?? r, b ?? r]).size).toBe(1);

    const asked = await form(`/review/cases/${id}/pictures/image:1/reveal`, { csrf: csrfOf(html) });
    const clear = Buffer.from(await asked.arrayBuffer());
    const metadata = await sharp(clear).metadata();
    expect(metadata).toMatchObject({ format: "webp", width: 600, height: 400 });
    expect(metadata.exif).toBeUndefined();
    const events = (await http.stores.review.get(id))?.events.map(({ type, actor }) => [type, actor]);
    expect(events).toContainEqual(["revealed", "Әсел"]);
  });

  it("that can't be decoded are said to be so, and the case stays open to a decision", async () => {
    const whole = await picture.png().toBuffer();
    const base64 = whole.subarray(0, whole.length / 2).toString("base64");
    const id = await openCase("torn", { kind: "profile_image", images: [{ base64 }] });
    const shown = await http.app.request(`/review/cases/${id}/pictures/image:1`, { headers: { cookie } });
    expect(shown.status).toBe(422);
    expect((await page(`/review/cases/${id}`)).response.status).toBe(200);
    expect((await http.app.request(`/review/cases/${id}/pictures/image:2`, { headers: { cookie } })).status).toBe(404);
  });
});

describe("deciding", () => {
  /** Takes the case; the lease's cookie and the page with the form. */
  async function take(id: string) {
    const csrf = csrfOf((await page(`/review/cases/${id}`)).html);
    const taken = await form(`/review/cases/${id}/claim`, { csrf });
    expect(taken.headers.get("location")).toBe(`/review/cases/${id}`);
    const held = `${cookie}; ${taken.headers.get("set-cookie")?.split(";")[0]}`;
    const { html } = await page(`/review/cases/${id}`, { cookie: held });
    return { csrf, html, token: /name="token" value="([\w-]+)"/u.exec(html)?.[1] ?? "" };
  }

  it("needs the case to be taken first", async () => {
    const id = await openCase("untaken", { text: "мәтін" });
    const { html } = await page(`/review/cases/${id}`);
    expect(html).not.toContain("data-answer");
    const response = await form(`/review/cases/${id}/answer`, {
      csrf: csrfOf(html),
      token: "none",
      verdict: "publish",
    });
    expect(response.status).toBe(409);
  });

  it("hides with clauses and a note, and goes on to the next case", async () => {
    const id = await openCase("to-hide", { text: "жарнама" }, [finding]);
    const { csrf, html, token } = await take(id);
    expect(html).toMatch(/value="profanity" checked/u);
    const next = await openCase("after-it", { text: "келесі" });
    const fields: [string, string][] = [
      ["csrf", csrf],
      ["token", token],
      ["verdict", "hide"],
      ["categories", "spam"],
      ["categories", "profanity"],
      ["note", "жарнама"],
      ["then", "next"],
    ];
    const response = await form(`/review/cases/${id}/answer`, fields);
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toMatch(/^\/review\/cases\//u);
    expect(next).not.toBe("");
    const state = await http.stores.content.contentState("review", "to-hide");
    expect(state).toMatchObject({
      outcome: "hide",
      decidedBy: "moderator",
      categories: expect.arrayContaining(["spam", "profanity"]),
    });
  });

  it("offers to know a picture again, and puts it into the moderators' bank with the decision", async () => {
    const base64 = (await pictureOfSquares(3).png().toBuffer()).toString("base64");
    const id = await openCase("banner", { kind: "product_image", images: [{ base64 }] });
    const { csrf, html, token } = await take(id);
    expect(html).toContain('name="remember" value="image:1"');
    const response = await form(`/review/cases/${id}/answer`, [
      ["csrf", csrf],
      ["token", token],
      ["verdict", "hide"],
      ["categories", "spam"],
      ["remember", "image:1"],
    ]);
    expect(response.status).toBe(303);
    const banks = await http.stores.hashBanks.banks();
    expect(banks.map(({ bank, algorithm, category, confirmed }) => [bank, algorithm, category, confirmed])).toEqual([
      ["moderators", "pdq", "spam", 1],
      ["moderators", "sha256", "spam", 1],
    ]);
  });

  it("offers no such thing for a text", async () => {
    const { html } = await take(await openCase("words", { text: "мәтін" }));
    expect(html).not.toContain('name="remember"');
  });

  it("publishes whatever clauses were ticked in advance", async () => {
    const id = await openCase("to-publish", { text: "көтерме бағамен" }, [finding]);
    const { csrf, token } = await take(id);
    const response = await form(`/review/cases/${id}/answer`, [
      ["csrf", csrf],
      ["token", token],
      ["verdict", "publish"],
      ["categories", "profanity"],
    ]);
    expect(response.headers.get("location")).toBe("/review?notice=decided");
    expect(await http.stores.content.contentState("review", "to-publish")).toMatchObject({
      outcome: "publish",
      categories: [],
    });
  });

  it("says who has a case, and offers nothing to the others", async () => {
    const id = await openCase("held", { text: "мәтін" });
    await http.stores.review.claim(id, "Болат", 600);
    const { html } = await page(`/review/cases/${id}`);
    expect(html).toContain("<b>Болат</b>");
    expect(html).not.toMatch(/data-answer|\/claim"/u);
    expect((await form(`/review/cases/${id}/claim`, { csrf: csrfOf(html) })).status).toBe(409);
  });

  it("gives a case back to the queue", async () => {
    const id = await openCase("returned", { text: "мәтін" });
    const { csrf, token } = await take(id);
    expect((await form(`/review/cases/${id}/release`, { csrf, token })).headers.get("location")).toBe("/review");
    expect((await http.stores.review.get(id))?.lease).toBeNull();
  });
});
