/** Scoring and awarding, worked out by hand with no luck in the scores. */
import { expect, test } from 'vitest';
import { awardContracts } from '../../../src/model/commissioning/award.ts';
import { account } from '../../../src/model/sector/books.ts';
import { forProfit, type Bid, type Tender } from '../../../src/model/sector/market.ts';
import type { World } from '../../../src/model/world/world.ts';
import type { Changes } from '../../fixtures/settings.ts';
import { fourDeviations, times } from '../../fixtures/tiny-hooks.ts';
import { bidOf, elsewhere, letTender, medium, national, NOW, ofEach, set, small, tinyWorld } from '../../fixtures/tiny-world.ts';

type Letting = { readonly terms?: Partial<Tender>; readonly settings?: Changes; readonly incumbents?: readonly number[] };

/** A world in which a tender is let and nothing but merit decides. */
function lettingWorld({ terms, settings, incumbents = [] }: Letting = {}): World {
  const world = tinyWorld({ 'scoring.noise': 0, ...settings });
  letTender(world, terms, { incumbents });
  return world;
}

/** The result of the first tender, once bids for it are scored. */
function resultOf(world: World, bids: readonly Bid[]) {
  const { tenders, noticing, bidding } = world.now;
  world.now.awards = awardContracts.run(world, tenders, { ...bidding, bids: [...bids] }, noticing);
  const [result] = world.now.awards.results;
  return result;
}

test('a score weighs price, quality and social value, and leaves room for partnership', () => {
  const world = lettingWorld({ terms: { partnershipPoints: 0.1 } });
  set(world, medium, { quality: 0.75, bidSkill: 0.65, reputation: 0.7 });
  const alone = bidOf({ price: 80_000 });
  const together = bidOf({ lead: medium, partners: [national], parts: [0.25], price: 100_000 });
  const { winner, bids } = resultOf(world, [alone, together]);
  // Quality 0.5 + 0.25 · (0.5 − 0.45); social value 0.4 + 0.25 · 0.5; 0.4 · 1 + 0.5 · 0.5125 + 0.1 · 0.525 = 0.70875, of nine tenths.
  expect([alone.quality, alone.socialValue, alone.score].map((points) => points.toFixed(6))).toEqual(['0.512500', '0.525000', '0.637875']);
  // Quality 0.75 · 0.75 + 0.25 · 0.5 + 0.25 · (0.65 − 0.45) + 0.25 · (0.7 − 0.5) = 0.7875. The partner has no base in the place:
  // 0.4 + 0.25 · 0.75 · 0.5 = 0.49375. 0.4 · 80/100 + 0.5 · 0.7875 + 0.1 · 0.49375 = 0.763125, of nine tenths, and a tenth.
  expect(together.quality).toBeCloseTo(0.7875, 6);
  expect(together.socialValue).toBeCloseTo(0.49375, 6);
  expect(together.score).toBeCloseTo(0.7868125, 6);
  expect(winner).toBe(together);
  expect(bids).toEqual([alone, together]);
});

test('the present provider has a bonus, and a small local charity the help of those that step back', () => {
  const incumbent = bidOf();
  resultOf(lettingWorld({ incumbents: [small] }), [incumbent]);
  const helped = bidOf();
  resultOf(lettingWorld({ terms: { steppedBack: 1 } }), [helped]);
  const large = bidOf({ lead: national });
  resultOf(lettingWorld({ terms: { steppedBack: 1 } }), [large]);
  // 0.5125 as above, and 0.06 or 0.05.
  expect([incumbent.quality, helped.quality, large.quality].map((points) => points.toFixed(4))).toEqual(['0.5725', '0.5625', '0.5125']);
});

test('bids that break a rule are not compliant', () => {
  const compliant = (bid: Bid, letting: Letting) => {
    resultOf(lettingWorld(letting), [bid]);
    return bid.compliant;
  };
  const local = { settings: { 'reservation.for': 'local', 'reservation.applies_below': 200_000 } } as const;
  expect([
    // Quality of 0.5125 against the least that is asked for.
    compliant(bidOf(), { settings: { 'scoring.minimum_quality': 0.52 } }),
    compliant(bidOf(), { settings: { 'scoring.minimum_quality': 0.51 } }),
    compliant(bidOf(), { terms: { partnershipRequired: true } }),
    compliant(bidOf({ partners: [medium], parts: [0.25] }), { terms: { partnershipRequired: true } }),
    compliant(bidOf({ partners: [medium], parts: [0.25] }), { terms: { partnershipRequired: true, minimumPartners: 2 } }),
    compliant(bidOf({ partners: [medium, elsewhere], parts: [0.2, 0.1] }), { terms: { partnershipRequired: true, minimumPartners: 2 } }),
    compliant(bidOf({ lead: national }), local),
    compliant(bidOf({ lead: forProfit(0, 0), quality: 0.5, socialValue: 0.25 }), local),
    compliant(bidOf(), local),
    compliant(bidOf({ lead: national }), { ...local, terms: { annual: 200_000 } }),
  ]).toEqual([false, true, false, true, false, true, false, false, true, true]);
});

test('without a compliant bid a tender has failed', () => {
  const world = lettingWorld({ terms: { partnershipRequired: true } });
  const { winner, contract, bids } = resultOf(world, [bidOf()]);
  expect([winner, contract, bids]).toEqual([null, null, []]);
  expect(world.sector.failed).toEqual([world.now.tenders[0]]);
  expect(world.sector.contracts).toEqual([]);
});

