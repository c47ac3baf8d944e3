/** What is said to be unable to act changes no byte of a run; every rule that says so is tried in some market. */
import { describe, expect, it } from 'vitest';
import { mechanisms } from '../../src/model/mechanisms/registry.ts';
import { assign, baseScenario, keptAt, valueAt } from '../../src/model/scenario/compose.ts';
import { crossProblems } from '../../src/model/scenario/consistent.ts';
import { allFields, leavesOf, type Leaf } from '../../src/model/scenario/fields.ts';
import { inertness } from '../../src/model/scenario/inert/inert.ts';
import { mechanismRules } from '../../src/model/scenario/inert/mechanism-rules.ts';
import { OFFER_LEADING } from '../../src/model/scenario/inert/circumstances.ts';
import { covers } from '../../src/model/scenario/inert/rule.ts';
import { settingRules } from '../../src/model/scenario/inert/rules.ts';
import { BANDS, SERVICES } from '../../src/model/scenario/names.ts';
import type { Change, Scenario } from '../../src/model/scenario/scenario.ts';
import type { Value } from '../../src/model/scenario/values.ts';
import { runFrom, warmUp } from '../../src/study/experiment/run-one.ts';
import { tiny, type Changes } from './worlds.ts';

const at = { file: 'test', line: null, column: null };
const leaves = leavesOf(allFields(mechanisms));
const base: Scenario = { ...baseScenario(mechanisms), seed: 'inert' };
const small: Changes = { ...tiny, 'population.charities': 300, 'population.areas': 3, 'market.tenders_per_year': 40, 'run.years': 1 };
const made = (scenario: Scenario, changes: Changes) =>
  assign(
    scenario,
    Object.entries(changes).map(([path, value]) => ({ path, value, at })),
  );

const each = (path: string, value: Value): Changes => Object.fromEntries(BANDS.map((band) => [`${path}.${band}`, value]));
const mechanismsOn = (...ids: readonly string[]): Changes =>
  Object.fromEntries(mechanisms.map(({ id }) => [`mechanisms.${id}.enabled`, ids.includes(id)]));
const mechanismsOff = (...ids: readonly string[]): Changes => Object.fromEntries(ids.map((id) => [`mechanisms.${id}.enabled`, false]));
const parameters = (id: string, values: Record<string, number>): Changes =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`mechanisms.${id}.${name}`, value]));
const noHolders = each('population.holder_share', 0);

type Market = { readonly changes: Changes; readonly schedule?: readonly Change[] };
const market = (changes: Changes, schedule: readonly Change[] = []): Market => ({ changes, schedule });

