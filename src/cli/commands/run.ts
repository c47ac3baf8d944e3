/** `commonweal run`: simulate one scenario, as often as wanted. */
import type { CommandModule } from 'yargs';
import { commonOptions, type Overrides } from '../options.ts';

type Arguments = Overrides & {
  readonly scenario: string;
  readonly population: boolean;
  readonly workers: number;
  readonly out?: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
};

async function run({ scenario, population, ...given }: Arguments): Promise<void> {
  if (population) return (await import('../population.ts')).showPopulation(scenario, given);
  await (await import('../run-study.ts')).runStudy([scenario], given);
}

export const command: CommandModule<object, Arguments> = {
  command: 'run <scenario>',
  describe: 'Simulate one scenario',
  builder: (cli) =>
    cli
      .positional('scenario', { type: 'string', demandOption: true, describe: 'Scenario file' })
      .options(commonOptions)
      .option('population', { type: 'boolean', default: false, describe: 'Only draw the population and print it beside its targets' })
      .example(
        '$0 run scenarios/baseline.yaml --replications 4 --out output/baseline',
        'Four runs of the baseline, with a report',
      ) as never,
  handler: run,
};
