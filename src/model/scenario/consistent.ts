/** Whether settings that are each allowed also fit together: shares that add up, limits in order, a schedule inside the run. */
import { BANDS } from './names.ts';
import type { Complaint } from './problem.ts';
import type { Scenario } from './scenario.ts';
import { rulesInForce } from './schedule.ts';
import type { Settings } from './settings.ts';
import { yearAndQuarter } from './words.ts';

/** A rule that is broken, and the settings it is about. */
export type CrossProblem = { readonly paths: readonly string[]; readonly complaint: Complaint; readonly change?: number };

type Rule = { readonly paths: readonly string[]; readonly broken: (settings: Settings) => Complaint | null };

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const shown = (value: number) => String(Number(value.toPrecision(6)));

const addsUp = (what: string, paths: readonly string[], parts: (settings: Settings) => readonly number[]): Rule => ({
  paths,
  broken: (settings) => {
    const total = sum(parts(settings));
    return Math.abs(total - 1) <= 1e-9
      ? null
      : { found: `${what} that add up to ${shown(total)}`, expected: `${paths.join(', ')} to add up to 1` };
  },
});

const notAbove = (low: string, high: string, values: (settings: Settings) => readonly [number, number]): Rule => ({
  paths: [low, high],
  broken: (settings) => {
    const [lower, upper] = values(settings);
    return lower <= upper ? null : { found: `${low} of ${lower}`, expected: `no more than ${high}, which is ${upper}` };
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
  ...BANDS.flatMap((band): Rule[] => [
    notAbove(`population.holder_share.${band}`, `population.commissioned_share.${band}`, ({ population }) => [
      population.holder_share[band],
      population.commissioned_share[band],
    ]),
    {
      paths: [`population.contract_share_of_income.${band}`, `population.grant_share_of_income.${band}`],
      broken: ({ population }) => {
        const total = population.contract_share_of_income[band] + population.grant_share_of_income[band];
        return total <= 1
          ? null
          : { found: `contracts and grants that are ${shown(total)} of the income of ${band} charities`, expected: 'at most 1 together' };
      },
    },
    {
      paths: [`population.regional_share.${band}`, `population.national_share.${band}`],
      broken: ({ population }) => {
        const total = population.regional_share[band] + population.national_share[band];
        return total <= 1 + 1e-9
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

function brokenBy(settings: Settings): CrossProblem[] {
  return rules.flatMap(({ paths, broken }) => {
    const complaint = broken(settings);
    return complaint === null ? [] : [{ paths, complaint }];
  });
}

function lateChanges({ schedule, settings }: Scenario): CrossProblem[] {
  const { years } = settings.run;
  return schedule.flatMap(({ quarter }, change) =>
    quarter < years * 4
      ? []
      : [
          {
            paths: ['run.years'],
            change,
            complaint: { found: `a change in ${yearAndQuarter(quarter)}`, expected: `a year within the run, which lasts ${years}` },
          },
        ],
  );
}

/** Rules that hold at the start and are broken once a change has been made in full. */
function brokenLater(scenario: Scenario, known: readonly CrossProblem[]): CrossProblem[] {
  const ends = scenario.schedule.map(({ quarter, over }) => quarter + over - 1);
  const inForce = rulesInForce(scenario, Math.max(0, ...ends.map((end) => end + 1)));
  const seen = new Set(known.map(({ complaint }) => complaint.expected));
  return scenario.schedule.flatMap((_, change) =>
    brokenBy(inForce[ends[change]]).flatMap(({ paths, complaint }) => {
      if (seen.has(complaint.expected)) return [];
      seen.add(complaint.expected);
      return [{ paths, change, complaint: { ...complaint, found: `${complaint.found} after the change` } }];
    }),
  );
}

export function crossProblems(scenario: Scenario): CrossProblem[] {
  const now = brokenBy(scenario.settings);
  return [...now, ...lateChanges(scenario), ...brokenLater(scenario, now)];
}
