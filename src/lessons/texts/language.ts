/** The languages in which lessons and the playground can be read. English has every text; another has some of them, whole. */

export const LANGUAGES = ['en', 'cy'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The shape of texts, whatever their language. */
export type Widened<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [K in keyof T]: Widened<T[K]> };

/** Said of everything that is in a language other than English: in that language, and in English. */
export const UNCHECKED: Readonly<Record<Exclude<Language, 'en'>, readonly [own: string, english: string]>> = {
  cy: ['Heb ei wirio gan siaradwr Cymraeg.', 'Not checked by a Welsh speaker.'],
};
