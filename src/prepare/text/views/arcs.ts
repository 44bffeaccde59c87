/**
 * A view reads what was typed as something else: `from` (one or more characters of the folded text) for each of the
 * spellings in `to`. Views are data; the matcher walks all the readings of a word at once.
 */
export type Arcs = Readonly<Record<string, readonly string[]>>;

/** `а: аɑα, б: ƃ` turned round: every character after the colon reads as the letter before it. */
export function arcsFromGroups(groups: Readonly<Record<string, string>>): Record<string, string[]> {
  const arcs: Record<string, string[]> = {};
  for (const [letter, characters] of Object.entries(groups)) {
    for (const character of characters) {
      arcs[character] ??= [];
      arcs[character].push(letter);
    }
  }
  return arcs;
}

/** `from:to,to from:to` */
export function arcsFromText(text: string): Record<string, string[]> {
  const arcs: Record<string, string[]> = {};
  for (const rule of text.split(/\s+/u).filter(Boolean)) {
    // the colon may itself be what is read, so the last one parts
    const colon = rule.lastIndexOf(":");
    arcs[rule.slice(0, colon)] = rule.slice(colon + 1).split(",");
  }
  return arcs;
}
