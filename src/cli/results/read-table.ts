/** The rows of a table of results, read back piece by piece. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { UserError } from '../errors.ts';
import type { DescribedTable } from './described-tables.ts';

/** Cells by column, as texts; null where nothing is defined. */
export type ReadRow = Readonly<Record<string, string | null>>;

const CHUNK = 1 << 20;

const AS_WRITTEN = 'expected the file as it was written';

/** Throws a UserError for a file that is not the table that the data package describes. */
export async function* rowsOfTable(table: DescribedTable): AsyncGenerator<ReadRow> {
  if (table.format === 'csv') yield* rowsOfCsv(table);
  else yield* await rowsInParquet(table);
}

async function rowsInParquet({ file, path, columns }: DescribedTable): Promise<ReadRow[]> {
  const { rowsOfParquet } = await import('./parquet.ts');
  const rows = await rowsOfParquet(readFileSync(file), columns);
  if (rows === null) throw new UserError(`${path}: found something that is not Parquet; ${AS_WRITTEN}`);
  return rows.map((row) =>
    Object.fromEntries(columns.map(({ name }, k) => [name, row[k] === null || row[k] === undefined ? null : String(row[k])])),
  );
}

function* rowsOfCsv({ file, path, columns }: DescribedTable): Generator<ReadRow> {
  const names = columns.map(({ name }) => name);
  let isHead = true;
  for (const record of recordsIn(chunksOf(file))) {
    if (isHead && record.join() !== names.join()) throw new UserError(`${path}: found other columns than ${names.join()}; ${AS_WRITTEN}`);
    if (record.length !== names.length)
      throw new UserError(`${path}: found a row of ${record.length} cells where there are ${names.length} columns; ${AS_WRITTEN}`);
    if (!isHead) yield Object.fromEntries(columns.map(({ name, type }, k) => [name, cellOf(record[k] as string, type === 'string')]));
    isHead = false;
  }
}

/** A text that begins with an apostrophe was given it, against spreadsheets. */
const cellOf = (text: string, isText: boolean): string | null =>
  text === '' ? null : isText && text.startsWith("'") ? text.slice(1) : text;

function* chunksOf(file: string): Generator<string> {
  const descriptor = openSync(file, 'r');
  const decoder = new StringDecoder('utf8');
  const bytes = Buffer.alloc(CHUNK);
  try {
    for (let read = readSync(descriptor, bytes); read > 0; read = readSync(descriptor, bytes)) yield decoder.write(bytes.subarray(0, read));
    yield decoder.end();
  } finally {
    closeSync(descriptor);
  }
}

/** Records of comma-separated values (RFC 4180), however the text is cut into chunks. Lines that end in a carriage return too are the same. */
export function* recordsIn(chunks: Iterable<string>): Generator<string[]> {
  let record: string[] = [];
  let [cell, isQuoted, wasQuote] = ['', false, false];
  for (const chunk of chunks)
    for (const character of chunk) {
      if (isQuoted && character !== '"') cell += character;
      else if (character === '"') {
        // A quote just after one that closed is a quote of the text itself.
        if (!isQuoted && wasQuote) cell += '"';
        isQuoted = !isQuoted;
      } else if (character === ',' || character === '\n') {
        record.push(character === '\n' && !wasQuote ? cell.replace(/\r$/, '') : cell);
        cell = '';
        if (character === '\n') {
          yield record;
          record = [];
        }
      } else cell += character;
      wasQuote = character === '"' && !isQuoted;
    }
  if (cell !== '' || record.length > 0) yield [...record, cell];
}
