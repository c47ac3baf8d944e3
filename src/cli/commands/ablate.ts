/** `commonweal ablate`: each mechanism off in turn, paired with itself on. */
import type { Command } from '../command.ts';
import { outputOptions, overrideOptions, workOptions } from '../words/options.ts';
import type { AblateArguments } from '../work/ablate.ts';

export const command: Command = {
  command: 'ablate [scenario]',
  describe: 'Switch each mechanism off in turn and compare',
  operands: { scenario: 'Scenario file for all of them; without one, each mechanism’s own' },
  options: {
    all: { describe: 'Every mechanism, each in the scenario it names' },
    only: { value: 'ids', describe: 'Only these mechanisms, ids joined by commas' },
    baseline: { describe: 'Also each mechanism in the UK baseline (slow)' },
    interactions: { describe: 'Also the ten strongest pairs (slow)' },
    ...overrideOptions,
    seed: {
      value: 'text',
      describe: 'What seeds begin with; each ends in the mechanism’s id, and that of a scenario file is not used (ablate if not given)',
    },
    replications: { value: 'count', describe: 'Number of pairs a mechanism (30 if not given, whatever the scenario says)' },
    ...workOptions,
    ...outputOptions,
  },
  clashes: [
    { given: 'all', not: ['only'], because: 'which is every mechanism' },
    { given: 'all', not: ['scenario'], because: 'which takes each mechanism in the scenario it names' },
  ],
  examples: [
    ['ablate --only trust-ledger,batten-down', 'Two mechanisms, each in the scenario it names'],
    ['ablate --all --out output/ablation', 'The whole study, with a picture and a matrix'],
  ],
  handler: async (given: AblateArguments) => (await import('../work/ablate.ts')).ablate(given),
};
