/** What the page knows: the design with its history, the two towns as far as they have run, further worlds, and where in time it looks. */
import { batch, computed, signal } from '@preact/signals';
import type { Scenario } from '../../model/scenario/scenario.ts';
import type { Life } from '../../study/lives/follow-life.ts';
import type { TenderAccount } from '../../study/lives/tender-accounts.ts';
import type { RunRecord } from '../../study/run-record.ts';
import type { WorldPair } from '../answer/frequency.ts';
import { designOfClass } from '../design/class-codes.ts';
import { emptyDesign, isSame, pairOf, Refused, type Design, type Pair } from '../design/design.ts';
import type { Crew } from '../engine/crew.ts';
import type { Frame, Member } from '../engine/frames.ts';
import { withoutGap } from '../engine/worlds.ts';
import type { Answer, Side } from '../engine/messages.ts';
import type { StartersEnd } from '../engine/starters.ts';
import type { Drawer } from './kept.ts';
import { makeMembership } from './membership.ts';

export type TownState = {
  readonly frames: readonly Frame[];
  readonly members: readonly Member[];
  /** Index of members by identity. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly record: RunRecord | null;
  /** What became of small charities with a contract; null until it has run. */
  readonly starters: StartersEnd | null;
};

export const NO_TOWN: TownState = { frames: [], members: [], indexOf: new Map(), record: null, starters: null };

/** A report's page, and of how many worlds it is: more may have run since it was asked for. */
export type Report = Pick<Extract<Answer, { readonly answer: 'report' }>, 'page' | 'worlds'>;

export type Lives = { readonly charity: string; readonly lives: readonly [Life | null, Life | null] };

function withFrames(town: TownState, frames: readonly Frame[]): TownState {
  const members = [...town.members, ...frames.flatMap(({ newMembers }) => newMembers)];
  return { ...town, frames: [...town.frames, ...frames], members, indexOf: new Map(members.map(({ id }, k) => [id, k])) };
}

const watched = (town: TownState, { record, starters }: Extract<Answer, { readonly answer: 'watched' }>): TownState => ({
  ...town,
  record,
  starters,
});

/** Quarters that are shown together while a town runs. */
const AT_ONCE = 8;

/** Most steps that can be undone. */
const LONGEST_HISTORY = 200;

