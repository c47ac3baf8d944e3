import { expect, test } from 'vitest';
import { forProfit, IN_HOUSE } from '../../../../src/model/sector/market.ts';
import { inForce, localHhi, localMarkets, marketTally } from '../../../../src/study/observing/markets.ts';
import { contractTally } from '../../../../src/study/observing/contracts.ts';
import { definitionOf } from '../../../../src/study/outcomes/registry.ts';
import { elsewhere, medium, small, tinyWorld, underContract } from '../../../fixtures/tiny-world.ts';
import { tallyOf } from '../../../fixtures/tally.ts';

const advice = { area: 0, services: 1 };

/** In one market £60k with the medium charity, £40k of a for-profit provider and £100k in-house; in another £50k in-house alone. */
function threeProviders() {
  const world = tinyWorld();
  underContract(world, { ...advice, price: 60_000, eligible: Int32Array.of(small, medium, forProfit(0, 0)) });
  underContract(world, { ...advice, price: 40_000, lead: forProfit(0, 0), eligible: Int32Array.of(medium, forProfit(0, 0)) });
  underContract(world, { ...advice, price: 100_000, lead: IN_HOUSE, eligible: Int32Array.of(IN_HOUSE) });
  underContract(world, { area: 1, services: 1, price: 50_000, lead: IN_HOUSE, eligible: Int32Array.of(IN_HOUSE) });
  return world;
}

test('what commissioners do themselves is in no market, and has a share of its own', () => {
  const world = threeProviders();
  const contracts = inForce(world);
  const { hhi, fewer, chance, sharing, winners } = marketTally(world, localMarkets(world, contracts));
  // 60² + 40², all of it because there are but two contracts; nothing is let in the second market.
  expect(hhi).toEqual([5200, null]);
  expect(fewer).toEqual([5200, null]);
  // Two are eligible for both: 10,000 · 2 · 0.6 · 0.4 · 2/(3 · 2). Both went to different providers, which takes it off again.
  expect(chance[0]).toBeCloseTo(1600, 8);
  expect(sharing).toEqual([0, null]);
  expect(winners[0]).toBeCloseTo(-1600, 8);
  expect(localHhi(world)).toBeCloseTo(5200, 8);
  // £150k of £250k
  expect(definitionOf('in_house_share').of(tallyOf({ contracts: contractTally(world, contracts) }))).toBeCloseTo(0.6, 10);
});

test('a contract over two services is shared out between both markets, among its holders', () => {
  const world = tinyWorld();
  underContract(world, {
    area: 0,
    services: 3,
    price: 80_000,
    partners: [small, elsewhere],
    parts: [0.25, 0.25],
    eligible: Int32Array.of(medium),
  });
  underContract(world, { ...advice, price: 60_000, eligible: Int32Array.of(medium) });
  const tally = marketTally(world, localMarkets(world, inForce(world)));
  // £40k to each market. In the first 40 % and 60 % are contracts; medium has 20 + 60 %, the two others 10 % each.
  expect(tally.hhi[0]).toBeCloseTo(6600, 8);
  expect(tally.fewer[0]).toBeCloseTo(5200, 8);
  expect(tally.chance[0]).toBeCloseTo(4800, 8);
  // −40² · (1 − 0.5² − 2 · 0.25²)
  expect(tally.sharing[0]).toBeCloseTo(-1000, 8);
  // 2 · 40 · 60 · (0.5 − 1)
  expect(tally.winners[0]).toBeCloseTo(-2400, 8);
  // The second: one contract shared by three, 50² + 2 · 25².
  expect(tally.hhi[1]).toBeCloseTo(3750, 8);
  expect(localHhi(world)).toBeCloseTo((6600 + 3750) / 2, 8);
});
