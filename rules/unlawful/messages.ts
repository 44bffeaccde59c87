import type { Localised, MessageMeta, Severity } from "elek/rule";
import { cite, type UnlawfulMessage } from "./laws.ts";

const message = (id: UnlawfulMessage, severity: Severity, text: Localised): MessageMeta => ({
  severity,
  text: {
    kk: `${text.kk}. Заңға қайшы мазмұнға тыйым салынған (${cite(id, "kk")}): бұл бөлігін өшіріңіз.`,
    ru: `${text.ru}. Закон и правила площадки это запрещают (${cite(id, "ru")}): уберите эту часть.`,
    en: `${text.en}. The law and the rules forbid it (${cite(id, "en")}): remove that part.`,
  },
});

/** What the author reads. Severity says how bad an offer of that kind is, whatever the certainty. */
export const MESSAGES: Readonly<Record<UnlawfulMessage, MessageMeta>> = {
  drugs: message("drugs", "critical", {
    kk: "Мәтінде есірткі ұсынылады, ізделеді немесе мақталады",
    ru: "В тексте предлагают, ищут или хвалят наркотики",
    en: "The text offers, seeks or praises drugs",
  }),
  weapons: message("weapons", "critical", {
    kk: "Мәтінде қару, оқ-дәрі немесе жарылғыш зат ұсынылады не ізделеді",
    ru: "В тексте предлагают или ищут оружие, боеприпасы или взрывчатку",
    en: "The text offers or seeks weapons, ammunition or explosives",
  }),
  gambling: message("gambling", "high", {
    kk: "Мәтін құмар ойынға немесе бәс тігуге шақырады",
    ru: "Текст зазывает в азартные игры или на ставки",
    en: "The text lures people into gambling or betting",
  }),
  forgedPapers: message("forgedPapers", "high", {
    kk: "Мәтінде жалған немесе тәртіпсіз берілетін құжат, емтихан жауабы ұсынылады не ізделеді",
    ru: "В тексте предлагают или ищут поддельные документы либо документы и экзамены в обход порядка",
    en: "The text offers or seeks forged papers, or papers and exams got round the rules",
  }),
  vapes: message("vapes", "high", {
    kk: "Мәтінде вейп, электронды темекі, снюс немесе насыбай ұсынылады не ізделеді",
    ru: "В тексте предлагают или ищут вейпы, электронные сигареты, снюс или насвай",
    en: "The text offers or seeks vapes, e-cigarettes, snus or nasvay",
  }),
  pyramid: message("pyramid", "high", {
    kk: "Мәтінде кепілдендірілген табыс уәде етіледі немесе қаржы пирамидасына шақырылады",
    ru: "В тексте обещают гарантированный доход или зовут в финансовую пирамиду",
    en: "The text promises guaranteed returns or invites into a pyramid scheme",
  }),
  droppers: message("droppers", "high", {
    kk: "Мәтінде банк картасын немесе шотты бөтен адамға беру не сатып алу ұсынылады",
    ru: "В тексте предлагают сдать, продать или купить банковскую карту либо доступ к счёту",
    en: "The text offers to rent out, sell or buy bank cards or access to accounts",
  }),
  bribery: message("bribery", "high", {
    kk: "Мәтінде пара беру немесе мәселені ақшаға заңсыз шешу ұсынылады",
    ru: "В тексте предлагают взятку или незаконное решение вопроса за деньги",
    en: "The text offers a bribe or to settle a matter unlawfully for money",
  }),
  prostitution: message("prostitution", "high", {
    kk: "Мәтінде ақылы интим қызмет ұсынылады не ізделеді",
    ru: "В тексте предлагают или ищут интимные услуги за деньги",
    en: "The text offers or seeks paid sexual services",
  }),
  extremism: message("extremism", "critical", {
    kk: "Мәтін терроршыл немесе экстремистік әрекетке шақырады не оны ақтайды",
    ru: "Текст призывает к террористической или экстремистской деятельности либо оправдывает её",
    en: "The text calls for terrorist or extremist activity, or justifies it",
  }),
  fraud: message("fraud", "high", {
    kk: "Мәтінде алаяқтыққа тән талап бар (SMS кодын, құпиясөзді немесе «еселеп қайтарамын» деп ақша сұрау)",
    ru: "В тексте есть приём мошенников (просьба назвать код из СМС или пароль, перевести деньги с обещанием вернуть больше)",
    en: "The text does what fraudsters do (asks for an SMS code or a password, or for money to be returned multiplied)",
  }),
  stolen: message("stolen", "high", {
    kk: "Мәтінде ұрланған зат, жалған ақша, бұзылған аккаунт немесе біреулердің деректері ұсынылады не ізделеді",
    ru: "В тексте предлагают или ищут краденое, фальшивые деньги, взломанные аккаунты или чужие базы данных",
    en: "The text offers or seeks stolen goods, counterfeit money, hacked accounts or other people's data",
  }),
  contraband: message("contraband", "high", {
    kk: "Мәтінде контрабандалық, акцизсіз немесе қорғалатын жануардан алынған тауар ұсынылады не ізделеді",
    ru: "В тексте предлагают или ищут контрабанду, товары без акцизных марок или добытое браконьерством",
    en: "The text offers or seeks smuggled or untaxed goods, or what was poached",
  }),
  trafficking: message("trafficking", "critical", {
    kk: "Мәтінде адам немесе адам ағзасы сатылады не сатып алынады",
    ru: "В тексте продают или покупают человека либо человеческие органы",
    en: "The text offers to sell or buy a human being or human organs",
  }),
  minors: message("minors", "high", {
    kk: "Мәтінде кәмелетке толмағандарға арақ-шарап немесе темекі ұсынылады",
    ru: "В тексте предлагают алкоголь или табак несовершеннолетним",
    en: "The text offers alcohol or tobacco to minors",
  }),
};
