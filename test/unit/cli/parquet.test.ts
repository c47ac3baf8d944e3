/** Tables as Parquet: what is stored of each type, read back by the format's own reader. */
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { PARQUET, rowsOfParquet } from '../../../src/cli/results/parquet.ts';
import { CSV, type Table } from '../../../src/cli/results/tables.ts';

const table: Table = {
  name: 'kinds',
  description: 'One column of each type.',
  key: ['text'],
  columns: [
    { name: 'text', type: 'string', description: 'A text' },
    { name: 'count', type: 'integer', unit: 'bids', description: 'A count' },
    { name: 'size', type: 'number', unit: '£', description: 'A size' },
    { name: 'taken', type: 'boolean', description: 'A flag' },
  ],
  rows: [
    ['=1+1', 3, 0.1, true],
    ['naïve, "quoted"\n🎈', -4, 1e-7, false],
    ['x', 2 ** 53 - 1, -0, true],
    ['y', null, NaN, null],
    ['', undefined, Infinity, false],
  ],
};

const bytesOf = (of: Table): Uint8Array => PARQUET.contentOf(of) as Uint8Array;
const objectsOf = (of: Table) => parquetReadObjects({ file: Uint8Array.from(bytesOf(of)).buffer });

describe('a table as Parquet', () => {
  it('holds integers of 64 bits, doubles, flags and plain texts, and null where nothing is defined', async () => {
    expect(await objectsOf(table)).toEqual([
      { text: '=1+1', count: 3n, size: 0.1, taken: true },
      { text: 'naïve, "quoted"\n🎈', count: -4n, size: 1e-7, taken: false },
      { text: 'x', count: 9007199254740991n, size: 0, taken: true },
      { text: 'y', count: null, size: null, taken: null },
      { text: null, count: null, size: null, taken: false },
    ]);
  });

  it('has the types in its schema also without rows or values, and words on columns in its metadata', async () => {
    for (const rows of [[], [[null, null, null, null]]]) {
      const { schema, key_value_metadata: said = [] } = parquetMetadata(Uint8Array.from(bytesOf({ ...table, rows })).buffer);
      expect(schema.slice(1).map(({ name, type }) => [name, type])).toEqual([
        ['text', 'BYTE_ARRAY'],
        ['count', 'INT64'],
        ['size', 'DOUBLE'],
        ['taken', 'BOOLEAN'],
      ]);
      const words = Object.fromEntries(said.map(({ key, value }) => [key, value]));
      expect(words['description']).toBe('One column of each type.');
      expect(JSON.parse(words['schema'] ?? '')).toEqual({ fields: table.columns, primaryKey: ['text'] });
      expect(await objectsOf({ ...table, rows })).toEqual(rows.map(() => ({ text: null, count: null, size: null, taken: null })));
    }
  });

  it('has equal bytes for equal tables, and other bytes for another value', () => {
    const other = { ...table, rows: table.rows.with(0, ['=1+1', 3, 0.2, true]) };
    expect(bytesOf({ ...table, rows: table.rows.map((row) => [...row]) })).toEqual(bytesOf(table));
    expect(bytesOf(other)).not.toEqual(bytesOf(table));
  });

  it('refuses a fraction in a column of integers', () => {
    expect(() => bytesOf({ ...table, rows: [['x', 0.5, 0, true]] })).toThrow(RangeError);
  });
});

describe('rows of a Parquet file', () => {
  it('are the table’s: as CSV they have the same text, also over many pages and from a Buffer within other memory', async () => {
    const many = { ...table, rows: Array.from({ length: 120_000 }, (_, k) => table.rows[k % 5] as Table['rows'][number]) };
    for (const each of [table, many]) {
      const bytes = bytesOf(each);
      const within = Buffer.concat([Buffer.from('before'), bytes, Buffer.from('after')]).subarray(6, 6 + bytes.length);
      const rows = await rowsOfParquet(within, table.columns);
      expect(CSV.contentOf({ ...each, rows: rows ?? [] })).toBe(CSV.contentOf(each));
    }
  });

  it('are null for what is no Parquet file, and empty in a column that is not there', async () => {
    expect(await rowsOfParquet(Buffer.from('text,count\nx,1\n'), table.columns)).toBeNull();
    expect(await rowsOfParquet(new Uint8Array(), table.columns)).toBeNull();
    const [, ...others] = table.columns;
    const narrow = bytesOf({ ...table, columns: others, rows: [[1, 2, true]] });
    expect(await rowsOfParquet(narrow, table.columns)).toEqual([[undefined, 1, 2, true]]);
  });
});
