/** Settings that cannot act as set: which of them are reported, by whom they were set, and when they hold. */
import { describe, expect, it } from 'vitest';
import { mechanisms } from '../../../src/model/mechanisms/registry.ts';
import { differences } from '../../../src/model/scenario/differences.ts';
import { inertSettings, inertText } from '../../../src/model/scenario/inert/inert.ts';
import { patchSettings } from '../../../src/model/scenario/patch.ts';
import type { Scenario } from '../../../src/model/scenario/scenario.ts';
import { declarations, problemsOf, readFiles, scenarioOf } from './samples.ts';

function inertIn(files: string | Readonly<Record<string, string>>): string[] {
  const reading = readFiles(typeof files === 'string' ? { 'main.yaml': files } : files, mechanisms);
  if (!reading.ok) throw new Error(problemsOf(reading).join('\n'));
  return inertSettings(reading.scenario, reading.said).map(inertText);
}

const pathsIn = (files: Parameters<typeof inertIn>[0]) => inertIn(files).map((text) => text.split(' cannot act')[0]);

describe('settings that cannot act', () => {
  it.each([
    ['partnership: { minimum_partner_share: 0.3 }', 'partnership.minimum_partner_share', 'partnership.mandate is none'],
    ['partnership: { points: 0.2 }', 'partnership.points', 'partnership.mandate is none'],
    ['partnership: { mandate: required, points: 0.2 }', 'partnership.points', 'which gives no points'],
    ['partnership: { minimum_partners: 2 }', 'partnership.minimum_partners', 'partnership.mandate is none'],
    ['partnership: { mandate: required, minimum_partners: 1 }', 'partnership.minimum_partners', 'one partner at least'],
    ['reservation: { applies_below: 5 }', 'reservation.applies_below', 'reservation.for is none'],
    ['delivery: { redundancy_share: 0.5 }', 'delivery.redundancy_share', 'delivery.tupe is true'],
    ['contract: { wait_quarters: 8 }', 'contract.wait_quarters', 'each line is let by itself'],
    ['contract: { bundle_over: areas }', 'contract.bundle_over', 'each line is let by itself'],
    ['grant: { applies_below: 5000 }', 'grant.applies_below', 'grant.share is 0'],
    ['grant: { monitoring: 0.2 }', 'grant.monitoring', 'grant.share is 0'],
    ['budget: { spares: deprived_areas }', 'budget.spares', 'no budget is cut'],
    ['budget: { multiplier: 0.8, spares_below: 5 }', 'budget.spares_below', 'budget.spares is not small_contracts'],
    ['market: { tenders_per_year: 0 }\ncontract: { lots: 3 }', 'contract.lots', 'market.tenders_per_year is 0'],
    ['budget: { multiplier: 0 }\ncontract: { lots: 3 }', 'contract.lots', 'budget.multiplier is 0'],
    ['budget: { multiplier: 0 }\nweights: { price: 0.5, quality: 0.4, social_value: 0.1 }', 'weights.price', 'budget.multiplier is 0'],
    ['budget: { multiplier: 0 }\npartnership: { mandate: required }', 'partnership.mandate', 'budget.multiplier is 0'],
    ['budget: { multiplier: 0, by_service: { youth: 2 } }', 'budget.by_service.youth', 'budgets are nothing'],
    ['contract: { in_house_share: 1, lots: 3 }', 'contract.lots', 'contract.in_house_share is 1'],
    [
      'mechanisms: { collective-buying: { most: 0, half_at: 20000 } }',
      'mechanisms.collective-buying.half_at',
      'mechanisms.collective-buying.most is 0',
    ],
    [
      'life: { entry_rate: 0, need_entry: 0, entry_band: { micro: 1, small: 0, medium: 0 } }',
      'life.entry_band.micro',
      'no charity is founded',
    ],
    ['mechanisms: { trust-ledger: { enabled: false, weight: 2 } }', 'mechanisms.trust-ledger.weight', 'the mechanism trust-ledger is off'],
    ['mechanisms: { default: off, trust-ledger: { enabled: true } }', 'mechanisms.trust-ledger.enabled', 'makes charities work together'],
    ['population: { tail_index: { micro: 1 } }', 'population.tail_index.micro', 'population.micro_shape'],
  ])('%s', (text, path, because) => {
    const [first = ''] = inertIn(text).filter((each) => each.startsWith(`${path} cannot act as set: `));
    expect(first).toContain(because);
  });

  it.each([
    'partnership: { mandate: points, points: 0.2, minimum_partner_share: 0.2, share_counts_for: small_or_local }',
    'partnership: { mandate: required, minimum_partners: 3, minimum_partner_share: 0.2, share_counts_for: small }',
    'reservation: { for: local, applies_below: 5000 }',
    'delivery: { tupe: false, redundancy_share: 0.5 }',
    'contract: { lines_per_contract: 2, wait_quarters: 8, bundle_over: areas }',
    'grant: { share: 0.5, applies_below: 5000, monitoring: 0.2, application_cost: 0.2 }',
    'budget: { multiplier: 0.8, spares: small_contracts, spares_below: 5000 }',
    'budget: { multiplier: 0, spares: small_contracts }\ncontract: { lots: 3 }',
    'contract: { in_house_share: 1, length_years: 4 }\npartnership: { mandate: required }\nburden: { monitoring: 0.5 }',
    'payment: { arrears_quarters: 2, by_results_share: 0 }',
    'mechanisms: { trust-ledger: { weight: 2 } }',
    'mechanisms: { default: off }',
  ])('are none in %s', (text) => {
    expect(inertIn(text)).toEqual([]);
  });

  it('are those that somebody set: defaults that nobody touched are not', () => {
    expect(inertIn('title: x')).toEqual([]);
    expect(inertIn('partnership: { points: 0.1 }')).toHaveLength(1);
  });

  it('are, of files that are extended, those that are not what they are by default', () => {
    const base = 'partnership: { points: 0.1, minimum_partner_share: 0.3 }';
    expect(pathsIn({ 'main.yaml': 'extends: base.yaml', 'base.yaml': base })).toEqual(['partnership.minimum_partner_share']);
    expect(pathsIn({ 'main.yaml': 'extends: base.yaml\npartnership: { mandate: points }', 'base.yaml': base })).toEqual([]);
  });

  it('are those of the command line too, with the option as their place', () => {
    const reading = patchSettings(scenarioOf('title: x'), ['partnership.points=0.2'], declarations);
    if (!reading.ok) throw new Error('refused');
    expect(inertSettings(reading.scenario, reading.said)).toEqual([
      {
        path: 'partnership.points',
        quarter: null,
        file: '--set partnership.points=0.2',
        line: null,
        column: null,
        because: 'partnership.mandate is none',
        until: 'partnership.mandate of points or required',
      },
    ]);
  });
});

