import { findPattern, type SpanEvidence, type TextDocument } from "elek/rule";

export interface LinkSign {
  readonly message: "link" | "messenger";
  readonly evidence: SpanEvidence;
  readonly confidence: number;
}

/** Shops, maps, banks, networks and shops' shops: people name them as brands. A bare name is no advertising. */
const WELL_KNOWN = new Set(
  (
    "kaspi.kz 2gis.kz 2gis.ru 2gis.com google.com google.kz youtube.com yandex.ru yandex.kz ya.ru wildberries.ru wildberries.kz " +
    "wb.ru ozon.ru ozon.kz olx.kz kolesa.kz krisha.kz halykbank.kz halyk.kz homebank.kz jusan.kz egov.kz gov.kz akorda.kz mail.ru " +
    "gmail.com vk.com instagram.com facebook.com tiktok.com amazon.com aliexpress.com alibaba.com ebay.com apple.com samsung.com " +
    "flip.kz meloman.kz marwin.kz technodom.kz sulpak.kz mechta.kz alser.kz satu.kz kazpost.kz post.kz glovo.com wolt.com " +
    "chocofood.kz chocotravel.com aviata.kz tickets.kz ticketon.kz kino.kz kitap.kz lamoda.kz lamoda.ru hh.kz hh.ru tengrinews.kz " +
    "nur.kz zakon.kz wikipedia.org booking.com airbnb.com beeline.kz kcell.kz tele2.kz altel.kz activ.kz avito.ru"
  ).split(" "),
);
const MESSENGERS =
  /^(?:(?:api|chat|web)\.)?(?:wa\.me|whatsapp\.com|t\.me|telegram\.(?:me|dog)|tlgg\.ru|vk\.me|viber\.(?:click|com)|discord\.gg|m\.me|ig\.me)$/u;
const SHORTENERS = new Set(
  "bit.ly goo.su goo.gl clck.ru tinyurl.com cutt.ly u.to is.gd vk.cc t.co rb.gy ow.ly shorturl.at linktr.ee taplink.cc taplink.at qps.ru inlnk.ru".split(
    " ",
  ),
);

