/** `commonweal run`: simulate replications of one scenario. */
import type { Command } from '../command.ts';
import { commonOptions, formatOption } from '../words/options.ts';
import type { StudyArguments } from '../work/run-study.ts';

type Arguments = StudyArguments & { readonly scenario: string; readonly population: boolean };

async function run({ scenario, population, ...given }: Arguments): Promise<void> {
  if (population) return (await import('../work/population.ts')).showPopulation(scenario, given);
  await (await import('../work/run-study.ts')).runStudy([scenario], given);
}

export const command: Command = {
  command: 'run <scenario>',
  describe: 'Simulate one scenario',
  operands: { scenario: 'Scenario file' },
  options: {
    ...commonOptions,
    ...formatOption,
    population: { describe: 'Only draw the population and print it beside its targets' },
  },
  clashes: [
    {
      given: 'population',
      not: ['replications', 'years', 'workers', 'out', 'format', 'quiet'],
      because: 'which only draws the population once and prints it',
    },
  ],
  examples: [['run scenarios/baseline.yaml --replications 4 --out output/baseline', 'Four runs of the baseline, with a report']],
  handler: run,
};
