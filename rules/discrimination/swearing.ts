import type { TextDocument } from "elek/rule";

/** What the profanity rule answers for, as it is written without disguise. */
const SWEAR =
  /^(?:на|по|до|за|от|при|рас|вы|с|у|об|под|пере|про|из|о|а|не|ни)?(?:ху[йеияюёл]|пизд|[ъь]?[её]б[аеёилнуо]|бля|говн|дерьм|жоп|сра[тлн]|залуп|хер(?:н|ов|а?$)|хрен|фиг(?:н|ов)|долба)|^сук[аи]$/u;
/** somebody whom swearing can be meant for: you, them, or a person by what he is */
const SOMEBODY =
  /^(?:ты|теб[яе]|тобой|тво[йяеёи].*|вы|вас|вам|вами|ваш.*|кто|они|их|ими|таких|этих|всех|люд(?:и|ей|ям|ьми)|человек.*|народ.*|мужик.*|бабы?|девк.*|парен.*|парни|продав(?:ец|ц|щиц).*|менеджер.*|курьер.*|оператор.*|кассир.*|врач.*|медсестр.*|водител.*|таксист.*|охранник.*|хозя(?:ин|ев|йк).*|директор.*|сотрудни[кц].*|работни[кц].*|персонал.*|разработчик.*|мастер.*|чиновник.*|депутат.*|мент.*)$/u;

/**
 * Swearing at nobody: "это хуйня какая-то" abuses a thing. The profanity rule answers for it, and what a model adds on
 * account of the same words is no insult.
 */
export function swearsAtNobody({ tokens }: TextDocument): boolean {
  const words = tokens.filter(({ kind }) => kind === "word");
  return words.some(({ text }) => SWEAR.test(text)) && !words.some(({ text }) => SOMEBODY.test(text));
}
