/** Where the luck of the common workload comes from: the yardstick's own 32-bit generator, draw for draw. */
const UNIT = 2.3283064365386963e-10;

export class Generator {
  #a = 0;
  #b: number;
  #c = 0x9e3779b9 | 0;
  #counter = 1;

  constructor(seed: number) {
    this.#b = seed | 0;
    for (let i = 0; i < 12; i++) this.whole();
  }

  /** A whole number of 32 bits. */
  whole(): number {
    const total = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + total) | 0;
    return total >>> 0;
  }

  uniform(): number {
    return this.whole() * UNIT;
  }

  normal(): number {
    const radius = (this.whole() + 0.5) * UNIT;
    const angle = (this.whole() + 0.5) * UNIT;
    return Math.sqrt(-2 * Math.log(radius)) * Math.cos(6.283185307179586 * angle);
  }
}
