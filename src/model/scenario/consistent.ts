/** Whether settings that are each allowed also fit together, in every quarter: shares that add up, limits in order, a schedule inside the run. */
import { BANDS } from './names.ts';
import type { Complaint } from './problem.ts';
import type { Change, Scenario } from './scenario.ts';
import { rulesInForce } from './schedule.ts';
import type { Settings } from './settings.ts';
import { quarterName, yearAndQuarter } from './words.ts';

/** A rule that is broken, and the settings it is about. */
export type CrossProblem = { readonly paths: readonly string[]; readonly complaint: Complaint; readonly change?: number | undefined };

type Rule = { readonly paths: readonly string[]; readonly broken: (settings: Settings) => Complaint | null };

/** How far round-off may carry a sum or a limit, relative to what is compared; equal steps of a ramp do not add up to the last digit. */
const ROUND_OFF = 1e-9;

const isAbove = (value: number, limit: number) => value - limit > ROUND_OFF * Math.max(1, Math.abs(limit));

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const shown = (value: number) => String(Number(value.toPrecision(6)));

const addsUp = (what: string, paths: readonly string[], parts: (settings: Settings) => readonly number[]): Rule => ({
  paths,
  broken: (settings) => {
    const total = sum(parts(settings));
    if (!isAbove(total, 1) && !isAbove(1, total)) return null;
    const by = `${shown(Math.abs(total - 1))} ${total > 1 ? 'too much' : 'too little'}`;
    return { found: `${what} that add up to ${shown(total)}, which is ${by}`, expected: `${paths.join(', ')} to add up to 1` };
  },
});

const notAbove = (low: string, high: string, values: (settings: Settings) => readonly [number, number]): Rule => ({
  paths: [low, high],
  broken: (settings) => {
    const [lower, upper] = values(settings);
    return isAbove(lower, upper)
      ? { found: `${low} of ${shown(lower)}`, expected: `no more than ${high}, which is ${shown(upper)}` }
      : null;
  },
});

const bandsOf = (table: string) => BANDS.map((band) => `${table}.${band}`);

const rules: readonly Rule[] = [
  addsUp('weights', ['weights.price', 'weights.quality', 'weights.social_value'], ({ weights }) => [
    weights.price,
    weights.quality,
    weights.social_value,
  ]),
  addsUp('band shares', bandsOf('population.band_share'), ({ population }) => Object.values(population.band_share)),
  addsUp('band shares', bandsOf('life.entry_band'), ({ life }) => Object.values(life.entry_band)),
  notAbove('population.shell_share', 'population.band_share.micro', ({ population }) => [
    population.shell_share,
    population.band_share.micro,
  ]),
  notAbove('population.regions', 'population.areas', ({ population }) => [population.regions, population.areas]),
  notAbove('run.warm_up_quarters', 'run.warm_up_limit_quarters', ({ run }) => [run.warm_up_quarters, run.warm_up_limit_quarters]),
  notAbove('market.whole_life_median', 'market.whole_life_limit', ({ market }) => [market.whole_life_median, market.whole_life_limit]),
  notAbove('contract.value_min', 'contract.value_max', ({ contract }) => [contract.value_min, contract.value_max]),
  notAbove('partnership.minimum_partners', 'bidding.team_limit', ({ partnership, bidding }) => [
    partnership.mandate === 'none' ? 0 : partnership.minimum_partners,
    bidding.team_limit,
  ]),
  ...BANDS.flatMap((band): Rule[] => [
    notAbove(`population.holder_share.${band}`, `population.commissioned_share.${band}`, ({ population }) => [
      population.holder_share[band],
      population.commissioned_share[band],
    ]),
    {
      paths: [`population.contract_share_of_income.${band}`, `population.grant_share_of_income.${band}`],
      broken: ({ population }) => {
        const total = population.contract_share_of_income[band] + population.grant_share_of_income[band];
        return !isAbove(total, 1)
          ? null
          : { found: `contracts and grants that are ${shown(total)} of the income of ${band} charities`, expected: 'at most 1 together' };
      },
    },
    {
      paths: [`population.regional_share.${band}`, `population.national_share.${band}`],
      broken: ({ population }) => {
        const total = population.regional_share[band] + population.national_share[band];
        return !isAbove(total, 1)
          ? null
          : { found: `regional and national shares of ${band} charities that add up to ${shown(total)}`, expected: 'at most 1 together' };
      },
    },
  ]),
  {
    paths: ['market.service_weight', 'market.tenders_per_year'],
    broken: ({ market }) =>
      market.tenders_per_year === 0 || sum(Object.values(market.service_weight)) > 0
        ? null
        : { found: 'a weight of 0 for every service', expected: 'a weight above 0 in market.service_weight while there are tenders' },
  },
];

