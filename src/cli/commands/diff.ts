/** `commonweal diff`: in what two scenarios differ, in words. */
import type { CommandModule } from 'yargs';
import { differences } from '../../model/scenario/differences.ts';
import { print, printJson } from '../effects.ts';
import { loadScenario } from '../load.ts';
import { outputOptions } from '../options.ts';

type Arguments = { readonly a: string; readonly b: string; readonly json: boolean };

function diff({ a, b, json }: Arguments): void {
  const [from, to] = [loadScenario(a), loadScenario(b)];
  const changes = differences(from, to);
  if (json) printJson({ a: from.name, b: to.name, changes });
  else if (changes.length === 0) print(`${to.title} and ${from.title} have the same settings.`);
  else print([`From ${from.title} to ${to.title}:`, ...changes.map(({ words, path }) => `  ${words}  [${path}]`)].join('\n'));
}

export const command: CommandModule<object, Arguments> = {
  command: 'diff <a> <b>',
  describe: 'Say in words how two scenarios differ',
  builder: (cli) =>
    cli
      .positional('a', { type: 'string', demandOption: true, describe: 'Scenario file to start from' })
      .positional('b', { type: 'string', demandOption: true, describe: 'Scenario file to get to' })
      .option('json', outputOptions.json)
      .example('$0 diff scenarios/baseline.yaml scenarios/deep-cuts.yaml', 'What deep cuts change'),
  handler: diff,
};
