/** Who takes on the spot work of a charity of wider reach that closes; worked by hand. */
import { expect, test } from 'vitest';
import { closeCharity, workByCharity } from '../../../src/model/lifecycle/ending.ts';
import { buildDirectory } from '../../../src/model/noticing/directory.ts';
import { NATIONAL, REGIONAL } from '../../../src/model/sector/charities.ts';
import type { SpotPool } from '../../../src/model/sector/sector.ts';
import { elsewhere, medium, national, set, tinyWorld } from '../../fixtures/tiny-world.ts';

/** £20,000 a year of a country’s pool for advice, all with a regional charity; of another like it `ofOther` is simulated, of a national as large `ofNational`. */
function poolOfRegional({ ofOther, ofNational }: { readonly ofOther: number; readonly ofNational: number }) {
  const world = tinyWorld();
  set(world, medium, { reach: REGIONAL, wide: 1, reachShare: 0.25, spotWeight: 20_000 });
  set(world, elsewhere, { reach: REGIONAL, wide: 2, reachShare: ofOther });
  set(world, national, { reach: NATIONAL, band: 2, reachShare: ofNational });
  const pool: SpotPool = { budget: 20_000, service: 0, area: -1, members: [medium] };
  world.sector.spot = [pool];
  world.now.noticing = { ...world.now.noticing, directory: buildDirectory(world) };
  closeCharity(world, workByCharity(world.sector), medium, 'background');
  return { members: pool.members, weights: [elsewhere, national].map((i) => world.sector.charities.spotWeight[i]) };
}

test('one of which as large a part is simulated takes it on, and a national of which less is does not', () => {
  expect(poolOfRegional({ ofOther: 0.25, ofNational: 0.1 })).toEqual({ members: [elsewhere], weights: [20_000, 0] });
});

test('it lapses where of all others another part is simulated', () => {
  expect(poolOfRegional({ ofOther: 0.5, ofNational: 0.1 })).toEqual({ members: [], weights: [0, 0] });
});

test('reach decides nothing: where as large a part of a national is simulated as of the one that closes, it may take it on', () => {
  expect(poolOfRegional({ ofOther: 0.5, ofNational: 0.25 })).toEqual({ members: [national], weights: [0, 20_000] });
});
