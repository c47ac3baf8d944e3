/**
 * Holds the results of every shipped scenario still while the code around them is moved: one replication of each, as digests in a file.
 * `npx tsx scripts/digests.ts` says which have changed; with --record it writes the file again, which only a change of the model calls for.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadScenario } from '../src/cli/scenarios/load.ts';
import { shippedIn } from '../src/cli/scenarios/shipped-scenarios.ts';
import { runFrom, warmUp } from '../src/study/experiment/run-one.ts';

const FILE = 'test/golden/digests.json';
const HOME = 'scenarios';

const files = shippedIn(HOME).scenarios.toSorted();

function digestOf(file: string): string {
  const scenario = loadScenario(join(HOME, file));
  return runFrom(warmUp(scenario, 0), scenario).digest;
}

const found = Object.fromEntries(files.map((file) => [file, digestOf(file)]));

if (process.argv.includes('--record')) {
  writeFileSync(FILE, `${JSON.stringify(found, null, 2)}\n`);
  console.error(`Recorded ${files.length} digests in ${FILE}.`);
} else {
  const before = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string>) : {};
  const names = [...new Set([...Object.keys(before), ...files])];
  const changed = names.filter((name) => before[name] !== found[name]);
  for (const name of changed) console.error(`${name}: found ${found[name] ?? 'no file'}; expected ${before[name] ?? 'nothing'}`);
  console.error(`${names.length - changed.length} of ${names.length} digests as recorded.`);
  process.exitCode = changed.length === 0 ? 0 : 1;
}
