import { describe, expect, it } from "vitest";
import { rememberNumbersOf, rememberOf, type Shared } from "../../src/core/remember.ts";

const share = (text: string): Shared => ({ text, facts: [] });

describe("rememberOf", () => {
  it("asks once for each shared string, and keeps answers of different questions apart", () => {
    let asked = 0;
    const length = rememberOf((text) => {
      asked++;
      return text.length;
    });
    const first = rememberOf((text) => text.charAt(0));
    const word = share("сөз");
    expect([length(word), first(word), length(word), first(word)]).toEqual([3, "с", 3, "с"]);
    expect(asked).toBe(1);
  });
});

describe("rememberNumbersOf", () => {
  it("answers the same for every string, whether its row was taken by another or not", () => {
    let asked = 0;
    const pairs = rememberNumbersOf(2, ({ text }, numbers, at) => {
      asked++;
      numbers[at] = Number(text);
      numbers[at + 1] = -Number(text);
    });
    const words = Array.from({ length: 70_000 }, (_, index) => share(String(index)));
    const answer = (word: Shared) => {
      const at = pairs.at(word);
      return [pairs.numbers[at], pairs.numbers[at + 1]];
    };
    for (const word of words) expect(answer(word)[0]).toBe(Number(word.text));
    expect(answer(words[0] as Shared)).toEqual([0, 0]);
    expect(answer(words[69_999] as Shared)).toEqual([69_999, -69_999]);
    // the first was forgotten for another's sake, the last was not
    expect(asked).toBe(70_001);
  });
});
