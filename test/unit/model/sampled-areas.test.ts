/** Which areas of a country are simulated. */
import { expect, test } from 'vitest';
import { drawPlaces } from '../../../src/model/population/places.ts';
import { drawKeys } from '../../../src/model/random/streams.ts';
import { settingsWith } from '../../fixtures/settings.ts';

const DRAWS = 3000;
const AREAS = 153;
const WANTED = 15;

/** England, a tenth of it, as many times. */
const settings = settingsWith({ 'population.scale': WANTED / AREAS });
const samples = Array.from({ length: DRAWS }, (_, replication) => drawPlaces(settings, drawKeys('sampled areas', replication)).places);

test('every area is as likely', () => {
  const drawn = new Array<number>(AREAS).fill(0);
  for (const { areaKey } of samples) for (const a of areaKey) (drawn[a] as number)++;
  const expected = WANTED / AREAS;
  // Of 153 normal deviates one in a thousand times is one beyond 4.5.
  const most = 4.5 * Math.sqrt((expected * (1 - expected)) / DRAWS);
  for (const times of drawn) expect(Math.abs(times / DRAWS - expected)).toBeLessThan(most);
});

test('the sample has as many different areas as are wanted, in at most three regions', () => {
  // Of 15 areas in a row, where the smallest region has ten, the first and the last may be of a second and a third.
  for (const { areaKey, regionsWithAreas } of samples) {
    expect(new Set(areaKey).size).toBe(WANTED);
    expect(regionsWithAreas).toBeLessThanOrEqual(3);
  }
});

test('in half of the samples, most areas of some region are simulated', () => {
  const mostOfOne = samples.filter(({ regionShare }) => Math.max(...regionShare) > 0.5).length;
  expect(mostOfOne / DRAWS).toBeGreaterThan(0.5);
});

test('all areas are all areas, in order', () => {
  const { areaKey, countryShare } = drawPlaces(settingsWith({ 'population.scale': 1 }), drawKeys('all of them', 0)).places;
  expect([...areaKey]).toEqual(Array.from({ length: AREAS }, (_, a) => a));
  expect(countryShare).toBeCloseTo(1, 12);
});
