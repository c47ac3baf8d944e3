/** Who looks at work outside its specialisms: how chances of several mechanisms come together, and who is never asked. */
import { expect, test } from 'vitest';
import type { Strays, Values } from '../../../src/model/world/hooks.ts';
import { drawSector } from '../../../src/model/population/draw.ts';
import { quarter as steps } from '../../../src/model/quarter/quarter.ts';
import { makeWorld } from '../../../src/model/quarter/make-world.ts';
import { runQuarter } from '../../../src/model/quarter/run-quarter.ts';
import { drawKeys } from '../../../src/model/random/streams.ts';
import { inMarket, LOCAL, wholeTurnover } from '../../../src/model/sector/charities.ts';
import { copySector } from '../../../src/model/sector/copy.ts';
import type { Tender } from '../../../src/model/sector/market.ts';
import type { World } from '../../../src/model/world/world.ts';
import { mechanisms, scenarioOf } from '../../property/worlds.ts';

/** Attention enough for whatever is noticed, lines of a region, and tenders for several services. */
const scenario = scenarioOf(
  {
    ...Object.fromEntries(
      ['micro', 'small', 'medium', 'large', 'major', 'super_major'].map((band) => [`attention.appraised_per_quarter.${band}`, 1000]),
    ),
    'attention.notices_local': 0.5,
    'market.tenders_per_year': 200,
    'market.regional_above': 800_000,
    // Nobody notices what is awarded directly.
    'contract.direct_share': 0,
    'contract.lines_per_contract': 2,
    'contract.bundle_over': 'services',
  },
  {},
  'straying',
);
const sector = drawSector(scenario.settings, drawKeys(scenario.seed, 0));
const begun = makeWorld(sector, scenario, 0, 0, mechanisms);
while (begun.quarter < 3) runQuarter(begun, scenario.settings, () => {});

const hookWith = (chance: number) => ({
  id: `with ${chance}`,
  values: { chance },
  run: (values: Values<string>, _: World, { count }: Strays, column: Float64Array) => {
    for (let r = 0; r < count; r++) column[r] += values.chance;
  },
  column: '',
  meanColumn: '',
});

/** The world once tenders are noticed, with a hook that adds each of these chances, and so many weeks of notice. */
function noticedWith(chances: readonly number[], weeks: number) {
  const { burden } = scenario.settings;
  const settings = { ...scenario.settings, burden: { ...burden, notice_weeks: weeks } };
  const world = makeWorld(copySector(sector), { ...scenario, settings }, 0, begun.quarter, mechanisms);
  Object.assign(world.hooks, { stray: chances.map(hookWith) });
  for (const step of steps.slice(0, 2)) step.run(world);
  return { world, noticed: world.now.noticing.noticed.map((rows) => [...rows]) };
}

/** Local charities of the tender's place that have none of its services, are in the market and are large enough; nobody for a region's. */
function couldStray({ sector: { charities, byIdentity }, settings, quarter }: World, { area, services, annual }: Tender): number[] {
  return [...byIdentity].filter(
    (i) =>
      area >= 0 &&
      charities.reach[i] === LOCAL &&
      charities.home[i] === area &&
      charities.commissioned[i] === 1 &&
      inMarket(charities, i, quarter) &&
      (charities.services[i] & services) === 0 &&
      annual <= settings.bidding.growth_limit * wholeTurnover(charities, i),
  );
}

const USUAL = scenario.settings.attention.usual_notice;
const sorted = (rows: readonly number[]) => rows.toSorted((a, b) => a - b);

// Would catch: a hook that starts the column anew, one left out, a charity with the service noticed twice or let in where it had not
// noticed, strays for a region's tender, those too small or out of the market let in.
test('chances of two hooks that make one or more bring in all who could stray, and nobody else', () => {
  const { noticed: without } = noticedWith([], USUAL);
  const { world, noticed } = noticedWith([0.6, 0.6], USUAL);
  const seen = { strays: 0, regions: 0, severalServices: 0, tooSmall: 0, unaware: 0 };
  const { charities, order } = world.sector;
  expect(noticed.length).toBe(without.length);
  world.now.tenders.forEach((tender, t) => {
    const strays = couldStray(world, tender);
    expect(without[t].filter((i) => strays.includes(i))).toEqual([]);
    // As lists, so that one who comes twice is seen.
    expect(sorted(noticed[t])).toEqual(sorted([...without[t], ...strays]));
    expect(new Set(noticed[t]).size).toBe(noticed[t].length);
    const here = [...order].filter((i) => charities.home[i] === tender.area && charities.commissioned[i] === 1);
    seen.strays += strays.length;
    seen.regions += tender.area < 0 ? 1 : 0;
    seen.severalServices += tender.breadth > 1 && strays.length > 0 ? 1 : 0;
    seen.tooSmall +=
      here.filter((i) => (charities.services[i] & tender.services) === 0 && inMarket(charities, i, world.quarter)).length - strays.length;
    seen.unaware += here.filter((i) => (charities.services[i] & tender.services) !== 0 && !noticed[t].includes(i)).length;
  });
  expect(seen.strays).toBeGreaterThan(100);
  expect(Object.entries(seen).filter(([, times]) => times === 0)).toEqual([]);
});

// Would catch: the larger of two chances taken for their sum, chances multiplied, notice left out or counted once for each hook.
test('chances that make less bring in as many as their sum says, by how many hear in time, and more of the same where it is more', () => {
  const { notice_pace } = scenario.settings.attention;
  const heard = (weeks: number) => (1 - Math.exp(-weeks / notice_pace)) / (1 - Math.exp(-USUAL / notice_pace));
  const came = ([[0.15, 0.15], [0.6], [0.3, 0.5]] as const).map((chances) => strayed(chances, USUAL));
  for (const [k, fewer] of came.slice(0, 2).entries()) expect(fewer.every((each) => came[k + 1].includes(each))).toBe(true);
  strayed([0.6, 0.6], USUAL / 3);

  function strayed(chances: readonly number[], weeks: number): string[] {
    const { world, noticed } = noticedWith(chances, weeks);
    const could = world.now.tenders.map((tender) => couldStray(world, tender));
    const all = could.flat().length;
    const found = could.flatMap((rows, t) => rows.filter((i) => noticed[t].includes(i)).map((i) => `${i} at ${t}`));
    const share = chances.reduce((sum, chance) => sum + chance, 0) * heard(weeks);
    expect(Math.abs(found.length - share * all), `${chances.join(' and ')} in ${weeks} weeks`).toBeLessThan(
      4 * Math.sqrt(share * (1 - share) * all),
    );
    return found;
  }
});
