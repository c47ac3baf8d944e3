/** 22-csv-names: whatever a text is, its row stays a row, it is no formula, and it can be had back. */
import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvOf, GUARDED } from '../../../src/report/csv.ts';

it.each([
  ['=1+1', "'=1+1"],
  ['-2+3', "'-2+3"],
  ['+x', "'+x"],
  ['@SUM(1)', "'@SUM(1)"],
  ['  =1', "'  =1"],
  ['\t=1', "'\t=1"],
  ['\tx', "'\tx"],
  ['\rx', '"\'\rx"'],
  ['＝1', "'＝1"],
  ["'tis", "''tis"],
  ['a\rb', '"a\rb"'],
  ['a\nb', '"a\nb"'],
  ['a,"b"', '"a,""b"""'],
  ['a-b', 'a-b'],
  ['£ a year', '£ a year'],
  [-2.5, '-2.5'],
  [1e-7, '1e-7'],
  [null, ''],
  [undefined, ''],
  [Number.NaN, ''],
  [Infinity, ''],
])('%j is written %j', (value, text) => {
  expect(csvOf([['x', value]])).toBe(`x,${text}\n`);
});

it('every table is read back as it was', () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', '=', '+', '-', '@', "'", '"', ',', ' ', '\t', '\r', '\n', '＝') }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
      const read = csvParseRows(csvOf([['a', 'b', 'c'], ...rows])).slice(1);
      const back = read.map((row, r) => row.map((text, k) => (typeof rows[r]?.[k] === 'number' ? Number(text) : text.replace(/^'/, ''))));
      expect(back).toEqual(rows.map((row) => row.map((value) => (value === 0 ? 0 : value))));
      for (const text of read.flat()) if (Number.isNaN(Number(text))) expect(text).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
    }),
  );
  expect(new RegExp(GUARDED).test('plain')).toBe(false);
});
