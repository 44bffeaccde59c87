/**
 * The fields of one line of CSV after RFC 4180; null where a quoted field does not end or something follows its quote.
 * Fields don't reach over lines: hash lists have none that do, and so a bad line never swallows the next.
 */
export function parseCsvLine(line: string): string[] | null {
  const fields: string[] = [];
  for (let at = 0; ; at++) {
    const field = line[at] === '"' ? quoted(line, at) : plain(line, at);
    if (field === null) return null;
    fields.push(field.value);
    at = field.end;
    if (at >= line.length) return fields;
    if (line[at] !== ",") return null;
  }
}

interface Field {
  readonly value: string;
  /** where the comma after it stands, or the line ends */
  readonly end: number;
}

function plain(line: string, start: number): Field {
  const comma = line.indexOf(",", start);
  const end = comma === -1 ? line.length : comma;
  return { value: line.slice(start, end), end };
}

function quoted(line: string, start: number): Field | null {
  let value = "";
  for (let at = start + 1; ; ) {
    const quote = line.indexOf('"', at);
    if (quote === -1) return null;
    value += line.slice(at, quote);
    if (line[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}

export const csvLine = (fields: readonly (string | number | undefined)[]): string =>
  fields
    .map((field) => {
      const text = String(field ?? "").replace(/[\r\n]+/gu, " ");
      return /[",]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(",");
