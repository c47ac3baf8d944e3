/** What a charity plans with: transactions remembered, obligations that lag, and the plan that is left; worked by hand. */
import { describe, expect, test } from 'vitest';
import { planTarget, type Means } from '../../../src/model/finance/plan.ts';
import { rememberTransactions } from '../../../src/model/finance/transactions.ts';
import { followObligations, obligationsDue, obligationsOfStaff } from '../../../src/model/shared-rules/obligations.ts';

describe('the cost of transactions', () => {
  test('moves by its memory towards four times what the quarter cost', () => {
    // £1,000 in a quarter is £4,000 a year: 2,000 + 0.15 · (4,000 − 2,000) = 2,300.
    expect(rememberTransactions(2000, 100_000, 0.15)).toBeCloseTo(2300, 9);
    // Nothing spent: 2,000 − 0.15 · 2,000 = 1,700.
    expect(rememberTransactions(2000, 0, 0.15)).toBeCloseTo(1700, 9);
  });

  test('sets aside, over the quarters that follow, just what was spent', () => {
    let cost = rememberTransactions(0, 500_000, 0.15);
    let setAside = 0;
    for (let quarter = 0; quarter < 400; quarter++) {
      setAside += cost / 4;
      cost = rememberTransactions(cost, 0, 0.15);
    }
    expect(setAside).toBeCloseTo(5000, 6);
  });
});

describe('obligations', () => {
  test('that are due are a share of spending, and half of other income at most', () => {
    expect(obligationsDue(0.12, 100_000, 60_000)).toBeCloseTo(12_000, 9);
    expect(obligationsDue(0.12, 100_000, 20_000)).toBeCloseTo(10_000, 9);
    expect(obligationsDue(0.12, 100_000, 0)).toBe(0);
  });

  test('follow up faster than down', () => {
    // 10,000 + 0.2 · (12,000 − 10,000) and 12,000 + 0.05 · (10,000 − 12,000).
    expect(followObligations(10_000, 12_000, 0.2, 0.05)).toBeCloseTo(10_400, 9);
    expect(followObligations(12_000, 10_000, 0.2, 0.05)).toBeCloseTo(11_900, 9);
    expect(followObligations(12_000, 12_000, 0.2, 0.05)).toBe(12_000);
  });

  test('of staff are a share of the price, of work up to all that the winner does', () => {
    expect(obligationsOfStaff(0.01, 50_000, 200_000)).toBeCloseTo(500, 9);
    expect(obligationsOfStaff(0.01, 300_000, 200_000)).toBeCloseTo(2000, 9);
  });
});

describe('the plan a charity moves towards', () => {
  const means: Means = {
    otherIncome: 100_000,
    contractIncome: 60_000,
    contractCost: 50_000,
    overheads: 8000,
    obligations: 12_000,
    transactions: 3000,
    plan: 80_000,
    netReserves: 37_500,
    reserveMonths: 3,
  };

  test('is what comes in less all that goes out besides and the surplus aimed at', () => {
    // Spending 80 + 12 + 50 + 8 = £150,000 a year, of which three months are the £37,500 it has: nothing to spare.
    // 160,000 − 50,000 − 8,000 − 12,000 − 3,000 = 87,000, less 2.5 % of 160,000.
    expect(planTarget(means, 0.025, 0.15)).toBeCloseTo(83_000, 9);
  });

  test('falls by a pound for each pound a year of transactions, obligations or lost contract income', () => {
    const base = planTarget(means, 0, 0);
    expect(planTarget({ ...means, transactions: 4000 }, 0, 0)).toBeCloseTo(base - 1000, 9);
    expect(planTarget({ ...means, obligations: 13_000 }, 0, 0)).toBeCloseTo(base - 1000, 9);
    expect(planTarget({ ...means, contractIncome: 59_000 }, 0, 0)).toBeCloseTo(base - 1000, 9);
  });

  test('takes up a part of what reserves have to spare, what is owed included', () => {
    // £10,000 more: 0.15 of it.
    expect(planTarget({ ...means, netReserves: 47_500 }, 0.025, 0.15)).toBeCloseTo(84_500, 9);
  });
});
