/** Names on one line, cut or filled to the room they have: what is seen as one character stays one. */
import stringWidth from 'string-width';
import { oneLine, visible } from './visible.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Characters as they are seen; each may be several in the machine's count. */
export const graphemes = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** Columns of a terminal that a text takes on one line. */
export const widthOf = (text: string): number => stringWidth(visible(text));

/** A name on one line, cut where it is longer than there is room, by the given measure of a character. */
export function cutTo(text: string, room: number, measure: (character: string) => number): string {
  const line = oneLine(text);
  const characters = graphemes(line);
  const lengths = characters.map(measure);
  if (lengths.reduce((sum, length) => sum + length, 0) <= room) return line;
  let length = measure('…');
  if (length > room) return '';
  const kept = characters.findIndex((_, k) => (length += lengths[k] ?? 0) > room);
  return `${characters.slice(0, kept).join('').trimEnd()}…`;
}

export const shorten = (text: string, columns: number): string => cutTo(text, columns, stringWidth);

/** Names cut so that they still differ: those that would look the same get their number in the list, counted from the given one. */
export function distinct(names: readonly string[], from: number, cut: (name: string) => string): string[] {
  const short = names.map(cut);
  return names.map((name, k) => (short.filter((one) => one === short[k]).length > 1 ? cut(`${from + k}: ${name}`) : (short[k] as string)));
}

const fill = (text: string, columns: number): string => ' '.repeat(Math.max(0, columns - widthOf(text)));

export const padRight = (text: string, columns: number): string => `${text}${fill(text, columns)}`;
export const padLeft = (text: string, columns: number): string => `${fill(text, columns)}${text}`;
