/** Local markets as they stand: who holds what in each place × service. */
import { SERVICES } from '../../model/scenario/names.ts';
import { addEntry, clearLists, makeLinkedLists, type LinkedLists } from '../../model/columns/linked-lists.ts';
import { countBits, IN_HOUSE, isInForce, leadPart, type Contract } from '../../model/sector/market.ts';
import { areasOf } from '../../model/sector/places.ts';
import type { World } from '../../model/world/world.ts';
import { hhi, hhiOf, hhiParts, type MarketContract } from '../measures/concentration.ts';

const S = SERVICES.length;

export type LocalMarket = {
  /** £ a year by provider, advertised contracts in force and what commissioners do themselves. */
  readonly providers: Map<number, number>;
  /** The contracts alone. */
  readonly contracts: MarketContract[];
};

/** Calls back with the part of a contract's yearly value that falls to each place × service. */
function spreadOverMarkets(world: World, contract: Contract, add: (market: number, value: number, contract: Contract) => void): void {
  const { places } = world.sector;
  const { price, share, services } = contract;
  const areas = areasOf(places, contract);
  let people = 0;
  for (let n = 0; n < areas.length; n++) people += places.people[areas[n] as number] as number;
  const breadth = countBits(services);
  for (let n = 0; n < areas.length; n++) {
    const a = areas[n] as number;
    const value = (price * share * (places.people[a] as number)) / people / breadth;
    for (let s = 0, rest = services; rest !== 0; s++, rest >>= 1) if (rest & 1) add(a * S + s, value, contract);
  }
}

export function inForce({ sector: { contracts }, quarter }: World): Contract[] {
  return contracts.filter((contract) => isInForce(contract, quarter));
}

/** Who holds what of contracts, by place × service. */
export function localMarkets(world: World, contracts: readonly Contract[]): Map<number, LocalMarket> {
  const markets = new Map<number, LocalMarket>();
  const add = (market: number, value: number, { lead, partners, parts, eligible }: Contract) => {
    let found = markets.get(market);
    if (found === undefined) markets.set(market, (found = { providers: new Map(), contracts: [] }));
    const { providers, contracts } = found;
    const hold = (provider: number, amount: number) => providers.set(provider, (providers.get(provider) ?? 0) + amount);
    hold(lead, value * leadPart(parts));
    partners.forEach((j, k) => hold(j, value * (parts[k] as number)));
    if (lead !== IN_HOUSE) contracts.push({ value, eligible, parts: [leadPart(parts), ...parts] });
  };
  for (const contract of contracts) spreadOverMarkets(world, contract, add);
  return markets;
}

/** Mean HHI of the local markets, in-house work apart; the plain form is the mean of marketTally(world, localMarkets(world, inForce(world))).hhi, which is too slow for every quarter. */
export function localHhi(world: World): number | null {
  const { places, contracts } = world.sector;
  if (shares.chains.first.length !== places.count * S) shares = noShares(places.count * S);
  clearLists(shares.chains);
  shares.count = 0;
  for (let c = 0; c < contracts.length; c++) {
    const contract = contracts[c] as Contract;
    if (contract.lead !== IN_HOUSE && isInForce(contract, world.quarter)) spreadOverMarkets(world, contract, holdAll);
  }
  let sum = 0;
  let known = 0;
  for (let n = 0; n < shares.count; n++) {
    const value = hhiIn(shares.markets[n] as number);
    if (value === null) continue;
    sum += value;
    known++;
  }
  return known === 0 ? null : sum / known;
}

/** What providers hold in each market: entries in the order in which they came, as in a Map of Maps. */
type Shares = {
  readonly chains: LinkedLists;
  /** Markets in which anything is held, in the order in which they came, and how many. */
  readonly markets: Int32Array;
  count: number;
  readonly provider: number[];
  readonly amount: number[];
};

const noShares = (markets: number): Shares => ({
  chains: makeLinkedLists(markets),
  markets: new Int32Array(markets),
  count: 0,
  provider: [],
  amount: [],
});

/** Used again each quarter. */
let shares = noShares(0);

function holdAll(market: number, value: number, { lead, partners, parts }: Contract): void {
  hold(market, lead, value * leadPart(parts));
  for (let k = 0; k < partners.length; k++) hold(market, partners[k] as number, value * (parts[k] as number));
}

function hold(market: number, who: number, value: number): void {
  const { chains, provider, amount } = shares;
  for (let entry = chains.first[market] as number; entry >= 0; entry = chains.next[entry] as number) {
    if (provider[entry] !== who) continue;
    amount[entry] = (amount[entry] as number) + value;
    return;
  }
  if ((chains.first[market] as number) < 0) shares.markets[shares.count++] = market;
  const entry = addEntry(chains, market);
  provider[entry] = who;
  amount[entry] = value;
}

function hhiIn(market: number): number | null {
  const { chains, amount } = shares;
  let total = 0;
  let squares = 0;
  for (let entry = chains.first[market] as number; entry >= 0; entry = chains.next[entry] as number) {
    const held = amount[entry] as number;
    total += held;
    squares += held * held;
  }
  return hhiOf(total, squares);
}

export type MarketTally = ReturnType<typeof noMarkets>;

/** HHIs of local markets as a run ends, 0–10,000, a value for each; null where nothing is let, or too little for a number to hold. */
export const noMarkets = () => ({
  /** Of the value of contracts in force, what commissioners do themselves apart, and the four parts of it. */
  hhi: [] as (number | null)[],
  fewer: [] as (number | null)[],
  chance: [] as (number | null)[],
  sharing: [] as (number | null)[],
  winners: [] as (number | null)[],
  /** Of all money spent, contracts, in-house and spot work; only of markets in which any is. */
  spent: [] as number[],
});

export function marketTally(world: World, markets: ReadonlyMap<number, LocalMarket>): MarketTally {
  const all = [...markets.values()];
  const held = all.map(({ providers }) => [...providers].filter(([provider]) => provider !== IN_HOUSE).map(([, amount]) => amount));
  const parts = all.map(({ contracts }, n) => hhiParts(contracts, held[n] as number[]));
  return {
    hhi: held.map((amounts) => hhi(amounts)),
    fewer: parts.map((each) => each?.fewer ?? null),
    chance: parts.map((each) => each?.chance ?? null),
    sharing: parts.map((each) => each?.sharing ?? null),
    winners: parts.map((each) => each?.winners ?? null),
    spent: hhiOfSpending(world, markets),
  };
}

function hhiOfSpending({ sector: { spot, charities } }: World, markets: ReadonlyMap<number, LocalMarket>): number[] {
  const held = new Map<number, Map<number, number>>();
  for (const [market, { providers }] of markets) held.set(market, new Map(providers));
  for (const pool of spot) {
    if (pool.area < 0) continue;
    const market = pool.area * S + pool.service;
    const providers = held.get(market) ?? new Map<number, number>();
    for (const i of pool.members) providers.set(i, (providers.get(i) ?? 0) + (charities.spotIncome[i] as number));
    held.set(market, providers);
  }
  return [...held.values()].map((providers) => hhi([...providers.values()])).filter((value) => value !== null);
}
