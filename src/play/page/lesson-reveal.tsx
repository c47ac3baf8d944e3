/** What the worlds of a lesson show, when all of them have run: nothing is said before. */
import type { Lesson } from '../../lessons/lesson.ts';
import { DIRECTIONS, fared, seenIn, type Seen } from '../../lessons/reveal.ts';
import { lessonTexts, type LessonId } from '../../lessons/texts/lessons.ts';
import { pageWords } from '../../lessons/texts/page-words.ts';
import { directionWords, faredSentence, revealWords, words } from '../../lessons/texts/words.ts';
import { valueIn } from '../../report/words.ts';
import { definitionOf } from '../../study/outcomes/registry.ts';
import type { LessonStore } from '../lessons/lesson-store.ts';

export function Reveal({ store, lesson }: { readonly store: LessonStore; readonly lesson: Lesson }) {
  const worlds = store.worlds.value;
  const standing = store.standing.value;
  if (store.failed.value !== null)
    return (
      <p class="caution failure" role="alert">
        {pageWords.failed} {store.failed.value}
      </p>
    );
  if (worlds.length < store.wanted || standing === null) return <p role="status">{pageWords.running(worlds.length, store.wanted)}</p>;
  const [asked, ...beside] = [lesson.asked, ...lesson.beside].map((looked) => seenIn(worlds, looked)) as [Seen, ...Seen[]];
  return (
    <div class="revealed" data-outcome={asked.outcome}>
      <div role="status">
        {revealWords(asked).map((sentence) => (
          <p>{sentence}</p>
        ))}
        <p>
          <strong>{faredSentence(standing.bet, fared(standing.bet, asked))}</strong>
        </p>
      </div>
      <p class="note">{words.towns(worlds.length)}</p>
      <h4>{words.beside}</h4>
      <Beside id={lesson.id} seen={beside} />
    </div>
  );
}

function Beside({ id, seen }: { readonly id: LessonId; readonly seen: readonly Seen[] }) {
  const { first, second } = lessonTexts[id];
  const head = [...DIRECTIONS.map((each) => directionWords[each]), words.mean(first), words.mean(second)];
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={words.beside}>
      <table>
        <thead>
          <tr>
            <td />
            {head.map((each) => (
              <th scope="col">{each}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seen.map(({ outcome, counts, means }) => (
            <tr>
              <th scope="row">{definitionOf(outcome).title}</th>
              {DIRECTIONS.map((each) => (
                <td>{counts[each]}</td>
              ))}
              {(means ?? []).map((value) => (
                <td>{valueIn(definitionOf(outcome).unit, value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
