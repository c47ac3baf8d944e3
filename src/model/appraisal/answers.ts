/** Every way of answering a tender that is open to a charity, with its price, its chance and what it is worth in money. */
import { ALLIANCE, ALONE, LEAD, STEP_BACK } from '../scenario/names.ts';
import { hasBase, serviceQuality } from '../shared-rules/capability.ts';
import { NOBODY } from '../sector/market.ts';
import type { World } from '../world/world.ts';
import { scratchFloats, scratchInts } from '../columns/scratch.ts';
import type { Options } from '../world/tables.ts';
import { believedChance, TOGETHER_FORM } from '../shared-rules/beliefs.ts';
import type { PairTable } from './partners.ts';
import { asSeen, outcomeOf } from '../shared-rules/perceived-outcome.ts';
import type { Considered } from './considered.ts';
import { bestOffers, type Offers, type Prospects } from './pricing.ts';
import { optionsFor } from '../world/tables.ts';
import { makeStrengths, takeStock, withStrength, type Standings } from './bid-strengths.ts';
import { makeTeam, takeAllies, takeFirst, type Team } from './team.ts';
import { hiring, teamCanBid } from '../shared-rules/teams.ts';

/** Working columns. */
const scratch = {
  price: scratchFloats(),
  cost: scratchFloats(),
  ledCases: scratchInts(),
  firstWays: scratchInts(),
  charitiesOfWays: scratchInts(),
  tendersOfWays: scratchInts(),
  strategiesOfWays: scratchInts(),
  partnersOfWays: scratchInts(),
  costsOfWays: scratchFloats(),
  coveredSharesOfWays: scratchFloats(),
  beliefsOfWays: scratchFloats(),
  ownPartsOfWays: scratchFloats(),
  bidCostsOfWays: scratchFloats(),
  setUpCostsOfWays: scratchFloats(),
  workingTogetherOfWays: scratchFloats(),
  monitoringOfWays: scratchFloats(),
  outcomesOfWays: scratchFloats(),
  pricesOfWays: scratchFloats(),
  chancesOfWays: scratchFloats(),
  moneyOfWays: scratchFloats(),
};

/** What stands behind an option row, besides what mechanisms see. */
export type OptionDetails = {
  readonly price: Float64Array;
  readonly cost: Float64Array;
  /** The case whose candidates a lead would take into its team; −1 for other ways. */
  readonly led: Int32Array;
  /** Who would bid with the lead of a row that is answered as an alliance. */
  readonly allies: Map<number, Allies>;
};

/** Who would bid as an alliance with its lead, and the part meant for each. */
export type Allies = { readonly members: readonly number[]; readonly parts: readonly number[] };

/** Ways of answering that the rules allow, before any price is asked: a row each, for a batch of cases, those of a case together. */
type Ways = Prospects &
  Offers & {
    /** Where each case's ways begin; those of the next case where they end. */
    readonly first: Int32Array;
    readonly strategy: Int32Array;
    /** First partner in mind, −1 for none. */
    readonly partner: Int32Array;
    /** Of a team, perceived outcome for beneficiaries, points. */
    readonly outcome: Float64Array;
    readonly allies: Map<number, Allies>;
  };

/** What the cases of a quarter are weighed with: what is said of cases holds for all so far, rows are of the present batch alone. */
export type AppraisalTables = {
  readonly cases: Considered;
  readonly table: PairTable | null;
  readonly standings: Standings;
  readonly ways: Ways;
  readonly options: Options;
  readonly behind: OptionDetails;
};

/** Ways of answering a tender with a bid, and with stepping back beside them. */
const BIDS = 3;
const WAYS = BIDS + 1;

/** Memory for weighing a given number of cases at a time. */
export function makeAppraisalTables(cases: Considered, table: PairTable | null, most: number): AppraisalTables {
  const room = most * WAYS;
  const behind: OptionDetails = {
    price: scratch.price(room),
    cost: scratch.cost(room),
    led: scratch.ledCases(room),
    allies: new Map(),
  };
  return {
    cases,
    table,
    standings: makeStrengths(cases.count),
    ways: makeWays(cases.count, most * BIDS),
    options: optionsFor(room),
    behind,
  };
}

