/** Sectors stored otherwise, or with one charity more, for laws about what must not matter. */

import { refreshOrder } from '../../src/model/sector/order.ts';
import type { Sector } from '../../src/model/sector/sector.ts';
import type { Ties } from '../../src/model/sector/ties.ts';
import { noTies, tie } from '../../src/model/sector/ties.ts';
import { fillCharity } from '../../src/model/population/charity.ts';
import { charityKey } from '../../src/model/population/identity.ts';
import { simulate, type WarmState } from '../../src/model/quarter/simulate.ts';
import { hash } from '../../src/model/random/draw.ts';
import { drawKeys } from '../../src/model/random/streams.ts';
import type { Scenario } from '../../src/model/scenario/scenario.ts';
import { mechanisms, settingsWith, tiny } from './worlds.ts';

type Columns = Record<string, Int32Array | Uint8Array | Float64Array | Float32Array | number>;

/** The same sector with its rows in another order, every reference following. */
export function permuted(sector: Sector, shuffle: number): Sector {
  const copy = structuredClone(sector);
  const { count } = sector.charities;
  const order = Array.from({ length: count }, (_, i) => i).sort((a, b) => hash(shuffle, a, 1, 0) - hash(shuffle, b, 1, 0));
  const to = new Int32Array(count);
  order.forEach((old, now) => (to[old] = now));
  const move = (i: number) => (i < 0 ? i : (to[i] as number));

  const before = sector.charities as unknown as Columns;
  const after = copy.charities as unknown as Columns;
  for (const [name, column] of Object.entries(before)) {
    if (typeof column === 'number') continue;
    const moved = after[name] as Float64Array;
    const perRow = column.length / sector.charities.capacity;
    order.forEach((old, now) => {
      for (let k = 0; k < perRow; k++) moved[now * perRow + k] = column[old * perRow + k] as number;
    });
  }
  for (const contract of copy.contracts) {
    contract.lead = move(contract.lead);
    contract.partners = contract.partners.map(move);
    Object.assign(contract, { eligible: contract.eligible.map(move).sort() });
  }
  for (const pool of copy.spot) pool.members = pool.members.map(move);
  for (const alliance of copy.alliances) alliance.members = alliance.members.map(move);
  copy.ties = movedTies(sector.ties, move);
  copy.byIdentity = sector.byIdentity.map(move);
  refreshOrder(copy);
  return copy;
}

function movedTies(ties: Ties, move: (i: number) => number): Ties {
  const copy = noTies();
  ties.a.forEach((a, t) => {
    tie(copy, move(a), move(ties.b[t] as number), ties.trust[t] as number);
    for (const name of ['together', 'last', 'burned'] as const) copy[name][t] = ties[name][t] as number;
  });
  return copy;
}

/** The same sector with one more charity, whose work is not of a kind that is commissioned. */
export function withOneMore(sector: Sector): Sector {
  const copy = structuredClone(sector);
  const { charities } = copy;
  const key = charityKey(copy.places.areaKey[0] as number, 1023, 1);
  fillCharity(charities, charities.count++, settingsWith(tiny), drawKeys('one more', 0), {
    key,
    home: 0,
    region: 0,
    reach: 0,
    reachShare: 1,
    band: 1,
    commissioned: false,
    otherIncome: 40_000,
    founded: -50,
  });
  refreshOrder(copy);
  return copy;
}

/** Every bid of a run, by identity: who, with whom, at what price, with what score. */
export function bidsSeen(warm: WarmState, scenario: Scenario): string[] {
  const seen: string[] = [];
  simulate(warm, scenario, mechanisms, ({ events, sector: { charities } }) => {
    const name = (i: number) => (i < 0 ? 'outside' : String(charities.key[i]));
    for (const { bids } of events.results)
      for (const bid of bids) seen.push([name(bid.lead), ...bid.partners.map(name), bid.price, bid.score].join(' '));
  });
  return seen;
}
