import type { Evidence, Kind, MessageMeta, RecentPicturesSignal } from "elek/rule";

export interface SharedPicture {
  readonly message: "picture-shared";
  readonly confidence: number;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/**
 * Other authors with the same picture within the window, from which on a person should look: one face on many accounts,
 * one photo under many reviews. A manufacturer's picture of the goods is shown by every honest seller.
 */
const MANY: Readonly<Record<Kind, number>> = {
  profile_image: 5,
  review: 3,
  product_image: Number.POSITIVE_INFINITY,
  message: Number.POSITIVE_INFINITY,
};
/** Never enough to act: a flag or a flower is many people's picture. */
const MOST = 0.8;

/** The same picture posted by many. */
export const findSharedPictures = ({ pictures }: RecentPicturesSignal, kind: Kind): SharedPicture[] =>
  pictures
    .filter(({ authors }) => authors >= MANY[kind])
    .map(({ part, authors, windowSeconds, contents }) => ({
      message: "picture-shared",
      confidence: Math.min(MOST, 0.55 + 0.05 * (authors / MANY[kind] - 1)),
      evidence: [
        { kind: "counter", counter: `same-picture ${part}`, count: authors, windowSeconds },
        ...contents
          .filter(({ sameAuthor }) => !sameAuthor)
          .map(
            ({ contentKind, contentId, similarity }): Evidence => ({
              kind: "related",
              relation: "same-picture",
              contentKind,
              contentId,
              similarity,
            }),
          ),
      ],
    }));

export const pictureMessages = {
  "picture-shared": {
    severity: "low",
    text: {
      kk: "Дәл осындай сурет басқа пайдаланушыларда да бар. Өз суретіңізді жүктеңіз.",
      ru: "Такое же изображение есть у других пользователей. Загрузите своё.",
      en: "Other users show the same picture. Upload one of your own.",
    },
  },
} as const satisfies Record<string, MessageMeta>;

const met = (kind: Kind, authors: number) => ({
  kind,
  signals: {
    recentPictures: {
      pictures: [
        {
          part: "image:1",
          windowSeconds: 604_800,
          own: 0,
          authors,
          contents: [{ contentKind: kind, contentId: "c-1", sameAuthor: false, similarity: 0.98, ageSeconds: 7200 }],
        },
      ],
    },
  },
});

export const pictureExamples = {
  flag: [
    { message: "picture-shared", ...met("profile_image", 5) },
    { message: "picture-shared", ...met("review", 7) },
  ],
  pass: [met("profile_image", 3), met("product_image", 300), met("message", 50)],
} as const;
