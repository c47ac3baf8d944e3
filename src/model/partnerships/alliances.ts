/** Lasting alliances of local charities: who joins, and when they end. */
import { uniform } from '../random/draw.ts';
import { inMarket, LOCAL, OPERATING } from '../sector/charities.ts';
import type { Alliance } from '../sector/market.ts';
import type { World } from '../sector/world.ts';

const LARGEST_ALLIANCE = 5;

/** Whether a charity is local, in the market, and in no alliance yet. */
export function isUnallied({ sector: { charities }, quarter }: World, i: number): boolean {
  return (
    charities.band[i] > 0 &&
    inMarket(charities, i, quarter) &&
    charities.status[i] === OPERATING &&
    charities.reach[i] === LOCAL &&
    charities.alliance[i] < 0
  );
}

/** Those of an area, in order of identity. */
export function unallied(world: World, area: number): Int32Array {
  const { order, areaStart } = world.sector;
  return order.subarray(areaStart[area], areaStart[area + 1]).filter((i) => isUnallied(world, i));
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
  alliances.forEach((alliance, k) => {
    if (alliance.ended || alliance.kind !== kind) return;
    const first = charities.key[alliance.members[0]];
    if (uniform(world.keys['life/alliance'], first, world.quarter, k + 1) >= chance(alliance)) return;
    for (const i of alliance.members) charities.alliance[i] = -1;
    alliance.members = [];
    alliance.ended = true;
  });
}