describe('over time', () => {
  const change = (year: number, set: string, over = 1) => `{ year: ${year}, over_quarters: ${over}, set: { ${set} } }`;
  const withSchedule = (text: string, ...changes: string[]) => `${text}\nschedule: [${changes.join(', ')}]`;

  it('a setting acts if it can in any quarter in which it holds', () => {
    const share = 'partnership: { minimum_partner_share: 0.3 }';
    expect(inertIn(withSchedule(share, change(3, 'partnership.mandate: required')))).toEqual([]);
  });

  it('a setting that is replaced before it could act cannot', () => {
    const both = change(3, 'partnership.mandate: required, partnership.minimum_partner_share: 0.2');
    expect(pathsIn(withSchedule('partnership: { minimum_partner_share: 0.3 }', both))).toEqual(['partnership.minimum_partner_share']);
  });

  it('a setting from which a change moves on step by step has acted', () => {
    const slowly = change(3, 'partnership.mandate: required, partnership.minimum_partner_share: 0.2', 4);
    expect(inertIn(withSchedule('partnership: { minimum_partner_share: 0.3 }', slowly))).toEqual([]);
  });

  it('a change cannot act where what it needs is not there, or no longer', () => {
    expect(inertIn(withSchedule('title: x', change(2, 'partnership.points: 0.2')))).toEqual([
      'partnership.points from year 2 cannot act as set: partnership.mandate is none; it would with partnership.mandate of points or required',
    ]);
    const ends = [change(2, 'partnership.mandate: none'), change(3, 'partnership.points: 0.3')];
    expect(pathsIn(withSchedule('partnership: { mandate: points }', ...ends))).toEqual(['partnership.points from year 3']);
  });

  it('what was let while there was a budget goes on, and no more is let without one', () => {
    const text = 'contract: { lots: 3 }\npartnership: { mandate: required }\npayment: { by_results_share: 0.2 }';
    expect(inertIn(withSchedule(text, change(2, 'budget.multiplier: 0')))).toEqual([]);
    const later = [change(2, 'budget.multiplier: 0'), change(3, 'contract.lots: 3, partnership.mandate: required')];
    expect(pathsIn(withSchedule('title: x', ...later))).toEqual(['contract.lots from year 3']);
    expect(pathsIn(withSchedule('title: x', change(2, 'contract.in_house_share: 1'), change(3, 'contract.lots: 3')))).toEqual([
      'contract.lots from year 3',
    ]);
    expect(inertIn(withSchedule('budget: { multiplier: 0 }\ncontract: { lots: 3 }', change(2, 'budget.multiplier: 1')))).toEqual([]);
  });

  it('a change to what a setting is already does nothing', () => {
    expect(inertIn(withSchedule('title: x', change(2, 'contract.lots: 1')))).toEqual([
      'contract.lots from year 2 cannot act as set: it has that value already',
    ]);
    expect(inertIn(withSchedule('title: x', change(2, 'contract.lots: 3'), change(4, 'contract.lots: 3')))).toHaveLength(1);
    // It stops one that is under way.
    expect(inertIn(withSchedule('title: x', change(2, 'budget.multiplier: 0.6', 8), change(3, 'budget.multiplier: 0.8')))).toEqual([]);
  });

  it('steps are for numbers: what is not one changes at once', () => {
    expect(inertIn(withSchedule('title: x', change(2, 'partnership.mandate: points', 4)))).toEqual([
      'schedule.over_quarters from year 2 cannot act as set: what is not a number changes at once',
    ]);
    expect(inertIn(withSchedule('title: x', change(2, 'partnership.mandate: points, partnership.points: 0.3', 4)))).toEqual([]);
  });
});

