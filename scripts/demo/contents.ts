import sharp from "sharp";
import type { Category, Kind } from "../../src/core/vocabulary.ts";

/** One upload of the demo and what a reader of the policy would expect of it. */
export interface DemoContent {
  readonly kind: Kind;
  readonly author: string;
  readonly text?: string;
  readonly picture?: Buffer;
  readonly note?: string;
  readonly purchase?: { readonly verified: boolean };
  /** the category that has to be found; null for what has to be published */
  readonly expected: Category | "failed" | "refused" | null;
}

const review = (author: string, text: string, expected: Category | null = null): DemoContent => ({
  kind: "review",
  author,
  text,
  expected,
});
const message = (author: string, text: string, expected: Category | null = null): DemoContent => ({
  kind: "message",
  author,
  text,
  expected,
});

/** A few dozen uploads in three languages and their mixtures, in the order they are sent. */
export async function demoContents(): Promise<DemoContent[]> {
  return [
    review("aigerim", "Сапасы супер, доставка быстрая, рахмет сатушыға!"),
    review("aigerim", "Көтерме бағамен алдым, өте тиімді"),
    review("daulet", "Застрахуй телефон сразу, экран хрупкий"),
    review("ruslan", "Полная хуйня, деньги на ветер", "profanity"),
    review("ruslan", "п*здец какой-то, а не магазин", "profanity"),
    review("ruslan", "Продавцы конченые дебилы, ненавижу вас, уроды", "discrimination"),
    review("marat", "қотақбас сатушылар, ұялмайсыңдар ма", "profanity"),
    review("john", "Fits perfectly, my daughter loves it"),
    review("john", "what a fucking scam", "profanity"),
    review("saule", "Тарақандарды екі күнде өлтіреді, көмектесті"),
    review("saule", "Нож режет отлично, убойная вещь!"),
    review("timur", "Найду тебя и убью, если не вернёшь деньги", "violence"),
    message("timur", "Ақшаны бермесең өлтіремін", "violence"),
    message("aliya", "Туған күніңмен, анашым! Сыйлық ал"),
    message("aliya", "За обед, спасибо"),
    review("bolat", "Сәрсенбаев Нұрлан Қайратұлының ЖСН 900315300123, телефоны 8 701 555 12 34", "personal-data"),
    review("bolat", "Мастердің номері 87015551234, хабарласыңыздар", "personal-data"),
    review("bolat", "Заказ № 87015, пришёл за 3 дня, цена 12 990 тг"),
    message("kuat", "Сдам в аренду карту Kaspi, 30 000 тг в неделю, пиши в телеграм", "unlawful"),
    review("kuat", "Куплю права без экзамена, кто поможет за деньги?", "unlawful"),
    review("kuat", "Фильм «Казино» на диске, качество отличное"),
    review("dana", "Интим услуги, девушки на час, выезд", "nudity"),
    review("dana", "Купальник сел идеально, ткань плотная"),
    review("erlan", "Сам не брал, сосед говорит, что быстро ломается", "not-firsthand"),
    review("erlan", "Әлі алған жоқпын, бірақ жақсы деп естідім", "not-firsthand"),
    review("erlan", "Подруга посоветовала, купила и довольна"),
    review("gulnar", "ааааааааааааааа ыыыыыыыыы фывапролд йцукенгш", "flood"),
    review("gulnar", "Керемет! Керемет! Рахмет 🙏🙏🙏"),
    review(
      "nursultan",
      "Заработок от 50 000 тг в день без вложений! Пиши в WhatsApp, ссылка wa.me/77015550000",
      "spam",
    ),
    review("nursultan", "Заказала со скидкой на распродаже, продавцу написала – ответил сразу"),
    review("zhanna", "Бул акымак сатушы мал екен, есек", "discrimination"),
    review("zhanna", "Мүгедектер арбасы жеңіл, жақсы жиналады"),
    { kind: "product_image", author: "shop", picture: await picture("jpeg"), note: "picture of goods", expected: null },
    {
      kind: "profile_image",
      author: "aliya",
      picture: await picture("webp"),
      note: "harmless portrait",
      expected: null,
    },
    {
      kind: "product_image",
      author: "shop",
      picture: (await picture("jpeg")).subarray(0, 900),
      note: "truncated picture",
      expected: "failed",
    },
    {
      kind: "product_image",
      author: "shop",
      picture: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      note: "SVG that says it is a picture",
      expected: "refused",
    },
  ];
}

const WIDTH = 640;
const HEIGHT = 480;

/** A still life made here, pixel by pixel: a blue cup on a wooden table before a pale wall. */
async function picture(format: "jpeg" | "webp"): Promise<Buffer> {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) pixels.set(colourAt(x, y), (y * WIDTH + x) * 3);
  }
  return await sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .toFormat(format)
    .toBuffer();
}

function colourAt(x: number, y: number): [number, number, number] {
  const halfWidth = 95 - (y - 180) / 12;
  const fromAxis = (x - 320) / halfWidth;
  if (y > 180 && y < 360 && Math.abs(fromAxis) < 1) {
    const light = 1 - 0.6 * (fromAxis + 0.3) ** 2;
    return [63 * light, 136 * light, 197 * light];
  }
  if (y > 340) return [141 - (y % 17), 103 - (y % 13), 72];
  const shade = 1 - y / 1_600;
  return [223 * shade, 231 * shade, 234 * shade];
}
