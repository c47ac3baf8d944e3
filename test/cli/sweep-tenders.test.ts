/** `commonweal sweep --tenders`: a row for each tender, from which outcomes can be worked out again. */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { placeText } from './small-place.ts';

const here = mkdtempSync(join(realpathSync(tmpdir()), 'commonweal-tenders-'));
afterAll(() => rmSync(here, { recursive: true, force: true }));
beforeAll(() => {
  writeFileSync(join(here, 'town.yaml'), placeText('sweep-tenders'));
  writeFileSync(join(here, 'lots.yaml'), 'base: town.yaml\nfactors:\n  contract.lots: [1, 2]\nreplications: 2\n');
});

const sweep = (...more: readonly string[]) => runCli(['sweep', 'lots.yaml', '--out', 'out', ...more], { cwd: here });
const table = (name: string) => csvParse(readFileSync(join(here, 'out', 'data', `${name}.csv`), 'utf8'));

it('runs what is saved without its tenders again, once, and changes nothing else', () => {
  expect(sweep().err).toContain('4 runs in 2 cells, 0 of them saved before.');
  const before = table('runs');
  expect(sweep('--tenders', '--workers', '2').err).toContain('4 runs in 2 cells, 0 of them saved before.');
  expect(table('runs')).toEqual(before);
  expect(sweep('--tenders').err).toContain('4 runs in 2 cells, 4 of them saved before.');
});

it('gives charities’ share of what was let', () => {
  const tenders = table('tenders');
  for (const cell of ['c1', 'c2'])
    for (const replication of ['0', '1']) {
      const awarded = tenders.filter((row) => row.cell === cell && row.replication === replication && row.winner !== '');
      const value = (rows: typeof awarded) =>
        rows.reduce((sum, { price, length, share }) => sum + (Number(price) * Number(length) * Number(share)) / 4, 0);
      const [run] = table('runs').filter((row) => row.cell === cell && row.replication === replication && row.outcome === 'vcse_share');
      expect(awarded.length).toBeGreaterThan(5);
      expect(value(awarded.filter(({ winner }) => winner !== 'for-profit')) / value(awarded)).toBeCloseTo(Number(run?.value), 8);
    }
});
