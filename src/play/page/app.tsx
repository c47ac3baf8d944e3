/** The page. */
import type { Put } from '../../lessons/lesson.ts';
import { UNCHECKED } from '../../lessons/texts/language.ts';
import { speechIn } from '../../lessons/texts/speech.ts';
import { language, withLanguage } from '../language.ts';
import { build } from '../built-in.ts';
import { designOfPut, type LessonStore } from '../lessons/lesson-store.ts';
import { texts } from '../texts.ts';
import { Frequency, Further, Reason, Sentence, WhoseMoney } from './answer.tsx';
import { CharitySection } from './charity.tsx';
import { Charts } from './charts.tsx';
import { ClassView } from './class-view.tsx';
import { DotLine } from './dot-line.tsx';
import { GameView } from './game-view.tsx';
import { Legend } from './legend.tsx';
import { LessonList } from './lesson-list.tsx';
import { LessonView } from './lesson.tsx';
import { Changed, Levers } from './levers.tsx';
import { More } from './more.tsx';
import type { Store } from './store.ts';
import { Take } from './take.tsx';
import { Tenders } from './tenders.tsx';
import { awaitTown } from './title-focus.ts';
import { TownView } from './town-view.tsx';
import { Transport } from './transport.tsx';
import { noView, view, views } from './views.ts';

const NAMES = { en: 'English', cy: 'Cymraeg' } as const;

type Given = { readonly store: Store; readonly lessons: LessonStore };

export function App({ store, lessons }: Given) {
  const { page: pageWords } = speechIn(language.value);
  const target = lessons.place.value === null ? 'answer' : 'lesson-part';
  return (
    <>
      {view.value === 'town' ? (
        <a class="skip" href={`#${target}`} onClick={(event) => skipTo(event, target)}>
          {lessons.place.value === null ? texts.skip : pageWords.skip}
        </a>
      ) : null}
      <header>
        <h1>{texts.title}</h1>
        <Views lessons={lessons} />
        <Unchecked />
      </header>
      {noView.value === null ? null : (
        <p class="caution failure" role="alert" lang="en">
          {noView.value}
        </p>
      )}
      <main>
        <Shown store={store} lessons={lessons} />
      </main>
      <footer>
        <p>{texts.notCalibrated}</p>
        <p>
          {texts.footer(build)} {texts.licences}
        </p>
      </footer>
    </>
  );
}

/** The playground, or lessons in its place: the playground's design stays as it is until one of a lesson's is opened. */
function Shown({ store, lessons }: Given) {
  if (view.value === 'play') return <GameView store={store} />;
  if (view.value === 'class') return <ClassView store={store} />;
  const lesson = lessons.lesson.value;
  const open = (put: Put): void => {
    if (!store.openLesson(designOfPut(store.town, store.home, put))) return;
    awaitTown();
    lessons.go(null);
  };
  if (lesson !== null) return <LessonView key={lesson.id} store={lessons} lesson={lesson} open={open} />;
  if (lessons.place.value === 'all') return <LessonList store={lessons} />;
  return (
    <>
      <ClassLine store={store} />
      <Levers store={store} />
      <Sentence store={store} />
      <div class="said">
        <Frequency store={store} />
        <WhoseMoney store={store} />
        <Reason store={store} />
      </div>
      <Towns store={store} />
      <Transport store={store} />
      <Legend store={store} />
      <Further store={store} />
      <Charts store={store} />
      <CharitySection store={store} />
      <Tenders store={store} />
      <Changed store={store} />
      <More store={store} />
      <Take store={store} />
    </>
  );
}

/** Says that the town is that of a class, and of which. */
function ClassLine({ store }: { readonly store: Store }) {
  const { membership, isLessonTown, backToClass } = store;
  if (isLessonTown.value)
    return (
      <p class="note class-line">
        {texts.inClass.lesson}{' '}
        <button type="button" onClick={backToClass}>
          {texts.inClass.back}
        </button>
      </p>
    );
  if (!membership.isIn.value) return null;
  const { isHere, code } = membership;
  return (
    <p class="note class-line">
      {isHere.value && code.value !== null ? (
        <>
          {texts.inClass.line} <span class="code">{code.value}</span>
        </>
      ) : (
        texts.inClass.unknown
      )}
    </p>
  );
}

/** Said of a page in Welsh, in both languages. */
function Unchecked() {
  const now = language.value;
  if (now === 'en') return null;
  return (
    <p class="note unchecked">
      {UNCHECKED[now][0]} <span lang="en">{UNCHECKED[now][1]}</span>
    </p>
  );
}

/** Ways to the views of the page, to lessons, and to the other language, which is named in itself. */
function Views({ lessons }: Pick<Given, 'lessons'>) {
  const { page: pageWords } = speechIn(language.value);
  const other = language.value === 'en' ? 'cy' : 'en';
  const inLessons = view.value === 'town' && lessons.place.value !== null;
  const openLessons = (): void => {
    view.value = 'town';
    lessons.go('all');
  };
  return (
    <nav class="views" aria-label={texts.nav.title}>
      {views.map((name) => (
        <a href={`#${withLanguage(`view=${name}`)}`} aria-current={view.value === name && !inLessons ? 'page' : undefined}>
          {texts.nav.views[name]}
        </a>
      ))}
      <button type="button" aria-pressed={inLessons} onClick={openLessons}>
        {pageWords.open}
      </button>
      <button type="button" lang={other} onClick={() => (language.value = other)}>
        {NAMES[other]}
      </button>
    </nav>
  );
}

/** The part after '#' of the address is the design, so that the link must not change it. */
function skipTo(event: MouseEvent, target: string): void {
  event.preventDefault();
  const place = document.getElementById(target);
  place?.setAttribute('tabindex', '-1');
  place?.focus();
}

function Towns({ store }: { readonly store: Store }) {
  const shown = store.shownSide.value;
  return (
    <section class={`towns show-${shown}`} aria-label={texts.picture.words}>
      <div class="switch" role="group" aria-label={texts.show}>
        {([0, 1] as const).map((side) => (
          <button type="button" aria-pressed={shown === side} onClick={() => (store.shownSide.value = side)}>
            {texts.sides[side]}
          </button>
        ))}
      </div>
      <TownView store={store} side={0} />
      <TownView store={store} side={1} />
      <DotLine store={store} />
    </section>
  );
}
