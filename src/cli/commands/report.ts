/** `commonweal report`: draw the report of a results folder again. */
import type { Command } from '../command.ts';
import type { ReportArguments } from '../work/report.ts';

export const command: Command = {
  command: 'report <dir>',
  describe: 'Draw the report of a results folder again',
  operands: { dir: 'Results folder; of an interrupted run, what is done is drawn' },
  options: {},
  examples: [['report output/first-look', 'Draw output/first-look/report.html again']],
  handler: async (given: ReportArguments) => (await import('../work/report.ts')).report(given),
};