function brokenAtStart({ settings }: Scenario): CrossProblem[] {
  return rules.flatMap(({ paths, broken }) => {
    const complaint = broken(settings);
    return complaint === null ? [] : [{ paths, complaint }];
  });
}

/** The last quarter in which something of a change moves. */
const lastOf = ({ quarter, over, set }: Change) =>
  Object.values(set).some((value) => typeof value === 'number') ? quarter + over - 1 : quarter;

/** Changes that begin when the run is over, or are still under way then, unless another takes over what they move before. */
function unfinishedChanges({ schedule, settings }: Scenario): CrossProblem[] {
  const { years } = settings.run;
  const quarters = years * 4;
  const nextOf = new Map<string, number>();
  const problems: CrossProblem[] = [];
  for (let change = schedule.length - 1; change >= 0; change--) {
    const { quarter, set } = schedule[change] as Change;
    const last = lastOf(schedule[change] as Change);
    const isLate = quarter >= quarters;
    const goesOn = (path: string) => typeof set[path] === 'number' && (nextOf.get(path) ?? Infinity) >= quarters;
    if (isLate) {
      const found = `a change in ${yearAndQuarter(quarter)}`;
      problems.push({ paths: ['run.years'], change, complaint: { found, expected: `a year within the run, which lasts ${years}` } });
    } else if (last >= quarters && Object.keys(set).some(goesOn)) {
      const found = `a change that ends in ${quarterName(last)}`;
      const needed = Math.ceil((last + 1) / 4);
      const within = `a change that is complete within the run, which lasts ${years} ${years === 1 ? 'year' : 'years'}`;
      const expected = `${within}: with over_quarters of at most ${quarters - quarter}, or run.years of at least ${needed}`;
      problems.push({ paths: ['run.years'], change, complaint: { found, expected } });
    }
    for (const path of Object.keys(set)) nextOf.set(path, quarter);
  }
  return problems.reverse();
}

/** Rules that hold at the start and are broken in some quarter of the run: where first, for how long, and by which changes. */
function brokenLater(scenario: Scenario, inForce: readonly Settings[]): CrossProblem[] {
  const distinct = inForce.flatMap((settings, quarter) => (settings === inForce[quarter - 1] ? [] : [{ settings, quarter }]));
  return rules.flatMap(({ paths, broken }) => {
    if (broken(scenario.settings) !== null) return [];
    const first = distinct.find(({ settings }) => broken(settings) !== null);
    if (first === undefined) return [];
    const complaint = broken(first.settings) as Complaint;
    const more = inForce.slice(first.quarter + 1).filter((settings) => broken(settings) !== null).length;
    const when = more === 0 ? 'in' : 'first in';
    const later = more === 0 ? '' : ` and in ${more} later ${more === 1 ? 'quarter' : 'quarters'}`;
    const causes = causesOf(scenario.schedule, paths, first.quarter);
    const by = causes.map(({ path, quarter }) => `${path} (from ${quarterName(quarter)})`).join(' and ');
    const found = `${complaint.found}, ${when} ${quarterName(first.quarter)}${later}, after the change of ${by}`;
    return [{ paths, change: causes.at(-1)?.change, complaint: { ...complaint, found } }];
  });
}

type Cause = { readonly path: string; readonly change: number; readonly quarter: number };

/** The last change of each setting of a rule that had begun by a quarter, in the order in which they began. */
function causesOf(schedule: Scenario['schedule'], paths: readonly string[], quarter: number): Cause[] {
  const causes = paths.flatMap((path): Cause[] => {
    const change = schedule.findLastIndex((each) => each.quarter <= quarter && Object.hasOwn(each.set, path));
    return change < 0 ? [] : [{ path, change, quarter: (schedule[change] as Change).quarter }];
  });
  return causes.sort((a, b) => a.quarter - b.quarter);
}

/** What is wrong with settings that are each allowed; changes of the schedule are in order of their quarter. */
export function crossProblems(scenario: Scenario): CrossProblem[] {
  const inForce = rulesInForce(scenario, scenario.settings.run.years * 4);
  return [...brokenAtStart(scenario), ...unfinishedChanges(scenario), ...brokenLater(scenario, inForce)];
}
