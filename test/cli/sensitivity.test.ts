/** `commonweal sensitivity` as it is used: whole, killed, enlarged, and given what it cannot do. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chosen, runCli, type Ended } from './run-cli.ts';
import { placeText } from './small-place.ts';

const here = mkdtempSync(join(realpathSync(tmpdir()), 'commonweal-sensitivity-'));
afterAll(() => rmSync(here, { recursive: true, force: true }));

const TOWN = placeText('sensitivity');
const experiment = (outcomes: string, more = '') => `title: What matters
base: town.yaml
factors:
  budget.multiplier: { from: 0.6, to: 1.2 }
  contract.lots: [1, 2, 3]
replications: 3
outcomes: [${outcomes}]
${more}`;

beforeAll(() => {
  writeFileSync(join(here, 'town.yaml'), TOWN);
  writeFileSync(join(here, 'two.yaml'), experiment('hhi_local, trust'));
  writeFileSync(join(here, 'grouped.yaml'), experiment('hhi_local, trust', 'groups: { money: [budget.multiplier] }\n'));
});

const ask = (file: string, out: string, ...more: readonly string[]): Ended =>
  runCli(['sensitivity', file, '--out', out, ...more], { cwd: here });
const read = (...parts: readonly string[]) => readFileSync(join(here, ...parts), 'utf8');
const table = (out: string, name: string) => csvParse(read(out, 'data', `${name}.csv`));
const tablesOf = (out: string) =>
  ['screening', 'noise', 'cells', 'factors', 'runs', 'settings'].map((name) => read(out, 'data', `${name}.csv`));
const digestIn = (out: string) => (JSON.parse(read(out, 'manifest.json')) as { digest: string }).digest;

/** The mean of an outcome in each cell, and the level of a factor, in the order of the cells. */
function cellsIn(out: string, outcome: string, factor: string) {
  const means = new Map(table(out, 'cells').flatMap((row) => (row.outcome === outcome ? [[row.cell, Number(row.mean)] as const] : [])));
  return table(out, 'factors').flatMap((row) => (row.factor === factor ? [{ level: row.level, mean: means.get(row.cell) ?? NaN }] : []));
}

