/** `commonweal query`: SQL about the tables of results. */
import type { Command } from '../command.ts';
import { ANSWER_FORMATS, oneOf } from '../words/options.ts';
import type { QueryArguments } from '../work/query.ts';

export const command: Command = {
  command: 'query <sql> <results>',
  describe: 'Ask the tables of results in SQL',
  operands: { sql: 'One question in the SQL of DuckDB, in quotes', results: 'Results folder, made with --out' },
  options: {
    format: {
      value: 'name',
      read: oneOf('--format', ANSWER_FORMATS),
      default: 'table',
      describe: 'Form of the answer: table, csv or json',
    },
  },
  lacks: { json: "'--format json' prints JSON", out: 'query prints its answer, and a shell can write that to a file' },
  examples: [
    ['query "show tables" output/lots', 'The tables, each by its name in datapackage.json'],
    [
      `query "select scenario, avg(value) as hhi from outcomes where outcome = 'hhi' group by scenario" output/lots`,
      'The mean of an outcome in each scenario',
    ],
  ],
  epilogue:
    'Tables are the same whether they are in CSV or in Parquet. A query reads them and no other file, and writes none. A value that is not defined is empty, in JSON null; flags are 1 and 0 in CSV. Needs the package @duckdb/node-api, which npm installs where it can.',
  handler: async (given: QueryArguments) => (await import('../work/query.ts')).query(given),
};