const ADDRESS = /^(?:(?:https?|ftp|tg|hxxps?):\/{1,2})?(?:www\.)?(?<host>[^/?#:\s]+)(?<path>[/?#][^\s]*)?/u;

/** Every address to elsewhere: as it is, and in the disguises by which people get it past a filter. */
export function findLinks(document: TextDocument): LinkSign[] {
  const signs: LinkSign[] = [];
  for (const { kind, text, start, end } of document.tokens) {
    if (kind !== "url") continue;
    const judged = judge(text);
    if (judged)
      signs.push({ ...judged, evidence: { kind: "span", part: document.part, start, end, lexeme: "address" } });
  }
  for (const { pattern, name, confidence, when } of DISGUISES) {
    if (!when.test(document.folded.text)) continue;
    const isTaken = inOrder(signs);
    const found: LinkSign[] = [];
    for (const { evidence, groups } of findPattern(document, pattern, name)) {
      const host = groups.groups?.host?.replace(/\s/gu, "");
      if (host !== undefined && WELL_KNOWN.has(`${host}.${zone(groups.groups?.zone ?? "")}`)) continue;
      if (isTaken(evidence)) continue;
      found.push({ message: /\b(?:t|wa)\s?\.\s?me\b/u.test(groups[0]) ? "messenger" : "link", evidence, confidence });
    }
    for (const sign of found) signs.push(sign);
  }
  return signs;
}

/** Whether a stretch overlaps an address already found. To be asked in the order of the text: one walk answers all. */
function inOrder(signs: readonly LinkSign[]): (stretch: SpanEvidence) => boolean {
  const spans = signs.map(({ evidence }) => evidence).sort((a, b) => a.start - b.start);
  let next = 0;
  return ({ start, end }) => {
    while (next < spans.length && (spans[next] as SpanEvidence).end <= start) next++;
    return next < spans.length && (spans[next] as SpanEvidence).start < end;
  };
}

function judge(address: string): { message: "link" | "messenger"; confidence: number } | undefined {
  const { host = "", path = "" } = ADDRESS.exec(address)?.groups ?? {};
  const beyond = path.length > 1;
  // a model and its make-up (`13.Pro`), the letters of a name (`Toys.R.Us`): nobody's site
  if (!beyond && NO_SITE.test(address)) return undefined;
  if (MESSENGERS.test(host)) return { message: "messenger", confidence: beyond ? 0.93 : 0.7 };
  if (SHORTENERS.has(host)) return { message: "link", confidence: beyond ? 0.92 : 0.6 };
  if (WELL_KNOWN.has(host.replace(/^(?:m|www|shop)\./u, ""))) {
    // the bare name is the brand; an address inside it leads somewhere
    return beyond ? { message: "link", confidence: 0.6 } : undefined;
  }
  if (/(?:^|\.)xn--/u.test(host)) return { message: "link", confidence: 0.9 };
  // no space after a full stop ("тауар.Онлайн"): a word, not a zone; a site named in Cyrillic is a brand
  if (!beyond && (WORDY_ZONE.test(host) || /[а-яәғқңөұүһі]/u.test(host))) return { message: "link", confidence: 0.35 };
  const scheme = /^[a-z]+:\//u.test(address) || address.startsWith("www.");
  return { message: "link", confidence: scheme || beyond ? 0.88 : 0.62 };
}

const NO_SITE = /^(?:\d+\.[a-z]+$|\p{L}+\.\p{L}\.|\p{L}\.)/u;

const WORDY_ZONE =
  /\.(?:pro|online|онлайн|сайт|store|shop|club|live|fun|world|site|link|click|top|space|market|website|vip|team|one|app)$/u;

const ZONES = new Map(Object.entries({ кз: "kz", ру: "ru", ком: "com", нет: "net", орг: "org", ме: "me", рф: "рф" }));
const zone = (written: string): string => ZONES.get(written) ?? written;

/** Each is run only where its cheap sign stands in the text. All are linear: every gap is bounded. */
const DISGUISES: readonly { name: string; pattern: RegExp; when: RegExp; confidence: number }[] = [
  {
    name: "dot by word",
    when: /точка|нүкте|нукте|\bdot\b|\[\.\]|\(\.\)/u,
    pattern:
      /(?<![\p{L}\p{N}])(?<host>[\p{L}\p{N}][\p{L}\p{N}-]{1,40})\s{0,2}[([{]?\s?(?:точка|нүкте|нукте|dot|\.)\s?[)\]}]?\s{0,2}(?<zone>kz|ru|com|net|org|me|info|shop|site|online|ly|su|cc|gg|io|biz|store|link|кз|ру|ком|нет|орг|рф|ме|шоп|стор|су|ли|биз|инфо)(?![\p{L}\p{N}])/gu,
    confidence: 0.9,
  },
  {
    name: "bracketed dot",
    when: /[a-z0-9]\s?[[({](?:\.|точка|нүкте|dot)[\])}]/u,
    pattern:
      /(?<![\p{L}\p{N}])[a-z0-9][a-z0-9-]{1,40}\s?[[({](?:\.|точка|нүкте|dot)[\])}]\s?[a-z]{2,12}(?![\p{L}\p{N}])/gu,
    confidence: 0.9,
  },
  {
    name: "short address by words",
    when: /(?<![\p{L}\p{N}])(?:wa|t|т|вк|vk)\s(?:me|ме|com|ком|точка|нүкте|dot)\s/u,
    pattern:
      /(?<![\p{L}\p{N}])(?:wa|t|т|вк|vk)\s(?:(?:точка|нүкте|dot)\s)?(?:me|ме|com|ком)\s?(?:\/|слэш|slash|косая черта)?\s?(?=[a-z0-9_+]*[0-9_a-z]{4})[+a-z0-9_]{4,40}/gu,
    confidence: 0.86,
  },
  {
    name: "shortener in pieces",
    when: /(?:bit ly|clck ru|goo su|tinyurl com|cutt ly|vk cc|taplink cc)\s?\//u,
    pattern: /(?:bit ly|clck ru|goo su|tinyurl com|cutt ly|vk cc|taplink cc)\s?\/\s?[a-z0-9_-]{2,40}/gu,
    confidence: 0.9,
  },
  {
    name: "zone before a slash",
    when: /\s(?:кз|kz|ру|ru|ком|com)\s?\//u,
    pattern: /(?<![\p{L}\p{N}])[a-z0-9][a-z0-9-]{2,40}\s(?:кз|kz|ру|ru|ком|com)\s?\/\s?[\p{L}\p{N}_-]{2,40}/gu,
    confidence: 0.8,
  },
  {
    name: "broken scheme",
    when: /h(?:xx|\s?t\s?t\s?)p|[hн]ttp|ht\*|w\s?w\s?w\s?\./u,
    pattern:
      /(?:h(?:xx|\s?t\s?\*?\s?t\s?)ps?\s?[[(]?:?[\])]?\s?\/{1,2}\s?|w\s?w\s?w\s?\.\s?)[\p{L}\p{N}][^\s]{2,200}/gu,
    confidence: 0.9,
  },
  {
    name: "spaced dot",
    when: /[a-z0-9](?:\s+[.,]\s*|[.,]\s+)(?:kz|ru|com|org|info|shop|me\s?\/)/u,
    pattern:
      /(?<![\p{L}\p{N}@])(?<host>[a-z0-9][a-z0-9-]{1,40})(?:\s{1,2}[.,]\s{0,2}|[.,]\s{1,2})(?<zone>kz|ru|com|org|info|shop|me\s?\/)(?![\p{L}\p{N}])/gu,
    confidence: 0.78,
  },
  {
    name: "spelled out",
    when: /\. ?(?:k z|r u|c o m)/u,
    pattern: /(?<![\p{L}\p{N}])(?:[a-z0-9] ){2,20}\. ?(?:k z|r u|c o m)(?![\p{L}\p{N}])/gu,
    confidence: 0.9,
  },
  {
    name: "Cyrillic zone",
    when: /\.(?:кз|ком)(?![\p{L}\p{N}])/u,
    pattern: /(?<![\p{L}\p{N}])(?<host>[\p{L}\p{N}][\p{L}\p{N}-]{2,40})\.(?<zone>кз|ком)(?![\p{L}\p{N}])/gu,
    // as people write the name of a shop; with a call to go there the two add up
    confidence: 0.35,
  },
  {
    name: "short address in pieces",
    when: /[.,]\s?(?:me|ме)\s?\//u,
    pattern: /(?<![\p{L}\p{N}])(?:t|wa|т)\s?[.,]\s?(?:me|ме)\s?\/\s?[+\p{L}\p{N}_]{2,64}/gu,
    confidence: 0.92,
  },
  {
    name: "masked address",
    when: /\[(?:link|username|url|ссылка)\]/u,
    pattern: /\[(?:link|username|url|ссылка)\]/gu,
    confidence: 0.45,
  },
];
