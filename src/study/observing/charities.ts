/** Charities of every kind over a run: how many open, close, merge, overspend and stand still. */
import { inMarket, OPERATING, SMALL, wholeTurnover } from '../../model/sector/charities.ts';
import { endsYear } from '../../model/sector/units.ts';
import type { World } from '../../model/world/world.ts';
import type { Census } from './census.ts';

/** Turnover that changes by less than this part in a year counts as standing still. */
const STILL = 0.02;

export type CharityTally = ReturnType<typeof noCharities>;

/** Sums over a run. A charity of wider reach counts by its simulated part, but for those whose turnover is compared. */
export const noCharities = () => ({
  /** Quarters that charities operated, and that they were in the market. */
  operatingQuarters: 0,
  marketQuarters: 0,
  closed: 0,
  /** Closed by what for: out of money, by decision after losing work, and for what is outside the model. */
  closedOf: { insolvency: 0, 'wind-up': 0, background: 0 },
  /** Ceased in a merger of equals, and taken over. */
  merged: 0,
  takenOver: 0,
  founded: 0,
  /** Years in which charities spent more than they received, of the years reported. */
  overspent: 0,
  reported: 0,
  /** Own services of charities taken over that the taker ended, £ a year. */
  servicesLost: 0,
  /** Years over which the turnover of a charity in the market is compared, and those in which it stood still. */
  compared: 0,
  stoodStill: 0,
  /** Of small charities with contract work at the end, £ a year: overheads, and these with the cost of the work. */
  smallOverheads: 0,
  smallCosts: 0,
});

export class CharityObserver {
  readonly tally = noCharities();
  #turnoverLastYear: Float64Array;

  constructor(world: World) {
    this.#turnoverLastYear = turnovers(world);
  }

  quarter(world: World, living: Census): void {
    const { tally } = this;
    const { accounts, turnover } = world.now;
    const { reachShare } = world.sector.charities;
    tally.operatingQuarters += living.weight;
    tally.marketQuarters += living.inMarket;
    for (const { charity, cause } of turnover.closures) {
      tally.closed += reachShare[charity] as number;
      tally.closedOf[cause] += reachShare[charity] as number;
    }
    for (const { from, kind } of turnover.mergers) {
      if (kind === 'merger') tally.merged += reachShare[from] as number;
      else tally.takenOver += reachShare[from] as number;
    }
    for (const i of turnover.entries) tally.founded += reachShare[i] as number;
    tally.overspent += accounts.overspent;
    tally.reported += accounts.reporting;
    tally.servicesLost += turnover.servicesLost;
    if (endsYear(world.quarter)) this.#compareTurnover(world);
  }

  #compareTurnover(world: World): void {
    const { charities } = world.sector;
    const now = turnovers(world);
    for (let i = 0; i < this.#turnoverLastYear.length; i++) {
      const before = this.#turnoverLastYear[i] as number;
      if (before <= 0 || charities.status[i] !== OPERATING || !inMarket(charities, i, world.quarter)) continue;
      this.tally.compared++;
      if (Math.abs((now[i] as number) / before - 1) < STILL) this.tally.stoodStill++;
    }
    this.#turnoverLastYear = now;
  }

  end({ sector: { charities, byIdentity } }: World): void {
    const { tally } = this;
    for (const i of byIdentity) {
      if ((charities.band[i] as number) > SMALL || (charities.contractCost[i] as number) <= 0) continue;
      tally.smallOverheads += charities.overhead[i] as number;
      tally.smallCosts += (charities.overhead[i] as number) + (charities.contractCost[i] as number);
    }
  }
}

/** £ a year of each whole charity; 0 for those that do not operate. */
function turnovers({ sector: { charities } }: World): Float64Array {
  const all = new Float64Array(charities.count);
  for (let i = 0; i < all.length; i++) if (charities.status[i] === OPERATING) all[i] = wholeTurnover(charities, i);
  return all;
}
