interface Call<T, R> {
  readonly items: readonly T[];
  readonly resolve: (results: readonly R[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Makes one call of many: what is asked while an earlier call is at work gathers and goes together in the next one. A
 * single caller never waits for company. Where a common call fails, each caller's part is tried by itself, so that nobody
 * fails for another's sake.
 */
export function gather<T, R>(
  run: (items: readonly T[]) => Promise<readonly R[]>,
  { atOnce, most }: { readonly atOnce: number; readonly most: number },
): (items: readonly T[]) => Promise<readonly R[]> {
  const waiting: Call<T, R>[] = [];
  let running = 0;

  const start = () => {
    if (running >= atOnce || waiting.length === 0) return;
    running += 1;
    void together(takeSome(waiting, most)).finally(() => {
      running -= 1;
      start();
    });
  };

  async function together(calls: readonly Call<T, R>[]) {
    try {
      const results = (await run(calls.flatMap(({ items }) => items))).values();
      for (const { items, resolve } of calls) resolve(items.map(() => results.next().value as R));
    } catch (error) {
      const [only] = calls;
      if (calls.length === 1) only?.reject(error);
      else for (const call of calls) await together([call]);
    }
  }

  return (items) =>
    new Promise((resolve, reject) => {
      waiting.push({ items, resolve, reject });
      start();
    });
}

/** The first calls, of not more items in all than `most`; one at least, however many items it has. */
function takeSome<T, R>(waiting: Call<T, R>[], most: number): Call<T, R>[] {
  let count = 0;
  const end = waiting.findIndex(({ items }, index) => {
    count += items.length;
    return index > 0 && count > most;
  });
  return waiting.splice(0, end === -1 ? waiting.length : end);
}