test('the lowest price is that of all bids, compliant or not', () => {
  const world = lettingWorld({ terms: { priceWeight: 1, qualityWeight: 0, socialValueWeight: 0 } });
  set(world, elsewhere, { quality: 0.1 });
  const dear = bidOf({ price: 100_000 });
  const { bids } = resultOf(world, [dear, bidOf({ lead: elsewhere, price: 50_000 })]);
  expect(bids).toEqual([dear]);
  expect(dear.score).toBeCloseTo(0.5, 8);
});

test('equal scores are decided by lot', () => {
  const won = times((key) => {
    const world = lotWorld;
    Object.assign(world.now.tenders[0], { key });
    return resultOf(world, [bidOf(), bidOf({ lead: medium, leadBand: 2 })]).winner?.lead === small;
  });
  expect(Math.abs(won - 500)).toBeLessThan(fourDeviations(0.5));
});
const lotWorld = lettingWorld();

test('running a tender costs the commissioner a sum and one for each bid', () => {
  const world = lettingWorld({ terms: { share: 0.5 } });
  resultOf(world, [bidOf(), bidOf({ lead: medium })]);
  // Half of £4000 and of twice £600, in pence.
  expect(world.now.awards.tenderingCost).toBe(2600);
  expect(world.sector.books.balance[account['running tenders']]).toBe(260_000);
});

test('a winner from afar sets up a base, keeps it, and starts late', () => {
  const world = lettingWorld();
  const { contract } = resultOf(world, [bidOf({ lead: national, leadFromAfar: true, hasBase: false, price: 100_000 })]);
  // Quarters of mobilisation, 1.5, are rounded to 2; the contract is for twelve.
  expect(contract).toMatchObject({ starts: NOW, mobilised: NOW + 2, ends: NOW + 12, lead: national, price: 100_000, budgetMultiple: 1 });
  // £80,000 and a twentieth of £100,000 over twelve quarters; nothing of it is paid before work begins.
  expect(contract?.setUp).toBeCloseTo(85_000 / 12, 9);
  expect(ofEach(world.sector.charities.yearSpending)).toEqual([0, 0, 0, 0]);
  // Two years beyond the end, in the first area; none in the second.
  expect([...world.sector.bases]).toEqual([NOW + 20, -1]);
});

test('a region’s work gives its winner a base at the seat, where it is let, and nowhere else', () => {
  const world = lettingWorld({ terms: { area: -1 } });
  resultOf(world, [bidOf({ lead: national, price: 100_000 })]);
  // Three years, and two beyond the end.
  expect([...world.sector.bases]).toEqual([NOW + 20, -1]);
});

test('with a partner that has a base it sets up for its own part alone', () => {
  const world = lettingWorld();
  const { contract } = resultOf(world, [bidOf({ lead: national, leadFromAfar: true, price: 100_000, partners: [medium], parts: [0.25] })]);
  // Three quarters of £85,000, over twelve quarters.
  expect(contract?.setUp).toBeCloseTo(63_750 / 12, 9);
});

test('a partnership earns its points from as many partners as the rule asks for', () => {
  const score = (minimumPartners: number) => {
    const bid = bidOf({ partners: [medium], parts: [0.25] });
    resultOf(lettingWorld({ terms: { partnershipPoints: 0.1, minimumPartners } }), [bid]);
    return bid.score;
  };
  expect(score(1) - score(2)).toBeCloseTo(0.1, 10);
});

test('what was agreed with partners is in the contract, and joint work makes a tie at the trust of the place', () => {
  const world = lettingWorld();
  world.sector.places.climate.set([0.6, 0.4]);
  const bid = bidOf({ lead: medium, partners: [elsewhere], parts: [0.4], kept: 0.5, fee: 0.1, shielded: 0.25, voice: 0.75 });
  const { contract } = resultOf(world, [bid]);
  // Half of what was promised, by the bid.
  expect(contract).toMatchObject({ partners: [elsewhere], parts: [0.2], promised: 0.4, fee: 0.1, shielded: 0.25, voice: 0.75 });
  const { a, b, trust, together } = world.sector.ties;
  expect([a, b, trust, together]).toEqual([[medium], [elsewhere], [0.5], [0]]);
  // £90,000 by the parts of the bid.
  expect(ofEach(world.sector.charities.recentAwards)).toEqual([0, 54_000, 0, 36_000]);
  expect(world.sector.charities.lastPartner[elsewhere]).toBe(NOW);
});

test('staff that transfer come with their pensions', () => {
  const transferred = lettingWorld({ incumbents: [small, elsewhere] });
  set(transferred, medium, { plan: 400_000, contractCost: 50_000 });
  resultOf(transferred, [bidOf({ lead: medium })]);
  // A hundredth of £90,000, which is less than all that it does.
  expect(transferred.sector.charities.obligations[medium]).toBeCloseTo(900, 8);

  const dismissed = lettingWorld({ incumbents: [small, elsewhere], settings: { 'delivery.tupe': false } });
  resultOf(dismissed, [bidOf({ lead: medium })]);
  expect(dismissed.sector.charities.obligations[medium]).toBe(0);
});

test('a for-profit provider that subcontracts earns the points of a partnership', () => {
  const scored = (subcontracts: boolean) => {
    const bid = bidOf({ lead: forProfit(0, 0), quality: 0.6, socialValue: 0.25 });
    resultOf(lettingWorld({ terms: { partnershipPoints: 0.1 }, settings: { 'for_profit.subcontracts': subcontracts } }), [bid]);
    return bid.score;
  };
  // 0.4 · 1 + 0.5 · 0.6 + 0.1 · 0.25 = 0.725, of nine tenths.
  expect([scored(false), scored(true)].map((score) => score.toFixed(6))).toEqual(['0.652500', '0.752500']);
});
