/** Draws for the twin: one ordinary sequential generator and the distributions the page names. */

export type Chance = {
  /** A uniform strictly between 0 and 1. */
  readonly uniform: () => number;
  readonly normal: () => number;
  readonly gumbel: () => number;
  readonly happens: (probability: number) => boolean;
  /** floor(expected + U): a whole number with the expected mean. */
  readonly count: (expected: number) => number;
  readonly oneOf: <T>(things: readonly T[]) => T;
  readonly shuffled: <T>(things: readonly T[]) => T[];
  /** One thing with chance in proportion to its weight. */
  readonly weighted: <T>(things: readonly T[], weightOf: (thing: T) => number) => T;
};

export function chanceFrom(seed: string): Chance {
  const next = generator(seed);
  const uniform = () => (next() + 0.5) / 4_294_967_296;
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const weighted = <T>(things: readonly T[], weightOf: (thing: T) => number): T => {
    let left = uniform() * things.reduce((sum, thing) => sum + weightOf(thing), 0);
    for (const thing of things) {
      left -= weightOf(thing);
      if (left < 0) return thing;
    }
    return things[things.length - 1];
  };
  return {
    uniform,
    normal,
    gumbel: () => -Math.log(-Math.log(uniform())),
    happens: (probability) => uniform() < probability,
    count: (expected) => Math.floor(expected + uniform()),
    oneOf: (things) => things[Math.floor(uniform() * things.length)],
    shuffled: (things) =>
      things
        .map((thing) => ({ thing, place: uniform() }))
        .sort((a, b) => a.place - b.place)
        .map(({ thing }) => thing),
    weighted,
  };
}

/** Jenkins's small fast counter generator, started from a hash of the seed's characters. */
function generator(seed: string): () => number {
  let h = 2_166_136_261;
  for (let k = 0; k < seed.length; k++) h = Math.imul(h ^ seed.charCodeAt(k), 16_777_619);
  let [a, b, c, d] = [h | 0, Math.imul(h, 0x9e3779b1) | 0, (h >>> 7) ^ 0x51ed270b, 1];
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let k = 0; k < 20; k++) next();
  return next;
}

export function clip(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x));
}

/** Chance that a standard normal is above x (Abramowitz and Stegun 26.2.17). */
export function normalTail(x: number): number {
  if (x < 0) return 1 - normalTail(-x);
  const t = 1 / (1 + 0.2316419 * x);
  const polynomial = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * polynomial;
}

export function total<T>(things: Iterable<T>, amountOf: (thing: T) => number): number {
  let sum = 0;
  for (const thing of things) sum += amountOf(thing);
  return sum;
}
