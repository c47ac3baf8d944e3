/** The words of a pack: student sheet, facilitator's guide, answer key. */
import type { Lesson } from '../lesson.ts';
import type { Widened } from './language.ts';

/** Minutes of each part of a lesson; trying out takes what is left. */
const MINUTES = { situation: 2, predict: 2, reveal: 1, explain: 2, cards: 1 } as const;

const ORDER = ['situation', 'predict', 'reveal', 'explain', 'tries', 'cards'] as const;

/** The parts of a lesson in their order, with their minutes and what is done in them. */
export function timings(
  { minutes }: Pick<Lesson, 'minutes'>,
  { parts }: Pick<PackWords, 'parts'>,
): readonly (readonly [part: string, minutes: number, does: string])[] {
  const rest = minutes - Object.values(MINUTES).reduce((sum, each) => sum + each, 0);
  return ORDER.map((part) => [parts[part][0], part === 'tries' ? rest : MINUTES[part], parts[part][1]]);
}

export const packWords = {
  titles: { student: 'Student sheet', facilitator: 'Facilitator’s guide', answers: 'Answer key' },
  situation: 'Situation',
  designs: (first: string, second: string): string => `Compared are ‘${first}’ and ‘${second}’; all else is the same, luck included.`,
  question: 'Question',
  predict: 'Your prediction',
  predictNote: 'Mark one box in each line, before anybody looks at the answer.',
  because: 'Because',
  notes: 'What the model says, and what I make of it',
  roles: 'Roles',
  roleList: [
    'The council’s commissioner, who has to answer for the money.',
    'The manager of a charity of £150,000 a year, known to everybody in the place.',
    'The director of a charity of £20m a year, who works in forty places.',
    'Somebody who needs the service, and does not mind who runs it.',
  ],
  timings: 'Timings',
  timingHead: ['Part', 'Minutes', 'What to do'],
  parts: {
    situation: ['Situation', 'Give out the roles, read the situation aloud, and settle that everybody understands the two designs.'],
    predict: ['Predict', 'Everybody marks a prediction and a reason alone, then the group counts hands. Nobody may change afterwards.'],
    reveal: ['Reveal', 'Press Commit on the page, or read the first two sentences of the answer key aloud.'],
    explain: ['Explain', 'What pulled it down, what pulled it up? Each role speaks for itself.'],
    tries: ['Try it', 'Groups take one of the three things to try, and predict before they look.'],
    cards: ['Cards', 'Read both cards aloud. Which of them could turn the answer round?'],
  },
  before: 'To ask before the prediction',
  after: 'To ask after the answer',
  surprise: 'When the model surprises',
  surpriseNote:
    'Do not defend it. Ask which pull was stronger than expected, which card could explain it, and what one would have to see in a real town to believe it. Where the model cannot tell, that is the answer.',
  page: (address: string): string =>
    `On a screen: open the playground and add ${address} to its address. It computes the same worlds on the spot. Without a screen: sheets and key are enough.`,
  answer: 'The answer',
  changed: 'What the second design changes',
  beside: 'What else moved',
  difference: 'difference',
  verdict: 'the model says',
  cannotTell: 'cannot tell',
  again: 'How to make it again',
  madeBy: (seed: string, worlds: number, engine: string, build: string): string =>
    `Seed ${seed}, ${worlds} paired worlds, engine ${engine}, build ${build}. Another build may answer otherwise.`,
} as const;

export type PackWords = Widened<typeof packWords>;
