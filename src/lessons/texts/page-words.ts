/** The words around a lesson on the page. */
import type { Widened } from './language.ts';

export const pageWords = {
  open: 'Lessons',
  skip: 'Skip to the lesson',
  title: 'Lessons',
  about:
    'Each asks you to predict what a change does, before the model computes it here and now. Your design in the playground stays as it is until you open one of a lesson’s there; Undo then brings it back.',
  back: 'Back to the playground',
  all: 'All lessons',
  next: 'Next lesson',
  standings: { untouched: 'not begun', begun: 'begun', done: 'done' },
  predict: 'Your prediction',
  commit: 'Commit and see',
  commitNone: 'To commit, choose an answer.',
  commitBoth: 'To commit, answer both questions.',
  commitNote: 'Nothing is computed before you commit, and you cannot change it afterwards.',
  reveal: 'What the model says',
  running: (done: number, wanted: number): string => `${done} of ${wanted} towns have run …`,
  explain: 'Why?',
  tries: 'Try it',
  triesNote: 'Each opens the playground with its design. Come back here by Lessons.',
  tryThis: 'Open in the playground',
  cards: 'What to keep in mind',
  goOn: 'Go on',
  again: 'Take it again',
  failed: 'The model stopped in one of the towns:',
  kept: 'How far you are is kept in this browser alone.',
  notKept: 'This browser keeps nothing for a page from a file: how far you are is forgotten when the page is closed.',
  unreadable: 'What was kept of earlier lessons could not be read, and begins afresh.',
} as const;

export type PageWords = Widened<typeof pageWords>;

/** Of a link that names no lesson there is. What is refused is said in English, as by the code that reads files. */
export const unknownLesson = (name: string, ids: readonly string[], near: string | null): string =>
  `link: found no lesson '${name}'; expected one of ${ids.join(', ')}${near === null ? '' : `; did you mean '${near}'?`}`;
