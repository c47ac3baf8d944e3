/** What an outcome depends on, in words. */
import type { Estimate, GroupRow, MorrisRow, OutcomeSensitivity, SobolRow } from './sensitivity-findings.ts';

export type SensitivityWords = {
  /** The outcome within a sentence: 'small-charity survival'. */
  readonly outcome: string;
  /** A factor's title within a sentence, by its name. */
  readonly titleOf: (factor: string) => string;
  /** A change of the outcome of this size, without sign, in its unit: '4.2 points'. */
  readonly amount: (size: number) => string;
  /** Replications of each cell. */
  readonly replications: number;
};

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A factor by what its place in the order goes by: its total share, or its mean size of effect. */
export type Ranked = {
  readonly factor: string;
  readonly estimate: Estimate;
  /** Whether the lower end of the interval is above what luck alone gives. */
  readonly matters: boolean;
};

/** All factors, those that are shown to matter first, then by their estimates from the largest. */
export function rankedFactors({ sobol, morris }: Pick<OutcomeSensitivity, 'sobol' | 'morris'>): Ranked[] {
  const all = [
    ...(sobol ?? []).map(({ factor, total }): Ranked => ({ factor, estimate: total, matters: isAbove(total, 0) })),
    ...(morris ?? []).map(({ factor, size, luck }): Ranked => ({ factor, estimate: size, matters: isAbove(size, luck ?? 0) })),
  ];
  return all.toSorted((a, b) => Number(b.matters) - Number(a.matters) || b.estimate.value - a.estimate.value);
}

/** Sentences about an outcome, by what they say. */
export type SensitivitySaid = {
  /** One for each factor that is shown to matter, the largest share or effect first. */
  readonly factors: readonly string[];
  /** Those that are not shown to matter, and groups. */
  readonly others: readonly string[];
  /** Luck, and what was left out. */
  readonly rest: readonly string[];
};

export function sensitivitySaid(found: OutcomeSensitivity, words: SensitivityWords): SensitivitySaid {
  const ranked = rankedFactors(found);
  const idle = ranked.filter(({ matters }) => !matters).map(({ factor }) => words.titleOf(factor));
  return {
    factors: ranked.filter(({ matters }) => matters).map(({ factor }) => factorSentence(found, factor, words)),
    others: [...idleSentences(idle, words), ...(found.groups ? [groupSentence(found.groups, words)] : [])],
    rest: [...luckSentences(found, words), ...leftOutSentences(found)],
  };
}

/** The factors with the largest shares or effects first, then those that are not shown to matter, groups, luck, and what was left out. */
export function sensitivitySentences(found: OutcomeSensitivity, words: SensitivityWords): string[] {
  const { factors, others, rest } = sensitivitySaid(found, words);
  return [...factors, ...others, ...rest];
}

function factorSentence({ sobol, morris }: OutcomeSensitivity, factor: string, words: SensitivityWords): string {
  const share = sobol?.find((row) => row.factor === factor);
  const move = morris?.find((row) => row.factor === factor);
  return share ? shareSentence(share, words) : move ? moveSentence(move, words) : '';
}

/** An estimate without an interval is shown to be nothing. */
const isAbove = ({ ci95 }: Estimate, least: number) => ci95 !== null && ci95[0] > least;

/** '62 % (55 to 68)'. Estimates below 0 and above 1, which luck of the draw can give, are said as 0 and 100. */
function percent({ value, ci95 }: Estimate): string {
  const whole = (share: number) => Math.round(100 * Math.min(1, Math.max(0, share)));
  return `${whole(value)} %${ci95 === null ? '' : ` (${whole(ci95[0])} to ${whole(ci95[1])})`}`;
}

/** First-order and total shares closer than this are said as one. */
const ALIKE = 0.01;

function shareSentence({ factor, first, total }: SobolRow, { outcome, titleOf, replications }: SensitivityWords): string {
  const what = `of how ${outcome} differs between ${replications < 2 ? 'runs' : 'settings'}`;
  const name = upperFirst(titleOf(factor));
  if (Math.abs(total.value - first.value) < ALIKE) return `${name} explains ${percent(total)} ${what}.`;
  return `${name} explains ${percent(first)} ${what} on its own, and ${percent(total)} with what it does together with other factors.`;
}

/** Share of the mean size that the mean with its sign must reach for effects to be all of one direction. */
const ONE_WAY = 0.95;

function moveSentence({ factor, size, signed, spread }: MorrisRow, { outcome, titleOf, amount }: SensitivityWords): string {
  const way = Math.abs(signed.value) < ONE_WAY * size.value ? 'moves' : signed.value > 0 ? 'raises' : 'lowers';
  const ends = size.ci95 === null ? '' : ` (${amount(size.ci95[0])} to ${amount(size.ci95[1])})`;
  const varies = spread !== null && spread > size.value / 2 ? ', by how much depending on where it starts and on the other factors' : '';
  return `Over its whole range ${titleOf(factor)} ${way} ${outcome} by ${amount(size.value)} on average${ends}${varies}.`;
}

const idleSentences = (titles: readonly string[], { outcome }: SensitivityWords): string[] =>
  titles.length === 0 ? [] : [`Not shown to matter to ${outcome}: ${listed.format(titles)}.`];

const groupSentence = (rows: readonly GroupRow[], { outcome }: SensitivityWords): string =>
  `By groups, which add up to all of how ${outcome} differs: ${listed.format(rows.map(({ name, share }) => `${name} ${percent(share)}`))}.`;

function luckSentences({ variance, noise, sobol, groups }: OutcomeSensitivity, { outcome, replications }: SensitivityWords): string[] {
  if (replications < 2) {
    const within = sobol || groups ? ', and is within the shares' : '';
    return [`How much of ${outcome} is luck is unknown, for each cell was run once${within}.`];
  }
  if (variance === 0) return [`${upperFirst(outcome)} is the same in every run.`];
  return noise === null ? [] : [`Luck is ${percent(noise)} of how ${outcome} differs between single runs.`];
}

const leftOutSentences = ({ leftOut, morris }: OutcomeSensitivity): string[] => {
  const [one, many] = morris ? ['trajectory', 'trajectories'] : ['base point', 'base points'];
  return leftOut === 0 ? [] : [`Left out because the outcome was undefined in a run: ${leftOut} ${leftOut === 1 ? one : many}.`];
};
