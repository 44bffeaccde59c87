import { Redis } from "ioredis";
import type pg from "pg";

/** What a place where nobody's words belong was seen to hold, over all the time that it was watched. */
export interface Witness extends AsyncDisposable {
  readonly name: string;
  /** everything written there, as text */
  seen(): Promise<readonly string[]>;
}

/**
 * Sees every version of every row that is written into the tables which are there by now, even those that live for
 * milliseconds, e.g. a job: triggers copy them. Watching ends with the database.
 */
export async function witnessRows(pool: pg.Pool): Promise<Witness> {
  await pool.query(`
    create schema witness;
    create unlogged table witness.seen (place text, line text);
    create function witness.see() returns trigger language plpgsql as $$
      begin
        insert into witness.seen values (tg_table_schema || '.' || tg_table_name, new::text);
        return null;
      end $$;
  `);
  const { rows } = await pool.query<{ place: string }>(
    `select format('%I.%I', schemaname, tablename) as place from pg_tables where schemaname in ('public', 'bullmq')`,
  );
  for (const { place } of rows) {
    await pool.query(
      `create trigger witness after insert or update on ${place} for each row execute function witness.see()`,
    );
  }
  return {
    name: `${rows.length} tables`,
    async seen() {
      const { rows: seen } = await pool.query<{ place: string; line: string }>("select place, line from witness.seen");
      return seen.map(({ place, line }) => `${place}: ${line}`);
    },
    async [Symbol.asyncDispose]() {},
  };
}

/** Sees every command that a Redis runs, also those inside of scripts. */
export async function witnessRedis(url: string): Promise<Witness> {
  const client = new Redis(url);
  const monitor = await client.monitor();
  const seen: string[] = [];
  monitor.on("monitor", (_time: string, args: readonly string[]) => seen.push(args.join(" ")));
  return {
    name: "Redis",
    seen: async () => seen,
    async [Symbol.asyncDispose]() {
      monitor.disconnect();
      client.disconnect();
    },
  };
}

/** How a word may be written down: as it is, escaped for JSON, Redis or an address, in hex or in base64. */
function formsOf(word: string): readonly string[] {
  const bytes = Buffer.from(word, "utf8");
  const hex = bytes.toString("hex");
  // where the word begins decides how base64 cuts it; what depends on its neighbours is left out
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
    return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
  });
  const utf16 = [...word].map((character) => character.codePointAt(0)?.toString(16).padStart(4, "0"));
  return [
    word,
    hex,
    hex.replace(/../gu, "\\x$&"),
    encodeURIComponent(word),
    utf16.map((unit) => `\\u${unit}`).join(""),
    ...base64,
  ];
}

/** Which of the words stand in a text, in whatever form, and where: the text around, cut short. */
export function findWords(words: Readonly<Record<string, string>>, text: string): string[] {
  const lower = text.toLowerCase();
  return Object.entries(words).flatMap(([name, word]) =>
    formsOf(word).flatMap((form, index) => {
      // base64 alone tells capitals apart
      const at = index < 5 ? lower.indexOf(form.toLowerCase()) : text.indexOf(form);
      return at === -1 ? [] : [`${name} as ${form} in …${text.slice(Math.max(0, at - 60), at + form.length + 20)}…`];
    }),
  );
}
