/** Local markets as they stand: who holds what in each place × service. */
import { SERVICES } from '../../model/scenario/names.ts';
import { leadPart, type Contract } from '../../model/sector/market.ts';
import { areasOf } from '../../model/sector/sector.ts';
import type { World } from '../../model/sector/world.ts';
import { expectedHhi, hhi } from './concentration.ts';

const S = SERVICES.length;

export type LocalMarket = {
  /** £ a year by provider, advertised contracts in force. */
  readonly providers: Map<number, number>;
  readonly contracts: { value: number; eligible: Int32Array }[];
};

/** The parts of a contract's yearly value that fall to each place × service. */
export function* spreadOverMarkets(world: World, contract: Contract): Generator<{ market: number; value: number }> {
  const { places } = world.sector;
  const services = SERVICES.map((_, s) => s).filter((s) => (contract.services >> s) & 1);
  const areas = areasOf(places, contract);
  const people = areas.reduce((sum, a) => sum + (places.people[a] as number), 0);
  for (const a of areas) {
    for (const s of services)
      yield { market: a * S + s, value: (contract.price * contract.share * (places.people[a] as number)) / people / services.length };
  }
}

export function inForce(world: World): Contract[] {
  return world.sector.contracts.filter((contract) => contract.starts <= world.quarter && contract.ends > world.quarter);
}

export function localMarkets(world: World): Map<number, LocalMarket> {
  const markets = new Map<number, LocalMarket>();
  for (const contract of inForce(world)) {
    for (const { market, value } of spreadOverMarkets(world, contract)) {
      let found = markets.get(market);
      if (found === undefined) markets.set(market, (found = { providers: new Map(), contracts: [] }));
      const add = (provider: number, amount: number) => found.providers.set(provider, (found.providers.get(provider) ?? 0) + amount);
      add(contract.lead, value * leadPart(contract.parts));
      contract.partners.forEach((j, k) => add(j, value * (contract.parts[k] as number)));
      found.contracts.push({ value, eligible: contract.eligible });
    }
  }
  return markets;
}

export type LocalConcentration = { readonly hhi: number | null; readonly random: number | null; readonly providers: number | null };

const mean = (values: readonly (number | null)[]) => {
  const known = values.filter((v) => v !== null);
  return known.length === 0 ? null : known.reduce((sum, v) => sum + v, 0) / known.length;
};

export function localHhi(markets: Map<number, LocalMarket>): number | null {
  return mean([...markets.values()].map(({ providers }) => hhi(providers.values())));
}

export function localConcentration(markets: Map<number, LocalMarket>): LocalConcentration {
  const all = [...markets.values()];
  const each = all.map(({ providers }) => hhi(providers.values()));
  return {
    hhi: mean(each),
    random: mean(all.map(({ contracts }) => expectedHhi(contracts))),
    providers: mean(each.map((value) => (value === null ? null : 10_000 / value))),
  };
}
