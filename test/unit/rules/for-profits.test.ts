/** What pays a for-profit provider and what it bids, worked out by hand. */
import { describe, expect, test } from 'vitest';
import { forProfitBids } from '../../../src/model/bidding/for-profit-bids.ts';
import { forProfit, IN_HOUSE, isForProfit, MOST_FOR_PROFITS, type Bid, type Tender } from '../../../src/model/sector/market.ts';
import { SERVICES } from '../../../src/model/scenario/names.ts';
import { chanceOfForProfits, learnFromResults } from '../../../src/model/shared-rules/beliefs.ts';
import { bestPrice, costOfItsBid, costOfWork, findForProfits, holdsNow, logOddsOf } from '../../../src/model/shared-rules/for-profits.ts';
import type { World } from '../../../src/model/world/world.ts';
import { settingsWith, type Changes } from '../../fixtures/settings.ts';
import { bidOf, decided, letTender, NOW, tinyWorld, underContract } from '../../fixtures/tiny-world.ts';

/** Three years at up to £100,000 a year. */
const WORK = { annual: 100_000, amount: 100_000, quarters: 12, burden: 1 };
const UNMOVED = { 'bidding.price_sensitivity': 0 };
/** Terms that stay when defaults are fitted again. */
const TERMS: Changes = { 'for_profit.cost_level': 0.85, 'for_profit.size_economy': 0.05, 'for_profit.management': 10_000 };

test('every for-profit provider has a row of its own, which is no other provider’s', () => {
  const rows = SERVICES.flatMap((_, s) => Array.from({ length: MOST_FOR_PROFITS }, (__, k) => forProfit(s, k)));
  expect(new Set(rows).size).toBe(SERVICES.length * MOST_FOR_PROFITS);
  expect(rows.every(isForProfit)).toBe(true);
  expect([IN_HOUSE, -1, 0, 5].some(isForProfit)).toBe(false);
});

describe('cost', () => {
  const settings = settingsWith(TERMS);

  test('management weighs on small contracts, and a pound of work is cheaper in large ones', () => {
    // £300,000 in all lies 0.5229 tenfold steps below £1m: 100,000 · 0.85 · (1 + 0.05 · 0.5229) + 10,000.
    expect(costOfWork(settings, WORK, 0)).toBeCloseTo(97_222.24, 1);
    // £10m in all lies one step above: 2,500,000 · 0.85 · 0.95 + 10,000.
    expect(costOfWork(settings, { annual: 2_500_000, amount: 2_500_000, quarters: 16, burden: 1 }, 0)).toBeCloseTo(2_028_750, 4);
    // Luck of log 1.1 makes a tenth more of the work, not of its management.
    expect(costOfWork(settings, { annual: 250_000, amount: 250_000, quarters: 16, burden: 1 }, Math.log(1.1))).toBeCloseTo(243_750, 4);
    // A lower ceiling makes the work no cheaper.
    expect(costOfWork(settings, { annual: 2_000_000, amount: 2_500_000, quarters: 16, burden: 1 }, 0)).toBeCloseTo(2_028_750, 4);
  });

  test('a bid costs what it costs a charity of usual skill, and bringing in a subcontractor', () => {
    // 2 · (700 + 8000 · √0.3), and £2500.
    expect(costOfItsBid(settings, { ...WORK, burden: 2 }, false)).toBeCloseTo(10_163.56, 2);
    expect(costOfItsBid(settings, { ...WORK, burden: 2 }, true)).toBeCloseTo(12_663.56, 2);
  });
});

describe('price', () => {
  const at = (cost: number, changes: Changes = UNMOVED) => bestPrice(settingsWith(changes), WORK, cost, 5000, logOddsOf(0.3));

  test('where price sways nobody the dearest that meets the ceiling is asked', () => {
    // 1.2 · £80,000: 0.3 · 16,000 · 3 − 5000 = 9400.
    expect(at(80_000)).toBeCloseTo(96_000, 8);
    // 1.15 · £90,000 is above the ceiling; 1.1: 0.3 · 9000 · 3 − 5000 = 3100.
    expect(at(90_000)).toBeCloseTo(99_000, 8);
  });

  test('a bid that does not pay is not made', () => {
    // 1.02 · £96,000: 0.3 · 1920 · 3 = 1728 against 5000.
    expect(at(96_000)).toBeNull();
    expect(at(99_000)).toBeNull();
  });

  test('where it sways, a lower price is worth its loss', () => {
    // Odds 3 : 7 times e^(40 · (0.92 − price)): at £84,000 0.913 · 4000 · 3 = 10,958, at £88,000 0.680 · 8000 · 3 = 16,314, at £92,000 10,800.
    expect(at(80_000, { 'bidding.price_sensitivity': 40, 'bidding.usual_price': 0.92 })).toBeCloseTo(88_000, 8);
  });
});

