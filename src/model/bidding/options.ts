/** Every way of answering a tender that is open to a charity, with its price, its chance and what it is worth in money. */
import { exp } from '../random/numerics.ts';
import { ALLIANCE, ALONE, LEAD, STEP_BACK } from '../scenario/names.ts';
import { bidSkill, hasBase, monitoringCost, serviceQuality } from '../sector/capability.ts';
import { isIncumbent } from '../sector/incumbents.ts';
import { NOBODY, type Tender } from '../sector/market.ts';
import type { World } from '../sector/world.ts';
import { numbersFor, wholeNumbersFor } from '../sector/room.ts';
import type { Options } from '../mechanisms/hooks.ts';
import { ALONE_FORM, believedChance, TOGETHER_FORM } from './beliefs.ts';
import type { PairTable } from './partners.ts';
import { asSeen, outcomeOf, type Cases } from './cases.ts';
import { bestOffer, coveredShare, stakeOf, type Offer, type Prospect } from './pricing.ts';
import { optionsFor } from './rows.ts';
import { noTeam, takeAllies, takeFirst, type Team } from './team.ts';
import { hiring, teamCanBid } from './terms.ts';

/** What stands behind an option row, besides what mechanisms see. */
export type Behind = {
  readonly price: Float64Array;
  readonly cost: Float64Array;
  /** The case whose candidates a lead would take into its team; −1 for other ways. */
  readonly led: Int32Array;
  /** Who would bid with the lead of a row that is answered as an alliance. */
  readonly allies: Map<number, Allies>;
};

/** Who would bid as an alliance with its lead, and the part meant for each. */
export type Allies = { readonly members: readonly number[]; readonly parts: readonly number[] };

const WAYS = 4;

/** Room for the ways of answering of so many cases at a time. */
export function noOptions(count: number): { options: Options; behind: Behind } {
  const room = count * WAYS;
  const behind: Behind = {
    price: numbersFor('price', room),
    cost: numbersFor('cost', room),
    led: wholeNumbersFor('led cases', room),
    allies: new Map(),
  };
  return { options: optionsFor(room), behind };
}

/** The ways of answering of a batch of cases, in the place of those of the batch before. */
export function openOptions(
  world: World,
  cases: Cases,
  { table, options, behind }: { readonly table: PairTable | null; readonly options: Options; readonly behind: Behind },
  first: number,
  end: number,
): void {
  options.count = 0;
  behind.allies.clear();
  for (let c = first; c < end; c++) {
    cases.firstOption[c] = options.count;
    addOptions(world, cases, c, table, options, behind);
  }
  cases.firstOption[end] = options.count;
}

/** How well placed a charity thinks it is, on top of what it has learnt: a factor on its odds of winning. */
function ownStrength(world: World, i: number, tender: Tender, incumbent: boolean): number {
  return exp(2 * (serviceQuality(world, i, tender.mainService) - 0.55) + (bidSkill(world, i) - 0.45) + (incumbent ? 0.7 : 0));
}

/** What a charity brings to a tender and what it would cost it, whatever way it answers. One at a time. */
const standing = {
  i: 0,
  t: 0,
  base: false,
  covered: 0,
  monitoring: 0,
  /** Strength on top of what is believed, a factor on the odds. */
  strength: 1,
  /** What it would need for the whole contract, £ a year: its own people's work, and with those it would have to hire. */
  ownCost: 0,
  /** Chance of winning it believes it has alone, at an average price. */
  beliefAlone: 0,
  cost: 0,
  bidCost: 0,
  setUp: 0,
  outcomeAlone: 0,
};
const prospect: Prospect = { fullCost: 0, covered: 0, belief: 0, ownPart: 1, workingTogether: 0, monitoring: 0, bidCost: 0, setUp: 0 };
const offer: Offer = { price: 0, chance: 0, money: 0 };
const team = noTeam();
const allied = noTeam();

