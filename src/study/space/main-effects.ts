/** Means of outcomes over the cells that share a level of a factor, gathered cell by cell so that none has to be kept. */
import type { Leaf } from '../../model/scenario/fields.ts';
import { linkedInterval } from '../analysis/intervals.ts';
import { summarise } from '../analysis/statistics.ts';
import type { Bounds } from '../outcomes/outcome.ts';
import { definitionOf, type OutcomeId } from '../outcomes/registry.ts';
import { isSample, type Experiment, type Factor, type Level } from './experiment.ts';
import type { Estimate, MainEffect } from './experiment-findings.ts';
import { foundLevel, numberWords } from './factor-words.ts';
import { levelsOf } from './points.ts';

/** How many levels of a number are taken one by one, and into how many parts its range is divided where there are more. */
export type Fineness = { readonly most: number; readonly parts: number };

const FINE: Fineness = { most: 50, parts: 10 };
/** Whole numbers of a sampled range that are taken one by one. */
const MOST_WHOLE = 12;

export type Grouping = {
  readonly words: readonly string[];
  readonly groupOf: (level: Level) => number;
};

/** By level; of numbers with more than `most`, or from a sampled range, by equal parts of the range. */
export function groupingOf(factor: Factor, isSampled: boolean, { most, parts }: Fineness, leaves: ReadonlyMap<string, Leaf>): Grouping {
  const { space } = factor;
  if (isSampled && 'range' in space) {
    const { ends, whole, path } = space.range;
    if (!whole || ends[1] - ends[0] >= MOST_WHOLE) return byParts(factor, ends, parts, leaves);
    const levels = Array.from({ length: ends[1] - ends[0] + 1 }, (_, k) => ends[0] + k).map((value): Level => ({
      label: String(value),
      sets: [{ path, value }],
    }));
    return byLevel(factor, levels, leaves);
  }
  const levels = levelsOf(factor);
  const values = levels.map((level) => foundLevel(factor, level, leaves).value);
  if (levels.length <= most || values.some((value) => value === null)) return byLevel(factor, levels, leaves);
  const known = values.filter((value) => value !== null);
  return byParts(factor, [Math.min(...known), Math.max(...known)], parts, leaves);
}

function byLevel(factor: Factor, levels: readonly Level[], leaves: ReadonlyMap<string, Leaf>): Grouping {
  const found = levels.map((level) => foundLevel(factor, level, leaves));
  const ordered = found.every(({ value }) => value !== null) ? found.sort((a, b) => (a.value ?? 0) - (b.value ?? 0)) : found;
  const at = new Map(ordered.map(({ label }, k) => [label, k]));
  return { words: ordered.map(({ words }) => words), groupOf: ({ label }) => at.get(label) ?? -1 };
}

function byParts(factor: Factor, [low, high]: readonly [number, number], parts: number, leaves: ReadonlyMap<string, Leaf>): Grouping {
  const edge = (k: number) => low + ((high - low) * k) / parts;
  return {
    words: Array.from(
      { length: parts },
      (_, k) => `${numberWords(factor, edge(k), leaves, false)} to ${numberWords(factor, edge(k + 1), leaves)}`,
    ),
    groupOf: ({ sets }) => {
      const value = sets[0]?.value;
      return typeof value === 'number' ? Math.min(parts - 1, Math.max(0, Math.floor(((value - low) / (high - low)) * parts))) : -1;
    },
  };
}

/** By world; null where the run failed or does not have the outcome. */
export type ByWorld = readonly (number | null)[];

/** A mean that is gathered over cells: world by world, and over the cells' own means. */
type Gathered = { cells: number; readonly sums: Float64Array; readonly counts: Uint32Array; n: number; mean: number; squares: number };

const gathered = (worlds: number): Gathered => ({
  cells: 0,
  sums: new Float64Array(worlds),
  counts: new Uint32Array(worlds),
  n: 0,
  mean: 0,
  squares: 0,
});

