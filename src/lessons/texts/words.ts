/** What is said in every lesson, on the page and in its pack: how sentences are put together, and their English words. */
import { differenceText, valueIn } from '../../report/words.ts';
import { agreeing } from '../../study/counted.ts';
import { definitionOf, type OutcomeId } from '../../study/outcomes/registry.ts';
import { DIRECTIONS, type Bet, type Direction, type Fared, type Seen, type Size } from '../reveal.ts';
import type { Widened } from './language.ts';

const townsWords = (count: number): string => `${count} ${agreeing(count, 'town', 'towns')}`;

const direction: Readonly<Record<Direction, string>> = { lower: 'lower', same: 'about the same', higher: 'higher' };
const size: Readonly<Record<Size, string>> = {
  slight: 'by a little (up to a tenth)',
  clear: 'clearly (by a tenth to a half)',
  large: 'by a lot (more than half)',
};
const fared: Readonly<Record<Fared, string>> = {
  right: 'So does the model.',
  direction: 'The model has the same direction, and another size.',
  wrong: 'The model says otherwise.',
  'cannot tell': 'The model cannot tell, so that nobody is wrong.',
};

export const englishWords = {
  direction,
  size,
  fared,
  /** Titles of outcomes where they are not those of the model. */
  outcomes: {} as Readonly<Partial<Record<OutcomeId, string>>>,
  /** A value or a difference that the report has put into words, with its unit. */
  amount: (text: string): string => text,
  verdict: (bet: string): string => `The model says: ${bet}.`,
  cannotTell: 'The model cannot tell: such towns may go either way.',
  noTown: 'In none of the towns is there anything to measure.',
  count: (count: number, worlds: number, way: string, rest: string): string => `In ${count} of ${townsWords(worlds)} it is ${way}${rest}.`,
  otherCount: (count: number, way: string): string => `, in ${count} ${way}`,
  range: (low: number, high: number, way: string): string => `Of 100 such towns, probably ${low} to ${high} would show it ${way}.`,
  means: (before: string, after: string, difference: string): string => `On average it goes from ${before} to ${after}: ${difference}.`,
  said: (bet: string, how: string): string => `You said: ${bet}. ${how}`,
  comparedWith: (first: string): string => `Compared with ‘${first}’, it is`,
  sizeAsked: 'If it moves, it moves',
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
  withinNothing: 'About the same: no difference at all.',
  beside: 'What else moved',
  minutes: (count: number): string => `${count} minutes`,
} as const;

/** Words of lessons, whatever their language. */
export type Words = Widened<typeof englishWords>;

export const outcomeWords = (words: Words, outcome: OutcomeId): string => words.outcomes[outcome] ?? definitionOf(outcome).title;

/** What is counted, and of what: the long name of an outcome. */
export const measureWords = (words: Words, outcome: OutcomeId): string =>
  words.outcomes[outcome] ?? definitionOf(outcome).label ?? definitionOf(outcome).title;

/** 'higher, clearly (by a tenth to a half)' */
export const betWords = (words: Words, bet: Bet): string =>
  bet.size === null ? words.direction[bet.direction] : `${words.direction[bet.direction]}, ${words.size[bet.size]}`;

/** 'In 17 of 20 towns it is higher, in 1 lower, in 2 about the same.' */
function countWords(words: Words, { counts, most, worlds }: Seen): string {
  const others = DIRECTIONS.filter((each) => each !== most && counts[each] > 0);
  const rest = others.map((each) => words.otherCount(counts[each], words.direction[each])).join('');
  return words.count(counts[most], worlds, words.direction[most], rest);
}

function meansWords(words: Words, { outcome, means, difference }: Seen): string[] {
  if (means === null) return [];
  const { unit } = definitionOf(outcome);
  const [before, after] = means.map((value) => words.amount(valueIn(unit, value))) as [string, string];
  return [words.means(before, after, words.amount(differenceText(unit, difference)))];
}

export const faredSentence = (words: Words, bet: Bet, how: Fared): string => words.said(betWords(words, bet), words.fared[how]);

/** All that is said of an outcome, sentence by sentence. */
export function revealWords(words: Words, seen: Seen): readonly string[] {
  const { verdict, size: found, range, most, worlds } = seen;
  const answer = verdict === null ? words.cannotTell : words.verdict(betWords(words, { direction: verdict, size: found }));
  if (worlds === 0) return [answer, words.noTown];
  return [answer, countWords(words, seen), words.range(...range, words.direction[most]), ...meansWords(words, seen)];
}

/** How far an outcome may differ and still be called about the same. */
export const withinWords = (words: Words, outcome: OutcomeId, within: number): string =>
  within === 0 ? words.withinNothing : words.within(words.amount(valueIn(definitionOf(outcome).unit, within).replace(' %', ' points')));
