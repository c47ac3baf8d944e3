/** The charities in the market when a run began, followed to its end: which go on, close, or merge. */
import { BANDS } from '../../model/scenario/names.ts';
import { CLOSED, inMarket, OPERATING, SMALL } from '../../model/sector/charities.ts';
import type { World } from '../../model/world/world.ts';
import type { Cohort } from './rows.ts';

export type FollowedTally = ReturnType<typeof noFollowed>;

/** Of those under £1m a year at the start: how many there were, and by the last quarter seen how many operate and how many have closed. */
export const noFollowed = () => ({ small: 0, smallOperating: 0, smallClosed: 0 });

export class FollowedObserver {
  readonly tally = noFollowed();
  /** Rows of the charities followed, and the band at the start of every charity. */
  readonly rows: Int32Array;
  readonly startBand: Uint8Array;
  readonly #startQuarter: number;
  /** How many ended, by band at the start and quarter of the run. */
  readonly #closed: number[][] = BANDS.map(() => []);
  readonly #merged: number[][] = BANDS.map(() => []);

  constructor(world: World) {
    const { charities } = world.sector;
    this.rows = inMarketNow(world);
    this.startBand = charities.band.slice(0, charities.count);
    this.#startQuarter = world.quarter;
    for (const i of this.rows) if (this.#isSmall(i)) this.tally.small++;
  }

  quarter(world: World): void {
    const { charities } = world.sector;
    for (let b = 0; b < BANDS.length; b++) {
      this.#closed[b]?.push(0);
      this.#merged[b]?.push(0);
    }
    const quarter = world.quarter - this.#startQuarter;
    let operating = 0;
    let closed = 0;
    for (const i of this.rows) {
      const status = charities.status[i] as number;
      if (this.#isSmall(i)) {
        if (status === OPERATING) operating++;
        if (status === CLOSED) closed++;
      }
      if (status === OPERATING || charities.ended[i] !== world.quarter) continue;
      const ends = (status === CLOSED ? this.#closed : this.#merged)[this.startBand[i] as number] as number[];
      ends[quarter] = (ends[quarter] as number) + 1;
    }
    this.tally.smallOperating = operating;
    this.tally.smallClosed = closed;
  }

  cohorts(): Cohort[] {
    return BANDS.map((band, b) => ({
      band,
      entered: this.rows.filter((i) => this.startBand[i] === b).length,
      closed: this.#closed[b] as number[],
      merged: this.#merged[b] as number[],
    }));
  }

  #isSmall(i: number): boolean {
    return (this.startBand[i] as number) <= SMALL;
  }
}

function inMarketNow({ sector: { charities }, quarter }: World): Int32Array {
  const rows = new Int32Array(charities.count);
  let count = 0;
  for (let i = 0; i < charities.count; i++) if (charities.status[i] === OPERATING && inMarket(charities, i, quarter)) rows[count++] = i;
  return rows.subarray(0, count);
}
