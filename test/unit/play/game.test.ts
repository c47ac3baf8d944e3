/** A charity that somebody plays: answering as its rule changes nothing, its own answers change its life, and a move taken back is as if never made. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { emptyDesign, pairOf, readText } from '../../../src/play/design/design.ts';
import { levers, withStep } from '../../../src/play/design/levers.ts';
import { candidatesIn } from '../../../src/play/engine/candidates.ts';
import { Game } from '../../../src/play/engine/game.ts';
import type { Candidate, Move, Position } from '../../../src/play/engine/game-messages.ts';
import { english } from '../../../src/play/texts/english.ts';
import { STEP_BACK } from '../../../src/model/scenario/names.ts';
import { runJob } from '../../../src/study/experiment/job.ts';
import { warmUp, type WarmState } from '../../../src/study/experiment/run-one.ts';

const town = readText(readFileSync('scenarios/teaching/playground.yaml', 'utf8').replace('years: 10', 'years: 3'), 'playground');
const { base, yours } = pairOf(town, withStep(town, emptyDesign(town), levers[1], 3));
const unplayed = runJob({ scenarios: [base, yours], replication: 0 }).records[1].digest;
let warm: WarmState;
let candidates: readonly Candidate[];
/** The one with most to decide. */
let busiest: Candidate;

beforeAll(() => {
  warm = warmUp(base, 0);
  candidates = candidatesIn(warm, yours);
  [busiest] = [...candidates].sort((a, b) => b.quarters - a.quarters);
});

const gameOf = (id = busiest.id, state = warm) => new Game(state, yours, id);

/** Every offer of the quarter is answered once it is asked. */
function play(game: Game, now: Position, choose: (now: Position) => Move['tenders'], join: (rule: boolean) => boolean): Position {
  let draft: Move = { quarter: now.quarter, tenders: choose(now), joins: {} };
  for (let asked = now; ;) {
    const joins = Object.fromEntries(asked.offers.map(({ name, rule }) => [name, join(rule)]));
    draft = { ...draft, joins: { ...draft.joins, ...joins } };
    const next = game.position(now.moves, draft);
    if (next.moves.length > now.moves.length) return next;
    asked = next;
  }
}

const asRule = ({ tenders }: Position): Move['tenders'] =>
  Object.fromEntries(tenders.map(({ name, rule }) => [name, rule < 0 ? 'out' : { way: rule, mark: 'usual' }]));
const sitOut = ({ tenders }: Position): Move['tenders'] => Object.fromEntries(tenders.map(({ name }) => [name, 'out']));
/** The last way that is a bid, which is a team where there is one. */
const boldest = ({ tenders }: Position): Move['tenders'] =>
  Object.fromEntries(
    tenders.map(({ name, ways }) => [
      name,
      {
        way: Math.max(
          0,
          ways.findLastIndex(({ strategy }) => strategy !== STEP_BACK),
        ),
        mark: 'usual',
      },
    ]),
  );
const alwaysFirst = ({ tenders }: Position): Move['tenders'] =>
  Object.fromEntries(tenders.map(({ name }) => [name, { way: 0, mark: 'low' }]));

