/** A class: worlds are shared out so that nothing is run twice, numbers are means of paired differences, and views live in the address. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { changeOf, leadersOf, sortedBy } from '../../../src/play/answer/class-numbers.ts';
import { emptyDesign, pairOf, readText } from '../../../src/play/design/design.ts';
import { Comparison } from '../../../src/play/engine/comparison.ts';
import { Crew, type Hand } from '../../../src/play/engine/crew.ts';
import type { Answer, Ask } from '../../../src/play/engine/messages.ts';
import { designPart, fragmentOf, noView, showViewOf, view, views } from '../../../src/play/page/views.ts';
import { classTexts } from '../../../src/play/texts/class.ts';
import type { OutcomeId } from '../../../src/study/outcomes/registry.ts';
import type { RunRecord } from '../../../src/study/run-record.ts';

const town = readText(readFileSync('scenarios/teaching/playground.yaml', 'utf8'), 'playground');
const pair = pairOf(town, emptyDesign(town));

/** A record in which only the two outcomes are of interest. */
const kept = (small: number | null, hhi: number | null) =>
  ({
    digest: '',
    outcomes: { small_holders_advertised: small, hhi_local: hhi } as Record<OutcomeId, number | null>,
  }) as RunRecord;

class FakeHand implements Hand {
  readonly asked: Extract<Ask, { ask: 'world' | 'watch' }>[] = [];
  onmessage: Hand['onmessage'] = null;
  postMessage(ask: Ask): void {
    if (ask.ask === 'world' || ask.ask === 'watch') this.asked.push(ask);
  }
  answer(): void {
    const { job, replication } = this.asked[this.asked.length - 1];
    this.say({ answer: 'world', job, replication, base: kept(0, 0), yours: kept(0, 0) });
  }
  say(data: Answer): void {
    this.onmessage?.({ data });
  }
}

describe('worlds of a comparison', () => {
  let hands: FakeHand[];
  let heard: string[];
  let failed: string[];
  let comparison: Comparison;
  beforeEach(() => {
    hands = [new FakeHand(), new FakeHand()];
    heard = [];
    failed = [];
    comparison = new Comparison(
      hands,
      3,
      (name, world) => heard.push(`${name}${world}`),
      (message) => failed.push(message),
    );
  });
  const worldsOf = ({ asked }: FakeHand) => asked.map(({ replication }) => replication);

  it('each hand keeps to a world until all designs have run in it, and none is run twice', () => {
    comparison.want(['a', 'b'].map((name) => ({ name, pair })));
    for (let k = 0; k < 3; k++) for (const hand of hands) hand.answer();
    expect(heard.toSorted()).toEqual(['a0', 'a1', 'a2', 'b0', 'b1', 'b2']);
    expect(worldsOf(hands[0]).slice(0, 2)).toEqual([0, 0]);
    expect(worldsOf(hands[1]).slice(0, 2)).toEqual([1, 1]);
  });

  it('a design that comes later is run alone, one that has gone no longer', () => {
    comparison.want([{ name: 'a', pair }]);
    hands[0].answer();
    hands[1].answer();
    hands[0].answer();
    expect(heard.toSorted()).toEqual(['a0', 'a1', 'a2']);
    comparison.want([{ name: 'b', pair }]);
    for (const hand of hands) hand.answer();
    comparison.want([]);
    const before = hands.map(({ asked }) => asked.length);
    for (const hand of hands) hand.answer();
    expect(hands.map(({ asked }) => asked.length)).toEqual(before);
  });

  it('a world that fails is said, and the others go on', () => {
    comparison.want([{ name: 'a', pair }]);
    hands[0].say({ answer: 'failed', job: hands[0].asked[0].job, message: 'no' });
    expect([failed, worldsOf(hands[0])]).toEqual([['no'], [0, 2]]);
  });
});

test('a crew that rests runs no further worlds, and goes on where it was', () => {
  const [guide, hand] = [new FakeHand(), new FakeHand()];
  const crew = new Crew(guide, [hand], () => {});
  crew.rest(true);
  crew.watch(pair, true);
  guide.say({
    answer: 'watched',
    job: 1,
    side: 1,
    record: {} as Extract<Answer, { answer: 'watched' }>['record'],
    starters: { holding: [], without: [] },
  });
  expect(hand.asked).toEqual([]);
  crew.rest(false);
  expect(hand.asked.map(({ replication }) => replication)).toEqual([1]);
});

