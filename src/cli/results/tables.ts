/** Tables as files: a CSV or Parquet file each, and a Data Package (Frictionless, version 1) that describes their columns. */
import { csvOf, GUARD_WORDS, type Value } from '../../report/csv.ts';
import type { Files } from '../folders/publish.ts';
import type { TableFormat } from '../words/options.ts';
import { parquetOfTable } from './parquet.ts';

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
  readonly rows: readonly (readonly (Value | boolean)[])[];
};

export const PACKAGE = 'datapackage.json';

const [YES, NO] = ['1', '0'];

const valueOf = (value: Value | boolean): Value => (typeof value === 'boolean' ? (value ? YES : NO) : value);

export const csvOfTable = ({ columns, rows }: Table): string =>
  csvOf([columns.map((column) => column.name), ...rows.map((row) => row.map(valueOf))]);

/** The file of a table. `under` is its folder, ending in a slash, or empty. */
export const tableFile = (under: string, { name }: Table, format: TableFormat): string => `${under}${name}.${format}`;

/** How each form is described: Frictionless calls only CSV tabular. */
const DESCRIBED = {
  csv: {
    package: { profile: 'tabular-data-package', description: `An empty cell is a value that is not defined. ${GUARD_WORDS}` },
    resource: { profile: 'tabular-data-resource', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
    schema: { missingValues: [''] },
    flag: { trueValues: [YES], falseValues: [NO] },
  },
  parquet: {
    package: { profile: 'data-package', description: 'A null is a value that is not defined.' },
    resource: { profile: 'data-resource', format: 'parquet', mediatype: 'application/vnd.apache.parquet' },
    schema: {},
    flag: {},
  },
} as const;

/** The files of the tables. `under` is their folder, ending in a slash, or empty. */
export function tableFiles(name: string, title: string, under: string, tables: readonly Table[], format: TableFormat = 'csv'): Files {
  const { package: whole, resource, schema, flag } = DESCRIBED[format];
  const contentOf = format === 'csv' ? csvOfTable : parquetOfTable;
  const contents = tables.map((table) => [tableFile(under, table, format), contentOf(table)] as const);
  const { profile, description } = whole;
  const described = {
    profile,
    name,
    title,
    description,
    resources: tables.map((table) => {
      const { profile: kind, ...form } = resource;
      return {
        name: table.name,
        path: tableFile(under, table, format),
        profile: kind,
        description: table.description,
        ...form,
        schema: {
          fields: table.columns.map((column) => (column.type === 'boolean' ? { ...column, ...flag } : column)),
          ...schema,
          ...(table.key === undefined ? {} : { primaryKey: table.key }),
        },
      };
    }),
  };
  return { ...Object.fromEntries(contents), [PACKAGE]: `${JSON.stringify(described, null, 2)}\n` };
}
