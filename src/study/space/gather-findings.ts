/** Builds the findings of an experiment from the saved runs of its cells, one cell at a time. */
import type { Leaf } from '../../model/scenario/fields.ts';
import { CALIBRATED } from '../findings.ts';
import { differenceInterval, mean, pairedDifference, pairedDifferences, summarise } from '../analysis/statistics.ts';
import { definitionOf, type OutcomeId } from '../outcomes/registry.ts';
import { isSample, type Cell, type Experiment } from './experiment.ts';
import {
  MOST_LISTED,
  type Estimate,
  type ExperimentFindings,
  type Extremes,
  type FoundCell,
  type FoundLevel,
  type PairMeans,
} from './experiment-findings.ts';
import { experimentFiles } from './experiment-text.ts';
import { foundFactors, foundLevel } from './factor-words.ts';
import type { CellRun } from './findings.ts';
import { groupingOf, MainEffects, type ByWorld, type Fineness, type Grouping } from './main-effects.ts';
import { togetherOf } from './together.ts';

export type SweptCells = {
  readonly cells: readonly Cell[];
  /** The saved runs of a cell, in any order; those that failed are not among them. */
  readonly runsOf: (cell: string) => readonly Pick<CellRun, 'replication' | 'outcomes'>[];
  readonly worlds: number;
  readonly failed: number;
};

type Made = Omit<ExperimentFindings['reproduce'], 'files'>;
type Leaves = ReadonlyMap<string, Leaf>;

/** In the map of two factors of a design with more. */
const COARSE: Fineness = { most: 12, parts: 5 };

/** Reads the runs of each cell once, and those of a few cells once more. */
export function experimentFindings(experiment: Experiment, swept: SweptCells, leaves: Leaves, made: Made): ExperimentFindings {
  const { name, title, about, design, target, outcomes, bases, precision } = experiment;
  const { cells, worlds, failed } = swept;
  const isSampled = isSample(design);
  const passed = passOver(experiment, swept, leaves);
  return {
    kind: 'experiment',
    ...{ name, title, about, design, target, outcomes, worlds, failed },
    bases: bases.map((base) => ({ name: base.name, title: base.title, about: base.about })),
    seed: bases[0]?.seed ?? '',
    years: bases[0]?.settings.run.years ?? 0,
    cellCount: cells.length,
    factors: foundFactors(experiment.factors, isSampled, leaves),
    ...passed,
    precision: precision === null ? null : { ...precision, reached: passed.reached },
    calibrated: CALIBRATED,
    reproduce: { ...made, files: experimentFiles(experiment) },
  };
}

type Passed = Pick<ExperimentFindings, 'cells' | 'effects' | 'extremes' | 'pair' | 'together' | 'widest'> & {
  readonly reached: number | null;
};

function passOver(experiment: Experiment, { cells, runsOf, worlds }: SweptCells, leaves: Leaves): Passed {
  const { outcomes, precision } = experiment;
  const leading = outcomes[0] as OutcomeId;
  const effects = new MainEffects(experiment, worlds, leaves, cells[0]?.levels ?? []);
  const pair = pairOf(experiment, leaves);
  const ends = new Ends();
  const listed: FoundCell[] = [];
  let first: readonly ByWorld[] | null = null;
  let widest: number | null = null;
  let reached: number | null = null;
  for (const cell of cells) {
    const runs = runsOf(cell.id);
    const values = outcomes.map((id) => byWorld(runs, id, worlds));
    const found = foundCell(experiment, cell, values, first, runs.length, leaves);
    first ??= values;
    effects.add({ levels: cell.levels, values, differences: found.differences });
    pair?.add(cell, found.outcomes[0]?.mean ?? null);
    ends.add(found);
    widest = larger(widest, halfWidth(found.outcomes[0]));
    if (precision !== null) reached = larger(reached, halfWidth(estimate(byWorld(runs, precision.outcome, worlds), precision.outcome)));
    if (cells.length <= MOST_LISTED) listed.push(found);
  }
  const extremes = ends.result((lowest, highest) =>
    widenedDifference(byWorld(runsOf(highest), leading, worlds), byWorld(runsOf(lowest), leading, worlds), leading, ends.defined),
  );
  const together = isSample(experiment.design) ? null : togetherOf(listed, (id) => byWorld(runsOf(id), leading, worlds));
  return { cells: listed, effects: effects.result(), extremes, pair: pair?.result() ?? null, together, widest, reached };
}

const halfWidth = (of: Estimate | undefined): number | null => (of?.ci95 ? (of.ci95[1] - of.ci95[0]) / 2 : null);
const larger = (one: number | null, other: number | null): number | null => (other === null ? one : Math.max(one ?? 0, other));

