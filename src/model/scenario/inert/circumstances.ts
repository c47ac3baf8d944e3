/** What decides whether a setting can act: the rules of a quarter, the behaviours that are on, and what there is in the market at all. */
import { bundles } from '../bundles.ts';
import { BANDS, SERVICES, THIRDS, type Band } from '../names.ts';
import type { Scenario } from '../scenario.ts';
import type { Settings } from '../settings.ts';

export type Circumstances = {
  readonly rules: Settings;
  /** Whether a mechanism takes part, and the value of a parameter of one. */
  readonly isOn: (id: string) => boolean;
  readonly value: (id: string, name: string) => number;
  /** Whether budgets ever differ from what they were before. */
  readonly budgetsMove: boolean;
  /** Whether charities may bid with partners they look for, and whether any work may be delivered together. */
  readonly leads: boolean;
  readonly together: boolean;
  /** Whether, in the warm-up and ever after, there is no budget for anything. */
  readonly neverFunded: boolean;
  /** The highest annual value that anything let can have, £. */
  readonly largest: number;
  /** Years after which the longest contract has run out. */
  readonly longest: number;
};

/** Mechanisms that bring leading a partnership into the choice. */
export const OFFER_LEADING = [
  'mission-motive',
  'necessity',
  'threshold-access',
  'win-advantage',
  'borrowed-reputation',
  'best-value-make-or-partner',
  'commissioner-expectation',
  'local-partner-for-mobilisation',
];

/** The mechanism that brings charities together which have never worked together; joint ventures are founded by those that have. */
const ALLIES_STRANGERS = 'defensive-alliance';

const isOnIn =
  ({ mechanisms }: Scenario) =>
  (id: string) =>
    mechanisms[id]?.enabled ?? true;

export const sumOf = (values: Readonly<Record<string, number>>) => Object.values(values).reduce((sum, value) => sum + value, 0);

const highest = (values: Readonly<Record<string, number>>) => Math.max(...Object.values(values));

/** Whether a contract may ask for more than one service. */
export const joinsServices = (rules: Settings) => bundles(rules) && rules.contract.bundle_over === 'services';

/** Whether larger contracts take in spot work. */
export const takesInSpot = (rules: Settings) =>
  bundles(rules) && rules.contract.takes_in_spot === 'bundled' && rules.market.spot_taken_in > 0;

/** Whether any charity has a government grant that cuts would reach. */
export const grantsFollow = ({ market, population }: Settings) =>
  market.grants_follow_cuts > 0 && sumOf(population.grant_share_of_income) > 0;

export const letsNothing = ({ market }: Settings) => market.tenders_per_year === 0;

/** No place or service has a budget: a package without value is not let. */
export const hasNoBudget = ({ budget }: Settings) => budget.multiplier === 0 && budget.spares === 'nobody';

export const keepsAllInHouse = ({ contract }: Settings) => contract.in_house_share === 1;

export const areasSimulated = ({ population: { scale, areas } }: Settings) => Math.max(1, Math.round(scale * areas));

/** Charities of wider reach than their place. */
export const hasWide = ({ population: p }: Settings) =>
  BANDS.some((band) => p.band_share[band] * p.commissioned_share[band] * (p.regional_share[band] + p.national_share[band]) > 0);

/** Charities that hold public work at the start, and with it spot work. */
export const hasHolders = ({ population: p }: Settings) =>
  BANDS.some((band) => p.band_share[band] * p.holder_share[band] * p.contract_share_of_income[band] > 0);

export const foundsAny = ({ life }: Settings) => life.entry_rate + life.need_entry > 0;

/** Whether charities of wider reach are founded. */
export const foundsWider = (rules: Settings) => rules.life.wider_entry > 0 && sumOf(rules.life.exit_rate) > 0 && hasWide(rules);

/** Bands whose charities are counted by rounding what is expected of them, where those of other bands are drawn. */
const COUNTED: readonly Band[] = ['major', 'super_major'];

