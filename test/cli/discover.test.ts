/** `commonweal discover` as it is used: on the results of a sweep, in both forms, and given what it cannot answer. */
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli, type Ended } from './run-cli.ts';
import { placeText } from './small-place.ts';

const here = mkdtempSync(join(realpathSync(tmpdir()), 'commonweal-discover-'));
afterAll(() => rmSync(here, { recursive: true, force: true }));

const TOWN = placeText('discover');
const SPACE = `title: A small space
base: town.yaml
factors:
  budget.multiplier: { from: 0.6, to: 1.2 }
  sharing: { "=free": { partnership.mandate: none }, "asked, for": { partnership.mandate: points } }
design: sobol
points: 16
replications: 2
outcomes: [hhi_local]
`;

const discover = (...words: readonly string[]): Ended => runCli(['discover', ...words], { cwd: here });
const read = (...parts: readonly string[]) => readFileSync(join(here, ...parts), 'utf8');

type Cell = { readonly budget: number; readonly trust: number };
let cells: Cell[] = [];
/** A value of trust that half of the cells are below. */
let middle = 0;

beforeAll(() => {
  writeFileSync(join(here, 'town.yaml'), TOWN);
  writeFileSync(join(here, 'space.yaml'), SPACE);
  const sweep = (out: string, ...more: readonly string[]) =>
    runCli(['sweep', 'space.yaml', '--out', out, '--quiet', ...more], { cwd: here });
  expect(sweep('space').code).toBe(0);
  cpSync(join(here, 'space.runs'), join(here, 'parquet.runs'), { recursive: true });
  expect(sweep('parquet', '--format', 'parquet').code).toBe(0);
  const budgets = csvParse(read('space', 'data', 'factors.csv')).filter(({ factor }) => factor === 'budget.multiplier');
  const trust = csvParse(read('space', 'data', 'cells.csv')).filter(({ outcome }) => outcome === 'trust');
  cells = budgets.map(({ cell, level }) => ({ budget: Number(level), trust: Number(trust.find((row) => row.cell === cell)?.mean) }));
  const sorted = cells.map((cell) => cell.trust).sort((a, b) => a - b);
  middle = Number((((sorted[7] ?? NaN) + (sorted[8] ?? NaN)) / 2).toFixed(6));
});

type Found = {
  readonly cells: number;
  readonly ofInterest: number;
  readonly boxes: readonly {
    readonly limits: readonly { factor: string; from: number | null; to: number | null }[];
    cells: number;
    ofInterest: number;
    sentence: string;
  }[];
  readonly treeSentences: readonly string[];
};

