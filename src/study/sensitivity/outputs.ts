/** What the runs of a design gave: for each point, a value for each replication. */

/** Null or NaN where the outcome was undefined. Every point is run in the same worlds, so each has as many replications. */
export type Outputs = readonly (readonly (number | null)[])[];

/** Mean over the replications of each point; NaN where one is undefined. */
export const meansOf = (outputs: Outputs): Float64Array =>
  Float64Array.from(outputs, (runs) => runs.reduce<number>((sum, run) => sum + (run ?? NaN), 0) / runs.length);

/** The units, each a list of points that are kept or left out together, that are defined at all their points. */
export const definedUnits = (units: readonly (readonly number[])[], means: Float64Array): (readonly number[])[] =>
  units.filter((points) => points.every((point) => Number.isFinite(means[point])));
