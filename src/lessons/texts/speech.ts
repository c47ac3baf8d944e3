/** All texts of lessons in one language. */
import { lessonTexts, type LessonId, type LessonTexts } from './lessons.ts';
import type { Language } from './language.ts';
import { packWords, type PackWords } from './pack-words.ts';
import { pageWords, type PageWords } from './page-words.ts';
import { welshLessons } from './welsh-lessons.ts';
import { welshPackWords, welshPageWords, welshWords } from './welsh.ts';
import { englishWords, type Words } from './words.ts';

export type Speech = {
  readonly language: Language;
  readonly words: Words;
  readonly page: PageWords;
  readonly pack: PackWords;
  /** Lessons that there are in it. */
  readonly lessons: Readonly<Partial<Record<LessonId, LessonTexts>>>;
};

const speeches: Readonly<Record<Language, Speech>> = {
  en: { language: 'en', words: englishWords, page: pageWords, pack: packWords, lessons: lessonTexts },
  cy: { language: 'cy', words: welshWords, page: welshPageWords, pack: welshPackWords, lessons: welshLessons },
};

export const speechIn = (language: Language): Speech => speeches[language];

/** The texts of a lesson, with all that is said around them: in a language if it has the lesson, else in English. */
export function speechOf(id: LessonId, language: Language): Speech & { readonly texts: LessonTexts } {
  const own = speeches[language].lessons[id];
  return own === undefined ? { ...speeches.en, texts: lessonTexts[id] } : { ...speeches[language], texts: own };
}
