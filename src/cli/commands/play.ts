/** `commonweal play`: the playground, served on this machine or written as one page. */
import type { Command } from '../command.ts';
import type { PlayArguments } from '../work/play.ts';

export const command: Command = {
  command: 'play [scenario]',
  describe: 'Serve the playground, a town to try rules in, or write it as one page',
  operands: { scenario: 'Scenario of the playground’s town to begin with, such as one saved there' },
  options: { out: { value: 'file', describe: 'Page to write instead of serving it' } },
  examples: [
    ['play', 'Serve it on this machine until Ctrl-C'],
    ['play --out playground.html', 'Write one page that works from a disk, without a network'],
  ],
  handler: async (given: PlayArguments) => (await import('../work/play.ts')).play(given),
};
