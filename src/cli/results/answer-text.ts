/** An answer of the database as text: a table to read, CSV or JSON. */
import type { Json } from '@duckdb/node-api';
import { csvOf } from '../../report/csv.ts';
import { padLeft, padRight, widthOf } from '../../report/text-width.ts';
import { oneLine } from '../../report/visible.ts';
import type { AnswerFormat } from '../words/options.ts';
import type { Answer } from './database.ts';

const textOf = (cell: Json): string => (cell === null ? '' : typeof cell === 'object' ? JSON.stringify(cell) : String(cell));

/** Columns as wide as they need, numbers to the right. */
function tableText({ columns, rows }: Answer): string {
  const isNumber = columns.map(
    (_, k) => rows.some((row) => row[k] !== null) && rows.every((row) => row[k] === null || typeof row[k] === 'number'),
  );
  const lines = [columns, ...rows.map((row) => row.map(textOf))].map((line) => line.map(oneLine));
  const widths = columns.map((_, k) => lines.reduce((most, line) => Math.max(most, widthOf(line[k] ?? '')), 0));
  const rule = widths.map((width) => '-'.repeat(width));
  return [lines[0] ?? [], rule, ...lines.slice(1)]
    .map((line) =>
      line
        .map((cell, k) => (isNumber[k] ? padLeft : padRight)(cell, widths[k] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Flags are 1 and 0, as in the tables of results. */
const csvCell = (cell: Json): string | number =>
  typeof cell === 'boolean' ? Number(cell) : typeof cell === 'number' ? cell : textOf(cell);

export function answerText(answer: Answer, format: AnswerFormat): string {
  const { columns, rows } = answer;
  if (format === 'table') return tableText(answer);
  if (format === 'csv') return csvOf([columns, ...rows.map((row) => row.map(csvCell))]);
  return JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((name, k) => [name, row[k]]))),
    null,
    2,
  );
}