function makeWays(cases: number, room: number): Ways {
  return {
    count: 0,
    first: scratch.firstWays(cases + 1),
    charity: scratch.charitiesOfWays(room),
    tender: scratch.tendersOfWays(room),
    strategy: scratch.strategiesOfWays(room),
    partner: scratch.partnersOfWays(room),
    fullCost: scratch.costsOfWays(room),
    covered: scratch.coveredSharesOfWays(room),
    belief: scratch.beliefsOfWays(room),
    ownPart: scratch.ownPartsOfWays(room),
    bidCost: scratch.bidCostsOfWays(room),
    setUp: scratch.setUpCostsOfWays(room),
    workingTogether: scratch.workingTogetherOfWays(room),
    monitoring: scratch.monitoringOfWays(room),
    outcome: scratch.outcomesOfWays(room),
    price: scratch.pricesOfWays(room),
    chance: scratch.chancesOfWays(room),
    money: scratch.moneyOfWays(room),
    allies: new Map(),
  };
}

/** The ways of answering of a batch of cases that are open, in the place of those of the batch before. */
export function openOptions(world: World, scales: AppraisalTables, first: number, end: number): void {
  const { cases, standings, ways, options, behind } = scales;
  takeStock(world, cases, first, end, standings);
  ways.count = 0;
  ways.allies.clear();
  for (let c = first; c < end; c++) {
    ways.first[c] = ways.count;
    findWays(world, scales, c);
  }
  ways.first[end] = ways.count;
  bestOffers(world, ways, ways);
  options.count = 0;
  behind.allies.clear();
  for (let c = first; c < end; c++) {
    cases.firstOption[c] = options.count;
    addOptions(world, scales, c);
  }
  cases.firstOption[end] = options.count;
}

const team = makeTeam();

/** Bidding alone, leading a team of candidates, leading an alliance. */
function findWays(world: World, scales: AppraisalTables, c: number): void {
  const { cases, table, standings, ways } = scales;
  const i = cases.charity[c];
  const tender = world.tenders[cases.tender[c]];
  if ((cases.base[c] === 1 || world.facts.withoutBase === 'costed') && teamCanBid(world, i, tender, 0, NOBODY, NOBODY)) {
    const w = findWay(scales, c, ALONE);
    ways.fullCost[w] = standings.cost[c];
    ways.belief[w] = standings.beliefAlone[c];
  }
  if (table !== null && table.wanted[c] > 0) {
    takeFirst(world, i, tender, table, cases.firstPair[c], table.wanted[c], team);
    findTeamsWay(world, scales, c, LEAD, team);
  }
  if (world.offers.alliance && world.sector.charities.alliance[i] >= 0 && takeAllies(world, i, tender, team)) {
    const w = findTeamsWay(world, scales, c, ALLIANCE, team);
    ways.allies.set(w, { members: team.members.slice(0, team.size), parts: team.meant.slice(0, team.size) });
  }
}

/** A row for a way of answering a case, with what is the same for all of its ways, and as if there were no partners. */
function findWay({ cases, standings, ways }: AppraisalTables, c: number, strategy: number): number {
  const w = ways.count++;
  ways.charity[w] = cases.charity[c];
  ways.tender[w] = cases.tender[c];
  ways.strategy[w] = strategy;
  ways.partner[w] = -1;
  ways.covered[w] = standings.covered[c];
  ways.monitoring[w] = standings.monitoring[c];
  ways.bidCost[w] = standings.bidCost[c];
  ways.setUp[w] = standings.setUp[c];
  ways.ownPart[w] = 1;
  ways.workingTogether[w] = 0;
  return w;
}

