/** Single-word patterns of a lexicon, separated by white space: each becomes a pattern, and so a name, of its own. */
export const each = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** Words to look a word up in, separated by a space. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
