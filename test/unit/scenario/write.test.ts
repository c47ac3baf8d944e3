/** A scenario that is written reads back as it was. */
import { expect, it } from 'vitest';
import { shippedIn } from '../../../src/cli/scenarios/shipped-scenarios.ts';
import { loadScenario } from '../../../src/cli/scenarios/load.ts';
import { mechanisms } from '../../../src/model/mechanisms/registry.ts';
import { readScenario } from '../../../src/model/scenario/read.ts';
import { plainJson, scenarioDocument, scenarioText } from '../../../src/model/scenario/write.ts';

const alone = () => ({ found: 'a base', expected: 'a file that stands by itself' });
const shipped = shippedIn('scenarios').scenarios;

it.each(shipped)('%s stands by itself, as text and as JSON', (file) => {
  const scenario = loadScenario(`scenarios/${file}`);
  for (const text of [scenarioText(scenario), plainJson(scenarioDocument(scenario))]) {
    const reading = readScenario({ file: 'again.yaml', text, name: scenario.name }, mechanisms, alone);
    expect(reading.ok && reading.scenario).toEqual(scenario);
    // The same to the byte: a hash of it is the same.
    expect(JSON.stringify(reading.ok && reading.scenario)).toBe(JSON.stringify(scenario));
  }
});

it.each([['x'.repeat(251)], ['   '], [' town ']])('a file without a title gets one that can be written: %j', (name) => {
  const read = (text: string) => readScenario({ file: `${name}.yaml`, text, name }, mechanisms, alone);
  const reading = read('contract: { lots: 2 }');
  if (!reading.ok) throw new Error('the file is not in order');
  const again = read(scenarioText(reading.scenario));
  expect(again.ok && again.scenario).toEqual(reading.scenario);
});
