/** What is awarded without competition, to whom it is offered, and who accepts: worked out by hand, with no luck in what work costs. */
import { describe, expect, test } from 'vitest';
import { awardContracts } from '../../../src/model/commissioning/award.ts';
import { settleDirectly, whoDelivers } from '../../../src/model/commissioning/direct-award.ts';
import { terms } from '../../../src/model/commissioning/terms.ts';
import { account } from '../../../src/model/sector/books.ts';
import { forProfit, type Work } from '../../../src/model/sector/market.ts';
import type { World } from '../../../src/model/world/world.ts';
import type { Changes } from '../../fixtures/settings.ts';
import { fourDeviations, times } from '../../fixtures/tiny-hooks.ts';
import { letTender, medium, national, NOW, ofEach, set, small, tinyWorld, underContract } from '../../fixtures/tiny-world.ts';

/**
 * £30,000 a year for three years: as much as the small charity can take on, 0.6 · £50,000. A bid would cost
 * (£700 + £8,000 · √(£90,000 / £1m)) · (1 − 0.5 · (0.5 − 0.45)) = £3,100 · 0.975 = £3,022.50; settling, 0.15 of that, £453.375.
 */
const work = { annual: 30_000, quarters: 12, direct: true, bidBurden: 0.15 };

/** Shares of full cost that are covered, and the worth of capacity, which stay when defaults are fitted again. */
const FITTED: Changes = {
  'bidding.shadow_price': 0.25,
  'bidding.mission_cover': 0.12,
  'bidding.overhead_misjudged': 0.1,
  'bidding.keep_staff_cover': 0.08,
};

type Letting = { readonly settings?: Changes; readonly incumbents?: readonly number[]; readonly able?: readonly number[] };

function lettingWorld({ settings, incumbents = [], able = [small, medium] }: Letting = {}): World {
  const world = tinyWorld({ 'bidding.cost_spread': 0, ...FITTED, ...settings });
  letTender(world, work, { incumbents });
  world.now.noticing = { ...world.now.noticing, eligible: [Int32Array.of(forProfit(0, 0), ...able)] };
  return world;
}

/** All the mission there is: 0.12 of full cost is covered, and with 0.1 · 0.5 for overheads misjudged 0.17. */
const willing = { missionOrientation: 1 };

const taker = (world: World) => settleDirectly(world, 0, world.now.noticing.eligible[0] as Int32Array, whoDelivers(world))?.lead ?? null;

describe('the route of work', () => {
  const of = (what: Partial<Work>, settings: Changes = {}) => {
    const world = tinyWorld({ 'contract.direct_share': 1, 'contract.direct_below': 90_000, ...settings });
    const line = { key: 1, area: 0, region: 0, service: 0, annual: 0, share: 1, waitingSince: -1, contracts: 0, takenIn: 0, cut: 0 };
    world.sector.lines.push(line);
    const whole = { key: 5, lines: [0], lots: 1, area: 0, region: 0, services: 1, mainService: 0, share: 1, attempt: 0 };
    return terms(world, { ...whole, annual: 29_999, amount: 29_999, quarters: 12, ...what });
  };

  test('is direct below a value over the whole contract, the first time it is let, and when it was given up', () => {
    expect(of({}).direct).toBe(true);
    expect(of({ attempt: -1 }).direct).toBe(true);
    expect(of({ annual: 30_000 }).direct).toBe(false);
    expect(of({ quarters: 13 }).direct).toBe(false);
    expect(of({ attempt: 1 }).direct).toBe(false);
    expect(of({}, { 'contract.direct_share': 0 }).direct).toBe(false);
  });

  test('is a competition for grants, and where partnership is required', () => {
    expect(of({}, { 'grant.share': 1 })).toMatchObject({ grant: true, direct: false, bidBurden: 0.4 });
    const mandate = { 'partnership.mandate': 'required', 'partnership.applies_above': 29_999 } as const;
    expect(of({}, mandate).direct).toBe(false);
    expect(of({ annual: 29_998 }, mandate).direct).toBe(true);
    expect(of({}, { ...mandate, 'partnership.mandate': 'points' }).direct).toBe(true);
  });

  test('costs a share of what competing does', () => {
    expect(of({}, { 'burden.bid': 2 }).bidBurden).toBeCloseTo(0.3, 12);
    expect(of({ attempt: 1 }, { 'burden.bid': 2 }).bidBurden).toBe(2);
  });

  test('is drawn for line and quarter, as often as the share says', () => {
    const world = tinyWorld({ 'contract.direct_share': 0.6 });
    const direct = times((key) => {
      world.sector.lines = [
        { key, area: 0, region: 0, service: 0, annual: 0, share: 1, waitingSince: -1, contracts: 0, takenIn: 0, cut: 0 },
      ];
      return terms(world, { ...letTender(tinyWorld()), key: 1, lines: [0], attempt: 0 }).direct;
    });
    expect(Math.abs(direct - 600)).toBeLessThan(fourDeviations(0.6));
  });
});

