/** Who keeps the money of advertised contracts late in a run, once leads have passed partners their parts. */
import { NATIONAL, SMALL } from '../../model/sector/charities.ts';
import type { World } from '../../model/world/world.ts';

/** The last quarters of a run, at whose ends it is read. */
const LATE = 8;

export type AdvertisedTally = ReturnType<typeof noAdvertised>;

/** £ a year that charities have from advertised contracts in force, net of what leads pass on, summed over the ends of the last eight quarters. */
export const noAdvertised = () => ({
  all: 0,
  /** Of charities working across the country. */
  nationals: 0,
  /** Of charities under £1m a year: on the day, and when the run began or they were founded. */
  small: 0,
  smallAtStart: 0,
});

export class AdvertisedObserver {
  readonly tally = noAdvertised();
  readonly #firstLate: number;

  constructor(world: World, quarters: number) {
    this.#firstLate = world.quarter + quarters - LATE;
  }

  quarter({ quarter, sector: { charities, byIdentity } }: World, startBand: Uint8Array): void {
    if (quarter < this.#firstLate) return;
    const { tally } = this;
    for (const i of byIdentity) {
      const kept = charities.advertisedIncome[i] as number;
      tally.all += kept;
      if (charities.reach[i] === NATIONAL) tally.nationals += kept;
      if ((charities.band[i] as number) <= SMALL) tally.small += kept;
      if ((startBand[i] as number) <= SMALL) tally.smallAtStart += kept;
    }
  }
}