describe('between two scenarios', () => {
  function scenarioIn(text: string): Scenario {
    const reading = readFiles({ 'main.yaml': text }, mechanisms);
    if (!reading.ok) throw new Error(problemsOf(reading).join('\n'));
    return reading.scenario;
  }
  const changes = (a: string, b: string) => differences(scenarioIn(a), scenarioIn(b)).map(({ path, inert = null }) => [path, inert]);

  it('a change that makes no difference says why', () => {
    expect(changes('title: a', 'contract: { lots: 3 }\npartnership: { minimum_partner_share: 0.3 }')).toEqual([
      ['contract.lots', null],
      [
        'partnership.minimum_partner_share',
        'This cannot act: partnership.mandate is none; it would with partnership.mandate of points or required.',
      ],
    ]);
  });

  it('so does a scheduled one', () => {
    expect(changes('title: a', 'schedule: [{ year: 2, set: { grant.applies_below: 5000 } }]')).toEqual([
      [
        'schedule.4.grant.applies_below',
        'This cannot act: nothing is offered as a grant: grant.share is 0; it would with grant.share above 0.',
      ],
    ]);
  });

  it('work that is shared when the warm-up of the other ends may still go on', () => {
    const waits = 'mechanisms: { default: off }\npayment: { partners_wait_quarters: 1 }';
    const said = (a: string) => changes(a, waits).find(([path]) => path === 'payment.partners_wait_quarters')?.[1];
    expect(said('title: a')).toBeNull();
    expect(said('mechanisms: { default: off }')).toContain('no mechanism that is on makes charities work together');
  });

  it('what is switched off with all that it needs did act before', () => {
    const off = changes('title: a', 'mechanisms: { default: off }');
    expect(off.find(([path]) => path === 'mechanisms.homophily.enabled')?.[1]).toBeNull();
    expect(off.find(([path]) => path === 'mechanisms.batten-down.enabled')?.[1]).toContain('budgets stay what they were');
  });
});
