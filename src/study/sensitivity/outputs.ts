/** What the runs of a design gave: for each point, a value for each replication. */

/** Null or NaN where the outcome was undefined. Every point is run in the same worlds, so each has as many replications. */
export type Outputs = readonly (readonly (number | null)[])[];

/** Mean over the replications of each point; NaN where one is undefined. */
export const meansOf = (outputs: Outputs): Float64Array =>
  Float64Array.from(outputs, (runs) => runs.reduce<number>((sum, run) => sum + (run ?? NaN), 0) / runs.length);

/** The units, each a list of points that are kept or left out together, that are defined at all their points. */
export const definedUnits = (units: readonly (readonly number[])[], means: Float64Array): (readonly number[])[] =>
  units.filter((points) => points.every((point) => Number.isFinite(means[point])));

/** Values of some units: a list for each world, in the order of the units. */
export type ByWorld = readonly Float64Array[];

/**
 * For each unit the mean of p × q over pairs of different worlds, p of the one and q of the other: the product of what p and q are on
 * average over all worlds, without bias. The product of two means over the same few worlds would count their luck as if settings had
 * made it. With one world, p × q itself, luck included.
 */
export function productsAcross(p: ByWorld, q: ByWorld, worlds: readonly number[]): Float64Array {
  const units = p[0]?.length ?? 0;
  const products = new Float64Array(units);
  const pairs = worlds.length > 1 ? worlds.length * (worlds.length - 1) : 1;
  for (let n = 0; n < units; n++) {
    let [ofP, ofQ, same] = [0, 0, 0];
    for (const r of worlds) {
      const [x, y] = [p[r]?.[n] as number, q[r]?.[n] as number];
      ofP += x;
      ofQ += y;
      same += x * y;
    }
    products[n] = (ofP * ofQ - (worlds.length > 1 ? same : 0)) / pairs;
  }
  return products;
}

/** p − q, unit by unit in each world. */
export const lessBy = (p: ByWorld, q: ByWorld): ByWorld => p.map((values, r) => values.map((value, n) => value - (q[r]?.[n] as number)));
