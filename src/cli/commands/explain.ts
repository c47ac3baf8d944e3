/** `commonweal explain`: one charity's life, and any decision as a sum of named terms. */
import type { CommandModule } from 'yargs';
import { NoSuchCharity, tellLife, type Decision, type Life } from '../../study/experiment/life.ts';
import { print, printJson } from '../effects.ts';
import { UserError } from '../errors.ts';
import { loadScenario } from '../load.ts';
import { overrideOptions, outputOptions, type Overrides } from '../options.ts';

type Arguments = Overrides & {
  readonly scenario: string;
  readonly charity: string;
  readonly quarter?: string | undefined;
  readonly replication: string;
  readonly json: boolean;
};

function wholeNumber(option: string, text: string, highest: number): number {
  if (/^\d+$/.test(text) && Number(text) <= highest) return Number(text);
  throw new UserError(`--${option} ${text}: found '${text}'; expected a whole number from 0 to ${highest}`);
}

function explain({ scenario: file, charity, quarter, replication, json, ...given }: Arguments): void {
  const scenario = loadScenario(file, given);
  const last = scenario.settings.run.years * 4 - 1;
  const when = quarter === undefined ? undefined : wholeNumber('quarter', quarter, last);
  const life = told(() =>
    tellLife(scenario, scenario, wholeNumber('replication', replication, 9999), {
      charity,
      ...(when === undefined ? {} : { quarter: when }),
    }),
  );
  if (json) printJson(life);
  else print(lifeText(life, when));
}

function told(tell: () => Life): Life {
  try {
    return tell();
  } catch (error) {
    if (error instanceof NoSuchCharity) throw new UserError(`--charity: ${error.message}`);
    throw error;
  }
}

function lifeText({ charity, about, events, decisions }: Life, quarter: number | undefined): string {
  const story = events.length === 0 ? ['  Nothing that is recorded happened to it.'] : events.map(({ date, text }) => `  ${date}: ${text}`);
  const choices = quarter === undefined ? decisions.filter(({ taken }) => taken).slice(0, 3) : decisions;
  const why =
    choices.length === 0
      ? []
      : [
          '',
          quarter === undefined ? 'Its first choices, as sums:' : `Its choices in quarter ${quarter}, as sums:`,
          ...choices.flatMap(decisionText),
        ];
  return [charity, about, '', ...story, ...why].join('\n');
}

function decisionText({ tender, strategy, taken, utility, terms }: Decision): string[] {
  const widest = Math.max(...terms.map(({ value }) => Math.abs(value)), 0.01);
  const bar = (value: number) => (value < 0 ? '-' : '+').repeat(Math.max(1, Math.round((Math.abs(value) / widest) * 20)));
  const sorted = [...terms].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  return [
    `  ${taken ? 'Took' : 'Left'} "${strategy}" for ${tender}: ${utility.toFixed(2)}`,
    ...sorted.map(({ term, value }) => `    ${value.toFixed(2).padStart(6)}  ${term.padEnd(32)} ${bar(value)}`),
  ];
}

export const command: CommandModule<object, Arguments> = {
  command: 'explain <scenario>',
  describe: 'Tell one charity’s life and why it decided as it did',
  builder: (cli) =>
    cli
      .positional('scenario', { type: 'string', demandOption: true, describe: 'Scenario file' })
      .option('charity', {
        type: 'string',
        requiresArg: true,
        demandOption: true,
        describe: 'Identity, or a size such as small for a typical one',
      })
      .option('quarter', { type: 'string', requiresArg: true, describe: 'Show every choice of this quarter, 0 for the first of the run' })
      .option('replication', { type: 'string', requiresArg: true, default: '0', describe: 'Which replication' })
      .options(overrideOptions)
      .option('json', outputOptions.json)
      .example(
        '$0 explain scenarios/teaching/small-town.yaml --charity medium',
        'The life of a medium-sized charity in a small town',
      ) as never,
  handler: explain,
};
