/** Opens the page: the town, the design that the link or the command gave, the workers. */
import { effect } from '@preact/signals';
import { render } from 'preact';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { townText } from '../built-in.ts';
import { designOf, emptyDesign, pairOf, readAgain, readText, Refused, type Design } from '../design/design.ts';
import { designOfLink, linkOf, LONGEST_LINK } from '../design/link.ts';
import { Crew, handsFor, type Hand } from '../engine/crew.ts';
import { App } from './app.tsx';
import { makeLessonStore, type LessonStore } from '../lessons/lesson-store.ts';
import { openShelf } from '../lessons/progress.ts';
import { designIn, fragmentOf as lessonFragment, placeIn, type Place } from '../lessons/route.ts';
import { Runs } from '../lessons/runs.ts';
import { language, withLanguage, withoutLanguage } from '../language.ts';
import { texts } from '../texts.ts';
import { startClock, wantsLessMotion } from './clock.ts';
import { makeHands } from './hands.ts';
import { openDrawer } from './kept.ts';
import { makeStore, type Store } from './store.ts';
import { designPart, followAddress, fragmentOf, view } from './views.ts';

type Started = { readonly design: Design; readonly refused: string | null };

/** The design to begin with; what cannot be used is said, and the page begins with the town as it is. */
function startWith(town: Scenario): Started {
  const home = emptyDesign(town);
  try {
    const design = givenDesign(town, home);
    if (design === null) return { design: home, refused: null };
    readAgain(pairOf(town, design).yours);
    return { design, refused: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { design: home, refused: error.message };
  }
}

function givenDesign(town: Scenario, home: Design): Design | null {
  const fragment = designPart(designIn(withoutLanguage(location.hash.slice(1))));
  if (fragment !== '') return designOfLink(fragment, home);
  const given: unknown = JSON.parse(document.getElementById('given')?.textContent ?? 'null');
  return typeof given === 'string' ? designOf(town, readText(given, 'scenario')) : null;
}

export function startPage(guide: Hand): void {
  followAddress();
  const town = readText(townText, 'playground');
  const { design, refused } = startWith(town);
  const store = makeStore(
    town,
    design,
    openDrawer(() => localStorage, 'commonweal.class'),
  );
  store.refused.value = refused;
  store.playing.value = !wantsLessMotion();
  const crew = new Crew(guide, makeHands(handsFor(navigator.hardwareConcurrency)), store.hear);
  store.engage(crew);
  const lessons = startLessons(town, store);
  const root = document.getElementById('page');
  if (root !== null) render(<App store={store} lessons={lessons} />, root);
  startClock(store);
  effect(() => crew.rest(view.value !== 'town' || lessons.place.value !== null));
  effect(() => keepInAddress(withLanguage(addressOf(lessons.place.value, partOfAddress(store)))));
  effect(nameLanguage);
}

function nameLanguage(): void {
  document.documentElement.lang = language.value;
  document.title = texts.title;
}

/** Lessons, at the one that the link names; what it names wrongly is said in the playground. */
function startLessons(town: Scenario, store: Store): LessonStore {
  const runs = new Runs(() => makeHands(handsFor(navigator.hardwareConcurrency)));
  const named = (): Place => {
    try {
      return placeIn(location.hash.slice(1));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      store.refused.value = error.message;
      return null;
    }
  };
  const lessons = makeLessonStore(
    town,
    openShelf(() => localStorage),
    runs,
    named(),
  );
  addEventListener('hashchange', () => lessons.go(named()));
  return lessons;
}

/** What the address says: a lesson or a view, where one is open, and the design behind it. */
const addressOf = (place: Place, design: string): string =>
  view.value === 'town' ? lessonFragment(place, design) : fragmentOf(view.value, design);

/** The design as a part of the address; empty for the town as it is, and where it is too long. */
function partOfAddress({ design, home }: Store): string {
  const link = linkOf(design.value, home);
  return link === linkOf(home, home) || link.length > LONGEST_LINK ? '' : link;
}

/** The address is the scenario: it can be copied, kept as a bookmark, and survives that the page is loaded again. */
function keepInAddress(fragment: string): void {
  const wanted = fragment === '' ? '' : `#${fragment}`;
  if (location.hash === wanted) return;
  try {
    history.replaceState(null, '', `${location.pathname}${location.search}${wanted}`);
  } catch {
    // Some browsers forbid it to a page from a file; the button that copies the link still works.
  }
}
