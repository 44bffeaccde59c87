import type { TextDocument } from "elek/rule";
import { around, before, foldedHit, type Hit } from "./hit.ts";

const INCOME =
  /(?<!\p{L})(?:зарплат\p{L}{1,4}|зп|оклад\p{L}{0,3}|жалақы\p{L}{0,6}|жалакы\p{L}{0,6}|айлығы\p{L}{0,5}|айлыгы\p{L}{0,5}|еңбекақы\p{L}{0,6}|получает|зарабатывает|salary|earns|makes)(?:\s\p{L}{1,14}){0,3}[\s:—–-]{1,3}(?<sum>\d[\d\s.,]{1,11}\d(?:\s?(?:тг|тенге|теңге|₸|тыс\p{L}*|мың|миллион\p{L}*|млн|руб\p{L}*|долл\p{L}*|\$|kzt))?|\d{1,3}\s?(?:тыс\p{L}*|мың|млн|миллион\p{L}*|к(?!\p{L})))/gu;
/** Without it a text tells no income. */
export const INCOME_WORD = /зарп|зп|оклад|жалақ|жалак|айлы|еңбек|получает|зарабат|salary|earns|makes/;
/** how far the name of whom it is said may stand */
const NAME_REACH = 60;
const POINTED =
  /(?<!\p{L})(у н[её]го|у неё|у нее|его|её|ее|оның|онын|оған|his|her|she|he|сосед\p{L}*|көрші\p{L}*|начальни\p{L}*|директор\p{L}*|бастығы\p{L}*|коллег\p{L}*)(?!\p{L})/u;
const OWN = /(?<!\p{L})(моя|мой|мое|моей|менің|менин|мне|маған|наш\p{L}{0,2}|біздің|my|our|i)(?!\p{L})/u;

/** What a particular person earns: pointed at by a word or by a name found elsewhere in the text. */
export function findSalaries(document: TextDocument, names: readonly Hit[]): Hit[] {
  const text = document.folded.text;
  const hits: Hit[] = [];
  for (const match of text.matchAll(INCOME)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const words = around(text, span, 50);
    if (OWN.test(before(text, span.start, 25))) continue;
    const { start, end } = document.folded.origin(span.start, span.end);
    const named = names.some((name) => name.start < end + NAME_REACH && start < name.end + NAME_REACH);
    if (named) hits.push(foldedHit(document, span, "income", 0.88, "income:named"));
    else if (POINTED.test(words)) hits.push(foldedHit(document, span, "income", 0.55, "income:pointed"));
  }
  return hits;
}
