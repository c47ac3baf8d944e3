/** Inverse questions: how far one factor may go while conditions on the means of cells still hold. */
import type { SearchFactor } from './cells.ts';
import type { Condition } from './discovery-findings.ts';

/** Which end of the factor is asked for. */
export type End = 'largest' | 'smallest';

/** Whether conditions hold in a cell, by the 95 % intervals of its means: an interval on both sides of a value cannot tell. */
export type Verdict = 'holds' | 'fails' | 'cannot tell';

/** For each condition a mean and its interval; null where there is none. */
export type KnownCell = {
  readonly id: string;
  readonly point: readonly number[];
  readonly means: readonly (number | null)[];
  readonly intervals: readonly (readonly [low: number, high: number] | null)[];
};

export type Step = Pick<KnownCell, 'means' | 'intervals'> & { readonly cell: string; readonly value: number; readonly verdict: Verdict };

/** What came of one combination of the other factors. */
export type Walk = {
  /** Value, or number of the level, of every factor; that of the factor asked about is null. */
  readonly others: readonly (number | null)[];
  /** From the other end towards the one that is asked for. */
  readonly steps: readonly Step[];
  /** Number of steps from the first on that all hold: the last of them is the answer, and the step after it what ended the walk. */
  readonly holding: number;
};

export type FurthestFindings = {
  readonly factor: SearchFactor;
  readonly end: End;
  readonly conditions: readonly Condition[];
  readonly walks: readonly Walk[];
  /** Combinations of the other factors with one level alone, which say nothing. */
  readonly alone: number;
  /** The furthest value that holds in every combination; null where one has none. */
  readonly everywhere: number | null;
};

export type Question = {
  readonly factors: readonly SearchFactor[];
  readonly cells: readonly KnownCell[];
  readonly conditions: readonly Condition[];
  /** Index of the factor asked about; its values are numbers. */
  readonly asked: number;
  readonly end: End;
};

/**
 * Walks level by level from the other end and stops at the first level that does not surely hold. Tests in an order that is fixed beforehand,
 * which stop at the first that fails, need no correction for their number (Maurer, Hothorn and Lehmacher 1995): each answer goes too far in at
 * most 2.5 % of such experiments, where means are normal.
 */
export function furthest({ factors, cells, conditions, asked, end }: Question): FurthestFindings {
  const factor = factors[asked];
  if (factor === undefined) throw new RangeError(`no factor ${asked}`);
  const groups = new Map<string, KnownCell[]>();
  for (const cell of cells) {
    const key = cell.point.filter((_, k) => k !== asked).join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cell]);
    else group.push(cell);
  }
  const along = [...groups.values()].filter((group) => group.length > 1);
  const walks = along.map((group) => walkOf(group, { conditions, asked, end }));
  return { factor, end, conditions, walks, alone: groups.size - along.length, everywhere: everywhereOf(walks, end) };
}

function walkOf(group: readonly KnownCell[], { conditions, asked, end }: Pick<Question, 'conditions' | 'asked' | 'end'>): Walk {
  const towards = end === 'largest' ? 1 : -1;
  const valueOf = ({ point }: KnownCell): number => point[asked] as number;
  const steps = group
    .toSorted((a, b) => towards * (valueOf(a) - valueOf(b)))
    .map((cell) => ({
      cell: cell.id,
      value: valueOf(cell),
      means: cell.means,
      intervals: cell.intervals,
      verdict: verdictOf(cell, conditions),
    }));
  const stop = steps.findIndex(({ verdict }) => verdict !== 'holds');
  const others = (group[0] as KnownCell).point.map((value, k) => (k === asked ? null : value));
  return { others, steps, holding: stop < 0 ? steps.length : stop };
}

/** All conditions must hold; one that surely fails decides. */
export function verdictOf({ intervals }: Pick<KnownCell, 'intervals'>, conditions: readonly Condition[]): Verdict {
  const verdicts = conditions.map((condition, k) => verdictOn(intervals[k] ?? null, condition));
  if (verdicts.includes('fails')) return 'fails';
  return verdicts.includes('cannot tell') ? 'cannot tell' : 'holds';
}

function verdictOn(interval: readonly [number, number] | null, { sign, value }: Condition): Verdict {
  if (interval === null) return 'cannot tell';
  const [low, high] = interval;
  const holds = { '<': high < value, '<=': high <= value, '>': low > value, '>=': low >= value }[sign];
  if (holds) return 'holds';
  const fails = { '<': low >= value, '<=': low > value, '>': high <= value, '>=': high < value }[sign];
  return fails ? 'fails' : 'cannot tell';
}

function everywhereOf(walks: readonly Walk[], end: End): number | null {
  const answers = walks.map(({ steps, holding }) => steps[holding - 1]?.value ?? null);
  const known = answers.filter((value) => value !== null);
  if (known.length === 0 || known.length < answers.length) return null;
  return known.reduce((a, b) => (end === 'largest' ? Math.min(a, b) : Math.max(a, b)));
}