/** A row for a team, judged by the strengths its lead sees in each member. */
function findTeamsWay(
  world: World,
  scales: AppraisalTables,
  c: number,
  strategy: number,
  { size, members, parts, costs, sees, credits }: Team,
): number {
  const { cases, standings, ways } = scales;
  const w = findWay(scales, c, strategy);
  const i = cases.charity[c];
  const tender = world.tenders[cases.tender[c]];
  const { services, embeddedness } = world.sector.charities;
  let given = 0;
  for (let k = 0; k < size; k++) given += parts[k];
  const fee = Math.min(world.settings.bidding.usual_fee, world.settings.partnership.management_fee_cap);
  let teamCost = cases.cost[c] * (1 - given);
  const ownQuality = serviceQuality(world, i, tender.mainService);
  let quality = (1 - given) * ownQuality;
  let local = (1 - given) * embeddedness[i];
  let covered = services[i];
  let based = cases.base[c] === 1;
  for (let k = 0; k < size; k++) {
    const j = members[k];
    teamCost += costs[k] * parts[k];
    quality += parts[k] * asSeen(ownQuality, serviceQuality(world, j, tender.mainService), sees[k]);
    local += parts[k] * (credits[k] * asSeen(embeddedness[i], embeddedness[j], sees[k]));
    covered |= services[j];
    based ||= hasBase(world, j, tender);
  }
  const { coordination_cost, relationship_cost } = world.settings.delivery;
  const share = strategy === ALLIANCE ? 1 / (1 + size) : 1;
  const believed = believedChance(world, i, tender.mainService, tender.area, TOGETHER_FORM);
  ways.partner[w] = members[0];
  ways.fullCost[w] = teamCost * hiring(world, tender, covered);
  ways.belief[w] = withStrength(believed, standings.strength[c]);
  ways.ownPart[w] = 1 - given;
  ways.workingTogether[w] = given * tender.annual * (coordination_cost - fee) + 4 * relationship_cost * size;
  ways.bidCost[w] = standings.bidCost[c] * share + (strategy === LEAD ? world.settings.bidding.partnering_cost * size : 0);
  ways.setUp[w] = based ? 0 : standings.setUp[c];
  ways.outcome[w] = outcomeOf(world, tender, quality, local, covered & tender.services, based, 1 + size);
  return w;
}

/** Options for the ways of a case that some price is open for, and for stepping back where it could bid alone. */
function addOptions(world: World, scales: AppraisalTables, c: number): void {
  const { cases, standings, ways, options, behind } = scales;
  const from = ways.first[c];
  const to = ways.first[c + 1];
  const alone = from < to && ways.strategy[from] === ALONE && ways.money[from] > -Infinity;
  const outcomeOpen = alone ? cases.outcome[c] : 0.6 * cases.outcome[c];
  const costForOutcome = standings.cost[c] / Math.max(0.05, cases.outcome[c]);
  for (let w = from; w < to; w++) {
    if (ways.money[w] === -Infinity) continue;
    const r = addOption(scales, c, ways.strategy[w], ways.fullCost[w]);
    options.ownPart[r] = ways.ownPart[w];
    options.winChance[r] = ways.chance[w];
    options.money[r] = ways.money[w];
    behind.price[r] = ways.price[w];
    if (ways.strategy[w] === ALONE) continue;
    const value = (costForOutcome - ways.fullCost[w] / Math.max(0.05, ways.outcome[w])) / costForOutcome;
    options.partner[r] = ways.partner[w];
    options.beliefGain[r] = ways.belief[w] - standings.beliefAlone[c];
    options.beneficiaryGain[r] = ways.outcome[w] - outcomeOpen;
    options.valueGain[r] = Math.max(-1, Math.min(1, value));
    if (ways.strategy[w] === LEAD) behind.led[r] = c;
    const allies = ways.strategy[w] === ALLIANCE ? ways.allies.get(w) : undefined;
    if (allies !== undefined) behind.allies.set(r, allies);
  }
  if (world.offers.stepBack && alone) addOption(scales, c, STEP_BACK, standings.cost[c]);
}

/** A row as if nothing were gained, by the charity or by anybody else. */
function addOption({ cases, options, behind }: AppraisalTables, c: number, strategy: number, cost: number): number {
  const r = options.count++;
  options.charity[r] = cases.charity[c];
  options.tender[r] = cases.tender[c];
  options.strategy[r] = strategy;
  options.partner[r] = -1;
  options.ownPart[r] = 0;
  options.winChance[r] = 0;
  options.beliefGain[r] = 0;
  options.beneficiaryGain[r] = 0;
  options.valueGain[r] = 0;
  options.money[r] = 0;
  behind.led[r] = -1;
  behind.price[r] = 0;
  behind.cost[r] = cost;
  return r;
}
