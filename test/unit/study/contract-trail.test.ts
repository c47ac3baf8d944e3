/** The tender that followed a charity's contract, and why it was not won: by cases worked by hand. */
import { describe, expect, it, test } from 'vitest';
import { CLOSED, OPERATING } from '../../../src/model/sector/charities.ts';
import type { Contract } from '../../../src/model/sector/market.ts';
import type { World } from '../../../src/model/world/world.ts';
import { ContractTrail, whyNotWon, type FollowOn } from '../../../src/study/lives/contract-trail.ts';
import { sentencesOn } from '../../../src/study/lives/event-sentences.ts';
import { nameOf } from '../../../src/study/lives/phrases.ts';
import { isTurn } from '../../../src/study/lives/turns.ts';
import { letTender, medium, NOW, small, tinyWorld } from '../../fixtures/tiny-world.ts';

describe('of a charity that closes', () => {
  const world = tinyWorld();
  const tender = letTender(world);
  const closing = (cause: 'wind-up' | 'insolvency' | 'background', lost: FollowOn | null): string => {
    const about = { quarter: NOW, charity: small, others: [], tender: null, amount: 74_000, peak: 84_000 } as const;
    return sentencesOn(world, { ...about, kind: 'closed', cause, lost }).text;
  };
  const lost = { quarter: NOW - 3, tender, why: 'too large', winner: medium } as const;

  it('its last contract is named, and to whom it went', () => {
    const winner = nameOf(world, medium);
    expect(closing('wind-up', lost)).toMatch(
      /was left\. It had lost its last contract 3 quarters before: the work was let again as advice in area .*£100k a year for 3 years/,
    );
    expect(closing('wind-up', lost)).toContain(
      `for 3 years) and went to ${winner}; it could not bid alone: the contract was too large for it.`,
    );
    expect(closing('insolvency', { ...lost, quarter: NOW, why: 'outbid' })).toContain('in the same quarter: ');
    expect(closing('insolvency', { ...lost, why: 'outbid' })).toContain(`${winner}; its own bid lost.`);
    expect(closing('wind-up', { ...lost, why: 'direct', winner: null })).toContain(
      'for 3 years), offered without competition, and nobody took it.',
    );
  });

  it('nothing is named where it lost none, or closed by chance', () => {
    for (const text of [closing('wind-up', null), closing('background', lost)]) expect(text).not.toContain('last contract');
  });
});

describe('of work that is let again to others', () => {
  const world = tinyWorld();
  const tender = letTender(world);
  const letAgain = (lost: Pick<FollowOn, 'why' | 'winner'>) => {
    const about = { quarter: NOW, charity: small, others: [], amount: null, tender, lost: { ...lost, tender, quarter: NOW } } as const;
    return sentencesOn(world, { ...about, kind: 'work let again' });
  };

  it('the tender is named, to whom it went, and why not to it', () => {
    const winner = nameOf(world, medium);
    const { text, next } = letAgain({ why: 'too large', winner: medium });
    const ending = ` and went to ${winner}; it could not bid alone: the contract was too large for it.`;
    expect(text).toMatch(/^Its work was let again as advice in area 0 \(£100k a year for 3 years\) and went to /);
    expect(text.endsWith(ending)).toBe(true);
    // After another sentence on the tender it is not described again.
    expect(next).toBe(`That contract was its own work, let again${ending}`);
  });

  test.each([
    ['not noticed', medium, / and went to .*; it had not noticed the tender\.$/],
    ['did not bid', medium, / and went to .*; it had not bid\.$/],
    ['direct', medium, / and went to .*, without competition\.$/],
    ['turnover test', null, /, and nobody took it; it could not bid alone: its income was below what the council asked for\.$/],
    ['direct', null, /, offered without competition, and nobody took it\.$/],
  ] as const)('%s, won by %s', (why, winner, ending) => expect(letAgain({ why, winner }).text).toMatch(ending));

  it('it changes something for the charity', () => expect(isTurn('work let again')).toBe(true));
});

const open = { operates: true, hasBid: false, isDirect: false, obstacle: null, hasNoticed: false };

test.each([
  ['gone', { operates: false, hasBid: true }],
  ['outbid', { hasBid: true, obstacle: 'too large' }],
  ['direct', { isDirect: true }],
  ['too large', { obstacle: 'too large', isDirect: true, hasNoticed: true }],
  ['services', { obstacle: 'services' }],
  ['did not bid', { hasNoticed: true }],
  ['not noticed', {}],
] as const)('%s', (why, differs) => expect(whyNotWon({ ...open, ...differs })).toBe(why));

