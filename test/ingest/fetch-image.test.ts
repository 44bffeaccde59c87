import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isElekError } from "../../src/core/errors.ts";
import { isPublicAddress } from "../../src/ingest/addresses.ts";
import { createFetchImage, type FetchImageOptions } from "../../src/ingest/fetch-image.ts";

const jpeg = await sharp({ create: { width: 64, height: 64, channels: 3, background: "#a57" } })
  .jpeg()
  .toBuffer();

let server: Server;
let host: string;
let requests: string[] = [];

const answers: Record<string, RequestListener> = {
  "/picture.jpg": (_request, response) => response.end(jpeg),
  "/lies.jpg": (_request, response) => response.setHeader("content-type", "image/jpeg").end("<svg xmlns='x'/>"),
  "/to-metadata": (_request, response) => response.writeHead(302, { location: "http://169.254.169.254/latest" }).end(),
  "/to-https-metadata": (_request, response) => response.writeHead(307, { location: "https://169.254.169.254/" }).end(),
  "/to-file": (_request, response) => response.writeHead(301, { location: "file:///etc/passwd" }).end(),
  "/to-picture": (_request, response) => response.writeHead(301, { location: "/picture.jpg" }).end(),
  "/loop": (_request, response) => response.writeHead(302, { location: "/loop" }).end(),
  "/missing": (_request, response) => response.writeHead(404).end(),
  "/broken": (_request, response) => response.writeHead(503).end(),
  "/declares-much": (_request, response) => response.writeHead(200, { "content-length": "99999999" }).write("x"),
  "/never-ends": (_request, response) => {
    const write = (): void => {
      if (!response.destroyed) response.write(Buffer.alloc(16_384), () => setImmediate(write));
    };
    write();
  },
  "/silent": () => {},
};

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request.url ?? "");
    (answers[request.url ?? ""] ?? answers["/missing"])?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function codeOf(url: string, options: Partial<FetchImageOptions> = {}): Promise<string> {
  requests = [];
  const fetchImage = createFetchImage({ allowedHosts: [], timeoutMs: 5_000, ...options });
  return fetchImage(url).then(
    () => "fine",
    (error: unknown) => (isElekError(error) ? error.code : String(error)),
  );
}

describe("isPublicAddress", () => {
  it.each([
    "0.0.0.0",
    "127.0.0.1",
    "127.255.1.2",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "203.0.113.5",
    "224.0.0.1",
    "239.1.1.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:a9fe:a9fe",
    "::ffff:0:10.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::a00:1",
    "2002:7f00:1::",
    "2001:0:1::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "fc00::1",
    "fd12:3456::1",
    "ff02::1",
    "100::1",
    "2001:db8::1",
    "5f00::1",
    "not an address",
    "",
  ])("refuses %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(["8.8.8.8", "93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a02:6b8::1"])(
    "takes %s",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe("fetchImage", () => {
  it.each([
    "http://169.254.169.254/latest/meta-data/",
    "https://169.254.169.254/",
    "https://127.0.0.1/",
    "https://[::1]/",
    "https://[::ffff:169.254.169.254]/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://0177.0.0.1/",
    "http://example.com/a.jpg",
    "https://example.com:8443/a.jpg",
    "https://user:password@example.com/a.jpg",
    "file:///etc/passwd",
    "ftp://example.com/a.jpg",
    "data:image/png;base64,AAAA",
    "gopher://example.com/",
    "nonsense",
  ])("refuses %s without a connection", async (url) => {
    expect(await codeOf(url, { resolve: async () => [{ address: "93.184.216.34", family: 4 }] })).toBe(
      "IMAGE_URL_REFUSED",
    );
  });

  it("refuses a name that leads into a private network, even among public addresses", async () => {
    const addresses = [
      { address: "93.184.216.34", family: 4 },
      { address: "10.0.0.7", family: 4 },
    ];
    expect(await codeOf("https://images.example/a.jpg", { resolve: async () => addresses })).toBe("IMAGE_URL_REFUSED");
  });

  it("fetches from an allow-listed host, also after a redirect within it", async () => {
    expect(await codeOf(`http://${host}/picture.jpg`, { allowedHosts: [host] })).toBe("fine");
    expect(await codeOf(`http://${host}/to-picture`, { allowedHosts: ["127.0.0.1"] })).toBe("fine");
    expect(requests).toEqual(["/to-picture", "/picture.jpg"]);
  });

  it("connects to the address that was checked, whatever the name stands for a moment later", async () => {
    let asked = 0;
    const resolve = async () => {
      asked++;
      return [{ address: asked === 1 ? "127.0.0.1" : "203.0.113.9", family: 4 }];
    };
    const named = host.replace("127.0.0.1", "cdn.internal");
    expect(await codeOf(`http://${named}/picture.jpg`, { allowedHosts: ["cdn.internal"], resolve })).toBe("fine");
    expect(asked).toBe(1);
  });

  it.each(["/to-metadata", "/to-https-metadata", "/to-file"])("checks again where %s redirects to", async (path) => {
    expect(await codeOf(`http://${host}${path}`, { allowedHosts: [host] })).toBe("IMAGE_URL_REFUSED");
    expect(requests).toEqual([path]);
  });

  it.each([
    ["a redirect that never ends", "/loop", "IMAGE_FETCH_GONE"],
    ["a picture that is not there", "/missing", "IMAGE_FETCH_GONE"],
    ["a server in trouble, to be asked again", "/broken", "IMAGE_FETCH_FAILED"],
    ["a declared size beyond the limit", "/declares-much", "IMAGE_TOO_LARGE"],
    ["a body that never ends", "/never-ends", "IMAGE_TOO_LARGE"],
    ["what is no picture, whatever its header says", "/lies.jpg", "IMAGE_UNSUPPORTED"],
  ])("answers %s with a code", async (_name, path, code) => {
    expect(await codeOf(`http://${host}${path}`, { allowedHosts: [host], maxBytes: 100_000 })).toBe(code);
  });

  it("gives up on a server that says nothing", async () => {
    expect(await codeOf(`http://${host}/silent`, { allowedHosts: [host], timeoutMs: 200 })).toBe("IMAGE_FETCH_FAILED");
  });

  it("asks again later where a name can't be resolved", async () => {
    const resolve = () => Promise.reject(new Error("ENOTFOUND"));
    expect(await codeOf("https://images.example/a.jpg", { resolve })).toBe("IMAGE_FETCH_FAILED");
  });
});
