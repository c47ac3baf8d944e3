/** `commonweal compare`: what other designs change, world by world with the same luck. */
import type { Command } from '../command.ts';
import { commonOptions, formatOption } from '../words/options.ts';
import type { StudyArguments } from '../work/run-study.ts';

type Arguments = StudyArguments & { readonly baseline: string; readonly scenario: readonly string[] };

async function compare({ baseline, scenario, ...given }: Arguments): Promise<void> {
  await (await import('../work/run-study.ts')).runStudy([baseline, ...scenario], given);
}

export const command: Command = {
  command: 'compare <baseline> <scenario..>',
  describe: 'Compare scenarios with a baseline, world by world',
  operands: { baseline: 'Scenario file to compare with', scenario: 'Scenario files to compare' },
  options: { ...commonOptions, ...formatOption },
  examples: [['compare scenarios/baseline.yaml scenarios/deep-cuts.yaml --out output/cuts', 'What deep cuts change, with a report']],
  handler: compare,
};
