/** Groups of charities, by size and by how deprived their place is: how many there are, and what they hold. */
import { BANDS } from '../../model/scenario/names.ts';
import { contractIncome, LOCAL, OPERATING } from '../../model/sector/charities.ts';
import type { World } from '../../model/world/world.ts';
import { over } from '../measures/arithmetic.ts';
import type { GroupRow } from './rows.ts';

export type Groups = Map<string, { charities: number; income: number }>;

export const PLACES = ['least deprived third', 'middle third', 'most deprived third'] as const;

/** 0, 1 or 2 for each area: its third by deprivation. */
function deprivationThirds(deprivation: Float64Array): number[] {
  const order = [...deprivation.keys()].sort((a, b) => (deprivation[a] as number) - (deprivation[b] as number) || a - b);
  const thirds = new Array<number>(deprivation.length).fill(0);
  order.forEach((a, rank) => (thirds[a] = Math.min(2, Math.floor((3 * rank) / deprivation.length))));
  return thirds;
}

export function groupsOf(world: World): Groups {
  const { charities, places } = world.sector;
  const groups = new Map<string, { charities: number; income: number }>();
  for (const name of [...BANDS, ...PLACES]) groups.set(name, { charities: 0, income: 0 });
  const add = (name: string, count: number, income: number) => {
    const group = groups.get(name);
    if (group === undefined) return;
    group.charities += count;
    group.income += income;
  };
  const ranks = deprivationThirds(places.deprivation);
  for (const i of world.sector.byIdentity) {
    const income = contractIncome(charities, i);
    const weight = charities.reachShare[i] as number;
    add(BANDS[charities.band[i] as number] as string, weight, income);
    if (charities.reach[i] === LOCAL) add(PLACES[ranks[charities.home[i] as number] as number] as string, weight, income);
  }
  return groups;
}

/** How groups of charities fared from the start of a run, of which those in the market then are followed. */
export function groupRows(world: World, atStart: Groups, followed: Int32Array, startBand: Uint8Array): GroupRow[] {
  const { charities, places } = world.sector;
  const end = groupsOf(world);
  const ranks = deprivationThirds(places.deprivation);
  const entered = new Map<string, number>();
  const left = new Map<string, number>();
  for (const i of followed) {
    const names = [BANDS[startBand[i] as number] as string];
    if (charities.reach[i] === LOCAL) names.push(PLACES[ranks[charities.home[i] as number] as number] as string);
    const weight = charities.reachShare[i] as number;
    for (const name of names) {
      entered.set(name, (entered.get(name) ?? 0) + weight);
      if (charities.status[i] === OPERATING) left.set(name, (left.get(name) ?? 0) + weight);
    }
  }
  return [...atStart].map(([group, start]) => ({
    group,
    charitiesStart: start.charities,
    charitiesEnd: end.get(group)?.charities ?? 0,
    contractIncomeStart: start.income,
    contractIncomeEnd: end.get(group)?.income ?? 0,
    survival: over(left.get(group) ?? 0, entered.get(group) ?? 0),
  }));
}
