/** Lists of whole numbers, one after another in one array: list `i` stands from `starts[i]` to `starts[i + 1]`. */
export interface Lists {
  readonly starts: Int32Array<ArrayBuffer>;
  readonly values: Int32Array<ArrayBuffer>;
}

/** Numbers that are not known how many they will be: a small object for each list would cost more than all the rest. */
export class Numbers {
  #values = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const grown = new Int32Array(this.length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.length++] = value;
  }

  at(index: number): number {
    return this.#values[index] as number;
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }

  toArray(): Int32Array<ArrayBuffer> {
    return this.#values.slice(0, this.length);
  }
}

/** Gathers lists whose values come in any order; each list keeps the order in which its own came. */
export class ListsBuilder {
  readonly #owners = new Numbers();
  readonly #values = new Numbers();

  add(owner: number, value: number): void {
    this.#owners.push(owner);
    this.#values.push(value);
  }

  build(count: number): Lists {
    const starts = new Int32Array(count + 1);
    const { length } = this.#owners;
    for (let k = 0; k < length; k++) {
      const after = this.#owners.at(k) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
    for (let owner = 0; owner < count; owner++)
      starts[owner + 1] = (starts[owner + 1] as number) + (starts[owner] as number);
    const values = new Int32Array(length);
    const next = starts.slice();
    for (let k = 0; k < length; k++) {
      const owner = this.#owners.at(k);
      const place = next[owner] as number;
      values[place] = this.#values.at(k);
      next[owner] = place + 1;
    }
    return { starts, values };
  }
}
