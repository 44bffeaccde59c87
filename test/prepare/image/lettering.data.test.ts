import sharp, { type Sharp } from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createImageReaders } from "../../../src/adapters/image-readers.ts";
import { findTessdata } from "../../../src/adapters/ocr/tessdata.ts";
import type { ImageReaders } from "../../../src/prepare/image/texts.ts";
import { type Lettering, lettered, plain } from "../../support/lettered.ts";
import { hasPictures, pictureBytes, pictureRows } from "../../support/pictures.ts";

const CONDITIONS = ["plain", "photo", "rotated", "small"] as const;
type Condition = (typeof CONDITIONS)[number];

const LEADS = {
  kk: ["Хабарласыңыз", "Бізге жазыңыз", "Тапсырыс үшін", "Нөміріміз"],
  ru: ["Звоните", "Заказ по телефону", "Пишите в ватсап", "Наш сайт"],
  en: ["Call us", "Order now", "Write to", "Visit our shop"],
} as const;
const COLOURS = [
  ["#fff", "black"],
  ["#dde", "#222"],
  ["#114", "white"],
  ["#c00", "#ff0"],
  ["#efe", "#064"],
] as const;
const FONTS = ["DejaVu Sans", "DejaVu Sans bold", "DejaVu Serif", "DejaVu Sans Condensed bold"] as const;

interface Sample {
  readonly condition: Condition;
  /** what has to be read: a telephone number's digits or a link */
  readonly target: string;
  readonly text: string;
  readonly lettering: Lettering;
}

/** Five of each condition in each language, the same every time. */
function samples(): Sample[] {
  let state = 7919;
  const dice = (sides: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * sides);
  };
  const pick = <T>(items: readonly T[]): T => items[dice(items.length)] as T;
  const digits = (count: number): string => Array.from({ length: count }, () => dice(10)).join("");
  const photos = pictureRows().filter(({ labels }) => labels.some((label) => label.startsWith("object:")));
  const phone = (): string => {
    const [code, one, two, three] = [pick(["701", "705", "747", "775"]), digits(3), digits(2), digits(2)];
    return pick([
      `8 ${code} ${one} ${two} ${three}`,
      `+7 (${code}) ${one}-${two}-${three}`,
      `8${code}${one}${two}${three}`,
    ]);
  };
  const link = (): string =>
    pick([
      `t.me/${pick(["arzan", "dukan"])}${digits(2)}`,
      `www.${pick(["super", "mega"])}-shop.kz`,
      `instagram.com/kerek${digits(2)}`,
    ]);
  const letteringFor = (condition: Condition): Lettering => {
    const [ground, colour] = pick(COLOURS);
    const font = pick(FONTS);
    switch (condition) {
      case "photo": {
        const picture = pictureBytes(pick(photos));
        const photo = (): Sharp => sharp(picture).resize(1000, 750, { fit: "cover" }).removeAlpha();
        return { size: 32 + dice(20), colour: pick(["white", "yellow", "black", "red"]), ground: photo };
      }
      case "rotated": {
        const angle = pick([-1, 1]) * (5 + dice(11));
        return { size: 26 + dice(18), angle, colour, font, ground: () => plain(ground) };
      }
      case "small":
        return { size: 13 + dice(5), colour, font, ground: () => plain(ground, 900, 600) };
      default:
        return { size: 24 + dice(24), colour, font, ground: () => plain(ground) };
    }
  };
  return Object.values(LEADS).flatMap((leads) =>
    CONDITIONS.flatMap((condition) =>
      Array.from({ length: 5 }, (_, index) => {
        const target = index % 2 === 0 ? phone() : link();
        return {
          condition,
          target,
          text: `${pick(leads)}${pick([": ", "\n"])}${target}`,
          lettering: letteringFor(condition),
        };
      }),
    ),
  );
}

const folded = (text: string): string => text.toLowerCase().replace(/[^a-z\d.]/g, "");
const numberOf = (text: string): string => text.replace(/\D/g, "");
const isRead = (read: string, target: string): boolean =>
  /[a-z]/.test(target) ? folded(read).includes(folded(target)) : numberOf(read).includes(numberOf(target));

describe.skipIf(!hasPictures || findTessdata(undefined) === undefined)("numbers and links in 60 pictures", () => {
  let readers: ImageReaders;
  beforeAll(async () => {
    readers = await createImageReaders(undefined);
  });
  afterAll(() => readers.close());

  it("are read in nine of ten", { timeout: 400_000 }, async () => {
    const tally = new Map(CONDITIONS.map((condition) => [condition, { condition, read: 0, of: 0 }]));
    for (const { condition, target, text, lettering } of samples()) {
      const found = (await readers.letters?.read(await lettered(text, lettering))) ?? [];
      const row = tally.get(condition);
      if (row === undefined) continue;
      row.of += 1;
      if (isRead(found.map((each) => each.text).join(" "), target)) row.read += 1;
    }
    console.table([...tally.values()]);
    const read = [...tally.values()].reduce((sum, row) => sum + row.read, 0);
    expect(read / 60).toBeGreaterThanOrEqual(0.9);
  });
});
