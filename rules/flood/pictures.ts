import type { Evidence, Kind, MessageMeta, RecentPicturesSignal } from "elek/rule";

export interface RepeatedPicture {
  readonly message: "picture-repeated";
  readonly confidence: number;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/**
 * Other contents of the author's with the same picture within the window, from which on a person should look. A seller
 * lists one thing in many sizes and colours; a review or a face is shown once. What goes with a transfer is between two.
 */
const OFTEN: Readonly<Record<Kind, number>> = {
  profile_image: 4,
  review: 3,
  product_image: 40,
  message: Number.POSITIVE_INFINITY,
};
/** Never enough to act: why somebody shows a picture again is not in the picture. */
const MOST = 0.8;

/** The same picture posted again and again by one author. */
export const findRepeatedPictures = ({ pictures }: RecentPicturesSignal, kind: Kind): RepeatedPicture[] =>
  pictures
    .filter(({ own }) => own >= OFTEN[kind])
    .map(({ part, own, windowSeconds, contents }) => ({
      message: "picture-repeated",
      confidence: Math.min(MOST, 0.55 + 0.05 * (own / OFTEN[kind] - 1)),
      evidence: [
        { kind: "counter", counter: `same-picture ${part}`, count: own, windowSeconds },
        ...contents.filter(({ sameAuthor }) => sameAuthor).map(related),
      ],
    }));

const related = ({
  contentKind,
  contentId,
  similarity,
}: RecentPicturesSignal["pictures"][number]["contents"][number]): Evidence => ({
  kind: "related",
  relation: "same-picture",
  contentKind,
  contentId,
  similarity,
});

export const pictureMessages = {
  "picture-repeated": {
    severity: "low",
    text: {
      kk: "Осы суретті жақында бірнеше рет жариялағансыз. Әр жарияланымға өз суретін қойыңыз.",
      ru: "Вы недавно уже несколько раз публиковали это изображение. Для каждой публикации загрузите своё.",
      en: "You have posted this picture several times lately. Upload one of its own for each post.",
    },
  },
} as const satisfies Record<string, MessageMeta>;

const met = (kind: Kind, own: number) => ({
  kind,
  signals: {
    recentPictures: {
      pictures: [
        {
          part: "image:1",
          windowSeconds: 604_800,
          authors: 0,
          own,
          contents: [{ contentKind: kind, contentId: "c-1", sameAuthor: true, similarity: 0.98, ageSeconds: 7200 }],
        },
      ],
    },
  },
});

export const pictureExamples = {
  flag: [
    { message: "picture-repeated", ...met("review", 3) },
    { message: "picture-repeated", ...met("profile_image", 6) },
  ],
  pass: [met("review", 2), met("product_image", 12), met("message", 50)],
} as const;
