/** A charity whose choices are supplied from outside: what it is asked, what follows, and that the rest of the market goes by its rules. */
import { beforeAll, describe, expect, test } from 'vitest';
import { mechanisms } from '../../../src/model/mechanisms/registry.ts';
import { advance, beginRun, type Run } from '../../../src/model/quarter/simulate.ts';
import type { WarmState } from '../../../src/model/quarter/warm-up.ts';
import { ALONE } from '../../../src/model/scenario/names.ts';
import type { OpenWay, SuppliedChoice } from '../../../src/model/world/log.ts';
import { tendersOfQuarter } from '../../../src/study/lives/tenders-of-quarter.ts';
import * as observed from '../../../src/study/experiment/run-one.ts';
import { scenarioOf } from '../../property/worlds.ts';

const scenario = scenarioOf({ 'market.tenders_per_year': 60, 'run.years': 3 }, {}, 'supplied');
let warm: WarmState;
/** The charity that bids most. */
let charity: number;

/** A whole run; what it comes to. */
function run(supplied: SuppliedChoice | null, look: (run: Run) => void = () => {}): string {
  const seen = observed.begin(warm, scenario);
  seen.run.world.supplied = supplied;
  while (observed.advance(seen)) look(seen.run);
  return observed.end(seen).digest;
}

const bidsOf = ({ world }: Run, i: number) => world.now.bidding.bids.filter(({ lead, partners }) => lead === i || partners.includes(i));

beforeAll(() => {
  warm = observed.warmUp(scenario, 0);
  const made = new Map<number, number>();
  const first = beginRun(warm, scenario, mechanisms);
  while (advance(first)) for (const { lead } of first.world.now.bidding.bids) if (lead >= 0) made.set(lead, (made.get(lead) ?? 0) + 1);
  charity = [...made].sort(([, a], [, b]) => b - a)[0]?.[0] ?? -1;
});

describe('a charity that is asked', () => {
  test('and answers as the rule would, or is another, changes nothing', () => {
    const asRule: SuppliedChoice = {
      charity,
      answer: (_, __, rule) => (rule < 0 ? null : { way: rule }),
      join: (_, __, ___, rule) => rule,
    };
    const plain = run(null);
    expect(run(asRule)).toBe(plain);
    const out = { answer: () => null, join: () => false };
    expect(run({ charity: -5, ...out })).toBe(plain);
    expect(run({ charity, ...out })).not.toBe(plain);
  });

  test('stays out when it says so', () => {
    let asked = 0;
    run({ charity, answer: () => (asked++, null), join: () => false }, (now) => expect(bidsOf(now, charity)).toEqual([]));
    expect(asked).toBeGreaterThan(3);
  });

  test('bids alone at the price it names, and believes in a better chance at a lower one', () => {
    const named = new Map<number, number>();
    let bids = 0;
    run(
      {
        charity,
        answer(tender, ways) {
          const way = ways.findIndex(({ strategy }) => strategy === ALONE);
          if (way < 0) return null;
          named.set(tender.key, 0.9 * tender.annual);
          return { way, price: 0.9 * tender.annual };
        },
        join: () => false,
      },
      (now) => {
        for (const { lead, tender, price } of bidsOf(now, charity)) {
          expect(lead).toBe(charity);
          expect(price).toBeCloseTo(named.get(now.world.now.tenders[tender]?.key ?? 0) ?? NaN, 6);
          bids++;
        }
      },
    );
    expect(bids).toBeGreaterThan(1);
  });

  test.each([
    ['a way that is not open', (_: unknown, ways: readonly OpenWay[]) => ({ way: ways.length }), 'is not open; expected 0 to'],
    ['a price of nothing', () => ({ way: 0, price: 0 }), 'a price of £0 a year; expected above 0'],
    ['a price over the ceiling', (t: { annual: number }) => ({ way: 0, price: t.annual * 1.01 }), 'expected above 0, up to £'],
  ])('with %s is refused', (_, answer, message) => {
    const open: SuppliedChoice['answer'] = (tender, ways) => (ways[0]?.strategy === ALONE ? answer(tender, ways) : null);
    expect(() => run({ charity, answer: open, join: () => false })).toThrow(message);
  });
});

test('tenders of a quarter: bidders are among those who noticed or were asked, who bids alone had no obstacle, the winner scores best', () => {
  const seen = { alone: 0, obstacles: new Set<string>(), won: 0 };
  const run = beginRun(warm, scenario, mechanisms);
  while (advance(run)) {
    const digestBefore = structuredClone(run.world.sector.charities);
    const tenders = tendersOfQuarter(run.world);
    expect(run.world.sector.charities).toEqual(digestBefore);
    for (const { noticed, bids, winner } of tenders) {
      const obstacles = new Map(noticed.map(({ charity: i, obstacle }) => [i, obstacle]));
      for (const obstacle of obstacles.values()) if (obstacle !== null) seen.obstacles.add(obstacle);
      for (const { lead, partners, strategy } of bids) {
        if (lead < 0) continue;
        expect(obstacles.has(lead)).toBe(true);
        if (partners.length > 0 || strategy !== ALONE) continue;
        seen.alone++;
        // By the end of the quarter a lead may have changed size; no obstacle depends on that within it.
        expect(obstacles.get(lead)).toBeNull();
      }
      if (winner === null) continue;
      seen.won++;
      for (const bid of bids) if (bid.compliant) expect(bid.score).toBeLessThanOrEqual(winner.score);
    }
  }
  expect(seen.alone).toBeGreaterThan(10);
  expect(seen.won).toBeGreaterThan(10);
  expect([...seen.obstacles].length).toBeGreaterThan(0);
});
