/** Comma-separated values read back: what the writer wrote, however the text is cut. */
import { csvFormatRows } from 'd3';
import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/cli/errors.ts';
import type { DescribedTable } from '../../../src/cli/results/described-tables.ts';
import { PARQUET } from '../../../src/cli/results/parquet.ts';
import { recordsIn, rowsOfTable, type ReadRow } from '../../../src/cli/results/read-table.ts';
import { csvOfTable, type Row } from '../../../src/cli/results/tables.ts';

const here = mkdtempSync(join(tmpdir(), 'commonweal-read-'));
afterAll(() => rmSync(here, { recursive: true, force: true }));

describe('records', () => {
  it('are those that were written, cut anywhere', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'é', '€', '😀') });
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 7 }), (written, size) => {
        const text = `${csvFormatRows(written)}\n`;
        const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, k) => text.slice(k * size, (k + 1) * size));
        expect([...recordsIn(chunks)]).toEqual(written);
      }),
    );
  });

  it('may end in a carriage return too, and the last without a line end', () => {
    expect([...recordsIn(['a,b\r\n"1\r",2'])]).toEqual([
      ['a', 'b'],
      ['1\r', '2'],
    ]);
  });
});

const columns = [
  { name: 'label', type: 'string', description: 'Label' },
  { name: 'value', type: 'number', description: 'Value' },
] as const;
const rows: Row[] = [
  ['=1+1', 0.1],
  ["'quoted", -2],
  ['plain, with a comma', null],
];
const written = { name: 't', description: 'A table', columns, rows };

async function readBack(name: string, format: 'csv' | 'parquet', content: string | Uint8Array): Promise<ReadRow[]> {
  const file = join(here, name);
  writeFileSync(file, content);
  const table: DescribedTable = { name: 't', path: name, file, format, columns };
  const all: ReadRow[] = [];
  for await (const row of rowsOfTable(table)) all.push(row);
  return all;
}

describe('a table', () => {
  const expected = [
    { label: '=1+1', value: '0.1' },
    { label: "'quoted", value: '-2' },
    { label: 'plain, with a comma', value: null },
  ];

  it('is the same from CSV and from Parquet, without what CSV puts before formulas', async () => {
    expect(await readBack('t.csv', 'csv', csvOfTable(written))).toEqual(expected);
    expect(await readBack('t.parquet', 'parquet', PARQUET.contentOf(written) as Uint8Array)).toEqual(expected);
  });

  it.each([
    ['other.csv', 'csv', 'label,size\na,1\n', 'found other columns than label,value'],
    ['short.csv', 'csv', 'label,value\na\n', 'found a row of 1 cells where there are 2 columns'],
    ['text.parquet', 'parquet', 'label,value\n', 'found something that is not Parquet'],
  ] as const)('that was changed is refused: %s', async (name, format, content, said) => {
    await expect(readBack(name, format, content)).rejects.toThrow(new RegExp(`^${name.replace('.', '\\.')}: ${said}`));
    await expect(readBack(name, format, content)).rejects.toBeInstanceOf(UserError);
  });
});
