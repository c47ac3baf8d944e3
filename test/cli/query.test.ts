/** `commonweal query` as it is used: the same answers from CSV and Parquet, in every form, and clear words where there is none. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse, mean } from 'd3';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { runCli } from './run-cli.ts';

const home = mkdtempSync(join(tmpdir(), 'commonweal-query-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const formula = 'test/cases/22-csv-names/=1+1.yaml';
const quick = ['--years', '1', '--replications', '2', '--workers', '1', '--quiet'];
const csv = join(home, 'csv');

beforeAll(() => {
  for (const format of ['csv', 'parquet'])
    expect(runCli(['run', formula, ...quick, '--out', join(home, format), '--format', format])).toMatchObject({ code: 0, err: '' });
});

function answer(sql: string, folder = csv): Record<string, unknown>[] {
  const { code, out, err } = runCli(['query', sql, folder, '--format', 'json']);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Record<string, unknown>[];
}

function refused(words: readonly string[], ...said: readonly string[]): void {
  const { code, out, err } = runCli(['query', ...words]);
  expect([code, out], words.join(' ')).toEqual([2, '']);
  for (const each of said) expect(err).toContain(each);
  expect(err).not.toMatch(/\n\s+at /);
}

/** The tables by their names, as the data package has them. */
const names = () =>
  (JSON.parse(readFileSync(join(csv, 'datapackage.json'), 'utf8')) as { resources: { name: string }[] }).resources.map(({ name }) => name);

describe('an answer', () => {
  it('is the same from CSV and from Parquet, for every table that the data package names', () => {
    expect(answer('show tables').map(({ name }) => name)).toEqual(names().toSorted());
    for (const name of names()) {
      const rows = answer(`from ${name}`);
      expect(rows.length, name).toBe(csvParse(readFileSync(join(csv, 'data', `${name}.csv`), 'utf8')).length);
      expect(rows, name).toEqual(answer(`from ${name}`, join(home, 'parquet')));
    }
  });

  it('is what the files say: texts as they are, numbers, and null for what is not defined', () => {
    const written = csvParse(readFileSync(join(csv, 'data', 'outcomes.csv'), 'utf8')).filter(({ outcome }) => outcome === 'trust');
    const [row] = answer(
      "select scenario, avg(value) as level, count(*) as n, any_value(low) as low from outcomes where outcome = 'trust' group by all",
    );
    expect(row).toEqual({ scenario: '=1+1', level: expect.any(Number) as number, n: 2, low: null });
    expect(row?.['level']).toBeCloseTo(mean(written, ({ value }) => Number(value)) as number, 12);
  });

  it('is a table to read, CSV or JSON', () => {
    const sql = "select 'a, b' as text, 12 as n, null as none, true as flag union all select '=x', 3.5, null, false order by n desc";
    const said = (...more: readonly string[]) => runCli(['query', sql, csv, ...more]);
    expect(said()).toEqual({
      code: 0,
      err: '',
      out: ['text    n  none  flag', '----  ---  ----  -----', 'a, b   12        true', '=x    3.5        false', ''].join('\n'),
    });
    expect(said('--format', 'table')).toEqual(said());
    expect(said('--format', 'csv').out).toBe(`text,n,none,flag\n"a, b",12,,1\n'=x,3.5,,0\n`);
    expect(JSON.parse(said('--format', 'json').out)).toEqual([
      { text: 'a, b', n: 12, none: null, flag: true },
      { text: '=x', n: 3.5, none: null, flag: false },
    ]);
  });

  it('without rows has its columns alone', () => {
    const none = 'select scenario, value from outcomes where false';
    expect(runCli(['query', none, csv]).out).toBe('scenario  value\n--------  -----\n');
    expect(runCli(['query', none, csv, '--format', 'csv']).out).toBe('scenario,value\n');
    expect(answer(none)).toEqual([]);
  });

  it('is given for the tables of other commands too', () => {
    const life = join(home, 'life');
    expect(runCli(['explain', 'scenarios/teaching/small-town.yaml', '--charity', 'small', '--years', '1', '--out', life]).code).toBe(0);
    expect(answer("select column_type as kind from (describe choices) where column_name = 'taken'", life)).toEqual([{ kind: 'BOOLEAN' }]);
  });
});

describe('SQL that is refused', () => {
  const out = join(home, 'stolen');
  it.each([
    ['select * from outcome', 'query: found SQL that DuckDB refuses', 'Did you mean "outcomes', 'LINE 1'],
    ['selec 1', 'syntax error at or near "selec"'],
    [`copy outcomes to '${out}'`, 'reads the tables outcomes, series, ', 'Permission Error'],
    ["select * from read_csv('/etc/passwd')", 'Permission Error'],
    ["select * from read_csv('package.json')", 'Permission Error'],
    ["from 'package.json'", 'Permission Error'],
    ['set enable_external_access = true', 'found a statement of the kind SET'],
    ['create table more as from outcomes', 'found a statement of the kind CREATE'],
    ['select 1; select 2', 'found 2 statements; expected one query'],
    [' ', 'found an empty word'],
  ])('%s', (sql, ...said) => {
    refused([sql, csv], ...said);
    expect(existsSync(out)).toBe(false);
  });
});

