/** `commonweal discover`: where in the space of a sweep a condition holds, and how far one factor may go. */
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
      describe: "What is looked for in the mean of a cell, such as 'small_survival < 0.7'; several joined by and",
    },
    largest: { value: 'factor', describe: 'In place of --where: the largest level of a factor at which --keeping surely holds' },
    smallest: { value: 'factor', describe: 'The same from the other end' },
    keeping: { value: 'condition', describe: "What is to hold up to that level, such as 'small_survival >= 0.7'" },
    out: workOptions.out,
    ...formatOption,
    json: outputOptions.json,
  },
  clashes: [
    { given: 'where', not: ['largest', 'smallest', 'keeping'], because: 'they ask another question' },
    { given: 'largest', not: ['smallest'], because: 'one end is asked for at a time' },
  ],
  lacks: { workers: 'nothing is run', replications: 'nothing is run', seed: 'nothing is drawn', quiet: 'nothing takes long' },
  examples: [
    [
      `discover output/size-and-sharing --where "small_survival < 0.7"`,
      'Boxes in which such cells are dense, and a shallow tree of all cells, in sentences',
    ],
    [
      `discover output/size-and-sharing --largest contract.lines_per_contract --keeping "small_survival >= 0.7"`,
      'How large contracts may be, for each way of sharing',
    ],
  ],
  epilogue:
    'Signs are < <= > >=. Values are in the unit of the outcome: of a share, 0.7 is 70 %. Coverage is the share of all such cells that a box holds, density the share of its cells that are such. Each box is counted outside those before it. A limit is said only where an exact test, which allows for the number of limits that there could be, does not take it for chance. Ends with 2 where the condition holds in no cell or in all. With --largest or --smallest levels are tried in turn, in each combination of the other factors, until one does not surely hold by its 95 % interval; that takes a grid, or one factor at a time.',
  handler: async (given: DiscoverArguments) => (await import('../work/discover.ts')).runDiscover(given),
};
