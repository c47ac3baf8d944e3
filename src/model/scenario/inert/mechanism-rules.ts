/** When a mechanism that is on, or a parameter of one, cannot act: by the other mechanisms that are on and the rules it answers to. */
import { hasWide, joinsServices, letsNothing, type Circumstances } from './circumstances.ts';
import { ALL_LOCAL, isOff, NO_JOINT_WORK, NO_TENDERS, NOBODY_LEADS, type InertRule } from './rule.ts';

const all = (ids: readonly string[]) => ids.map((id) => `mechanisms.${id}.*`);
const of = (id: string, names: readonly string[]) => names.map((name) => `mechanisms.${id}.${name}`);

const needs = (paths: readonly string[], when: (circumstances: Circumstances) => boolean, because: string, until: string): InertRule => ({
  paths,
  when,
  because,
  until,
});

/** Mechanisms that are about those who work together, or have. */
const AFTER_JOINT_WORK = [
  'avoid-duplication',
  'bid-candy',
  'capacity-building',
  'collaboration-regret',
  'excluded-from-decisions',
  'funder-preference',
  'holistic-service',
  'marginalised-income',
  'mutual-learning',
  'scale-through-partner',
  'shared-back-office',
  'shared-problem-solving',
  'shielding-from-burden',
  'single-access-point',
  'spillover-services',
  'trust-ledger',
  'unfair-split',
];

/** Mechanisms that are about leads and those they ask. */
const BETWEEN_LEADS_AND_ASKED = ['asymmetric-recognition', 'homophily', 'empowered-local-staff'];

/** Parameters that matter where charities work together, of mechanisms that do more. */
const IN_JOINT_WORK = [
  ...of('batten-down', ['strength', 'closing', 'opening']),
  ...of('competition-erodes-trust', ['between']),
  ...of('interest-first', ['strength', 'asked']),
  ...of('private-sector-mimicry', ['alone']),
  ...of('joint-venture', ['trust_needed', 'founding', 'ending', 'habit', 'attention']),
];

/** Mechanisms that act where nothing is let: on spot work, on trust in a place, on closing and merging. */
const WITHOUT_TENDERS = [
  'asset-stripping',
  'batten-down',
  'competition-erodes-trust',
  'expand-or-shrink',
  'defensive-alliance',
  'collective-buying',
];

const isZero =
  (id: string, ...names: string[]) =>
  ({ value }: Circumstances) =>
    names.every((name) => value(id, name) === 0);

const withoutStrength = (id: string, names: readonly string[], strengths: readonly string[]): InertRule =>
  needs(
    of(id, names),
    isZero(id, ...strengths),
    `${strengths.map((name) => `mechanisms.${id}.${name}`).join(' and ')} ${strengths.length === 1 ? 'is' : 'are'} 0`,
    `mechanisms.${id}.${strengths[0]} above 0`,
  );

const NO_PARACHUTES = [
  'nobody bids where it has no base: the mechanism parachuting is off',
  'mechanisms.parachuting.enabled of true',
] as const;

