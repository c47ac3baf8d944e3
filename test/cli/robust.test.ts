/** `commonweal robust` as it is used: whole, again, and given what it cannot compare. */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli, type Ended } from './run-cli.ts';
import { placeText } from './small-place.ts';

const here = mkdtempSync(join(realpathSync(tmpdir()), 'commonweal-robust-'));
afterAll(() => rmSync(here, { recursive: true, force: true }));

const FILE = `title: Two ways of letting
base: town.yaml
factors:
  contract.lots: [1, 3]
  bidding.cost_level: [0.5, 1, 2]
replications: 2
target: { outcome: small_survival, at_least: 0 }
outcomes: [small_survival, trust]
`;

beforeAll(() => {
  writeFileSync(join(here, 'town.yaml'), placeText('robust'));
  writeFileSync(join(here, 'two.yaml'), FILE);
});

const robust = (file: string, out: string, ...more: readonly string[]): Ended =>
  runCli(['robust', file, '--out', out, ...more], { cwd: here });
const read = (...parts: readonly string[]) => readFileSync(join(here, ...parts), 'utf8');

it('compares every policy under every belief, in words, tables and JSON', () => {
  const { code, out, err } = robust('two.yaml', 'found');
  expect([code, err]).toEqual([0, '12 runs in 6 cells, 0 of them saved before. Tables: found; runs: found.runs\n']);
  expect(out).toContain('Two ways of letting\n2 policies under 3 beliefs, 2 worlds each: ‘small_survival’, wanted at least 0.0 %.');
  expect(out).toMatch(/meets the target, at least 0\.0 %, under 3 of 3 beliefs( \(between .*\))?; no policy does so under more\./);
  const regrets = csvParse(read('found', 'data', 'regrets.csv'));
  const cells = csvParse(read('found', 'data', 'cells.csv')).filter(({ outcome }) => outcome === 'small_survival');
  expect(regrets).toHaveLength(6);
  for (const { cell, mean, regret, belief } of regrets) {
    expect(Number(mean)).toBeCloseTo(Number(cells.find((row) => row.cell === cell)?.mean), 12);
    const best = Math.max(...regrets.filter((row) => row.belief === belief).map((row) => Number(row.mean)));
    expect(Number(regret)).toBeCloseTo(best - Number(mean), 12);
  }
  const { policies } = JSON.parse(read('found', 'robust.json')) as { policies: { policy: object; largestRegret: { regret: number } }[] };
  const [first, second] = policies.map(({ largestRegret: { regret } }) => regret) as [number, number];
  expect(first).toBeLessThanOrEqual(second);
});

it('has a report, which can be drawn again from the folder and not from findings that somebody changed', () => {
  const [page, kept] = [read('found', 'report.html'), read('found', 'report.json')];
  expect(page).toContain('Which policy is safe to choose');
  writeFileSync(join(here, 'found', 'report.html'), '');
  expect(runCli(['report', 'found'], { cwd: here }).code).toBe(0);
  expect(read('found', 'report.html')).toBe(page);
  writeFileSync(join(here, 'found', 'report.json'), kept.replace('"leftOut":0', '"leftOut":"none"'));
  const { code, err } = runCli(['report', 'found'], { cwd: here });
  writeFileSync(join(here, 'found', 'report.json'), kept);
  expect([code, err]).toEqual([2, expect.stringContaining('found no fitting found.leftOut (number)')]);
});

it('runs nothing again, and gives JSON alone where it is asked for', () => {
  const { out, err } = robust('two.yaml', 'found', '--json', '--quiet');
  expect([JSON.parse(out), err]).toEqual([JSON.parse(read('found', 'robust.json')), '']);
});

it.each([
  [
    'without a target',
    FILE.replace(/target.*\n/, ''),
    'found no target; expected a target, such as { outcome: small_survival, at_least: 0.7 }',
  ],
  [
    'without assumptions',
    FILE.replace(/ {2}bidding.*\n/, ''),
    'no factor that changes assumptions; expected rules to choose from, and assumptions to be unsure of',
  ],
])('%s it is refused', (_, text, said) => {
  writeFileSync(join(here, 'wrong.yaml'), text);
  const { code, out, err } = robust('wrong.yaml', 'none');
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(said.replace('found ', ''));
});
