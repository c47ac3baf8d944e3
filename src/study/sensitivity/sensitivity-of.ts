/** From factors to the points that have to be run, and from what their runs gave to findings. */
import { log } from '../../model/random/numerics.ts';
import type { OutcomeId } from '../outcomes/registry.ts';
import { morrisEffects, morrisPoints, trajectoriesOf, type UnitPoint } from './morris.ts';
import { luckOf } from './noise.ts';
import type { Outputs } from './outputs.ts';
import { pairsOf, pickAndFreeze, singles, type PickAndFreeze } from './pick-and-freeze.ts';
import type { OutcomeSensitivity, SensitivityFindings } from './sensitivity-findings.ts';
import { partition, shapleyCopies, shapleyShares, type Group } from './shapley.ts';
import { sobolIndices } from './sobol-indices.ts';
import { MOST_DIMENSIONS, sobolPoints } from './sobol-points.ts';

/** Most factors that Sobol's indices can be had of. */
export const MOST_SOBOL_FACTORS = MOST_DIMENSIONS / 2;

/** Levels have an order only where one comes later in the list than another. */
export type SensitivityFactor = { readonly name: string } & (
  | {
      readonly type: 'range';
      readonly range: readonly [low: number, high: number];
      /** True where points are spread evenly over the logarithm. */
      readonly log: boolean;
    }
  | { readonly type: 'levels'; readonly count: number }
);

export type SensitivityPlan = {
  readonly factors: readonly SensitivityFactor[];
  /** Points of the unit cube, in the order in which `sensitivityOf` wants their cells. */
  readonly points: readonly UnitPoint[];
  /** Trajectories, or base points. */
  readonly units: number;
} & (
  | { readonly method: 'morris' }
  | {
      readonly method: 'sobol';
      readonly design: PickAndFreeze;
      /** A partition of the factors; null without groups. */ readonly groups: readonly Group[] | null;
    }
);

/** Trajectories of Morris: factors + 1 points each. Throws a RangeError without a factor, and with fewer than one trajectory. */
export function morrisPlan(factors: readonly SensitivityFactor[], trajectories: number, seed: string): SensitivityPlan {
  checkSize(factors, trajectories);
  return { method: 'morris', factors, units: trajectories, points: morrisPoints(factors.length, trajectories, seed) };
}

/**
 * Sobol's design of base points, best a power of two: factors + 2 points each, and one more for each subset of the groups that is not
 * a single factor. `groups` has the names of factors by the group's name, empty where there are none; factors in no group make one of their
 * own. Throws a RangeError without a factor, with fewer than one base point, for more than MOST_SOBOL_FACTORS factors, for more than six
 * groups, and where a group names a factor that is not there or is in another group.
 */
export function sobolPlan(
  factors: readonly SensitivityFactor[],
  basePoints: number,
  groups: Readonly<Record<string, readonly string[]>>,
  seed: string,
): SensitivityPlan {
  checkSize(factors, basePoints);
  const named = Object.entries(groups).map(([name, members]) => ({
    name,
    factors: members.map((member) => placeOf(factors, name, member)),
  }));
  const all = named.length > 0 ? partition(named, factors.length) : null;
  const copies = [...singles(factors.length), ...(all ? shapleyCopies(all) : [])];
  const design = pickAndFreeze(sobolPoints(basePoints, 2 * factors.length, seed), copies);
  return { method: 'sobol', factors, units: basePoints, points: design.points, design, groups: all };
}

function checkSize(factors: readonly SensitivityFactor[], units: number): void {
  if (factors.length === 0) throw new RangeError('no factors');
  if (!(Number.isInteger(units) && units >= 1)) throw new RangeError(`the number of points must be a whole number from 1, not ${units}`);
}

function placeOf(factors: readonly SensitivityFactor[], group: string, member: string): number {
  const place = factors.findIndex(({ name }) => name === member);
  if (place < 0) throw new RangeError(`group ${group} names ${member}, which is no factor`);
  return place;
}

/** The number of the level at a part of the way, 0 to 1, through a list of levels, each as likely. */
export const levelAt = (part: number, count: number): number => Math.min(count - 1, Math.floor(part * count));

export type RunCell = {
  /** For each factor the value that was run, or the number of its level. */
  readonly point: readonly number[];
  /** By outcome a value for each replication, in one order in all cells; null where it was undefined or the run failed. */
  readonly outcomes: Readonly<Partial<Record<OutcomeId, readonly (number | null)[]>>>;
};

/**
 * What the cells of a plan's points, in their order, say of each outcome. All cells are run in the same worlds. A trajectory or base point
 * in which an outcome is undefined anywhere is left out for that outcome, and counted; an outcome of which fewer than two points are left is
 * listed as unknown. Throws a RangeError where cells are not those of the plan, or differ in replications.
 */
export function sensitivityOf(plan: SensitivityPlan, cells: readonly RunCell[], outcomes: readonly OutcomeId[]): SensitivityFindings {
  if (cells.length !== plan.points.length) throw new RangeError(`the plan has ${plan.points.length} points, not ${cells.length}`);
  const outputs = outcomes.map((outcome) => outputsOf(cells, outcome));
  const replications = outputs[0]?.[0]?.length ?? 0;
  const odd = outputs.flat().find((runs) => runs.length !== replications);
  if (odd) throw new RangeError(`one cell has ${odd.length} replications of an outcome and the first has ${replications}`);
  const found = outcomes.map((outcome, n) => outcomeSensitivity(plan, cells, outcome, outputs[n] as Outputs));
  return {
    method: plan.method,
    points: plan.units,
    replications,
    runs: cells.length * replications,
    outcomes: found.filter((one) => one !== null),
    unknown: outcomes.filter((_, n) => found[n] === null),
  };
}

const outputsOf = (cells: readonly RunCell[], outcome: OutcomeId): Outputs => cells.map((cell) => cell.outcomes[outcome] ?? []);

function outcomeSensitivity(
  plan: SensitivityPlan,
  cells: readonly RunCell[],
  outcome: OutcomeId,
  outputs: Outputs,
): OutcomeSensitivity | null {
  const names = plan.factors.map(({ name }) => name);
  if (plan.method === 'morris') {
    const luck = luckOf(outputs, trajectoriesOf(names.length, cells.length));
    const moves = plan.factors.map(({ type }) => type);
    const effects = morrisEffects(
      names,
      cells.map((cell) => positionOf(plan.factors, cell.point)),
      outputs,
      moves,
    );
    return luck && effects && { outcome, ...luck, morris: effects.rows, sobol: null, groups: null };
  }
  const { design, groups } = plan;
  const indices = sobolIndices(names, design, outputs);
  const luck = indices.leftOut === plan.units ? null : luckOf(outputs, pairsOf(design));
  const shares = groups && shapleyShares(groups, names, design, outputs).rows;
  return luck && { outcome, ...luck, leftOut: indices.leftOut, morris: null, sobol: indices.rows, groups: shares };
}

/** Where a point that was run lies: the part of the way through each range, and the number of each level. */
function positionOf(factors: readonly SensitivityFactor[], point: readonly number[]): UnitPoint {
  return factors.map((factor, k) => {
    const value = point[k] as number;
    if (factor.type === 'levels') return value;
    const [low, high] = factor.range;
    return factor.log ? (log(value) - log(low)) / (log(high) - log(low)) : (value - low) / (high - low);
  });
}