describe('screening', () => {
  let ended: Ended;
  beforeAll(() => void (ended = ask('two.yaml', 'whole', '--trajectories', '3', '--workers', '1')));

  it('says in sentences what matters, then lists the factors, the largest effect first', () => {
    expect([ended.code, ended.err]).toEqual([
      0,
      expect.stringMatching(/^27 runs in 9 cells, \d+ of them saved before\. Tables: whole; runs: whole\.runs\n$/),
    ]);
    expect(ended.out).toMatch(/^What matters\nScreening of 2 factors by 3 trajectories in 3 worlds: 27 runs\./);
    const [, trust = ''] = ended.out.split('Trust between charities (trust)');
    const [sentence, list] = [trust.indexOf('‘budget.multiplier’ raises ‘trust’ by'), trust.indexOf('\nbudget.multiplier ')];
    expect(sentence).toBeGreaterThan(0);
    expect(list).toBeGreaterThan(sentence);
    expect(trust.indexOf('\ncontract.lots ')).toBeGreaterThan(list);
    expect(trust).toContain('The share of luck is of how single runs differ.');
  });

  it('has effects that are those of its cells, worked out from the tables', () => {
    const sizes: number[] = [];
    const cells = cellsIn('whole', 'trust', 'budget.multiplier');
    for (let start = 0; start < 9; start += 3)
      for (const step of [1, 2]) {
        const [a, b] = [cells[start + step - 1], cells[start + step]];
        if (a === undefined || b === undefined) throw new Error('nine cells');
        if (a.level !== b.level) sizes.push(Math.abs((b.mean - a.mean) / ((Number(b.level) - Number(a.level)) / 0.6)));
      }
    expect(sizes).toHaveLength(3);
    const of = (measure: string) =>
      Number(
        table('whole', 'screening').find((row) => row.outcome === 'trust' && row.factor === 'budget.multiplier' && row.measure === measure)
          ?.value,
      );
    expect(of('size')).toBeCloseTo((sizes[0]! + sizes[1]! + sizes[2]!) / 3, 10);
    expect(of('signed')).toBeGreaterThan(0);
  });

  it('has a report, which can be drawn again from the folder and not from findings that somebody changed', () => {
    const page = read('whole', 'report.html');
    expect(page).toContain('What each outcome depends on');
    writeFileSync(join(here, 'whole', 'report.html'), '');
    expect(runCli(['report', 'whole'], { cwd: here })).toMatchObject({ code: 0, out: `${join('whole', 'report.html')}\n` });
    expect(read('whole', 'report.html')).toBe(page);
    const kept = read('whole', 'report.json');
    writeFileSync(join(here, 'whole', 'report.json'), kept.replace('"spread":', '"spread":"wide","was":'));
    const { code, err } = runCli(['report', 'whole'], { cwd: here });
    writeFileSync(join(here, 'whole', 'report.json'), kept);
    expect([code, err]).toEqual([2, expect.stringContaining('found no fitting found.outcomes')]);
  });

  it('gives the same bytes with any number of workers', () => {
    expect(ask('two.yaml', 'others', '--trajectories', '3', '--workers', '3').code).toBe(0);
    expect(tablesOf('others')).toEqual(tablesOf('whole'));
    expect(digestIn('others')).toBe(digestIn('whole'));
  });

  it('asked of another outcome runs nothing again', () => {
    writeFileSync(join(here, 'two.yaml'), experiment('small_survival'));
    const before = statSync(join(here, 'others.runs', 'runs.log')).mtimeMs;
    const { code, out } = ask('two.yaml', 'others', '--trajectories', '3');
    writeFileSync(join(here, 'two.yaml'), experiment('hhi_local, trust'));
    expect([code, out]).toEqual([0, expect.stringContaining('Small charities still operating (small_survival)')]);
    expect(statSync(join(here, 'others.runs', 'runs.log')).mtimeMs).toBe(before);
  });

  it('with trajectories added goes on from those there are', () => {
    const { code, err } = ask('two.yaml', 'whole', '--trajectories', '4');
    expect(code).toBe(0);
    expect(Number(/36 runs in 12 cells, (\d+) of them/.exec(err)?.[1])).toBeGreaterThanOrEqual(27);
  });

  it('in one world says that luck is unknown', () => {
    const { code, out } = ask('two.yaml', 'once', '--trajectories', '2', '--replications', '1');
    expect([code, out]).toEqual([0, expect.stringContaining('How much of ‘trust’ is luck is unknown, for each cell was run once.')]);
    expect(table('once', 'noise').map(({ value }) => value)).toEqual(['', '']);
  });

  it('names ranges that stand in for plausible ones, and says what of the file is not used', () => {
    const text = experiment('trust', 'groups: { years: [run.years] }\n')
      .replace('contract.lots: [1, 2, 3]', 'run.years: plausible')
      .replace('replications: 3', 'replications: { outcome: trust, within: 0.1, least: 5 }');
    writeFileSync(join(here, 'stand-in.yaml'), text.replace('base: town.yaml', 'base: short.yaml'));
    writeFileSync(join(here, 'short.yaml'), `extends: town.yaml\n`);
    const { code, out, err } = ask('stand-in.yaml', 'stand-in', '--trajectories', '2', '--replications', '2');
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('Half to double of the default stands in for a plausible range of run.years.'),
    ]);
    expect(err).toContain('Note: the groups of the file are used by --method indices alone.');
    expect(JSON.parse(read('stand-in', 'sensitivity.json'))).toMatchObject({
      notes: [expect.stringContaining('run.years has no plausible range'), expect.anything()],
    });
  });
});

describe('indices', () => {
  let ended: Ended;
  beforeAll(() => void (ended = ask('grouped.yaml', 'shares', '--method', 'indices', '--points', '8', '--json', '--quiet')));

  it('prints its findings as JSON and nothing else', () => {
    expect([ended.code, ended.err]).toEqual([0, '']);
    const findings = JSON.parse(ended.out) as object;
    expect(findings).toEqual(JSON.parse(read('shares', 'sensitivity.json')));
    expect(findings).toMatchObject({ method: 'sobol', points: 8, replications: 3, runs: 96, groups: { money: ['budget.multiplier'] } });
  });

  it('has first-order and total shares of every factor, and shares of groups that add up to 1', () => {
    const rows = table('shares', 'indices').filter(({ outcome }) => outcome === 'trust');
    expect(rows.map(({ factor, order }) => [factor, order])).toEqual([
      ['budget.multiplier', 'first'],
      ['budget.multiplier', 'total'],
      ['contract.lots', 'first'],
      ['contract.lots', 'total'],
    ]);
    const groups = table('shares', 'groups').filter(({ outcome }) => outcome === 'trust');
    expect(groups.map(({ group, factors }) => [group, factors])).toEqual([
      ['money', 'budget.multiplier'],
      ['everything else', 'contract.lots'],
    ]);
    expect(groups.reduce((sum, { value }) => sum + Number(value), 0)).toBeCloseTo(1, 10);
  });

  it('say whose variance the shares are of, and run nothing again', () => {
    const { out, err } = ask('grouped.yaml', 'shares', '--method', 'indices', '--points', '8');
    expect(out).toContain(
      'Shares are of how the outcome differs between settings, luck left out; the share of luck is of how single runs differ.',
    );
    expect(out).toMatch(/By groups, which add up to all of how ‘trust’ differs: money \d+ %/);
    expect(err).toContain('96 runs in 32 cells, 96 of them saved before');
  });

  it('take no place of a screening', () => {
    const { code, err } = ask('two.yaml', 'whole', '--method', 'indices', '--points', '4');
    expect([code, err]).toEqual([2, expect.stringContaining('differs in method')]);
  });
});

