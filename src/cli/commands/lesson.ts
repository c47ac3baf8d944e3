/** `commonweal lesson`: a lesson as pages to print, its answer computed when the command runs. */
import type { Command } from '../command.ts';
import { LANGUAGES } from '../../lessons/texts/language.ts';
import { oneOf, outputOptions, overrideOptions, workOptions } from '../words/options.ts';
import type { LessonArguments } from '../work/lesson.ts';

export const command: Command = {
  command: 'lesson [name]',
  describe: 'Write a lesson to print, with the answer that the model gives now, or list the lessons',
  operands: { name: 'Lesson; without one, all are listed' },
  options: {
    seed: overrideOptions.seed,
    replications: { ...overrideOptions.replications, describe: 'Number of towns, each run under both designs' },
    workers: workOptions.workers,
    out: {
      ...workOptions.out,
      describe: 'Folder to write student sheet, facilitator’s guide and answer key to; without one, the answer is printed',
    },
    language: { value: 'name', read: oneOf('--language', LANGUAGES), describe: 'Language of the lesson: en, or cy (Welsh) for door' },
    quiet: outputOptions.quiet,
  },
  examples: [
    ['lesson', 'The lessons, with their length'],
    ['lesson door --out output/door', 'Three pages to print on turnover tests'],
  ],
  handler: async (given: LessonArguments) => (await import('../work/lesson.ts')).lesson(given),
};
