/** What the worlds of a lesson show, when all of them have run: nothing is said before. */
import type { Lesson } from '../../lessons/lesson.ts';
import { DIRECTIONS, fared, seenIn, type Seen } from '../../lessons/reveal.ts';
import { speechOf } from '../../lessons/texts/speech.ts';
import { faredSentence, outcomeWords, revealWords } from '../../lessons/texts/words.ts';
import { valueIn } from '../../report/words.ts';
import { definitionOf } from '../../study/outcomes/registry.ts';
import { language } from '../language.ts';
import type { LessonStore } from '../lessons/lesson-store.ts';

export function Reveal({ store, lesson }: { readonly store: LessonStore; readonly lesson: Lesson }) {
  const said = speechOf(lesson.id, language.value);
  const { page: pageWords, words } = said;
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
        {revealWords(words, asked).map((sentence) => (
          <p>{sentence}</p>
        ))}
        <p>
          <strong>{faredSentence(words, standing.bet, fared(standing.bet, asked))}</strong>
        </p>
      </div>
      <p class="note">{words.towns(worlds.length)}</p>
      <h4>{words.beside}</h4>
      <Beside said={said} seen={beside} />
    </div>
  );
}

type BesideGiven = { readonly said: ReturnType<typeof speechOf>; readonly seen: readonly Seen[] };

function Beside({ said, seen }: BesideGiven) {
  const { words } = said;
  const { first, second } = said.texts;
  const head = [...DIRECTIONS.map((each) => words.direction[each]), words.mean(first), words.mean(second)];
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
              <th scope="row">{outcomeWords(words, outcome)}</th>
              {DIRECTIONS.map((each) => (
                <td>{counts[each]}</td>
              ))}
              {(means ?? []).map((value) => (
                <td>{words.amount(valueIn(definitionOf(outcome).unit, value))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
