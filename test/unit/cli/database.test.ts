/** The database behind `query`: what it makes of values, and that it is shut off from everything but its tables. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/cli/errors.ts';
import { answerTo, openTables } from '../../../src/cli/results/database.ts';
import type { DescribedTable } from '../../../src/cli/results/described-tables.ts';
import { PARQUET } from '../../../src/cli/results/parquet.ts';
import { CSV, type Table } from '../../../src/cli/results/tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'commonweal-database-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kinds: Table = {
  name: 'kinds',
  description: 'One column of each type.',
  columns: [
    { name: 'text', type: 'string', description: 'A text' },
    { name: 'count', type: 'integer', description: 'A count' },
    { name: 'size', type: 'number', description: 'A size' },
    { name: 'taken', type: 'boolean', description: 'A flag' },
  ],
  rows: [
    ['=1+1', 3, 0.1, true],
    ['\'quoted\', "twice"\nand broken', -4, 1e-7, false],
    [null, null, NaN, null],
    ['01', 2 ** 40, 5, true],
  ],
};

/** The table in a file of one form, under a name of its own. */
function written(name: string, form: typeof CSV, at = folder): DescribedTable {
  const file = join(at, `${name}.${form.format}`);
  writeFileSync(file, form.contentOf(kinds));
  return { name, path: `${name}.${form.format}`, file, format: form.format, columns: kinds.columns };
}

let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await openTables([written('kinds', CSV), written('kinds2', PARQUET)]);
});

const rowsOf = async (sql: string) => (await answerTo(connection, sql, ['kinds'])).rows;

describe('values', () => {
  it('are those of the table, from CSV as from Parquet', async () => {
    const wanted = [
      ['=1+1', 3, 0.1, true],
      ['\'quoted\', "twice"\nand broken', -4, 1e-7, false],
      [null, null, null, null],
      ['01', 1099511627776, 5, true],
    ];
    expect(await rowsOf('from kinds')).toEqual(wanted);
    expect(await rowsOf('from kinds2')).toEqual(wanted);
  });

  it('are JSON: no NaN, whole numbers as numbers where a number can hold them', async () => {
    const sql = `select sum(count), 9007199254740993, 1.50::decimal(4, 2), 'nan'::double, 1 / 0, [1::bigint], {'a': 2::hugeint}, date '2020-02-29' from kinds where count = 3`;
    expect(await rowsOf(sql)).toEqual([[3, '9007199254740993', 1.5, null, null, [1], { a: 2 }, '2020-02-29']]);
  });

  it('keep every column where two have one name', async () => {
    const { columns, rows } = await answerTo(connection, 'select 1 as a, 2 as a', []);
    expect(new Set(columns).size).toBe(2);
    expect(rows).toEqual([[1, 2]]);
  });
});

describe('the connection', () => {
  const elsewhere = join(folder, 'elsewhere');
  it.each([
    `COPY kinds TO '${elsewhere}.csv'`,
    `COPY kinds TO '${elsewhere}.parquet' (FORMAT parquet)`,
    `EXPORT DATABASE '${elsewhere}'`,
    `ATTACH '${elsewhere}.db'`,
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM read_blob('/etc/passwd')",
    "SELECT * FROM glob('/*')",
    `SELECT * FROM read_csv('${join(folder, 'kinds.csv')}')`,
    `SELECT * FROM '${join(folder, 'kinds2.parquet')}'`,
    "SELECT * FROM read_csv('https://example.org/x.csv')",
    'INSTALL httpfs',
    'LOAD httpfs',
    'SET enable_external_access = true',
    'SET lock_configuration = false',
    `SET temp_directory = '${folder}'`,
    `PRAGMA temp_directory = '${folder}'`,
  ])('refuses %s', async (sql) => {
    const before = readdirSync(folder).toSorted();
    await expect(connection.run(sql)).rejects.toThrow(/disabled|locked|does not exist/);
    expect(readdirSync(folder).toSorted()).toEqual(before);
    await expect(answerTo(connection, sql, ['kinds'])).rejects.toThrow(UserError);
    expect(existsSync('.tmp')).toBe(false);
  });
});

describe('a question', () => {
  it.each([
    'select 1',
    'select 1;',
    'from kinds',
    'values (1)',
    'with a as (from kinds) from a',
    'describe kinds',
    'show tables',
    'explain from kinds',
  ])('may be: %s', async (sql) => expect((await rowsOf(sql)).length).toBeGreaterThan(0));

  it('may be a pivot, of which DuckDB makes several statements', async () => {
    const { columns, rows } = await answerTo(connection, 'pivot kinds on taken using sum(count)  group by size order by size', []);
    expect(columns).toEqual(['size', 'false', 'true']);
    expect(rows[0]).toEqual([1e-7, -4, null]);
  });

  it.each([
    ['select 1; select 2', 'found 2 statements'],
    ['create table more as from kinds', 'of the kind CREATE'],
    ['create table more as from kinds; pivot kinds on taken using sum(count); select 1', 'found SQL that DuckDB refuses'],
    ["insert into kinds values ('x', 1, 1, true)", 'of the kind INSERT'],
    ['drop table kinds', 'of the kind DROP'],
    ['select ? + 1', 'found a parameter'],
    ['-- nothing', 'found no statement'],
    ['selec 1', /\n {2}Parser Error: syntax error/],
    ['select 1; selec 2', 'syntax error'],
    [';', 'found no statement'],
    ['select * from kind', 'Did you mean "kinds'],
    ['select size / text from kinds', 'Error'],
  ])('may not be: %s', async (sql, said) => {
    await expect(rowsOf(sql)).rejects.toThrow(UserError);
    await expect(rowsOf(sql)).rejects.toThrow(said);
  });
});

describe('a file', () => {
  it('is read by its own name, whatever the signs in it mean elsewhere', async () => {
    for (const name of ['a=1', 'st*r', '[b]', "o'ne", 'qu?', 'plain']) {
      if (process.platform === 'win32' && /[*?]/.test(name)) continue;
      const at = mkdtempSync(join(folder, `${name}-`));
      const opened = await openTables([written('x', CSV, at), written('y', PARQUET, at)]);
      expect((await answerTo(opened, 'select * from x union all select * from y', [])).columns, name).toEqual([
        'text',
        'count',
        'size',
        'taken',
      ]);
      expect((await answerTo(opened, 'select count(*) from x', [])).rows, name).toEqual([[4]]);
    }
  });

  it.each([
    ['text,count,size\n', 'found other columns'],
    ['count,text,size,taken\n', 'found other columns'],
    ['', 'found other columns'],
    ['text,count,size,taken\nx,many,1,1\n', 'found something that is not the table'],
    ['text,count,size,taken\nx,1,1\n', 'found something that is not the table'],
  ])('that was changed is refused by its path: %j', async (text, said) => {
    const table = written('changed', CSV);
    writeFileSync(table.file, text);
    await expect(openTables([table])).rejects.toThrow(UserError);
    await expect(openTables([table])).rejects.toThrow(`changed.csv: ${said}`);
  });

  it('that is no Parquet, or lacks a column, is refused by its path', async () => {
    const table = written('changed', PARQUET);
    const more = { ...table, columns: [...table.columns, { name: 'more', type: 'number' as const }] };
    await expect(openTables([more])).rejects.toThrow('changed.parquet: found something that is not the table');
    writeFileSync(table.file, 'text,count\n');
    await expect(openTables([table])).rejects.toThrow('changed.parquet: found something that is not the table');
  });
});
