/** Random small worlds and scenarios for the laws of the model. */
import fc from 'fast-check';
import { mechanisms } from '../../src/model/mechanisms/registry.ts';
import type { MechanismSettings, Scenario } from '../../src/model/scenario/scenario.ts';
import { settingsWith, type Changes } from '../fixtures/settings.ts';

/** A world small enough to run in moments: a few hundred charities, tenders in proportion, one region. */
export const tiny: Changes = {
  'population.charities': 500,
  'population.areas': 2,
  'population.regions': 1,
  'population.people': 217_000,
  'population.scale': 1,
  'market.tenders_per_year': 34,
  'run.years': 2,
};

export function scenarioOf(changes: Changes, mechanismSettings: Readonly<Record<string, MechanismSettings>> = {}, seed = 'laws'): Scenario {
  return {
    name: 'random',
    title: 'Random',
    about: '',
    seed,
    settings: settingsWith({ ...tiny, ...changes }),
    mechanisms: mechanismSettings,
    schedule: [],
  };
}

export const without = (ids: readonly string[]): Record<string, MechanismSettings> =>
  Object.fromEntries(ids.map((id) => [id, { enabled: false, parameters: {} }]));
export const noMechanisms = without(mechanisms.map(({ id }) => id));

/** Policies at random within sensible ranges. */
export const policies: fc.Arbitrary<Changes> = fc.record({
  'contract.lines_per_contract': fc.integer({ min: 1, max: 5 }),
  'contract.bundle_over': fc.constantFrom('service', 'services', 'areas'),
  'contract.lots': fc.integer({ min: 1, max: 3 }),
  'contract.length_years': fc.double({ min: 1, max: 5, noNaN: true }),
  'contract.direct_below': fc.constantFrom(0, 100_000, 663_540, 100_000_000),
  'contract.direct_share': fc.constantFrom(0, 0.6, 1),
  'threshold.turnover_ratio': fc.double({ min: 0, max: 2, noNaN: true }),
  'partnership.mandate': fc.constantFrom('none', 'points', 'required'),
  'partnership.minimum_partner_share': fc.double({ min: 0, max: 0.5, noNaN: true }),
  'partnership.share_counts_for': fc.constantFrom('any', 'small_or_local', 'small'),
  'partnership.minimum_partners': fc.integer({ min: 0, max: 3 }),
  'weights.price': fc.constantFrom(0.2, 0.4),
  'reservation.for': fc.constantFrom('none', 'vcse', 'local'),
  'payment.arrears_quarters': fc.integer({ min: 0, max: 3 }),
  'payment.partners_wait_quarters': fc.integer({ min: 0, max: 2 }),
  'payment.by_results_share': fc.double({ min: 0, max: 0.5, noNaN: true }),
  'grant.share': fc.constantFrom(0, 0.5, 1),
  'price.ceiling': fc.double({ min: 0.8, max: 1.1, noNaN: true }),
  'price.indexation': fc.double({ min: -0.05, max: 0.05, noNaN: true }),
  'price.full_cost_recovery': fc.boolean(),
  'burden.bid': fc.double({ min: 0.5, max: 2, noNaN: true }),
  'burden.monitoring': fc.double({ min: 0, max: 3, noNaN: true }),
  'budget.multiplier': fc.double({ min: 0.5, max: 1.2, noNaN: true }),
  'budget.spares': fc.constantFrom('nobody', 'small_contracts', 'deprived_areas'),
  'delivery.tupe': fc.boolean(),
  'structure.decision': fc.constantFrom('nested_logit', 'satisficing', 'best_response'),
  'structure.matching': fc.constantFrom('greedy_revision', 'deferred_acceptance'),
  'structure.trust': fc.constantFrom('exponential', 'counting'),
});

/** Any subset of the mechanisms switched off. */
export const someMechanisms = fc.subarray(mechanisms.map(({ id }) => id)).map(without);

export const seeds = fc.integer({ min: 1, max: 1_000_000 }).map(String);
export { mechanisms, settingsWith, type Changes };
