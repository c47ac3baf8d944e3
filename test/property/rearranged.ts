/** Sectors stored otherwise, or with one charity more, for laws about what must not matter. */

import { refreshOrder } from '../../src/model/sector/order.ts';
import { moveRows, makeVacancies } from '../../src/model/sector/storage.ts';
import type { Sector } from '../../src/model/sector/sector.ts';
import { fillCharity } from '../../src/model/population/charity.ts';
import { charityKey } from '../../src/model/population/identity.ts';
import { simulate } from '../../src/model/quarter/simulate.ts';
import { type WarmState } from '../../src/model/quarter/warm-up.ts';
import { identityFrom } from '../../src/model/random/draw.ts';
import { drawKeys } from '../../src/model/random/streams.ts';
import type { Scenario } from '../../src/model/scenario/scenario.ts';
import { mechanisms, settingsWith, tiny } from './worlds.ts';

/** The same sector with its rows in another order, every reference following. */
export function permuted(sector: Sector, shuffle: number): Sector {
  const copy = structuredClone(sector);
  const { count, capacity } = sector.charities;
  const order = Array.from({ length: count }, (_, i) => i).sort((a, b) => identityFrom(shuffle, a, 1, 0) - identityFrom(shuffle, b, 1, 0));
  const rowOf = new Int32Array(count);
  order.forEach((old, now) => (rowOf[old] = now));
  // Newcomers come after all others, and not where there was room for them.
  moveRows(copy, rowOf, count, 2 * capacity);
  copy.vacant = makeVacancies(copy.places.count);
  return copy;
}

/** The same sector with one more charity, whose work is not of a kind that is commissioned. */
export function withOneMore(sector: Sector): Sector {
  const copy = structuredClone(sector);
  const { charities } = copy;
  const key = charityKey(copy.places.areaKey[0] as number, 1023, 1);
  const row = charities.count++;
  fillCharity(charities, row, settingsWith(tiny), drawKeys('one more', 0), {
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
  refreshOrder(copy, [row]);
  return copy;
}

/** Every bid of a run, by identity: who, with whom, at what price, with what score. */
export function bidsSeen(warm: WarmState, scenario: Scenario): string[] {
  const seen: string[] = [];
  simulate(warm, scenario, mechanisms, ({ now, sector: { charities } }) => {
    const name = (i: number) => (i < 0 ? 'outside' : String(charities.key[i]));
    for (const { bids } of now.awards.results)
      for (const bid of bids) seen.push([name(bid.lead), ...bid.partners.map(name), bid.price, bid.score].join(' '));
  });
  return seen;
}