describe('a charity that is offered work', () => {
  test('takes it as its present holder, and refuses it as another', () => {
    // Monitoring £2,500 · (1.45 − 0.5) = £2,375. Covered 0.12 · 0.25 + 0.1 · 0.5 = 0.08, of £30,000 £2,400: £25 a year for three years is
    // less than settling. A holder covers 0.08 more: (£4,800 − £2,375) · 3 − £453.375 > 0.
    expect(taker(lettingWorld())).toBeNull();
    expect(taker(lettingWorld({ incumbents: [small] }))).toBe(small);
  });

  test('asks that the surplus is worth what settling costs', () => {
    // A quarter of £453.375 on top of it: £566.72 over three years, £188.91 a year: a cost of (£30,000 − £2,375 − £188.91) / 0.84 = £32,662.
    const at = (level: number) => {
      const world = lettingWorld({ incumbents: [small], able: [small] });
      world.now.noticing.directory.costLevel[small] = level;
      return taker(world);
    };
    expect([at(1.0887), at(1.0888)]).toEqual([small, null]);
  });

  test('reckons with waiting to be paid, and never works below full cost where that is recovered', () => {
    const waiting = lettingWorld({ incumbents: [small] });
    Object.assign(waiting.now.tenders[0], { arrears: 4 });
    // £30,000 · 0.06 · 3 = £5,400, and 0.15 of what reserves do not cover, £30,000: £9,900 against £7,275.
    set(waiting, small, { reserves: 0 });
    expect(taker(waiting)).toBeNull();
    const covered = lettingWorld({ incumbents: [small], settings: { 'price.full_cost_recovery': true } });
    expect(taker(covered)).toBe(small);
    covered.now.noticing.directory.costLevel[small] = 1.01;
    expect(taker(covered)).toBeNull();
  });
});

describe('the order of asking', () => {
  const bothWilling = (letting: Letting = {}) => {
    const world = lettingWorld(letting);
    set(world, small, willing);
    set(world, medium, willing);
    return world;
  };
  const taken = (world: World, by: number) =>
    times((key) => {
      Object.assign(world.now.tenders[0], { key });
      return taker(world) === by;
    });

  test('begins with the holder, unless it does not deliver well enough or has outgrown its size', () => {
    expect(taken(bothWilling({ incumbents: [small] }), small)).toBe(1000);
    const poor = bothWilling({ incumbents: [small] });
    set(poor, small, { quality: 0.29 });
    expect(taken(poor, medium)).toBe(1000);
    const tooSmall = bothWilling({ incumbents: [small], able: [medium] });
    tooSmall.now.noticing.directory.income[small] = 49_000;
    expect(taken(tooSmall, medium)).toBe(1000);
  });

  test('goes on with charities in the market by lot, as often as their reputations say', () => {
    const world = bothWilling();
    set(world, small, { reputation: 0.25 });
    set(world, medium, { reputation: 0.75 });
    expect(Math.abs(taken(world, medium) - 750)).toBeLessThan(fourDeviations(0.75));
  });

  test('leaves those that the commissioner does not know to the last', () => {
    const world = bothWilling();
    set(world, medium, { lastActive: NOW - 5, reputation: 0.98 });
    expect(taken(world, small)).toBe(1000);
  });

  test('knows a charity of wider reach by the work that it does there, not by its base', () => {
    const world = bothWilling({ able: [small, national] });
    set(world, national, { ...willing, reputation: 0.98 });
    expect(taken(world, national)).toBe(0);
    world.sector.bases[0] = NOW;
    expect(taken(world, national)).toBe(0);
    underContract(world, { lead: national, ends: NOW });
    set(world, small, { lastActive: NOW - 5 });
    expect(taken(world, national)).toBe(1000);
  });

  test('passes over those whose awards of late have used up their growth', () => {
    const world = bothWilling();
    // 0.6 · £500,000 − £270,000 is what the work needs; a pound less is not.
    set(world, medium, { reputation: 0.98, recentAwards: 270_000 });
    expect(taken(world, medium)).toBeGreaterThan(500);
    set(world, medium, { recentAwards: 270_001 });
    expect(taken(world, medium)).toBe(0);
  });

  test('ends after as many as may be asked', () => {
    const asked = (direct_offers: number) => {
      const world = bothWilling({ incumbents: [small], settings: { 'contract.direct_offers': direct_offers } });
      world.now.noticing.directory.costLevel[small] = 2;
      return taker(world);
    };
    expect([asked(1), asked(2)]).toEqual([null, medium]);
  });
});

describe('an award without competition', () => {
  const resultOf = (world: World) => {
    const { tenders, bidding, noticing } = world.now;
    world.now.awards = awardContracts.run(world, tenders, bidding, noticing);
    return world.now.awards.results[0];
  };

  test('is a contract at the ceiling without bids, and costs both sides a share of competing', () => {
    const world = lettingWorld({ incumbents: [small] });
    const { winner, bids, contract } = resultOf(world);
    expect(bids).toEqual([]);
    expect(winner).toMatchObject({ lead: small, leadBand: 1, partners: [], price: 30_000, fullCost: 30_000 });
    expect(contract).toMatchObject({ lead: small, price: 30_000, bidders: 0, starts: NOW, ends: NOW + 12, mobilised: NOW });
    expect([...(contract?.eligible ?? [])]).toEqual([forProfit(0, 0), small, medium]);
    // £453.375 to the penny, and 0.15 of £4,000.
    expect(ofEach(world.sector.charities.yearSpending)).toEqual([45_338, 0, 0, 0]);
    expect(world.sector.books.balance[account['running tenders']]).toBe(60_000);
    expect(world.now.awards.tenderingCost).toBe(0);
    expect(ofEach(world.sector.charities.recentAwards)).toEqual([30_000, 0, 0, 0]);
  });

  test('that nobody takes is let again', () => {
    const world = lettingWorld();
    expect(resultOf(world)).toMatchObject({ winner: null, contract: null, bids: [] });
    expect(world.sector.failed).toEqual([world.now.tenders[0]]);
    expect(ofEach(world.sector.charities.yearSpending)).toEqual([0, 0, 0, 0]);
  });
});
