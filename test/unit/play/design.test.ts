/** Designs: what a lever sets, what leaves the design, links and files as ways in and out, and what is refused. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { isFixed } from '../../../src/study/experiment/same-town.ts';
import { describe, expect, it, test } from 'vitest';
import { valueAt, keptAt } from '../../../src/model/scenario/compose.ts';
import { designWarnings } from '../../../src/model/scenario/design.ts';
import { scenarioText } from '../../../src/model/scenario/write.ts';
import { groupsOf, partOf } from '../../../src/play/design/catalogue.ts';
import {
  designOf,
  emptyDesign,
  leaves,
  pairOf,
  readAgain,
  readText,
  Refused,
  valueIn,
  withValue,
} from '../../../src/play/design/design.ts';
import { levers, stepOf, withStep, type LeverId } from '../../../src/play/design/levers.ts';
import { designOfLink, linkOf } from '../../../src/play/design/link.ts';
import { texts } from '../../../src/play/texts.ts';

const town = readText(readFileSync('scenarios/teaching/playground.yaml', 'utf8'), 'playground');
const home = emptyDesign(town);
const lever = (wanted: LeverId) => levers.find(({ id }) => id === wanted) as (typeof levers)[number];

const anyDesign = fc
  .tuple(...levers.map(({ steps }) => fc.nat(steps.length - 1)))
  .map((steps) => levers.reduce((design, each, k) => withStep(town, design, each, steps[k]), home));

describe('levers', () => {
  it('the marks ‘ambitious’ are the scenarios that were compared for England', () => {
    const size = pairOf(town, withStep(town, home, lever('size'), lever('size').ambitious)).yours.settings;
    expect([size.contract.lines_per_contract, size.contract.takes_in_spot]).toEqual([4, 'bundled']);
    const { partnership } = pairOf(town, withStep(town, home, lever('mandate'), lever('mandate').ambitious)).yours.settings;
    expect([partnership.mandate, partnership.applies_above, partnership.minimum_partner_share, partnership.share_counts_for]).toEqual([
      'required',
      100_000,
      0.3,
      'small_or_local',
    ]);
    expect(withStep(town, home, lever('cuts'), lever('cuts').ambitious).schedule).toEqual([
      { quarter: 4, over: 4, set: { 'budget.multiplier': 0.7 } },
    ]);
  });

  it('each stands where it was put, whatever the others do, and back at today nothing is changed', () => {
    fc.assert(
      fc.property(anyDesign, fc.nat(levers.length - 1), (design, which) => {
        const each = levers[which];
        for (let step = 0; step < each.steps.length; step++) expect(stepOf(town, withStep(town, design, each, step), each)).toBe(step);
        expect(levers.reduce((next, one) => withStep(town, next, one, one.today), design)).toEqual(home);
      }),
    );
  });

  it('a setting of its own leaves a lever at none of its steps', () => {
    expect(stepOf(town, withValue(town, home, 'contract.lines_per_contract', 3), lever('size'))).toBe(-1);
  });

  it('have a word for every step', () => {
    for (const { id, steps } of levers) expect(texts.levers[id].steps).toHaveLength(steps.length);
  });

  it('a mandate without a share is warned of, one with a share is not', () => {
    const warned = (step: number) => designWarnings(pairOf(town, withStep(town, home, lever('mandate'), step)).yours).map(({ id }) => id);
    expect(warned(2)).toEqual(['partners-for-show']);
    expect(warned(3)).toEqual([]);
  });
});

describe('the two towns', () => {
  it('share assumptions; rules and behaviour are the second’s alone', () => {
    const set = { 'market.start_fit': 0.75, 'contract.lots': 3, 'mechanisms.trust-ledger.enabled': false };
    const { base, yours } = pairOf(town, { ...home, set });
    expect([base.settings.market.start_fit, yours.settings.market.start_fit]).toEqual([0.75, 0.75]);
    expect([base.settings.contract.lots, yours.settings.contract.lots]).toEqual([1, 3]);
    expect([base.mechanisms['trust-ledger']?.enabled, yours.mechanisms['trust-ledger']?.enabled]).toEqual([true, false]);
  });

  it('a value back at today’s leaves the design', () => {
    const changed = withValue(town, home, 'contract.lots', 3);
    expect(valueIn(town, changed, 'contract.lots')).toBe(3);
    expect(withValue(town, changed, 'contract.lots', 1)).toEqual(home);
  });

  test.each([
    ['contract.lots', 0],
    ['contract.lots', Number.NaN],
    ['contract.bundle_over', 'moon'],
    ['no.such', 1],
    ['population.charities', 400_000],
    ['run.years', 40],
  ])('%s = %s is refused', (path, value) => {
    expect(() => pairOf(town, { ...home, set: { [path]: value } })).toThrow(Refused);
  });
});

describe('every setting is in one part, or fixed', () => {
  it('none is left out and none is twice', () => {
    const listed = (['rules', 'behaviour', 'assumptions'] as const).flatMap((part) =>
      groupsOf(part).flatMap(({ entries }) => entries.map(({ path }) => path)),
    );
    expect(listed.toSorted()).toEqual([...leaves.keys()].filter((path) => !isFixed(path)).toSorted());
    expect(partOf('market.start_fit')).toBe('assumptions');
    expect(partOf('contract.lots')).toBe('rules');
    expect(partOf('mechanisms.trust-ledger.weight')).toBe('behaviour');
  });

  it('the 52 behaviours are grouped as the source groups them', () => {
    const switches = groupsOf('behaviour').flatMap(({ title, entries }) =>
      entries.filter(({ path }) => path.endsWith('.enabled')).map(() => title),
    );
    expect(switches).toHaveLength(52);
    expect(new Set(switches).size).toBe(3);
  });
});

describe('links', () => {
  it('bring back what they were made of', () => {
    fc.assert(
      fc.property(anyDesign, fc.string({ minLength: 1, maxLength: 20 }), (design, seed) => {
        const sent = { ...design, seed };
        expect(designOfLink(linkOf(sent, home), home)).toEqual(sent);
      }),
    );
    const set = { 'mechanisms.trust-ledger.enabled': false, 'mechanisms.trust-ledger.weight': 3.5, 'price.full_cost_recovery': true };
    expect(designOfLink(linkOf({ ...home, set }, home), home).set).toEqual(set);
  });

  test.each([
    ['', 'version'],
    ['v=2', 'version'],
    ['v=1&moon=3', 'moon'],
    ['v=1&__proto__=3', '__proto__'],
    ['v=1&then=now', 'then'],
    [`v=1&${'contract.lots=2&'.repeat(500)}`, 'changes'],
  ])('%s is refused', (fragment, said) => {
    expect(() => designOfLink(fragment, home)).toThrow(Refused);
    expect(() => designOfLink(fragment, home)).toThrow(said);
  });

  it('a schedule that no file could have is refused when it is read again', () => {
    for (const then of ['4,4,budget.multiplier,abc', '4,4,market.start_fit,1', '4,4,budget.multiplier,-3', '900,1,contract.lots,2']) {
      const design = designOfLink(`v=1&then=${then}`, home);
      expect(() => readAgain(pairOf(town, design).yours), then).toThrow(Refused);
    }
  });
});

describe('files', () => {
  it('a saved scenario is the scenario, and opening it gives the design back', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const { yours } = pairOf(town, design);
        const read = readText(scenarioText(yours), 'yours');
        expect(read).toEqual(yours);
        expect(designOf(town, read)).toEqual(design);
      }),
      { numRuns: 20 },
    );
  });

  it('one of another town is refused, with where it differs', () => {
    expect(() => designOf(town, readText('title: England\npopulation: { scale: 0.05 }\n', 'england'))).toThrow(/population\.charities/);
    expect(() => readText('extends: other.yaml\n', 'mine')).toThrow(/other\.yaml/);
  });

  it('the town says in what it departs, and its settings are read', () => {
    expect(valueAt(town, keptAt('market.tenders_per_year'))).toBe(45);
    expect(town.about).toContain('departs from');
  });
});
