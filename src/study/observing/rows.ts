/** What is seen of a run besides its tally: series by quarter, and tables with a row a group, form, account or term. Plain data. */
import type { Band } from '../../model/scenario/names.ts';

/** Quarterly series, in order of the run's quarters. */
export const seriesIds = [
  'hhi_local',
  'hhi',
  'cr5',
  'small_share',
  'national_share',
  'trust',
  'partnership_rate',
  'bids_per_tender',
  'closures_per_year',
  'operating',
  'small_operating',
  'contract_income',
  'needs_met',
  'reserves_months',
] as const;
export type SeriesId = (typeof seriesIds)[number];

/** Charities of one band that were in the market at the start, quarter by quarter, by their simulated part. Merged ones are censored as competing events. */
export type Cohort = {
  readonly band: Band;
  readonly entered: number;
  /** Closed in each quarter of the run. */
  readonly closed: readonly number[];
  /** Merged or taken over in each quarter of the run. */
  readonly merged: readonly number[];
};

/** How a charity ends, in the order in which tables list it: three ways of closing, and two of going on in another. */
export const endings = ['background', 'wind-up', 'insolvency', 'merger', 'takeover'] as const;
export type Ending = (typeof endings)[number];

/** For every way of ending one number a quarter. */
export type ByEnding = Readonly<Record<Ending, readonly number[]>>;

/** Parts of what a cohort lost: how many of its charities ended so in each quarter of the run. Those that closed are in the first three, those merged in the others. */
export type CohortEndings = Pick<Cohort, 'band'> & { readonly ended: ByEnding };

/** Start and end of the run for one group of charities. */
export type GroupRow = {
  readonly group: string;
  readonly charitiesStart: number;
  readonly charitiesEnd: number;
  /** £ a year, both contract layers. */
  readonly contractIncomeStart: number;
  readonly contractIncomeEnd: number;
  /** Share of the group in the market at the start still operating at the end; null when there was none. */
  readonly survival: number | null;
};

export type FormRow = {
  readonly form: 'alone' | 'lead' | 'alliance' | 'outside' | 'direct';
  readonly bids: number;
  readonly wins: number;
  /** £ of whole-life value won. */
  readonly valueWon: number;
};

/** £ moved over the run between kinds of accounts. */
export type FlowRow = { readonly from: string; readonly to: string; readonly pounds: number };

/** Charities' advertised contracts in force, £ a year: what is won alone, what leads keep of work won with others, and what their partners get. */
export type HeldRow = { readonly part: 'alone' | 'lead' | 'partner'; readonly band: Band; readonly pounds: number };

/** Charities that closed in a year of one cause, as a share of those operating, mean over the run; null where none was. */
export type ClosureRow = { readonly cause: 'insolvency' | 'wind-up' | 'background'; readonly share: number | null };

/** Mean contribution of one mechanism to the utility of the choices that were taken, by strategy. */
export type WhyRow = {
  readonly term: string;
  readonly strategy: 'alone' | 'lead' | 'join' | 'alliance' | 'step_back';
  readonly mean: number;
  readonly choices: number;
};
