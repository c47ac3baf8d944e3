/** What the source says about larger charities is symmetrical: some behave badly, not all; some are localised, build up others, step back. */
import { expect, test } from 'vitest';
import { drawSector } from '../../../src/model/population/draw.ts';
import { drawKeys } from '../../../src/model/random/streams.ts';
import { BANDS } from '../../../src/model/scenario/names.ts';
import { renderReport } from '../../../src/report/report.ts';
import { smallFindings } from '../../fixtures/findings.ts';
import { settingsWith } from '../../property/worlds.ts';

const DISPOSITIONS = [
  'missionOrientation',
  'growthAmbition',
  'centralisation',
  'openness',
  'capacityIntent',
  'agency',
  'challengeReadiness',
  'empire',
  'overheadBlindness',
  'selfInterest',
] as const;

const { charities } = drawSector(settingsWith({ 'population.scale': 0.1 }), drawKeys('dispositions', 0));
const valuesIn = (band: number, name: (typeof DISPOSITIONS)[number]) =>
  Array.from({ length: charities.count }, (_, i) => i)
    .filter((i) => charities.band[i] === band)
    .map((i) => charities[name][i] as number)
    .sort((a, b) => a - b);
const at = (sorted: readonly number[], share: number) => sorted[Math.floor(share * (sorted.length - 1))] as number;

test.each(BANDS.map((band, b) => [band, b] as const))('charities of the %s band differ in every disposition', (_, band) => {
  for (const name of DISPOSITIONS) {
    const values = valuesIn(band, name);
    expect(values.length).toBeGreaterThan(20);
    expect(at(values, 0.9) - at(values, 0.1), name).toBeGreaterThan(0.2);
  }
});

test.each(DISPOSITIONS)('no size has %s to itself: the bands overlap', (name) => {
  for (let one = 0; one < BANDS.length; one++)
    for (let other = 0; other < BANDS.length; other++) expect(at(valuesIn(one, name), 0.9)).toBeGreaterThan(at(valuesIn(other, name), 0.1));
});

test('the report says nothing of all charities of a size', () => {
  const text = renderReport(smallFindings()).replace(/<[^>]+>/g, ' ');
  expect(text).not.toMatch(
    /\b(all|every|always|no) (the )?(large|larger|small|smaller|major|national)s?( \w+)? (is|are|behave|never|always)\b/i,
  );
});