export function makeStore(town: Scenario, start: Design, classDrawer: Drawer) {
  const home = emptyDesign(town);
  const design = signal<Design>(start);
  const pair = signal<Pair>(pairOf(town, start));
  const past = signal<readonly Design[]>([]);
  const future = signal<readonly Design[]>([]);
  const towns = [signal<TownState>(NO_TOWN), signal<TownState>(NO_TOWN)] as const;
  const ran = signal<readonly WorldPair[]>([]);
  /** Counted from the first without a gap: the numbers shown are then the command's, and slow worlds are not left out of them. */
  const worlds = computed(() => withoutGap(ran.value));
  const at = signal(0);
  const playing = signal(true);
  const speed = signal(1);
  const chosen = signal<string | null>(null);
  /** The charity whose dot the mouse or the keyboard is on. */
  const pointed = signal<string | null>(null);
  const lives = signal<Lives | null>(null);
  /** Quarter whose tenders are looked at, from 1, and what became of them in each town; null until they are known. */
  const tendersAt = signal<number | null>(null);
  const tenders = signal<readonly [readonly TenderAccount[], readonly TenderAccount[]] | null>(null);
  /** The report, once asked for; null before, and when it has been saved. */
  const report = signal<'is drawn' | Report | null>(null);
  const refused = signal<string | null>(null);
  const failed = signal<string | null>(null);
  const shownSide = signal<Side>(1);
  /** Whether both towns that are shown have run their ten years under the present design. */
  const isWhole = signal(false);
  const isChanged = computed(() => JSON.stringify([design.value.set, design.value.schedule]) !== JSON.stringify([home.set, home.schedule]));
  const membership = makeMembership(town, design, classDrawer);
  /** Where a reset leads: to where the class began, or else to the town as it is. */
  const beginning = computed(() => membership.start.value ?? home);
  /** Whether there is nothing to reset. */
  const isHome = computed(() => isSame(design.value, beginning.value));
  /** The design in the class from which one of a lesson's was opened; null where none was. */
  const inClass = signal<Design | null>(null);
  /** Whether a lesson's town stands in place of that of a class. */
  const isLessonTown = computed(() => inClass.value !== null && !membership.isIn.value);
  let coming: [TownState, TownState] = [NO_TOWN, NO_TOWN];
  let crew: Crew | null = null;

  const quarters = town.settings.run.years * 4;

  /**
   * Towns on the way replace those shown once they reach the point in time that is looked at, so that the picture never goes blank; then every
   * two years, since to draw charts again for every quarter would hold up the picture.
   */
  function showComing(): void {
    for (const side of [0, 1] as const) {
      const next = coming[side];
      const isBlank = towns[side].peek() === NO_TOWN;
      const isEnough = next.frames.length > Math.min(quarters, Math.floor(at.peek()) + 1) && next.frames.length % AT_ONCE === 0;
      if (isEnough || next.record !== null || isBlank) towns[side].value = next;
    }
  }

  function watch(): void {
    coming = [NO_TOWN, NO_TOWN];
    batch(() => {
      ran.value = [];
      lives.value = null;
      tenders.value = null;
      report.value = null;
      failed.value = null;
      isWhole.value = false;
    });
    crew?.watch(pair.peek(), isChanged.peek());
  }

  /** Takes a design over if its values are allowed; says why if they are not. */
  function use(next: Design): boolean {
    try {
      const towns2 = pairOf(town, next);
      batch(() => {
        pair.value = towns2;
        design.value = next;
        refused.value = null;
      });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused.value = error.message;
      return false;
    }
    watch();
    return true;
  }

  function change(next: Design): boolean {
    const before = design.peek();
    if (JSON.stringify(next) === JSON.stringify(before)) return true;
    if (!use(next)) return false;
    batch(() => {
      past.value = [...past.peek(), before].slice(-LONGEST_HISTORY);
      future.value = [];
      if (at.peek() >= quarters) rewind();
    });
    return true;
  }

  const reset = (): boolean => change(beginning.peek());

  function leaveClass(): boolean {
    inClass.value = null;
    return change(home);
  }

  /** Takes over a design of a lesson, from which there is a way back to the class if the town is in one. */
  function openLesson(next: Design): boolean {
    if (membership.isIn.peek()) inClass.value = design.peek();
    return change(next);
  }

  /** The design that stood there before a lesson's. */
  const backToClass = (): boolean => change(inClass.peek() ?? beginning.peek());

  /** Takes the world and the rules of a class over. Throws RefusedCode. */
  function enterClass(code: string): boolean {
    if (!change(designOfClass(town, code))) return false;
    membership.enter(code);
    return true;
  }

  function rewind(): void {
    at.value = 0;
    playing.value = true;
  }

  function undo(): void {
    const before = past.peek().at(-1);
    if (before === undefined) return;
    const now = design.peek();
    past.value = past.peek().slice(0, -1);
    future.value = [now, ...future.peek()];
    use(before);
  }

  function redo(): void {
    const [next, ...rest] = future.peek();
    if (next === undefined) return;
    past.value = [...past.peek(), design.peek()];
    future.value = rest;
    use(next);
  }

  function choose(charity: string | null): void {
    batch(() => {
      chosen.value = charity;
      lives.value = null;
    });
    if (charity !== null) crew?.follow(charity);
  }

  function lookInto(quarter: number): void {
    batch(() => {
      tendersAt.value = quarter;
      tenders.value = null;
    });
    crew?.lookInto(quarter);
  }

  function drawReport(): void {
    report.value = 'is drawn';
    crew?.report(worlds.peek());
  }

  function hear(answer: Answer): void {
    batch(() => {
      if (answer.answer === 'frames') coming[answer.side] = withFrames(coming[answer.side], answer.frames);
      else if (answer.answer === 'watched') coming[answer.side] = watched(coming[answer.side], answer);
      else if (answer.answer === 'world') ran.value = [...ran.peek(), { base: answer.base, yours: answer.yours }];
      else if (answer.answer === 'lives') lives.value = { charity: answer.charity, lives: answer.lives };
      else if (answer.answer === 'tenders') takeTenders(answer);
      else if (answer.answer === 'report') report.value = answer;
      else if (answer.answer === 'failed') failed.value = answer.message;
      if (answer.answer === 'frames' || answer.answer === 'watched') showComing();
      if (answer.answer === 'watched' && answer.side === 1) finish();
    });
  }

  function takeTenders({ quarter, tenders: found }: Extract<Answer, { readonly answer: 'tenders' }>): void {
    if (quarter === tendersAt.peek()) tenders.value = found;
  }

  /** Both towns have run: they are the first pair of worlds, and the charity and the tenders that are looked at are looked up in them. */
  function finish(): void {
    const [base, yours] = [coming[0].record, coming[1].record];
    isWhole.value = base !== null && yours !== null;
    if (base !== null && yours !== null && isChanged.peek()) ran.value = [...ran.peek(), { base, yours }];
    const charity = chosen.peek();
    if (charity !== null) crew?.follow(charity);
    const quarter = tendersAt.peek();
    if (quarter !== null) crew?.lookInto(quarter);
  }

  function engage(made: Crew): void {
    crew = made;
    watch();
  }

  const signals = {
    design,
    pair,
    past,
    future,
    towns,
    worlds,
    at,
    playing,
    speed,
    chosen,
    pointed,
    lives,
    tendersAt,
    tenders,
    report,
    refused,
    failed,
    shownSide,
    isChanged,
    isHome,
    isWhole,
    isLessonTown,
  };
  const acts = { change, undo, redo, reset, enterClass, leaveClass, openLesson, backToClass, choose, lookInto, drawReport, hear, engage };
  return { ...signals, ...acts, membership, town, home, quarters };
}

export type Store = ReturnType<typeof makeStore>;
