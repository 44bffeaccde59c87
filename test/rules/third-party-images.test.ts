import { describe, expect, it } from "vitest";
import { rule } from "../../rules/third-party-images/index.ts";
import { judgePeople } from "../../rules/third-party-images/people.ts";
import { testRule } from "../../src/testing/test-rule.ts";

testRule(rule);

const face = (height: number, score = 0.9) => ({ score, x: 0.1, y: 0.1, width: height * 0.8, height });
const picture = (...faces: ReturnType<typeof face>[]) => ({ part: "image:1", model: "test", faces });

describe("people in pictures", () => {
  it("is less sure about people far behind the one in front", () => {
    const beside = judgePeople(picture(face(0.4), face(0.35)), "profile_image");
    const behind = judgePeople(picture(face(0.4), face(0.08)), "profile_image");
    expect(beside?.confidence).toBeGreaterThan(behind?.confidence ?? 1);
    expect(behind?.message).toBe("several-people");
  });

  it("is surer the more of a product picture a face takes up", () => {
    const at = (height: number) => judgePeople(picture(face(height)), "product_image")?.confidence ?? 0;
    expect(at(0.3)).toBeGreaterThan(at(0.1));
    expect(at(0.1)).toBeGreaterThan(0);
  });

  it("points at every face that counts", () => {
    expect(judgePeople(picture(face(0.4), face(0.38)), "profile_image")?.evidence).toHaveLength(2);
  });
});
