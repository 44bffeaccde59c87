import type { LookupFunction } from "node:net";
import { Agent, type Dispatcher, request } from "undici";
import { ElekError, isElekError } from "../core/errors.ts";
import { imageFormat } from "../prepare/image/format.ts";
import { DEFAULT_IMAGE_LIMITS } from "../prepare/image/limits.ts";
import { type Address, addressesOf, publicAddresses, type Resolve, resolveHost } from "./addresses.ts";

export type FetchImage = (url: string, signal?: AbortSignal) => Promise<Buffer>;

export interface FetchImageOptions {
  /** `host` or `host:port` that may be at a private address or speak plain http, e.g. an internal CDN */
  readonly allowedHosts: readonly string[];
  readonly maxBytes?: number;
  readonly timeoutMs?: number;
  readonly resolve?: Resolve;
}

const MAX_REDIRECTS = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Answers that asking again won't change; everything else beside 200 is worth another try. */
const GONE = new Set([400, 401, 403, 404, 405, 406, 410, 414, 451]);

/**
 * Fetches a picture from a URL that somebody else chose, without letting them reach into the network that elek runs in:
 * https on public addresses (or an allow-listed host), the name resolved once and the connection pinned to the checked
 * addresses, so that a second answer of the name server changes nothing; redirects followed by hand, each checked like
 * the first; bytes and time capped while they arrive; the type told by the content.
 *
 * @throws ElekError IMAGE_URL_REFUSED, IMAGE_FETCH_GONE, IMAGE_FETCH_FAILED, IMAGE_TOO_LARGE, IMAGE_UNSUPPORTED
 */
export function createFetchImage(options: FetchImageOptions): FetchImage {
  const { maxBytes = DEFAULT_IMAGE_LIMITS.bytes, timeoutMs = 15_000, resolve = resolveHost } = options;
  const allowed = new Set(options.allowedHosts.map((host) => host.toLowerCase()));
  return async (url, signal) => {
    const deadline = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]);
    let target = parseUrl(url);
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const addresses = await allowedAddresses(target, allowed, resolve);
      const answer = await get(target, addresses, maxBytes, deadline);
      if ("bytes" in answer) {
        await imageFormat(answer.bytes);
        return answer.bytes;
      }
      target = parseUrl(answer.location, target);
    }
    throw new ElekError("IMAGE_FETCH_GONE", `more than ${MAX_REDIRECTS} redirects`);
  };
}

function parseUrl(url: string, base?: URL): URL {
  try {
    return new URL(url, base);
  } catch {
    throw new ElekError("IMAGE_URL_REFUSED", "this is not a URL");
  }
}

async function allowedAddresses(url: URL, allowed: ReadonlySet<string>, resolve: Resolve): Promise<readonly Address[]> {
  if (url.username !== "" || url.password !== "") throw new ElekError("IMAGE_URL_REFUSED", "the URL holds credentials");
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new ElekError("IMAGE_URL_REFUSED", "only http and https are fetched");
  }
  if (allowed.has(url.hostname) || allowed.has(url.host)) return addressesOf(url.hostname, resolve);
  if (url.protocol !== "https:")
    throw new ElekError("IMAGE_URL_REFUSED", "plain http needs an entry in ELEK_IMAGE_HOSTS");
  if (url.port !== "") throw new ElekError("IMAGE_URL_REFUSED", "another port needs an entry in ELEK_IMAGE_HOSTS");
  return publicAddresses(url.hostname, resolve);
}

type Answer = { readonly bytes: Buffer } | { readonly location: string };

async function get(url: URL, addresses: readonly Address[], maxBytes: number, signal: AbortSignal): Promise<Answer> {
  const agent = new Agent({ connect: { lookup: pinnedLookup(addresses) } });
  try {
    const response = await request(url, {
      dispatcher: agent,
      signal,
      headers: { accept: "image/*", "user-agent": "elek" },
    });
    return await readAnswer(response, maxBytes);
  } catch (cause) {
    if (isElekError(cause)) throw cause;
    const reason = signal.aborted ? "it took too long" : "the connection failed";
    throw new ElekError("IMAGE_FETCH_FAILED", reason, { cause });
  } finally {
    // not close(): the rest of a body that was given up must not be waited for
    await agent.destroy();
  }
}

async function readAnswer(response: Dispatcher.ResponseData, maxBytes: number): Promise<Answer> {
  const { statusCode, headers, body } = response;
  // a body that is given up is destroyed with the agent, and says so by an error that nobody needs
  body.on("error", () => {});
  const { location } = headers;
  if (REDIRECTS.has(statusCode) && typeof location === "string") return { location };
  if (statusCode !== 200) {
    throw new ElekError(
      GONE.has(statusCode) ? "IMAGE_FETCH_GONE" : "IMAGE_FETCH_FAILED",
      `the answer was ${statusCode}`,
    );
  }
  if (Number(headers["content-length"] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks, size) };
}

const tooLarge = (maxBytes: number) => new ElekError("IMAGE_TOO_LARGE", `more than ${maxBytes} bytes`);

/** Answers every look-up of the connection with the addresses that were checked, whatever the name stands for by now. */
const pinnedLookup =
  (addresses: readonly Address[]): LookupFunction =>
  (_host, options, callback) => {
    const [first] = addresses;
    if (options.all) callback(null, [...addresses]);
    else callback(null, first?.address ?? "", first?.family ?? 4);
  };
