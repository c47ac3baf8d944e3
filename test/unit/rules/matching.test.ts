/** Offers and answers between four charities. */
import { expect, test } from 'vitest';
import { formPartnerships } from '../../../src/model/partnerships/form-partnerships.ts';
import { weighJoining } from '../../../src/model/partnerships/joining.ts';
import { ALONE, LEAD, STEP_BACK } from '../../../src/model/scenario/names.ts';
import { choiceTable, type Choices, type Pairs } from '../../../src/model/world/tables.ts';
import type { World } from '../../../src/model/world/world.ts';
import type { Changes } from '../../fixtures/settings.ts';
import { pairsOf } from '../../fixtures/tiny-tables.ts';
import { elsewhere, letTender, medium, national, set, small, tinyWorld } from '../../fixtures/tiny-world.ts';

/** What a charity means to do about the first tender, whom it would approach, in that order, and how many of them it wants. */
type Intention = { readonly who: number; readonly strategy?: number; readonly asks?: readonly number[]; readonly wanted?: number } & {
  readonly [K in 'utility' | 'utilityAlone']?: number;
};
/** How much a candidate likes to join a lead. */
type Liking = (lead: number, candidate: number) => number;

/** A market in which joining is worth what is said, and neither money nor luck adds to it. */
function willing(like: Liking, settings: Changes = {}, annual = 100_000): World {
  const world = tinyWorld({
    'bidding.noise': 0,
    'bidding.money_floor': 0,
    'bidding.money_limit': 0,
    'bidding.shadow_price': 0.25,
    ...settings,
  });
  letTender(world, { annual });
  const run = (_: unknown, __: World, { count, lead, candidate }: Pairs, column: Float64Array) => {
    for (let r = 0; r < count; r++) column[r] += like(lead[r], candidate[r]);
  };
  Object.assign(world.hooks, { accept: [{ id: 'liking', run, values: {}, column: (rows: number) => new Float64Array(rows) }] });
  return world;
}

/** What becomes of intentions: who leads or bids alone, and with whom. */
function matched(world: World, meant: readonly Intention[], part = 0.1) {
  const intentions = choiceTable.make(meant.length);
  const wishes = pairsOf(meant.flatMap(({ who, asks = [] }) => asks.map((candidate) => ({ lead: who, candidate, part }))));
  let wish = 0;
  for (const [k, { who, strategy = LEAD, asks = [], wanted = 1, utility = 1, utilityAlone = -Infinity }] of meant.entries()) {
    const row = { charity: who, tender: 0, strategy, settled: strategy, utility, utilityAlone, wanted, price: 100_000 };
    for (const [name, value] of Object.entries({ ...row, firstWish: wish, endWish: (wish += asks.length) }))
      (intentions as unknown as Record<string, Float64Array>)[name][k] = value;
    intentions.team[k] = { members: [], parts: [] };
  }
  intentions.count = meant.length;
  const { matched: found, offers } = formPartnerships.run(world, { ...world.now.appraisal, intentions, wishes });
  return { bids: bidsOf(found), offers };
}

const bidsOf = ({ count, charity, settled, team }: Choices) =>
  Array.from({ length: count }, (_, n) => ({ who: charity[n], how: settled[n], with: [...team[n].members], parts: [...team[n].parts] }));

const withPartner = (who: number, partner: number) => ({ who, how: LEAD, with: [partner], parts: [0.1] });

test('what joining is worth in money', () => {
  const world = tinyWorld({ 'bidding.noise': 0, 'bidding.cost_base': 4000, 'bidding.cost_stake': 0, 'bidding.skill_discount': 0 });
  letTender(world);
  set(world, small, { missionOrientation: 0, overheadBlindness: 0 });
  const { utility, money } = weighJoining(world, pairsOf([{ part: 0.25, cost: 60_000 }]), Float64Array.of(100_000));
  // A quarter of £100,000 less a fee of a tenth, a quarter of £60,000 and half of £2375 for monitoring: £6312.50 a year for three years,
  // less £150 a quarter for the relationship, is £17,137.50. Staked are 0.15 of a bid and £2500 of staff time: £3100.
  expect(money[0]).toBeCloseTo((0.3 * 17_137.5 - 3100) / 3100, 10);
  expect(utility[0]).toBe(money[0]);
});

test('a candidate joins where that is worth more than keeping its capacity free', () => {
  // The worth of unused capacity is 0.25.
  const accepted = matched(
    willing(() => 0.26),
    [{ who: medium, asks: [small] }],
  );
  expect(accepted.bids).toEqual([withPartner(medium, small)]);
  expect(accepted.offers).toEqual({ made: 1, accepted: 1, gainful: 0, gainfulDeclined: 0, rival: 1, rivalAccepted: 1 });
  const declined = matched(
    willing(() => 0.25),
    [{ who: medium, asks: [small] }],
  );
  expect(declined.bids).toEqual([]);
  expect(declined.offers).toMatchObject({ made: 1, accepted: 0, rival: 1, rivalAccepted: 0 });
});