describe('the two numbers', () => {
  const worlds = [
    { base: kept(0.5, 2000), yours: kept(0.4, 3000) },
    { base: kept(0.6, 4000), yours: kept(0.3, 4000) },
    { base: kept(0.6, null), yours: kept(0.6, 5000) },
  ];

  it('are mean differences in points of 100, of the worlds in which they are defined', () => {
    // (−10 − 30 + 0) / 3, and (10 + 0) / 2.
    expect(changeOf(worlds, 'small').mean).toBeCloseTo(-40 / 3, 9);
    expect(changeOf(worlds, 'local').mean).toBeCloseTo(5, 9);
    expect(changeOf([], 'small')).toEqual({ mean: null, ci95: null });
  });

  it('are sorted highest first, unknown ones last', () => {
    const row = (name: string, mean: number | null) => ({ name, small: { mean, ci95: null }, local: { mean: null, ci95: null } });
    const rows = [row('none', null), row('low', -3), row('high', 2)];
    expect(sortedBy(rows, 'small').map(({ name }) => name)).toEqual(['high', 'low', 'none']);
    expect(sortedBy(rows, 'local').map(({ name }) => name)).toEqual(['none', 'low', 'high']);
  });
});

describe('which group keeps most', () => {
  const row = (name: string, mean: number | null, ci95: readonly [number, number] | null = null) => ({
    name,
    small: { mean, ci95 },
    local: { mean: null, ci95: null },
  });
  const { most } = classTexts;

  test.each([
    [[row('A', -9, [-12, -6]), row('B', -3, [-5, -1])], ['B']],
    [
      [row('A', -9, [-12, -6]), row('B', -3, [-5, -1]), row('C', -6, [-8, -5])],
      ['B', 'C'],
    ],
    [[row('A', 0, [0, 0]), row('B', -3, [-6, -0.1])], ['A']],
    [
      [row('A', -2), row('B', -2)],
      ['A', 'B'],
    ],
    [[row('A', -2, [-3, -1]), row('B', null)], []],
    [[], []],
  ])('case %#: the highest, and those whose ranges overlap its own', (rows, leaders) => {
    expect(leadersOf(rows, 'small').map(({ name }) => name)).toEqual(leaders);
  });

  test.each([
    [most(['Group B'], 3, -3, true), 'Group B keeps most small charities in contracts: 3.0 fewer of 100 than under today’s rules.'],
    [
      most(['Group B', 'Group C'], 3, 1.25, false),
      'Which of Group B and Group C keeps most small charities in contracts cannot be said: their ranges overlap. The highest mean is that of Group B: 1.3 more of 100 than under today’s rules, not clearly different from none.',
    ],
    [
      most(['Group A', 'Group B'], 2, 0, false),
      'Which group keeps most small charities in contracts cannot be said: their ranges overlap. The highest mean is that of Group A: as many as under today’s rules.',
    ],
    [most(['Group A'], 1, -3, true), 'Group A, small charities that still hold a contract: 3.0 fewer of 100 than under today’s rules.'],
  ])('%s', (said, expected) => expect(said).toBe(expected));

  it('while no world has been run, the table counts', () => {
    expect(classTexts.caption(0)).toBe('Differences from the same worlds under today’s rules after ten years: counting …');
    expect(classTexts.caption(3)).toContain('from 3 worlds');
  });
});

describe('views in the address', () => {
  it('stand before the design, which is what it was', () => {
    for (const name of views)
      for (const design of ['', 'v=1&contract.lots=3']) {
        expect(designPart(fragmentOf(name, design))).toBe(design);
        showViewOf(fragmentOf(name, design));
        expect([view.value, noView.value]).toEqual([name, null]);
      }
    expect(fragmentOf('town', '')).toBe('');
  });

  it('an unknown one is said, with the nearest, and the town shown', () => {
    showViewOf('view=plai&v=1');
    expect([view.value, noView.value]).toEqual(['town', "address: found no view 'plai'; expected town, play, class. Nearest: play"]);
  });
});
