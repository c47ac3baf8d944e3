/** Delivery of a contract in a quarter: quality, costs and needs met, worked out by hand. */
import { expect, test } from 'vitest';
import { deliverServices } from '../../../src/model/delivery/service.ts';
import { account } from '../../../src/model/sector/books.ts';
import { IN_HOUSE, type Contract } from '../../../src/model/sector/market.ts';
import type { World } from '../../../src/model/world/world.ts';
import type { Changes } from '../../fixtures/settings.ts';
import { elsewhere, medium, NOW, ofEach, set, small, tinyWorld, underContract } from '../../fixtures/tiny-world.ts';

/** The medium charity delivers with the small one, which holds a quarter; nobody works from own funds, and nothing goes wrong. */
function delivered(terms: Partial<Contract> = {}, settings: Changes = {}): { world: World; contract: Contract } {
  const world = tinyWorld({ 'delivery.incident_rate': 0, 'market.unit_cost.advice': 1000, ...settings });
  for (const i of [0, 1, 2, 3]) set(world, i, { plan: 0 });
  set(world, medium, { quality: 0.75, restingQuality: 0.75, roots: 0.25 });
  set(world, small, { restingQuality: 0.5 });
  const contract = underContract(world, { lead: medium, partners: [small], parts: [0.25], ...terms });
  world.now.delivered = deliverServices.run(world);
  return { world, contract };
}

test('quality and reach are those of the deliverers by their parts, and practice makes them better', () => {
  const { world, contract } = delivered();
  // 0.75 · 0.75 + 0.25 · 0.5; 0.7 + 0.6 · (0.75 · 0.25 + 0.25 · 0.5).
  expect(contract.quality).toBeCloseTo(0.6875, 6);
  expect(contract.marginalised).toBeCloseTo(0.8875, 6);
  // A hundredth of what is short of 0.95, by the part of its work that this is, £75,000 of £500,000 and £25,000 of £50,000:
  // 0.01 · 0.15 · 0.2 and 0.01 · 0.5 · 0.45.
  const { quality } = world.sector.charities;
  expect(quality[medium] - 0.75).toBeCloseTo(0.0003, 7);
  expect(quality[small] - 0.5).toBeCloseTo(0.00225, 7);
});

test('quality suffers until a provider has mobilised', () => {
  // 0.6875 · (1 − 0.3).
  expect(delivered({ mobilised: NOW + 1 }).contract.quality).toBeCloseTo(0.48125, 6);
  expect(delivered({ mobilised: NOW }).contract.quality).toBeCloseTo(0.6875, 6);
});

test('each pays for its part, and the lead for working together', () => {
  const { world } = delivered();
  // £100,000 less 0.14 of overheads is £21,500 a quarter: £16,125 and £5375. Monitoring is £2500 · (1.45 − 0.5) = £2375 a year for the lead,
  // £593.75 now, and half for the partner, £296.88. Working together costs 0.12 of the partner's £25,000 a year, £750, and £150.
  expect(ofEach(world.sector.charities.yearSpending)).toEqual([537_500 + 29_688, 1_612_500 + 59_375 + 90_000, 0, 0]);
});

test('monitoring is no more than a tenth of what a provider gets', () => {
  const { world } = delivered({ price: 10_000, fullCost: 0 });
  // A tenth of £7500 and of £2500 a year: £187.50 and £62.50 now. Working together: no more than a fifth of the partner's £625.
  expect(ofEach(world.sector.charities.yearSpending)).toEqual([6250, 18_750 + 12_500, 0, 0]);
});

test('a lead may take its partners’ monitoring on itself', () => {
  const { world } = delivered({ shielded: 0.5, fullCost: 0 });
  // Half of the £296.875 each, in whole pence.
  expect(ofEach(world.sector.charities.yearSpending)).toEqual([14_844, 59_375 + 14_844 + 90_000, 0, 0]);
});

test('an incident costs the lead, and is known', () => {
  const { world } = delivered({ fullCost: 0 }, { 'delivery.incident_rate': 1 });
  expect(world.now.delivered.incidents).toEqual([{ lead: medium, partner: small, area: 0 }]);
  // 0.02 of £25,000 more than without.
  expect(world.sector.charities.yearSpending[medium]).toBe(59_375 + 90_000 + 50_000);
});

