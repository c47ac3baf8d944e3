/** One lesson: predict, commit, and then what the model says, why, what to try and what to keep in mind. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Lesson, Put } from '../../lessons/lesson.ts';
import { lessons } from '../../lessons/registry.ts';
import { DIRECTIONS, SIZES, type Direction, type Size } from '../../lessons/reveal.ts';
import { speechOf } from '../../lessons/texts/speech.ts';
import { measureWords, withinWords } from '../../lessons/texts/words.ts';
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { language } from '../language.ts';
import type { LessonStore } from '../lessons/lesson-store.ts';
import { Kept } from './lesson-list.tsx';
import { Reveal } from './lesson-reveal.tsx';
import { useTitleFocus } from './title-focus.ts';

/** The lesson in the language of the page, or else all of it in English. */
const saidOf = ({ id }: Lesson) => speechOf(id, language.value);

type Given = { readonly store: LessonStore; readonly lesson: Lesson };
type Opening = { readonly open: (put: Put) => void };

export function LessonView({ store, lesson, open }: Given & Opening) {
  const { language: spoken, texts, page: pageWords, words } = saidOf(lesson);
  const { title, situation, question } = texts;
  const within = withinWords(words, lesson.asked.outcome, lesson.asked.within);
  const standing = store.standing.value;
  const heading = useTitleFocus();
  return (
    <article class="lesson" id="lesson-part" lang={spoken} aria-labelledby="lesson-title">
      <p class="buttons">
        <button type="button" onClick={() => store.go('all')}>
          {pageWords.all}
        </button>
        <button type="button" onClick={() => store.go(null)}>
          {pageWords.back}
        </button>
      </p>
      <h2 id="lesson-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p>{situation}</p>
      <p class="asked">{question}</p>
      <p class="note">
        {words.measured(measureWords(words, lesson.asked.outcome))} {within}
      </p>
      {standing === null ? <Predict key={lesson.id} store={store} lesson={lesson} /> : <Parts store={store} lesson={lesson} open={open} />}
      <Kept store={store} words={pageWords} />
    </article>
  );
}

type ChoiceGiven<T extends string> = {
  readonly name: string;
  readonly legend: string;
  readonly all: readonly T[];
  readonly said: Readonly<Record<T, string>>;
  readonly chosen: T | null;
  readonly choose: (one: T) => void;
};

function Choice<T extends string>({ name, legend, all, said, chosen, choose }: ChoiceGiven<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {all.map((one) => (
        <label class="choice">
          <input type="radio" name={name} value={one} checked={chosen === one} onChange={() => choose(one)} /> {said[one]}
        </label>
      ))}
    </fieldset>
  );
}

function Predict({ store, lesson }: Given) {
  const { texts, page: pageWords, words } = saidOf(lesson);
  const direction = useSignal<Direction | null>(null);
  const size = useSignal<Size | null>(null);
  const moves = direction.value !== null && direction.value !== 'same';
  const isWhole = direction.value === 'same' || (moves && size.value !== null);
  const commit = (event: Event): void => {
    event.preventDefault();
    if (direction.value !== null && isWhole) store.commit({ direction: direction.value, size: moves ? size.value : null });
  };
  return (
    <form onSubmit={commit}>
      <h3>{pageWords.predict}</h3>
      <Choice
        name="direction"
        legend={words.comparedWith(texts.first)}
        all={DIRECTIONS}
        said={words.direction}
        chosen={direction.value}
        choose={(one) => (direction.value = one)}
      />
      {moves ? (
        <Choice
          name="size"
          legend={words.sizeAsked}
          all={SIZES}
          said={words.size}
          chosen={size.value}
          choose={(one) => (size.value = one)}
        />
      ) : null}
      <p class="buttons">
        <button type="submit" disabled={!isWhole} aria-describedby="commit-note">
          {pageWords.commit}
        </button>
      </p>
      <p class="note" id="commit-note">
        {isWhole ? null : <strong>{moves ? pageWords.commitBoth : pageWords.commitNone} </strong>}
        {pageWords.commitNote}
      </p>
    </form>
  );
}

