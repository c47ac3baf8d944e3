/** How the difference between two scenarios is told. */
import { describe, expect, it } from 'vitest';
import { differences } from '../../../src/model/scenario/differences.ts';
import { base, scenarioOf } from './samples.ts';

describe('differences', () => {
  it('are none between a scenario and itself, whatever the title', () => {
    expect(differences(base, scenarioOf('title: Another name'))).toEqual([]);
  });

  it('say what a rule was and is, with its unit', () => {
    const changed = scenarioOf(
      'contract: { lines_per_contract: 4 }\npartnership: { mandate: required, minimum_partner_share: 0.3, applies_above: 250000 }\nscoring: { noise: 0.9 }',
    );
    expect(differences(base, changed).map(({ words, kind }) => [words, kind])).toEqual([
      [`Scoring: noise raised from ${base.settings.scoring.noise} to 0.9 points.`, 'assumption'],
      ['Contract: lines per contract raised from 1 to 4 service lines.', 'policy'],
      ['Partnership: mandate changed from none to required.', 'policy'],
      ['Partnership: applies above raised from £100,000 to £250,000 a year.', 'policy'],
      ['Partnership: minimum partner share raised from 0 % to 30 % of contract value.', 'policy'],
    ]);
  });

  it('give the sources of the value before and of the new one, of rules from the start and of scheduled ones', () => {
    const a = scenarioOf(
      'contract: { lots: { value: 3, source: before } }\nschedule: [{ year: 2, set: { budget.multiplier: { value: 0.9, source: cut } } }]',
    );
    const b = scenarioOf('contract: { lots: { value: 2, source: after } }\nscoring: { noise: { value: 0.9, source: noise } }');
    expect(differences(a, b).map(({ path, from_source, to_source }) => [path, from_source, to_source])).toEqual([
      ['schedule.4.budget.multiplier', 'cut', undefined],
      ['scoring.noise', undefined, 'noise'],
      ['contract.lots', 'before', 'after'],
    ]);
    expect(differences(a, scenarioOf('contract: { lots: 3 }\nschedule: [{ year: 2, set: { budget.multiplier: 0.9 } }]'))).toEqual([]);
  });

  it('give path and values for tables', () => {
    const [change] = differences(base, scenarioOf('budget: { by_service: { youth: 0.5 } }'));
    expect(change).toEqual({
      path: 'budget.by_service.youth',
      from: '1',
      to: '0.5',
      kind: 'policy',
      words: 'Budget: by service, youth lowered from 1 to 0.5.',
    });
  });

  it('tell of mechanisms', () => {
    const changed = scenarioOf('mechanisms: { win-advantage: { enabled: false }, trust-ledger: { memory: 0.9 } }');
    expect(differences(base, changed).map(({ words }) => words)).toEqual([
      'The mechanism ‘trust ledger’ has memory 0.9 instead of 0.5.',
      'The mechanism ‘win advantage’ is switched off.',
    ]);
    expect(differences(changed, base).map(({ words }) => words)).toContain('The mechanism ‘win advantage’ is switched on.');
  });

  it('tell of scheduled changes that come, go or differ', () => {
    const cut = (to: number, over: number) =>
      scenarioOf(`schedule: [{ year: 2, over_quarters: ${over}, set: { budget.multiplier: ${to} } }]`);
    expect(differences(base, cut(0.7, 4))[0]).toMatchObject({
      kind: 'schedule',
      from: 'no change',
      words: 'Budget: multiplier goes to 0.7 from year 2, over 4 quarters.',
    });
    expect(differences(cut(0.7, 4), base)[0]?.words).toBe('Budget: multiplier no longer goes to 0.7 from year 2, over 4 quarters.');
    expect(differences(cut(0.7, 4), cut(0.8, 1))[0]?.words).toBe(
      'Budget: multiplier goes to 0.8 from year 2, instead of to 0.7 from year 2, over 4 quarters.',
    );
  });

  it('name another seed', () => {
    expect(differences(base, scenarioOf('seed: other'))[0]).toMatchObject({ path: 'seed', from: 'commonweal', to: 'other' });
  });
});
