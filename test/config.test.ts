import { describe, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";
import { ElekError } from "../src/core/errors.ts";

describe("readConfig", () => {
  it("needs nothing: everything embedded is the default", () => {
    expect(readConfig({})).toMatchObject({ ELEK_DATA_DIR: ".elek", ELEK_PORT: 8080, ELEK_WEBHOOK_SECRETS: [] });
    expect(readConfig({}).DATABASE_URL).toBeUndefined();
  });

  it("takes an empty variable for an unset one", () => {
    expect(readConfig({ REDIS_URL: "", ELEK_PORT: "" })).toMatchObject({ ELEK_PORT: 8080 });
  });

  it("splits lists", () => {
    expect(readConfig({ ELEK_IMAGE_HOSTS: "cdn.internal, img.internal ,," }).ELEK_IMAGE_HOSTS).toEqual([
      "cdn.internal",
      "img.internal",
    ]);
  });

  it("lists every problem at once, and no value: it may be a secret", () => {
    const problem = () => readConfig({ ELEK_PORT: "99999", REDIS_URL: "http://secret", ELEK_MASTER_KEY: "secret" });
    expect(problem).toThrow(ElekError);
    try {
      problem();
    } catch (error) {
      const { code, detail } = error as ElekError;
      expect(code).toBe("CONFIG_INVALID");
      for (const name of ["ELEK_PORT", "REDIS_URL", "ELEK_MASTER_KEY"]) expect(detail).toContain(name);
      expect(detail).not.toContain("secret");
    }
  });
});
