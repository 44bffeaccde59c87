/** Hours and minutes, as stand beside every message of a chat: one a line, where a shop's hours come in pairs. */
const TIME = /(?<!\d)(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)/g;
const LEAST_TIMES = 4;
/** Words of messengers' own screens, in their three languages. */
const CUES = [
  "в сети",
  "был недавно",
  "была недавно",
  "был(а)",
  "печатает",
  "сообщение",
  "сегодня",
  "вчера",
  "пропущенный",
  "желіде",
  "хабарлама",
  "бүгін",
  "кеше",
  "жазып жатыр",
  "online",
  "last seen",
  "typing",
  "message",
  "yesterday",
  "whatsapp",
  "telegram",
] as const;

/** How sure it is that a picture with these words is a screenshot of a chat; more where people are named in it. */
export function chatShot(text: string, namesPeople: boolean): number {
  const times = text.split("\n").filter((line) => line.match(TIME)?.length === 1).length;
  if (times < LEAST_TIMES) return 0;
  const lower = text.toLowerCase();
  if (!CUES.some((cue) => lower.includes(cue))) return 0;
  return namesPeople ? 0.88 : 0.6;
}
