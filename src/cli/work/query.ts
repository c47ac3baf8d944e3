/** What `commonweal query` does: answers SQL about the tables of a results folder. */
import { print } from '../effects.ts';
import { folderNamed } from '../folders/folders.ts';
import { answerText } from '../results/answer-text.ts';
import { answerTo, openTables } from '../results/database.ts';
import { describedTables } from '../results/described-tables.ts';
import type { AnswerFormat } from '../words/options.ts';

export type QueryArguments = { readonly sql: string; readonly results: string; readonly format: AnswerFormat };

export async function query({ sql, results, format }: QueryArguments): Promise<void> {
  const tables = describedTables(folderNamed(results, 'query'));
  const connection = await openTables(tables);
  const names = tables.map(({ name }) => name);
  print(answerText(await answerTo(connection, sql, names), format));
  connection.closeSync();
}
