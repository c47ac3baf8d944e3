/** Sources that a scenario gives, in what commands print and write. */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { afterAll, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const here = mkdtempSync(join(realpathSync(tmpdir()), 'commonweal-sources-'));
afterAll(() => rmSync(here, { recursive: true, force: true }));

const HOSTILE = '=1+1 <script>alert(1)</script>';
const town = (charities: string) => `title: Town
run: { years: 1, replications: 1, warm_up_quarters: 24, warm_up_limit_quarters: 24 }
population: { charities: ${charities}, areas: 2, regions: 1, people: 130000, scale: 1 }
market: { tenders_per_year: 20 }
`;
writeFileSync(join(here, 'town.yaml'), town(`{ value: 300, source: ${JSON.stringify(HOSTILE)} }`));
writeFileSync(join(here, 'plain.yaml'), town('300'));
writeFileSync(
  join(here, 'lots.yaml'),
  'extends: town.yaml\ncontract: { lots: { value: 3, source: Our contracts register } }\nschedule: [{ year: 1, quarter: 2, set: { contract.length_years: { value: 4, source: Plan } } }]\n',
);
const command = (...words: readonly string[]) => runCli(words, { cwd: here });
const read = (...parts: readonly string[]) => readFileSync(join(here, ...parts), 'utf8');

it('check lists the values that have one', () => {
  const sources = [
    { path: 'contract.lots', value: 3, source: 'Our contracts register' },
    { path: 'population.charities', value: 300, source: HOSTILE },
    { path: 'schedule.1.contract.length_years', value: 4, source: 'Plan' },
  ];
  const lines = command('check', 'lots.yaml')
    .out.split('\n')
    .filter((line) => line.includes('source given'));
  expect(lines).toEqual(sources.map(({ path, value, source }) => `  source given for ${path}, ${value}: ${source}`));
  expect(JSON.parse(command('check', 'lots.yaml', '--json').out)).toMatchObject({ ok: true, sources });
  expect(JSON.parse(command('check', 'plain.yaml', '--json').out)).toMatchObject({ sources: [] });
});

it('diff shows them beside what changed', () => {
  const { out } = command('diff', 'lots.yaml', 'plain.yaml');
  expect(out).toContain('[contract.lots]\n    Source given for the value before: Our contracts register\n');
  expect(command('diff', 'plain.yaml', 'lots.yaml').out).toContain('[contract.lots]\n    Source given: Our contracts register\n');
  expect(JSON.parse(command('diff', 'plain.yaml', 'lots.yaml', '--json').out)).toMatchObject({
    changes: expect.arrayContaining([expect.objectContaining({ path: 'contract.lots', to_source: 'Our contracts register' })]),
  });
});

it('results carry them, are verified, read again with them, and are replaced by those of the same scenario without', () => {
  writeFileSync(join(here, 'again.yaml'), read('town.yaml'));
  const run = () => command('run', 'again.yaml', '--out', 'results', '--quiet', '--json');
  expect([run().code, command('verify', 'results').code]).toEqual([0, 0]);
  const source = `source given for population.charities, 300: ${HOSTILE}`;
  for (const file of ['results/scenarios/again.yaml', 'results/manifest.json']) expect(command('check', file).out).toContain(source);
  expect(read('results', 'report.html')).not.toContain('<script>alert');
  const { digest } = JSON.parse(read('results', 'manifest.json')) as { digest: string };
  writeFileSync(join(here, 'again.yaml'), read('plain.yaml'));
  expect(run().code).toBe(0);
  const replaced = read('results', 'manifest.json');
  expect(JSON.parse(replaced)).toMatchObject({ digest });
  expect(replaced).not.toContain('script');
});

it('the settings of a sweep have them in a column, in which no text is a formula', () => {
  writeFileSync(join(here, 'sweep.yaml'), 'base: lots.yaml\nfactors: { contract.lots: [2] }\nreplications: 2\n');
  expect(command('sweep', 'sweep.yaml', '--out', 'swept', '--quiet').code).toBe(0);
  const settings = csvParse(read('swept', 'data', 'settings.csv'));
  const of = (path: string) => settings.find(({ setting }) => setting === path);
  expect(of('population.charities')).toMatchObject({ value: '300', source: `'${HOSTILE}` });
  expect(of('contract.lots')).toMatchObject({ value: '2', source: '' });
});
