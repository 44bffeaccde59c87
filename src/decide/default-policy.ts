import { KINDS, type Kind } from "../core/vocabulary.ts";
import { type Policy, parsePolicy, type Response } from "./policy.ts";

const hide = (overrides: Partial<Response> = {}): Response => ({
  act: 0.85,
  review: 0.5,
  outcome: "hide",
  pending: "publish",
  strikes: 1,
  ...overrides,
});

/** Pictures are shown to everybody and passed on: while a person is asked they are not public. */
const everyKind = (overrides: Partial<Response> = {}) =>
  Object.fromEntries(
    KINDS.map((kind) => [kind, { ...hide(overrides), pending: isImage(kind) ? "hold" : "publish", bySeverity: {} }]),
  ) as Record<Kind, Response & { bySeverity: Record<string, Partial<Response>> }>;

const isImage = (kind: Kind) => kind === "profile_image" || kind === "product_image";

const withSeverity = (
  kinds: ReturnType<typeof everyKind>,
  bySeverity: Partial<Record<"low" | "medium" | "high" | "critical", Partial<Response>>>,
) => Object.fromEntries(Object.entries(kinds).map(([kind, response]) => [kind, { ...response, bySeverity }]));

/** Clothes, shoes, jewellery, cosmetics, what is done with hair, sport: goods that are shown on people. */
const WORN = [
  "одежд",
  "обув",
  "бель",
  "купальник",
  "плать",
  "куртк",
  "аксессуар",
  "украшени",
  "ювелир",
  "космети",
  "парфюм",
  "волос",
  "макияж",
  "спорт",
  "киім",
  "аяқ киім",
  "әшекей",
  "сұлулық",
  "шаш",
  "cloth",
  "apparel",
  "fashion",
  "shoes",
  "lingerie",
  "swimwear",
  "jewel",
  "accessor",
  "cosmetic",
  "beauty",
  "makeup",
  "hair",
  "sport",
];

/** Whoever models what is worn belongs into its picture; a crowd does not. */
function peopleInPictures() {
  const kinds = everyKind({ act: 0.95, strikes: 0 });
  return { ...kinds, product_image: { ...kinds.product_image, bySubject: [{ words: WORN, review: 0.75 }] } };
}

/** Acting means to publish: the finding is recorded, nothing else. */
const RECORD_ONLY: Partial<Response> = { outcome: "publish", strikes: 0 };

/** What elek does out of the box. Copy it to a file, change it, name the file in ELEK_POLICY_FILE. */
export const DEFAULT_POLICY: Policy = parsePolicy({
  name: "default",
  categories: {
    unlawful: everyKind({ strikes: 2 }),
    "personal-data": everyKind(),
    "third-party-images": peopleInPictures(),
    violence: everyKind({ strikes: 2 }),
    discrimination: everyKind(),
    nudity: everyKind({ strikes: 2 }),
    // language alone opens a case; facts from the platform (no purchase, before delivery) may hide
    "not-firsthand": everyKind({ strikes: 0 }),
    // what weighs little, such as a picture that many show, stays public while a person is asked
    flood: withSeverity(everyKind({ strikes: 0 }), { low: { pending: "publish" } }),
    spam: withSeverity(everyKind(), { low: { pending: "publish" } }),
    profanity: withSeverity(everyKind(), { low: RECORD_ONLY }),
    test: everyKind({ strikes: 0 }),
  },
  failModes: { profile_image: "hold", product_image: "hold", review: "publish", message: "publish" },
  strikes: {
    expireAfterDays: 90,
    ladder: [
      { strikes: 3, blockDays: 1 },
      { strikes: 5, blockDays: 3 },
      { strikes: 8, blockDays: 30 },
    ],
    maxBlockDaysWithoutExact: 3,
  },
  budgetPerHour: { default: 2000 },
});
