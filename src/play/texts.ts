/** The texts of the page in its language. What reads them in a component is drawn again when the language changes; what is in English alone reads `texts/english.ts`, and says so by `lang`. */
import type { Language } from '../lessons/texts/language.ts';
import { language } from './language.ts';
import { english, type Texts } from './texts/english.ts';
import { welsh } from './texts/welsh.ts';

const tables: Readonly<Record<Language, Texts>> = { en: english, cy: { ...english, ...welsh } };

export const texts: Texts = new Proxy<Texts>(english, { get: (_, key) => tables[language.value][key as keyof Texts] });
