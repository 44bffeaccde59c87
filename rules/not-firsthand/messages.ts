const message = (kk: string, ru: string, en: string) => ({ severity: "medium" as const, text: { kk, ru, en } });

export const MESSAGES = {
  untried: message(
    "Пікірде авторы тауарды не қызметті әлі алмағаны немесе қолданып көрмегені айтылған. Қолданып көрген соң өз тәжірибеңізді жазыңыз.",
    "Из отзыва видно, что автор ещё не купил, не получил или не пробовал то, о чём пишет. Напишите о своём опыте, когда он появится.",
    "The review says that its author has not bought, received or tried what it is about. Write about your own experience once you have it.",
  ),
  hearsay: message(
    "Пікір өз тәжірибеңізге емес, басқалардың сөзіне сүйенген. Өзіңіз көрген-білгеніңізді жазыңыз.",
    "Отзыв передаёт чужие слова, а не собственный опыт. Напишите о том, в чём убедились сами.",
    "The review passes on what others say and not your own experience. Write what you have seen yourself.",
  ),
  judgedByLooks: message(
    "Баға жарнамаға, суретке, сипаттамаға немесе бағасына ғана қарап берілген. Қолданғаннан кейінгі тәжірибеңізді жазыңыз.",
    "Оценка дана только по рекламе, картинке, описанию или цене. Напишите о том, каков товар или услуга на деле.",
    "The judgement rests on an advertisement, a picture, a description or the price alone. Write how it turned out in use.",
  ),
  priceElsewhere: message(
    "Пікірде тек басқа жердегі баға айтылған. Баға саясаты туралы емес, тауардың не қызметтің өзі туралы жазыңыз.",
    "В отзыве сравниваются только цены. Напишите не о ценовой политике, а о самом товаре или услуге.",
    "The review only compares prices with other places. Write about the goods or the service, not about the pricing policy.",
  ),
  question: message(
    "Бұл пікір емес, сұрақ. Сұрақты сатушыға қойыңыз, ал пікірде өз тәжірибеңізді жазыңыз.",
    "Это вопрос, а не отзыв. Задайте его продавцу, а в отзыве расскажите о своём опыте.",
    "This is a question and not a review. Ask the seller, and write a review from your own experience.",
  ),
  promotional: message(
    "Мәтін сатушының не өндірушінің жарнамасына ұқсайды. Тауарды қолданған адам ретінде өз сөзіңізбен жазыңыз.",
    "Текст звучит как реклама продавца или производителя. Напишите своими словами, как покупатель.",
    "The text reads like the seller's or the maker's advertising. Write in your own words, as a buyer.",
  ),
  notBought: message(
    "Платформа деректері бойынша бұл тауарды не қызметті автор сатып алмаған. Тек өзіңіз алған зат туралы пікір жазыңыз.",
    "По данным платформы автор не покупал этот товар или услугу. Оставляйте отзывы о том, что приобрели сами.",
    "According to the platform the author did not buy this. Review what you have bought yourself.",
  ),
  beforeDelivery: message(
    "Пікір тауар жеткізілгенге дейін жазылған. Тауарды алып, қолданып көрген соң жазыңыз.",
    "Отзыв написан до того, как товар был доставлен. Напишите его, когда получите и попробуете товар.",
    "The review was written before the goods were delivered. Write it once you have received and tried them.",
  ),
  copied: message(
    "Пікір мәтіні тауардың сипаттамасынан немесе басқа пікірден көшірілген. Өз сөзіңізбен жазыңыз.",
    "Текст отзыва скопирован из описания товара или из чужого отзыва. Напишите своими словами.",
    "The review is copied from the listing or from somebody else's review. Write in your own words.",
  ),
};

export type Message = keyof typeof MESSAGES;
/** Messages that rest on the review's words; the others rest on what the platform knows. */
export type LanguageMessage = Exclude<Message, "notBought" | "beforeDelivery" | "copied">;
