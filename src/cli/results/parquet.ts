/** Tables as Apache Parquet. Loaded only where Parquet is written or read. */
import { parquetReadObjects } from 'hyparquet';
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { inPieces, type Column, type Form, type LongTable, type Row } from './tables.ts';

type Cell = Row[number];

/** Rows that are read and written together; those of a piece are in memory at once. */
const ROWS_A_GROUP = 100_000;

const TYPES = { string: 'STRING', integer: 'INT64', number: 'DOUBLE', boolean: 'BOOLEAN' } as const;

/** Null where a CSV file has an empty cell: no value, or a number that is not finite. */
function stored(cell: Cell, type: Column['type']): string | number | bigint | boolean | null {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell !== 'number') return cell;
  if (!Number.isFinite(cell)) return null;
  // The sum makes −0 to 0, which is what CSV says.
  return type === 'integer' ? BigInt(cell) : cell + 0;
}

/**
 * A table as one Parquet file, equal in all bytes for equal tables. Integers have 64 bits and numbers are doubles. Texts are as they are, without
 * the apostrophe that CSV puts before what a spreadsheet would take for a formula; an empty one is null. The file's metadata has the
 * `description` of the table, and under `schema` its columns with their units and descriptions and its key, as JSON (Frictionless Table Schema).
 * Throws a RangeError for a fraction in a column of integers.
 */
function parquetOfTable({ description, columns, key, rows }: LongTable): Uint8Array {
  const schema = { fields: columns, ...(key === undefined ? {} : { primaryKey: key }) };
  const dataOf = (piece: readonly Row[]) =>
    columns.map(({ name, type }, k) => ({ name, type: TYPES[type], data: piece.map((row) => stored(row[k], type)) }));
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: dataOf([]) }),
    kvMetadata: [
      { key: 'description', value: description },
      { key: 'schema', value: JSON.stringify(schema) },
    ],
  });
  for (const piece of inPieces(rows, ROWS_A_GROUP)) void file.write({ columnData: dataOf(piece), rowGroupSize: ROWS_A_GROUP });
  void file.finish();
  return new Uint8Array(writer.getBuffer());
}

/** Frictionless calls only CSV and JSON tabular; the columns are described all the same. */
export const PARQUET: Form = {
  format: 'parquet',
  contentOf: parquetOfTable,
  described: {
    package: { profile: 'data-package', description: 'A null, called empty where columns are described, is a value that is not defined.' },
    resource: { profile: 'data-resource', format: 'parquet', mediatype: 'application/vnd.apache.parquet' },
    schema: {},
    flag: {},
  },
};

/**
 * The rows of a Parquet file, with the cells of the given columns in their order; null if it cannot be read. A column that the file lacks is
 * empty.
 */
export async function rowsOfParquet(bytes: Uint8Array, columns: readonly Pick<Column, 'name'>[]): Promise<Row[] | null> {
  try {
    // A copy, because a small Buffer is part of memory that others share.
    const read = await parquetReadObjects({ file: Uint8Array.from(bytes).buffer });
    return read.map((row) => columns.map(({ name }) => loaded(row[name])));
  } catch {
    return null;
  }
}

const loaded = (value: unknown): Cell => (typeof value === 'bigint' ? Number(value) : (value as Cell));
