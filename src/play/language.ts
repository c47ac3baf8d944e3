/** The language of the page, and its part of the address. */
import { signal } from '@preact/signals';
import { LANGUAGES, type Language } from '../lessons/texts/language.ts';
import { Refused } from './design/design.ts';

/** What reads it, as all texts of the page do, is drawn again when it changes. */
export const language = signal<Language>('en');

const NAME = 'language';

const isLanguage = (name: string): name is Language => LANGUAGES.some((each) => each === name);

/** The language that a fragment names; null where it names none. Throws Refused for one that there is not. */
export function languageIn(fragment: string): Language | null {
  const name = new URLSearchParams(fragment).get(NAME);
  if (name === null || isLanguage(name)) return name;
  throw new Refused(`link: found no language '${name.slice(0, 40)}'; expected one of ${LANGUAGES.join(', ')}`);
}

export const withoutLanguage = (fragment: string): string =>
  fragment
    .split('&')
    .filter((part) => !part.startsWith(`${NAME}=`))
    .join('&');

/** The fragment with the language of the page at its end; English is not named. */
export const withLanguage = (fragment: string): string =>
  language.value === 'en' ? fragment : [fragment, `${NAME}=${language.value}`].filter((part) => part !== '').join('&');
