import type { Category } from "../../src/core/vocabulary.ts";
import type { CorpusRow } from "../train/corpus.ts";
import { anyOf, anything, has, hasPrefix, pointsAt, type Task, unpublished } from "./task.ts";

const never = (): false => false;
const always = (): true => true;

/** Labelled by our own categories: `?` means that it could go either way. */
const labelled = (
  ["profanity", "flood", "spam", "discrimination", "personal-data", "not-firsthand", "violence"] as const
).map(
  (category): Task => ({
    category,
    set: "kazsandra/labelled",
    truth: (row) => (has(row, category) ? true : has(row, `${category}?`) ? undefined : false),
  }),
);

const HONEST = [
  "kazsandra/market_mapping_negative_1-2star",
  "kazsandra/market_positive_5star",
  "reviews_ru_wb_nightlight/all",
];

/** Published reviews that were moderated before: whatever is flagged is a false alarm, or worth reading. */
const honest: Task[] = [
  ...(
    [
      "spam",
      "flood",
      "profanity",
      "discrimination",
      "violence",
      "unlawful",
      "nudity",
      "personal-data",
      "not-firsthand",
    ] as const
  ).map((category): Task => ({ category, set: "kazsandra/market_mapping_book", truth: never })),
  ...["kazsandra/market_mapping_book", ...HONEST].flatMap((set): Task[] => [
    { category: "any", set, about: "not published", truth: never, flagged: unpublished },
    {
      category: "any",
      set,
      about: "published, but asked about",
      truth: never,
      flagged: (v) => anything(v) && !unpublished(v),
    },
  ]),
  {
    category: "any",
    set: "reviews_ru_wb_ozon/all",
    truth: (row) => (has(row, "real") ? false : undefined),
  },
  {
    category: "any",
    set: "rusentitweet/test",
    about: "positive and neutral, links aside",
    truth: (row) => (has(row, "negative") || has(row, "skip") || /http|@/u.test(row.text) ? undefined : false),
    flagged: unpublished,
  },
  {
    category: "any",
    set: "sentirueval2016/banks_telecom_test",
    about: "neutral and positive, links aside",
    truth: (row) => (has(row, "neg") || /http|@/u.test(row.text) ? undefined : false),
    flagged: unpublished,
  },
  { category: "spam", set: "telegram_spam_ru/all", truth: (row) => has(row, "spam") },
  { category: "any", set: "pii_injected/carriers_clean", truth: never },
];

const ABUSE = anyOf("profanity", "discrimination", "violence");

const words: Task[] = [
  ...["tier:mat", "tier:vulgar-or-insult"].map(
    (tier): Task => ({
      category: "profanity",
      set: "russe_detox/silver_profanity",
      about: `${tier} (or discrimination)`,
      truth: (row) => (has(row, tier) ? true : has(row, "silver-clean") ? false : undefined),
      flagged: anyOf("profanity", "discrimination"),
      key: pairOf,
    }),
  ),
  {
    category: "any",
    set: "russe_detox/silver_profanity",
    about: "toxic without a lexicon word",
    truth: (row) => (has(row, "toxic-without-lexicon-word") ? true : undefined),
    flagged: anything,
    key: pairOf,
  },
  {
    category: "any",
    set: "russe_detox/pairs",
    about: "toxic against its rewrite",
    truth: (row) => has(row, "toxic"),
    flagged: anything,
    key: ({ pair }) => String(pair),
  },
  { category: "profanity", set: "rudetoxifier/mat_forms_lexicon", truth: always },
  { category: "any", set: "rudetoxifier/ru_test_10k_toxic", about: "abuse", truth: always, flagged: ABUSE },
  {
    category: "any",
    set: "ru_distorted_toxicity/all",
    about: "abuse",
    truth: (row) => has(row, "toxic"),
    flagged: ABUSE,
    slice: (row) => (has(row, "distorted") ? "distorted" : "plain"),
  },
  {
    category: "profanity",
    set: "evasion_ru/perturbed",
    truth: (row) => has(row, "profane"),
    slice: (row) => row.labels.find((label) => label.startsWith("op:")) ?? "",
  },
  ...[
    "ru_probe_words",
    "ru_random_words",
    "ru_surnames_probe",
    "kk_lemmas",
    "kk_probe_lemmas",
    "kk_expanded_forms",
  ].map(
    (name): Task => ({
      category: "any",
      set: `dict_fp/${name}`,
      truth: (row) => (has(row, "in-some-badword-list") ? undefined : false),
      flagged: anything,
    }),
  ),
  {
    category: "profanity",
    set: "filter_tests/repos",
    truth: (row) =>
      has(row, "noisy-label") || has(row, "option-dependent")
        ? undefined
        : has(row, "profane") || hasPrefix(row, "profane"),
    slice: ({ source }) => String(source),
  },
];

