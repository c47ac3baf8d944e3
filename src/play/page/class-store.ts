/** What the view for a class knows: the groups' designs, and what the worlds have shown of them. */
import { batch, signal } from '@preact/signals';
import { differences } from '../../model/scenario/differences.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import type { WorldPair } from '../answer/frequency.ts';
import { designOfGroup, groupCode, RefusedCode, WORLDS } from '../design/class-codes.ts';
import { emptyDesign, pairOf, Refused, type Design, type Pair } from '../design/design.ts';
import { levers, stepOf, withStep } from '../design/levers.ts';
import { designOfLink, linkOf } from '../design/link.ts';
import type { Hand } from '../engine/crew.ts';
import { COMPARED_WORLDS, Comparison } from '../engine/comparison.ts';
import { withoutLanguage } from '../language.ts';
import { english as texts } from '../texts/english.ts';
import { keptGroups, type Drawer } from './kept.ts';
import { designPart } from './views.ts';

/** Most groups: as many as one projected page keeps apart. */
export const MOST_GROUPS = 8;

/** A group: its place from 0, its design, the code it has unless it came by a link. */
export type Group = {
  readonly place: number;
  readonly key: string;
  readonly design: Design;
  readonly pair: Pair;
  /** What it changed, a sentence each. */
  readonly changes: readonly string[];
  readonly code: string | null;
};

export type Refusal = { readonly message: string; readonly guess: string | null };

/** In the words of the levers where only they were moved: those of settings are longer, and say no more. */
function changesOf(town: Scenario, design: Design, { yours }: Pair, isLeversAlone: boolean): string[] {
  if (!isLeversAlone)
    return differences(town, yours)
      .filter(({ path }) => path !== 'seed')
      .map(({ words }) => words);
  const moved = levers.filter((lever) => stepOf(town, design, lever) !== lever.today);
  return moved.map((lever) => {
    const { name, steps } = texts.levers[lever.id];
    return texts.group.lever(name, steps[stepOf(town, design, lever)] ?? '');
  });
}

export function makeClassStore(town: Scenario, hands: readonly Hand[], drawer: Drawer) {
  const groups = signal<readonly Group[]>([]);
  /** Those that were removed together last, to be brought back. */
  const cleared = signal<readonly Group[]>([]);
  /** Whether some of what was kept could not be read. */
  const isUnreadable = signal(false);
  const worlds = signal<ReadonlyMap<string, readonly WorldPair[]>>(new Map());
  const refused = signal<Refusal | null>(null);
  const failed = signal<string | null>(null);
  const home = emptyDesign(town);
  const comparison = new Comparison(hands, COMPARED_WORLDS, hear, (message) => (failed.value = message));

  function hear(key: string, _: number, result: WorldPair): void {
    const known = worlds.peek();
    worlds.value = new Map([...known, [key, [...(known.get(key) ?? []), result]]]);
  }

  /** Adds a design; says why where it cannot be compared with those that are there. */
  function addDesign(design: Design): boolean {
    return said(() => put(design));
  }

  /** Adds what a group brings: a code, a link or the part of one after '#'. */
  function add(text: string): boolean {
    return said(() => put(designOfText(text.trim())));
  }

  function designOfText(text: string): Design {
    if (text === '') throw new Refused(texts.group.nothingTyped);
    if (!text.includes('=')) return designOfGroup(town, text);
    return designOfLink(designPart(withoutLanguage(text.split('#').at(-1) ?? '')), home);
  }

  /** At a place of its own where it was kept with one, or else at the first that is free. */
  function put(design: Design, kept?: number): void {
    const now = groups.peek();
    const pair = pairOf(town, design);
    const key = linkOf({ ...design, set: Object.fromEntries(Object.entries(design.set).sort()) }, home);
    const same = now.find((each) => each.key === key);
    if (same !== undefined) throw new Refused(texts.group.twice(texts.group.name(same.place)));
    if (now.length >= MOST_GROUPS) throw new Refused(texts.group.full);
    const [first] = now;
    if (first !== undefined && first.design.seed !== design.seed) throw new Refused(texts.group.otherWorld(design.seed, first.design.seed));
    const free = Array.from({ length: MOST_GROUPS }, (_, k) => k).filter((k) => now.every(({ place }) => place !== k));
    const place = free.find((k) => k === kept) ?? free[0] ?? 0;
    const code = groupCode(town, design);
    setGroups([...now, { place, key, design, pair, code, changes: changesOf(town, design, pair, code !== null) }]);
  }

  /** Keeps these groups in the browser, and asks for the worlds that they lack. */
  function setGroups(next: readonly Group[]): void {
    groups.value = next;
    cleared.value = [];
    drawer.keep(next.length === 0 ? null : JSON.stringify(next.map(({ place, code, key }) => [place, code ?? key])));
    comparison.want(next.map(({ key, pair }) => ({ name: key, pair })));
  }

  function bringBack(): void {
    const kept = drawer.found === null ? [] : keptGroups(drawer.found);
    isUnreadable.value = kept === null;
    for (const [place, text] of kept ?? []) if (!said(() => put(designOfText(text), place))) isUnreadable.value = true;
    refused.value = null;
  }

  function said(act: () => void): boolean {
    try {
      batch(() => {
        act();
        refused.value = null;
      });
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused.value = { message: error.message, guess: error instanceof RefusedCode ? error.guess : null };
      return false;
    }
  }

  function remove(key: string): void {
    setGroups(groups.peek().filter((each) => each.key !== key));
    refused.value = null;
  }

  function clear(): void {
    const all = groups.peek();
    setGroups([]);
    batch(() => {
      refused.value = null;
      cleared.value = all;
    });
  }

  const unclear = (): void => setGroups(cleared.peek());

  /** Designs to hand out that are not there yet, in the world of those that are, or else in that of the given seed. */
  function fill(seed: string): void {
    const world = groups.peek()[0]?.design.seed ?? seed;
    for (const steps of HANDED_OUT) {
      if (groups.peek().length >= MOST_GROUPS) break;
      const design = levers.reduce((next, lever, k) => withStep(town, next, lever, steps[k] ?? 0), { ...home, seed: world });
      addDesign(design);
    }
    refused.value = null;
  }

  bringBack();
  const signals = { groups, cleared, isUnreadable, worlds, refused, failed };
  return { ...signals, town, isKept: drawer.isKept, add, addDesign, remove, clear, unclear, fill };
}

export type ClassStore = ReturnType<typeof makeClassStore>;

/** Levers' positions of designs that differ enough for a class to discuss: each lever halfway and far, then together. */
const HANDED_OUT = [
  [2, 0, 0],
  [5, 0, 0],
  [0, 1, 0],
  [0, 3, 0],
  [0, 0, 3],
  [2, 3, 0],
  [2, 0, 3],
  [2, 3, 3],
] as const;

/** A world that no class is likely to have had before. */
export function anyWorld(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return 1 + (drawn % (WORLDS - 1));
}