/** The outcome in each world; null where the run failed or does not have it. */
function byWorld(runs: ReturnType<SweptCells['runsOf']>, id: OutcomeId, worlds: number): ByWorld {
  const values = new Array<number | null>(worlds).fill(null);
  for (const { replication, outcomes } of runs) if (replication < worlds) values[replication] = outcomes[id];
  return values;
}

function estimate(values: ByWorld, id: OutcomeId): Estimate {
  const { unit, bounds } = definitionOf(id);
  const { mean: middle, ci95, n } = summarise(values, unit, bounds);
  return { mean: middle, ci95, n };
}

function foundCell(
  { factors, outcomes }: Experiment,
  { id, levels }: Cell,
  values: readonly ByWorld[],
  first: readonly ByWorld[] | null,
  runs: number,
  leaves: Leaves,
): FoundCell {
  const differenceOf = (outcome: OutcomeId, k: number): Estimate => {
    const { mean: middle, ci95, n } = pairedDifference(values[k] ?? [], first?.[k] ?? [], definitionOf(outcome).bounds);
    return { mean: middle, ci95, n };
  };
  return {
    id,
    runs,
    levels: factors.map((factor, k): FoundLevel => foundLevel(factor, levels[k] as Cell['levels'][number], leaves)),
    outcomes: outcomes.map((outcome, k) => estimate(values[k] ?? [], outcome)),
    differences: first === null ? null : outcomes.map(differenceOf),
  };
}

/** The interval of a difference between two that were picked out of all pairs of `cells`, at 95 % for all pairs together (Bonferroni). */
function widenedDifference(high: ByWorld, low: ByWorld, id: OutcomeId, cells: number): Estimate {
  const { bounds } = definitionOf(id);
  const differences = pairedDifferences(high, low, bounds);
  if (differences.length === 0) return { mean: null, ci95: null, n: 0 };
  const level = 1 - 0.05 / ((cells * (cells - 1)) / 2);
  return { mean: mean(differences), ci95: differenceInterval(differences, bounds, level), n: differences.length };
}

/** The cells in which the leading outcome is lowest and highest, the first of those that are alike. */
class Ends {
  defined = 0;
  private lowest: FoundCell | null = null;
  private highest: FoundCell | null = null;
  private tied: [number, number] = [0, 0];

  add(cell: FoundCell): void {
    const own = meanOf(cell);
    if (own === null) return;
    this.defined++;
    const [least, most] = [meanOf(this.lowest), meanOf(this.highest)];
    if (least !== null && own === least) this.tied[0]++;
    if (most !== null && own === most) this.tied[1]++;
    if (least === null || own < least) [this.lowest, this.tied[0]] = [cell, 0];
    if (most === null || own > most) [this.highest, this.tied[1]] = [cell, 0];
  }

  result(difference: (lowest: string, highest: string) => Estimate): Extremes | null {
    const { lowest, highest, defined, tied } = this;
    if (lowest === null || highest === null || defined < 2) return null;
    const shown = ({ id, levels, outcomes }: FoundCell) => ({ id, levels, outcomes });
    return { lowest: shown(lowest), highest: shown(highest), tied, defined, difference: difference(lowest.id, highest.id) };
  }
}

const meanOf = (cell: FoundCell | null): number | null => cell?.outcomes[0]?.mean ?? null;

type Pairs = { readonly add: (cell: Cell, value: number | null) => void; readonly result: () => PairMeans };

/** Gathers means by the first two factors of a design that has more, or samples them. */
function pairOf({ factors, design }: Experiment, leaves: Leaves): Pairs | null {
  const isSampled = isSample(design);
  const [one, other] = factors;
  if (one === undefined || other === undefined || design === 'one-at-a-time' || (factors.length < 3 && !isSampled)) return null;
  const [down, across]: Grouping[] = [one, other].map((factor) => groupingOf(factor, isSampled, COARSE, leaves));
  if (down === undefined || across === undefined) return null;
  const sums = down.words.map(() => across.words.map(() => ({ n: 0, sum: 0 })));
  return {
    add: ({ levels }, value) => {
      const [a, b] = levels;
      const into = a === undefined || b === undefined ? undefined : sums[down.groupOf(a)]?.[across.groupOf(b)];
      if (into === undefined || value === null) return;
      into.n++;
      into.sum += value;
    },
    result: () => ({
      factors: [0, 1],
      words: [down.words, across.words],
      means: sums.map((row) => row.map(({ n, sum }) => (n === 0 ? null : sum / n))),
    }),
  };
}