export const mechanismRules: readonly InertRule[] = [
  needs(all(AFTER_JOINT_WORK), ({ together }) => !together, ...NO_JOINT_WORK),
  needs(IN_JOINT_WORK, ({ together }) => !together, ...NO_JOINT_WORK),
  needs(all(BETWEEN_LEADS_AND_ASKED), ({ leads }) => !leads, ...NOBODY_LEADS),
  needs(
    of('trust-ledger', ['counting']),
    ({ rules }) => rules.structure.trust !== 'counting',
    'structure.trust is exponential',
    'structure.trust counting',
  ),
  needs(
    all(['collective-buying']),
    ({ isOn, together }) => !isOn('defensive-alliance') && !(together && (isOn('joint-venture') || isOn('shared-back-office'))),
    'no mechanism that is on brings about alliances',
    'the mechanism defensive-alliance on',
  ),
  needs(
    all(['batten-down']),
    ({ budgetsMove }) => !budgetsMove,
    'budgets stay what they were, so that there is no cut to turn inward from',
    'a change of budget.multiplier in the schedule',
  ),
  needs(of('local-partner-for-mobilisation', ['repair', 'preference']), ({ isOn }) => !isOn('parachuting'), ...NO_PARACHUTES),
  needs(
    [...of('local-partner-for-mobilisation', ['repair', 'preference']), ...all(['parachuting'])],
    ({ rules }) => !hasWide(rules),
    ...ALL_LOCAL,
  ),
  needs(
    of('local-partner-for-mobilisation', ['repair']),
    ({ rules }) => rules.delivery.mobilisation_quarters === 0,
    'delivery.mobilisation_quarters is 0',
    'delivery.mobilisation_quarters above 0',
  ),
  needs(
    of('parachuting', ['reckoned']),
    ({ rules: { bidding } }) => bidding.set_up_base === 0 && bidding.set_up_share === 0,
    'setting up costs nothing: bidding.set_up_base and bidding.set_up_share are 0',
    'bidding.set_up_base above 0',
  ),
  needs(
    of('threshold-access', ['pull']),
    ({ rules }) => rules.threshold.turnover_ratio === 0,
    'there is no turnover test: threshold.turnover_ratio is 0',
    'threshold.turnover_ratio above 0',
  ),
  needs(
    of('necessity', ['fit']),
    ({ rules, isOn }) => !joinsServices(rules) && !isOn('income-chasing'),
    'contracts ask for one service, which every lead has',
    'contract.bundle_over of services with contract.lines_per_contract above 1',
  ),
  needs(
    of('strengths-of-small', ['points']),
    ({ rules }) => rules.weights.looks_for_small_strengths === 0,
    'weights.looks_for_small_strengths is 0',
    'weights.looks_for_small_strengths above 0',
  ),
  needs(
    of('strengths-of-large', ['disruption']),
    ({ rules }) => rules.scoring.incumbent_bonus === 0,
    'scoring.incumbent_bonus is 0',
    'scoring.incumbent_bonus above 0',
  ),
  needs(
    of('borrowed-reputation', ['lending']),
    ({ rules }) => rules.scoring.reputation_effect === 0,
    'scoring.reputation_effect is 0',
    'scoring.reputation_effect above 0',
  ),
  needs(
    of('collective-challenge', ['enough', 'eased_test', 'eased_bid', 'eased_price']),
    ({ rules }) => rules.challenge.readiness_to_listen === 0,
    'commissioners never listen: challenge.readiness_to_listen is 0',
    'challenge.readiness_to_listen above 0',
  ),
  withoutStrength('asset-stripping', ['out_for_it', 'kept', 'lives_on', 'weak_below', 'times_larger'], ['appetite']),
  withoutStrength('interest-first', ['asked'], ['strength']),
  withoutStrength('bid-candy', ['from'], ['withheld']),
  withoutStrength('mission-motive', ['from', 'among_partners'], ['strength']),
  withoutStrength('homophily', ['from'], ['strength', 'type']),
  withoutStrength('private-sector-mimicry', ['from'], ['thin_margin', 'standard', 'alone']),
  withoutStrength('collective-buying', ['half_at'], ['most']),
  withoutStrength('commissioner-expectation', ['begins_at', 'each_service', 'most_steps'], ['points']),
  withoutStrength('not-bidding-where-well-served', ['good'], ['strength']),
  withoutStrength('best-value-make-or-partner', ['well_known'], ['strength']),
  withoutStrength('undercutting', ['below'], ['handing_back']),
  withoutStrength('joint-venture', ['trust_needed'], ['founding']),
  withoutStrength('shared-back-office', ['trust_needed', 'set_up'], ['founding']),
];

/** A mechanism about tenders alone, where there are none; none of its parameters acts either. */
export function withoutTenders(id: string): InertRule {
  return needs(all([id]), ({ rules }) => letsNothing(rules) && !WITHOUT_TENDERS.includes(id), ...NO_TENDERS);
}

/** A parameter of a mechanism that is off. */
export function ofAbsent(id: string, name: string): InertRule {
  return needs(of(id, [name]), ({ isOn }) => !isOn(id), ...isOff(id));
}
