/** Lasting alliances of local charities: who joins, and when they end. */
import { uniform } from '../random/draw.ts';
import { inMarket, LOCAL, OPERATING, type Charities } from '../sector/charities.ts';
import { LARGEST_ALLIANCE, type Alliance } from '../sector/market.ts';
import type { World } from '../sector/world.ts';

/** Local charities of each area that are in the market and so could ally, in order of identity. */
export function localsInMarket({ sector, quarter }: World): number[][] {
  const { charities, places, order, areaStart } = sector;
  return Array.from({ length: places.count }, (_, a) => {
    const locals: number[] = [];
    for (let k = areaStart[a]; k < areaStart[a + 1]; k++) if (couldAlly(charities, order[k], quarter)) locals.push(order[k]);
    return locals;
  });
}

function couldAlly(charities: Charities, i: number, quarter: number): boolean {
  return charities.band[i] > 0 && inMarket(charities, i, quarter) && charities.status[i] === OPERATING && charities.reach[i] === LOCAL;
}

/** Those of an area that are in no alliance yet. */
export function unallied({ sector, locals }: World, area: number): number[] {
  return locals[area].filter((i) => sector.charities.alliance[i] < 0);
}

export function isUnallied({ sector: { charities }, quarter }: World, i: number): boolean {
  return charities.alliance[i] < 0 && couldAlly(charities, i, quarter);
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
    end(world, alliance);
  });
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
