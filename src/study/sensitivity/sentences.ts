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

/** The factors with the largest shares or effects first, then those that are not shown to matter, groups, luck, and what was left out. */
export function sensitivitySentences(found: OutcomeSensitivity, words: SensitivityWords): string[] {
  const sorted = {
    sobol: found.sobol?.toSorted((a, b) => b.total.value - a.total.value) ?? [],
    morris: found.morris?.toSorted((a, b) => b.size.value - a.size.value) ?? [],
  };
  const [shares, noShare] = parted(sorted.sobol, ({ total }) => isAbove(total, 0));
  const [moves, noMove] = parted(sorted.morris, ({ size, luck }) => isAbove(size, luck ?? 0));
  return [
    ...shares.map((row) => shareSentence(row, words)),
    ...moves.map((row) => moveSentence(row, words)),
    ...idleSentences(
      [...noShare, ...noMove].map(({ factor }) => words.titleOf(factor)),
      words,
    ),
    ...(found.groups ? [groupSentence(found.groups, words)] : []),
    ...luckSentences(found, words),
    ...leftOutSentences(found),
  ];
}

function parted<Row>(rows: readonly Row[], matters: (row: Row) => boolean): [Row[], Row[]] {
  return [rows.filter(matters), rows.filter((row) => !matters(row))];
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
