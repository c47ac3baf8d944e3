/** `commonweal sweep` as it is used: whole, interrupted, killed, enlarged, and given what it cannot do. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chosen, runCli, type Ended } from './run-cli.ts';
import { placeText } from './small-place.ts';

const here = mkdtempSync(join(realpathSync(tmpdir()), 'commonweal-sweep-'));
afterAll(() => rmSync(here, { recursive: true, force: true }));

const TOWN = placeText('sweep');
const experiment = (lots: string, replications: number | string = 3) => `title: Lots
base: town.yaml
factors:
  contract.lots: [${lots}]
  partnership.mandate: [none, points]
replications: ${replications}
outcomes: [small_survival, hhi_local]
`;

const MISFIT = 'base: town.yaml\nfactors: { contract.value_min: [0, 900000], contract.value_max: [500000, 1000000] }\n';

beforeAll(() => {
  writeFileSync(join(here, 'misfit.yaml'), MISFIT);
  writeFileSync(join(here, 'town.yaml'), TOWN);
  writeFileSync(join(here, 'two.yaml'), experiment('1, 2'));
});

const sweep = (file: string, out: string, ...more: readonly string[]): Ended =>
  runCli(['sweep', file, '--out', out, ...more], { cwd: here });
const read = (...parts: readonly string[]) => readFileSync(join(here, ...parts), 'utf8');
const NAMES = ['cells', 'factors', 'failures', 'runs', 'settings'] as const;
const tablesOf = (out: string) => NAMES.map((name) => read(out, 'data', `${name}.csv`));
const digestIn = (out: string) => (JSON.parse(read(out, 'manifest.json')) as { digest: string }).digest;

describe('a sweep', () => {
  let ended: Ended;
  beforeAll(() => void (ended = sweep('two.yaml', 'whole', '--series', '--workers', '1')));

  it('prints a row a cell and says where the tables are', () => {
    expect([ended.code, ended.err]).toEqual([0, '12 runs in 4 cells, 0 of them saved before. Tables: whole; runs: whole.runs\n']);
    const rows = ended.out.split('\n').filter((line) => /^c\d/.test(line));
    expect(rows.map((row) => row.split(/\s+/).slice(0, 3))).toEqual([
      ['c1', '1', 'none'],
      ['c2', '1', 'points'],
      ['c3', '2', 'none'],
      ['c4', '2', 'points'],
    ]);
  });

  it('has every outcome of every run, and the mean of them in its cells', () => {
    const runs = csvParse(read('whole', 'data', 'runs.csv')).filter(({ cell, outcome }) => cell === 'c3' && outcome === 'small_survival');
    expect(runs.map(({ replication }) => replication)).toEqual(['0', '1', '2']);
    const mean = runs.reduce((sum, { value }) => sum + Number(value), 0) / 3;
    const [cell] = csvParse(read('whole', 'data', 'cells.csv')).filter(
      ({ cell: id, outcome }) => id === 'c3' && outcome === 'small_survival',
    );
    expect(Number(cell?.mean)).toBeCloseTo(mean, 12);
    expect(Number(cell?.runs)).toBe(3);
  });

  it('has every setting of every cell', () => {
    const settings = csvParse(read('whole', 'data', 'settings.csv'));
    const of = (cell: string, setting: string) => settings.find((row) => row.cell === cell && row.setting === setting)?.value;
    expect([of('c1', 'contract.lots'), of('c3', 'contract.lots'), of('c4', 'population.charities')]).toEqual(['1', '2', '300']);
    expect(new Set(settings.filter(({ cell }) => cell === 'c1').map(({ setting }) => setting)).size * 4).toBe(settings.length);
  });

  it('has the series of every run where they are asked for', () => {
    const series = csvParse(read('whole', 'data', 'series.csv'));
    expect(new Set(series.map(({ cell, replication }) => `${cell}/${replication}`)).size).toBe(12);
    expect(Math.max(...series.map(({ quarter }) => Number(quarter)))).toBe(3);
  });

  it('is a run of the same scenario, as compare would have it', () => {
    writeFileSync(join(here, 'lots.yaml'), 'extends: town.yaml\ncontract: { lots: 2 }\nrun: { replications: 3 }\n');
    const { out } = runCli(['compare', 'town.yaml', 'lots.yaml', '--replications', '3', '--json', '--quiet'], { cwd: here });
    const compared = JSON.parse(out) as { scenarios: { outcomes: { hhi_local: { mean: number } } }[] };
    const swept = JSON.parse(read('whole', 'experiment.json')) as { cells: { cell: string; outcomes: { hhi_local: { mean: number } } }[] };
    expect(swept.cells.find(({ cell }) => cell === 'c3')?.outcomes.hhi_local.mean).toBe(compared.scenarios[0]?.outcomes.hhi_local.mean);
  });

  it('has a report, which can be drawn again from the folder', () => {
    const page = read('whole', 'report.html');
    expect(page).toContain('‘Small charities still operating’');
    expect(page).toContain(digestIn('whole'));
    writeFileSync(join(here, 'whole', 'report.html'), '');
    expect(runCli(['report', 'whole'], { cwd: here })).toMatchObject({ code: 0, out: `${join('whole', 'report.html')}\n` });
    expect(read('whole', 'report.html')).toBe(page);
  });

  it('has no report drawn of findings that somebody changed', () => {
    const kept = read('whole', 'report.json');
    writeFileSync(join(here, 'whole', 'report.json'), kept.replace('"worlds":3', '"worlds":"three"'));
    const { code, err } = runCli(['report', 'whole'], { cwd: here });
    expect(code).toBe(2);
    expect(err).toContain('found no fitting worlds (number)');
    writeFileSync(join(here, 'whole', 'report.json'), kept);
  });

  it('gives the same bytes with any number of workers', () => {
    expect(sweep('two.yaml', 'others', '--workers', '3').code).toBe(0);
    expect(tablesOf('others')).toEqual(tablesOf('whole'));
    expect(digestIn('others')).toBe(digestIn('whole'));
  });

  it('runs nothing again', () => {
    const before = statSync(join(here, 'whole.runs', 'runs.log')).mtimeMs;
    const { err, code } = sweep('two.yaml', 'whole', '--series');
    expect([code, err]).toEqual([0, expect.stringContaining('12 runs in 4 cells, 12 of them saved before')]);
    expect(statSync(join(here, 'whole.runs', 'runs.log')).mtimeMs).toBe(before);
  });

  it('prints its findings as JSON and nothing else', () => {
    const { out, err } = sweep('two.yaml', 'whole', '--series', '--json', '--quiet');
    expect([JSON.parse(out), err]).toEqual([JSON.parse(read('whole', 'experiment.json')), '']);
  });
});

it('with levels and worlds added runs only what is new, and comes to what a fresh sweep does', () => {
  cpSync(join(here, 'two.yaml'), join(here, 'grown.yaml'));
  expect(sweep('grown.yaml', 'grown').code).toBe(0);
  writeFileSync(join(here, 'grown.yaml'), experiment('1, 2, 3', 4));
  const { err } = sweep('grown.yaml', 'grown');
  expect(err).toContain('24 runs in 6 cells, 12 of them saved before');
  expect(sweep('grown.yaml', 'fresh').code).toBe(0);
  expect(tablesOf('grown')).toEqual(tablesOf('fresh'));
});

it('with a precision takes as many worlds as the first set shows to be needed', () => {
  writeFileSync(join(here, 'sure.yaml'), experiment('1, 2', '{ outcome: small_survival, within: 0.02, least: 5, most: 12 }'));
  const { code, out } = sweep('sure.yaml', 'sure', '--json', '--quiet');
  const { replications, cells } = JSON.parse(out) as {
    replications: number;
    cells: { outcomes: { small_survival: { ci95: number[] } } }[];
  };
  expect(code).toBe(0);
  expect(replications).toBeGreaterThanOrEqual(5);
  expect(replications).toBeLessThanOrEqual(12);
  if (replications < 12)
    for (const { outcomes } of cells) {
      const [low = 0, high = 0] = outcomes.small_survival.ci95;
      expect(high - low).toBeLessThan(0.06);
    }
});

/** Starts a sweep, does something to it after a time, and waits for its end. */
async function after(milliseconds: number, file: string, out: string, signal: NodeJS.Signals): Promise<number | null> {
  const child = spawn(process.execPath, [...chosen, 'sweep', file, '--out', out, '--quiet', '--workers', '2'], {
    cwd: here,
    stdio: 'ignore',
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  const timer = setTimeout(() => child.kill(signal), milliseconds);
  const code = await ended;
  clearTimeout(timer);
  return code;
}

describe('a sweep that is stopped', () => {
  it('by kill -9 at any moment goes on from what it had, to the same bytes', async () => {
    mkdirSync(join(here, 'kill'), { recursive: true });
    let saved = 0;
    for (let moment = 0; moment < 8; moment++) {
      await after(150 + 450 * moment, 'two.yaml', join('kill', 'out'), 'SIGKILL');
      const log = join(here, 'kill', 'out.runs', 'runs.log');
      const now = existsSync(log) ? read('kill', 'out.runs', 'runs.log').split('\n').length - 1 : 0;
      expect(now).toBeGreaterThanOrEqual(saved);
      saved = now;
    }
    expect(sweep('two.yaml', join('kill', 'out'), '--series').code).toBe(0);
    expect(tablesOf(join('kill', 'out'))).toEqual(tablesOf('whole'));
  }, 120_000);

  it('by Ctrl-C says what is saved and how to go on, and ends with 130', async () => {
    writeFileSync(join(here, 'long.yaml'), experiment('1, 2, 3, 4, 5, 6', 40));
    const child = spawn(process.execPath, [...chosen, 'sweep', 'long.yaml', '--out', 'stopped', '--quiet'], {
      cwd: here,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (text: Buffer) => (err += text.toString()));
    const log = join(here, 'stopped.runs', 'runs.log');
    while (!(existsSync(log) && statSync(log).size > 0) && child.exitCode === null) await new Promise((resume) => setTimeout(resume, 20));
    child.kill('SIGINT');
    const code = await new Promise((resolve) => child.on('exit', resolve));
    expect([code, err]).toEqual([
      130,
      expect.stringMatching(/\d+ finished runs? (is|are) saved in stopped\.runs; run the same command again/),
    ]);
    expect(existsSync(join(here, 'stopped', 'data'))).toBe(false);
  }, 60_000);
});

describe('what it cannot do', () => {
  it.each([
    ['no.yaml', undefined, 'no.yaml: no such file'],
    ['town.yaml', undefined, 'town.yaml: a scenario; expected an experiment, which has base and factors'],
    ['bad.yaml', 'base: town.yaml\nfactors: { contract.lot: [1] }\n', "bad.yaml:2:12: no setting 'contract.lot'"],
    [
      'out.yaml',
      'base: ../town.yaml\nfactors: { contract.lots: [1] }\n',
      "out.yaml:1:7: the path '../town.yaml'; expected a relative path that stays in",
    ],
    [
      'misfit.yaml',
      MISFIT,
      'misfit.yaml: 1 cell whose settings do not fit together, the first where contract.value_min=900000, contract.value_max=500000',
    ],
    [
      'huge.yaml',
      'base: town.yaml\nfactors: { budget.multiplier: { from: 0.1, to: 1, levels: 1000 }, contract.lots: [1, 2] }\nreplications: 1000\n',
      'expected at most 1000000 runs',
    ],
  ])('%s', (file, text, said) => {
    if (text !== undefined) writeFileSync(join(here, file), text);
    const { code, err, out } = sweep(file, 'refused');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(existsSync(join(here, 'refused'))).toBe(false);
  });

  it('without a place for the results, or with too few worlds', () => {
    expect(runCli(['sweep', 'two.yaml'], { cwd: here })).toMatchObject({ code: 2, err: expect.stringContaining('--out') });
    expect(sweep('two.yaml', 'refused', '--replications', '1')).toMatchObject({ code: 2, err: expect.stringContaining('from 2 to 10000') });
  });

  it('an experiment given to run is named as one', () => {
    expect(runCli(['run', 'two.yaml'], { cwd: here })).toMatchObject({
      code: 2,
      err: expect.stringContaining("'commonweal sweep' runs experiments"),
    });
  });
});

it.each([
  ['small_survivl=0.01', "found no outcome 'small_survivl'; expected one that 'docs outcomes' lists; did you mean 'small_survival'?"],
  ['small_survival=±0', "found '0'; expected a number above 0 (share)"],
  ['small_survival', 'expected an outcome and half the width of its interval, such as small_survival=±0.005'],
])('--precision %s is refused', (precision, said) => {
  const { code, err } = sweep('two.yaml', 'refused', '--precision', precision);
  expect([code, err]).toEqual([2, expect.stringContaining(said)]);
});

it('--precision takes the place of the worlds in the file, and cannot stand beside --replications', () => {
  const { code, out } = sweep('two.yaml', 'precise', '--precision', 'small_survival=±0.5', '--json', '--quiet');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ replications: 10, precision: { outcome: 'small_survival', within: 0.5 } });
  expect(sweep('two.yaml', 'refused', '--precision', 'small_survival=0.1', '--replications', '3').code).toBe(2);
});

it('verify says that a sweep carries no scenarios', () => {
  const { code, err } = runCli(['verify', 'whole'], { cwd: here });
  expect([code, err]).toEqual([2, expect.stringContaining('found the manifest of a sweep, which carries no scenarios')]);
});

describe('check', () => {
  it('says how many runs an experiment is and about how long they take', () => {
    const { code, out } = runCli(['check', 'two.yaml'], { cwd: here });
    expect(code).toBe(0);
    expect(out).toMatch(
      /^two\.yaml: in order\n {2}Lots: 2 factors, grid: 4 cells in 3 worlds, 12 runs\n {2}about \d+ (second|minute)s? with \d+ workers? on this computer, 1 warm-up in each world\n$/,
    );
  });

  it('gives the same as JSON', () => {
    const { out } = runCli(['check', 'two.yaml', '--json'], { cwd: here });
    expect(JSON.parse(out)).toMatchObject({ ok: true, cells: 4, warm_ups: 1, runs: [12, 12], notes: [] });
  });

  it('says what is wrong with one', () => {
    const { code, err } = runCli(['check', 'misfit.yaml'], { cwd: here });
    expect([code, err]).toEqual([2, expect.stringContaining('1 cell whose settings do not fit together')]);
  });
});
