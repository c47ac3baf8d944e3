/** What is asked of `commonweal sensitivity`: the experiment, and the plan of the cells that answer it. */
import { problemAt, type Complaint } from '../../model/scenario/problem.ts';
import { counted } from '../../study/counted.ts';
import type { Experiment, Range } from '../../study/space/experiment.ts';
import { valueAtPart } from '../../study/space/points.ts';
import { isPowerOfTwo, powersBeside } from '../../study/space/powers.ts';
import { sensitivityFactors } from '../../study/space/sensitivity-cells.ts';
import { morrisPlan, MOST_SOBOL_FACTORS, sobolPlan, type SensitivityPlan } from '../../study/sensitivity/sensitivity-of.ts';
import { UserError, userErrorOf } from '../errors.ts';
import { loadExperiment } from '../scenarios/experiment-files.ts';
import type { Method } from '../words/options.ts';
import { tooManyRuns } from './plan.ts';

type Given = {
  readonly experiment: string;
  readonly method: Method;
  readonly trajectories?: number | undefined;
  readonly points?: number | undefined;
  readonly replications?: number | undefined;
};

/** Trajectories, or base points, unless the command says how many: enough to rank factors, and to tell shares apart by about a tenth. */
const USUAL = { screening: 20, indices: 256 } as const;

/** The experiment with the worlds that are asked for, and what of its file is not used, in sentences without a full stop. */
export function experimentAsked({ experiment: file, method, replications }: Given): { experiment: Experiment; unused: string[] } {
  const read = loadExperiment(file, 'sensitivity');
  const isPrecise = replications === undefined && read.precision !== null;
  const isGrouped = method === 'screening' && Object.keys(read.groups).length > 0;
  return {
    experiment: { ...read, replications: replications ?? read.replications, precision: null },
    unused: [
      ...(isPrecise
        ? [`a precision is about single cells and is not used; every cell has its least number of worlds, ${read.replications}`]
        : []),
      ...(isGrouped ? ['the groups of the file are used by --method indices alone'] : []),
    ],
  };
}

/** The plan. Throws a UserError for options that the method does not have, for factors that cannot be asked of, and for too many runs. */
export function planAsked(given: Given, { factors, groups, bases, replications }: Experiment): SensitivityPlan {
  const { experiment: file, method } = given;
  requireOptions(given);
  const refuse = (complaint: Complaint) => userErrorOf([problemAt({ file, line: null, column: null }, complaint)]);
  const fixed = factors.find(({ space }) => 'levels' in space && space.levels.length < 2);
  if (fixed !== undefined) throw refuse({ found: `one value for ${fixed.name}`, expected: 'two at least, or the factor left out' });
  const narrow = factors.find(({ space }) => 'range' in space && isTooNarrow(space.range));
  if (narrow !== undefined)
    throw refuse({ found: `a range for ${narrow.name} whose values are the same once rounded`, expected: 'a wider one' });
  if (method === 'indices' && factors.length > MOST_SOBOL_FACTORS)
    throw refuse({
      found: `${counted(factors.length, 'factor')} for --method indices`,
      expected: `at most ${MOST_SOBOL_FACTORS}: leave out those that screening shows not to matter`,
    });
  const units = (method === 'screening' ? given.trajectories : given.points) ?? USUAL[method];
  // Each unit has these cells at least, and with groups more: nothing is drawn for what is not run.
  const least = units * (factors.length + (method === 'screening' ? 1 : 2));
  const refuseMore = (cells: number) => {
    const problem = tooManyRuns(file, cells, replications);
    if (problem !== null) throw userErrorOf([problem]);
  };
  refuseMore(least);
  const plan = planOf(given, { factors, groups, bases }, units);
  refuseMore(plan.points.length);
  return plan;
}

function planOf(
  { experiment: file, method }: Given,
  experiment: Pick<Experiment, 'factors' | 'groups' | 'bases'>,
  units: number,
): SensitivityPlan {
  const factors = sensitivityFactors(experiment.factors);
  const seed = experiment.bases[0]?.seed ?? '';
  try {
    return method === 'screening' ? morrisPlan(factors, units, seed) : sobolPlan(factors, units, experiment.groups, seed);
  } catch (error) {
    throw error instanceof RangeError ? new UserError(`${file}: found ${error.message}`) : error;
  }
}

/** Whether a move of Morris, over two thirds of the range, would lead to the value that it starts from. */
const isTooNarrow = (range: Range): boolean => [0, 1 / 3].some((part) => valueAtPart(range, part) === valueAtPart(range, part + 2 / 3));

function requireOptions({ method, trajectories, points }: Given): void {
  if (method === 'screening' && points !== undefined)
    throw new UserError('--points: found without --method indices, whose base points it counts; expected --trajectories, or that method');
  if (method === 'indices' && trajectories !== undefined)
    throw new UserError('--trajectories: found with --method indices, which has none; expected --points');
  if (points !== undefined && !isPowerOfTwo(points))
    throw new UserError(`--points ${points}: found '${points}'; expected ${powersBeside(points)}`);
}
