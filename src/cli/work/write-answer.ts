/** Writes the answer to a question about results: its tables, its findings as JSON, and a page. */
import { notify } from '../effects.ts';
import { UserError } from '../errors.ts';
import type { Identity } from '../folders/identity.ts';
import { inPlace } from '../folders/place.ts';
import { madeBy } from '../made-by.ts';
import { commandLine } from '../program.ts';
import { formOf } from '../results/forms.ts';
import { PACKAGE, tableFile, tableFiles, type Table } from '../results/tables.ts';
import type { TableFormat } from '../words/options.ts';

const PAGE = 'report.html';

export type Written = { readonly out?: string | undefined; readonly format?: TableFormat | undefined };

export type Answer = {
  readonly study: Identity;
  readonly title: string;
  /** Name of the data package. */
  readonly name: string;
  readonly tables: readonly Table[];
  /** Name of the file of findings, and what it holds. */
  readonly file: string;
  readonly findings: object;
  /** The page that shows it, from the command that made it; none for answers that are not drawn. */
  readonly page?: ((command: string) => string) | undefined;
};

/** Throws a UserError for a form of tables that are not written. */
export function requireOut({ out, format }: Written): void {
  if (format !== undefined && out === undefined) throw new UserError('--format: found without --out; expected both, or neither');
}

/** Without a folder nothing is written. */
export async function writeAnswer({ out, format }: Written, { study, title, name, tables, file, findings, page }: Answer): Promise<void> {
  if (out === undefined) return;
  const form = await formOf(format ?? 'csv');
  const names = [...tables.map((table) => tableFile('data/', table, form.format)), PACKAGE, file, ...(page === undefined ? [] : [PAGE])];
  const about = { title, command: commandLine(process.argv.slice(2)), started: new Date().toISOString() };
  await inPlace(out, { study, names }, about, (place) => {
    const files = tableFiles(name, title, 'data/', tables, form);
    const made = { ...madeBy(), finished: new Date().toISOString() };
    const drawn = page === undefined ? {} : { [PAGE]: page(about.command) };
    place?.publish({ ...files, [file]: `${JSON.stringify(findings, null, 2)}\n`, ...drawn }, { ...about, ...made });
  });
  notify(`Tables: ${out}`);
}
