/** An outcome in plain words: as a level, or as what it would be instead of what it is under the baseline. */
import type { Difference, OutcomeSummary, ScenarioFindings } from '../../study/findings.ts';
import type { OutcomeId } from '../../study/outcomes/registry.ts';
import type { Interval } from './change.ts';
import { bothInWords, inWords, type Range, type Scale } from './frequency.ts';

export type Plain = {
  readonly id: OutcomeId;
  /** Says what is missing of 1 instead of the outcome itself: those that are gone, of those that were to stay. */
  readonly ofTheRest?: boolean;
  readonly scales: readonly Scale[];
  readonly range: Range;
  /** A clause around the words for a number, after the given time. */
  readonly clause: (amount: string, time: string) => string;
};

const shown = ({ ofTheRest = false }: Plain, value: number): number => (ofTheRest ? Math.max(0, 1 - value) : value);
const shownInterval = ({ ofTheRest = false }: Plain, [low, high]: Interval): Interval => (ofTheRest ? [-high, -low] : [low, high]);

/** Without a time where none is given. */
const around = ({ clause }: Plain, amount: string, time: string): string => clause(amount, time).replace(/ {2,}/g, ' ').trim();

/** Null where the outcome is not defined. */
export function levelOf(plain: Plain, { mean }: Pick<OutcomeSummary, 'mean'>, time: string): string | null {
  return mean === null ? null : around(plain, inWords(plain.scales, shown(plain, mean)), time);
}

const NO_DIFFERENCE = { mean: null, ci95: null, n: 0 } as const;

/** Of a design with an interval: what would be, instead of what is. Null where either is not defined. */
export function insteadOf(plain: Plain, baseline: ScenarioFindings, each: ScenarioFindings, time: string): string | null {
  const { mean: before, n: runs } = baseline.outcomes[plain.id];
  const { mean: own, n: ownRuns } = each.outcomes[plain.id];
  const { mean, ci95, n } = (each.differences as Readonly<Record<OutcomeId, Difference>> | null)?.[plain.id] ?? NO_DIFFERENCE;
  if (before === null || own === null || mean === null || ci95 === null) return null;
  // Means over different runs may lie the other way round than those of pairs.
  const after = runs === n && ownRuns === n ? own : Math.max(0, before + mean);
  const [now, then] = bothInWords(plain.scales, shown(plain, after), shown(plain, before), shownInterval(plain, ci95));
  const smaller = plain.ofTheRest === true && ci95[0] > 0 && now.startsWith('about');
  return `${around(plain, smaller ? asSmallerLoss(now, mean) : now, time)}, instead of ${then}${spread(plain, ci95)}`;
}

/** From 2 in 100 on a smaller loss is said with 'only'; below that the word would promise more than a reader could find. */
const ENOUGH_FOR_ONLY = 0.02;

/** So that nobody takes a smaller loss for a gain of it; the mean is that of the difference, a share. */
const asSmallerLoss = (now: string, mean: number): string => (mean >= ENOUGH_FOR_ONLY ? `only ${now}` : `slightly fewer, ${now},`);

/** From where the ends of an interval are on more than three to one, a mean alone would claim more than it carries. */
const WIDE = 3;

function spread({ range }: Plain, [low, high]: Interval): string {
  const [least, most] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b) as [number, number];
  return most > WIDE * least ? ` (a difference of anything from ${range(low, high)})` : '';
}
