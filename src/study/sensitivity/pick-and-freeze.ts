/** The design of Saltelli et al. (2010): two samples, A and B, and copies of A in which some columns are B's. */
import type { UnitPoint } from './morris.ts';
import { definedUnits, meansOf, type Outputs } from './outputs.ts';

export type PickAndFreeze = {
  readonly factors: number;
  readonly basePoints: number;
  /** For each copy of A, the factors whose values are B's, in rising order. */
  readonly copies: readonly (readonly number[])[];
  /** All of A, then all of B, then each copy in turn. */
  readonly points: readonly UnitPoint[];
};

/** Copies that Sobol' indices need: one for each factor. */
export const singles = (factors: number): number[][] => Array.from({ length: factors }, (_, k) => [k]);

const nameOf = (factors: readonly number[]) => factors.toSorted((a, b) => a - b).join(' ');

/** Makes the design of base points of twice as many coordinates as factors: A's, then B's. A copy asked for twice is made once. */
export function pickAndFreeze(base: readonly UnitPoint[], asked: readonly (readonly number[])[]): PickAndFreeze {
  const factors = (base[0]?.length ?? 0) / 2;
  const copies = [...new Map(asked.map((copy) => [nameOf(copy), copy.toSorted((a, b) => a - b)])).values()];
  const a = base.map((point) => point.slice(0, factors));
  const b = base.map((point) => point.slice(factors));
  const mixed = copies.flatMap((copy) => a.map((point, n) => point.map((x, k) => (copy.includes(k) ? (b[n]?.[k] as number) : x))));
  return { factors, basePoints: base.length, copies, points: [...a, ...b, ...mixed] };
}

/** For each base point, the numbers of its points in A and B: the sample of the whole space. */
export const pairsOf = ({ basePoints }: PickAndFreeze): number[][] => Array.from({ length: basePoints }, (_, n) => [n, basePoints + n]);

/** Means over replications at the base points that are defined in A, B and every copy, less the mean of A and B. */
export type Columns = {
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** The copy of A whose values are B's in just these factors; throws where the design has none. */
  readonly copy: (factors: readonly number[]) => Float64Array;
  readonly leftOut: number;
};

export function columnsOf(design: PickAndFreeze, outputs: Outputs): Columns {
  const means = meansOf(outputs);
  const blocks = design.points.length / design.basePoints;
  const units = Array.from({ length: design.basePoints }, (_, n) => Array.from({ length: blocks }, (__, c) => c * design.basePoints + n));
  const known = definedUnits(units, means);
  const column = (block: number) => Float64Array.from(known, (unit) => means[unit[block] as number] as number);
  const sampled = [...column(0), ...column(1)];
  // Products of values far from 0 would lose the small differences that indices are made of.
  const middle = sampled.reduce((sum, value) => sum + value, 0) / sampled.length;
  const columns = Array.from({ length: blocks }, (_, block) => column(block).map((value) => value - middle));
  const places = new Map(design.copies.map((copy, c) => [nameOf(copy), c + 2]));
  const copy = (factors: readonly number[]) => {
    const found = columns[places.get(nameOf(factors)) ?? -1];
    if (!found) throw new RangeError(`the design has no copy with factors ${nameOf(factors)}`);
    return found;
  };
  return { a: columns[0] as Float64Array, b: columns[1] as Float64Array, copy, leftOut: design.basePoints - known.length };
}
