/** Lives that can be read: who is typical, what is said of a tender let pass, stretches without a turn, choices that luck decided. */
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../src/cli/scenarios/load.ts';
import { ALONE, BANDS, LEAD, OUT } from '../../../src/model/scenario/names.ts';
import { keyName } from '../../../src/model/population/identity.ts';
import { advance } from '../../../src/model/quarter/simulate.ts';
import { begin, warmUp } from '../../../src/study/experiment/run-one.ts';
import { isLuckDecisive } from '../../../src/study/lives/choice-words.ts';
import type { Decision } from '../../../src/study/lives/decisions.ts';
import { followFrom, type LifeEvent, type Sentence } from '../../../src/study/lives/follow-life.ts';
import { shortened } from '../../../src/study/lives/shorten.ts';
import { isTurn } from '../../../src/study/lives/turns.ts';
import { medianOf } from '../../../src/study/lives/typical.ts';
import { whatSpokeAgainst } from '../../../src/study/lives/what-became.ts';

describe('who is typical', () => {
  const counts = (...turns: readonly number[]) => turns.map((each, row) => ({ row, turns: each }));

  it('has the median number of turns of those that have any, the lower in the middle, the first by identity', () => {
    // 3, 5 and 9 turns: the middle is 5.
    expect(medianOf(counts(0, 9, 0, 3, 5))).toBe(4);
    expect(medianOf(counts(2, 4, 6, 8))).toBe(1);
    // Rows 1 to 3 tie, and the second of four is wanted.
    expect(medianOf(counts(7, 4, 4, 4))).toBe(2);
    expect(medianOf(counts(0, 0, 0))).toBe(1);
    expect(medianOf([])).toBeNull();
  });

  it('in a town holds a contract at the start and has a life in which something happens', () => {
    const town = loadScenario('scenarios/teaching/small-town.yaml', { years: 3 });
    const warm = warmUp(town, 0);
    for (const charity of ['small', 'medium', 'large']) {
      const { about, events } = followFrom(warm, town, { charity });
      expect(about).toMatch(new RegExp(`^A ${charity} `));
      expect(about).not.toContain(' £0 of it');
      expect(events.some(({ kind }) => isTurn(kind))).toBe(true);
    }
    expect(BANDS).toContain('medium');
  });
});

describe('a charity that is founded in the run', () => {
  it('has a life from its founding on', () => {
    const town = loadScenario('scenarios/teaching/small-town.yaml', { years: 2 });
    const warm = warmUp(town, 0);
    const { run } = begin(warm, town);
    while (run.world.now.turnover.entries.length === 0 || run.done < 3) advance(run, () => {});
    const [i] = run.world.now.turnover.entries;
    const life = followFrom(warm, town, { charity: keyName(run.world.sector.charities.key[i]) });
    const founded = run.done - 1;
    expect(life.founded).toBe(founded);
    expect(life.story[0]).toMatchObject({ quarter: founded, date: `year 1, quarter ${founded + 1}` });
    expect(life.story[0]?.text).toMatch(/^Was founded, with £/);
    expect(life.turnover).toHaveLength(8 - founded);
  });

  it('is refused where none of that identity ever is', () => {
    const town = loadScenario('scenarios/teaching/small-town.yaml', { years: 1 });
    expect(() => followFrom(warmUp(town, 0), town, { charity: 'A0-4-999' })).toThrow(
      /^No charity is called "A0-4-999" in this run; say a size/,
    );
  });
});

describe('a tender let pass', () => {
  const option = (strategy: number, money: number, noise: number, terms: Readonly<Record<string, number>> = {}) => ({
    strategy,
    money,
    noise,
    terms,
    utility: money + noise + Object.values(terms).reduce((sum, each) => sum + each, 0),
  });
  const out = option(OUT, 0.6, 1);

  it('was against what weighed most in the way of bidding that was best without luck', () => {
    // Alone is worth −0.9 and leading 0.1 without luck; of leading, 'homophily' weighs most.
    const ways = [option(ALONE, -0.9, 0.5), option(LEAD, 0.9, -2, { homophily: -0.8 }), out];
    expect(whatSpokeAgainst(ways)).toBe('homophily');
    expect(whatSpokeAgainst([option(ALONE, -0.9, 0.5), out])).toBe('money');
  });

  it('was because capacity was worth more when nothing spoke against it, luck alone when more spoke for it, or no way was open', () => {
    expect(whatSpokeAgainst([option(ALONE, 0.3, -0.5), out])).toBe('idle');
    expect(whatSpokeAgainst([option(ALONE, 0.9, -0.5, { homophily: -0.1 }), out])).toBe('noise');
    expect(whatSpokeAgainst([out])).toBeNull();
  });
});

describe('a stretch without a turn', () => {
  const event = (id: string, kind: string, reason?: string): LifeEvent => ({
    id,
    quarter: Number.parseInt(id, 10) - 1,
    date: `quarter ${Number.parseInt(id, 10)}`,
    kind,
    text: `Text of ${id}.`,
    others: [],
    ...(reason === undefined ? {} : { reason }),
  });
  const entry = ({ id, quarter, date, text }: LifeEvent): Sentence => ({ quarter, date, text, events: [id] });

  it('is one entry with the reasons counted and the last year; what changed something stays as it is', () => {
    const events = [
      event('1.1', 'let pass', 'the money was too little'),
      event('2.1', 'no way open', 'no way of bidding was open to it'),
      event('3.1', 'let pass', 'the money was too little'),
      event('4.1', 'year'),
      event('5.1', 'won'),
      event('6.1', 'let pass', 'the money was too little'),
    ];
    expect(shortened(events.map(entry), events)).toEqual([
      {
        quarter: 0,
        date: 'quarter 1 to quarter 4',
        text: 'Looked at 3 tenders and let them pass: 2 because the money was too little, 1 because no way of bidding was open to it. Text of 4.1.',
        events: ['1.1', '2.1', '3.1', '4.1'],
      },
      entry(events[4]),
      entry(events[5]),
    ]);
  });

  it('of years alone says how the last one ended', () => {
    const events = [event('4.1', 'year'), event('8.1', 'year')];
    expect(shortened(events.map(entry), events)).toEqual([
      { quarter: 3, date: 'quarter 4 to quarter 8', text: 'Text of 8.1.', events: ['4.1', '8.1'] },
    ]);
  });
});

describe('luck', () => {
  const decision = (utility: number, luck: number, done: boolean) =>
    ({ utility, taken: done, preferred: done, terms: [{ term: 'what is not modelled', value: luck }] }) as unknown as Decision;

  it('decides when without it another option would have been worth more', () => {
    expect(isLuckDecisive([decision(1, 0.8, true), decision(0.6, 0, false)])).toBe(true);
    expect(isLuckDecisive([decision(1, 0.3, true), decision(0.6, 0, false)])).toBe(false);
    // What was done was not what was liked best: no team came about, which is not luck.
    expect(isLuckDecisive([decision(1, 0.8, false), decision(0.6, 0, false)])).toBe(false);
  });
});
