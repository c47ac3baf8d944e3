/** All lessons, with how far one is. */
import { lessons } from '../../lessons/registry.ts';
import type { PageWords } from '../../lessons/texts/page-words.ts';
import { speechIn, speechOf } from '../../lessons/texts/speech.ts';
import { language } from '../language.ts';
import type { LessonStore } from '../lessons/lesson-store.ts';
import { LAST_PART, type Standing } from '../lessons/progress.ts';
import { useTitleFocus } from './title-focus.ts';

function standingWords({ standings }: PageWords, standing: Standing | undefined): string {
  const { untouched, begun, done } = standings;
  if (standing === undefined) return untouched;
  return standing.part === LAST_PART ? done : begun;
}

export function Kept({ store, words }: { readonly store: LessonStore; readonly words: PageWords }) {
  return (
    <p class="note">
      {store.isKept ? words.kept : words.notKept} {store.unreadable ? words.unreadable : ''}
    </p>
  );
}

export function LessonList({ store }: { readonly store: LessonStore }) {
  const { page: pageWords, words } = speechIn(language.value);
  const heading = useTitleFocus();
  const titles = lessons.map(({ id }) => speechOf(id, language.value));
  return (
    <section class="lesson-list" id="lesson-part" aria-labelledby="lessons-title">
      <h2 id="lessons-title" ref={heading} tabIndex={-1}>
        {pageWords.title}
      </h2>
      <p>{pageWords.about}</p>
      <ol>
        {lessons.map(({ id, minutes }, k) => (
          <li>
            <button type="button" lang={titles[k]?.language} onClick={() => store.go(id)}>
              {titles[k]?.texts.title}
            </button>
            <span class="note">
              {words.minutes(minutes)}, {standingWords(pageWords, store.progress.value[id])}
            </span>
          </li>
        ))}
      </ol>
      <Kept store={store} words={pageWords} />
      <p class="buttons">
        <button type="button" onClick={() => store.go(null)}>
          {pageWords.back}
        </button>
      </p>
    </section>
  );
}
