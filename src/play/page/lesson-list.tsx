/** All lessons, with how far one is. */
import { lessons } from '../../lessons/registry.ts';
import { lessonTexts } from '../../lessons/texts/lessons.ts';
import { pageWords } from '../../lessons/texts/page-words.ts';
import { words } from '../../lessons/texts/words.ts';
import type { LessonStore } from '../lessons/lesson-store.ts';
import { LAST_PART, type Standing } from '../lessons/progress.ts';

function standingWords(standing: Standing | undefined): string {
  const { untouched, begun, done } = pageWords.standings;
  if (standing === undefined) return untouched;
  return standing.part === LAST_PART ? done : begun;
}

export function Kept({ store }: { readonly store: LessonStore }) {
  return (
    <p class="note">
      {store.isKept ? pageWords.kept : pageWords.notKept} {store.unreadable ? pageWords.unreadable : ''}
    </p>
  );
}

export function LessonList({ store }: { readonly store: LessonStore }) {
  return (
    <section class="lesson-list" id="lesson-part" aria-labelledby="lessons-title">
      <h2 id="lessons-title">{pageWords.title}</h2>
      <p>{pageWords.about}</p>
      <ol>
        {lessons.map(({ id, minutes }) => (
          <li>
            <button type="button" onClick={() => store.go(id)}>
              {lessonTexts[id].title}
            </button>
            <span class="note">
              {words.minutes(minutes)}, {standingWords(store.progress.value[id])}
            </span>
          </li>
        ))}
      </ol>
      <Kept store={store} />
      <p class="buttons">
        <button type="button" onClick={() => store.go(null)}>
          {pageWords.back}
        </button>
      </p>
    </section>
  );
}