describe('on a sample', () => {
  it('says where the condition holds in sentences, with coverage and density', () => {
    const { code, out, err } = discover('space', '--where', `trust < ${middle}`);
    expect([code, err]).toEqual([0, '']);
    const below = cells.filter(({ trust }) => trust < middle).length;
    expect(out).toMatch(new RegExp(`^A small space\\nIn ${below} of 16 cells ‘trust’ is below ${middle}, by the mean of each cell\\.`));
    expect(out).toMatch(
      / {2}With ‘budget\.multiplier’ at most 0\.\d+, ‘trust’ is below [\d.]+ in \d+ of \d+ cells\.\n {4}Coverage \d+ % of all such cells; density \d+ %/,
    );
    expect(out).toContain('All cells, split (tree):');
  });

  it('has boxes whose counts are those of the cells inside', () => {
    const found = JSON.parse(discover('space', '--where', `trust < ${middle}`, '--json').out) as Found;
    const [box] = found.boxes;
    const [limit] = box?.limits ?? [];
    const inside = cells.filter(({ budget }) => budget >= (limit?.from ?? -Infinity) && budget <= (limit?.to ?? Infinity));
    expect([box?.limits.length, limit?.factor]).toEqual([1, 'budget.multiplier']);
    expect([box?.cells, box?.ofInterest]).toEqual([inside.length, inside.filter(({ trust }) => trust < middle).length]);
  });

  it('joins conditions by and', () => {
    const { out } = discover('space', '--where', `trust < ${middle} and hhi_local >= 0`, '--json');
    const alone = JSON.parse(discover('space', '--where', `trust < ${middle}`, '--json').out) as Found;
    expect(JSON.parse(out)).toMatchObject({
      ofInterest: alone.ofInterest,
      conditions: [{ outcome: 'trust', sign: '<', value: middle }, { outcome: 'hhi_local' }],
    });
  });

  it('finds the same in Parquet as in CSV', () => {
    const [csv, parquet] = ['space', 'parquet'].map((folder) => discover(folder, '--where', `trust >= ${middle}`, '--json'));
    expect([csv?.code, parquet?.code]).toEqual([0, 0]);
    expect(parquet?.out).toBe(csv?.out);
  });

  it('writes tables and JSON where a folder is given', () => {
    const { code, out, err } = discover('space', '--where', `trust < ${middle}`, '--out', 'found', '--json');
    expect([code, err]).toEqual([0, 'Tables: found\n']);
    const found = JSON.parse(read('found', 'discovery.json')) as Found;
    expect(JSON.parse(out)).toEqual(found);
    expect(read('found', 'report.html')).toContain(found.boxes[0]?.sentence.replaceAll('<', '&lt;') ?? 'no box');
    const table = (name: string) => csvParse(read('found', 'data', `${name}.csv`));
    expect(table('boxes').map(({ sentence }) => sentence)).toEqual(found.boxes.map(({ sentence }) => sentence));
    expect(table('limits')[0]).toMatchObject({ box: '1', factor: 'budget.multiplier' });
    const parts = table('tree');
    expect(parts[0]).toMatchObject({ part: '1', within: '', cells: '16' });
    const within = parts.filter(({ within: part }) => part === '1');
    expect(within.map(({ side }) => side)).toEqual(['inside', 'outside']);
    expect(within.reduce((sum, part) => sum + Number(part.cells), 0)).toBe(16);
    expect(discover('space', '--where', 'trust > 0.5', '--out', 'found')).toMatchObject({ code: 2, err: expect.stringContaining('trust') });
  });
});

describe('what it cannot answer', () => {
  beforeAll(() => {
    writeFileSync(join(here, 'few.yaml'), SPACE.replace('points: 16', 'points: 4'));
    expect(runCli(['sweep', 'few.yaml', '--out', 'few', '--quiet'], { cwd: here }).code).toBe(0);
    expect(runCli(['run', 'town.yaml', '--out', 'run', '--quiet'], { cwd: here }).code).toBe(0);
    cpSync(join(here, 'space'), join(here, 'cut'), { recursive: true });
    writeFileSync(join(here, 'cut', 'data', 'factors.csv'), read('space', 'data', 'factors.csv').split('\n').slice(0, -2).join('\n'));
  });

  it.each([
    ['nowhere', 'trust < 0.5', 'nowhere: found nothing; expected a results folder'],
    ['run', 'trust < 0.5', 'run: found results that are not of sweep'],
    [
      'space',
      'trusst < 0.5',
      "--where: found no outcome 'trusst'; expected one that 'commonweal docs outcomes' lists; did you mean 'trust'?",
    ],
    ['space', 'trust = 0.5', "--where: found 'trust = 0.5'; expected an outcome, one of < <= > >=, and a number"],
    [
      'space',
      'trust < 0',
      '‘trust’ is below 0, that holds in none of the 16 cells; expected one that holds in some: there ‘trust’ is from 0.',
    ],
    ['space', 'trust >= 0', 'that holds in all of the 16 cells'],
    ['few', 'trust < 0.5', 'few: found 4 cells in which the outcome is defined; expected at least 6'],
    ['cut', 'trust < 0.5', 'found no sharing in cell c16; expected the file as it was written'],
  ])('%s --where "%s"', (folder, where, said) => {
    const { code, out, err } = discover(folder, '--where', where);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });

  it('without a condition, or with a form of tables that are not written', () => {
    expect(discover('space')).toMatchObject({
      code: 2,
      err: expect.stringContaining('found no --where; expected a condition, or --largest or --smallest with --keeping'),
    });
    expect(discover('space', '--where', 'trust < 0.5', '--format', 'csv')).toMatchObject({
      code: 2,
      err: expect.stringContaining('found without --out'),
    });
    expect(existsSync(join(here, 'undefined'))).toBe(false);
  });
});

