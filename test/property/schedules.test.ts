/** Laws that hold whatever rules change while a run lasts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yearlyBudget } from '../../src/model/commissioning/tenders.ts';
import { simulate } from '../../src/model/quarter/simulate.ts';
import { crossProblems } from '../../src/model/scenario/consistent.ts';
import { policyLeaves, type Leaf } from '../../src/model/scenario/fields.ts';
import type { Change, Scenario } from '../../src/model/scenario/scenario.ts';
import type { Value } from '../../src/model/scenario/values.ts';
import { checkBooks } from '../../src/model/sector/books.ts';
import { runFrom, warmUp } from '../../src/study/experiment/run-one.ts';
import { mechanisms, policies, scenarioOf, seeds, someMechanisms } from './worlds.ts';

const runs = (n: number) => ({ numRuns: n, seed: 20_261 });
const YEARS = 2;

function anyValue(leaf: Leaf): fc.Arbitrary<Value> {
  if (leaf.type === 'boolean') return fc.boolean();
  if (leaf.type === 'choice') return fc.constantFrom(...leaf.choices);
  const [min, max] = leaf.range;
  return leaf.type === 'integer' ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
}

/** What a file would be refused for, but the model can bear: weights that do not add up, and changes that go on when the run is over. */
const borne = ['weights.price', 'run.years'];

/** Changes of rules over their whole ranges; the weights of a score, which must add up, are left to the scenarios themselves. */
const changing = (isMeant: (path: string) => boolean) =>
  [...policyLeaves].filter(([path]) => !path.startsWith('weights.') && isMeant(path));

const changes = (leaves: readonly (readonly [string, Leaf])[]): fc.Arbitrary<Change[]> => {
  const change = fc.constantFrom(...leaves).chain(([path, leaf]) =>
    fc.record({
      quarter: fc.integer({ min: 0, max: 4 * YEARS - 1 }),
      over: fc.integer({ min: 1, max: 6 }),
      set: anyValue(leaf).map((value): Change['set'] => ({ [path]: value })),
    }),
  );
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((list) => list.toSorted((a, b) => a.quarter - b.quarter));
};

const anyChanges = changes(changing(() => true));
const notOfTheBudget = changes(changing((path) => !path.startsWith('budget.')));

const withSchedule = (scenario: Scenario, schedule: readonly Change[]): Scenario => ({ ...scenario, schedule });

test('money is conserved, and every number is finite, under any schedule of any rules', () => {
  let moved = 0;
  fc.assert(
    fc.property(policies, someMechanisms, seeds, anyChanges, (rules, off, seed, schedule) => {
      const scenario = withSchedule(scenarioOf({ ...rules, 'run.years': YEARS }, off, seed), schedule);
      fc.pre(crossProblems(scenario).every(({ paths }) => borne.some((path) => paths.includes(path))));
      const warm = warmUp(scenario, 0);
      const record = runFrom(warm, scenario);
      JSON.stringify(record, (id, value: unknown) => {
        if (typeof value === 'number') expect(Number.isFinite(value), id).toBe(true);
        return value;
      });
      const { books, charities } = simulate(warm, scenario, mechanisms, () => {}).sector;
      expect(() => checkBooks(books, charities)).not.toThrow();
      expect(books.balance.every((pence) => Number.isInteger(pence))).toBe(true);
      expect(books.balance.reduce((sum, pence) => sum + pence, 0)).toBe(0);
      moved += record.flows.reduce((sum, { pounds }) => sum + pounds, 0);
    }),
    runs(20),
  );
  expect(moved).toBeGreaterThan(1e6);
});

test('whatever other rules change, what is offered after a cut is never above what it was without it', () => {
  let lower = 0;
  fc.assert(
    fc.property(
      policies,
      seeds,
      notOfTheBudget,
      fc.record({
        quarter: fc.integer({ min: 0, max: 6 }),
        over: fc.integer({ min: 1, max: 4 }),
        to: fc.double({ min: 0, max: 0.95, noNaN: true }),
      }),
      (rules, seed, schedule, { quarter, over, to }) => {
        const before = Number(rules['budget.multiplier']);
        const cut: Change = { quarter, over, set: { 'budget.multiplier': before * to } };
        const scenario = scenarioOf({ ...rules, 'run.years': YEARS }, {}, seed);
        const warm = warmUp(scenario, 0);
        const offered = (list: readonly Change[]) => {
          const budgets: number[] = [];
          simulate(warm, withSchedule(scenario, list), mechanisms, (world) => budgets.push(yearlyBudget(world)));
          return budgets;
        };
        const without = offered(schedule);
        offered([...schedule, cut].toSorted((a, b) => a.quarter - b.quarter)).forEach((budget, q) => {
          expect(budget, `quarter ${q}`).toBeLessThanOrEqual((without[q] as number) * (1 + 1e-12));
          if (q < quarter) expect(budget).toBe(without[q]);
          else if (budget < (without[q] as number)) lower++;
        });
      },
    ),
    runs(16),
  );
  expect(lower).toBeGreaterThan(10);
});
