/** The texts of a scenario file, such as its title: how long they may be, and what no text may hold. */
import { isBlank, shortened, unshowableIn } from './characters.ts';
import { describeNode, type Node } from './document.ts';
import type { Complaint } from './problem.ts';

/** Characters at most. A source is of one value. */
export const LONGEST = { title: 200, about: 5000, extends: 500, seed: 200, source: 500 } as const;

type TextKey = keyof typeof LONGEST;

/**
 * What is wrong with a seed, a title or the like, wherever it was given; null when nothing is. A text of several lines may be broken into
 * them. `what` names it in the message.
 */
export function wordsComplaint(text: string, key: TextKey, what: string = key): Complaint | null {
  const control = unshowableIn(text, key === 'about' ? '\n\t' : '');
  if (control !== null)
    return { found: `${control.name} in ${what}`, expected: `text${key === 'about' ? '' : ' of one line'} without control characters` };
  if (text.trim() === '')
    return { found: `the text '${shortened(text, 40)}' for ${what}`, expected: `text of 1 to ${LONGEST[key]} characters` };
  if (isBlank(text))
    return { found: `an empty ${what}: its characters are all invisible`, expected: `text of 1 to ${LONGEST[key]} characters` };
  if (text.length > LONGEST[key])
    return { found: `${text.length} characters for ${what}`, expected: `text of 1 to ${LONGEST[key]} characters` };
  return null;
}

/** Text as it stands in the file: of `seed: 007` and `title: 2026`, YAML makes numbers. */
function wordsOf(node: Node): string | null {
  if (node.kind !== 'value') return null;
  const { value, written } = node;
  if (typeof value === 'string') return value;
  return value === null || written === undefined ? null : written;
}

/** The text of an entry without spaces around it, or what is wrong with it. */
export function readText(node: Node, key: TextKey, what: string = key): string | Complaint {
  const text = wordsOf(node);
  if (text !== null) return wordsComplaint(text, key, what) ?? text.trim();
  const isNull = node.kind === 'value' && node.value === null && (node.written ?? '') !== '';
  return isNull
    ? { found: `${node.written} for ${what}, which YAML takes for nothing`, expected: `text; in quotes it is kept: '${node.written}'` }
    : { found: `${describeNode(node)} for ${what}`, expected: `text of at most ${LONGEST[key]} characters` };
}
