/** What `commonweal list` does: prints file and title of every scenario and experiment of this installation. */
import { isAbsolute, join, relative, sep } from 'node:path';
import { oneLine } from '../../report/visible.ts';
import { padRight, widthOf } from '../../report/text-width.ts';
import { print, printJson } from '../effects.ts';
import { commandLine } from '../program.ts';
import { loadScenario } from '../scenarios/load.ts';
import { nameOf } from '../scenarios/scenario-files.ts';
import { shippedFiles, wordsOfExperiment, type Shipped, type Words } from '../scenarios/shipped-scenarios.ts';

export type ListArguments = { readonly json: boolean };

type Listed = { readonly file: string; readonly title: string; readonly about: string };

type Found = { readonly scenarios: readonly Listed[]; readonly experiments: readonly (Listed & { readonly name: string })[] };

/** A path as it can be given to another command from the current folder: relative if the file is below it. */
function pathFromHere(path: string): string {
  const way = relative(process.cwd(), path);
  const outside = isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`);
  return outside ? path : way.split(sep).join('/');
}

function listed(path: string, { title, about }: Words): Listed {
  return { file: pathFromHere(path), title, about };
}

/** File, title and purpose of each file. Throws a UserError for one that cannot be read. */
export function readListed({ folder, scenarios, experiments }: Shipped): Found {
  return {
    scenarios: scenarios.map((name) => join(folder, name)).map((path) => listed(path, loadScenario(path))),
    experiments: experiments
      .map((name) => join(folder, name))
      .map((path) => ({ name: nameOf(path), ...listed(path, wordsOfExperiment(path)) })),
  };
}

function rowsOf(files: readonly Listed[]): string[] {
  const widest = Math.max(...files.map(({ file }) => widthOf(file)));
  return files.map(({ file, title }) => `${padRight(file, widest)}  ${oneLine(title)}`);
}

const purposeOf = (about: string): string[] => (about === '' ? [] : [`  ${oneLine(about)}`]);

/** A line for each scenario, and for each experiment one more with what it asks. */
export function listText({ scenarios, experiments }: Found): string {
  const asked = rowsOf(experiments).flatMap((row, k) => [row, ...purposeOf(experiments[k]?.about ?? '')]);
  const example = scenarios[0]?.file ?? '';
  return [
    ...rowsOf(scenarios),
    '',
    ...(experiments.length === 0 ? [] : ['Experiments, which ask a question of many scenarios:', ...asked, '']),
    `${commandLine(['check', example])} checks one; ${commandLine(['--help'])} lists the commands.`,
  ].join('\n');
}

export function list({ json }: ListArguments): void {
  const found = readListed(shippedFiles());
  if (json) printJson(found);
  else print(listText(found));
}