/** Markets in which something cannot act; between them every rule holds somewhere. */
const markets: Readonly<Record<string, Market>> = {
  'as it is': market({}),
  'nothing let': market({ 'market.tenders_per_year': 0 }),
  'no budget': market({ 'budget.multiplier': 0 }),
  'a budget no longer': market({}, [{ quarter: 1, over: 1, set: { 'budget.multiplier': 0 } }]),
  'all work in-house': market({ 'contract.in_house_share': 1, 'delivery.tupe': false }),
  'all work in-house from a quarter on': market({}, [
    { quarter: 1, over: 1, set: { 'contract.in_house_share': 1 } },
    { quarter: 2, over: 1, set: { 'contract.lots': 3 } },
  ]),
  'no public work': market({ 'market.tenders_per_year': 0, 'market.grants_follow_cuts': 0, ...noHolders }),
  'no spot work, one service without lines': market({ ...noHolders, 'market.service_weight.youth': 0 }),
  'one area': market({ 'population.areas': 1 }),
  'two areas, nearly all of them': market({ 'population.areas': 2, 'population.scale': 0.9 }),
  'no line above the median': market({ 'market.whole_life_log_sd_above': 0 }),
  'some bands absent': market({
    'population.band_share.super_major': 0,
    'population.band_share.micro': 0,
    'population.shell_share': 0,
    'population.band_share.small': 0.8303,
    'life.entry_rate': 0,
    'life.need_entry': 0,
    'life.wider_entry': 0,
  }),
  'bands without commissioned work, holders or reserves': market({
    'population.commissioned_share.large': 0,
    'population.holder_share.large': 0,
    'population.holder_share.small': 0,
    'population.no_reserves.small': 1,
  }),
  'nobody merges or closes of age': market({
    'finance.merger_chance': 0,
    'finance.merger_background': 0,
    'finance.one_off_chance': 0,
    ...each('life.exit_rate', 0),
  }),
  'no obligations of their own': market({ 'finance.obligation_share': 0 }),
  'one-off costs of nothing': market({ 'finance.one_off_cost': 0 }),
  'contracts of a year': market({ 'contract.one_year_share': 1 }),
  'no chance of an extension': market({ 'contract.extension_chance': 0 }),
  'extensions of no length': market({ 'contract.extension_years': 0 }),
  'no turnover test': market({ 'threshold.turnover_ratio': 0 }),
  'small contracts': market({
    'market.whole_life_limit': 200_000,
    'market.regional_above': 200_000_000,
    'threshold.applies_above': 1_000_000,
    'partnership.applies_above': 1_000_000,
    'partnership.mandate': 'required',
    'contract.value_max': 900_000,
  }),
  'nothing small enough to be awarded directly': market({ 'contract.direct_below': 0 }),
  'nothing awarded directly': market({ 'contract.direct_share': 0 }),
  'a mandate for every contract': market({ 'partnership.mandate': 'required', 'partnership.applies_above': 0 }),
  'a mandate without a share': market({ 'partnership.mandate': 'required' }),
  'a mandate that asks for one partner': market({ 'partnership.mandate': 'required', 'partnership.minimum_partners': 1 }),
  'fees without a cap that matters': market({ ...mechanismsOff('unfair-split'), 'partnership.management_fee_cap': 0.5 }),
  'fees at the cap': market({ 'bidding.usual_fee': 0.2, 'partnership.management_fee_cap': 0.05 }),
  'no for-profit provider': market({ 'for_profit.firms': 0, 'reservation.for': 'vcse' }),
  'a reservation of nothing': market({ 'reservation.for': 'local', 'reservation.applies_below': 0 }),
  'grants of nothing': market({ 'grant.share': 1, 'grant.applies_below': 0 }),
  'grants, no monitoring': market({ 'grant.share': 1, 'burden.monitoring': 0 }),
  'grants, monitoring free': market({ 'grant.share': 1, 'burden.monitoring_cost': 0 }),
  'nobody outside notices': market(each('attention.notices_outsider', 0)),
  'all charities local': market({ ...each('population.regional_share', 0), ...each('population.national_share', 0) }),
  'stakes do not matter': market({ 'bidding.cost_stake': 0, 'attention.value_pull': 0, 'for_profit.size_economy': 0 }),
  'paid at once': market({ 'payment.arrears_quarters': 0, 'delivery.tupe': false, 'delivery.incident_rate': 0 }),
  'social value without weight': market({ 'weights.social_value': 0, 'weights.price': 0.5 }),
  'small contracts spared without cuts': market({ 'budget.spares': 'small_contracts' }),
  'cuts of work alone': market({ 'budget.price_share': 0 }, [{ quarter: 1, over: 2, set: { 'budget.multiplier': 0.6 } }]),
  'places without cuts': market({ 'budget.multiplier': 1.2, 'budget.by_deprivation.middle': 1.3, 'budget.spares': 'small_contracts' }),
  'no mechanism': market(mechanismsOn()),
  'no mechanism, best response': market({ ...mechanismsOn(), 'structure.decision': 'best_response' }),
  'mechanisms that need others': market(
    mechanismsOn(
      'trust-ledger',
      'homophily',
      'joint-venture',
      'shared-back-office',
      'collective-buying',
      'batten-down',
      'interest-first',
      'bid-candy',
      'unfair-split',
      'private-sector-mimicry',
      'asymmetric-recognition',
      'competition-erodes-trust',
      'empowered-local-staff',
    ),
  ),
  'allies alone': market(
    mechanismsOn('defensive-alliance', 'trust-ledger', 'homophily', 'asymmetric-recognition', 'empowered-local-staff'),
  ),
  'mission alone': market(
    mechanismsOn('mission-motive', 'trust-ledger', 'collective-buying', 'local-partner-for-mobilisation', 'necessity'),
  ),
  'nobody goes where it has no base': market(mechanismsOff('parachuting', 'income-chasing', 'strengths-of-large', 'collective-challenge')),
  'quick starts for nothing': market({
    'delivery.mobilisation_quarters': 0,
    'bidding.set_up_base': 0,
    'bidding.set_up_share': 0,
    'threshold.turnover_ratio': 0,
    'challenge.readiness_to_listen': 0,
    'weights.looks_for_small_strengths': 0,
    'scoring.incumbent_bonus': 0,
    'scoring.reputation_effect': 0,
  }),
  'mechanisms without strength': market({
    ...parameters('asset-stripping', { appetite: 0 }),
    ...parameters('interest-first', { strength: 0 }),
    ...parameters('bid-candy', { withheld: 0 }),
    ...parameters('mission-motive', { strength: 0 }),
    ...parameters('homophily', { strength: 0, type: 0 }),
    ...parameters('private-sector-mimicry', { thin_margin: 0, standard: 0, alone: 0 }),
    ...parameters('collective-buying', { most: 0 }),
    ...parameters('commissioner-expectation', { points: 0 }),
    ...parameters('not-bidding-where-well-served', { strength: 0 }),
    ...parameters('best-value-make-or-partner', { strength: 0 }),
    ...parameters('undercutting', { handing_back: 0 }),
    ...parameters('joint-venture', { founding: 0 }),
    ...parameters('shared-back-office', { founding: 0 }),
    ...parameters('strengths-of-large', { size_advantage: 0 }),
    ...parameters('strengths-of-small', { points: 0 }),
  }),
  'larger contracts that take in no spot work': market({ 'contract.lines_per_contract': 3 }),
  'larger contracts that take in nothing of spot work': market({
    'contract.lines_per_contract': 3,
    'contract.takes_in_spot': 'bundled',
    'market.spot_taken_in': 0,
  }),
  'cuts without grants to cut': market({ 'budget.multiplier': 0.7, ...each('population.grant_share_of_income', 0) }),
  'budgets cut': market({}, [{ quarter: 1, over: 2, set: { 'budget.multiplier': 0.6 } }]),
};

