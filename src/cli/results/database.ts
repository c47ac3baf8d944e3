/** Answers to SQL about tables, by DuckDB in memory. The package is loaded only here, because it is large and may be missing. */
import type { DuckDBConnection, DuckDBExtractedStatements, DuckDBResultReader, DuckDBValueConverter, Json } from '@duckdb/node-api';
import { closeSync, openSync, readSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { codeOf, reasonOf } from '../folders/folders.ts';
import type { Column } from './tables.ts';
import type { DescribedTable } from './described-tables.ts';

type DuckDB = typeof import('@duckdb/node-api');

/** Rows of cells in the order of the columns. A value that is not defined or not finite is null; a whole number beyond 2⁵³ is a text. */
export type Answer = { readonly columns: readonly string[]; readonly rows: readonly (readonly Json[])[] };

const NEEDED = '@duckdb/node-api';

async function duckdb(): Promise<DuckDB> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    if (['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(codeOf(error)))
      throw new UserError(`query needs the package ${NEEDED}: npm install ${NEEDED}`);
    throw new UserError(`query needs the package ${NEEDED}: found one that cannot be loaded here (${reasonOf(error)})`);
  }
}

const TYPES: Readonly<Record<Column['type'], string>> = { string: 'VARCHAR', integer: 'BIGINT', number: 'DOUBLE', boolean: 'BOOLEAN' };

const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
/** A path of one file: a star in the name of a folder is a star. */
const pathText = (file: string): string => text(file.replaceAll(/[*?[\]]/g, '[$&]'));

/** Every text that begins with an apostrophe in CSV was given it, against spreadsheets; without it a table is the same in both forms. */
const unguarded = ({ name, type }: DescribedTable['columns'][number]): string =>
  type === 'string'
    ? `CASE WHEN starts_with(${named(name)}, '''') THEN ${named(name)}[2:] ELSE ${named(name)} END AS ${named(name)}`
    : named(name);

function selected({ file, format, columns }: DescribedTable): string {
  // A folder called `a=1` would otherwise be a column.
  if (format === 'parquet')
    return `SELECT ${columns.map(({ name }) => named(name)).join(', ')} FROM read_parquet(${pathText(file)}, hive_partitioning = false)`;
  const types = columns.map(({ name, type }) => `${text(name)}: ${text(TYPES[type])}`).join(', ');
  const form = `auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '', hive_partitioning = false`;
  return `SELECT ${columns.map(unguarded).join(', ')} FROM read_csv(${pathText(file)}, columns = {${types}}, ${form})`;
}

/** Throws a UserError unless the columns of a CSV file are those described, in their order: DuckDB takes them by their place. */
function requireHead({ format, file, path, columns }: DescribedTable): void {
  if (format !== 'csv') return;
  const wanted = columns.map(({ name }) => name).join(',');
  const bytes = Buffer.alloc(Buffer.byteLength(wanted) + 1);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, bytes, 0, bytes.length, 0);
  } finally {
    closeSync(descriptor);
  }
  if (bytes.toString() !== `${wanted}\n`)
    throw new UserError(`${path}: found other columns than ${wanted}; expected the file as it was written`);
}

async function load(connection: DuckDBConnection, table: DescribedTable): Promise<void> {
  try {
    requireHead(table);
    await connection.run(`CREATE TABLE ${named(table.name)} AS ${selected(table)}`);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError([
      `${table.path}: found something that is not the table that the data package describes; expected the file as it was written`,
      ...linesOf(error),
    ]);
  }
}

/**
 * A connection that knows the tables by their names, and nothing else: from then on no other file can be read, none can be written and nothing
 * is fetched. Throws a UserError if the package is missing or a table cannot be read.
 */
export async function openTables(tables: readonly DescribedTable[]): Promise<DuckDBConnection> {
  const { DuckDBInstance } = await duckdb();
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    // Otherwise a large sort would write into the current folder.
    temp_directory: '',
  });
  const connection = await instance.connect();
  for (const table of tables) await load(connection, table);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
  return connection;
}

const linesOf = (error: unknown): string[] =>
  (error instanceof Error ? error.message : String(error))
    .replace(/^Failed to extract statements: /, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `  ${line}`);

/** What is wrong with the words of a query: the message is DuckDB's own. */
const refused = (error: unknown, expected: string): UserError =>
  new UserError([`query: found SQL that DuckDB refuses; expected ${expected}`, ...linesOf(error)]);

/** The statements of the SQL. For a text without any, such as a comment, DuckDB's package throws an error that says nothing. */
async function statementsIn(connection: DuckDBConnection, sql: string, expected: string): Promise<DuckDBExtractedStatements> {
  try {
    return await connection.extractStatements(sql);
  } catch (error) {
    if (String(error).includes('Parser Error: ')) throw error;
    throw new UserError(`query: found no statement in the SQL; expected ${expected}`);
  }
}

/** Throws a UserError unless the SQL is one statement that gives rows and changes nothing. */
async function requireQuestion(connection: DuckDBConnection, sql: string, expected: string): Promise<void> {
  const { StatementType } = await duckdb();
  const statements = await statementsIn(connection, sql, expected);
  const kinds: string[] = [];
  for (let k = 0; k < statements.count; k++) {
    try {
      const { statementType, parameterCount } = await statements.prepare(k);
      if (parameterCount > 0) throw new UserError(`query: found a parameter in the SQL; expected ${expected}, with its values in it`);
      kinds.push(StatementType[statementType] ?? 'other');
    } catch (error) {
      // A PIVOT is one question, of which DuckDB makes several statements that must be run before the last can be prepared.
      if (!String(error).includes('__pivot_enum_') || k !== statements.count - 1 || kinds.some((kind) => kind !== 'CREATE')) throw error;
      return;
    }
  }
  if (kinds.length !== 1) throw new UserError(`query: found ${kinds.length} statements; expected ${expected}`);
  if (kinds[0] !== 'SELECT' && kinds[0] !== 'EXPLAIN')
    throw new UserError(`query: found a statement of the kind ${kinds[0]}, which would change nothing here; expected ${expected}`);
}

const cellsOf = ({ JsonDuckDBValueConverter, DuckDBTypeId }: DuckDB): DuckDBValueConverter<Json> => {
  return (value, type, itself) => {
    if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    if (typeof value === 'number') return Number.isFinite(value) ? value : null;
    if (value !== null && type.typeId === DuckDBTypeId.DECIMAL) return Number(String(value));
    return JsonDuckDBValueConverter(value, type, itself);
  };
};

/** The answer to one question in SQL. `tables` are the names that a message gives. Throws a UserError for SQL that is refused. */
export async function answerTo(connection: DuckDBConnection, sql: string, tables: readonly string[]): Promise<Answer> {
  const expected = `one query that reads the tables ${tables.join(', ')} and nothing else`;
  let reader: DuckDBResultReader;
  try {
    await requireQuestion(connection, sql, expected);
    reader = await connection.runAndReadAll(sql);
  } catch (error) {
    throw error instanceof UserError ? error : refused(error, expected);
  }
  return { columns: reader.deduplicatedColumnNames(), rows: reader.convertRows(cellsOf(await duckdb())) };
}
