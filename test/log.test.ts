import { Writable } from "node:stream";
import { expect, it } from "vitest";
import { ElekError } from "../src/core/errors.ts";
import { createLog } from "../src/log.ts";

function capture() {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  return { log: createLog({ ELEK_LOG_LEVEL: "info" }, stream), text: () => lines.join("") };
}

it("tells an error by name, code and place, and leaves out what it says: that may be somebody's words", () => {
  const { log, text } = capture();
  const cause = Object.assign(new TypeError("сырсөз in a driver's message"), { code: "22P02" });
  log.error({ err: new Error("сырсөз", { cause }) }, "could not");
  expect(text()).not.toContain("сырсөз");
  expect(JSON.parse(text())).toMatchObject({
    msg: "could not",
    err: { type: "Error", cause: { type: "TypeError", code: "22P02" } },
  });
  expect(text()).toContain("log.test.ts");
});

it("tells elek's own errors with their detail, which never holds users' words", () => {
  const { log, text } = capture();
  log.error({ err: new ElekError("CONFIG_INVALID", "ELEK_PORT: too big") }, "could not start");
  expect(JSON.parse(text())).toMatchObject({ err: { code: "CONFIG_INVALID", detail: "ELEK_PORT: too big" } });
});
