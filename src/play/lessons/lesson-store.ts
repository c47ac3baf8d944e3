/** What the page knows of lessons: which is open, predictions and how far one is, and the worlds as they come in. */
import { batch, computed, signal } from '@preact/signals';
import { scenariosOf, type Lesson, type Put } from '../../lessons/lesson.ts';
import { lessons } from '../../lessons/registry.ts';
import type { Bet, World } from '../../lessons/reveal.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { withValue, type Design } from '../design/design.ts';
import { LAST_PART, type Kept, type Progress, type Standing } from './progress.ts';
import type { Place } from './route.ts';
import type { Runs } from './runs.ts';

/** A design of the playground from what a lesson puts over the town. */
export function designOfPut(town: Scenario, home: Design, { set, schedule }: Put): Design {
  const moved = Object.entries(set).reduce((next, [path, value]) => withValue(town, next, path, value), home);
  return { ...moved, schedule: schedule ?? home.schedule };
}

export function makeLessonStore(town: Scenario, { progress: found, isKept, unreadable, keep }: Kept, runs: Runs, first: Place) {
  const place = signal<Place>(null);
  const progress = signal<Progress>(found);
  const arrived = signal<ReadonlyMap<number, World>>(new Map());
  const failed = signal<string | null>(null);
  const wanted = town.settings.run.replications;
  const lesson = computed<Lesson | null>(() => lessons.find(({ id }) => id === place.value) ?? null);
  /** By replication, so that sums are those of the command. */
  const worlds = computed<readonly World[]>(() => [...arrived.value].toSorted(([a], [b]) => a - b).map(([, world]) => world));
  const standing = computed<Standing | null>(() => (lesson.value === null ? null : (progress.value[lesson.value.id] ?? null)));

  function put(next: Progress): void {
    progress.value = next;
    keep(next);
  }

  function compute(): void {
    const open = lesson.peek();
    batch(() => {
      arrived.value = new Map();
      failed.value = null;
    });
    runs.stop();
    if (open === null || standing.peek() === null) return;
    const [base, yours] = scenariosOf(town, open);
    runs.run({ base, yours }, wanted, {
      world: (replication, world) => (arrived.value = new Map([...arrived.peek(), [replication, world]])),
      failed: (message) => (failed.value = message),
    });
  }

  function go(to: Place): void {
    if (to === place.peek()) return;
    place.value = to;
    compute();
  }

  function commit(bet: Bet): void {
    const open = lesson.peek();
    if (open === null || standing.peek() !== null) return;
    put({ ...progress.peek(), [open.id]: { bet, part: 0 } });
    compute();
  }

  function goOn(): void {
    const [open, now] = [lesson.peek(), standing.peek()];
    if (open !== null && now !== null && now.part < LAST_PART) put({ ...progress.peek(), [open.id]: { ...now, part: now.part + 1 } });
  }

  function again(): void {
    const open = lesson.peek();
    if (open === null) return;
    const { [open.id]: _, ...rest } = progress.peek();
    put(rest);
    compute();
  }

  go(first);
  return { place, progress, worlds, failed, lesson, standing, wanted, isKept, unreadable, go, commit, goOn, again };
}

export type LessonStore = ReturnType<typeof makeLessonStore>;