const scenarioIn = ({ changes, schedule = [] }: Market): Scenario => ({ ...made(made(base, small), changes), schedule });

/** All that a run comes to; a mechanism that is on is listed among the reasons for choices even where it gave none. */
function resultsOf(scenario: Scenario): string {
  const { digest: _, why, ...record } = runFrom(warmUp(scenario, 0), scenario);
  return JSON.stringify({ ...record, why: why.filter(({ mean }) => mean !== 0) });
}

function inertIn(scenario: Scenario): string[] {
  const why = inertness(scenario);
  return [...leaves.keys()].filter((path) => why(path, null) !== null);
}

function otherValues(scenario: Scenario, path: string): readonly Value[] {
  const leaf = leaves.get(path) as Leaf;
  const now = valueAt(scenario, keptAt(path));
  const all: readonly Value[] = leaf.type === 'boolean' ? [true, false] : leaf.type === 'choice' ? leaf.choices : leaf.range;
  return all.filter((value) => value !== now);
}

/** As many as possible of the settings changed at once that cannot act, each still unable to, and the scenario in order. */
function changedAtOnce(scenario: Scenario, paths: readonly string[], pick: (values: readonly Value[]) => Value): [Scenario, string[]] {
  let changed = scenario;
  const done: string[] = [];
  for (const path of paths) {
    const next = made(changed, { [path]: pick(otherValues(scenario, path)) });
    const still = inertness(next);
    if (crossProblems(next).length > 0 || [...done, path].some((each) => still(each, null) === null)) continue;
    changed = next;
    done.push(path);
  }
  return [changed, done];
}

const low = (values: readonly Value[]) => values[0] as Value;
const high = (values: readonly Value[]) => values.at(-1) as Value;

describe.each(Object.entries(markets))('in a market with %s', (_, given) => {
  const scenario = scenarioIn(given);
  const inert = inertIn(scenario);

  it('what cannot act changes no byte of a run', () => {
    const before = resultsOf(scenario);
    for (const pick of [low, high]) {
      const [changed, done] = changedAtOnce(scenario, inert, pick);
      expect(done.length).toBeGreaterThan(0);
      if (resultsOf(changed) === before) continue;
      const acting = done.filter((path) => resultsOf(made(scenario, { [path]: pick(otherValues(scenario, path)) })) !== before);
      expect(acting).toEqual([]);
      expect(done).toEqual('together they change a run');
    }
  });
});

describe('the rules of what cannot act', () => {
  const tried = Object.values(markets).map((given) => {
    const scenario = scenarioIn(given);
    return { scenario, why: inertness(scenario) };
  });

  /** Rules that say the same of another band or service are one. */
  const kindOf = (because: string) => because.replaceAll(new RegExp(`\\b(${[...BANDS, ...SERVICES].join('|')})\\b`, 'g'), '…');
  const kinds = [...new Set([...settingRules, ...mechanismRules].map(({ because }) => kindOf(because)))];
  const found = new Set(tried.flatMap(({ why }) => [...leaves.keys()].map((path) => kindOf(why(path, null)?.because ?? ''))));

  it.each(kinds)('%s: holds in some market', (kind) => {
    expect(found.has(kind)).toBe(true);
  });

  it('speak of settings that there are', () => {
    for (const rule of [...settingRules, ...mechanismRules])
      for (const path of rule.paths)
        expect(
          [...leaves.keys()].filter((each) => covers({ ...rule, paths: [path] }, each)),
          path,
        ).not.toEqual([]);
  });

  it('know which mechanisms bring leading a partnership into the choice', () => {
    expect(OFFER_LEADING.toSorted()).toEqual(
      mechanisms
        .filter(({ offers }) => offers?.includes('lead'))
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  it('leave alone what is written with a way in which it acts', () => {
    const why = inertness(scenarioIn(market({ 'partnership.mandate': 'points', 'grant.share': 0.5, 'reservation.for': 'local' })));
    for (const path of ['partnership.points', 'partnership.minimum_partner_share', 'grant.applies_below', 'reservation.applies_below'])
      expect(why(path, null), path).toBeNull();
  });
});
