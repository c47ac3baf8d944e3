/** The scenario files that come with the project. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readExperimentFile } from '../../../src/cli/scenarios/experiment-files.ts';
import { readScenarioFile } from '../../../src/cli/scenarios/load.ts';
import { resolveWithin } from '../../../src/cli/scenarios/scenario-files.ts';
import { mechanisms } from '../../../src/model/mechanisms/registry.ts';
import { designWarnings } from '../../../src/model/scenario/design.ts';
import { inertSettings } from '../../../src/model/scenario/inert/inert.ts';
import { readScenario } from '../../../src/model/scenario/read.ts';
import { cellsOf } from '../../../src/study/space/points.ts';
import { misfitsOf, warmUpGroups } from '../../../src/study/space/cells.ts';
import { notesOn } from '../../../src/study/space/notes.ts';

const files = readdirSync('scenarios', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.yaml'));

const isExperiment = (name: string) => name.startsWith('experiments/');

/** Designs that are there to show what the warning is about. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  'mandate-without-share.yaml': ['partners-for-show'],
  'price-led.yaml': ['price-led'],
};

test.each(files.filter((name) => !isExperiment(name)))(
  '%s is in order, says what it asks, warns of nothing but what it is meant to show, and sets nothing that cannot act',
  (name) => {
    const reading = readScenarioFile(`scenarios/${name}`);
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    expect(reading.scenario.about.length).toBeGreaterThan(40);
    expect(designWarnings(reading.scenario).map(({ id }) => id)).toEqual(MEANT[name] ?? []);
    expect(inertSettings(reading.scenario, reading.said)).toEqual([]);
  },
);

test.each(files.filter(isExperiment))('%s is in order, says what it asks, and has factors that act and fit together', (name) => {
  const reading = readExperimentFile(`scenarios/${name}`);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const { experiment } = reading;
  const groups = warmUpGroups(experiment, cellsOf(experiment));
  expect(experiment.about.length).toBeGreaterThan(40);
  expect(misfitsOf(experiment, groups)).toBeNull();
  expect(notesOn(experiment, groups)).toEqual([]);
});

test('the example of README is in order, and warns of nothing', () => {
  const [, indented = ''] = /^Save this as.*\n\n((?: {4}.*\n)+)/m.exec(readFileSync('README.md', 'utf8')) ?? [];
  const text = indented.replaceAll(/^ {4}/gm, '');
  const reading = readScenario({ file: 'scenarios/lots.yaml', text, name: 'lots' }, mechanisms, resolveWithin('scenarios'));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  expect(reading.scenario.settings.contract.lots).toBe(3);
  expect(designWarnings(reading.scenario)).toEqual([]);
});

test('README of the scenarios lists every one, and none that is not there', () => {
  const readme = readFileSync('scenarios/README.md', 'utf8');
  const listed = [...readme.matchAll(/^\| \[.+?\]\((.+?)\)/gm)].map(([, file]) => file);
  expect(listed.toSorted()).toEqual(files.toSorted());
});
