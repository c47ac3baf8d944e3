/** `commonweal losses`: what a sudden loss of income does to charities, everything else equal. */
import type { Command } from '../command.ts';
import { outputOptions, overrideOptions } from '../words/options.ts';
import type { LossesArguments } from '../work/losses.ts';

const { years: _, ...overrides } = overrideOptions;

export const command: Command = {
  command: 'losses <scenario>',
  describe: 'Take income from charities at random and count who ends within two years',
  operands: { scenario: 'Scenario file' },
  options: { ...overrides, json: outputOptions.json },
  lacks: { years: 'losses follows charities for two years' },
  examples: [['losses scenarios/baseline.yaml --replications 4', 'Endings by share of income lost, beside what evidence says']],
  handler: async (given: LossesArguments) => (await import('../work/losses.ts')).losses(given),
};
