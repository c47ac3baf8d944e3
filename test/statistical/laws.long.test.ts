/**
 * Laws of what public money and bidding do, over random baselines: every setting with a plausible range drawn within it, `plan_lag` among
 * them. With twelve pairs a difference of small survival has a standard error of about half a point.
 */
import { beforeAll, expect, test } from 'vitest';
import { mean } from '../../src/study/analysis/statistics.ts';
import type { RunRecord } from '../../src/study/run-record.ts';
import { pairsOver } from './random-baselines.ts';

const PAIRS = 12;
const MULTIPLES = [0.9, 0.7, 0.4, 0] as const;
const changes = [...MULTIPLES.map((m) => [`budget.multiplier=${m}`]), ['burden.bid=0.1'], ['burden.bid=2']];

let differences: readonly number[];

const survival = ({ outcomes }: RunRecord) => outcomes.small_survival as number;

beforeAll(() => {
  const pairs = pairsOver(PAIRS, changes);
  differences = changes.map((_, k) => mean(pairs.map(({ base, changed }) => survival(changed[k] as RunRecord) - survival(base))));
});

test('without public money at least 5 points fewer of the small charities in the market survive ten years', () => {
  expect(differences[3]).toBeLessThanOrEqual(-0.05);
});

test('the deeper the cut, the fewer survive', () => {
  const [tenth, third, most, all] = differences as [number, number, number, number];
  // Half a point is what luck leaves between neighbouring depths.
  expect(third).toBeLessThan(tenth + 0.005);
  expect(most).toBeLessThan(third + 0.005);
  expect(all).toBeLessThan(most);
});

test('bids that cost a tenth, the least that may be set, add at most 2 points, and bids twice as dear take at most 2', () => {
  expect(differences[4]).toBeGreaterThanOrEqual(0);
  expect(differences[4]).toBeLessThanOrEqual(0.02);
  expect(differences[5]).toBeLessThanOrEqual(0);
  expect(differences[5]).toBeGreaterThanOrEqual(-0.02);
});
