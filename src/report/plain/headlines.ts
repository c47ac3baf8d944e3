/** The headlines of a report, in their order, each in the words of somebody who commissions: who holds public work, what it pays them, who goes on, in how many hands it is. */
import type { OutcomeId } from '../../study/outcomes/registry.ts';
import { EQUAL_PROVIDERS, OF_EVERY_100_POUNDS, RANGES, SHARES } from './frequency.ts';
import { bandWords } from '../words.ts';
import type { Plain } from './said.ts';

/** What becomes of a charity that is no longer operating. */
export const ENDED = 'would have closed, merged or been taken over';

/** Of those that hold nothing any more: who is gone holds nothing either. */
const GONE_TOO = 'those that are gone included';

export type Headline = Plain & {
  /** What it is about, after 'no clear change in'. */
  readonly what: string;
  /** Which way most readers would wish it to go: a clear headline that goes the other way than the first is said too. */
  readonly wished: 'up' | 'down';
};

const moneyKept = {
  id: 'small_money_kept',
  what: 'how much of their public money small charities keep',
  wished: 'up',
  scales: OF_EVERY_100_POUNDS,
  range: RANGES.pounds,
  clause: (amount, time) => `of every £100 of public money that small charities hold today, they would hold ${amount} ${time}`,
} as const satisfies Headline;

export const headlines = [
  {
    id: 'small_holders',
    what: 'how many small charities keep public work',
    wished: 'up',
    ofTheRest: true,
    scales: SHARES,
    range: RANGES.shares,
    clause: (amount, time) => `${amount} of the small charities that hold public work today would hold none ${time} (${GONE_TOO})`,
  },
  {
    id: 'small_holders_advertised',
    what: 'how many keep advertised contracts',
    wished: 'up',
    ofTheRest: true,
    scales: SHARES,
    range: RANGES.shares,
    clause: (amount, time) => `${amount} of the small charities that hold advertised contracts today would hold none ${time} (${GONE_TOO})`,
  },
  moneyKept,
  {
    id: 'small_survival',
    what: 'how many of them go on',
    wished: 'up',
    ofTheRest: true,
    scales: SHARES,
    range: RANGES.shares,
    clause: (amount, time) => `${amount} of the small charities in the market today ${ENDED} ${time}`,
  },
  {
    id: 'hhi_local',
    what: 'how concentrated local contracts are',
    wished: 'down',
    scales: EQUAL_PROVIDERS,
    range: RANGES.index,
    clause: (amount, time) => `${time} local contracts would be as concentrated as if each market were shared equally by ${amount}`,
  },
] as const satisfies readonly Headline[];

export const HEADLINES: readonly OutcomeId[] = headlines.map(({ id }) => id);

type Wishes = Plain & Pick<Headline, 'wished'>;

/** What is said beside the first clear headline: what small charities are paid, and what is left for charities of any size. */
export const besides: readonly Wishes[] = [
  moneyKept,
  {
    id: 'vcse_share',
    wished: 'up',
    scales: SHARES,
    range: RANGES.shares,
    clause: (amount, time) => `charities would win ${amount} of the value of what is let ${time}`,
  },
];

const survivalOf = (id: OutcomeId, income: string): Wishes => ({
  id,
  wished: 'up',
  ofTheRest: true,
  scales: SHARES,
  range: RANGES.shares,
  clause: (amount, time) => `${amount} of the charities of ${income} in the market today ${ENDED} ${time}`,
});

/** Survival size by size: what a headline leaves out where sizes go different ways. */
export const bySize: readonly Wishes[] = [
  survivalOf('survival_10k_100k', bandWords.small),
  survivalOf('survival_100k_1m', bandWords.medium),
  survivalOf('survival_1m_10m', bandWords.large),
];

/** Rows of the table of headlines: each one, and by size what goes by size. */
export const HEADLINE_ROWS = [
  'small_holders',
  'small_holders_advertised',
  'small_money_kept',
  'large_money_kept',
  'major_money_kept',
  'small_survival',
  'survival_10k_100k',
  'survival_100k_1m',
  'survival_1m_10m',
  'hhi_local',
] as const satisfies readonly OutcomeId[];
