/** The scenarios and experiments that come with this installation. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseText } from '../../model/scenario/document.ts';
import { problemAt } from '../../model/scenario/problem.ts';
import { UserError, userErrorOf } from '../errors.ts';
import { nameOf, readText } from './scenario-files.ts';

/** The nearest folder above this program that holds `scenarios/<file>`. Throws a UserError if there is none. */
function folderWith(file: string): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const candidate = join(folder, 'scenarios');
    if (existsSync(join(candidate, file))) return candidate;
    if (dirname(folder) === folder) throw new UserError(`scenarios/${file}: found nothing; expected a scenario of this installation`);
  }
}

/** The path of a scenario in this installation’s scenarios folder. */
export function shippedScenario(file: string): string {
  return join(folderWith(file), file);
}

const depth = (name: string): number => name.split('/').length;

/** Experiments are files of another kind, in a folder of their own. */
const EXPERIMENTS = 'experiments/';

/** Names with slashes of files in the folder `folder`: those at its top first, then by name. */
export type Shipped = { readonly folder: string; readonly scenarios: readonly string[]; readonly experiments: readonly string[] };

/** The scenario and experiment files in a scenarios folder. */
export function shippedIn(folder: string): Shipped {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  const isExperiment = (name: string) => name.startsWith(EXPERIMENTS);
  return { folder, scenarios: files.filter((name) => !isExperiment(name)), experiments: files.filter(isExperiment) };
}

/** The files of this installation. Throws a UserError if it has none. */
export const shippedFiles = (): Shipped => shippedIn(folderWith('baseline.yaml'));

export type Words = { readonly title: string; readonly about: string };

/** What an experiment file says of itself; its name is its title if it has none. Throws a UserError if it cannot be read. */
export function wordsOfExperiment(path: string): Words {
  const text = readText(path);
  if (typeof text !== 'string') throw userErrorOf([problemAt({ file: path, line: null, column: null }, text)]);
  const { root, problems } = parseText(path, text);
  if (problems.length > 0) throw userErrorOf(problems);
  const said = (wanted: string): string => {
    const node = root?.kind === 'map' ? root.entries.find(({ name }) => name === wanted)?.node : undefined;
    return node?.kind === 'value' && typeof node.value === 'string' ? node.value.trim() : '';
  };
  return { title: said('title') || nameOf(path), about: said('about') };
}
