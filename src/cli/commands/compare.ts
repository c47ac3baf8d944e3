/** `commonweal compare`: what other designs change, world by world with the same luck. */
import type { CommandModule } from 'yargs';
import { commonOptions, type Overrides } from '../options.ts';

type Arguments = Overrides & {
  readonly baseline: string;
  readonly scenario: readonly string[];
  readonly workers: number;
  readonly out?: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
};

async function compare({ baseline, scenario, ...given }: Arguments): Promise<void> {
  await (await import('../run-study.ts')).runStudy([baseline, ...scenario], given);
}

export const command: CommandModule<object, Arguments> = {
  command: 'compare <baseline> <scenario..>',
  describe: 'Compare scenarios with a baseline, world by world',
  builder: (cli) =>
    cli
      .positional('baseline', { type: 'string', demandOption: true, describe: 'Scenario file to compare with' })
      .positional('scenario', { type: 'string', array: true, demandOption: true, describe: 'Scenario files to compare' })
      .options(commonOptions)
      .example(
        '$0 compare scenarios/baseline.yaml scenarios/deep-cuts.yaml --out output/cuts',
        'What deep cuts change, with a report',
      ) as never,
  handler: compare,
};
