/** From a plan to findings and their sentences. */
import { describe, expect, it } from 'vitest';
import { normal } from '../../../../src/model/random/draw.ts';
import { keyFor } from '../../../../src/study/sensitivity/draws.ts';
import {
  levelAt,
  morrisPlan,
  MOST_SOBOL_FACTORS,
  sensitivityOf,
  sobolPlan,
  type RunCell,
  type SensitivityFactor,
  type SensitivityPlan,
} from '../../../../src/study/sensitivity/sensitivity-of.ts';
import type { OutcomeSensitivity, SensitivityFindings } from '../../../../src/study/sensitivity/sensitivity-findings.ts';
import { sensitivitySentences } from '../../../../src/study/sensitivity/sentences.ts';

const factors: SensitivityFactor[] = [
  { name: 'size', type: 'range', range: [10, 20], log: false },
  { name: 'scale', type: 'range', range: [1, 100], log: true },
  { name: 'rule', type: 'levels', count: 2 },
];

/** The point of a plan in the factors' own values. */
function pointOf(unit: readonly number[]): number[] {
  return [10 + 10 * unit[0], 100 ** unit[1], levelAt(unit[2], 2)];
}

const key = keyFor('worlds', 'test');
/** 2 for the whole range of size, 6 for the rule, nothing of scale, and luck of variance 1 in common. */
const survival = ([size, , rule]: readonly number[], world: number) => 0.2 * size + 6 * rule + normal(key, world);
const cellsOf = (plan: SensitivityPlan, worlds: number, f = survival): RunCell[] =>
  plan.points.map(pointOf).map((point) => ({
    point,
    outcomes: {
      small_survival: Array.from({ length: worlds }, (_, world) => f(point, world)),
      cr5: Array.from({ length: worlds }, () => null),
    },
  }));

describe('a plan', () => {
  it('has factors + 1 points for each trajectory, factors + 2 for each base point and one more for each other subset of the groups', () => {
    expect(morrisPlan(factors, 4, 's').points).toHaveLength(16);
    expect(sobolPlan(factors, 8, {}, 's').points).toHaveLength(40);
    // Groups {size, rule} and the rest, scale: the subset of both size and rule is new, that of scale is there.
    expect(sobolPlan(factors, 8, { rules: ['size', 'rule'] }, 's').points).toHaveLength(48);
  });

  it('is refused without factors or points, with too many factors, and for groups that are wrong', () => {
    expect(() => morrisPlan([], 4, 's')).toThrow(RangeError);
    expect(() => morrisPlan(factors, 0, 's')).toThrow(RangeError);
    expect(() => sobolPlan(factors, 2.5, {}, 's')).toThrow(RangeError);
    const many = Array.from({ length: MOST_SOBOL_FACTORS + 1 }, (_, k): SensitivityFactor => ({ name: `${k}`, type: 'levels', count: 2 }));
    expect(() => sobolPlan(many, 2, {}, 's')).toThrow(RangeError);
    expect(sobolPlan(many.slice(1), 1, {}, 's').points).toHaveLength(MOST_SOBOL_FACTORS + 2);
    expect(() => sobolPlan(factors, 2, { rules: ['sise'] }, 's')).toThrow(/sise/);
  });

  it('gives levels as often as each other, the last at the very end too', () => {
    expect([0, 0.33, 0.34, 0.99, 1].map((part) => levelAt(part, 3))).toEqual([0, 0, 1, 2, 2]);
  });
});