/** A part whose heading takes the focus when it is opened, so that keyboard and screen reader go on from there. */
function Part({ title, isNew, children }: { readonly title: string; readonly isNew: boolean; readonly children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) heading.current?.focus();
  }, [isNew]);
  return (
    <section>
      <h3 tabIndex={-1} ref={heading}>
        {title}
      </h3>
      {children}
    </section>
  );
}

function Parts({ store, lesson, open }: Given & Opening) {
  const { page: pageWords } = saidOf(lesson);
  const part = store.standing.value?.part ?? 0;
  const isComputed = store.worlds.value.length >= store.wanted;
  return (
    <>
      <Part title={pageWords.reveal} isNew={part === 0}>
        <Reveal store={store} lesson={lesson} />
      </Part>
      {isComputed && part >= 1 ? (
        <Part title={pageWords.explain} isNew={part === 1}>
          <Explain lesson={lesson} />
        </Part>
      ) : null}
      {isComputed && part >= 2 ? (
        <Part title={pageWords.tries} isNew={part === 2}>
          <Tries lesson={lesson} open={open} />
        </Part>
      ) : null}
      {isComputed && part >= 3 ? (
        <Part title={pageWords.cards} isNew={part === 3}>
          <Cards lesson={lesson} />
        </Part>
      ) : null}
      {isComputed ? <Onward store={store} lesson={lesson} isLast={part >= 3} /> : null}
    </>
  );
}

function Onward({ store, lesson, isLast }: Given & { readonly isLast: boolean }) {
  const { page: pageWords } = saidOf(lesson);
  const next = lessons[lessons.indexOf(lesson) + 1];
  if (!isLast)
    return (
      <p class="buttons">
        <button type="button" onClick={store.goOn}>
          {pageWords.goOn}
        </button>
      </p>
    );
  return (
    <p class="buttons">
      <button type="button" onClick={store.again}>
        {pageWords.again}
      </button>
      <button type="button" onClick={() => store.go(next?.id ?? 'all')}>
        {next === undefined ? pageWords.all : pageWords.next}
      </button>
    </p>
  );
}

const List = ({ items, lang }: { readonly items: readonly string[]; readonly lang?: string }) => (
  <ul lang={lang}>
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
);

function Explain({ lesson }: Pick<Given, 'lesson'>) {
  const { texts, words } = saidOf(lesson);
  const { down, up } = texts;
  const behaviours = mechanisms.filter(({ id }) => lesson.mechanisms.includes(id));
  return (
    <>
      <h4>{words.whyDown}</h4>
      <List items={down} />
      <h4>{words.whyUp}</h4>
      <List items={up} />
      <details>
        <summary>{words.behaviours}</summary>
        <List lang="en" items={behaviours.map(({ title, summary }) => `${title}: ${summary}`)} />
      </details>
    </>
  );
}

function Tries({ lesson, open }: Pick<Given, 'lesson'> & Opening) {
  const { texts, page: pageWords } = saidOf(lesson);
  return (
    <>
      <p class="note">{pageWords.triesNote}</p>
      <ul class="tries">
        {texts.tries.map((text, k) => (
          <li>
            <p id={`try-${k}`}>{text}</p>
            <button type="button" aria-describedby={`try-${k}`} onClick={() => open(lesson.tries[k] as Put)}>
              {pageWords.tryThis}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Cards({ lesson }: Pick<Given, 'lesson'>) {
  const { texts, words } = saidOf(lesson);
  const { leftOut, unsure } = texts;
  return (
    <>
      <div class="card">
        <h4>{words.leftOut}</h4>
        <List items={leftOut} />
      </div>
      <div class="card unsure">
        <h4>{words.unsure}</h4>
        <List items={unsure} />
      </div>
    </>
  );
}
