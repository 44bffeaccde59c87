import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gather } from "../../src/jobs/gather.ts";

const tick = () => new Promise((resolve) => setImmediate(resolve));

describe("gathering calls", () => {
  it("answers every caller with their own results, in order, whatever is called when and fails", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ items: fc.array(fc.nat(1_000), { maxLength: 5 }), wait: fc.boolean() }), {
          maxLength: 20,
        }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 8 }),
        async (calls, atOnce, most) => {
          let running = 0;
          const run = async (items: readonly number[]) => {
            running += 1;
            expect(running).toBeLessThanOrEqual(atOnce);
            await tick();
            running -= 1;
            if (items.includes(7)) throw new Error("seven");
            return items.map((item) => item * 2);
          };
          const call = gather(run, { atOnce, most });
          const answers: Promise<unknown>[] = [];
          for (const { items, wait } of calls) {
            answers.push(call(items).catch((error: Error) => error.message));
            if (wait) await tick();
          }
          expect(await Promise.all(answers)).toEqual(
            calls.map(({ items }) => (items.includes(7) ? "seven" : items.map((item) => item * 2))),
          );
        },
      ),
    );
  });

  it("lets a single caller go at once, and makes one call of those who come meanwhile", async () => {
    const batches: number[] = [];
    const call = gather(
      async (items: readonly number[]) => {
        batches.push(items.length);
        await tick();
        return items;
      },
      { atOnce: 1, most: 100 },
    );
    await Promise.all(Array.from({ length: 10 }, (_, index) => call([index])));
    expect(batches).toEqual([1, 9]);
  });

  it("takes no more together than it may, but one caller's items always", async () => {
    const batches: number[] = [];
    const call = gather(
      async (items: readonly number[]) => {
        batches.push(items.length);
        await tick();
        return items;
      },
      { atOnce: 1, most: 4 },
    );
    await Promise.all([call([1]), call([2, 3, 4]), call([5]), call([6]), call([7, 8, 9, 10, 11, 12])]);
    expect(batches).toEqual([1, 4, 1, 6]);
  });
});