describe('answering as the rule would', () => {
  it('gives the digest of the run that nobody plays, whoever is played and however far', () => {
    fc.assert(
      fc.property(
        fc.nat(candidates.length - 1),
        fc.nat(12),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        (who, rounds, left) => {
          const game = gameOf(candidates[who].id);
          let now = game.position([], null);
          for (let k = 0; k < rounds && now.stage !== 'over'; k++)
            now = left[k]
              ? game.position(now.moves, { quarter: now.quarter, tenders: {}, joins: {}, byRule: true })
              : play(game, now, asRule, (rule) => rule);
          expect(game.played(now.moves).digest).toBe(unplayed);
          expect(game.played([]).digest).toBe(unplayed);
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('answers of its own', () => {
  it('sitting everything out makes no bid, and the run another', () => {
    const game = gameOf();
    let now = game.position([], null);
    const seen: string[] = [];
    while (now.stage !== 'over') {
      now = play(game, now, sitOut, () => false);
      seen.push(...now.news.map(({ outcome }) => outcome));
    }
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.filter((outcome) => outcome === 'lost')).toEqual([]);
    expect(game.played(now.moves).digest).not.toBe(unplayed);
  });

  it('what the game shows on the way is what the run of its moves comes to', () => {
    for (const choose of [sitOut, alwaysFirst]) {
      const game = gameOf();
      let now = game.position([], null);
      while (now.stage !== 'over') now = play(game, now, choose, () => true);
      const { standings } = game.played(now.moves);
      expect(now.standings).toEqual(standings.slice(0, now.standings.length));
      expect(now.standings.length).toBeGreaterThan(1);
    }
  });

  it('a lower price has the better chance, and no price lies above the ceiling', () => {
    const game = gameOf();
    let now = game.position([], null);
    let compared = 0;
    while (now.stage !== 'over') {
      for (const { work, ways } of now.tenders)
        for (const { prices } of ways) {
          for (const { price } of prices) expect(price).toBeLessThanOrEqual(work.annual * (1 + 1e-9));
          for (let k = 1; k < prices.length; k++, compared++) {
            expect(prices[k].price).toBeGreaterThan(prices[k - 1].price);
            expect(prices[k].chance).toBeLessThan(prices[k - 1].chance);
          }
        }
      now = play(game, now, sitOut, () => false);
    }
    expect(compared).toBeGreaterThan(3);
  });
});

describe('what came of it', () => {
  it('a bid that was meant and not made has its reason, one that was not meant has none; a team is named, and what came unasked is said', () => {
    const [reasons, came, teams] = [new Set<unknown>(), new Set<string>(), new Set<unknown>()];
    // Two towns: in one alone nobody need lack the days for a bid.
    const played = [warm, warmUp(base, 1)].flatMap((state) => candidatesIn(state, yours).map(({ id, name }) => ({ state, id, name })));
    for (const { state, id, name } of played) {
      const game = gameOf(id, state);
      for (let now = game.position([], null); now.stage !== 'over';) {
        now = play(game, now, boldest, () => true);
        for (const { answer, ways, joined, outcome, whyNone, team, winner } of now.news) {
          const strategy = answer === null || answer === 'out' ? STEP_BACK : ways[answer.way].strategy;
          const isMeant = strategy !== STEP_BACK || joined?.yes === true;
          expect(whyNone !== null).toBe(outcome === 'no bid' && isMeant);
          if (team !== null) expect([outcome, winner, team.partners.includes(name)]).toEqual(['won', team.lead ?? name, false]);
          reasons.add(whyNone);
          teams.add(team === null ? null : team.lead === null);
        }
        for (const arrival of now.arrivals) came.add(arrival.came);
      }
    }
    expect([...reasons]).toEqual(expect.arrayContaining([null, 'capacity', 'budget', 'no team']));
    expect([...teams]).toEqual(expect.arrayContaining([null, true, false]));
    expect([...came]).toContain('direct');
  });

  const none = { outcome: 'no bid', bids: 0, winner: null, whyNone: null, team: null } as const;
  test.each([
    [
      { ...none, whyNone: 'capacity' },
      'Your charity made no bid, since its other bids of the quarter take all that it can carry. Nobody else bid.',
    ],
    [
      { ...none, whyNone: 'no team', bids: 2, winner: 'a firm' },
      'Your charity made no bid, since it found no team that could bid. A firm won.',
    ],
    [{ ...none, bids: 1 }, 'Your charity made no bid. Nobody won: no bid met the terms.'],
    [{ ...none, outcome: 'won', bids: 1, winner: 'Us' }, 'Your charity, Us, won, as the only bidder.'],
    [
      { ...none, outcome: 'won', bids: 3, winner: 'Us', team: { lead: null, partners: ['A', 'B', 'C'] } },
      'Your charity, Us, won, against 2 other bids, with A, B and C in its team.',
    ],
    [
      { ...none, outcome: 'won', bids: 2, winner: 'A', team: { lead: 'A', partners: ['B'] } },
      'A team led by A won, against 1 other bid; your charity is in it, and so is B.',
    ],
  ] as const)('case %# in words', (came, words) => expect(english.game.outcome(came)).toBe(words));
});

test('reserves below nothing, prices below cost, costs above the ceiling and quarters that pass are said plainly', () => {
  const said = english.game;
  expect(said.short('£76,426')).toBe('short of £76,426: it owes more than it has in hand');
  expect(said.cost('£120k', true)).toBe('full cost £120k a year: costs more than the council pays');
  expect(said.cost('£80,000', false)).toBe('full cost £80,000 a year');
  expect(said.mark('usual', '£70,000', true, 0.25)).toBe(
    '£70,000 a year, as the charity itself would ask: less than the work costs; it believes it wins in 25 of 100',
  );
  expect(said.passed('year 1, autumn', 'year 1, autumn')).toBe('Nothing was asked of it in year 1, autumn.');
  expect(said.passed('year 1, autumn', 'year 2, spring')).toBe('Nothing was asked of it from year 1, autumn, to year 2, spring.');
  expect(said.asked('Tollgate Refuge', 'you', false)).toBe('Tollgate Refuge asked it to join a bid, and you declined.');
});

describe('taking back', () => {
  it('a move taken back and made again, or made differently, is as if it had been the first', () => {
    const game = gameOf();
    const first = game.position([], null);
    const one = play(game, first, sitOut, () => false);
    const two = play(game, one, sitOut, () => false);
    expect(game.position(one.moves, null)).toEqual(one);
    const other = play(game, one, alwaysFirst, () => true);
    expect(game.position(two.moves, null)).toEqual(two);
    expect(gameOf().position(other.moves, null)).toEqual(game.position(other.moves, null));
    expect(game.position([], null)).toEqual(first);
  });
});

test('candidates are one a size, smallest first, each with something to decide', () => {
  expect(candidates.length).toBeGreaterThan(2);
  const bands = candidates.map(({ band }) => band);
  expect(bands).toEqual([...new Set(bands)].sort((a, b) => a - b));
  for (const { quarters, income } of candidates) expect([quarters > 0, income > 0]).toEqual([true, true]);
});

test('a charity that is not there is refused by name', () => {
  expect(() => gameOf('A0-9-99999')).toThrow(/found no charity 'A0-9-99999'/);
});
