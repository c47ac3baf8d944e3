/** What people get: needs met, reach, choice, and whether those with several needs are passed on well. */
import { SERVICES } from '../../model/scenario/names.ts';
import { paymentFactor } from '../../model/shared-rules/budgets.ts';
import type { World } from '../../model/world/world.ts';
import { hhi } from '../measures/concentration.ts';
import { inForce, type LocalMarket } from './markets.ts';

const S = SERVICES.length;

export function needsMet(world: World): number | null {
  const { need, met } = world.sector.places;
  let all = 0;
  let served = 0;
  for (let m = 0; m < need.length; m++) {
    all += need[m] as number;
    served += (need[m] as number) * (met[m] as number);
  }
  return all > 0 ? served / all : null;
}

/** Reach into marginalised communities: money-weighted over charity contracts; 1 is their share of need. */
export function marginalisedReach(world: World): number | null {
  let money = 0;
  let reach = 0;
  for (const contract of inForce(world)) {
    money += contract.price * contract.share;
    reach += contract.price * contract.share * contract.marginalised;
  }
  return money > 0 ? reach / money : null;
}

export function deliveryQuality(world: World): number | null {
  let money = 0;
  let quality = 0;
  for (const contract of inForce(world)) {
    money += contract.price * contract.share;
    quality += contract.price * contract.share * contract.quality;
  }
  return money > 0 ? quality / money : null;
}

export function valuePerPound(world: World): number | null {
  let money = 0;
  let outcomes = 0;
  for (const contract of inForce(world)) {
    money += contract.price * paymentFactor(world, contract) * contract.share;
    outcomes += contract.served * contract.quality;
  }
  return money > 0 ? (1000 * outcomes) / money : null;
}

/** Simpson's diversity of providers, both contract layers, mean over markets. */
export function choice(world: World, markets: Map<number, LocalMarket>): number | null {
  const { spot, charities } = world.sector;
  const held = new Map<number, Map<number, number>>();
  for (const [market, { providers }] of markets) held.set(market, new Map(providers));
  for (const pool of spot) {
    if (pool.area < 0) continue;
    const market = pool.area * S + pool.service;
    const providers = held.get(market) ?? new Map<number, number>();
    for (const i of pool.members) providers.set(i, (providers.get(i) ?? 0) + (charities.spotIncome[i] as number));
    held.set(market, providers);
  }
  const each = [...held.values()].map((providers) => hhi([...providers.values()])).filter((v) => v !== null);
  return each.length === 0 ? null : each.reduce((sum, v) => sum + 1 - v / 10_000, 0) / each.length;
}

/**
 * People with two needs at once: the chance that they reach the second service rises with trust between providers in the place
 * (referral), with the share of both services that the same providers deliver, and with how far consortia offer one door; those served
 * by providers who together meet several needs do not have to reach another. Judgement on the weights.
 */
export function severalNeeds(world: World, markets: Map<number, LocalMarket>): { loss: number | null; coverage: number | null } {
  const { places } = world.sector;
  let weight = 0;
  let lost = 0;
  let covered = 0;
  for (let a = 0; a < places.count; a++) {
    for (let s = 0; s < S; s++) {
      for (let other = s + 1; other < S; other++) {
        const people = Math.min(places.need[a * S + s] as number, places.need[a * S + other] as number);
        const door = sameDoor(markets.get(a * S + s), markets.get(a * S + other));
        const referred = 0.5 + 0.3 * (places.climate[a] as number) + 0.2 * door;
        const reached = referred + (1 - referred) * meanOf(places.oneDoor, a * S + s, a * S + other);
        const together = reached + (1 - reached) * meanOf(places.joined, a * S + s, a * S + other);
        weight += people;
        lost += people * (1 - reached);
        covered += people * together * Math.min(places.met[a * S + s] as number, places.met[a * S + other] as number);
      }
    }
  }
  return weight > 0 ? { loss: lost / weight, coverage: covered / weight } : { loss: null, coverage: null };
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
