/** Design warnings: each appears where it should, and its change clears it without breaking anything else. */
import { describe, expect, it } from 'vitest';
import { designWarnings } from '../../../src/model/scenario/design.ts';
import { patchSettings } from '../../../src/model/scenario/patch.ts';
import { base, declarations, problemsOf, scenarioOf } from './samples.ts';

const doubtful: readonly (readonly [string, string])[] = [
  ['turnover-test', 'threshold: { turnover_ratio: 3 }'],
  ['bundled-and-split', 'contract: { lots: 2, lines_per_contract: 3 }'],
  ['partners-for-show', 'partnership: { mandate: required }'],
  ['points-without-weight', 'partnership: { mandate: points, points: 0 }'],
  ['price-led', 'weights: { price: 0.75, quality: 0.12, social_value: 0.13 }'],
  ['results-in-arrears', 'payment: { by_results_share: 0.6 }'],
  ['long-wait', 'contract: { lines_per_contract: 4, wait_quarters: 8 }'],
  ['partners-paid-late', 'payment: { partners_wait_quarters: 2 }'],
  ['closed-market', 'contract: { length_years: 7, extension_years: 3 }'],
  ['nothing-to-grant', 'grant: { share: 0.5, applies_below: 0 }'],
  ['nothing-to-grant', 'grant: { share: 0.5 }\ncontract: { value_min: 100001 }'],
  ['ceiling-under-cost', 'price: { full_cost_recovery: true }'],
  ['ceiling-under-cost', 'price: { full_cost_recovery: true, ceiling: 1.5 }\nbidding: { cost_level: 1.8 }'],
];

describe('design warnings', () => {
  it('are none for the defaults', () => {
    expect(designWarnings(base)).toEqual([]);
  });

  it.each(doubtful)('%s is raised by %j and cleared by its own change', (id, text) => {
    const scenario = scenarioOf(text);
    const warnings = designWarnings(scenario);
    expect(warnings.map((warning) => warning.id)).toEqual([id]);
    const cleared = patchSettings(
      scenario,
      Object.entries(warnings[0].set).map(([path, value]) => `${path}=${value}`),
      declarations,
    );
    expect(problemsOf(cleared)).toEqual([]);
    expect(cleared.ok && designWarnings(cleared.scenario)).toEqual([]);
  });

  it.each([
    ['threshold: { turnover_ratio: 3 }', 'threshold.turnover_ratio=2.01'],
    ['partnership: { mandate: required }', 'partnership.minimum_partner_share=0.09'],
    ['partnership: { mandate: points, points: 0 }', 'partnership.points=0.01'],
    ['payment: { by_results_share: 0.6 }', 'payment.by_results_share=0.51'],
    ['contract: { lines_per_contract: 4, wait_quarters: 8 }', 'contract.wait_quarters=5'],
    ['contract: { length_years: 7, extension_years: 3 }', 'contract.length_years=5.1'],
    ['price: { full_cost_recovery: true }', 'price.ceiling=1.09'],
    ['grant: { share: 0.5, applies_below: 0 }', 'grant.share=0.01'],
  ])('of %j are not cleared by a smaller change', (text, change) => {
    const reading = patchSettings(scenarioOf(text), [change], declarations);
    expect(reading.ok && designWarnings(reading.scenario)).toHaveLength(1);
  });

  it('look at what a schedule leads to, and say when', () => {
    const [warning] = designWarnings(scenarioOf('schedule: [{ year: 3, over_quarters: 2, set: { threshold.turnover_ratio: 4 } }]'));
    expect(warning).toMatchObject({
      id: 'turnover-test',
      quarter: 8,
      change: 'Set threshold.turnover_ratio to 2 in what is scheduled by year 3.',
    });
  });
});
