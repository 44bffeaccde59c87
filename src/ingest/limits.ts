/** What one event may hold. Beyond it the event is refused with a code and nothing of it is stored. */
export const LIMITS = {
  /** UTF-16 units of one text part: many times the longest honest review, and still judged within a second */
  textLength: 100_000,
  /** pictures of one Content */
  images: 20,
  /** bytes of a request's body: one picture of the greatest size in base64, with room for the rest */
  bodyBytes: 48 * 1024 * 1024,
  /** brackets, braces, commas and colons of a JSON body, and how deep they may nest: an honest event needs a hundred */
  jsonMarks: 20_000,
  jsonDepth: 32,
  /** UTF-16 units of ids; names, phones and titles of things */
  idLength: 256,
  nameLength: 1_000,
  /** names or phones of one author */
  names: 50,
} as const;
