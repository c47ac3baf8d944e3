/** Outcomes that are parts of others add up to them in every run, or are as little defined. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runFrom, warmUp } from '../../src/study/experiment/run-one.ts';
import type { OutcomeId } from '../../src/study/outcomes/registry.ts';
import type { RunRecord } from '../../src/study/run-record.ts';
import { policies, scenarioOf, seeds, someMechanisms } from './worlds.ts';

type Identity = { readonly whole: OutcomeId; readonly parts: readonly OutcomeId[]; readonly times?: number };

const identities: readonly Identity[] = [
  { whole: 'hhi_local', parts: ['hhi_fewer', 'hhi_chance', 'hhi_sharing', 'hhi_winners'] },
  { whole: 'hhi_local_random', parts: ['hhi_fewer', 'hhi_chance'] },
  { whole: 'hhi_local_excess', parts: ['hhi_sharing', 'hhi_winners'] },
  { whole: 'closures', parts: ['wind_ups', 'insolvencies', 'background_closures'], times: 100_000 },
];

/** Pairs of which the first is never more than the second. */
const atMost: readonly (readonly [OutcomeId, OutcomeId])[] = [
  ['small_holders', 'survival_holders'],
  ['hhi_fewer', 'hhi_local_random'],
];

function expectInOrder({ outcomes }: RunRecord, [less, more]: readonly [OutcomeId, OutcomeId]): void {
  const [one, other] = [outcomes[less], outcomes[more]];
  if (one === null || other === null) expect([one, other], less).toEqual([null, null]);
  else expect(one, less).toBeLessThanOrEqual(other + 1e-9);
}

function expectToAddUp({ outcomes }: RunRecord, { whole, parts, times = 1 }: Identity): void {
  const values = parts.map((id) => outcomes[id]);
  const all = outcomes[whole];
  if (all === null) expect(values, whole).toEqual(parts.map(() => null));
  else
    expect(
      values.reduce<number>((sum, value) => sum + (value as number), 0),
      whole,
    ).toBeCloseTo(times * all, 6);
}

test('parts add up, and a part is never more than its whole', () => {
  const defined = new Set<OutcomeId>();
  fc.assert(
    fc.property(policies, someMechanisms, seeds, fc.constantFrom(0, 8, 34), (rules, off, seed, tenders) => {
      const scenario = scenarioOf({ ...rules, 'market.tenders_per_year': tenders, 'run.years': 2 }, off, seed);
      const record = runFrom(warmUp(scenario, 0), scenario);
      for (const identity of identities) {
        expectToAddUp(record, identity);
        if (record.outcomes[identity.whole] !== null) defined.add(identity.whole);
      }
      for (const pair of atMost) expectInOrder(record, pair);
    }),
    { numRuns: 15, seed: 20_283 },
  );
  expect([...defined].toSorted()).toEqual(identities.map(({ whole }) => whole).toSorted());
});
