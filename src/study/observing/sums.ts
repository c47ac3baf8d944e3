/** Sums that are added to by name: a name costs one look-up, and adding makes no new object. */
export class Sums {
  readonly #places = new Map<string, number>();
  #values = new Float64Array(64);

  add(name: string, amount: number): void {
    let place = this.#places.get(name);
    if (place === undefined) {
      place = this.#places.size;
      this.#places.set(name, place);
      if (place === this.#values.length) this.#makeRoom();
    }
    this.#values[place] = (this.#values[place] as number) + amount;
  }

  /** What was added to a name; 0 when nothing was. */
  of(name: string): number {
    const place = this.#places.get(name);
    return place === undefined ? 0 : (this.#values[place] as number);
  }

  #makeRoom(): void {
    const longer = new Float64Array(2 * this.#values.length);
    longer.set(this.#values);
    this.#values = longer;
  }
}
