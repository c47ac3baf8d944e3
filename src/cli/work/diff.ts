/** What `commonweal diff` does: prints the differences between two scenarios in words. */
import { differences, type SettingChange } from '../../model/scenario/differences.ts';
import { sourcesGiven } from '../../report/plain/given.ts';
import { oneLine } from '../../report/visible.ts';
import { print, printJson } from '../effects.ts';
import { loadScenario } from '../scenarios/load.ts';

export type DiffArguments = { readonly a: string; readonly b: string; readonly json: boolean };

export function diff({ a, b, json }: DiffArguments): void {
  const [from, to] = [loadScenario(a), loadScenario(b)];
  const changes = differences(from, to);
  if (json) printJson({ a: from.name, b: to.name, changes });
  else if (changes.length === 0) print(`${oneLine(to.title)} and ${oneLine(from.title)} have the same settings.`);
  else print([`From ${oneLine(from.title)} to ${oneLine(to.title)}:`, ...changes.map(changeText)].join('\n'));
}

function changeText(change: SettingChange): string {
  const { words, path, inert } = change;
  const more = [...(inert === undefined ? [] : [inert]), ...sourcesGiven(change).map(oneLine)];
  return [`  ${words}  [${path}]`, ...more.map((line) => `    ${line}`)].join('\n');
}
