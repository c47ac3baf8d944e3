/** Lessons in the playground: their links, what is kept, and how their towns are shared out. */
import { describe, expect, it, test } from 'vitest';
import { Refused, type Pair } from '../../../src/play/design/design.ts';
import type { Hand } from '../../../src/play/engine/crew.ts';
import type { Ask } from '../../../src/play/engine/messages.ts';
import { openShelf } from '../../../src/play/lessons/progress.ts';
import { designIn, fragmentOf, placeIn } from '../../../src/play/lessons/route.ts';
import { Runs } from '../../../src/play/lessons/runs.ts';

describe('links', () => {
  test.each([
    ['lesson=door', 'door', ''],
    ['lesson=door&v=1&contract.lots=3', 'door', 'v=1&contract.lots=3'],
    ['lesson=all', 'all', ''],
    ['v=1&contract.lots=3', null, 'v=1&contract.lots=3'],
    ['', null, ''],
  ] as const)('%s', (fragment, place, design) => {
    expect([placeIn(fragment), designIn(fragment)]).toEqual([place, design]);
    expect(fragmentOf(place, design)).toBe(fragment);
  });

  it('one that there is not is refused with the nearest', () => {
    expect(() => placeIn('lesson=dor')).toThrow(Refused);
    expect(() => placeIn('lesson=dor')).toThrow(/found no lesson 'dor'.*did you mean 'door'/);
  });
});

/** Storage that begins with a text. */
function shelfWith(text: string | null) {
  let kept = text;
  return { getItem: () => kept, setItem: (_: string, next: string) => void (kept = next), now: () => kept };
}

const standing = { bet: { direction: 'higher', size: 'clear' }, part: 2 } as const;

describe('what is kept', () => {
  it('comes back', () => {
    const shelf = shelfWith(null);
    openShelf(() => shelf).keep({ door: standing });
    expect(openShelf(() => shelf)).toMatchObject({ progress: { door: standing }, isKept: true, unreadable: false });
  });

  it('holds no answer', () => {
    const shelf = shelfWith(null);
    openShelf(() => shelf).keep({ door: standing });
    expect(shelf.now()).toBe('{"door":{"bet":{"direction":"higher","size":"clear"},"part":2}}');
  });

  test.each([
    '{',
    'null',
    '{"door":3}',
    '{"door":{"bet":{"direction":"up","size":"clear"},"part":0}}',
    '{"door":{"bet":{"direction":"higher","size":null},"part":0}}',
    '{"door":{"bet":{"direction":"same","size":null},"part":9}}',
  ])('%s cannot be read, and that is said', (text) => {
    expect(openShelf(() => shelfWith(text))).toMatchObject({ progress: {}, isKept: true, unreadable: true });
  });

  it('lasts as long as the page where the browser forbids it', () => {
    const kept = openShelf(() => {
      throw new Error('forbidden');
    });
    expect(kept).toMatchObject({ progress: {}, isKept: false });
    expect(() => kept.keep({ door: standing })).not.toThrow();
  });
});

describe('towns of a lesson', () => {
  const pair = {} as Pair;
  const kept = { outcomes: {}, digest: '' } as never;
  type WorldAsk = Extract<Ask, { readonly ask: 'world' }>;
  type Played = Hand & { asks: WorldAsk[] };
  const hand = (): Played => {
    const asks: WorldAsk[] = [];
    // Lessons ask for worlds alone.
    return { asks, onmessage: null, postMessage: (ask) => void asks.push(ask as WorldAsk) };
  };
  const answer = (to: Played, k: number): void =>
    to.onmessage?.({ data: { answer: 'world', job: to.asks[k].job, replication: to.asks[k].replication, base: kept, yours: kept } });

  it('are shared out once each, and a finished worker takes the next', () => {
    const hands = [hand(), hand()];
    const came: number[] = [];
    new Runs(() => hands).run(pair, 3, { world: (replication) => came.push(replication), failed: () => {} });
    expect(hands.map(({ asks }) => asks.map(({ replication }) => replication))).toEqual([[0], [1]]);
    answer(hands[1], 0);
    answer(hands[0], 0);
    answer(hands[1], 1);
    expect(hands.map(({ asks }) => asks.map(({ replication }) => replication))).toEqual([[0], [1, 2]]);
    expect(came).toEqual([1, 0, 2]);
  });

  it('of a lesson that was left are not listened to, and the next begins on whoever is free', () => {
    const hands = [hand()];
    const runs = new Runs(() => hands);
    const [old, fresh]: number[][] = [[], []];
    runs.run(pair, 2, { world: (replication) => old.push(replication), failed: () => {} });
    runs.run(pair, 2, { world: (replication) => fresh.push(replication), failed: () => {} });
    answer(hands[0], 0);
    answer(hands[0], 1);
    expect([old, fresh]).toEqual([[], [0]]);
  });

  it('that fail are told', () => {
    const hands = [hand()];
    const told: string[] = [];
    new Runs(() => hands).run(pair, 1, { world: () => {}, failed: (message) => told.push(message) });
    hands[0].onmessage?.({ data: { answer: 'failed', job: hands[0].asks[0].job, message: 'broken' } });
    expect(told).toEqual(['broken']);
  });
});
