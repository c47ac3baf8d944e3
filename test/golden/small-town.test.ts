/** Some thirty numbers of one run of the small town: a change in any is a change of the model, to be accepted on purpose with UPDATE_GOLDEN=1. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadScenario } from '../../src/cli/scenarios/load.ts';
import { runFrom, warmUp } from '../../src/study/experiment/run-one.ts';

const FILE = 'test/golden/small-town.json';

test('the small town gives the numbers it gave', () => {
  const town = loadScenario('scenarios/teaching/small-town.yaml');
  const { outcomes, digest, warmUpQuarters } = runFrom(warmUp(town, 0), town);
  const now = { digest, warmUpQuarters, outcomes };
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(FILE, `${JSON.stringify(now, null, 2)}\n`);
  // Without that, a file that is missing fails the test: a record that writes itself would agree with anything.
  expect(now).toEqual(JSON.parse(readFileSync(FILE, 'utf8')));
});
