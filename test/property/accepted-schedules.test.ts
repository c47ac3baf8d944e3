/** A schedule of rules is accepted where no quarter of the run breaks a rule among them, and refused by the quarter where one does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/model/scenario/scenario.ts';
import { rulesInForce } from '../../src/model/scenario/schedule.ts';
import { base, problemsIn, readFiles } from '../unit/scenario/samples.ts';

describe('an accepted schedule', () => {
  const WEIGHTS = ['weights.price', 'weights.quality', 'weights.social_value'] as const;
  const tenths = fc.tuple(fc.nat({ max: 10 }), fc.nat({ max: 10 })).map(([a, b]) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    return [low / 10, (high - low) / 10, (10 - high) / 10];
  });
  const values = fc.oneof(
    tenths.map((weights) => Object.fromEntries(WEIGHTS.map((path, k) => [path, weights[k] as number]))),
    fc.record({ 'weights.price': fc.nat({ max: 10 }).map((n) => n / 10), 'weights.quality': fc.nat({ max: 10 }).map((n) => n / 10) }),
    fc.record({ 'contract.value_min': fc.integer({ min: 0, max: 60 }).map((n) => n * 1000) }),
    fc.record({ 'contract.value_max': fc.integer({ min: 10, max: 60 }).map((n) => n * 1000) }),
  );
  const moves = fc.array(
    fc.record({
      quarter: fc.nat({ max: 15 }),
      over_quarters: fc.integer({ min: 1, max: 9 }),
      set: values,
    }),
    { minLength: 1, maxLength: 5 },
  );
  const fileOf = (changes: readonly { quarter: number; over_quarters: number; set: object }[], years: number) =>
    JSON.stringify({
      run: { years },
      schedule: changes.map(({ quarter, ...change }) => ({ year: Math.floor(quarter / 4) + 1, quarter: (quarter % 4) + 1, ...change })),
    });

  it('breaks no rule in any quarter, and is complete when the run ends', () => {
    let accepted = 0;
    fc.assert(
      fc.property(moves, fc.integer({ min: 1, max: 5 }), (changes, years) => {
        const reading = readFiles({ 'main.yaml': fileOf(changes, years) });
        if (!reading.ok) return;
        accepted++;
        const { scenario } = reading;
        for (const { weights, contract } of rulesInForce(scenario, years * 4)) {
          expect(weights.price + weights.quality + weights.social_value).toBeCloseTo(1, 8);
          expect(contract.value_min).toBeLessThanOrEqual(contract.value_max * (1 + 1e-9));
        }
        const [atEnd, later] = [rulesInForce(scenario, years * 4).at(-1), rulesInForce(scenario, years * 4 + 12).at(-1)];
        expect(later).toEqual(atEnd);
      }),
      { numRuns: 600, seed: 20_261 },
    );
    expect(accepted).toBeGreaterThan(50);
  });

  it('that breaks a rule in some quarter is refused, and names that quarter', () => {
    let refused = 0;
    fc.assert(
      fc.property(moves, (changes) => {
        const problems = problemsIn(fileOf(changes, 7));
        if (problems.some((problem) => problem.includes('in the same quarter'))) return;
        const schedule = changes
          .map(({ quarter, over_quarters: over, set }): Change => ({ quarter, over, set }))
          .toSorted((a, b) => a.quarter - b.quarter);
        const totals = rulesInForce({ ...base, schedule }, 28).map(({ weights: w }) => w.price + w.quality + w.social_value);
        const first = totals.findIndex((total) => Math.abs(total - 1) > 1e-8);
        const named = problems.filter((problem) => problem.includes('weights that add up to'));
        expect(named).toHaveLength(first < 0 ? 0 : 1);
        if (first < 0) return;
        refused++;
        expect(named[0]).toContain(`in year ${Math.floor(first / 4) + 1}, quarter ${(first % 4) + 1}`);
      }),
      { numRuns: 300, seed: 20_262 },
    );
    expect(refused).toBeGreaterThan(50);
  });

  it('is checked at every quarter of a run of forty years with as many changes as a file can hold', () => {
    const changes = Array.from({ length: 1800 }, (_, k) => {
      const set = `{ weights.price: 0.${k % 9}, weights.quality: 0.${(k + 3) % 9}, contract.lots: ${1 + (k % 9)} }`;
      return `  - { year: ${1 + (Math.floor(k / 4) % 40)}, quarter: ${1 + (k % 4)}, over_quarters: 160, set: ${set} }`;
    });
    expect(problemsIn(`run: { years: 40 }\nschedule:\n${changes.join('\n')}\n`).length).toBeGreaterThan(100);
  });
});
