/** Lasting alliances of local charities: who joins, and when they end. */
import { uniform } from '../random/draw.ts';
import { inMarket, LOCAL, OPERATING, type Charities } from '../sector/charities.ts';
import { LARGEST_ALLIANCE, type Alliance } from '../sector/market.ts';
import type { Groups } from '../columns/groups.ts';
import { scratchInts } from '../columns/scratch.ts';
import { otherEnd, tieAt } from '../sector/ties.ts';
import { trustBetween } from './trust.ts';
import type { World } from '../world/world.ts';

/** Working columns. */
const scratch = {
  whereLocalsBegin: scratchInts(),
  locals: scratchInts(),
};

/** Local charities that are in the market and so could ally, area by area. */
export function localsInMarket({ sector, quarter }: World): Groups {
  const { charities, places, order, areaStart } = sector;
  const start = scratch.whereLocalsBegin(places.count + 1).subarray(0, places.count + 1);
  const rows = scratch.locals(order.length);
  let count = 0;
  for (let a = 0; a < places.count; a++) {
    start[a] = count;
    for (let k = areaStart[a]; k < areaStart[a + 1]; k++) if (couldAlly(charities, order[k], quarter)) rows[count++] = order[k];
  }
  start[places.count] = count;
  return { start, rows };
}

function couldAlly(charities: Charities, i: number, quarter: number): boolean {
  return charities.band[i] > 0 && inMarket(charities, i, quarter) && charities.status[i] === OPERATING && charities.reach[i] === LOCAL;
}

export function isUnallied({ sector: { charities }, quarter }: World, i: number): boolean {
  return charities.alliance[i] < 0 && couldAlly(charities, i, quarter);
}

/** Free charities of its own area that a charity knows and trusts at least so much, in order of first meeting. */
export function trustedFriends(world: World, i: number, trustNeeded: number): number[] {
  const { ties, charities } = world.sector;
  const friends: number[] = [];
  for (let entry = ties.of.first[i]; entry >= 0; entry = ties.of.next[entry]) {
    const j = otherEnd(ties, tieAt(entry), i);
    if (charities.home[j] === charities.home[i] && isUnallied(world, j) && trustBetween(world, i, j) >= trustNeeded) friends.push(j);
  }
  return friends;
}

/** Gathers willing charities around a founder into an alliance of at least two. */
export function foundAlliance(world: World, kind: Alliance['kind'], area: number, founder: number, others: readonly number[]): void {
  const members = [founder, ...others].slice(0, LARGEST_ALLIANCE);
  if (members.length < 2) return;
  const { charities, alliances } = world.sector;
  for (const i of members) charities.alliance[i] = alliances.length;
  alliances.push({ kind, area, founded: world.quarter, members, ended: false });
}

/** Ends alliances of a kind by a chance each quarter, given by the caller. */
export function endAlliances(world: World, kind: Alliance['kind'], chance: (alliance: Alliance) => number): void {
  const { alliances, charities } = world.sector;
  for (let k = 0; k < alliances.length; k++) {
    const alliance = alliances[k];
    if (alliance.ended || alliance.kind !== kind) continue;
    const first = charities.key[alliance.members[0]];
    if (uniform(world.keys['life/alliance'], first, world.quarter, k + 1) < chance(alliance)) end(world, alliance);
  }
}

/** Ends every alliance of a kind at once. */
export function dissolveAlliances(world: World, kind: Alliance['kind']): void {
  for (const alliance of world.sector.alliances) if (alliance.kind === kind) end(world, alliance);
}

function end({ sector: { charities } }: World, alliance: Alliance): void {
  for (const i of alliance.members) charities.alliance[i] = -1;
  alliance.members = [];
  alliance.ended = true;
}
