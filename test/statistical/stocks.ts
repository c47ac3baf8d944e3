/** What the market holds at a moment: the stocks that stay where they are without policy. */
import { contractIncome, MAJOR, NATIONAL } from '../../src/model/sector/charities.ts';
import { isForProfit, leadPart } from '../../src/model/sector/market.ts';
import type { World } from '../../src/model/world/world.ts';
import { census, meanMonthsOfReserves } from '../../src/study/observing/census.ts';
import { inForce, localHhi } from '../../src/study/observing/markets.ts';

/** Charities with public work; small and large ones' parts of it; months of reserves; quality; parts of the work in force; concentration. */
export function stocksOf(world: World) {
  const { charities, byIdentity } = world.sector;
  const { reachShare, quality, reach, band } = charities;
  const { total, small } = census(world);
  const sums = { holders: 0, major: 0, quality: 0 };
  for (const i of byIdentity) {
    const income = contractIncome(charities, i);
    const part = reachShare[i] as number;
    if (income <= 0) continue;
    sums.holders += part;
    sums.quality += part * (quality[i] as number);
    if ((band[i] as number) >= MAJOR) sums.major += income;
  }
  const work = { forProfits: 0, charities: 0, nationals: 0 };
  const add = (i: number, pounds: number): void => {
    if (isForProfit(i)) work.forProfits += pounds;
    if (i < 0) return;
    work.charities += pounds;
    if (reach[i] === NATIONAL) work.nationals += pounds;
  };
  for (const { price, share, lead, partners, parts } of inForce(world)) {
    add(lead, price * share * (lead < 0 ? 1 : leadPart(parts)));
    partners.forEach((j, k) => add(j, price * share * (parts[k] as number)));
  }
  return {
    holders: sums.holders,
    'quality of holders': sums.quality / sums.holders,
    'months of reserves': meanMonthsOfReserves(world),
    'small charities’ share of public money': small / total,
    'share of charities over £10m': sums.major / total,
    'nationals’ net share of advertised work': work.nationals / work.charities,
    'for-profits’ share of advertised work': work.forProfits / (work.forProfits + work.charities),
    'local HHI': localHhi(world) as number,
  };
}

export type Stock = keyof ReturnType<typeof stocksOf>;
