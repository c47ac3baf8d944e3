/** The scenario files that come with the project. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadExperiment } from '../../../src/cli/scenarios/experiment-files.ts';
import { readScenarioFile } from '../../../src/cli/scenarios/load.ts';
import { resolveWithin } from '../../../src/cli/scenarios/scenario-files.ts';
import { shippedIn } from '../../../src/cli/scenarios/shipped-scenarios.ts';
import { planOf } from '../../../src/cli/work/plan.ts';
import { mechanisms } from '../../../src/model/mechanisms/registry.ts';
import { designWarnings } from '../../../src/model/scenario/design.ts';
import { inertSettings } from '../../../src/model/scenario/inert/inert.ts';
import { readScenario } from '../../../src/model/scenario/read.ts';
import { notesOn } from '../../../src/study/space/notes.ts';

const { scenarios, experiments } = shippedIn('scenarios');

/** Designs that are there to show what the warning is about. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  'mandate-without-share.yaml': ['partners-for-show'],
  'price-led.yaml': ['price-led'],
};

test.each(scenarios)(
  '%s is in order, says what it asks, warns of nothing but what it is meant to show, and sets nothing that cannot act',
  (name) => {
    const reading = readScenarioFile(`scenarios/${name}`);
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    expect(reading.scenario.about.length).toBeGreaterThan(40);
    expect(designWarnings(reading.scenario).map(({ id }) => id)).toEqual(MEANT[name] ?? []);
    expect(inertSettings(reading.scenario, reading.said)).toEqual([]);
  },
);

test.each(experiments)('%s is in order, says what it asks, and has nothing that must be noted', (name) => {
  const file = `scenarios/${name}`;
  const experiment = loadExperiment(file);
  expect(experiment.about.length).toBeGreaterThan(40);
  const plan = planOf(file, experiment);
  if ('problem' in plan) throw new Error(JSON.stringify(plan.problem));
  expect(notesOn(experiment, plan.groups)).toEqual([]);
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
  expect(listed.toSorted()).toEqual([...scenarios, ...experiments].toSorted());
});
