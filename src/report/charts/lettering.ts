/** How long words are in a picture, at most: nobody has measured the type of the reader's machine, so letters are taken as a broad type has them. */
import stringWidth from 'string-width';
import { cutTo, graphemes } from '../text-width.ts';

const NARROW = /^[iljtfrI.,:;'|!()[\]/ ]$/;
const BROAD = /^[mwMW@%…—&]$/;
const CAPITAL = /^\p{Lu}$/u;
const PICTURE = /\p{Extended_Pictographic}/u;

/** Units of the picture at 13 px. */
function lengthOf(character: string): number {
  if (PICTURE.test(character)) return 18;
  const columns = stringWidth(character);
  if (columns !== 1) return 7 * columns;
  if (NARROW.test(character)) return 5.4;
  if (BROAD.test(character)) return 13;
  return CAPITAL.test(character) ? 9.6 : 8.3;
}

const BOLD = 1.12;

export const breadth = (text: string): number => graphemes(text).reduce((sum, character) => sum + lengthOf(character), 0);

/** A name cut to a width in units. */
export const fit = (text: string, room: number): string => cutTo(text, room, lengthOf);
export const fitBold = (text: string, room: number): string => cutTo(text, room / BOLD, lengthOf);
