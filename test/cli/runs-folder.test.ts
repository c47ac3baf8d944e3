/** The folder of finished runs: commands have it in common, one at a time, and nothing else is written over. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli, type Ended } from './run-cli.ts';
import { placeText } from './small-place.ts';

const here = mkdtempSync(join(realpathSync(tmpdir()), 'commonweal-runs-'));
afterAll(() => rmSync(here, { recursive: true, force: true }));
beforeAll(() => {
  writeFileSync(join(here, 'town.yaml'), placeText('runs'));
  writeFileSync(
    join(here, 'lots.yaml'),
    'base: town.yaml\nfactors:\n  contract.lots: [1, 2]\n  partnership.mandate: [none, points]\nreplications: 2\noutcomes: [small_survival]\n',
  );
});

const ask = (command: 'sweep' | 'sensitivity', out: string, ...more: readonly string[]): Ended =>
  runCli([command, 'lots.yaml', '--out', out, ...more], { cwd: here });

it('is that of sweep and of sensitivity, which then run none of each other’s cells', () => {
  expect(ask('sweep', 'swept', '--runs', 'both').err).toBe('8 runs in 4 cells, 0 of them saved before. Tables: swept; runs: both\n');
  const { code, err } = ask('sensitivity', 'asked', '--trajectories', '4', '--runs', 'both');
  const [, runs, before] = /(\d+) runs in \d+ cells, (\d+) of them saved before/.exec(err) ?? [];
  expect([code, before]).toEqual([0, runs]);
  expect(Number(runs)).toBeGreaterThan(0);
  expect(readdirSync(here).filter((name) => name.endsWith('.runs'))).toEqual([]);
  expect(readdirSync(join(here, 'both'))).toEqual(['runs.log']);
});

it('is refused while another process uses it', () => {
  mkdirSync(join(here, 'busy'));
  const owner = { pid: process.pid, host: hostname(), began: null, since: '2026-01-01T00:00:00.000Z' };
  writeFileSync(join(here, 'busy', 'in-use-0.json'), JSON.stringify(owner));
  const { code, err } = ask('sweep', 'elsewhere', '--runs', 'busy');
  expect(code).toBe(2);
  expect(err).toContain(`--runs busy: found a folder in use by process ${process.pid}`);
  expect(readdirSync(join(here, 'busy'))).toEqual(['in-use-0.json']);
});

it('is refused among the results, and where a file of that name is no store', () => {
  expect(ask('sweep', 'place', '--runs', join('place', 'runs'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('found a place in the folder of the results; expected another, such as place.runs') as string,
  });
  mkdirSync(join(here, 'notes'));
  writeFileSync(join(here, 'notes', 'runs.log'), 'half past six: five miles\n');
  expect(ask('sweep', 'place', '--runs', 'notes')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--runs notes: found notes/runs.log, which holds no finished run') as string,
  });
  expect(readFileSync(join(here, 'notes', 'runs.log'), 'utf8')).toBe('half past six: five miles\n');
  expect(ask('sweep', 'place', '--runs', 'town.yaml')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--runs town.yaml: found a place that cannot be written to') as string,
  });
});
