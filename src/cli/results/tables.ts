/** Tables as files: a CSV file each, and a Data Package (Frictionless, version 1) that describes their columns. */
import { csvOf, GUARD_WORDS, type Value } from '../../report/csv.ts';
import type { Files } from '../folders/publish.ts';

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

/** The files of the tables. `under` is their folder, ending in a slash, or empty. */
export function tableFiles(name: string, title: string, under: string, tables: readonly Table[]): Files {
  const pathOf = (table: Table) => `${under}${table.name}.csv`;
  const texts = tables.map((table) => [pathOf(table), csvOfTable(table)]);
  const described = {
    profile: 'tabular-data-package',
    name,
    title,
    description: `An empty cell is a value that is not defined. ${GUARD_WORDS}`,
    resources: tables.map((table) => ({
      name: table.name,
      path: pathOf(table),
      profile: 'tabular-data-resource',
      description: table.description,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: table.columns.map((column) => (column.type === 'boolean' ? { ...column, trueValues: [YES], falseValues: [NO] } : column)),
        missingValues: [''],
        ...(table.key === undefined ? {} : { primaryKey: table.key }),
      },
    })),
  };
  return { ...Object.fromEntries(texts), [PACKAGE]: `${JSON.stringify(described, null, 2)}\n` };
}
