/** How many contracts there are in all of a charity's reach for one in the simulated part; worked by hand. */
import { expect, test } from 'vitest';
import { letTenders } from '../../../src/model/commissioning/tenders.ts';
import { REGIONAL } from '../../../src/model/sector/charities.ts';
import { SEVERAL_AREAS, WHOLE_REGION } from '../../../src/model/sector/market.ts';
import { standsFor } from '../../../src/model/shared-rules/sampling.ts';
import { elsewhere, medium, national, NOW, set, small, tinyWorld, underContract } from '../../fixtures/tiny-world.ts';

/** A tenth of the national's work and a quarter of the regional charity's are simulated, in two of nine regions. */
function sampled() {
  const world = tinyWorld();
  set(world, national, { reachShare: 0.1 });
  set(world, elsewhere, { reach: REGIONAL, reachShare: 0.25 });
  Object.assign(world.sector.places, { areasOfRegion: Array.from({ length: 9 }, () => Int32Array.of()), regionsWithAreas: 2 });
  return (area: number) => [small, medium, elsewhere, national].map((i) => standsFor(world, i, area));
}

test.each([
  ['in one area, as many as there are areas like those simulated', 0, [1, 1, 4, 10]],
  ['for several areas together, as many', SEVERAL_AREAS, [1, 1, 4, 10]],
  ['for a whole region, one in that region, and to a national as many as there are regions', WHOLE_REGION, [1, 1, 1, 4.5]],
])('%s', (_, area, times) => {
  expect(sampled()(area)).toEqual(times);
});

test('lines of two areas that are let together lie in several areas, lines of the region in the whole of it', () => {
  const world = tinyWorld({ 'contract.lines_per_contract': 2, 'contract.bundle_over': 'areas' });
  for (let n = 0; n < 4; n++) underContract(world, { lead: medium, ends: NOW });
  for (const [n, area] of [0, 1, WHOLE_REGION, WHOLE_REGION].entries()) Object.assign(world.sector.lines[n], { area });
  world.sector.recentMultiple = new Float64Array(16);
  expect(letTenders.run(world).map(({ area, lines }) => [area, lines])).toEqual([
    [SEVERAL_AREAS, [0, 1]],
    [WHOLE_REGION, [2, 3]],
  ]);
});
