/** Work offered as a grant: which, to whom, on what terms, and that nothing else moves. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meetsCeiling, priceBids } from '../../src/model/appraisal/pricing.ts';
import { letTenders, yearlyBudget } from '../../src/model/commissioning/tenders.ts';
import { paymentFactor } from '../../src/model/shared-rules/budgets.ts';
import { deliverServices } from '../../src/model/delivery/service.ts';
import { makeWorld } from '../../src/model/quarter/make-world.ts';
import { simulate } from '../../src/model/quarter/simulate.ts';
import { checkBooks } from '../../src/model/sector/books.ts';
import { bidCost, monitoringCost } from '../../src/model/shared-rules/capability.ts';
import { OPERATING, SMALL, wholeTurnover, type Charities } from '../../src/model/sector/charities.ts';
import { isForProfit, type Tender } from '../../src/model/sector/market.ts';
import { ALONE } from '../../src/model/scenario/names.ts';
import { optionTable } from '../../src/model/world/tables.ts';
import type { World } from '../../src/model/world/world.ts';
import { runFrom, warmUp } from '../../src/study/experiment/run-one.ts';
import { mechanisms, noMechanisms, policies, scenarioOf, type Changes } from './worlds.ts';

const warm = warmUp(scenarioOf({}, {}, 'grants'), 0);
const digest = (changes: Changes) => runFrom(warm, scenarioOf(changes, {}, 'grants')).digest;

/** The world after all of its lines have been let at once. */
function allLet(changes: Changes): World {
  const world = makeWorld(structuredClone(warm.sector), scenarioOf(changes, {}, 'grants'), 0, warm.quarter, mechanisms);
  world.sector.contracts = [];
  world.sector.failed = [];
  for (const line of world.sector.lines) Object.assign(line, { contracts: 0, waitingSince: world.quarter });
  letTenders.run(world);
  return world;
}

/** Tenders of two worlds that let the same work. */
function sideBySide(one: World, other: World): [Tender, Tender][] {
  const byKey = new Map(other.now.tenders.map((tender) => [tender.key, tender]));
  return one.now.tenders.map((tender) => [tender, byKey.get(tender.key) as Tender]);
}

/** The best offer of a charity that would hold all of a tender itself, at what it needs for it. */
function offerFor(world: World, tender: Tender, fullCost: number): Record<'price' | 'chance' | 'money', number | undefined> {
  const bids = optionTable.make(1);
  bids.count = 1;
  bids.strategy[0] = ALONE;
  bids.tender[0] = world.now.tenders.indexOf(tender);
  bids.fullCost[0] = fullCost;
  bids.belief[0] = 0.3;
  bids.ownPart[0] = 1;
  bids.bidCost[0] = 100;
  priceBids(world, bids);
  return { price: bids.price[0], chance: bids.winChance[0], money: bids.money[0] };
}

describe('no grants', () => {
  test('what applies to grants changes no byte while there are none', () => {
    const none = digest({});
    expect(digest({ 'grant.applies_below': 5e6, 'grant.application_cost': 0.1, 'grant.monitoring': 0 })).toBe(none);
    expect(digest({ 'grant.share': 1, 'grant.applies_below': 0 })).toBe(none);
    expect(digest({ 'grant.share': 1 })).not.toBe(none);
  });
});

describe('which work is granted', () => {
  test('what is granted at one share is granted at every larger one, and the work let is the same', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    let more = 0;
    fc.assert(
      fc.property(share, share, fc.constantFrom(1, 3), (a, b, lots) => {
        const less = allLet({ 'grant.share': Math.min(a, b), 'grant.applies_below': 1e6, 'contract.lots': lots });
        const most = allLet({ 'grant.share': Math.max(a, b), 'grant.applies_below': 1e6, 'contract.lots': lots });
        expect(less.now.tenders.map(({ key }) => key)).toEqual(most.now.tenders.map(({ key }) => key));
        for (const [small, large] of sideBySide(less, most)) {
          if (small.grant) expect(large.grant).toBe(true);
          else if (large.grant) more++;
          expect([large.annual, large.quarters]).toEqual([small.annual, small.quarters]);
        }
      }),
      { numRuns: 20, seed: 20_261 },
    );
    expect(more).toBeGreaterThan(20);
  });

  test('all of it at a share of one, up to the largest value and not beyond; about half at a half', () => {
    const { tenders } = allLet({ 'grant.share': 1, 'grant.applies_below': 200_000 }).now;
    for (const { grant, annual } of tenders) expect(grant).toBe(annual <= 200_000);
    expect(new Set(tenders.map(({ grant }) => grant)).size).toBe(2);
    const half = allLet({ 'grant.share': 0.5, 'grant.applies_below': 1e7 }).now.tenders.map(({ grant }) => Number(grant));
    const mean = half.reduce((sum, one) => sum + one, 0) / half.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(2 / Math.sqrt(half.length));
  });
});

