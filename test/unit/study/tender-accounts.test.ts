/** What is said of the tenders of a quarter: everybody who noticed one is accounted for once, and points add up to the score. */
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../src/cli/scenarios/load.ts';
import { mechanisms } from '../../../src/model/mechanisms/registry.ts';
import { EVERYBODY } from '../../../src/model/world/log.ts';
import { advance, beginRun } from '../../../src/model/quarter/simulate.ts';
import { warmUp } from '../../../src/study/experiment/run-one.ts';
import { pointsOf, tenderAccounts, type TenderAccount } from '../../../src/study/lives/tender-accounts.ts';
import { tendersOfQuarter } from '../../../src/study/lives/tenders-of-quarter.ts';

describe('points', () => {
  const tender = { priceWeight: 0.4, qualityWeight: 0.5, socialValueWeight: 0.1, partnershipPoints: 0.2 };

  it('are weights of merit, cut to make room for those for a partnership; what is left is luck', () => {
    const bid = { price: 100_000, quality: 0.6, socialValue: 0.5, score: 0.75 };
    const { price, quality, socialValue, partnership, luck } = pointsOf(tender, bid, 80_000, true);
    // 100 × 0.8 × 0.4 × 80/100; 100 × 0.8 × 0.5 × 0.6; 100 × 0.8 × 0.1 × 0.5; 20; and 75 − 73.6.
    for (const [found, expected] of [
      [price, 25.6],
      [quality, 24],
      [socialValue, 4],
      [partnership, 20],
      [luck, 1.4],
    ] as const)
      expect(found).toBeCloseTo(expected, 9);
    expect(pointsOf(tender, bid, 80_000, false).luck).toBeCloseTo(21.4, 9);
  });
});

describe('accounts', () => {
  const town = loadScenario('scenarios/teaching/small-town-mandate.yaml', { years: 3 });
  const run = beginRun(warmUp(town, 0), town, mechanisms);
  run.world.log = { charity: EVERYBODY, choices: [], offers: [] };
  const accounts: TenderAccount[] = [];
  const scores: number[] = [];
  while (
    advance(run, (world) => {
      accounts.push(...tenderAccounts(world));
      scores.push(...tendersOfQuarter(world).flatMap(({ bids }) => bids.map(({ score }) => 100 * score)));
    })
  );
  const counted = (groups: TenderAccount['shutOut']) => groups.reduce((sum, { who }) => sum + who.length, 0);

  it('everybody who noticed a tender is shut out, with others, passed, or in a bid', () => {
    for (const { noticed, shutOut, withOthers, passed, bids } of accounts) {
      const rest = noticed - counted(shutOut) - counted(withOthers) - counted(passed);
      expect(rest).toBeGreaterThanOrEqual(0);
      expect(rest).toBeLessThanOrEqual(bids.reduce((sum, { partners }) => sum + 1 + partners.length, 0));
    }
    expect(accounts.some(({ shutOut }) => shutOut.length > 0)).toBe(true);
    expect(accounts.some(({ withOthers }) => withOthers.length > 0)).toBe(true);
    expect(accounts.some(({ passed }) => passed.length > 0)).toBe(true);
  });

  it('whoever passed has its reason, and nobody is both in a list of those that noticed and of those that did not', () => {
    const reasons = new Set(accounts.flatMap(({ passed }) => passed.map(({ why }) => why)));
    expect([...reasons]).toEqual(expect.arrayContaining(['the money was too little', 'left to a smaller charity']));
    expect([...reasons]).not.toContain('');
    expect(accounts.some(({ unaware }) => unaware.length > 0)).toBe(true);
    for (const { unaware, shutOut, withOthers, passed, direct } of accounts) {
      const noticed = [...shutOut, ...withOthers, ...passed].flatMap(({ who }) => who);
      expect(unaware.filter((name) => noticed.includes(name))).toEqual([]);
      if (direct) expect(unaware).toEqual([]);
    }
  });

  it('the winner comes first, no bid is lost, and no bid that meets the terms has more points than it', () => {
    for (const { bids, winner, direct } of accounts) {
      expect(bids.filter(({ won }) => won)).toHaveLength(winner === null || direct ? 0 : 1);
      const [first] = bids;
      if (first?.won !== true) continue;
      expect(first.lead).toBe(winner);
      for (const bid of bids) if (bid.compliant) expect(bid.total).toBeLessThanOrEqual(first.total);
    }
    const totals = accounts.flatMap(({ bids }) => bids.map(({ total }) => total));
    expect(totals.toSorted((a, b) => a - b)).toEqual(scores.toSorted((a, b) => a - b));
  });

  it('luck is small beside what is scored', () => {
    const luck = accounts.flatMap(({ bids }) => bids.filter(({ compliant }) => compliant).map(({ points }) => Math.abs(points.luck)));
    expect(luck.length).toBeGreaterThan(20);
    expect(luck.reduce((sum, each) => sum + each, 0) / luck.length).toBeLessThan(15);
  });
});