describe('findings by elementary effects', () => {
  const plan = morrisPlan(factors, 6, 's');
  const found = sensitivityOf(plan, cellsOf(plan, 4), ['small_survival', 'cr5']);

  it('are over the range that was run, and from a level to another', () => {
    expect(found).toMatchObject({ method: 'morris', points: 6, replications: 4, runs: 96, unknown: ['cr5'] });
    const [{ morris, leftOut, sobol, groups }] = found.outcomes;
    expect(morris?.map(({ size }) => size.value)).toEqual([expect.closeTo(2), expect.closeTo(0), expect.closeTo(6)]);
    expect([leftOut, sobol, groups]).toEqual([0, null, null]);
  });

  it('are over decades where points are spread over the logarithm', () => {
    const cells = cellsOf(plan, 2, ([, scale]) => Math.log10(scale));
    const rows = sensitivityOf(plan, cells, ['small_survival']).outcomes[0].morris;
    expect(rows?.[1].signed.value).toBeCloseTo(2, 9);
  });

  it('are refused for other cells than the plan’s, and for unequal replications', () => {
    const cells = cellsOf(plan, 2);
    expect(() => sensitivityOf(plan, cells.slice(1), ['small_survival'])).toThrow(RangeError);
    expect(() =>
      sensitivityOf(plan, [...cells.slice(1), { point: [1, 1, 1], outcomes: { small_survival: [1] } }], ['small_survival']),
    ).toThrow(RangeError);
  });

  it('are had of one factor and one trajectory, without intervals', () => {
    const one = morrisPlan(factors.slice(0, 1), 1, 's');
    const cells = one.points.map(([part]) => ({ point: [10 + 10 * part], outcomes: { small_survival: [part] } }));
    const [{ morris, noise }] = sensitivityOf(one, cells, ['small_survival']).outcomes;
    expect(morris?.[0]).toMatchObject({ size: { value: expect.closeTo(1), ci95: null }, spread: null, luck: null });
    expect(noise).toBeNull();
  });
});

describe('findings by shares of variance', () => {
  const plan = sobolPlan(factors, 256, { money: ['size', 'scale'] }, 's');

  it('are the parts of a sum, with luck beside them', () => {
    const [{ sobol, groups, noise, morris }] = sensitivityOf(plan, cellsOf(plan, 8), ['small_survival']).outcomes;
    // 2²/12 of size and 6²/4 of the rule: 1/3 and 9.
    const size = 1 / 3 / (9 + 1 / 3);
    const exact = [size, 0, 1 - size];
    for (const k of [0, 1, 2]) {
      expect(Math.abs((sobol?.[k].first.value ?? NaN) - exact[k])).toBeLessThan(0.02);
      expect(Math.abs((sobol?.[k].total.value ?? NaN) - exact[k])).toBeLessThan(0.02);
    }
    expect(groups?.map(({ name }) => name)).toEqual(['money', 'everything else']);
    expect(Math.abs((groups?.[0].share.value ?? NaN) - size)).toBeLessThan(0.02);
    const worlds = Array.from({ length: 8 }, (_, world) => normal(key, world));
    const middle = worlds.reduce((sum, world) => sum + world, 0) / 8;
    const luck = worlds.reduce((sum, world) => sum + (world - middle) ** 2, 0) / 7;
    expect(noise?.value).toBeCloseTo(luck / (luck + 9 + 1 / 3), 2);
    expect(morris).toBeNull();
  });

  it('have neither shares nor luck where nothing varies, and say so', () => {
    const [flat] = sensitivityOf(
      plan,
      cellsOf(plan, 2, () => 7),
      ['small_survival'],
    ).outcomes;
    expect(flat).toMatchObject({ mean: 7, variance: 0, noise: null, sobol: null, groups: null });
    expect(sensitivitySentences(flat, words(2))).toEqual(['Survival is the same in every run.']);
  });

  it('leave out base points that are undefined, and say how many', () => {
    // The gap is in a copy of the fourth base point: neither A nor B has one.
    const cells = cellsOf(plan, 2).map((cell, n) => (n === 2 * 256 + 3 ? { ...cell, outcomes: { small_survival: [1, null] } } : cell));
    const [found] = sensitivityOf(plan, cells, ['small_survival']).outcomes;
    expect(found.leftOut).toBe(1);
    expect(sensitivitySentences(found, words(2)).at(-1)).toBe('Left out because the outcome was undefined in a run: 1 base point.');
    const none: SensitivityFindings = sensitivityOf(plan, cellsOf(plan, 2), ['cr5']);
    expect(none).toMatchObject({ replications: 2, outcomes: [], unknown: ['cr5'] });
  });
});

