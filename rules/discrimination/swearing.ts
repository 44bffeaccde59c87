import type { TextDocument } from "elek/rule";

/** What the profanity rule answers for, as it is written without disguise. */
const SWEAR =
  /^(?:на|по|до|за|от|при|рас|вы|с|у|об|под|пере|про|из|о|а|не|ни)?(?:ху[йеияюёл]|пизд|[ъь]?[её]б[аеёилнуо]|бля|говн|дерьм|жоп|сра[тлн]|залуп|хер(?:н|ов|а?$)|хрен|фиг(?:н|ов)|долба)|^сук[аи]$/u;
/** somebody whom swearing can be meant for: you, them, or a person by what he is */
const SOMEBODY =
  /^(?:ты|теб[яе]|тобой|тво[йяеёи].*|вы|вас|вам|вами|ваш.*|кто|они|их|ими|таких|этих|всех|люд(?:и|ей|ям|ьми)|человек.*|народ.*|мужик.*|бабы?|девк.*|парен.*|парни|продав(?:ец|ц|щиц).*|менеджер.*|курьер.*|оператор.*|кассир.*|врач.*|медсестр.*|водител.*|таксист.*|охранник.*|хозя(?:ин|ев|йк).*|директор.*|сотрудни[кц].*|работни[кц].*|персонал.*|разработчик.*|мастер.*|чиновник.*|депутат.*|мент.*)$/u;

const THEY = /^(?:он|она|его|её|ее|ему|ей|им|таким|такого|такие|такой|таки[мх])$/u;
/** an obscene name for a person */
const FOUL_NAME = /^(?:ху[ея]с|пид[ао]р|пидр|гандон|мудак|мудил|шлю[хш]|бляди|соск[аи]|у[её]б|[её]бан|долбо)/u;
/** what is called for, with nobody named: "расстрелять!", "к стенке обоих" */
const CALLED_FOR =
  /^(?:рас+трел\S*|казнить|кастрировать|повесить|сжечь|отруб\S*|отстрел\S*|уничтож\S*|стенке|вырвать)$/u;
/** what the violence rule answers for: it weighs much, whoever kills and whom */
const KILLING = /^(?:за|у|пере|по)?(?:уби(?:т|л|в|й|ть)|убь|убе[йю])/u;

/**
 * Whether the words bear out what a model alone says: somebody is spoken to or of or to be punished, and nothing is
 * asked. "Парень твой тебя бросил, да?" and "рука не дрогнет убить" score as high as abuse.
 */
export function isBorneOut({ text, tokens }: TextDocument): boolean {
  const words = tokens.filter(({ kind }) => kind === "word");
  if (words.some((word) => FOUL_NAME.test(word.text) || CALLED_FOR.test(word.text))) return true;
  if (/\?\s*$/u.test(text) || words.some((word) => KILLING.test(word.text))) return false;
  return words.some((word) => SOMEBODY.test(word.text) || THEY.test(word.text));
}

/**
 * Swearing at nobody: "это хуйня какая-то" abuses a thing. The profanity rule answers for it, and what a model adds on
 * account of the same words is no insult.
 */
export function swearsAtNobody({ tokens }: TextDocument): boolean {
  const words = tokens.filter(({ kind }) => kind === "word");
  return words.some(({ text }) => SWEAR.test(text)) && !words.some(({ text }) => SOMEBODY.test(text));
}