describe('how far a factor may go', () => {
  const ask = (...words: readonly string[]) => discover('grid', ...words);
  let trust: number[] = [];
  beforeAll(() => {
    const grid = SPACE.replace('{ from: 0.6, to: 1.2 }', '[1.2, 0.2, 0.7]')
      .replace('design: sobol\npoints: 16\n', '')
      .replace('replications: 2', 'replications: 4');
    writeFileSync(join(here, 'grid.yaml'), grid);
    expect(runCli(['sweep', 'grid.yaml', '--out', 'grid', '--quiet'], { cwd: here }).code).toBe(0);
    trust = csvParse(read('grid', 'data', 'cells.csv')).flatMap(({ outcome, mean }) => (outcome === 'trust' ? [Number(mean)] : []));
  });

  it('is said for each combination of the others, from a condition that always holds and one that never does', () => {
    expect(trust).toHaveLength(6);
    const { code, out } = ask('--largest', 'budget.multiplier', '--keeping', 'trust >= 0');
    expect(code).toBe(0);
    expect(out).toContain(
      'Largest ‘budget.multiplier’ at which ‘trust’ is at least 0:\nIn all 2 combinations of the other factors it holds at 1.2.',
    );
    expect(out).toContain('  ‘sharing’ ‘asked, for’: 1.2. That is the largest there is.');
    expect(ask('--smallest', 'budget.multiplier', '--keeping', 'trust >= 0').out).toContain('it holds at 0.2.');
    const never = ask('--largest', 'budget.multiplier', '--keeping', 'trust > 1').out;
    expect(never).toContain('In 2 of 2 combinations of the other factors it surely holds at no level.');
    expect(never).toMatch(/‘sharing’ ‘=free’: none\. At 0\.2 it does not hold: ‘trust’ 0\.\d+ \(0\.\d+ to 0\.\d+\)\./);
  });

  it('is written as tables and JSON', () => {
    const { out } = ask('--largest', 'budget.multiplier', '--keeping', 'trust >= 0', '--out', 'far', '--json');
    const found = JSON.parse(out) as { walks: { others: object; answer: number }[] };
    expect(found).toEqual(JSON.parse(read('far', 'furthest.json')));
    expect(found.walks).toMatchObject([
      { others: { sharing: '=free' }, answer: 1.2 },
      { others: { sharing: 'asked, for' }, answer: 1.2 },
    ]);
    expect(csvParse(read('far', 'data', 'steps.csv')).map(({ value, within }) => [value, within])).toEqual(
      [0.2, 0.7, 1.2, 0.2, 0.7, 1.2].map((value) => [String(value), '1']),
    );
  });

  it.each([
    [
      ['--largest', 'budget.multipier', '--keeping', 'trust > 0'],
      "found no such factor in grid; expected one of budget.multiplier, sharing; did you mean 'budget.multiplier'?",
    ],
    [['--largest', 'sharing', '--keeping', 'trust > 0'], '--largest sharing: found a factor whose levels have no order'],
    [['--smallest', 'sharing'], '--smallest sharing: found without a condition; expected --keeping'],
    [['--keeping', 'trust > 0'], '--keeping: found without a factor'],
    [['--largest', 'sharing', '--keeping', 'trust'], "--keeping: found 'trust'"],
    [['--largest', 'sharing', '--where', 'trust > 0'], '--where'],
  ])('%j is refused', (words, said) => {
    const { code, out, err } = ask(...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });

  it('cannot be said of a sample, in which no two cells differ in one factor alone', () => {
    const sample = SPACE.replace(/sharing: .*/, 'contract.length_years: { from: 2, to: 5 }').replace('points: 16', 'points: 4');
    writeFileSync(join(here, 'sample.yaml'), sample);
    expect(runCli(['sweep', 'sample.yaml', '--out', 'sample', '--quiet'], { cwd: here }).code).toBe(0);
    const { code, err } = discover('sample', '--largest', 'budget.multiplier', '--keeping', 'trust > 0');
    expect([code, err]).toEqual([2, expect.stringContaining('sample: found no two cells that differ in budget.multiplier alone')]);
  });
});
