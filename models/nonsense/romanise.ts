import { pick } from "../../scripts/train/random.ts";

/** How people write Kazakh and Russian letters in Latin ones; several ways where several are common. */
const LATIN: Readonly<Record<string, readonly string[]>> = {
  а: ["a"],
  ә: ["a", "ä", "á"],
  б: ["b"],
  в: ["v", "w"],
  г: ["g"],
  ғ: ["g", "gh", "ğ"],
  д: ["d"],
  е: ["e"],
  ж: ["j", "zh"],
  з: ["z"],
  и: ["i"],
  й: ["i", "y"],
  к: ["k"],
  қ: ["q", "k"],
  л: ["l"],
  м: ["m"],
  н: ["n"],
  ң: ["n", "ng", "ñ"],
  о: ["o"],
  ө: ["o", "ö"],
  п: ["p"],
  р: ["r"],
  с: ["s"],
  т: ["t"],
  у: ["u", "w"],
  ұ: ["u"],
  ү: ["u", "ü"],
  ф: ["f"],
  х: ["h", "kh"],
  һ: ["h"],
  ц: ["c", "ts"],
  ч: ["ch"],
  ш: ["sh", "ş"],
  щ: ["sh", "sch"],
  ъ: [""],
  ы: ["y", "i"],
  і: ["i"],
  ь: [""],
  э: ["e"],
  ю: ["yu", "iu"],
  я: ["ya", "ia"],
};

/** A text in Latin letters, each writer keeping to one way for each letter. */
export function romanise(text: string, random: () => number): string {
  const habit = new Map<string, string>();
  return Array.from(text, (letter) => {
    const ways = LATIN[letter];
    if (!ways) return letter;
    const way = habit.get(letter) ?? pick(ways, random);
    habit.set(letter, way);
    return way;
  }).join("");
}
