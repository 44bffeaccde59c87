/** Stems of catalogue categories whose goods are shown on people: clothes, shoes, jewellery, cosmetics, hair, sport. */
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
] as const;

/** Whether goods of a catalogue category are normally shown on a person. */
export function isWorn(category: string | undefined): boolean {
  const folded = category?.toLowerCase() ?? "";
  return WORN.some((stem) => folded.includes(stem));
}