describe('bids', () => {
  const rules: Changes = {
    ...TERMS,
    ...UNMOVED,
    ...{ 'for_profit.firms': 2, 'for_profit.chance': 1, 'for_profit.cost_spread': 0, 'for_profit.quality_spread': 0 },
    ...{ 'for_profit.quality': 0.6, 'for_profit.social_value': 0.25, 'for_profit.expected_win': 0.3, 'attention.notices_incumbent': 1 },
  };

  function bidsFor(terms: Partial<Tender> = {}, changes: Changes = {}, held: readonly number[] = []): readonly Bid[] {
    const world = tinyWorld({ ...rules, ...changes });
    const tender = letTender(world, { annual: 500_000, lines: [0], ...terms });
    world.now.noticing = { ...world.now.noticing, heldForProfit: Int32Array.from(held) };
    const bids: Bid[] = [];
    forProfitBids(world, bids, tender, 0);
    return bids;
  }

  test('each of a service bids where it pays, and none for little work', () => {
    const bids = bidsFor();
    expect(bids.map(({ lead }) => lead)).toEqual([forProfit(0, 0), forProfit(0, 1)]);
    // £1.5m in all: 500,000 · 0.85 · (1 − 0.05 · 0.17609) + 10,000 = 431,258; 1.15 times that is within the ceiling, 1.2 times is not.
    expect(bids[0].fullCost).toBeCloseTo(431_258, 0);
    expect(bids[0].price / bids[0].fullCost).toBeCloseTo(1.15, 10);
    expect(bids[0]).toMatchObject({ quality: 0.6, socialValue: 0.25, compliant: true });
    // £20,000 a year: 17,000 · 1.061 + 10,000 is above the ceiling.
    expect(bidsFor({ annual: 20_000 })).toEqual([]);
  });

  test('what it holds it defends: it looks, and has the bonus of a present provider', () => {
    const bids = bidsFor({}, { 'for_profit.chance': 0 }, [forProfit(0, 1)]);
    expect(bids.map(({ lead }) => lead)).toEqual([forProfit(0, 1)]);
    expect(bids[0].quality).toBeCloseTo(0.66, 12);
  });

  test('not for grants, nor for what is reserved for others', () => {
    const reserved = { 'reservation.for': 'vcse', 'reservation.applies_below': 600_000 } as const;
    expect(bidsFor({ grant: true })).toEqual([]);
    expect(bidsFor({}, reserved)).toEqual([]);
    expect(bidsFor({ annual: 600_000 }, reserved)).toHaveLength(2);
  });

  test('a rule of partnership is met with subcontractors, where they may be', () => {
    const complies = (subcontracts: boolean) =>
      bidsFor({ partnershipRequired: true }, { 'for_profit.subcontracts': subcontracts }).map(({ compliant }) => compliant);
    expect([complies(true), complies(false)]).toEqual([
      [true, true],
      [false, false],
    ]);
    // A chance of one in fifty: 0.02 · 64,689 · 3 = 3881 pays a bid of 0.3 · (700 + 8000 · √1.5) = 3149, and not with £2500 more.
    const terms = { bidBurden: 0.3 };
    const rare = { 'for_profit.expected_win': 0.02 };
    expect(bidsFor(terms, rare)).toHaveLength(2);
    expect(bidsFor({ ...terms, partnershipRequired: true }, rare)).toEqual([]);
  });
});

describe('what they know', () => {
  const outcome = (countryShare: number): World => {
    const world = tinyWorld();
    Object.assign(world.sector.places, { countryShare });
    const [won, lost] = [bidOf({ lead: forProfit(0, 0) }), bidOf({ lead: forProfit(0, 1) })];
    decided(world, letTender(world), [won, lost, bidOf()], won);
    learnFromResults(world, world.now.awards.results);
    world.quarter++;
    return world;
  };

  test('they learn from each other, and where part is simulated as fast as in the whole', () => {
    expect(chanceOfForProfits(tinyWorld(), 0)).toBeCloseTo(0.3, 12);
    // (4 · 0.3 + 1) / (4 + 2); each bid stands for two where half of the country is simulated: (1.2 + 2) / (4 + 4).
    expect(chanceOfForProfits(outcome(1), 0)).toBeCloseTo(2.2 / 6, 12);
    expect(chanceOfForProfits(outcome(0.5), 0)).toBeCloseTo(0.4, 12);
    // Of another service nothing is learnt.
    expect(chanceOfForProfits(outcome(1), 1)).toBeCloseTo(0.3, 12);
  });

  test('one holds a line whose contract with it ends now', () => {
    const world = tinyWorld();
    Object.assign(world.sector, { lines: Array.from({ length: 3 }) });
    underContract(world, { lead: forProfit(0, 1), lines: [0, 2], ends: NOW });
    underContract(world, { lead: forProfit(0, 0), lines: [1], ends: NOW + 1 });
    const held = findForProfits(world);
    expect([...held]).toEqual([forProfit(0, 1), 0, forProfit(0, 1)]);
    const tender = letTender(world, { lines: [1, 2] });
    expect([holdsNow(held, tender, forProfit(0, 1)), holdsNow(held, tender, forProfit(0, 0))]).toEqual([true, false]);
  });
});