const words = (replications: number) => ({
  outcome: 'survival',
  titleOf: (name: string) => ({ lots: 'contract size', share: 'partner share', rule: 'the scoring rule' })[name] ?? name,
  amount: (size: number) => `${size} points`,
  replications,
});

describe('sentences', () => {
  const none = { outcome: 'small_survival', mean: 0.5, variance: 1, leftOut: 0, morris: null, sobol: null, groups: null } as const;
  const shares: OutcomeSensitivity = {
    ...none,
    noise: { value: 0.2, ci95: [0.151, 0.26] },
    sobol: [
      { factor: 'rule', first: { value: -0.01, ci95: [-0.03, 0.01] }, total: { value: 0.002, ci95: [-0.01, 0.02] } },
      { factor: 'share', first: { value: 0.1, ci95: [0.05, 0.15] }, total: { value: 0.3, ci95: [0.25, 0.35] } },
      { factor: 'lots', first: { value: 0.62, ci95: [0.55, 0.68] }, total: { value: 0.625, ci95: [0.551, 0.684] } },
    ],
    groups: [
      { name: 'money', factors: ['lots', 'share'], share: { value: 0.9, ci95: [0.8, 1.02] } },
      { name: 'rules', factors: ['rule'], share: { value: 0.1, ci95: [-0.02, 0.2] } },
    ],
  };

  it('say shares, the largest first, then what is not shown to matter, groups and luck', () => {
    expect(sensitivitySentences(shares, words(20))).toEqual([
      'Contract size explains 63 % (55 to 68) of how survival differs between settings.',
      'Partner share explains 10 % (5 to 15) of how survival differs between settings on its own, and 30 % (25 to 35) with what it does together with other factors.',
      'Not shown to matter to survival: the scoring rule.',
      'By groups, which add up to all of how survival differs: money 90 % (80 to 100) and rules 10 % (0 to 20).',
      'Luck is 20 % (15 to 26) of how survival differs between single runs.',
    ]);
  });

  it('say that luck is unknown where each cell was run once', () => {
    const said = sensitivitySentences({ ...shares, noise: null }, words(1));
    expect(said[0]).toBe('Contract size explains 63 % (55 to 68) of how survival differs between runs.');
    expect(said.at(-1)).toBe('How much of survival is luck is unknown, for each cell was run once, and is within the shares.');
  });

  it('say effects over a whole range, with their direction, and none that is no larger than luck makes it', () => {
    const row = { signed: { value: 4, ci95: null }, spread: 1, luck: 0.5 };
    const found: OutcomeSensitivity = {
      ...none,
      noise: { value: 0.2, ci95: null },
      morris: [
        { ...row, factor: 'rule', size: { value: 0.6, ci95: [0.4, 0.8] } },
        { ...row, factor: 'lots', size: { value: 4, ci95: [3, 5] } },
        { ...row, factor: 'share', size: { value: 6, ci95: [2, 10] }, spread: 5 },
        { ...row, factor: 'cost', size: { value: 3, ci95: [2, 4] }, signed: { value: -3, ci95: null } },
      ],
    };
    expect(sensitivitySentences(found, words(5))).toEqual([
      'Over its whole range partner share moves survival by 6 points on average (2 points to 10 points), by how much depending on where it starts and on the other factors.',
      'Over its whole range contract size raises survival by 4 points on average (3 points to 5 points).',
      'Over its whole range cost lowers survival by 3 points on average (2 points to 4 points).',
      'Not shown to matter to survival: the scoring rule.',
      'Luck is 20 % of how survival differs between single runs.',
    ]);
  });
});
