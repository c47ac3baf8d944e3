/** Characters that steer a terminal or may not stand in XML, made visible: an escape in a title rings no bell and breaks no picture. */

/** Controls but tab and line feed; those that reorder a line or end it; halves of pairs and what is no character. */
const STEERING = /(?![\t\n])[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** Written as in JSON, so that JSON stays what it says. */
export const visible = (text: string): string =>
  text.replace(STEERING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A name on one line: breaks and runs of space become one space. */
export const oneLine = (text: string): string => visible(text.replace(/\s+/g, ' ').trim());