describe('terms of a grant', () => {
  const hard: Changes = {
    'threshold.applies_above': 0,
    'partnership.mandate': 'required',
    'partnership.applies_above': 0,
    'partnership.minimum_partner_share': 0.3,
    'payment.arrears_quarters': 3,
    'grant.applies_below': 1e7,
  };

  test('neither test nor mandate nor arrears; cheaper to apply for and to answer for', () => {
    const granted = allLet({ ...hard, 'grant.share': 1 });
    const contracted = allLet({ ...hard, 'grant.share': 0 });
    for (const [grant, contract] of sideBySide(granted, contracted)) {
      expect(grant).toMatchObject({ grant: true, turnoverTest: 0, partnershipRequired: false, minimumPartnerShare: 0, arrears: 0 });
      expect(contract).toMatchObject({ grant: false, partnershipRequired: true, minimumPartnerShare: 0.3, arrears: 3 });
      expect(contract.turnoverTest).toBeGreaterThan(0);
      expect(bidCost(granted, 0, grant) / bidCost(contracted, 0, contract)).toBeCloseTo(granted.settings.grant.application_cost, 12);
      expect(monitoringCost(granted, 0, grant) / monitoringCost(contracted, 0, contract)).toBeCloseTo(
        granted.settings.grant.monitoring,
        12,
      );
    }
  });

  test.each([
    [{ 'weights.price': 0.4, 'weights.quality': 0.5, 'weights.social_value': 0.1 }, 5 / 6, 1 / 6],
    [{ 'weights.price': 0.9, 'weights.quality': 0, 'weights.social_value': 0.1 }, 0, 1],
    [{ 'weights.price': 1, 'weights.quality': 0, 'weights.social_value': 0 }, 1, 0],
  ] as [Changes, number, number][])('price has no weight: %j', (weights, quality, socialValue) => {
    for (const tender of allLet({ ...weights, 'grant.share': 1, 'grant.applies_below': 1e7 }).now.tenders) {
      expect(tender.priceWeight).toBe(0);
      expect(tender.qualityWeight).toBeCloseTo(quality, 12);
      expect(tender.socialValueWeight).toBeCloseTo(socialValue, 12);
    }
  });

  test('an applicant reckons with the whole amount, and its price moves no chance', () => {
    const granted = allLet({ 'grant.share': 1, 'grant.applies_below': 1e7 });
    const contracted = allLet({});
    for (const [grant, contract] of sideBySide(granted, contracted)) {
      const asGrant = offerFor(granted, grant, 0.7 * grant.annual);
      expect(meetsCeiling(granted, grant, 0.7 * grant.annual)).toBe(true);
      expect(asGrant.price).toBe(grant.annual);
      expect(asGrant.chance).toBeCloseTo(0.3, 12);
      const asContract = offerFor(contracted, contract, 0.7 * contract.annual);
      expect(meetsCeiling(contracted, contract, 0.7 * contract.annual)).toBe(true);
      expect(asContract.price).toBeLessThan(0.83 * contract.annual);
      expect(asContract.chance).toBeGreaterThan(0.3);
      expect(meetsCeiling(granted, grant, 1.6 * grant.annual)).toBe(false);
    }
  });

  test('the whole amount, to charities only, and paid in the quarter it is earned, whatever the other rules', () => {
    const seen = { grants: 0, outsideBids: 0, late: 0 };
    fc.assert(
      fc.property(policies, (rules) => {
        const outsiders: Changes = {
          'for_profit.chance': 1,
          'for_profit.cost_level': 0.5,
          'for_profit.management': 0,
          'reservation.for': 'none',
          'run.years': 4,
        };
        const scenario = scenarioOf({ ...rules, ...outsiders, 'grant.share': 0.7, 'payment.arrears_quarters': 2 }, {}, 'grants');
        simulate(warm, scenario, mechanisms, ({ now, quarter, sector: { contracts } }) => {
          for (const { tender, bids, contract } of now.awards.results) {
            const outside = bids.some(({ lead }) => isForProfit(lead));
            if (!tender.grant) {
              if (outside) seen.outsideBids++;
              continue;
            }
            seen.grants++;
            expect(outside).toBe(false);
            for (const { price } of bids) expect(price).toBe(tender.annual);
            expect(contract?.eligible.some(isForProfit) ?? false).toBe(false);
          }
          for (const { grant, lead, owed, ends } of contracts) {
            if (lead < 0 || ends <= quarter) continue;
            if (grant) expect(owed).toEqual([]);
            else if (owed.length > 0) seen.late++;
          }
        });
      }),
      { numRuns: 8, seed: 20_261 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(50);
  });
});

test('a grant is owed whatever its results, a contract is not', () => {
  const world = makeWorld(
    structuredClone(warm.sector),
    scenarioOf({ 'payment.by_results_share': 1 }, {}, 'grants'),
    0,
    warm.quarter,
    mechanisms,
  );
  const running = world.sector.contracts.find(({ lead, starts, ends }) => lead >= 0 && starts <= world.quarter && ends > world.quarter);
  if (running === undefined) throw new Error('found no contract that is running');
  // Delivery is poor, whoever leads: by those who do it, and before it is mobilised.
  world.sector.charities.quality.fill(0.3);
  const poor = { ...running, mobilised: world.quarter + 1, owed: [] };
  world.sector.contracts = [
    { ...poor, grant: true, owed: [] },
    { ...poor, grant: false, owed: [] },
  ];
  deliverServices.run(world);
  const [granted, contracted] = world.sector.contracts.map(({ owed }) => owed[0] as number);
  expect(granted).toBeCloseTo((running.price * running.share * paymentFactor(world, running)) / 4, 6);
  expect(contracted).toBeLessThan(0.95 * (granted as number));
});

test('grants are paid out of the budget, and every penny of them is accounted for', () => {
  let granted = 0;
  fc.assert(
    fc.property(policies, (rules) => {
      const all: Changes = { 'grant.share': 1, 'grant.applies_below': 1e7, 'price.ceiling': 1, 'price.indexation': 0 };
      const scenario = scenarioOf({ ...rules, ...all, 'run.years': 4 }, {}, 'grants');
      simulate(warm, scenario, mechanisms, (world) => {
        const { books, charities, contracts } = world.sector;
        checkBooks(books, charities);
        let income = 0;
        for (let i = 0; i < charities.count; i++) income += (charities.advertisedIncome[i] as number) + (charities.spotIncome[i] as number);
        expect(income).toBeLessThanOrEqual(yearlyBudget(world) * (1 + 1e-9));
        granted += contracts.filter(({ grant }) => grant).length;
      });
    }),
    { numRuns: 6, seed: 20_261 },
  );
  expect(granted).toBeGreaterThan(100);
});

/** Small charities that won work alone which a turnover test of five times its value would have kept from them. */
function smallWinnersBelowTest(share: number): number {
  const ratio = 5;
  const scenario = scenarioOf(
    { 'threshold.turnover_ratio': ratio, 'threshold.applies_above': 0, 'grant.share': share, 'run.years': 5 },
    noMechanisms,
    'grants',
  );
  const turnovers = (charities: Charities) =>
    Array.from({ length: charities.count }, (_, i) => (charities.status[i] === OPERATING ? wholeTurnover(charities, i) : 0));
  // As bidders they are judged by the turnover they had when the quarter began.
  let before = turnovers(warm.sector.charities);
  let count = 0;
  simulate(warm, scenario, mechanisms, ({ now, sector: { charities } }) => {
    for (const { tender, winner } of now.awards.results)
      if (winner !== null && winner.lead >= 0 && winner.leadBand <= SMALL && (before[winner.lead] ?? 0) < ratio * tender.annual) count++;
    before = turnovers(charities);
  });
  return count;
}

test('a small charity that the turnover test keeps from contracts can get a grant', () => {
  expect(smallWinnersBelowTest(0)).toBe(0);
  expect(smallWinnersBelowTest(1)).toBeGreaterThan(0);
});
