/** The tables of a results folder as its data package describes them, checked, because it may have been edited. */
import { existsSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isObject, misfits, type Shape } from '../../study/shape.ts';
import { UserError } from '../errors.ts';
import { reasonOf } from '../folders/folders.ts';
import { aboutOf, MANIFEST, readJson, readManifest } from '../folders/manifest.ts';
import { partialOf } from '../folders/unfinished-runs.ts';
import { TABLE_FORMATS, type TableFormat } from '../words/options.ts';
import { PACKAGE, type Column } from './tables.ts';

export type DescribedTable = {
  readonly name: string;
  /** Where it is in the folder, with slashes. */
  readonly path: string;
  /** The file itself, absolute and without links. */
  readonly file: string;
  readonly format: TableFormat;
  readonly columns: readonly Pick<Column, 'name' | 'type'>[];
};

const TYPES: readonly Column['type'][] = ['string', 'integer', 'number', 'boolean'];

const resource: Shape = {
  object: {
    name: 'text',
    path: 'text',
    format: { oneOf: TABLE_FORMATS },
    schema: { object: { fields: { list: { object: { name: 'text', type: { oneOf: TYPES } } } } } },
  },
};

type Resource = Pick<DescribedTable, 'name' | 'path' | 'format'> & { readonly schema: { readonly fields: DescribedTable['columns'] } };

const A_FOLDER = 'expected a results folder, made with --out';
const UNCHANGED = 'expected the data package of results, unchanged';

/** Throws a UserError for a folder that does not hold complete results. */
function requireResults(folder: string): void {
  if (!existsSync(folder)) {
    const begun = existsSync(partialOf(folder)) ? `nothing but ${partialOf(folder)}, which is not complete` : 'nothing';
    throw new UserError(`${folder}: found ${begun}; ${A_FOLDER}`);
  }
  const manifest = readManifest(folder);
  if (manifest === null) throw new UserError(`${folder}: found no ${MANIFEST} of results; ${A_FOLDER}`);
  if (manifest.status !== 'complete')
    throw new UserError(`${folder}: found results that are not complete (${aboutOf(manifest)}); give that command again`);
}

function resourcesIn(file: string): readonly Resource[] {
  let found: unknown;
  try {
    found = readJson(file);
  } catch (error) {
    const what = error instanceof SyntaxError ? 'text that is not JSON' : `something that cannot be read (${reasonOf(error)})`;
    throw new UserError(`${file}: found ${what}; ${UNCHANGED}`);
  }
  const wrong = isObject(found) ? misfits(found, { object: { resources: { list: resource } } }) : ['resources (list)'];
  if (wrong.length > 0) throw new UserError(`${file}: found a data package without ${wrong[0]}; ${UNCHANGED}`);
  return (found as { readonly resources: readonly Resource[] }).resources;
}

/** The real path of a file of the folder; throws a UserError if it is not there or leads outside. */
function fileWithin(folder: string, { name, path }: Resource): string {
  const at = join(folder, path);
  if (!existsSync(at)) throw new UserError(`${at}: found nothing; expected the table ${name}, which ${PACKAGE} names`);
  const [inside, file] = [realpathSync(folder), realpathSync(at)];
  if (file.startsWith(inside.endsWith(sep) ? inside : inside + sep)) return file;
  throw new UserError(`${join(folder, PACKAGE)}: found the path ${path}, which leads out of the folder; ${UNCHANGED}`);
}

/** The tables of complete results. Throws a UserError if there are none, or they are not as they were written. */
export function describedTables(folder: string): DescribedTable[] {
  requireResults(folder);
  const resources = resourcesIn(join(folder, PACKAGE));
  const names = resources.map(({ name }) => name.toLowerCase());
  const twice = resources.find(({ name }, k) => names.indexOf(name.toLowerCase()) < k);
  if (twice !== undefined) throw new UserError(`${join(folder, PACKAGE)}: found two tables called ${twice.name}; ${UNCHANGED}`);
  return resources.map((each) => {
    const { name, path, format, schema } = each;
    return { name, path, format, file: fileWithin(folder, each), columns: schema.fields };
  });
}
