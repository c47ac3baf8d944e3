/** The design of Saltelli et al. (2010): two samples, A and B, and copies of A in which some columns are B's. */
import type { UnitPoint } from './morris.ts';
import { definedUnits, meansOf, type ByWorld, type Outputs } from './outputs.ts';

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

/** Values at the base points that are defined in A, B and every copy, less the mean of A and B in the same world. */
export type Columns = {
  /** Base points that are defined. */
  readonly units: number;
  readonly worlds: number;
  readonly a: ByWorld;
  readonly b: ByWorld;
  /** The copy of A whose values are B's in just these factors; throws where the design has none. */
  readonly copy: (factors: readonly number[]) => ByWorld;
  /** Size below which a value is round-off. */
  readonly least: number;
  readonly leftOut: number;
};

/** Values this much smaller than the largest are round-off. */
const ROUND_OFF = 1e-12;

export function columnsOf(design: PickAndFreeze, outputs: Outputs): Columns {
  const blocks = design.copies.length + 2;
  const units = Array.from({ length: design.basePoints }, (_, n) => Array.from({ length: blocks }, (__, c) => c * design.basePoints + n));
  const known = definedUnits(units, meansOf(outputs));
  const worlds = outputs[0]?.length ?? 0;
  const valueOf = (point: number, r: number) => outputs[point]?.[r] as number;
  // What a world adds everywhere moves no point against another; products of values far from 0 would lose their small differences.
  const middles = Array.from({ length: worlds }, (_, r) =>
    known.reduce((sum, unit) => sum + (valueOf(unit[0] as number, r) + valueOf(unit[1] as number, r)) / (2 * known.length), 0),
  );
  const column = (block: number) =>
    middles.map((middle, r) => Float64Array.from(known, (unit) => valueOf(unit[block] as number, r) - middle));
  const columns = Array.from({ length: blocks }, (_, block) => column(block));
  const places = new Map(design.copies.map((copy, c) => [nameOf(copy), c + 2]));
  const copy = (factors: readonly number[]) => {
    const found = columns[places.get(nameOf(factors)) ?? -1];
    if (!found) throw new RangeError(`the design has no copy with factors ${nameOf(factors)}`);
    return found;
  };
  const largest = middles.reduce((most, middle) => Math.max(most, Math.abs(middle)), 0);
  const leftOut = design.basePoints - known.length;
  return { units: known.length, worlds, a: columns[0] as ByWorld, b: columns[1] as ByWorld, copy, least: ROUND_OFF * largest, leftOut };
}
