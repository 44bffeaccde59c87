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
  readonly expected: Category | "failed" | null;
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
      note: "SVG renamed .jpg",
      expected: "failed",
    },
  ];
}

/** A still life made here: a shaded cup on a table. */
async function picture(format: "jpeg" | "webp"): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">
    <defs><linearGradient id="wall" x2="0" y2="1"><stop stop-color="#dfe7ea"/><stop offset="1" stop-color="#b9c6cc"/></linearGradient>
    <linearGradient id="cup"><stop stop-color="#1d4e89"/><stop offset=".5" stop-color="#3f88c5"/><stop offset="1" stop-color="#153b66"/></linearGradient></defs>
    <rect width="640" height="480" fill="url(#wall)"/><rect y="340" width="640" height="140" fill="#8d6748"/>
    <ellipse cx="320" cy="372" rx="120" ry="18" fill="#5b402b"/><path d="M225 180h190l-18 180h-154z" fill="url(#cup)"/>
    <ellipse cx="320" cy="180" rx="95" ry="20" fill="#0e2a47"/><path d="M412 220q70 10 50 70t-62 30" fill="none" stroke="#1d4e89" stroke-width="18"/></svg>`;
  return await sharp(Buffer.from(drawing)).toFormat(format).toBuffer();
}