it('killed at any moment goes on from what it had, to the same bytes', async () => {
  let saved = 0;
  const words = ['sensitivity', 'two.yaml', '--out', 'killed', '--trajectories', '4', '--quiet', '--workers', '2'];
  for (let moment = 0; moment < 5; moment++) {
    const child = spawn(process.execPath, [...chosen, ...words], { cwd: here, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    const timer = setTimeout(() => child.kill('SIGKILL'), 200 + 500 * moment);
    await ended;
    clearTimeout(timer);
    const now = existsSync(join(here, 'killed.runs', 'runs.log')) ? read('killed.runs', 'runs.log').split('\n').length - 1 : 0;
    expect(now).toBeGreaterThanOrEqual(saved);
    saved = now;
  }
  expect(ask('two.yaml', 'killed', '--trajectories', '4').code).toBe(0);
  expect(ask('two.yaml', 'unharmed', '--trajectories', '4').code).toBe(0);
  expect(tablesOf('killed')).toEqual(tablesOf('unharmed'));
}, 120_000);

describe('what it cannot do', () => {
  it.each([
    [['--method', 'indices', '--points', '100'], "--points 100: found '100'; expected a power of two, such as 64 or 128"],
    [['--points', '64'], '--points: found without --method indices'],
    [['--method', 'indices', '--trajectories', '9'], '--trajectories: found with --method indices'],
    [['--method', 'indexes'], "found 'indexes'; expected one of screening, indices; did you mean 'indices'?"],
    [['--trajectories', '1'], 'expected a whole number from 2 to 10000'],
    [['--replications', '0'], 'expected a whole number from 1 to 10000'],
    [
      ['--trajectories', '10000', '--replications', '100'],
      'two.yaml: 30,000 cells in up to 100 worlds, which is 3000000 runs; expected at most 1000000 runs',
    ],
    [['--series'], "found no option '--series'; sweep writes series"],
  ])('%j', (words, said) => {
    const { code, out, err } = ask('two.yaml', 'refused', ...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(existsSync(join(here, 'refused'))).toBe(false);
  });

  it.each([
    ['town.yaml', undefined, 'town.yaml: a scenario; expected an experiment'],
    [
      'fixed.yaml',
      'base: town.yaml\nfactors: { contract.lots: [2], budget.multiplier: { from: 0.6, to: 1 } }\n',
      'fixed.yaml: one value for contract.lots; expected two at least',
    ],
    [
      'narrow.yaml',
      'base: town.yaml\nfactors: { budget.multiplier: { from: 0.7, to: 0.7000000000001 } }\n',
      'narrow.yaml: a range for budget.multiplier whose values are the same once rounded; expected a wider one',
    ],
    [
      'misfit.yaml',
      'base: town.yaml\nfactors: { contract.value_min: { from: 0, to: 900000 }, contract.value_max: { from: 500000, to: 1000000 } }\n',
      'whose settings do not fit together, the first where contract.value_min=',
    ],
    [
      'many.yaml',
      `base: town.yaml\nfactors:\n${Array.from({ length: 33 }, (_, k) => `  f${k}: { a: {}, b: {} }\n`).join('')}`,
      'many.yaml: 33 factors for --method indices; expected at most 32',
    ],
  ])('%s', (file, text, said) => {
    if (text !== undefined) writeFileSync(join(here, file), text);
    const { code, out, err } = ask(file, 'refused', ...(file === 'many.yaml' ? ['--method', 'indices'] : []));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });
});
