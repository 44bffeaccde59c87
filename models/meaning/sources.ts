import { type CorpusRow, readSet } from "../../scripts/train/corpus.ts";
import { sideOf } from "../../scripts/train/split.ts";

interface Source {
  readonly set: string;
  readonly licence: string;
  /** honest under every label but discrimination */
  readonly abusive?: boolean;
  readonly keep: (row: CorpusRow) => boolean;
}

export const has = (label: string) => (row: CorpusRow) => row.labels.includes(label);
/** The half of a set that may be learned from, or tuned on. */
export const half = ({ id }: CorpusRow): boolean => sideOf(id) === "dev";
const labelled = new Set(readSet("kazsandra/labelled").map(({ id }) => id));
const unlabelled = ({ id }: CorpusRow): boolean => !labelled.has(id);

/** Sets whose licence allows weights to be published. Of reviews one half: the other chooses thresholds. */
export const SOURCES: readonly Source[] = [
  ...["market_mapping_book", "market_mapping_negative_1-2star", "market_positive_5star"].map((name) => ({
    set: `kazsandra/${name}`,
    licence: "CC BY 4.0",
    keep: (row: CorpusRow) => half(row) && unlabelled(row),
  })),
  { set: "kazsandra/appstore", licence: "CC BY 4.0", keep: unlabelled },
  { set: "pii_injected/carriers_clean", licence: "MIT", keep: half },
  { set: "factrueval2016/paragraphs", licence: "MIT", keep: () => true },
  { set: "kaznerd/test", licence: "CC BY 4.0", keep: half },
  { set: "davidson_en/tweets", licence: "MIT", keep: has("neither") },
  { set: "ru_distorted_toxicity/all", licence: "MIT", keep: has("non-toxic") },
  // how people talk to each other when they are angry: no threat and no offer
  { set: "ru_distorted_toxicity/all", licence: "MIT", keep: has("toxic"), abusive: true },
  { set: "rudetoxifier/ru_test_10k_toxic", licence: "MIT", keep: half, abusive: true },
];

export const LIKE = ["review", "chat", "rewrite", "topic"] as const;

interface Kept {
  readonly set: string;
  /** reviews must stay as good as unflagged; of chat, of rewrites of abuse and of talk about a topic more may be asked about */
  readonly like: (typeof LIKE)[number];
  readonly keep: (row: CorpusRow) => boolean;
}

const other = (row: CorpusRow): boolean => !half(row);

/** Real texts kept apart, which choose the thresholds: the other half of the reviews, and half of sets not learned from. */
export const KEPT: readonly Kept[] = [
  { set: "kazsandra/market_mapping_book", like: "review", keep: other },
  { set: "kazsandra/market_mapping_negative_1-2star", like: "review", keep: other },
  { set: "kazsandra/market_positive_5star", like: "review", keep: other },
  { set: "pii_injected/carriers_clean", like: "review", keep: other },
  { set: "reviews_ru_wb_ozon/all", like: "review", keep: (row) => half(row) && has("real")(row) },
  { set: "reviews_ru_wb_nightlight/all", like: "review", keep: half },
  { set: "rusentitweet/test", like: "chat", keep: (row) => half(row) && !has("negative")(row) },
  { set: "sentirueval2016/banks_telecom_test", like: "chat", keep: half },
  { set: "telegram_spam_ru/all", like: "chat", keep: (row) => half(row) && !has("spam")(row) },
  { set: "russe_detox/silver_profanity", like: "rewrite", keep: (row) => half(row) && has("silver-clean")(row) },
  {
    set: "russe_detox/pairs",
    like: "rewrite",
    keep: (row) => sideOf(String(row.pair)) === "dev" && has("neutral-rewrite")(row),
  },
  { set: "sensitive_topics_ru/v2test_v2val_v1crowd", like: "topic", keep: half },
];
