/** Who is there at the end of a quarter, in one pass over the charities: how many, what they hold, and how far they trust each other. */
import { inMarket, monthsOfReserves, OPERATING, SMALL } from '../../model/sector/charities.ts';
import type { World } from '../../model/sector/world.ts';

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
  const { status, reachShare, advertisedIncome, spotIncome, band } = charities;
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
    if (status[i] !== OPERATING) continue;
    weight += reachShare[i] as number;
    const held = (advertisedIncome[i] as number) + (spotIncome[i] as number);
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

/** Room for a census, used again each quarter: one is read before the next is taken. */
const kept = { contracts: new Float64Array(0), months: new Float64Array(0) };

/** The values are put in order in place. */
export function median(values: Float64Array): number {
  values.sort();
  const middle = values.length >> 1;
  if (values.length === 0) return 0;
  return values.length % 2 === 1 ? (values[middle] as number) : ((values[middle - 1] as number) + (values[middle] as number)) / 2;
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