type Award = { readonly lines: readonly number[]; readonly winner: number; readonly losers?: readonly number[] };

/** The end of a quarter in which charity 0 has a status, contracts run until a quarter, and tenders were awarded. */
function ending(
  quarter: number,
  contracts: readonly Partial<Contract>[],
  awards: readonly Award[],
  status: number = OPERATING,
  closures: readonly { readonly charity: number }[] = [],
): World {
  const bid = (lead: number) => ({ lead, partners: [] });
  const results = awards.map(({ lines, winner, losers = [] }) => ({
    tender: { lines, direct: false },
    winner: bid(winner),
    bids: [winner, ...losers].map(bid),
  }));
  const charities = { status: [status] };
  return {
    quarter,
    sector: { contracts, charities },
    now: { awards: { results }, noticing: { noticed: [] }, turnover: { closures, mergers: [] } },
  } as unknown as World;
}

const holding = (lines: readonly number[], ends: number) => ({ lines, ends, lead: 0, partners: [] as number[] });

it('is the first that let the work again, whatever follows it', () => {
  const [first, second] = [holding([1, 2], 4), holding([3], 6)];
  const trail = new ContractTrail(ending(0, [first, second], []), 0);
  trail.quarter(ending(3, [first, second], [{ lines: [7], winner: 5 }]));
  expect(trail.followOn).toBeNull();
  // Of lines 1 and 2 it bids and loses to 8, and goes on with line 3; of that 9 is given the next contract, and later 5.
  trail.quarter(ending(4, [second], [{ lines: [2, 9], winner: 8, losers: [0] }]));
  expect(trail.followOn).toBeNull();
  trail.quarter(ending(6, [], [{ lines: [3], winner: 9, losers: [0] }]));
  trail.quarter(ending(8, [], [{ lines: [3], winner: 5 }], CLOSED));
  expect(trail.followOn).toMatchObject({ quarter: 6, why: 'outbid', winner: 9 });
});

it('is none for one that won it, or whose work was not let again; after closing it is that it is gone', () => {
  const contract = holding([1], 4);
  const won = new ContractTrail(ending(0, [contract], []), 0);
  won.quarter(ending(4, [holding([1], 8)], [{ lines: [1], winner: 0, losers: [3] }]));
  won.quarter(ending(8, [], []));
  expect(won.followOn).toBeNull();
  const closed = new ContractTrail(ending(0, [contract], []), 0);
  closed.quarter(ending(2, [], [], CLOSED));
  closed.quarter(ending(3, [], [{ lines: [1], winner: 6 }], CLOSED));
  expect(closed.followOn).toMatchObject({ quarter: 3, why: 'gone', winner: 6 });
  const lostAndClosed = new ContractTrail(ending(0, [contract], []), 0);
  lostAndClosed.quarter(ending(4, [], [{ lines: [1], winner: 6, losers: [0] }], CLOSED, [{ charity: 0 }]));
  expect(lostAndClosed.followOn).toMatchObject({ why: 'outbid' });
});

describe('the tenders of a quarter that let its work again', () => {
  const found = (trail: ContractTrail) => trail.letAgain.map(({ tender }) => tender.lines);

  it('come once for each piece of work, at once or later, also while it holds other work', () => {
    const [first, second] = [holding([1, 2], 4), holding([3], 9)];
    const trail = new ContractTrail(ending(0, [first, second], []), 0);
    trail.quarter(ending(4, [second], [{ lines: [1, 7], winner: 5, losers: [0] }]));
    expect(found(trail)).toEqual([[1, 7]]);
    // Line 2 waits until quarter 8; line 1 is no longer its own.
    trail.quarter(ending(5, [second], []));
    expect(found(trail)).toEqual([]);
    const later: Award[] = [
      { lines: [2], winner: 6, losers: [0] },
      { lines: [1], winner: 8, losers: [0] },
    ];
    trail.quarter(ending(8, [second], later));
    expect(found(trail)).toEqual([[2]]);
  });

  it('leave out what it wins, and lots of work of which it keeps one', () => {
    const trail = new ContractTrail(ending(0, [holding([1], 4), holding([2], 4)], []), 0);
    const lots: Award[] = [
      { lines: [1], winner: 0 },
      { lines: [2], winner: 0 },
      { lines: [2], winner: 5, losers: [0] },
    ];
    trail.quarter(ending(4, [holding([1], 8), holding([2], 8)], lots));
    expect(found(trail)).toEqual([]);
    // Won, and so its own again.
    trail.quarter(ending(8, [], [{ lines: [1], winner: 3, losers: [0] }]));
    expect(found(trail)).toEqual([[1]]);
  });
});