function addOptions(world: World, cases: Cases, c: number, table: PairTable | null, options: Options, behind: Behind): void {
  const i = cases.charity[c];
  const t = cases.tender[c];
  const tender = world.tenders[t];
  const { charities } = world.sector;
  const incumbent = isIncumbent(world, t, i);
  const base = cases.base[c] === 1;
  standing.i = i;
  standing.t = t;
  standing.base = base;
  standing.covered = coveredShare(world, i, tender, incumbent);
  standing.monitoring = monitoringCost(world, i, tender);
  standing.strength = ownStrength(world, i, tender, incumbent);
  standing.ownCost = cases.cost[c];
  standing.cost = cases.cost[c] * hiring(world, tender, charities.services[i]);
  standing.beliefAlone = belief(world, tender, ALONE_FORM);
  stakeOf(world, i, tender, base, standing);
  standing.outcomeAlone = cases.outcome[c];
  let canAlone = false;

  if ((base || world.facts.withoutBase === 'costed') && teamCanBid(world, i, tender, 0, NOBODY, NOBODY)) {
    prospect.fullCost = standing.cost;
    prospect.covered = standing.covered;
    prospect.belief = standing.beliefAlone;
    prospect.ownPart = 1;
    prospect.workingTogether = 0;
    prospect.monitoring = standing.monitoring;
    prospect.bidCost = standing.bidCost;
    prospect.setUp = standing.setUp;
    if (bestOffer(world, i, tender, prospect, offer)) {
      canAlone = true;
      addRow(options, behind, ALONE, standing.cost, -1, 1, 0, 0, 0);
    }
  }
  const outcomeOpen = canAlone ? standing.outcomeAlone : 0.6 * standing.outcomeAlone;

  if (table !== null && table.wanted[c] > 0) {
    const row = options.count;
    takeFirst(world, i, tender, table, cases.firstPair[c], table.wanted[c], team);
    if (addTeam(world, tender, outcomeOpen, LEAD, team, options, behind)) behind.led[row] = c;
  }
  if (world.offers.alliance && charities.alliance[i] >= 0) {
    const row = options.count;
    if (takeAllies(world, i, tender, allied) && addTeam(world, tender, outcomeOpen, ALLIANCE, allied, options, behind))
      behind.allies.set(row, { members: allied.members.slice(0, allied.size), parts: allied.meant.slice(0, allied.size) });
  }
  if (world.offers.stepBack && canAlone) {
    offer.money = 0;
    offer.chance = 0;
    addRow(options, behind, STEP_BACK, standing.cost, -1, 0, 0, 0, 0);
  }
}

/** The chance of winning it believes it has, at an average price. */
function belief(world: World, tender: Tender, form: number): number {
  const chance = believedChance(world, standing.i, tender.mainService, tender.area, form);
  const odds = (chance / (1 - chance)) * standing.strength;
  return odds / (1 + odds);
}

/** A row for a team, judged by the strengths its lead sees in each member; false when no price meets the ceiling. */
function addTeam(
  world: World,
  tender: Tender,
  outcomeOpen: number,
  strategy: number,
  { size, members, parts, costs, sees, credits }: Team,
  options: Options,
  behind: Behind,
): boolean {
  const { i, base, ownCost, cost, outcomeAlone } = standing;
  const { services, embeddedness } = world.sector.charities;
  let given = 0;
  for (let k = 0; k < size; k++) given += parts[k];
  const fee = Math.min(world.rules.bidding.usual_fee, world.rules.partnership.management_fee_cap);
  let teamCost = ownCost * (1 - given);
  const ownQuality = serviceQuality(world, i, tender.mainService);
  let quality = (1 - given) * ownQuality;
  let local = (1 - given) * embeddedness[i];
  let covered = services[i];
  let based = base;
  for (let k = 0; k < size; k++) {
    const j = members[k];
    teamCost += costs[k] * parts[k];
    quality += parts[k] * asSeen(ownQuality, serviceQuality(world, j, tender.mainService), sees[k]);
    local += parts[k] * (credits[k] * asSeen(embeddedness[i], embeddedness[j], sees[k]));
    covered |= services[j];
    based ||= hasBase(world, j, tender);
  }
  teamCost *= hiring(world, tender, covered);
  const { coordination_cost, relationship_cost } = world.rules.delivery;
  const share = strategy === ALLIANCE ? 1 / (1 + size) : 1;
  prospect.fullCost = teamCost;
  prospect.covered = standing.covered;
  prospect.belief = belief(world, tender, TOGETHER_FORM);
  prospect.ownPart = 1 - given;
  prospect.workingTogether = given * tender.annual * (coordination_cost - fee) + 4 * relationship_cost * size;
  prospect.monitoring = standing.monitoring;
  prospect.bidCost = standing.bidCost * share + (strategy === LEAD ? world.rules.bidding.partnering_cost * size : 0);
  prospect.setUp = based ? 0 : standing.setUp;
  if (!bestOffer(world, i, tender, prospect, offer)) return false;
  const outcome = outcomeOf(world, tender, quality, local, covered & tender.services, based, 1 + size);
  const value = (cost / Math.max(0.05, outcomeAlone) - teamCost / Math.max(0.05, outcome)) / (cost / Math.max(0.05, outcomeAlone));
  const beliefGain = prospect.belief - standing.beliefAlone;
  addRow(options, behind, strategy, teamCost, members[0], 1 - given, beliefGain, outcome - outcomeOpen, Math.max(-1, Math.min(1, value)));
  return true;
}

/** A row for the charity and tender at hand, at the offer just found. */
function addRow(
  options: Options,
  behind: Behind,
  strategy: number,
  cost: number,
  partner: number,
  ownPart: number,
  beliefGain: number,
  beneficiaryGain: number,
  valueGain: number,
): void {
  const r = options.count++;
  options.charity[r] = standing.i;
  options.tender[r] = standing.t;
  options.strategy[r] = strategy;
  options.partner[r] = partner;
  options.ownPart[r] = ownPart;
  options.winChance[r] = offer.chance;
  options.beliefGain[r] = beliefGain;
  options.beneficiaryGain[r] = beneficiaryGain;
  options.valueGain[r] = valueGain;
  options.money[r] = offer.money;
  behind.led[r] = -1;
  behind.price[r] = offer.price;
  behind.cost[r] = cost;
}
