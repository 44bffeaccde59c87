import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { listen } from "../../src/http/listen.ts";

const echo = { fetch: async (request: Request) => new Response(`${request.method} ${new URL(request.url).pathname}`) };

describe("listen", () => {
  it("serves on a free port and stops taking requests when closed", async () => {
    const server = await listen(echo, { host: "127.0.0.1", port: 0 });
    expect(await (await fetch(`${server.url}/x`)).text()).toBe("GET /x");
    await server.close();
    await expect(fetch(`${server.url}/x`)).rejects.toThrow();
  });

  it("lets a running request finish before it is closed", async () => {
    let finish = () => {};
    let begin = () => {};
    const started = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const server = await listen(
      {
        fetch: async () => {
          begin();
          await new Promise<void>((resolve) => {
            finish = resolve;
          });
          return new Response("done");
        },
      },
      { host: "127.0.0.1", port: 0 },
    );
    const answer = fetch(server.url);
    await started;
    const closed = server.close();
    finish();
    expect(await (await answer).text()).toBe("done");
    await closed;
  });

  it("says which port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as { port: number };
    await expect(listen(echo, { host: "127.0.0.1", port })).rejects.toThrow(
      `ADDRESS_UNAVAILABLE: EADDRINUSE on port ${port}`,
    );
    other.close();
  });
});
