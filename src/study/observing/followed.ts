/** The charities in the market when a run began, followed to its end: which go on, close, or merge, and what they still hold. */
import { BANDS, type Band } from '../../model/scenario/names.ts';
import { CLOSED, contractIncome, inMarket, OPERATING, SMALL, type Charities } from '../../model/sector/charities.ts';
import type { World } from '../../model/world/world.ts';
import type { Turnover } from '../../model/world/now.ts';
import type { Cohort, CohortEndings, Ending } from './rows.ts';

export type FollowedTally = ReturnType<typeof noFollowed>;

type ByBand = Record<Band, number>;

const eachBand = (): ByBand => ({ micro: 0, small: 0, medium: 0, large: 0, major: 0, super_major: 0 });

/**
 * Charities in the market at the start, by the band and the work they had then, each by its simulated part. What has become of them is as of
 * the last quarter seen. Public work is advertised contracts, as lead or partner, and spot work.
 */
export const noFollowed = () => ({
  /** Under £1m a year: all, those that operate, and those that closed. */
  small: 0,
  smallOperating: 0,
  smallClosed: 0,
  /** By band: all, and those that operate. */
  entered: eachBand(),
  operating: eachBand(),
  /** Small ones that held public work at the start: all, those that operate, and those that hold any. */
  holders: 0,
  holdersOperating: 0,
  holdersStill: 0,
  /** Small ones that held advertised work at the start: all, and those that hold any. */
  advertisedHolders: 0,
  advertisedHoldersStill: 0,
  /** By band, £ a year of public work, net of what leads pass on: at the start, and now. */
  heldAtStart: eachBand(),
  heldNow: eachBand(),
});

/** What is counted again every quarter. */
const nobodyLeft = () =>
  ({
    smallOperating: 0,
    smallClosed: 0,
    operating: eachBand(),
    holdersOperating: 0,
    holdersStill: 0,
    advertisedHoldersStill: 0,
    heldNow: eachBand(),
  }) satisfies Partial<FollowedTally>;

export class FollowedObserver {
  readonly tally = noFollowed();
  /** Rows of the charities followed, in order of identity. */
  readonly rows: Int32Array;
  /** Band at the start of every charity, by row; of one founded since, its band when it was founded. */
  readonly startBand: Uint8Array;
  readonly #startQuarter: number;
  /** £ a year at the start by row: public work, and advertised work. */
  readonly #held: Float64Array;
  readonly #advertised: Float64Array;
  /** How many ended, by band at the start and quarter of the run. */
  readonly #closed: number[][] = BANDS.map(() => []);
  readonly #merged: number[][] = BANDS.map(() => []);
  /** The same by how they ended. */
  readonly #ended = BANDS.map(noEndings);

  constructor(world: World) {
    const { charities } = world.sector;
    const { tally } = this;
    this.rows = inMarketNow(world);
    this.startBand = charities.band.slice();
    this.#startQuarter = world.quarter;
    this.#held = Float64Array.from({ length: charities.count }, (_, i) => contractIncome(charities, i));
    this.#advertised = charities.advertisedIncome.slice(0, charities.count);
    for (const i of this.rows) {
      const weight = charities.reachShare[i] as number;
      const band = this.#bandOf(i);
      tally.entered[band] += weight;
      tally.heldAtStart[band] += this.#held[i] as number;
      if (!this.#isSmall(i)) continue;
      tally.small += weight;
      if ((this.#held[i] as number) > 0) tally.holders += weight;
      if ((this.#advertised[i] as number) > 0) tally.advertisedHolders += weight;
    }
  }

  quarter(world: World): void {
    const { charities } = world.sector;
    for (const i of world.now.turnover.entries) this.startBand[i] = charities.band[i] as number;
    this.#countEndings(world);
    this.#seeWhoIsLeft(charities);
  }

  #countEndings({ quarter, sector: { charities }, now: { turnover } }: World): void {
    const counts = BANDS.map((_, b) => ({
      closed: this.#closed[b] as number[],
      merged: this.#merged[b] as number[],
      ended: this.#ended[b] as Ended,
    }));
    for (const { closed, merged, ended } of counts) for (const ends of [closed, merged, ...Object.values(ended)]) ends.push(0);
    const since = quarter - this.#startQuarter;
    const how = howEnded(turnover);
    for (const i of this.rows) {
      const ending = how.get(i);
      if (ending === undefined) continue;
      const { closed, merged, ended } = counts[this.startBand[i] as number] as (typeof counts)[number];
      for (const ends of [charities.status[i] === CLOSED ? closed : merged, ended[ending]])
        ends[since] = (ends[since] as number) + (charities.reachShare[i] as number);
    }
  }

  #seeWhoIsLeft(charities: Charities): void {
    const { tally } = this;
    Object.assign(tally, nobodyLeft());
    for (const i of this.rows) {
      const weight = charities.reachShare[i] as number;
      if (charities.status[i] === CLOSED && this.#isSmall(i)) tally.smallClosed += weight;
      if (charities.status[i] !== OPERATING) continue;
      const held = contractIncome(charities, i);
      tally.operating[this.#bandOf(i)] += weight;
      tally.heldNow[this.#bandOf(i)] += held;
      if (!this.#isSmall(i)) continue;
      tally.smallOperating += weight;
      if ((this.#held[i] as number) > 0) tally.holdersOperating += weight;
      if ((this.#held[i] as number) > 0 && held > 0) tally.holdersStill += weight;
      if ((this.#advertised[i] as number) > 0 && (charities.advertisedIncome[i] as number) > 0) tally.advertisedHoldersStill += weight;
    }
  }

  cohorts(): Cohort[] {
    return BANDS.map((band, b) => ({
      band,
      entered: this.tally.entered[band],
      closed: this.#closed[b] as number[],
      merged: this.#merged[b] as number[],
    }));
  }

  endings(): CohortEndings[] {
    return BANDS.map((band, b) => ({ band, ended: this.#ended[b] as Ended }));
  }

  #bandOf(i: number): Band {
    return BANDS[this.startBand[i] as number] as Band;
  }

  #isSmall(i: number): boolean {
    return (this.startBand[i] as number) <= SMALL;
  }
}

type Ended = Record<Ending, number[]>;

const noEndings = (): Ended => ({ background: [], 'wind-up': [], insolvency: [], merger: [], takeover: [] });

/** Of every charity that ended in the quarter, how. */
function howEnded({ closures, mergers }: Turnover): ReadonlyMap<number, Ending> {
  return new Map<number, Ending>([
    ...closures.map(({ charity, cause }) => [charity, cause] as const),
    ...mergers.map(({ from, kind }) => [from, kind] as const),
  ]);
}

/** In order of identity, so that sums over them do not depend on where they are stored. */
function inMarketNow({ sector: { charities, byIdentity }, quarter }: World): Int32Array {
  return byIdentity.filter((i) => charities.status[i] === OPERATING && inMarket(charities, i, quarter));
}
