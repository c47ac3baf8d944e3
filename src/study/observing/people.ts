/** What people get: needs met, lines without a provider, and whether those with several needs are passed on well. */
import { SERVICES } from '../../model/scenario/names.ts';
import type { World } from '../../model/world/world.ts';
import type { LocalMarket } from './markets.ts';

const S = SERVICES.length;

export type PeopleTally = ReturnType<typeof noPeople>;

/** People in need, in person-years, in the last quarter seen, but for the lines. */
export const noPeople = () => ({
  /** In need, and of them those whose need is met, weighted by quality. */
  need: 0,
  met: 0,
  /** In need before any prevention. */
  needAtStart: 0,
  /** With two needs; of them those who do not reach the second service, and those for whom both needs are met. */
  severalNeeds: 0,
  lost: 0,
  bothMet: 0,
  /** Quarters of service lines over the run, by their simulated part, and those without a provider. */
  lineQuarters: 0,
  gapQuarters: 0,
});

export class PeopleObserver {
  readonly tally = noPeople();

  quarter({ sector }: World): void {
    let lines = 0;
    let gaps = 0;
    for (const { contracts, share } of sector.lines) {
      lines += share;
      if (contracts === 0) gaps += share;
    }
    this.tally.lineQuarters += lines;
    this.tally.gapQuarters += gaps;
    const { need, met } = sector.places;
    let all = 0;
    let served = 0;
    for (let m = 0; m < need.length; m++) {
      all += need[m] as number;
      served += (need[m] as number) * (met[m] as number);
    }
    this.tally.need = all;
    this.tally.met = served;
  }

  end(last: World, markets: ReadonlyMap<number, LocalMarket>): void {
    this.tally.needAtStart = last.sector.places.needAtStart.reduce((sum, need) => sum + need, 0);
    noteSeveralNeeds(this.tally, last, markets);
  }
}

/** Chance of reaching a second service without help, and what full trust in the place and wholly shared providers each add; judgement. */
const BY_THEMSELVES = 0.5;
const BY_REFERRAL = 0.3;
const BY_THE_SAME_DOOR = 0.2;

/**
 * People with two needs at once: the chance that they reach the second service rises with trust between providers in the place
 * (referral), with the share of both services that the same providers deliver, and with how far consortia offer one door; those served
 * by providers who together meet several needs do not have to reach another.
 */
function noteSeveralNeeds(tally: PeopleTally, { sector: { places } }: World, markets: ReadonlyMap<number, LocalMarket>): void {
  for (let a = 0; a < places.count; a++) {
    for (let s = 0; s < S; s++) {
      for (let other = s + 1; other < S; other++) {
        const people = Math.min(places.need[a * S + s] as number, places.need[a * S + other] as number);
        const door = sameDoor(markets.get(a * S + s), markets.get(a * S + other));
        const referred = BY_THEMSELVES + BY_REFERRAL * (places.climate[a] as number) + BY_THE_SAME_DOOR * door;
        const reached = referred + (1 - referred) * meanOf(places.oneDoor, a * S + s, a * S + other);
        const together = reached + (1 - reached) * meanOf(places.joined, a * S + s, a * S + other);
        tally.severalNeeds += people;
        tally.lost += people * (1 - reached);
        tally.bothMet += people * together * Math.min(places.met[a * S + s] as number, places.met[a * S + other] as number);
      }
    }
  }
}

function meanOf(share: Float64Array, one: number, other: number): number {
  return ((share[one] as number) + (share[other] as number)) / 2;
}

function sameDoor(one: LocalMarket | undefined, other: LocalMarket | undefined): number {
  if (one === undefined || other === undefined) return 0;
  const total = (market: LocalMarket) => [...market.providers.values()].reduce((sum, v) => sum + v, 0);
  const whole = { one: total(one), other: total(other) };
  if (whole.one <= 0 || whole.other <= 0) return 0;
  let both = 0;
  for (const [provider, value] of one.providers) both += Math.min(value / whole.one, (other.providers.get(provider) ?? 0) / whole.other);
  return both;
}