/** No charity of a band is there at the start, and, unless only the start matters, none is founded. */
export function isAbsent({ population, life }: Settings, band: Band, later = true): boolean {
  const expected = population.charities * population.band_share[band];
  const atStart = expected === 0 || (COUNTED.includes(band) && expected < 0.499);
  return atStart && (!later || life.entry_band[band] === 0 || life.entry_rate + life.need_entry === 0);
}

/** For-profit providers, who bid where it pays. */
export const hasForProfit = ({ for_profit: { firms } }: Settings) => firms > 0;

/** The lowest multiple of the budget that any place and service has. */
function lowestBudget({ budget, market }: Settings): number {
  const services = SERVICES.filter((service) => market.service_weight[service] > 0 || sumOf(market.service_weight) === 0);
  const byService = Math.min(...services.map((service) => budget.by_service[service]));
  return byService * lowestOfAllServices({ budget });
}

/** The lowest multiple of the budget for all services together that any place has. */
function lowestOfAllServices({ budget }: Pick<Settings, 'budget'>): number {
  return budget.multiplier * Math.min(...THIRDS.map((third) => budget.by_deprivation[third]));
}

/** No budget is below what it was; one for a region or the country is summed from those of its people, to within rounding. */
export const cutsNoBudget = (rules: Settings) => lowestBudget(rules) >= sureOf(rules);

/** The same of all services together too, which those of work that is not commissioned go by. */
export const cutsNothing = (rules: Settings) => cutsNoBudget(rules) && lowestOfAllServices(rules) >= sureOf(rules);

const sureOf = ({ budget }: Settings) => (Object.values(budget.by_deprivation).every((share) => share === 1) ? 1 : 1 + 1e-9);

function meanLength({ contract: { one_year_share, length_years, extension_chance, extension_years } }: Settings): number {
  return one_year_share + (1 - one_year_share) * (length_years + extension_chance * extension_years);
}

/** A package is gathered until it has both the lines and the value asked for, so that it may exceed them by one line. Spot work adds to any. */
function largestUnder(rules: Settings, years: number): number {
  if (takesInSpot(rules)) return Infinity;
  const { market, contract, budget, price } = rules;
  const multiple = budget.multiplier * highest(budget.by_service) * highest(budget.by_deprivation);
  const line = Math.max(market.advertised_from, market.whole_life_limit / years) * Math.max(1, multiple) * price.ceiling;
  return Math.max(contract.lines_per_contract * line, contract.value_min + line);
}

function longestUnder(rules: Settings): number {
  if (bundles(rules)) return Infinity;
  const { one_year_share, length_years, extension_chance, extension_years } = rules.contract;
  return one_year_share === 1 ? 1 : Math.max(1, length_years + (extension_chance > 0 ? extension_years : 0));
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * The circumstances of each of some rules, all in the run of one scenario. Work that was let in the warm-up, which may be that of another
 * scenario, goes on in the run: what matters to it is looked at under either.
 */
export function circumstancesIn(scenario: Scenario, warmUp: Scenario, all: readonly Settings[]): (rules: Settings) => Circumstances {
  const ever = [scenario, warmUp];
  const every = [...new Set([...all, scenario.settings, warmUp.settings])];
  const leads = OFFER_LEADING.some(isOnIn(scenario));
  const years = meanLength(warmUp.settings);
  const common = {
    isOn: isOnIn(scenario),
    value: (id: string, name: string) => scenario.mechanisms[id]?.parameters[name] ?? NaN,
    budgetsMove: every.some(({ budget }) => !isSame(budget, warmUp.settings.budget)),
    leads,
    together: ever.some((each) => [...OFFER_LEADING, ALLIES_STRANGERS].some(isOnIn(each))),
    neverFunded: every.every(hasNoBudget),
    largest: Math.max(...every.map((rules) => largestUnder(rules, years))),
    longest: Math.max(...every.map(longestUnder)),
  };
  return (rules) => ({ ...common, rules });
}
