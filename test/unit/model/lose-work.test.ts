/** What charities lose when others deliver their work from now on; worked by hand. */
import { expect, test } from 'vitest';
import { deliverInHouse } from '../../../src/model/commissioning/in-house.ts';
import { loseWork } from '../../../src/model/commissioning/lose-work.ts';
import { IN_HOUSE, type Contract } from '../../../src/model/sector/market.ts';
import type { World } from '../../../src/model/world/world.ts';
import type { Changes } from '../../fixtures/settings.ts';
import { elsewhere, medium, national, NOW, ofEach, small, tinyWorld, underContract } from '../../fixtures/tiny-world.ts';

const ranOut = (world: World, terms: Partial<Contract>) => underContract(world, { ends: NOW, ...terms });
const begins = (world: World, terms: Partial<Contract>) => underContract(world, { starts: NOW, ends: NOW + 12, ...terms });

/** Losses after what `happens` in a market, the small, the medium, the national charity and the one elsewhere. */
function losses(happens: (world: World) => void, settings: Changes = {}) {
  const world = tinyWorld(settings);
  happens(world);
  const { charities } = world.sector;
  const reserves = ofEach(charities.reserves);
  loseWork(world);
  const paid = ofEach(charities.reserves).map((now, k) => ((reserves[k] as number) - now) / 100);
  return { largest: ofEach(charities.largestLoss), withStaff: ofEach(charities.lostWithStaff), paid };
}

test('each who delivered a contract loses an equal share of its ceiling, what is simulated of it, and staff go with it', () => {
  const { largest, withStaff, paid } = losses((world) => {
    const { lines } = ranOut(world, { lead: medium, partners: [small], parts: [0.2], share: 0.5 });
    begins(world, { lines, lead: national });
  });
  expect(largest).toEqual([25_000, 25_000, 0, 0]);
  expect(withStaff).toEqual([25_000, 25_000, 0, 0]);
  expect(paid).toEqual([0, 0, 0, 0]);
});

test('who has a part in the new work loses nothing', () => {
  const { largest } = losses((world) => {
    const { lines } = ranOut(world, { lead: medium, partners: [small], parts: [0.2] });
    begins(world, { lines, lead: national, partners: [small], parts: [0.1] });
  });
  expect(largest).toEqual([0, 50_000, 0, 0]);
});

test('of lines let together, with spot work in them, each loses what it held', () => {
  const { largest } = losses((world) => {
    const little = ranOut(world, { lead: small, ceiling: 20_000 });
    const much = ranOut(world, { lead: medium, ceiling: 480_000 });
    begins(world, { lines: [...little.lines, ...much.lines], ceiling: 600_000, lead: national });
  });
  expect(largest).toEqual([20_000, 480_000, 0, 0]);
});

test('who wins one of several lots of its work loses nothing, and whoever wins none loses its own lot alone', () => {
  const { largest } = losses((world) => {
    const { lines } = ranOut(world, { lead: small, lots: 3, ceiling: 30_000 });
    for (const lead of [medium, elsewhere]) ranOut(world, { lines, lead, lots: 3, ceiling: 30_000 });
    for (const lead of [small, small, elsewhere]) begins(world, { lines, lead, lots: 3, ceiling: 30_000 });
  });
  expect(largest).toEqual([0, 30_000, 0, 0]);
});

test('work that the commissioner takes on is lost likewise', () => {
  const { largest, withStaff } = losses((world) => {
    const { key, lines, lots, area, region, services, mainService, amount, share } = ranOut(world, { lead: medium });
    deliverInHouse(world, {
      key,
      lines,
      lots,
      area,
      region,
      services,
      mainService,
      annual: 100_000,
      amount,
      share,
      quarters: 12,
      attempt: 0,
    });
    expect(world.sector.contracts.at(-1)).toMatchObject({ lead: IN_HOUSE, price: 100_000, starts: NOW, ends: NOW + 12 });
  });
  expect(largest).toEqual([0, 100_000, 0, 0]);
  expect(withStaff).toEqual([0, 100_000, 0, 0]);
});

test('work that runs on, or that nobody delivers now, is not lost to anybody', () => {
  const { largest } = losses((world) => {
    ranOut(world, { lead: small });
    underContract(world, { lead: medium });
  });
  expect(largest).toEqual([0, 0, 0, 0]);
});

test('where staff do not transfer whoever loses work pays redundancy by what it loses, whoever wins', () => {
  const { withStaff, paid } = losses(
    (world) => {
      const { lines } = ranOut(world, { lead: medium, partners: [small], parts: [0.2] });
      begins(world, { lines, lead: national, partners: [small], parts: [0.1] });
    },
    { 'delivery.tupe': false, 'delivery.redundancy_share': 0.1 },
  );
  expect(withStaff).toEqual([0, 0, 0, 0]);
  // A tenth of £50,000.
  expect(paid).toEqual([0, 5_000, 0, 0]);
});
