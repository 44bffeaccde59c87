import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { createImageDecoder, type DecoderOptions, type ImageDecoder } from "../../../src/adapters/decoder/index.ts";
import { decodeImage } from "../../../src/prepare/image/decode.ts";
import { DEFAULT_IMAGE_LIMITS, type ImageLimits } from "../../../src/prepare/image/limits.ts";
import { generatedPicture } from "../../support/pictures.ts";
import { children } from "../../support/processes.ts";

let decoder: ImageDecoder;
const open = (options: Partial<DecoderOptions> = {}) => {
  decoder = createImageDecoder({ processes: 1, ...options });
};
afterEach(async () => {
  await decoder.close();
  await expect.poll(() => decoders()).toEqual([]);
});

const decode = (bytes: Buffer, limits: Partial<ImageLimits> = {}, signal = new AbortController().signal) =>
  decoder.decode(bytes, { ...DEFAULT_IMAGE_LIMITS, ...limits }, signal);
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "decoded",
    (error: { code: string }) => error.code,
  );

const small = generatedPicture(1).jpeg().toBuffer();
/** takes long enough for something to happen to the process in the middle */
const large = generatedPicture(2, 3_000, 3_000).png().toBuffer();

/** This test file runs in a process of its own; what runs below it decodes. */
const decoders = () => children();

/** While the work goes on, does it to every process that decodes, as soon as it is there. */
async function whenever<T>(act: (pid: number) => void, work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => {
    for (const pid of decoders()) act(pid);
  }, 5);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
const kill = (signal: NodeJS.Signals) => (pid: number) => {
  try {
    process.kill(pid, signal);
  } catch {
    // it has just ended
  }
};

describe.skipIf(process.platform !== "linux")("decoding in processes of their own", { timeout: 60_000 }, () => {
  it("gives what decoding here gives", async () => {
    open();
    const bytes = await generatedPicture(3)
      .ensureAlpha(0.4)
      .withExif({ IFD0: { Artist: "Somebody" } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
      .webp({ lossless: true })
      .toBuffer();
    const here = await decodeImage(bytes, DEFAULT_IMAGE_LIMITS, new AbortController().signal);
    const there = await decode(bytes);
    expect(there.pictures).toHaveLength(2);
    expect({
      ...there,
      pictures: there.pictures.map(({ rgb, ...rest }) => ({ ...rest, rgb: Buffer.from(rgb) })),
    }).toEqual({ ...here, pictures: here.pictures.map(({ rgb, ...rest }) => ({ ...rest, rgb: Buffer.from(rgb) })) });
  });

  it("decodes as many at a time as it has processes, and keeps them for the next", async () => {
    open({ processes: 2 });
    await Promise.all(Array.from({ length: 6 }, async () => decode(await small)));
    expect(decoders()).toHaveLength(2);
    const before = decoders().sort();
    await Promise.all([decode(await small), decode(await small)]);
    expect(decoders().sort()).toEqual(before);
  });

  it("hands on refusals with their codes, from a process that goes on", async () => {
    open();
    await decode(await small);
    const before = decoders();
    expect(await codeOf(decode(Buffer.from("not a picture")))).toBe("IMAGE_UNSUPPORTED");
    expect(await codeOf(decode((await small).subarray(0, 2_000)))).toMatch(/^IMAGE_(TRUNCATED|CORRUPT)$/u);
    expect(await codeOf(decode(await small, { streamedPixels: 10, wholePixels: 10 }))).toBe("IMAGE_TOO_LARGE");
    expect(await codeOf(decode(await small, { bytes: 10 }))).toBe("IMAGE_TOO_LARGE");
    expect(decoders()).toEqual(before);
  });

  it("tries once more where a process dies in the middle, and the picture is decoded", async () => {
    open();
    await decode(await small);
    const [first] = decoders();
    const decoding = decode(await large);
    await sleep(30);
    kill("SIGKILL")(first as number);
    expect((await decoding).width).toBe(3_000);
    expect(decoders()).not.toContain(first);
  });

  it("gives up on a picture that ends two processes; the next one is decoded", async () => {
    open();
    await decode(await small);
    const bytes = await large;
    expect(await whenever(kill("SIGKILL"), () => codeOf(decode(bytes)))).toBe("IMAGE_CRASHED");
    expect(await codeOf(decode(await small))).toBe("decoded");
  });

  it("ends a process that gives no answer, tries once more, and the picture is decoded", async () => {
    open();
    await decode(await small);
    const [first] = decoders();
    kill("SIGSTOP")(first as number);
    expect(await codeOf(decode(await small, { seconds: 2 }))).toBe("decoded");
    expect(decoders()).not.toContain(first);
  });

  it("says of a picture that stops two processes that it took too long", async () => {
    open();
    await decode(await small);
    const bytes = await large;
    const stopping = () => codeOf(decode(bytes, { seconds: 0.2 }));
    expect(await whenever(kill("SIGSTOP"), stopping)).toBe("IMAGE_TIMEOUT");
    expect(await codeOf(decode(await small))).toBe("decoded");
  });

  it("ends a process that takes more memory than it may", async () => {
    open({ mostResidentBytes: 20 * 1024 * 1024 });
    expect(await codeOf(decode(await large))).toBe("IMAGE_TOO_LARGE");
  });

  it("ends the work when the caller gives up", async () => {
    open();
    await decode(await small);
    const caller = new AbortController();
    const decoding = codeOf(decode(await large, {}, caller.signal));
    await sleep(20);
    caller.abort();
    expect(await decoding).toBe("IMAGE_TIMEOUT");
    expect(await codeOf(decode(await small))).toBe("decoded");
  });

  it("starts anew where a process died while nobody asked it", async () => {
    open();
    await decode(await small);
    for (const pid of decoders()) kill("SIGKILL")(pid);
    await sleep(50);
    expect(await codeOf(decode(await small))).toBe("decoded");
  });

  it("answers nobody after it was closed, nor leaves anybody waiting", async () => {
    open();
    const waiting = [codeOf(decode(await large)), codeOf(decode(await large))];
    await sleep(20);
    await decoder.close();
    expect(await Promise.all(waiting)).toEqual(["IMAGE_CRASHED", "IMAGE_CRASHED"]);
    expect(await codeOf(decode(await small))).toBe("IMAGE_CRASHED");
  });

  it("keeps nothing secret in the environment of the process", async () => {
    process.env.ELEK_TEST_SECRET = "seen";
    open();
    await decode(await small);
    const { readFileSync } = await import("node:fs");
    for (const pid of decoders()) expect(readFileSync(`/proc/${pid}/environ`, "utf8")).not.toContain("seen");
    delete process.env.ELEK_TEST_SECRET;
  });
});
