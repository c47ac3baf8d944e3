/** Work awarded without competition: offered to one charity after another, its present holder first, until one accepts. */
import { scratchFloats, scratchInts } from '../columns/scratch.ts';
import { uniform } from '../random/draw.ts';
import { log } from '../random/numerics.ts';
import { account, spend } from '../sector/books.ts';
import { inMarket } from '../sector/charities.ts';
import { bidAlone, NOBODY, type Bid, type Tender } from '../sector/market.ts';
import { baseFor } from '../sector/sector.ts';
import { QUARTERS_A_YEAR } from '../sector/units.ts';
import { bidCost, fullCost, hasBase, monitoringCost, serviceQuality } from '../shared-rules/capability.ts';
import { coveredShare } from '../shared-rules/covered-share.ts';
import { isIncumbent } from '../shared-rules/incumbents.ts';
import { standsFor } from '../shared-rules/sampling.ts';
import { hiring, obstacleToTeam } from '../shared-rules/teams.ts';
import { waitingCost } from '../shared-rules/waiting-cost.ts';
import type { World } from '../world/world.ts';

const scratch = { places: scratchFloats(), delivers: scratchInts() };

/**
 * What is settled with the first charity that accepts, as if it had been its bid; null when as many as may be asked have refused, or nobody
 * can be. `t` is the tender's index; `eligible` holds rows of charities whose size allows the work, and negative numbers for others. Whoever
 * accepts pays what settling the contract costs.
 */
export function settleDirectly(world: World, t: number, eligible: Int32Array, known: Known): Bid | null {
  const tender = world.now.tenders[t];
  const { start, rows } = world.now.noticing.incumbents;
  let left = world.settings.contract.direct_offers;
  for (let n = start[t]; n < start[t + 1] && left > 0; n++) {
    const i = rows[n];
    if (rows.indexOf(i, start[t]) < n || !canBeOffered(world, i, tender) || obstacleToTeam(world, i, tender, 0, NOBODY, NOBODY) !== null)
      continue;
    left--;
    if (accepts(world, i, tender, true)) return settled(world, i, t);
  }
  if (left === 0) return null;
  const place = placesInTurn(world, t, eligible, known);
  for (; left > 0; left--) {
    let next = 0;
    for (let n = 1; n < eligible.length; n++) if (place[n] < place[next]) next = n;
    if (eligible.length === 0 || place[next] === Infinity) return null;
    if (accepts(world, eligible[next], tender, false)) return settled(world, eligible[next], t);
    place[next] = Infinity;
  }
  return null;
}

/** Has a base there, and delivers as well as is asked of any winner. */
function canBeOffered(world: World, i: number, tender: Tender): boolean {
  return hasBase(world, i, tender) && serviceQuality(world, i, tender.mainService) >= world.settings.scoring.minimum_quality;
}

/**
 * Where each of the eligible stands in the order of asking, the lowest first; Infinity for those who are not asked. Charities that the
 * commissioner knows stand between 0 and 1 and others between 1 and 2, in both by lot: the better the reputation, the sooner.
 */
function placesInTurn(world: World, t: number, eligible: Int32Array, known: Known): Float64Array {
  const { charities } = world.sector;
  const { incumbents } = world.now.noticing;
  const tender = world.now.tenders[t];
  const place = scratch.places(eligible.length);
  const drawKey = world.keys['tendering/asked'];
  for (let n = 0; n < eligible.length; n++) {
    const i = eligible[n];
    place[n] = Infinity;
    if (i < 0 || isIncumbent(incumbents, t, i) || !canBeOffered(world, i, tender) || !hasCapacity(world, i, tender)) continue;
    // Of two waiting times with rates like their reputations, the shorter is as likely either's as its share of both reputations.
    const wait = -log(uniform(drawKey, charities.key[i], world.quarter, tender.key));
    place[n] = wait / (wait + charities.reputation[i]) + (isKnown(world, i, tender, known) ? 0 : 1);
  }
  return place;
}

/** By charity of wider reach and area, as bases are stored: 1 where it leads a contract of the commissioner there that runs or ends now. */
export type Known = Int32Array;

/** Who of wider reach delivers where, before this quarter's awards. */
export function whoDelivers({ quarter, sector }: World): Known {
  const { bases, charities, contracts } = sector;
  const delivers = scratch.delivers(bases.length).fill(0, 0, bases.length);
  for (let c = 0; c < contracts.length; c++) {
    const { lead, ends } = contracts[c];
    if (lead >= 0 && ends >= quarter && charities.wide[lead] >= 0) delivers[baseFor(sector, lead, contracts[c])] = 1;
  }
  return delivers;
}

/** A commissioner knows local charities in the market, and of those of wider reach its own providers. */
function isKnown({ quarter, sector }: World, i: number, tender: Tender, known: Known): boolean {
  return sector.charities.wide[i] < 0 ? inMarket(sector.charities, i, quarter) : known[baseFor(sector, i, tender)] === 1;
}

/** Whether work comes on top of what it has won of late without outgrowing it, and nothing else keeps it from doing it alone. */
function hasCapacity(world: World, i: number, tender: Tender): boolean {
  const { recentAwards } = world.sector.charities;
  const allowance = world.settings.bidding.growth_limit * world.now.noticing.directory.income[i] - recentAwards[i];
  return tender.annual * standsFor(world, i, tender.area) <= allowance && obstacleToTeam(world, i, tender, 0, NOBODY, NOBODY) === null;
}

/** Whether a charity takes the work at the ceiling: when the surplus is worth what settling costs, as a bid would have to be. */
function accepts(world: World, i: number, tender: Tender, holder: boolean): boolean {
  const { bidding, burden, price } = world.settings;
  const cost = costOf(world, i, tender);
  if (price.full_cost_recovery && cost > tender.annual) return false;
  const monitoring = Math.min(monitoringCost(world, i, tender), burden.monitoring_limit * tender.annual);
  const yearly = tender.annual - cost * (1 - coveredShare(world, i, tender, holder)) - monitoring;
  const settling = bidCost(world, i, tender);
  const surplus = (yearly * tender.quarters) / QUARTERS_A_YEAR - waitingCost(world, i, tender, 1) - settling;
  return surplus > bidding.shadow_price * settling;
}

function costOf(world: World, i: number, tender: Tender): number {
  return fullCost(world, i, tender) * hiring(world, tender, world.sector.charities.services[i]);
}

function settled(world: World, i: number, t: number): Bid {
  const { charities, books } = world.sector;
  const tender = world.now.tenders[t];
  spend(books, charities, i, account['setting up'], bidCost(world, i, tender) * tender.share);
  charities.lastActive[i] = world.quarter;
  return bidAlone({
    tender: t,
    lead: i,
    leadBand: charities.band[i],
    price: tender.annual,
    fullCost: costOf(world, i, tender),
    quality: serviceQuality(world, i, tender.mainService),
    socialValue: 0,
    compliant: true,
  });
}
