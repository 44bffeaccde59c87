import { expect, it } from "vitest";
import { ERRORS } from "../../src/core/errors.ts";

it.each(Object.entries(ERRORS))("%s says what happened and what to do", (code, { status, title, action }) => {
  expect(code).toMatch(/^[A-Z][A-Z0-9_]+$/u);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(title).toMatch(/^[A-Z`].+[^.]$/u);
  expect(action).toMatch(/^[A-Z`].+\.$/u);
});
