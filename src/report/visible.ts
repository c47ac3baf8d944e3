/** Text that steers no terminal and may stand in XML: an escape in a title rings no bell and breaks no picture. */
import { visible as escaped } from '../model/scenario/characters.ts';

/** Control characters are written as escapes, as in JSON; tabs and line feeds stay. */
export const visible = (text: string): string => escaped(text, '\t\n');

/** A name on one line: breaks and runs of space become one space. */
export const oneLine = (text: string): string => visible(text.replace(/\s+/g, ' ').trim());
