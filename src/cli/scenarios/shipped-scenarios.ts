/** The scenarios that come with this installation. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../errors.ts';

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

/** The installation’s scenarios folder, and the names of the scenario files in it, with slashes: those at its top first, then by name. */
export function shippedScenarios(): { readonly folder: string; readonly files: readonly string[] } {
  const folder = folderWith('baseline.yaml');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  return { folder, files };
}
