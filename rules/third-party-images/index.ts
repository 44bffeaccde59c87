import { defineRule, type FacesSignal, type Kind } from "elek/rule";
import { judgePeople } from "./people.ts";

type Face = FacesSignal["images"][number]["faces"][number];

const face = (x: number, height: number, score = 0.9): Face => ({ score, x, y: 0.2, width: height * 0.8, height });

const picture = (kind: Kind, faces: readonly Face[], category?: string) => ({
  kind,
  ...(category === undefined ? {} : { subject: { category } }),
  signals: { faces: { images: [{ part: "image:1", model: "face-blazeface", faces }] } },
});

export const rule = defineRule({
  meta: {
    id: "third-party-images",
    version: 2,
    category: "third-party-images",
    clause: "P3",
    stage: "live",
    languages: ["kk", "ru", "en"],
    description:
      "Reports pictures in which people other than the author can be seen: several people on a profile picture, a person on a product picture, a crowd anywhere.",
    limitations: [
      "Faces are detected, never recognised: whether the one face on a profile picture is the author's can't be told.",
      "People seen from behind or from above, and faces smaller than a twenty-fifth of the picture, are not counted; printed, drawn and now and then an animal's face is.",
      "Goods that are worn are shown on people: which catalogue categories those are, the policy says (`bySubject`).",
    ],
    messages: {
      "several-people": {
        severity: "low",
        text: {
          kk: "Суретте бірнеше адам бар. Тек өзіңіз ғана көрінетін сурет жүктеңіз.",
          ru: "На изображении несколько человек. Загрузите то, где видны только вы.",
          en: "The picture shows several people. Upload one that shows only you.",
        },
      },
      crowd: {
        severity: "low",
        text: {
          kk: "Суретте көп адам бар. Бөтен адамдар көрінбейтін сурет жүктеңіз.",
          ru: "На изображении много людей. Загрузите то, где нет посторонних.",
          en: "The picture shows many people. Upload one without bystanders.",
        },
      },
      "person-on-product": {
        severity: "low",
        text: {
          kk: "Тауар суретінде адамның беті көрінеді. Тек тауардың өзін көрсетіңіз.",
          ru: "На фото товара видно лицо человека. Покажите только товар.",
          en: "The product picture shows a person's face. Show only the product.",
        },
      },
      "person-in-review": {
        severity: "low",
        text: {
          kk: "Суретте адамның беті көрінеді. Ол басқа адам болса, суретті ауыстырыңыз.",
          ru: "На фото видно лицо. Если это другой человек, замените фото.",
          en: "The picture shows a face. If it is somebody else's, replace the picture.",
        },
      },
    },
    examples: {
      flag: [
        { message: "several-people", ...picture("profile_image", [face(0.2, 0.3), face(0.6, 0.28)]) },
        { message: "several-people", ...picture("review", [face(0.2, 0.3), face(0.6, 0.28)]) },
        {
          message: "crowd",
          ...picture(
            "review",
            [0, 0.2, 0.4, 0.6, 0.8].map((x) => face(x, 0.1)),
          ),
        },
        { message: "person-on-product", ...picture("product_image", [face(0.4, 0.4)], "Бытовая техника") },
        { message: "person-in-review", ...picture("review", [face(0.4, 0.3)]) },
      ],
      pass: [
        picture("profile_image", [face(0.3, 0.4)]),
        picture("profile_image", [face(0.3, 0.4), face(0.8, 0.3, 0.6)]),
        picture("product_image", []),
        picture("product_image", [face(0.4, 0.02)]),
        picture("product_image", [face(0.4, 0.3, 0.65)]),
      ],
    },
  },
  needs: ["faces", "context"],
  knownPictures: true,
  check({ signals, report }) {
    const { faces, context } = signals;
    if (faces === undefined || context === undefined) return;
    for (const picture of faces.images) {
      const seen = judgePeople(picture, context.kind);
      if (seen !== undefined) report(seen);
    }
  },
});
