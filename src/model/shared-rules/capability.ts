/** What a charity can do for a tender: derived from its columns and the facts of the market, nothing stored. */
import { normal, toNormal, uniform } from '../random/draw.ts';
import { exp, log10, toExp } from '../random/numerics.ts';
import type { Settings } from '../scenario/settings.ts';
import { LOCAL, NATIONAL, SMALL } from '../sector/charities.ts';
import type { Tender } from '../sector/market.ts';
import type { Where } from '../sector/places.ts';
import { baseFor } from '../sector/sector.ts';
import type { World } from '../world/world.ts';
import { HIGHEST, LOWEST, MIDDLE, QUARTERS_A_YEAR, TINY } from '../sector/units.ts';

/** Where these traits neither help nor hinder, points: the means that charities are drawn about. */
export const USUAL_BID_SKILL = 0.45;
const USUAL_SYSTEMS = 0.45;
export const USUAL_QUALITY = 0.55;

const within = (x: number) => (x < LOWEST ? LOWEST : x > HIGHEST ? HIGHEST : x);

/** What a charity's size adds to its skills, points, where size matters: nothing for a medium one, less than nothing for smaller ones. */
function sizeEdge({ settings, facts, sector: { charities } }: World, i: number): number {
  return facts.sizeAdvantage * settings.bidding.skill_by_size * (charities.band[i] - SMALL);
}

/** Bid-writing skill, points 0–1. */
export function bidSkill(world: World, i: number): number {
  return within(world.sector.charities.bidSkill[i] + sizeEdge(world, i));
}

/** Systems and monitoring, points 0–1. */
export function systems(world: World, i: number): number {
  return within(world.sector.charities.systems[i] + sizeEdge(world, i));
}

/** Quality of charity i in a service, points 0–1: its own level, better in some services than in others. */
export function serviceQuality(world: World, i: number, service: number): number {
  const { charities } = world.sector;
  return within(charities.quality[i] + charities.serviceLuck[service * charities.capacity + i]);
}

/** Whether charity i has a base where the tender is delivered; for a region's tender, in the area from which the region lets. */
export function hasBase(world: World, i: number, tender: Where): boolean {
  const { charities, places, bases } = world.sector;
  if (charities.reach[i] === LOCAL)
    return tender.area >= 0 ? charities.home[i] === tender.area : places.region[charities.home[i]] === tender.region;
  return bases[baseFor(world.sector, i, tender)] >= world.quarter;
}

/** Whether the tender lies in the places charity i works in or could go to. */
export function withinReach(world: World, i: number, tender: Where): boolean {
  const { charities, places } = world.sector;
  if (charities.reach[i] === NATIONAL) return true;
  if (charities.reach[i] !== LOCAL) return charities.region[i] === tender.region;
  return tender.area >= 0 ? charities.home[i] === tender.area : places.region[charities.home[i]] === tender.region;
}

/** Cost of making a bid, £. */
export function bidCost(world: World, i: number, tender: Tender): number {
  const discount = world.settings.bidding.skill_discount * (bidSkill(world, i) - USUAL_BID_SKILL);
  return usualBidCost(world.settings, tender.annual, tender.quarters, tender.bidBurden) * (1 - discount);
}

/** The same at usual skill, for work of a yearly value, £, over some quarters. */
export function usualBidCost({ bidding }: Settings, annual: number, quarters: number, burden: number): number {
  const { cost_base, cost_stake, cost_reference } = bidding;
  const stake = (annual * quarters) / QUARTERS_A_YEAR / cost_reference;
  return burden * (cost_base + cost_stake * Math.sqrt(stake));
}

/** One-off cost of starting where the charity has no base, £. */
export function setUpCost(world: World, tender: Tender): number {
  return world.settings.bidding.set_up_base + world.settings.bidding.set_up_share * tender.amount;
}

/** Cost of answering to a commissioner for a contract or grant, £ a year, before its limit as a share of the price. */
export function monitoringCost(world: World, i: number, work: { readonly monitoring: number }): number {
  const { monitoring, monitoring_cost } = world.settings.burden;
  return work.monitoring * monitoring * monitoring_cost * (1 + USUAL_SYSTEMS - systems(world, i));
}

/** Where size is counted from, in limits of the smallest band, and how far it counts either way, in tenfold steps. */
const MEDIUM_FROM = 10;
const SMALLEST_SIZE = -1;
const LARGEST_SIZE = 4;

/**
 * What a charity would need, before luck, for work that budgets at the start had £1 a year for: by what it pays, how efficient it is and, where size matters, how large.
 * The same for all tenders of a quarter.
 */
export function costLevel({ settings: { bidding, population }, facts, sector: { charities } }: World, i: number, income: number): number {
  const level = bidding.cost_level * charities.unitCost[i] * exp(-bidding.cost_spread * (charities.efficiency[i] - MIDDLE));
  if (facts.sizeAdvantage === 0) return level;
  const size = log10(Math.max(TINY, income) / (MEDIUM_FROM * population.band_limit));
  return level * (1 - bidding.size_economy * facts.sizeAdvantage * Math.min(LARGEST_SIZE, Math.max(SMALLEST_SIZE, size)));
}

/** Full cost of delivering the whole contract, £ a year: of tenders of the quarter, while bids are made. */
export function fullCost({ settings, keys, now, sector: { charities } }: World, i: number, tender: Tender): number {
  const luck = exp(settings.bidding.cost_spread * normal(keys['choice/cost'], charities.key[i], tender.key));
  return tender.amount * now.noticing.directory.costLevel[i] * luck;
}

/** The same for a stretch of charities and tenders (by index), a column at a time. */
export function fullCosts(world: World, charity: Int32Array, tender: Int32Array, from: number, to: number, cost: Float64Array): void {
  const { key } = world.sector.charities;
  const { costLevel: level } = world.now.noticing.directory;
  const spread = world.settings.bidding.cost_spread;
  const drawKey = world.keys['choice/cost'];
  for (let r = from; r < to; r++) cost[r] = uniform(drawKey, key[charity[r]], world.now.tenders[tender[r]].key);
  toNormal(cost, from, to);
  for (let r = from; r < to; r++) cost[r] *= spread;
  toExp(cost, from, to);
  for (let r = from; r < to; r++) cost[r] = world.now.tenders[tender[r]].amount * level[charity[r]] * cost[r];
}
