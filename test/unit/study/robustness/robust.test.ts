/** Regret and satisficing by tables made by hand, and the crossing of rules with assumptions. */
import { describe, expect, it } from 'vitest';
import { crossed, type Crossing } from '../../../../src/study/robustness/crossing.ts';
import { robustness, type Values } from '../../../../src/study/robustness/robust.ts';
import { experimentOf } from '../space/samples.ts';

/** Three worlds in which luck moves all cells alike. */
const around = (value: number): Values => [value - 0.1, value, value + 0.1];
/** The first is best under the first belief and far behind under the second; the second is never far behind; the third never best. */
const table = [
  [0.9, 0.3],
  [0.8, 0.6],
  [0.7, 0.5],
].map((policy) => policy.map(around));
const asked = { target: { side: 'at_least', value: 0.5 }, bounds: [0, 1] } as const;

describe('regret', () => {
  it('is from the best policy under the same belief, and the smallest largest one comes first', () => {
    const { policies } = robustness(table, asked);
    const said = policies.map(({ policy, largestRegret, meanRegret, mean, worst, met }) =>
      [policy, largestRegret.regret, meanRegret, mean, worst.mean, met].map((value) => Number(value.toFixed(6))),
    );
    expect(said).toEqual([
      [1, 0.1, 0.05, 0.7, 0.6, 2],
      [2, 0.2, 0.15, 0.6, 0.5, 2],
      [0, 0.3, 0.15, 0.6, 0.3, 1],
    ]);
    expect(policies.map(({ largestRegret: { belief, best } }) => [belief, best])).toEqual([
      [0, 0],
      [0, 0],
      [1, 1],
    ]);
  });

  it('counts the other way where less is wanted', () => {
    const { policies } = robustness(table, { ...asked, target: { side: 'at_most', value: 0.5 } });
    // The first and the third are 0.2 behind at worst.
    const met = new Map(policies.map((each) => [each.policy, each.met]));
    expect([met.get(0), met.get(1), met.get(2), policies[2]?.policy]).toEqual([1, 0, 1, 1]);
    expect(policies[2]?.largestRegret.regret).toBeCloseTo(0.3, 12);
  });

  it('has an interval of the pairs, which have their luck in common, and none for the best itself', () => {
    const luck = [0, 0.02, -0.02, 0.01, -0.01, 0];
    const one = luck.map((own) => 0.8 + own);
    const other = luck.map((own, k) => 0.7 + own + (k % 2 === 0 ? 0.01 : -0.01));
    const [best, second] = robustness([[one], [other]], asked).policies;
    expect(best?.largestRegret).toMatchObject({ regret: 0, ci95: null });
    const [low, high] = second?.largestRegret.ci95 ?? [0, 0];
    expect(low).toBeGreaterThan(0.08);
    expect(high).toBeLessThan(0.12);
  });

  it('counts the beliefs under which the target is met, and the fewest and the most that luck leaves open', () => {
    const tight = (value: number): Values => [-0.02, 0.02, 0.01, -0.01].map((luck) => value + luck);
    const same = (worlds: number): Values => Array.from({ length: worlds }, () => 0.6);
    // Met beyond luck under the first and the fourth: six equal worlds tell, two do not.
    const [only] = robustness([[tight(0.8), tight(0.505), tight(0.3), same(6), same(2)]], asked).policies;
    expect([only?.met, only?.metRange]).toEqual([4, [2, 4]]);
  });

  it('leaves out a belief under which some policy has no value', () => {
    const { policies, leftOut } = robustness([table[0] as Values[], [around(0.8), [null, null, null]]], asked);
    expect([leftOut, policies.map(({ under }) => under.length)]).toEqual([1, [1, 1]]);
    expect(robustness([[[null]], [around(0.5)]], asked)).toEqual({ policies: [], beliefs: 1, leftOut: 1 });
  });
});

describe('the crossing', () => {
  const file = (factors: string, design = 'design: grid') =>
    experimentOf(`base: town.yaml\nreplications: 2\n${design}\nfactors:\n${factors}`);
  const LOTS = '  contract.lots: [1, 2]\n';
  const COST = '  bidding.cost_level: [0.5, 1, 2]\n';

  it('has every policy under every belief, policy by policy', () => {
    const crossing = crossed(file(COST + LOTS)) as Crossing;
    expect(crossing.cells.map(({ id, levels }) => [id, ...levels.map(({ label }) => label)])).toEqual([
      ['c1', '0.5', '1'],
      ['c2', '1', '1'],
      ['c3', '2', '1'],
      ['c4', '0.5', '2'],
      ['c5', '1', '2'],
      ['c6', '2', '2'],
    ]);
  });

  it('samples assumptions where the design is a sample, and takes all rules', () => {
    const { policies, beliefs, cells } = crossed(
      file(`${LOTS}  bidding.cost_level: { from: 0.5, to: 2 }\n`, 'design: sobol\npoints: 8'),
    ) as Crossing;
    expect([policies.length, beliefs.length, cells.length]).toEqual([2, 8, 16]);
    expect(new Set(beliefs.map(([level]) => level?.label)).size).toBe(8);
  });

  it.each([
    [LOTS, 'no factor that changes assumptions'],
    [COST, 'no factor that changes rules'],
    [
      `${COST}  both: { one: { contract.lots: 1, bidding.usual_fee: 0.1 }, two: { contract.lots: 2, bidding.usual_fee: 0.2 } }\n`,
      'both, which changes rules and assumptions together',
    ],
  ])('refuses %j', (factors, found) => {
    expect(crossed(file(factors))).toMatchObject({ found });
  });

  it('refuses rules from a range without levels', () => {
    expect(crossed(file(`${COST}  contract.lots: { from: 1, to: 5 }\n`, 'design: sobol\npoints: 4'))).toMatchObject({
      found: 'contract.lots as a range without levels',
    });
  });
});
