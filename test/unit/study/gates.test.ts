import { expect, test } from 'vitest';
import type { OutcomeSummary } from '../../../src/study/findings.ts';
import { checkGates, gates } from '../../../src/study/analysis/gates.ts';
import type { OutcomeId } from '../../../src/study/outcomes/registry.ts';

/** Closures are to lie between 2.3 and 3.2 % a year. */
function verdictOn(mean: number | null, ci95: readonly [number, number] | null) {
  const each: OutcomeSummary = { mean, ci95, sd: null, n: 2, unit: 'share' };
  const outcomes = Object.fromEntries(gates.map(({ id }) => [id, each])) as unknown as Readonly<Record<OutcomeId, OutcomeSummary>>;
  return checkGates(outcomes).find(({ id }) => id === 'closures')?.verdict;
}

test.each([
  ['holds', 0.028, [0.0231, 0.0319]],
  ['does not hold', 0.04, [0.033, 0.048]],
  ['does not hold', 0.01, [0.005, 0.0229]],
  ['cannot tell', 0.04, [0.03, 0.05]],
  ['cannot tell', 0.03, [0.02, 0.031]],
  ['cannot tell', 0.028, [0.001, 1.2]],
  ['cannot tell', 0.028, null],
  ['cannot tell', 0.5, null],
  ['cannot tell', null, null],
] as const)('%s: a mean of %s with the interval %s', (verdict, mean, ci95) => {
  expect(verdictOn(mean, ci95)).toBe(verdict);
});
