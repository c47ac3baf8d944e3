/** Which characters no text of a scenario may hold, and how text that holds them is shown. One place decides. */

/**
 * Control characters (C0, DEL, C1), half surrogate pairs, code points that are no characters, separators of lines and paragraphs, and those
 * that turn the direction of writing: a terminal obeys them, XML cannot hold them, or they show something other than what is there.
 */
const UNSHOWABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const hex = (character: string) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');

function nameOf(character: string): string {
  if (character === '\n' || character === '\r') return 'a line break';
  const kind = character === '\t' ? 'a tab' : /\p{Cs}/u.test(character) ? 'half a character' : 'a control character';
  return `${kind} (U+${hex(character).toUpperCase()})`;
}

/** Where the first such character is and what it is, or null; those in `allowed` may be there. */
export function unshowableIn(
  text: string,
  allowed = '',
): { readonly index: number; readonly character: string; readonly name: string } | null {
  for (const { 0: character, index } of text.matchAll(UNSHOWABLE))
    if (!allowed.includes(character)) return { index, character, name: nameOf(character) };
  return null;
}

/** Characters that take room at most: of text made of nothing else there is nothing to see. */
const BLANK = /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u;

export const isBlank = (text: string): boolean => BLANK.test(text);

/** Text as it may be printed: what cannot be shown is written as an escape. */
export function visible(text: string, allowed = ''): string {
  return text.replaceAll(UNSHOWABLE, (character) =>
    allowed.includes(character) ? character : (SHORT[character] ?? `\\u${hex(character)}`),
  );
}

/** The first characters, at most as many as are given, none of them cut in two. */
export function shortened(text: string, most: number): string {
  const characters = [...text.slice(0, 2 * most + 2)];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
}