function gather(into: Gathered, values: ByWorld): void {
  into.cells++;
  let sum = 0;
  let known = 0;
  for (const [world, value] of values.entries()) {
    if (value === null) continue;
    into.sums[world] = (into.sums[world] as number) + value;
    into.counts[world] = (into.counts[world] as number) + 1;
    sum += value;
    known++;
  }
  if (known === 0) return;
  // Welford's running mean and sum of squares.
  const own = sum / known;
  const step = own - into.mean;
  into.n++;
  into.mean += step / into.n;
  into.squares += step * (own - into.mean);
}

/** The mean over cells in each world that all cells have, and its interval over worlds. */
function overWorlds({ cells, sums, counts }: Gathered, bounds: Bounds): Estimate {
  const values = Array.from(sums, (sum, world) => (cells > 0 && counts[world] === cells ? sum / cells : null));
  const { mean, ci95, n } = summarise(values, '', bounds);
  return { mean, ci95, n };
}

/** The mean of the cells' means, and its interval over cells. */
function overCells({ n, mean, squares }: Gathered, bounds: Bounds): Estimate {
  if (n === 0) return { mean: null, ci95: null, n };
  const error = n < 2 ? 0 : Math.sqrt(squares / (n - 1) / n);
  return { mean, ci95: error === 0 ? null : linkedInterval(mean, error, n - 1, bounds, 0.95), n };
}

const lessThan = (means: readonly (number | null)[]): number | null => {
  const known = means.filter((mean) => mean !== null);
  return known.length < 2 ? null : Math.max(...known) - Math.min(...known);
};

type Given = { readonly levels: readonly Level[]; readonly values: readonly ByWorld[]; readonly differences: readonly Estimate[] | null };

export class MainEffects {
  private readonly groupings: readonly Grouping[];
  private readonly kept: readonly (readonly (readonly Gathered[])[])[];
  private readonly moved = new Map<string, readonly Estimate[]>();
  private readonly first: readonly string[];
  private readonly isAlone: boolean;
  private readonly isSampled: boolean;
  private readonly outcomes: readonly OutcomeId[];

  /** Worlds are those of every cell. */
  constructor({ factors, design, outcomes }: Experiment, worlds: number, leaves: ReadonlyMap<string, Leaf>, first: readonly Level[]) {
    this.isAlone = design === 'one-at-a-time';
    this.isSampled = isSample(design);
    this.outcomes = outcomes;
    this.first = first.map(({ label }) => label);
    this.groupings = factors.map((factor) =>
      this.isAlone ? byLevel(factor, levelsOf(factor), leaves) : groupingOf(factor, this.isSampled, FINE, leaves),
    );
    this.kept = this.groupings.map(({ words }) => words.map(() => outcomes.map(() => gathered(worlds))));
  }

  add({ levels, values, differences }: Given): void {
    const moved = levels.flatMap(({ label }, k) => (label === this.first[k] ? [] : [k]));
    for (const [f, { groupOf }] of this.groupings.entries()) {
      if (this.isAlone && moved.some((k) => k !== f)) continue;
      const level = levels[f];
      const g = level === undefined ? -1 : groupOf(level);
      for (const [o, own] of values.entries()) {
        const into = this.kept[f]?.[g]?.[o];
        if (into !== undefined) gather(into, own);
      }
      if (this.isAlone && differences !== null) this.moved.set(`${f} ${g}`, differences);
    }
  }

  result(): MainEffect[] {
    return this.groupings.map(({ words }, factor) => {
      const groups = words.flatMap((said, g) => {
        const own = this.kept[factor]?.[g] ?? [];
        const cells = own[0]?.cells ?? 0;
        const outcomes = own.map((each, o) => {
          const { bounds } = definitionOf(this.outcomes[o] as OutcomeId);
          return this.isSampled ? overCells(each, bounds) : overWorlds(each, bounds);
        });
        return cells === 0 ? [] : [{ words: said, cells, outcomes, differences: this.moved.get(`${factor} ${g}`) ?? null }];
      });
      return { factor, groups, ranges: this.outcomes.map((_, o) => lessThan(groups.map(({ outcomes }) => outcomes[o]?.mean ?? null))) };
    });
  }
}
