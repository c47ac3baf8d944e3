/** What `commonweal init` does: writes a first scenario, a first experiment and their schemas into a folder, and replaces nothing. */
import { lstatSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { visible } from '../../model/scenario/characters.ts';
import { scenarioSchema } from '../../model/scenario/schema.ts';
import { print } from '../effects.ts';
import { UserError } from '../errors.ts';
import { codeOf, folderNamed, makeFolder, reasonOf, removeEmpty } from '../folders/folders.ts';
import { commandLine } from '../program.ts';
import { experimentSchema } from '../../study/space/experiment-schema.ts';
import {
  EXPERIMENT_FILE,
  EXPERIMENT_SCHEMA,
  FIRST_EXPERIMENT,
  FIRST_SCENARIO,
  SCENARIO_FILE,
  SCENARIO_SCHEMA,
} from '../scenarios/first-scenario.ts';

export type InitArguments = { readonly dir?: string | undefined };

function alreadyThere(path: string): UserError {
  return new UserError(`${path}: found a file that is already there; expected none, because nothing is replaced`);
}

function cannotMake(folder: string, error: unknown): UserError {
  return new UserError(
    `init ${folder}: found a place that cannot be written to (${reasonOf(error)}); expected one where a folder can be made`,
  );
}

/** Writes all the files or none. */
function writeNew(folder: string, files: Readonly<Record<string, string>>): void {
  const written: string[] = [];
  let made: readonly string[] = [];
  let at = folder;
  try {
    made = makeFolder(folder);
    for (const [name, text] of Object.entries(files)) {
      at = join(folder, name);
      // wx: a file that another program has made meanwhile is not replaced either.
      writeFileSync(at, text, { flag: 'wx' });
      written.push(at);
    }
  } catch (error) {
    for (const file of written) rmSync(file, { force: true });
    removeEmpty(made);
    throw codeOf(error) === 'EEXIST' ? alreadyThere(at) : cannotMake(folder, error);
  }
}

/** Whether something has this path, also a link that leads nowhere. Throws a UserError where part of the path is a file. */
function isThere(folder: string, name: string): boolean {
  try {
    return lstatSync(join(folder, name), { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw cannotMake(folder, error);
  }
}

/** Throws a UserError, and writes nothing, if one of the files is there already. */
export function init({ dir = '.' }: InitArguments): void {
  const folder = folderNamed(dir, 'init');
  const schemaText = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;
  const files = {
    [SCENARIO_FILE]: FIRST_SCENARIO,
    [EXPERIMENT_FILE]: FIRST_EXPERIMENT,
    [SCENARIO_SCHEMA]: schemaText(scenarioSchema(mechanisms)),
    [EXPERIMENT_SCHEMA]: schemaText(experimentSchema(mechanisms)),
  };
  const there = Object.keys(files).find((name) => isThere(folder, name));
  if (there !== undefined) throw alreadyThere(join(folder, there));
  writeNew(folder, files);
  const at = (name: string) => (dir === '.' ? name : join(folder, name));
  print(
    [
      `${visible(at(SCENARIO_FILE))}: a scenario, to run and to change`,
      `${visible(at(EXPERIMENT_FILE))}: an experiment on it`,
      `${visible(at(SCENARIO_SCHEMA))}, ${visible(at(EXPERIMENT_SCHEMA))}: what editors complete such files from`,
      '',
      `  ${commandLine(['check', at(SCENARIO_FILE)])}`,
      `  ${commandLine(['run', at(SCENARIO_FILE), '--replications', '4', '--out', join('output', 'town')])}`,
      `  ${commandLine(['sweep', at(EXPERIMENT_FILE), '--out', join('output', 'lots-and-sharing')])}`,
    ].join('\n'),
  );
}