test('what is earned is owed: as much as there is for it, and by results', () => {
  expect(delivered().contract.owed).toEqual([25_000]);
  // Half depends on results, which are 0.45 of the 0.6 that earns all of it: 0.5 + 0.5 · 0.75.
  expect(delivered({ lead: elsewhere, partners: [], parts: [] }, { 'payment.by_results_share': 0.5 }).contract.owed[0]).toBeCloseTo(
    25_000 * (0.5 + (0.5 * 0.5) / 0.6),
    2,
  );
  const cut = delivered({}, { 'budget.multiplier': 0.64 });
  // £9,000 less is paid at once. The work falls to √0.64 = 0.8, costs half of the way in a quarter: 0.9 of £21,500. 0.8 of 100 people are served.
  expect(cut.contract.owed[0]).toBeCloseTo(16_000, 6);
  expect(cut.contract.costFactor).toBeCloseTo(0.9, 8);
  expect(cut.world.sector.books.balance[account['delivery of contracts']]).toBe(1_935_000);
  expect(cut.contract.served).toBeCloseTo(80, 8);
});

test('people are served by the money, and as well as the quality of the service', () => {
  const { world, contract } = delivered();
  // £100,000 at £1000 a year; 100 · 0.6875 · 1.6 of the 1000 in need.
  expect(contract.served).toBeCloseTo(100, 8);
  const { met } = world.sector.places;
  expect(met[0]).toBeCloseTo(0.11, 6);
  expect(met[1]).toBe(0);

  // A region's work is shared by people, three to one, and over the two services it is for.
  const region = tinyWorld({ 'market.unit_cost.advice': 1000, 'market.unit_cost.homelessness': 2000 });
  for (const i of [0, 1, 2, 3]) set(region, i, { plan: 0 });
  region.sector.places.people.set([300, 100]);
  underContract(region, { lead: elsewhere, area: -1, services: 0b11 });
  deliverServices.run(region);
  const found = region.sector.places.met;
  // £50,000 is 50 people of advice and 25 of homelessness, at a quality of 0.5 · 1.6.
  expect([found[0], found[10], found[1], found[11]].map((share) => share.toFixed(5))).toEqual(['0.03000', '0.01000', '0.01500', '0.00500']);
});

test('spot work serves people while somebody does it', () => {
  const world = tinyWorld({ 'market.unit_cost.advice': 1000, 'market.unit_cost.homelessness': 1000, 'delivery.spot_quality': 0.5 });
  for (const i of [0, 1, 2, 3]) set(world, i, { plan: 0 });
  world.sector.spot = [
    { area: 0, service: 0, budget: 100_000, members: [small] },
    { area: 0, service: 1, budget: 100_000, members: [] },
  ];
  deliverServices.run(world);
  // £100,000 at £1000 a year is 100 people, at a quality of 0.5 · 1.6, of the 1000 in need.
  const { met } = world.sector.places;
  expect(met[0]).toBeCloseTo(0.08, 8);
  expect(met[1]).toBe(0);
});

test('what charities do from their own funds meets needs in their place', () => {
  const world = tinyWorld({ 'market.unit_cost.advice': 1000, 'market.unit_cost.homelessness': 1000 });
  for (const i of [0, 1, 2, 3]) set(world, i, { plan: 0 });
  set(world, small, { plan: 100_000, ownService: 1 });
  set(world, elsewhere, { plan: 100_000, commissioned: 0 });
  deliverServices.run(world);
  // Half of the £100,000 serves 50 people at a quality of 0.5.
  const { met } = world.sector.places;
  expect([met[0], met[1], met[10], met[11]].map((share) => share.toFixed(5))).toEqual(['0.00000', '0.02500', '0.00000', '0.00000']);
});

test('providers that are no charities are paid at once', () => {
  const { world, contract } = delivered({ lead: IN_HOUSE, partners: [], parts: [] });
  expect(contract.quality).toBe(0.5);
  expect(contract.marginalised).toBeCloseTo(0.7 + 0.6 * 0.2, 8);
  expect(contract.owed).toEqual([]);
  expect(world.sector.books.balance[account['commissioners’ in-house services']]).toBe(2_500_000);
});
