/** What is said of a setting that cannot act: under which other settings, why, and what would let it. */
import type { Settings } from '../settings.ts';
import type { Circumstances } from './circumstances.ts';

export type InertRule = {
  /** Settings that cannot act; '*' at the end stands for all that begin so. */
  readonly paths: readonly string[];
  readonly when: (circumstances: Circumstances) => boolean;
  readonly because: string;
  /** What would let it act; absent where nothing would. */
  readonly until?: string;
};

export const covers = ({ paths }: InertRule, path: string) =>
  paths.some((each) => (each.endsWith('*') ? path.startsWith(each.slice(0, -1)) : path === each));

export const rule = (
  paths: string | readonly string[],
  when: (rules: Settings, all: Circumstances) => boolean,
  because: string,
  until?: string,
) =>
  ({
    paths: typeof paths === 'string' ? [paths] : paths,
    when: (all) => when(all.rules, all),
    because,
    ...(until !== undefined && { until }),
  }) satisfies InertRule;

/** Reasons that several rules share, each with what would change it. */
export const isOff = (id: string) => [`the mechanism ${id} is off`, `mechanisms.${id}.enabled of true`] as const;
export const NO_TENDERS = ['nothing is let: market.tenders_per_year is 0', 'market.tenders_per_year above 0'] as const;
export const NO_BUDGET = ['nothing is let: budget.multiplier is 0', 'budget.multiplier above 0'] as const;
export const ALL_IN_HOUSE = [
  'the commissioner keeps all work when it comes up: contract.in_house_share is 1',
  'contract.in_house_share below 1',
] as const;
export const NOBODY_LEADS = ['no mechanism that is on makes charities look for partners', 'a mechanism such as mission-motive on'] as const;
export const NO_JOINT_WORK = ['no mechanism that is on makes charities work together', 'a mechanism such as mission-motive on'] as const;
export const ALL_LOCAL = [
  'every charity is a local one',
  'a population.regional_share or population.national_share above 0 for a band that is there',
] as const;
