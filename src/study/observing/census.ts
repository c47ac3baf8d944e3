/** Who is there at the end of a quarter, in one pass over the charities: how many, what they hold, and how far they trust each other. */
import { contractIncome, inMarket, monthsOfReserves, OPERATING, SMALL } from '../../model/sector/charities.ts';
import type { World } from '../../model/world/world.ts';

export type Census = {
  /** Operating charities, those of them in the market, each by the simulated part of it. */
  weight: number;
  inMarket: number;
  /** Yearly contract income, £: all of it, that of small charities, and each charity's that has any. */
  total: number;
  small: number;
  contracts: Float64Array;
  /** Months of reserves of each charity in the market. */
  months: Float64Array;
};

export function census({ sector, quarter }: World): Census {
  const { charities, byIdentity } = sector;
  const { reachShare, band } = charities;
  if (kept.contracts.length < charities.capacity) {
    kept.contracts = new Float64Array(charities.capacity);
    kept.months = new Float64Array(charities.capacity);
  }
  let weight = 0;
  let market = 0;
  let total = 0;
  let small = 0;
  let holders = 0;
  let known = 0;
  for (let n = 0; n < byIdentity.length; n++) {
    const i = byIdentity[n] as number;
    weight += reachShare[i] as number;
    const held = contractIncome(charities, i);
    if (held > 0) kept.contracts[holders++] = held;
    total += held;
    if ((band[i] as number) <= SMALL) small += held;
    if (!inMarket(charities, i, quarter)) continue;
    market += reachShare[i] as number;
    kept.months[known++] = monthsOfReserves(charities, i);
  }
  return {
    weight,
    inMarket: market,
    total,
    small,
    contracts: kept.contracts.subarray(0, holders),
    months: kept.months.subarray(0, known),
  };
}

/** Months within which a charity's reserves count in the mean, so that none makes it alone. */
const MONTHS = { least: -12, most: 60 };

/** Mean months of reserves of charities above micro; 0 where there is none. */
export function meanMonthsOfReserves({ sector: { charities, byIdentity } }: World): number {
  let months = 0;
  let count = 0;
  for (const i of byIdentity) {
    if ((charities.band[i] as number) < 1) continue;
    months += Math.min(MONTHS.most, Math.max(MONTHS.least, monthsOfReserves(charities, i)));
    count++;
  }
  return count > 0 ? months / count : 0;
}

/** Room for a census, used again each quarter: one is read before the next is taken. */
const kept = { contracts: new Float64Array(0), months: new Float64Array(0) };

/** The values are moved about in place, as far as it takes to find the middle one (Hoare's selection); the plain form sorts them all. Null for none. */
export function median(values: Float64Array): number | null {
  const count = values.length;
  if (count === 0) return null;
  const middle = count >> 1;
  const upper = select(values, middle);
  if (count % 2 === 1) return upper;
  let lower = -Infinity;
  for (let k = 0; k < middle; k++) lower = Math.max(lower, values[k] as number);
  return (lower + upper) / 2;
}

/** The value of a rank from 0; smaller ones end up before it. */
function select(values: Float64Array, rank: number): number {
  let from = 0;
  let to = values.length - 1;
  while (from < to) {
    const pivot = values[(from + to) >> 1] as number;
    let i = from;
    let j = to;
    while (i <= j) {
      while ((values[i] as number) < pivot) i++;
      while ((values[j] as number) > pivot) j--;
      if (i > j) break;
      const swapped = values[i] as number;
      values[i++] = values[j] as number;
      values[j--] = swapped;
    }
    if (rank <= j) to = j;
    else if (rank >= i) from = i;
    else break;
  }
  return values[rank] as number;
}

/** Trust between charities of a place: the climate for those without ties, their own trust for those with. */
export function placeTrust({ sector, quarter }: World): number {
  const { places, ties, charities, order } = sector;
  const { status, home, reachShare } = charities;
  const members = new Float64Array(places.count);
  const sums = new Float64Array(places.count);
  for (let n = 0; n < order.length; n++) {
    const i = order[n] as number;
    if (inMarket(charities, i, quarter)) add(i, places.climate[home[i] as number] as number);
  }
  for (let t = 0; t < ties.a.length; t++) {
    const a = ties.a[t] as number;
    const b = ties.b[t] as number;
    if (status[a] === OPERATING) add(a, ties.trust[t] as number);
    if (status[b] === OPERATING) add(b, ties.trust[t] as number);
  }
  let total = 0;
  for (let a = 0; a < places.count; a++)
    total += (members[a] as number) > 0 ? (sums[a] as number) / (members[a] as number) : (places.climate[a] as number);
  return total / places.count;

  function add(i: number, trust: number): void {
    const place = home[i] as number;
    const weight = reachShare[i] as number;
    members[place] = (members[place] as number) + weight;
    sums[place] = (sums[place] as number) + trust * weight;
  }
}
