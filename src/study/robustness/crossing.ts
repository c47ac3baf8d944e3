/** Every policy under every belief: the levels of the rules, crossed with points of the assumptions. */
import { policyLeaves } from '../../model/scenario/fields.ts';
import type { Complaint } from '../../model/scenario/problem.ts';
import type { Cell, Experiment, Factor, Level } from '../space/experiment.ts';
import { cellsOf } from '../space/points.ts';
import { pathsOf } from '../space/read-experiment.ts';

/** Cells are policy by policy, within each belief by belief. */
export type Crossing = {
  readonly rules: readonly Factor[];
  readonly assumptions: readonly Factor[];
  readonly policies: readonly (readonly Level[])[];
  readonly beliefs: readonly (readonly Level[])[];
  readonly cells: readonly Cell[];
};

const isRule = (path: string): boolean => policyLeaves.has(path);

/** What a factor is about; null where it changes rules and assumptions together. */
function sideOf(factor: Factor): 'rule' | 'assumption' | null {
  if (factor.kind === 'rule' || factor.kind === 'assumption') return factor.kind;
  const paths = pathsOf(factor);
  if (factor.kind === 'base' || paths.every(isRule)) return 'rule';
  return paths.some(isRule) ? null : 'assumption';
}

/** Rules are crossed as in a grid; assumptions are laid out as the experiment's design says. */
export function crossed(experiment: Experiment): Crossing | Complaint {
  const { factors } = experiment;
  const mixed = factors.find((factor) => sideOf(factor) === null);
  if (mixed !== undefined)
    return { found: `${mixed.name}, which changes rules and assumptions together`, expected: 'factors that change one or the other' };
  const [rules, assumptions] = (['rule', 'assumption'] as const).map((side) => factors.filter((factor) => sideOf(factor) === side)) as [
    Factor[],
    Factor[],
  ];
  const lacking = rules.length === 0 ? 'rules' : assumptions.length === 0 ? 'assumptions' : null;
  if (lacking !== null)
    return { found: `no factor that changes ${lacking}`, expected: 'rules to choose from, and assumptions to be unsure of' };
  const endless = rules.find(({ space }) => 'range' in space && space.range.levels === null);
  if (endless !== undefined)
    return { found: `${endless.name} as a range without levels`, expected: 'a list of values to choose from, or levels' };
  const policies = cellsOf({ ...experiment, factors: rules, design: 'grid' }).map(({ levels }) => levels);
  const beliefs = cellsOf({ ...experiment, factors: assumptions }).map(({ levels }) => levels);
  const places = factors.map((factor) => [rules.indexOf(factor), assumptions.indexOf(factor)] as const);
  const cells = policies.flatMap((policy) => beliefs.map((belief) => places.map(([r, a]) => (r >= 0 ? policy[r] : belief[a]) as Level)));
  return { rules, assumptions, policies, beliefs, cells: cells.map((levels, k) => ({ id: `c${k + 1}`, levels })) };
}
