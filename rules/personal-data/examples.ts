import type { RuleMeta } from "elek/rule";
import type { PersonalDataMessage } from "./messages.ts";

/** The example's text as read in a picture, with or without a face. */
const readInPicture = (faces: number) =>
  ({
    imageTexts: { texts: [{ part: "image:1", textPart: "text", source: "letters", boxes: [] }] },
    faces: {
      images: [
        {
          part: "image:1",
          model: "face-blazeface",
          faces: Array.from({ length: faces }, () => ({ score: 0.9, x: 0.1, y: 0.3, width: 0.2, height: 0.3 })),
        },
      ],
    },
  }) as const;

/** Numbers are made up; those with check digits were computed, not taken from anybody. */
export const EXAMPLES: RuleMeta<PersonalDataMessage>["examples"] = {
  flag: [
    {
      message: "identityDocument",
      kind: "product_image",
      text: "ТЕГІ / ФАМИЛИЯ\nАТЫ / ИМЯ\nТУҒАН КҮНІ / ДАТА РОЖДЕНИЯ",
      signals: readInPicture(1),
    },
    {
      message: "identityDocument",
      kind: "profile_image",
      text: "IDKAZ0123456784850101300127<<<\n8501019M3001019KAZ<<<<<<<<<<<8",
      signals: readInPicture(0),
    },
    {
      message: "chat",
      kind: "product_image",
      text: "Сегодня\nқайда жүрсің 12:01\nжолда 12:03\nтез кел 12:04\nжарайды 12:07",
      signals: readInPicture(0),
    },
    { message: "iin", text: "Продавец Айгуль, ИИН 850101400120, обманула", at: "850101400120" },
    { message: "iinLike", text: "Менің ЖСН 950101300129, картам бұғатталды", at: "950101300129" },
    { message: "card", text: "Верните деньги на карту 4111 1111 1111 1111", at: "4111 1111 1111 1111" },
    { message: "iban", text: "Счёт KZ86 125K ZT50 0410 0100, жду возврат", at: "KZ86 125K ZT50 0410 0100" },
    { message: "account", text: "Переведите на карту 4400 1234 5678 9011", at: "4400 1234 5678 9011" },
    { message: "phone", text: "8 (701) 234-56-78 нөміріне хабарласыңыз", at: "8 (701) 234-56-78" },
    {
      message: "phone",
      text: "Звоните восемь семьсот один двести тридцать четыре пятьдесят шесть семьдесят восемь",
      at: "восемь семьсот один двести тридцать четыре пятьдесят шесть семьдесят восемь",
    },
    {
      message: "phone",
      text: "нөмірі сегіз жеті жүз бір екі жүз отыз төрт елу алты жетпіс сегіз",
      at: "сегіз жеті жүз бір екі жүз отыз төрт елу алты жетпіс сегіз",
    },
    { message: "phone", text: "пиши на ватсап 87О1 2З4 56 78", at: "87О1 2З4 56 78" },
    { message: "email", text: "Сканы есть, пишите aigerim.test@example.kz", at: "aigerim.test@example.kz" },
    { message: "email", text: "почта aigerim собака mail точка ru", at: "aigerim собака mail точка ru" },
    { message: "fullName", text: "Дәрігер Ахметова Гүлмира Серікқызы өте дөрекі", at: "Ахметова Гүлмира Серікқызы" },
    { message: "fullName", text: "Обслуживал менеджер Иванов Пётр Сергеевич", at: "Иванов Пётр Сергеевич" },
    { message: "fullName", text: "Продавец Асель Бекова нахамила", at: "Асель Бекова" },
    {
      message: "address",
      text: "Он живёт по адресу ул. Кабанбай батыра 11, кв 45",
      at: "ул. Кабанбай батыра 11, кв 45",
    },
    { message: "address", text: "Көршім Абай көшесі, 10 үй, 5 пәтерде тұрады", at: "Абай көшесі, 10 үй, 5 пәтерде" },
    { message: "birthDate", text: "Сатушы 12.05.1988 жылы туған", at: "12.05.1988" },
    { message: "document", text: "номер удостоверения личности 034567891", at: "034567891" },
    { message: "plate", text: "Таксист на машине 123 ABC 02 нахамил", at: "123 ABC 02" },
    { message: "income", text: "У Асель Бековой зарплата 450 000 тенге", at: "зарплата 450 000 тенге" },
    { message: "handle", text: "Накажите её, вот инстаграм: @test_person_01", at: "@test_person_01" },
    {
      message: "geotag",
      kind: "product_image",
      signals: { imageMetadata: { images: [{ part: "image:1", found: [{ kind: "place", tag: "GPS" }] }] } },
    },
    {
      message: "cameraOwner",
      kind: "product_image",
      signals: { imageMetadata: { images: [{ part: "image:1", found: [{ kind: "name", tag: "Artist" }] }] } },
    },
  ],
  pass: [
    { kind: "product_image", text: "Обложка на паспорт, натуральная кожа", signals: readInPicture(0) },
    { kind: "product_image", text: "Тегін жеткізу! Аты аңызға айналған сапа", signals: readInPicture(1) },
    {
      kind: "product_image",
      text: "Сегодня\nпн 09:00 20:00\nвт 09:00 20:00\nср 10:00 18:00\nчт 10:00 18:00",
      signals: readInPicture(0),
    },
    "Горячая линия 8 800 080 80 80, дозвонилась сразу",
    "Тапсырыс нөмірі 412345678, екі күнде келді",
    "Размеры 120 200 45, цена 1 500 000 тенге",
    "Штрих-код 4870204391234 не читается",
    "Консультант Айгерім өте жақсы түсіндірді, рахмет",
    "Саған Абай жолы кітабын ұсынамын",
    "Магазин на Абая, возле рынка",
    "Живу на Назарбаева, доставили быстро",
    "Роман Пушкина читается легко",
    "Доставка 12.05.2023, упаковка целая",
    "БИН 123440001234 бар дүкен",
    "Пишите на info@example.kz, отвечают быстро",
    "iPhone 13 Pro 256 GB 02 шт",
    "Сарайшық көшесіндегі филиалға бардым",
    "Зарплата у меня маленькая, а телефон за 450 000 тенге дорогой",
    { kind: "message", text: "Менің нөмірім 8 701 234 56 78", author: { phones: ["+77012345678"] } },
  ],
};
