/** Longer words are nobody's, and hardly come again. */
const LONGEST = 64;
const LIMIT = 50_000;

/**
 * Remembers what a pure function says of a word, since texts share most of their words. Memory is bounded: when it is
 * full it is cleared, and nothing but time is lost. `null` stands for no answer.
 */
export function remember<T extends NonNullable<unknown> | null>(read: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const answer = known.get(word);
    if (answer !== undefined) return answer;
    if (word.length > LONGEST) return read(word);
    // a slice would keep the whole text that it was cut from in memory
    const copy = word.split("").join("");
    const fresh = read(copy);
    if (known.size >= LIMIT) known.clear();
    known.set(copy, fresh);
    return fresh;
  };
}
