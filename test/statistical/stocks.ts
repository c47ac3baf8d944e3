/** What the market holds at a moment: the stocks that stay where they are without policy. */
import { contractIncome, MAJOR, monthsOfReserves, NATIONAL, SMALL } from '../../src/model/sector/charities.ts';
import { isForProfit, leadPart } from '../../src/model/sector/market.ts';
import type { World } from '../../src/model/world/world.ts';
import { inForce, localHhi } from '../../src/study/observing/markets.ts';

/** Months of reserves count within these bounds, so that no single charity makes the mean. */
const MONTHS = { least: -12, most: 60 };

/** Charities with public work; small and large ones' parts of it; months of reserves; quality; parts of the work in force; concentration. */
export function stocksOf(world: World) {
  const { charities, byIdentity } = world.sector;
  const { reachShare, quality, reach, band } = charities;
  const sums = { holders: 0, money: 0, small: 0, major: 0, months: 0, staffed: 0, quality: 0 };
  for (const i of byIdentity) {
    const income = contractIncome(charities, i);
    const part = reachShare[i] as number;
    if ((band[i] as number) > 0) {
      sums.staffed += 1;
      sums.months += Math.min(MONTHS.most, Math.max(MONTHS.least, monthsOfReserves(charities, i)));
    }
    if (income <= 0) continue;
    sums.holders += part;
    sums.quality += part * (quality[i] as number);
    sums.money += income;
    if ((band[i] as number) <= SMALL) sums.small += income;
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
    'months of reserves': sums.months / sums.staffed,
    'small charities’ share of public money': sums.small / sums.money,
    'share of charities over £10m': sums.major / sums.money,
    'nationals’ net share of advertised work': work.nationals / work.charities,
    'for-profits’ share of advertised work': work.forProfits / (work.forProfits + work.charities),
    'local HHI': localHhi(world) as number,
  };
}

export type Stock = keyof ReturnType<typeof stocksOf>;