function pairOf({ id }: CorpusRow): string {
  return id.replace(/-[pnx]$/u, "");
}

const meaning: Task[] = [
  {
    category: "personal-data",
    set: "pii_injected/all",
    about: "pointed at",
    truth: always,
    flagged: pointsAt("personal-data"),
    slice: ({ labels }) => labels[0] as string,
  },
  {
    category: "personal-data",
    set: "pii_fixtures/fixtures",
    truth: (row) => hasSuffix(row, ":valid"),
    slice: ({ labels }) => (labels[0] as string).split(":")[0] as string,
  },
  ...["kaznerd/test", "kaznerd/valid"].map(
    (set): Task => ({
      category: "personal-data",
      set,
      about: "numbers, no person or contact",
      truth: (row) => (has(row, "PERSON") || has(row, "CONTACT") || !/\d/u.test(row.text) ? undefined : false),
    }),
  ),
  {
    category: "personal-data",
    set: "factrueval2016/paragraphs",
    about: "no person",
    truth: (row) => (has(row, "Person") ? undefined : false),
  },
  ...kzTests({
    threat: ["violence"],
    blackmail: ["violence"],
    doxxing: ["violence", "personal-data"],
    hate: ["discrimination", "violence"],
    profane: ["profanity", "discrimination"],
    ad: ["spam"],
    fraud: ["spam", "unlawful"],
  }),
  {
    category: "personal-data",
    set: "kz_other_tests/index_tests",
    about: "pii:*",
    truth: (row) => (hasPrefix(row, "pii:") ? true : undefined),
  },
  {
    category: "any",
    set: "kz_other_tests/index_tests",
    about: "clean and clean names",
    truth: (row) => (has(row, "clean") || has(row, "clean-name") ? false : undefined),
  },
  {
    category: "unlawful",
    set: "kz_other_tests/gambling_pyramid_templates",
    about: "gambling, pyramid (or spam)",
    truth: (row) => (has(row, "gambling") || has(row, "pyramid") ? true : has(row, "clean") ? false : undefined),
    flagged: anyOf("unlawful", "spam"),
    key: ({ template, id }) => String(template ?? id),
  },
  {
    category: "any",
    set: "mera_ruhatespeech/replies",
    about: "hate reply against the other",
    truth: (row) => has(row, "hate-reply"),
    flagged: anyOf("discrimination", "violence"),
    key: ({ id }) => id.replace(/-[12]$/u, ""),
  },
  {
    category: "discrimination",
    set: "hatecheck_en/cases",
    about: "(or violence)",
    truth: (row) => has(row, "hateful"),
    flagged: anyOf("discrimination", "violence"),
  },
  {
    category: "any",
    set: "davidson_en/tweets",
    about: "hate or offensive",
    truth: (row) => !has(row, "neither"),
    flagged: ABUSE,
  },
  {
    category: "any",
    set: "xhate999/ru_en_tr",
    about: "abusive, ru and en",
    truth: (row) => (row.lang === "tr" ? undefined : has(row, "abusive")),
    flagged: ABUSE,
    slice: ({ lang }) => lang ?? "",
  },
  ...(["unlawful", "nudity"] as const).map(
    (category): Task => ({
      category,
      set: "sensitive_topics_ru/v2test_v2val_v1crowd",
      about: "topic mentioned, not published",
      truth: never,
      flagged: ({ outcome, findings }) =>
        outcome !== "publish" && findings.some((f) => f.category === category && f.confidence >= 0.85),
    }),
  ),
];

function hasSuffix({ labels }: CorpusRow, suffix: string): boolean {
  return labels.some((label) => label.endsWith(suffix));
}

/** Lines of other projects' own tests; `toxic`, `body-shaming` and the like are no category of ours. */
function kzTests(meanings: Readonly<Record<string, readonly Category[]>>): Task[] {
  return Object.entries(meanings).map(([label, categories]) => ({
    category: categories[0] as Category,
    set: "kz_other_tests/index_tests",
    about: categories.length > 1 ? `${label} (or ${categories.slice(1).join(", ")})` : label,
    truth: (row) => (has(row, label) ? true : undefined),
    flagged: anyOf(...categories),
  }));
}

export const TASKS: readonly Task[] = [...labelled, ...honest, ...words, ...meaning];