test('a lead that finds nobody bids alone where that is open and worth it', () => {
  const alone = (utilityAlone: number) =>
    matched(
      willing(() => 0),
      [{ who: medium, asks: [small], utilityAlone }],
    ).bids;
  expect(alone(0.26)).toEqual([{ who: medium, how: ALONE, with: [], parts: [] }]);
  expect(alone(0.25)).toEqual([]);
});

test('a candidate weighs joining against its own bid, which it gives up when it joins', () => {
  const answer = (utility: number, strategy: number) =>
    matched(
      willing(() => 0.5),
      [
        { who: medium, asks: [small] },
        { who: small, strategy, utility },
      ],
    ).bids;
  expect(answer(0.6, ALONE)).toEqual([{ who: small, how: ALONE, with: [], parts: [] }]);
  expect(answer(0.4, ALONE)).toEqual([withPartner(medium, small)]);
  // To step back is no bid.
  expect(answer(0.6, STEP_BACK)).toEqual([withPartner(medium, small)]);
});

const only = (willingOne: number) => willing((_, candidate) => (candidate === willingOne ? 1 : 0));

test('a lead that is declined asks the next, once, when it could bid alone instead', () => {
  const asks = [small, elsewhere, national];
  const lead = { who: medium, asks, utilityAlone: 0.26 };
  expect(matched(only(elsewhere), [lead])).toMatchObject({ bids: [withPartner(medium, elsewhere)], offers: { made: 2 } });
  expect(matched(only(national), [lead])).toMatchObject({ bids: [{ who: medium, how: ALONE }], offers: { made: 2 } });
  // As many are asked at once as it wants.
  const both = matched(
    willing(() => 1),
    [{ who: medium, asks, wanted: 2 }],
  );
  expect(both.bids).toEqual([{ who: medium, how: LEAD, with: [small, elsewhere], parts: [0.1, 0.1] }]);
});

test('a lead with nothing to fall back on goes on asking until it has a team that can bid', () => {
  const asks = [small, elsewhere, national];
  expect(matched(only(national), [{ who: medium, asks }])).toMatchObject({ bids: [withPartner(medium, national)], offers: { made: 3 } });
  expect(matched(only(elsewhere), [{ who: medium, asks }])).toMatchObject({ bids: [withPartner(medium, elsewhere)], offers: { made: 2 } });
  // 0.6 of £50,000 is half of £60,000: the small charity needs five partners for a tenth each, and may have no more than three.
  const many = matched(
    willing(() => 1, {}, 60_000),
    [{ who: small, asks: [medium, elsewhere, national] }],
  );
  expect(many.bids).toEqual([]);
});

test('a charity asked twice about a tender answers whoever’s turn it is, or takes the offer it likes best', () => {
  const like: Liking = (lead) => (lead === national ? 2 : 1);
  const twoLeads = [
    { who: medium, asks: [small] },
    { who: national, asks: [small] },
  ];
  const partnerOf = (world: World) => matched(world, twoLeads).bids.map(({ who }) => who);
  expect(partnerOf(willing(like, { 'structure.matching': 'deferred_acceptance' }))).toEqual([national]);
  // In turn, by lot: each of them for some tenders.
  const world = willing(like);
  const winners = Array.from({ length: 20 }, (_, k) => {
    Object.assign(world.now.tenders[0], { key: 900 + k });
    return partnerOf(world);
  });
  expect(winners.every((won) => won.length === 1)).toBe(true);
  expect(new Set(winners.flat())).toEqual(new Set([medium, national]));
});

test('nobody is asked for more than it can carry', () => {
  // Six tenths of £50,000 are £30,000: a tenth of £300,000, and not of £310,000.
  expect(
    matched(
      willing(() => 1, {}, 300_000),
      [{ who: national, asks: [small] }],
    ).bids,
  ).toEqual([withPartner(national, small)]);
  expect(
    matched(
      willing(() => 1, {}, 310_000),
      [{ who: national, asks: [small] }],
    ),
  ).toMatchObject({ bids: [], offers: { made: 0 } });
});

test('parts are cut to what the lead wants to give', () => {
  // The usual quarter, of a half that was offered to one, and of two halves.
  const world = willing(() => 1, {}, 50_000);
  expect(matched(world, [{ who: national, asks: [medium] }], 0.5).bids).toMatchObject([{ with: [medium], parts: [0.25] }]);
  expect(matched(world, [{ who: national, asks: [medium, elsewhere], wanted: 2 }], 0.5).bids).toMatchObject([{ parts: [0.125, 0.125] }]);
});
