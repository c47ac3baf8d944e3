/** `commonweal ablate`: each mechanism off in turn, paired with itself on. */
import type { CommandModule } from 'yargs';
import { commonOptions, overrideOptions } from '../options.ts';
import type { AblateArguments } from '../work/ablate.ts';

export const command: CommandModule<object, AblateArguments> = {
  command: 'ablate [scenario]',
  describe: 'Switch each mechanism off in turn and compare',
  builder: (cli) =>
    cli
      .positional('scenario', { type: 'string', describe: 'Scenario file; without one, each mechanism’s own' })
      .option('all', { type: 'boolean', default: false, describe: 'Every mechanism, each in the scenario it names' })
      .option('only', { type: 'string', requiresArg: true, describe: 'Only these mechanisms, ids joined by commas' })
      .option('baseline', { type: 'boolean', default: false, describe: 'Also each mechanism in the UK baseline (slow)' })
      .option('interactions', { type: 'boolean', default: false, describe: 'Also the ten strongest pairs (slow)' })
      .options(commonOptions)
      .option('seed', {
        ...overrideOptions.seed,
        describe: 'What seeds begin with; each ends in the mechanism’s id, and that of a scenario file is not used (default: ablate)',
      })
      .example('$0 ablate --only trust-ledger,batten-down', 'Two mechanisms, each in the scenario it names')
      .example('$0 ablate --all --out output/ablation', 'The whole study, with a picture and a matrix') as never,
  handler: async (given) => (await import('../work/ablate.ts')).ablate(given),
};
