import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

it("the demo judges every upload as a reader of the policy would, embedded, and ends by itself", async () => {
  const { code, output } = await new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn("npm", ["run", "--silent", "demo", "--", "--exit"], { cwd: ROOT });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
  expect(output).not.toContain("NOT AS EXPECTED");
  expect(output).toMatch(/blocked: ruslan may not post a review until/u);
  expect(output).toMatch(/audit: \d+ events chained, verified, none broken/u);
  expect(output, "other people's data are masked").not.toMatch(/87015551234|900315300123/u);
  expect(code).toBe(0);
}, 90_000);
