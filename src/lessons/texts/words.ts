/** What is said in every lesson, on the page and in its pack. */
import { differenceText, valueIn } from '../../report/words.ts';
import { agreeing } from '../../study/counted.ts';
import { definitionOf } from '../../study/outcomes/registry.ts';
import type { Bet, Direction, Fared, Seen, Size } from '../reveal.ts';

export const directionWords: Readonly<Record<Direction, string>> = { lower: 'lower', same: 'about the same', higher: 'higher' };
export const sizeWords: Readonly<Record<Size, string>> = {
  slight: 'by up to a tenth of what it is',
  clear: 'by a tenth to a half of what it is',
  large: 'by more than half of what it is',
};

/** 'higher, by a tenth to a half of what it is' */
export const betWords = ({ direction, size }: Bet): string =>
  size === null ? directionWords[direction] : `${directionWords[direction]}, ${sizeWords[size]}`;

const faredWords: Readonly<Record<Fared, string>> = {
  right: 'So does the model.',
  direction: 'The model has the same direction, and another size.',
  wrong: 'The model says otherwise.',
  'cannot tell': 'The model cannot tell, so that nobody is wrong.',
};

const townsWords = (count: number): string => `${count} ${agreeing(count, 'town', 'towns')}`;

const others = ({ counts, most }: Seen): string =>
  (['lower', 'same', 'higher'] as const)
    .filter((each) => each !== most && counts[each] > 0)
    .map((each) => `in ${counts[each]} ${directionWords[each]}`)
    .join(', ');

/** 'In 17 of 20 towns it is higher with the change, in 2 about the same, in 1 lower.' */
export function countWords(seen: Seen): string {
  const { counts, most, worlds } = seen;
  if (worlds === 0) return 'In none of the towns is there anything to measure.';
  const rest = others(seen);
  return `In ${counts[most]} of ${townsWords(worlds)} it is ${directionWords[most]}${rest === '' ? '' : `, ${rest}`}.`;
}

export const rangeWords = ({ range, most }: Seen): string =>
  `Of 100 such towns, probably ${range[0]} to ${range[1]} would show it ${directionWords[most]}.`;

export function verdictWords({ verdict, size }: Seen): string {
  if (verdict === null) return 'The model cannot tell: such towns may go either way.';
  return `The model says: ${betWords({ direction: verdict, size })}.`;
}

export function meansWords({ outcome, means, difference }: Seen): string {
  if (means === null) return '';
  const { unit } = definitionOf(outcome);
  return `On average it goes from ${valueIn(unit, means[0])} to ${valueIn(unit, means[1])}: ${differenceText(unit, difference)}.`;
}

export const faredSentence = (bet: Bet, how: Fared): string => `You said: ${betWords(bet)}. ${faredWords[how]}`;

/** All that is said of an outcome, sentence by sentence. */
export const revealWords = (seen: Seen): readonly string[] =>
  [verdictWords(seen), countWords(seen), seen.worlds === 0 ? '' : rangeWords(seen), meansWords(seen)].filter((text) => text !== '');

export const words = {
  comparedWith: (first: string): string => `Compared with ‘${first}’, it is`,
  size: 'If it moves, it moves',
  mean: (design: string): string => `mean, ‘${design}’`,
  model:
    'A model, not a forecast: most of its numbers are judgement, and it is not yet calibrated. The town is invented, and lets more work for its people than towns in England do.',
  towns: (count: number): string => `${townsWords(count)}, each run twice on the same luck for ten years.`,
  leftOut: 'What this model leaves out',
  unsure: 'What it is unsure of',
  whyDown: 'What pulls it down',
  whyUp: 'What pulls it up',
  behaviours: 'Behaviours in the model that have to do with it',
  tries: 'Try it',
  measured: (outcome: string): string => `Measured by: ${outcome}.`,
  within: (text: string): string => `About the same: a difference of at most ${text}.`,
  beside: 'What else moved',
  minutes: (count: number): string => `${count} minutes`,
} as const;

/** How far an outcome may differ and still be called about the same; null where the least difference counts. */
export const withinWords = (outcome: Seen['outcome'], within: number): string | null =>
  within === 0 ? null : words.within(`${valueIn(definitionOf(outcome).unit, within).replace(' %', ' points')}`);
