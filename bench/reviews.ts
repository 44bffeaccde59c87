import { createHash } from "node:crypto";

/** Put together at random, harmless and not, in the languages that come: no two reviews are alike, as in life. */
const SENTENCES = [
  "Сапасы өте жақсы, жеткізу тез болды.",
  "Рахмет сатушыға, бәрі айтылғандай екен.",
  "Отличный телефон, батарея держит два дня, камера супер.",
  "Доставили на следующий день, упаковка целая.",
  "Размер маломерит, берите на один больше.",
  "Ткань приятная, после стирки не села.",
  "Good quality for the price.",
  "Fast delivery, will order again.",
  "Көтерме бағамен алдым, өте тиімді.",
  "Келесіде тағы аламын деп ойлаймын.",
  "Балама ұнады, күнде ойнап жүр.",
  "Цвет немного отличается от фото, но в целом нормально.",
  "Магазин ответил быстро, вопрос решили за пять минут.",
  "Инструкция только на китайском, пришлось искать видео.",
  "Пайдалануға ыңғайлы, бірақ қорабы езілген.",
  "Шумит сильнее, чем ожидал, а так всё работает.",
];

const OFFENCES = ["Полная хуйня, деньги на ветер.", "Пишите в ватсап 8 701 123 45 67, продам дешевле."];

/** Four sentences, and an offence in every twentieth; the same number, the same review. */
export function madeUpReview(number: number): string {
  const dice = createHash("sha256").update(String(number)).digest();
  const sentences = [...dice.subarray(0, 4)].map((die) => SENTENCES[die % SENTENCES.length]);
  if (number % 20 === 0) sentences.push(OFFENCES[(number / 20) % OFFENCES.length]);
  return sentences.join(" ");
}
