import type { NuditySignal, RuleMeta } from "elek/rule";
import type { messages } from "./messages.ts";

type Classes = NuditySignal["images"][number]["classes"];
const NOTHING: Classes = { drawing: 0, hentai: 0, neutral: 0, porn: 0, sexy: 0 };
const MODELS = ["nsfw-mobilenet-v2", "nsfw-mobilenet-v2-mid"] as const;

/** A person who can be seen: so much of the trunk is bare, so «sexy» does the first classifier find all of it. */
const person = (bareTrunk: number, sexy: number) => ({
  kind: "profile_image" as const,
  signals: {
    nudity: {
      images: [{ part: "image:1", view: "whole", model: MODELS[0], bareTrunk, classes: { ...NOTHING, sexy } }],
    },
  },
});

/** A profile picture as the classifiers might score it, one row of classes for each model that looked. */
const picture = (...opinions: Partial<Classes>[]) => ({
  kind: "profile_image" as const,
  signals: {
    nudity: {
      images: opinions.map((classes, index) => ({
        part: "image:1",
        view: "whole",
        model: MODELS[index] ?? MODELS[0],
        classes: { ...NOTHING, ...classes },
      })),
    },
  },
});

export const examples: RuleMeta<keyof typeof messages>["examples"] = {
  flag: [
    { message: "porn", ...picture({ porn: 0.94, sexy: 0.05 }, { porn: 0.97 }) },
    { message: "porn", ...picture({ porn: 0.9, neutral: 0.1 }) },
    { message: "erotic", ...picture({ porn: 0.16, sexy: 0.79 }, { porn: 0.46, hentai: 0.49 }) },
    { message: "half-naked", ...picture({ sexy: 0.97, neutral: 0.03 }) },
    { message: "half-naked", ...picture({ sexy: 0.95, porn: 0.04 }, { hentai: 0.3, sexy: 0.1, neutral: 0.6 }) },
    { message: "half-naked", ...person(0.5, 0.9) },
    { message: "drawn", ...picture({ hentai: 0.92, drawing: 0.07 }, { hentai: 0.9 }) },
    { message: "erotic-goods", text: "Продаю секс-игрушки, доставка анонимная", at: "секс-игрушки" },
    { message: "erotic-goods", text: "Фаллоимитатор мягкий, жене понравился", at: "Фаллоимитатор" },
    { message: "erotic-goods", text: "Секс ойыншықтар сатамын", at: "Секс ойыншықтар" },
    { message: "erotic-goods", text: "Best butt plug I have ever bought", at: "butt plug" },
    { message: "sexual-service", text: "Эротический массаж с выездом", at: "Эротический массаж" },
    { message: "sexual-service", text: "Интим қызметтер, тәулік бойы", at: "Интим қызметтер" },
    { message: "sexual-service", text: "Escort services, message me", at: "Escort services" },
    { message: "solicitation", text: "скинь голые фотки", at: "скинь голые фотки" },
    { message: "solicitation", text: "Жалаңаш суретіңді жіберші", at: "Жалаңаш суретіңді жіберші" },
    { message: "solicitation", text: "send me nudes", at: "send me nudes" },
    { message: "porn-offer", text: "Продам архив, порно видео 2000 штук", at: "порно видео" },
    { message: "porn-offer", text: "Порно сайттың сілтемесі осында", at: "Порно сайттың" },
    { message: "porn-offer", text: "watch free porn here", at: "free porn" },
    { message: "sexual-service", text: "Бөлмеңе қыз әкеледі", at: "Бөлмеңе қыз әкеледі" },
    { message: "sexual-service", text: "Встреча без резинки дороже", at: "Встреча без резинки" },
    { message: "sexual-service", text: "минет 7к", at: "минет 7к" },
    { message: "sexual-service", text: "stripper came fully nude", at: "stripper came fully nude" },
    { message: "solicitation", text: "Келесіде лифчиксіз түс", at: "Келесіде лифчиксіз" },
    { message: "solicitation", text: "приезжай сразу без белья", at: "приезжай сразу без белья" },
    { message: "solicitation", text: "ты так сладко стонала", at: "ты так сладко стонала" },
    { message: "porn-offer", text: "Порнуха на дисках, отдам коллекцию", at: "Порнуха на дисках, отдам коллекцию" },
    { message: "porn-offer", text: "Часы с голой девкой на циферблате", at: "голой девкой" },
    {
      message: "erotic-goods",
      text: "Матрас жұмсақ, жалаңаш жатып күйеуіммен төсекте алыстық",
      at: "жалаңаш жатып күйеуіммен төсекте",
    },
    {
      message: "sexual-service",
      text: "подарю незабываемое наслаждение, 15 тыс в час",
      at: "подарю незабываемое наслаждение, 15 тыс",
    },
    { message: "solicitation", text: "твои бёдра целовал бы, мечтаю", at: "твои бёдра целовал бы, мечтаю" },
    { message: "solicitation", text: "хочу тебя", at: "хочу тебя" },
    { message: "solicitation", text: "Денеңді сипағым келеді", at: "Денеңді сипағым" },
    { message: "erotic-goods", text: "Разнообразили интимную жизнь, советую", at: "Разнообразили интимную жизнь" },
    { message: "solicitation", text: "your curves, I want to taste them", at: "your curves, I want" },
    { message: "erotic-goods", text: "nipple clamps, adjustable", at: "nipple clamps" },
  ],
  pass: [
    picture({ neutral: 0.93, porn: 0.04, sexy: 0.03 }),
    picture({ porn: 0.7, neutral: 0.3 }, { neutral: 0.97, porn: 0.02 }),
    picture({ sexy: 0.35, neutral: 0.6 }),
    picture({ drawing: 0.98, hentai: 0.02 }),
    "Купальник отличный, сел по фигуре",
    "Тапсырыс берген күні, 3 сағаттан кейін жеткізді",
    "Смазка для цепи хорошая, возбудитель генератора тоже взял",
    "Іш киім сапалы екен, өлшемі дәл",
    "Внутри оголённый, голый провод, чуть не ударило",
    "Собирал голыми руками за час",
    "Она секс-символ того времени, фильм отличный",
    "Эротический роман, читала без восторга",
    "Гель для интимной гигиены, раздражения нет",
    "Помада нюд, красивый цвет",
    "Вибратор для бетона мощный, берите",
    "Тұрмыстық жалаңаш сымға тиіп кеттім",
    "Ищу подработку, интим не предлагать",
    "Платье сексуальное, муж оценил",
    "Пришли фото товара, пожалуйста",
    "Показать товар лицом не смогли",
    "Покажи грудь куриную поближе, хочу купить",
    "Жалаңаш аяқ жүруге ыңғайлы кілем",
    "Nude lipstick, lovely shade",
    "Презервативы хорошие, запаха нет",
    "Дауысы жақсы шығады екен, бағасы да қолайлы",
    "Мотор тез қызып кетпейді, керемет жұмыс істейді",
    "Қонақ үйдің бөлмесі таза, қыздар жылы қарсы алды",
    "Хочу тебя поздравить с праздником",
    "Костюм горничной для гостиницы, ткань плотная",
    "Игрушка для него и для неё, дети играют вдвоём",
    "Мы с женой всю ночь собирали шкаф, набор инструментов супер",
    "Голая попка у малыша, под подгузником прелости нет",
    "Балалар төсекте алысып ойнайды",
    "Жақын таныстарыма кеңес беремін, кешке жеткізді",
    "Приезжай без опозданий, ты обещала",
    "Поставил стол на колёсики, мы с женой довольны",
    "The massager is great for my back, both of us use it",
  ],
};
