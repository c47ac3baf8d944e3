/** Tables as files: a CSV or Parquet file each, and a Data Package (Frictionless, version 1) that describes their columns. */
import { csvOf, GUARD_WORDS, type Value } from '../../report/csv.ts';
import type { Content, Files, WholeFiles } from '../folders/publish.ts';
import type { TableFormat } from '../words/options.ts';

export type Column = {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly unit?: string;
  readonly description: string;
};

/** One cell for each column, in their order. */
export type Row = readonly (Value | boolean)[];

type Described = {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** Columns that together identify a row. */
  readonly key?: readonly string[];
};

export type Table = Described & { readonly rows: readonly Row[] };

/** A table whose rows are made as they are gone through, because not all of them may fit in memory. */
export type LongTable = Described & { readonly rows: Iterable<Row> };

export const PACKAGE = 'datapackage.json';

const [YES, NO] = ['1', '0'];

const valueOf = (value: Value | boolean): Value => (typeof value === 'boolean' ? (value ? YES : NO) : value);

/** Rows of a table that are in memory together while it is written. */
const ROWS_A_PIECE = 10_000;

/** Rows in lists of at most the given number. */
export function* inPieces(rows: Iterable<Row>, most: number): Generator<readonly Row[]> {
  let piece: Row[] = [];
  for (const row of rows) {
    piece.push(row);
    if (piece.length < most) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}

const csvOfRows = (rows: readonly Row[]): string => csvOf(rows.map((row) => row.map(valueOf)));

function* csvPieces(head: Row, rows: Iterable<Row>): Generator<string> {
  yield csvOfRows([head]);
  for (const piece of inPieces(rows, ROWS_A_PIECE)) yield csvOfRows(piece);
}

export function csvOfTable(table: Table): string;
export function csvOfTable(table: LongTable): Content;
export function csvOfTable({ columns, rows }: LongTable): Content {
  const head = columns.map((column) => column.name);
  return Array.isArray(rows) ? csvOfRows([head, ...(rows as readonly Row[])]) : { [Symbol.iterator]: () => csvPieces(head, rows) };
}

/** The file of a table. `under` is its folder, ending in a slash, or empty. */
export const tableFile = (under: string, { name }: Pick<Table, 'name'>, format: TableFormat): string => `${under}${name}.${format}`;

type ContentOf = { (table: Table): string | Uint8Array; (table: LongTable): Content };

/** A form of table files: what a table is in it, and what the data package says of all such files. */
export type Form = {
  readonly format: TableFormat;
  readonly contentOf: ContentOf;
  readonly described: {
    readonly package: { readonly profile: string; readonly description: string };
    readonly resource: { readonly profile: string } & Readonly<Record<string, string>>;
    readonly schema: { readonly missingValues?: readonly string[] };
    /** What is added to a boolean column. */
    readonly flag: { readonly trueValues?: readonly string[]; readonly falseValues?: readonly string[] };
  };
};

export const CSV: Form = {
  format: 'csv',
  contentOf: csvOfTable,
  described: {
    package: { profile: 'tabular-data-package', description: `An empty cell is a value that is not defined. ${GUARD_WORDS}` },
    resource: { profile: 'tabular-data-resource', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
    schema: { missingValues: [''] },
    flag: { trueValues: [YES], falseValues: [NO] },
  },
};

/** The files of the tables. `under` is their folder, ending in a slash, or empty. */
export function tableFiles(name: string, title: string, under: string, tables: readonly Table[], form?: Form): WholeFiles;
export function tableFiles(name: string, title: string, under: string, tables: readonly LongTable[], form?: Form): Files;
export function tableFiles(name: string, title: string, under: string, tables: readonly LongTable[], form: Form = CSV): Files {
  const { profile, description } = form.described.package;
  const contents = tables.map((table) => [tableFile(under, table, form.format), form.contentOf(table)] as const);
  const described = { profile, name, title, description, resources: tables.map((table) => resourceOf(table, under, form)) };
  return { ...Object.fromEntries(contents), [PACKAGE]: `${JSON.stringify(described, null, 2)}\n` };
}

function resourceOf(table: LongTable, under: string, { format, described }: Form): object {
  const { profile, ...file } = described.resource;
  const fields = table.columns.map((column) => (column.type === 'boolean' ? { ...column, ...described.flag } : column));
  return {
    name: table.name,
    path: tableFile(under, table, format),
    profile,
    description: table.description,
    ...file,
    schema: { fields, ...described.schema, ...(table.key === undefined ? {} : { primaryKey: table.key }) },
  };
}
