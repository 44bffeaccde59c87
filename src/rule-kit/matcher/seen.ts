import type { TextDocument, Token } from "../../core/signals.ts";
import type { Sighting } from "./phrases.ts";
import { copySightings, sightingsIn } from "./run-rows.ts";
import { certaintyOf, viewName } from "./views.ts";

/** What was seen in a document, as numbers. */
export interface Seen {
  /**
   * Atom, views, first token and one past the last, one sighting after another: few texts need more of them. Valid until
   * the next document is searched.
   */
  readonly numbers: Int32Array;
  readonly count: number;
  /** bits of the rules to which some of them may say something by itself */
  readonly tells: number;
}

/** Room for the sightings of a document, which grows with the longest and is used again for the next. */
export class SeenNumbers {
  numbers = new Int32Array(4096);
  #length = 0;

  get count(): number {
    return this.#length / 4;
  }

  clear(): void {
    this.#length = 0;
  }

  add(atom: number, views: number, index: number, endIndex: number): void {
    const at = this.#grow(4);
    this.numbers[at] = atom;
    this.numbers[at + 1] = views;
    this.numbers[at + 2] = index;
    this.numbers[at + 3] = endIndex;
  }

  /** What a row says of a run whose first token this is. */
  takeRow(rows: Int32Array, row: number, first: number): void {
    const at = this.#grow(sightingsIn(rows, row) * 4);
    copySightings(rows, row, first, this.numbers, at);
  }

  /** What was seen in a run whose first token this is. */
  take(sightings: readonly number[], first: number): void {
    let to = this.#grow(sightings.length);
    for (let from = 0; from < sightings.length; from += 4, to += 4) {
      this.numbers[to] = sightings[from] as number;
      this.numbers[to + 1] = sightings[from + 1] as number;
      this.numbers[to + 2] = first + (sightings[from + 2] as number);
      this.numbers[to + 3] = first + (sightings[from + 3] as number);
    }
  }

  /** Where so many more numbers begin. */
  #grow(by: number): number {
    const at = this.#length;
    this.#length += by;
    if (this.#length > this.numbers.length) {
      const room = new Int32Array(this.#length * 2);
      room.set(this.numbers);
      this.numbers = room;
    }
    return at;
  }
}

/** The same with what patterns are followed by. */
export function readSightings({ tokens }: TextDocument, { numbers, count }: Seen): Sighting[] {
  const sightings: Sighting[] = [];
  for (let k = 0; k < count * 4; k += 4) {
    const atom = numbers[k] as number;
    const views = numbers[k + 1] as number;
    const index = numbers[k + 2] as number;
    const endIndex = numbers[k + 3] as number;
    sightings.push({
      atom,
      index,
      endIndex,
      start: (tokens[index] as Token).start,
      end: (tokens[endIndex - 1] as Token).end,
      view: views === 0 ? "folded" : viewName(views),
      certainty: views === 0 ? 1 : certaintyOf(views),
    });
  }
  return sightings;
}
