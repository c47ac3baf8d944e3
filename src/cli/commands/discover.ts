/** `commonweal discover`: where in the space of a sweep a condition holds. */
import type { Command } from '../command.ts';
import { formatOption, outputOptions, workOptions } from '../words/options.ts';
import type { DiscoverArguments } from '../work/discover.ts';

export const command: Command = {
  command: 'discover <results>',
  describe: 'Say where in the space of a sweep a condition holds',
  operands: { results: 'Results folder of sweep' },
  options: {
    where: {
      value: 'condition',
      required: true,
      describe: "What is looked for in the mean of a cell, such as 'small_survival < 0.7'; several joined by and",
    },
    out: workOptions.out,
    ...formatOption,
    json: outputOptions.json,
  },
  lacks: { workers: 'nothing is run', replications: 'nothing is run', seed: 'nothing is drawn', quiet: 'nothing takes long' },
  examples: [
    [
      `discover output/size-and-sharing --where "small_survival < 0.7"`,
      'Boxes in which such cells are dense, and a shallow tree of all cells, in sentences',
    ],
  ],
  epilogue:
    'Signs are < <= > >=. Values are in the unit of the outcome: of a share, 0.7 is 70 %. Coverage is the share of all such cells that a box holds, density the share of its cells that are such. A limit that chance gives more often than one time in twenty is not said. Ends with 2 where the condition holds in no cell or in all.',
  handler: async (given: DiscoverArguments) => (await import('../work/discover.ts')).runDiscover(given),
};
