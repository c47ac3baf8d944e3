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
import { designIn, fragmentOf, placeIn, type Place } from '../lessons/route.ts';
import { Runs } from '../lessons/runs.ts';
import { startClock, wantsLessMotion } from './clock.ts';
import { makeStore, type Store } from './store.ts';

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
  const fragment = designIn(location.hash.slice(1));
  if (fragment !== '') return designOfLink(fragment, home);
  const given: unknown = JSON.parse(document.getElementById('given')?.textContent ?? 'null');
  return typeof given === 'string' ? designOf(town, readText(given, 'scenario')) : null;
}

/** A worker made of this very page's script, since a file has no neighbours. */
function makeHands(count: number): Hand[] {
  const code = document.getElementById('code')?.textContent ?? '';
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  return Array.from({ length: count }, () => new Worker(address) as unknown as Hand);
}

export function startPage(): void {
  const town = readText(townText, 'playground');
  const { design, refused } = startWith(town);
  const store = makeStore(town, design);
  store.refused.value = refused;
  store.playing.value = !wantsLessMotion();
  const [guide, ...hands] = makeHands(1 + handsFor(navigator.hardwareConcurrency));
  store.engage(new Crew(guide as Hand, hands, store.hear));
  const lessons = startLessons(town, store);
  const root = document.getElementById('page');
  if (root !== null) render(<App store={store} lessons={lessons} />, root);
  startClock(store);
  effect(() => keepInAddress(lessons.place.value, linkOf(store.design.value, store.home), store.isChanged.value));
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

/** The address is the scenario: it can be copied, kept as a bookmark, and survives that the page is loaded again. */
function keepInAddress(place: Place, link: string, isChanged: boolean): void {
  const fragment = fragmentOf(place, isChanged && link.length <= LONGEST_LINK ? link : '');
  const wanted = fragment === '' ? '' : `#${fragment}`;
  if (location.hash === wanted) return;
  try {
    history.replaceState(null, '', `${location.pathname}${location.search}${wanted}`);
  } catch {
    // Some browsers forbid it to a page from a file; the button that copies the link still works.
  }
}
