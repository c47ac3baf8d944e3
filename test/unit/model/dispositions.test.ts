/** What the source says about larger charities is symmetrical: some behave badly, not all; some are localised, build up others, step back. */
import { expect, test } from 'vitest';
import { drawSector } from '../../../src/model/population/draw.ts';
import { drawKeys } from '../../../src/model/random/streams.ts';
import { BANDS } from '../../../src/model/scenario/names.ts';
import { renderReport } from '../../../src/report/report.ts';
import { smallFindings } from '../../fixtures/findings.ts';
import { mechanisms, settingsWith } from '../../property/worlds.ts';

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

/** What is said of every charity of a size at once. */
const SIZE = '(?:micro|small|smaller|medium|medium-sized|large|larger|major|national)s?';
const SWEEPING = new RegExp(
  `\\b(?:all|every|each|no)(?: of)?(?: the)? ${SIZE}(?: (?:charity|charities|one|ones))?\\b(?! the)|\\b${SIZE}(?: (?:charity|charities|one|ones))?(?: are| is| do| does)? (?:always|never|invariably)\\b`,
  'i',
);

test.each([
  'All large charities share less.',
  'Every national one takes over the weak.',
  'No small charity is run from the centre.',
  'All of the larger ones build empires.',
  'Large charities always put themselves first.',
  'A small charity never does.',
  'Nationals are invariably far away.',
])('a text that says something of all charities of a size is found: %s', (text) => {
  expect(text).toMatch(SWEEPING);
});

test.each([
  'Some, by no means all, larger charities bid for market share.',
  'A large charity may copy large private providers.',
  'All charities resist pressure alike.',
  'No charity puts itself first unless pressed.',
])('a text that does not is let stand: %s', (text) => {
  expect(text).not.toMatch(SWEEPING);
});

test.each([
  ['the report', () => renderReport(smallFindings()).replace(/<[^>]+>/g, ' ')],
  ...mechanisms.map(({ id, title, summary, expect: { off } }) => [id, () => `${title}. ${summary} ${off}`] as const),
] as const)('nothing is said of all charities of a size: %s', (_, text) => {
  expect(text()).not.toMatch(SWEEPING);
});
