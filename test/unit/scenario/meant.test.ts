/** Values as people write them: refused, with the one that was probably meant, and only where that one is allowed. */
import { describe, expect, it } from 'vitest';
import { patchSettings } from '../../../src/model/scenario/patch.ts';
import type { Value } from '../../../src/model/scenario/values.ts';
import { base, declarations, problemsIn, problemsOf } from './samples.ts';

/** How a value is written in a file below its group, and what is offered instead; null for nothing. */
const asWritten: readonly (readonly [string, string, Value | null])[] = [
  ['contract.value_min', '1,800,000', 1_800_000],
  ['contract.value_min', '£1,800,000', 1_800_000],
  ['contract.value_min', '£1.8m', 1_800_000],
  ['contract.value_min', '1.8m', 1_800_000],
  ['contract.value_min', '1.8 million', 1_800_000],
  ['contract.value_min', 'two million', 2_000_000],
  ['contract.value_min', '£20k', 20_000],
  ['contract.value_min', 'GBP 20,000', 20_000],
  ['contract.value_min', '£20k a year', 20_000],
  ['contract.value_min', '20000 pounds', 20_000],
  ['contract.value_min', '1 800 000', 1_800_000],
  ['contract.value_min', '1.800.000', 1_800_000],
  ['contract.value_min', '1_800_000', 1_800_000],
  ['contract.value_min', '2bn', null],
  ['contract.value_min', '20%', null],
  ['contract.value_min', 'a lot', null],
  ['contract.in_house_share', '20%', 0.2],
  ['contract.in_house_share', '20 %', 0.2],
  ['contract.in_house_share', '20 per cent', 0.2],
  ['contract.in_house_share', '60', 0.6],
  ['contract.in_house_share', '1/3', 0.333333333333],
  ['contract.in_house_share', '½', 0.5],
  ['contract.in_house_share', 'half', 0.5],
  ['contract.in_house_share', 'two thirds', 0.666666666667],
  ['contract.in_house_share', '0,5', 0.5],
  ['contract.in_house_share', '150', null],
  ['contract.in_house_share', '-5', null],
  ['budget.multiplier', '70%', 0.7],
  ['budget.multiplier', '70', 0.7],
  ['contract.length_years', '2 years', 2],
  ['contract.length_years', '18 months', 1.5],
  ['contract.length_years', 'three', 3],
  ['contract.length_years', '2½', 2.5],
  ['contract.length_years', '36m', null],
  ['contract.wait_quarters', '2 years', 8],
  ['contract.wait_quarters', '6 months', 2],
  ['contract.wait_quarters', '2 quarters', 2],
  ['contract.lots', 'three lots', 3],
  ['contract.lots', '3 apples', null],
  ['contract.lots', '2.5', null],
  ['price.full_cost_recovery', 'yes', true],
  ['price.full_cost_recovery', 'no', false],
  ['price.full_cost_recovery', '1', true],
  ['price.full_cost_recovery', 'perhaps', null],
  ['partnership.mandate', 'Required', 'required'],
  ['partnership.mandate', 'no', 'none'],
  ['budget.spares', 'no', 'nobody'],
];

const hintOf = (value: Value | null) =>
  value === null ? null : typeof value === 'string' ? `; did you mean '${value}'?` : `; did you mean ${value}?`;

function expectHint([problem = '', ...more]: readonly string[], value: Value | null): void {
  const hint = hintOf(value);
  expect(more).toEqual([]);
  expect(problem).toContain('; expected ');
  if (hint === null) expect(problem).not.toContain('did you mean');
  else expect(problem.endsWith(hint), problem).toBe(true);
}

describe.each(asWritten)('%s: %s', (path, written, meant) => {
  const [group = '', name = ''] = path.split('.');

  it('is refused in a file', () => {
    expectHint(problemsIn(`${group}:\n  ${name}: ${written}\n`), meant);
    expectHint(problemsIn(`${group}: { ${name}: ${written} }\n`), meant);
  });

  it('is refused with --set', () => {
    expectHint(problemsOf(patchSettings(base, [`${path}=${written}`], declarations)), meant);
  });

  it('offers only what is then taken', () => {
    if (meant !== null) expect(problemsIn(`${group}: { ${name}: ${meant} }\n`)).toEqual([]);
  });
});

describe('numbers that YAML knows', () => {
  it('are taken as they are', () => {
    expect(problemsIn('contract: { in_house_share: .5, length_years: 1e0, lots: +3 }')).toEqual([]);
  });
});

describe('a switch', () => {
  it('that is written for a mechanism itself is told how', () => {
    expect(problemsIn('mechanisms: { trust-ledger: off }')[0]).toMatch(/did you mean 'trust-ledger: { enabled: false }'\?$/);
    expect(problemsIn('mechanisms: { default: false }')[0]).toMatch(/did you mean 'off'\?$/);
  });
});
