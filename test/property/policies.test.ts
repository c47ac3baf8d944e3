/** Every rule a commissioner can choose matters where an event reads it, and nowhere else. */
import { describe, expect, it } from 'vitest';
import { BANDS } from '../../src/model/scenario/names.ts';
import { policyLeaves, settingLeaves, type Leaf } from '../../src/model/scenario/fields.ts';
import type { Value } from '../../src/model/scenario/values.ts';
import { runFrom, warmUp } from '../../src/study/experiment/run-one.ts';
import { scenarioOf, type Changes } from './worlds.ts';

/** Rules that are read only where another is set: what that other is. */
const readWhere: Readonly<Record<string, Changes>> = {
  'contract.bundle_over': { 'contract.lines_per_contract': 3 },
  'contract.wait_quarters': { 'contract.value_min': 400_000 },
  'contract.takes_in_spot': { 'contract.lines_per_contract': 3 },
  'partnership.applies_above': { 'partnership.mandate': 'required', 'partnership.minimum_partner_share': 0.2 },
  'partnership.points': { 'partnership.mandate': 'points' },
  'partnership.minimum_partner_share': { 'partnership.mandate': 'required' },
  'partnership.minimum_partners': { 'partnership.mandate': 'required', 'partnership.applies_above': 0 },
  'partnership.share_counts_for': {
    'partnership.mandate': 'required',
    'partnership.applies_above': 0,
    'partnership.minimum_partner_share': 0.4,
  },
  'reservation.applies_below': { 'reservation.for': 'local' },
  'grant.applies_below': { 'grant.share': 0.5 },
  'contract.ended_in_cuts': { 'budget.multiplier': 0.7 },
  'contract.shortened_in_cuts': { 'budget.multiplier': 0.7 },
  'budget.price_share': { 'budget.multiplier': 0.7 },
  'budget.spares': { 'budget.multiplier': 0.7 },
  'budget.spares_above': { 'budget.multiplier': 0.7, 'budget.spares': 'deprived_areas' },
  'budget.spares_below': { 'budget.multiplier': 0.7, 'budget.spares': 'small_contracts' },
};

/** Choices of a study that leave each of its runs as it is: why. */
const ofTheStudyAlone: Readonly<Record<string, string>> = {
  'run.replications': 'It says how many runs there are; a run does not know how many others there will be.',
};

/** Choices that a schedule cannot change and a run cannot branch over: they make another world. */
const ofTheWorld: Readonly<Record<string, Value>> = { 'run.years': 1, 'population.scale': 0.5 };

/** Three areas, so that there is one in each third by deprivation, and tenders enough for a rule that seldom decides one to decide some. */
const small: Changes = { 'population.areas': 3, 'market.tenders_per_year': 160 };
const seed = 'policies';
const chosen = [...settingLeaves].filter(([, { kind }]) => kind === 'policy');

function otherValues(leaf: Leaf): readonly Value[] {
  if (leaf.type === 'boolean') return [!leaf.default];
  const all: readonly Value[] = leaf.type === 'choice' ? leaf.choices : leaf.range;
  return all.filter((value) => value !== leaf.default);
}

const world = (changes: Changes) => {
  const scenario = scenarioOf({ ...small, ...changes }, {}, seed);
  const warm = warmUp(scenario, 0);
  const digestUnder = (rules: Changes) => runFrom(warm, scenarioOf({ ...small, ...changes, ...rules }, {}, seed)).digest;
  return { digestUnder, digest: digestUnder({}) };
};

const market = world({});
const nothingLet = world({
  'market.tenders_per_year': 0,
  'market.grants_follow_cuts': 0,
  ...Object.fromEntries(BANDS.map((band) => [`population.holder_share.${band}`, 0])),
});

describe.each([...policyLeaves].map(([path, leaf]) => [path, leaf] as const))('%s', (path, leaf) => {
  it('matters where it is read', () => {
    const where = readWhere[path] ?? {};
    const before = path in readWhere ? market.digestUnder(where) : market.digest;
    const moving = otherValues(leaf).filter((value) => market.digestUnder({ ...where, [path]: value }) !== before);
    expect(moving.length).toBeGreaterThan(0);
  });

  it('changes no byte where nothing is let', () => {
    for (const value of otherValues(leaf)) expect(nothingLet.digestUnder({ [path]: value }), String(value)).toBe(nothingLet.digest);
  });
});

describe.each(Object.keys(readWhere))('%s', (path) => {
  it('changes no byte where no other rule makes it count', () => {
    const leaf = policyLeaves.get(path) as Leaf;
    for (const value of otherValues(leaf)) expect(market.digestUnder({ [path]: value }), String(value)).toBe(market.digest);
  });
});

describe('choices that no schedule can change', () => {
  it('are each of the world, or of the study alone', () => {
    const fixed = chosen.map(([path]) => path).filter((path) => !policyLeaves.has(path));
    expect(fixed.toSorted()).toEqual([...Object.keys(ofTheWorld), ...Object.keys(ofTheStudyAlone)].toSorted());
  });

  it.each(Object.entries(ofTheWorld))('%s makes another world', (path, value) => {
    expect(world({ [path]: value }).digest).not.toBe(market.digest);
  });

  it.each(Object.entries(ofTheStudyAlone))('%s leaves a run as it is', (path) => {
    expect(world({ [path]: 3 }).digest).toBe(market.digest);
  });
});
