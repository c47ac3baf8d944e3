/** What `commonweal list` does: prints file and title of every scenario of this installation. */
import { isAbsolute, join, relative, sep } from 'node:path';
import { oneLine } from '../../report/visible.ts';
import { padRight, widthOf } from '../../report/text-width.ts';
import { print, printJson } from '../effects.ts';
import { commandLine } from '../program.ts';
import { loadScenario } from '../scenarios/load.ts';
import { shippedScenarios } from '../scenarios/shipped-scenarios.ts';

export type ListArguments = { readonly json: boolean };

/** A path as it can be given to another command from the current folder: relative if the file is below it. */
function pathFromHere(path: string): string {
  const way = relative(process.cwd(), path);
  const outside = isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`);
  return outside ? path : way.split(sep).join('/');
}

export function list({ json }: ListArguments): void {
  const { folder, files } = shippedScenarios();
  const scenarios = files.map((name) => {
    const path = join(folder, name);
    const { title, about } = loadScenario(path);
    return { file: pathFromHere(path), title, about };
  });
  if (json) return printJson({ scenarios });
  const widest = Math.max(...scenarios.map(({ file }) => widthOf(file)));
  const lines = scenarios.map(({ file, title }) => `${padRight(file, widest)}  ${oneLine(title)}`);
  const example = scenarios[0]?.file ?? '';
  print([...lines, '', `${commandLine(['check', example])} checks one; ${commandLine(['--help'])} lists the commands.`].join('\n'));
}