test('words are read as those of other commands', () => {
  refused(['select 1'], 'found too few words');
  refused(['select 1', csv, '--format', 'parquet'], "found 'parquet'; expected one of table, csv, json");
  refused(['select 1', csv, '--format', 'jsn'], "did you mean 'json'?");
  refused(['select 1', csv, '--json'], "'--format json' prints JSON");
  refused(['select 1', csv, '--out', 'x'], 'a shell can write that to a file');
  expect(runCli(['query', '--', '-- a comment\nselect 1 as a', csv]).out).toBe('a\n-\n1\n');
});

/** A copy of the results in which something is changed. */
function changed(name: string, change: (folder: string) => void): string {
  const copy = join(home, name);
  cpSync(csv, copy, { recursive: true });
  change(copy);
  return copy;
}

/** A copy whose data package has other text. */
const repackaged = (name: string, change: (text: string) => string): string =>
  changed(name, (copy) => writeFileSync(join(copy, 'datapackage.json'), change(readFileSync(join(copy, 'datapackage.json'), 'utf8'))));

describe('a folder', () => {
  it('that holds no complete results is refused by what is the matter', () => {
    refused(['select 1', join(home, 'gone')], 'gone: found nothing; expected a results folder');
    refused(['select 1', 'src'], 'src: found no manifest.json of results; expected a results folder');
    refused(['select 1', 'package.json'], 'package.json: found no manifest.json of results');
    const begun = changed('begun.partial', (copy) =>
      writeFileSync(join(copy, 'manifest.json'), JSON.stringify({ status: 'incomplete', engine: 'x', title: 'Town' })),
    );
    refused(['select 1', begun], "found results that are not complete ('Town')");
    refused(['select 1', join(home, 'begun')], 'begun.partial, which is not complete');
  });

  it('whose data package was changed is refused by what is the matter', () => {
    refused(['select 1', repackaged('no-json', () => '{')], 'datapackage.json: found text that is not JSON');
    refused(['select 1', repackaged('list', () => '[]')], 'found a data package without resources (list)');
    refused(['select 1', repackaged('type', (text) => text.replace('"integer"', '"date"'))], 'found a data package without resources');
    refused(['select 1', repackaged('twice', (text) => text.replace('"name": "series"', '"name": "Outcomes"'))], 'found two tables called');
    const gone = changed('no-package', (copy) => rmSync(join(copy, 'datapackage.json')));
    refused(['select 1', gone], 'datapackage.json: found something that cannot be read');
  });

  it('is not left: a path or a link that leads out of it is refused', () => {
    writeFileSync(join(home, 'secret.csv'), 'scenario\nx\n');
    const path = repackaged('path', (text) => text.replace('data/outcomes.csv', '../secret.csv'));
    refused(['select 1', path], 'found the path ../secret.csv, which leads out of the folder');
    const absolute = repackaged('absolute', (text) => text.replace('data/outcomes.csv', join(home, 'secret.csv').replaceAll('\\', '/')));
    refused(['select 1', absolute], 'found nothing; expected the table outcomes');
  });

  it.skipIf(process.platform === 'win32')('is not left by a link either', () => {
    writeFileSync(join(home, 'secret.csv'), 'scenario\nx\n');
    const link = changed('link', (copy) => {
      rmSync(join(copy, 'data/outcomes.csv'));
      symlinkSync(join(home, 'secret.csv'), join(copy, 'data/outcomes.csv'));
    });
    refused(['select 1', link], 'which leads out of the folder');
  });

  it('with a table that is gone or changed is refused by the file', () => {
    const gone = changed('gone-table', (copy) => rmSync(join(copy, 'data/why.csv')));
    refused(['select 1', gone], 'why.csv: found nothing; expected the table why, which datapackage.json names');
    const broken = changed('broken', (copy) => writeFileSync(join(copy, 'data/series.csv'), 'nonsense\n'));
    refused(['select 1', broken], 'data/series.csv: found other columns than scenario,replication,series,quarter,value');
  });

  it.skipIf(process.platform === 'win32')('may have any name, and nothing is written where the command is given', () => {
    const cwd = join(home, 'o=1 [x]*');
    mkdirSync(cwd);
    cpSync(csv, join(cwd, "it's"), { recursive: true });
    renameSync(join(cwd, "it's"), join(cwd, "it's?"));
    const { code, out, err } = runCli(['query', 'select count(distinct scenario) as n, count(*) > 0 as some from outcomes', "it's?"], {
      cwd,
    });
    expect([code, err, out]).toEqual([0, '', 'n  some\n-  ----\n1  true\n']);
    expect(readdirSync(cwd)).toEqual(["it's?"]);
  });
});
