/** Tables as files: a CSV or Parquet file each, and a Data Package (Frictionless, version 1) that describes their columns. */
import { csvOf, GUARD_WORDS, type Value } from '../../report/csv.ts';
import type { Files } from '../folders/publish.ts';
import type { TableFormat } from '../words/options.ts';

export type Column = {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly unit?: string;
  readonly description: string;
};

export type Table = {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** Columns that together identify a row. */
  readonly key?: readonly string[];
  /** Gone through once; of many rows, not all are in memory. */
  readonly rows: Iterable<readonly (Value | boolean)[]>;
};

export const PACKAGE = 'datapackage.json';

const [YES, NO] = ['1', '0'];

const valueOf = (value: Value | boolean): Value => (typeof value === 'boolean' ? (value ? YES : NO) : value);

export const csvOfTable = ({ columns, rows }: Table): string =>
  csvOf([columns.map((column) => column.name), ...Array.from(rows, (row) => row.map(valueOf))]);

/** The file of a table. `under` is its folder, ending in a slash, or empty. */
export const tableFile = (under: string, { name }: Table, format: TableFormat): string => `${under}${name}.${format}`;

/** A form of table files: what a table is in it, and what the data package says of all such files. */
export type Form = {
  readonly format: TableFormat;
  readonly contentOf: (table: Table) => string | Uint8Array;
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
export function tableFiles(name: string, title: string, under: string, tables: readonly Table[], form: Form = CSV): Files {
  const { profile, description } = form.described.package;
  const contents = tables.map((table) => [tableFile(under, table, form.format), form.contentOf(table)] as const);
  const described = { profile, name, title, description, resources: tables.map((table) => resourceOf(table, under, form)) };
  return { ...Object.fromEntries(contents), [PACKAGE]: `${JSON.stringify(described, null, 2)}\n` };
}

function resourceOf(table: Table, under: string, { format, described }: Form): object {
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
