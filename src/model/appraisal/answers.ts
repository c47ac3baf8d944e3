/** Every way of answering a tender that is open to a charity, with its price, its chance and what it is worth in money. */
import { ALLIANCE, ALONE, LEAD, STEP_BACK } from '../scenario/names.ts';
import { NOBODY, type Tender } from '../sector/market.ts';
import { believedChance, TOGETHER_FORM } from '../shared-rules/beliefs.ts';
import { hasBase, serviceQuality } from '../shared-rules/capability.ts';
import { asSeen, LEAST_OUTCOME, outcomeOf, outcomeWeights, type OutcomeWeights } from '../shared-rules/perceived-outcome.ts';
import { hiring, obstacleToTeam, type Obstacle } from '../shared-rules/teams.ts';
import { optionTable, type Options } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { findStrengths, withStrength } from './bid-strengths.ts';
import type { Considered } from './considered.ts';
import type { PairTable } from './partners.ts';
import { meetsCeiling, priceBids } from './pricing.ts';
import { makeTeam, takeAllies, takeFirst, type AppraisedTeam } from './team.ts';
import { QUARTERS_A_YEAR } from '../sector/units.ts';

const scratch = { options: optionTable.scratch() };

/** What the cases of a quarter are weighed with: what is said of cases holds for all so far, rows of options are of the present batch alone. */
export type AppraisalTables = {
  readonly cases: Considered;
  readonly table: PairTable | null;
  readonly options: Options;
  readonly weights: OutcomeWeights;
};

/** Alone, with a team of candidates, with allies; and stepping back. */
const WAYS = 4;

/** Memory for weighing a given number of cases at a time. */
export function makeAppraisalTables(world: World, cases: Considered, table: PairTable | null, most: number): AppraisalTables {
  return { cases, table, options: scratch.options(most * WAYS), weights: outcomeWeights(world.settings) };
}

/** The ways of answering of a batch of cases that are open, in the place of those of the batch before. */
export function openOptions(world: World, tables: AppraisalTables, first: number, end: number): void {
  const { cases, options } = tables;
  findStrengths(world, cases, first, end);
  options.count = 0;
  for (let c = first; c < end; c++) {
    cases.firstOption[c] = options.count;
    addOptions(world, tables, c);
  }
  cases.firstOption[end] = options.count;
  priceBids(world, options);
}

const team = makeTeam();

/** Bidding alone, leading a team of candidates, leading an alliance; and stepping back from a bid that it could make alone. */
function addOptions(world: World, tables: AppraisalTables, c: number): void {
  const { cases, table } = tables;
  const i = cases.charity[c];
  const tender = world.now.tenders[cases.tender[c]];
  const alone = obstacleToBiddingAlone(world, i, tender, cases.base[c] === 1, cases.costWithHiring[c]) === null;
  if (alone) addAlone(tables, c);
  if (table !== null && table.wanted[c] > 0) {
    takeFirst(world, i, tender, table, cases.firstPair[c], table.wanted[c], team);
    addTeam(world, tables, c, LEAD, alone);
  }
  if (world.offers.alliance && world.sector.charities.alliance[i] >= 0 && takeAllies(world, i, tender, team))
    addTeam(world, tables, c, ALLIANCE, alone);
  if (world.offers.stepBack && alone) addSteppingBack(tables, c);
}

/** What keeps a charity from bidding alone, where that would cost it `fullCost`, £ a year; null for nothing. */
export function obstacleToBiddingAlone(world: World, i: number, tender: Tender, base: boolean, fullCost: number): Obstacle | null {
  if (!base && world.facts.withoutBase !== 'costed') return 'no base';
  return obstacleToTeam(world, i, tender, 0, NOBODY, NOBODY) ?? (meetsCeiling(world, tender, fullCost) ? null : 'ceiling');
}

/** A row with what is the same for all of a case's ways, and as if nothing were gained by anybody. */
function addOption({ cases, options }: AppraisalTables, c: number, strategy: number): number {
  const r = options.count++;
  options.charity[r] = cases.charity[c];
  options.tender[r] = cases.tender[c];
  options.strategy[r] = strategy;
  options.covered[r] = cases.covered[c];
  options.monitoring[r] = cases.monitoring[c];
  options.partner[r] = -1;
  options.led[r] = -1;
  options.beliefGain[r] = 0;
  options.beneficiaryGain[r] = 0;
  options.valueGain[r] = 0;
  return r;
}

function addAlone(tables: AppraisalTables, c: number): void {
  const { cases, options } = tables;
  const r = addOption(tables, c, ALONE);
  options.fullCost[r] = cases.costWithHiring[c];
  options.belief[r] = cases.beliefAlone[c];
  options.ownPart[r] = 1;
  options.bidCost[r] = cases.bidCost[c];
  options.setUp[r] = cases.setUp[c];
  options.workingTogether[r] = 0;
}

function addSteppingBack(tables: AppraisalTables, c: number): void {
  const { cases, options } = tables;
  const r = addOption(tables, c, STEP_BACK);
  options.fullCost[r] = cases.costWithHiring[c];
  options.ownPart[r] = 0;
  options.winChance[r] = 0;
  options.bidCost[r] = 0;
  options.money[r] = 0;
  options.price[r] = 0;
}

/** A row for the team, judged by the strengths its lead sees in each member, when it meets the ceiling at some price. */
function addTeam(world: World, tables: AppraisalTables, c: number, strategy: typeof LEAD | typeof ALLIANCE, alone: boolean): void {
  const { cases, options } = tables;
  const { size, members } = team;
  const i = cases.charity[c];
  const tender = world.now.tenders[cases.tender[c]];
  const { given, basedPart, quality, local, covered, based, cost } = bringTogether(world, cases, c, team);
  const fullCost = cost * hiring(world, tender, covered);
  if (!meetsCeiling(world, tender, fullCost)) return;
  const outcome = outcomeOf(tables.weights, tender, quality, local, covered & tender.services, based, 1 + size);
  const believed = believedChance(world, i, tender.mainService, tender.area, TOGETHER_FORM);
  const { coordination_cost, relationship_cost } = world.settings.delivery;
  const { usual_fee, partnering_cost } = world.settings.bidding;
  const fee = Math.min(usual_fee, world.settings.partnership.management_fee_cap);
  const share = strategy === ALLIANCE ? 1 / (1 + size) : 1;
  const r = addOption(tables, c, strategy);
  options.partner[r] = members[0];
  options.fullCost[r] = fullCost;
  options.belief[r] = withStrength(believed, cases.strength[c]);
  options.ownPart[r] = 1 - given;
  options.workingTogether[r] = given * tender.annual * (coordination_cost - fee) + QUARTERS_A_YEAR * relationship_cost * size;
  options.bidCost[r] = cases.bidCost[c] * share + (strategy === LEAD ? partnering_cost * size : 0);
  options.setUp[r] = cases.setUp[c] * (1 - basedPart);
  options.beliefGain[r] = options.belief[r] - cases.beliefAlone[c];
  options.beneficiaryGain[r] = outcome - (alone ? cases.outcome[c] : world.settings.perceived.by_others * cases.outcome[c]);
  const costForOutcome = cases.costWithHiring[c] / Math.max(LEAST_OUTCOME, cases.outcome[c]);
  const value = (costForOutcome - fullCost / Math.max(LEAST_OUTCOME, outcome)) / costForOutcome;
  options.valueGain[r] = Math.max(-1, Math.min(1, value));
  if (strategy === LEAD) options.led[r] = c;
  options.allies[r] = strategy === LEAD ? undefined : { members: members.slice(0, size), parts: team.meant.slice(0, size) };
}

/**
 * What a case's lead and the members of a team come to: what is given to members, and of it to those with a base; means over who delivers by
 * their parts, all of their services, a base.
 */
type Together = { given: number; basedPart: number; quality: number; local: number; covered: number; based: boolean; cost: number };
const together: Together = { given: 0, basedPart: 0, quality: 0, local: 0, covered: 0, based: false, cost: 0 };

function bringTogether(
  world: World,
  cases: Considered,
  c: number,
  { size, members, parts, costs, sees, credits }: AppraisedTeam,
): Together {
  const { services, embeddedness } = world.sector.charities;
  const i = cases.charity[c];
  const tender = world.now.tenders[cases.tender[c]];
  let given = 0;
  for (let k = 0; k < size; k++) given += parts[k];
  const ownQuality = serviceQuality(world, i, tender.mainService);
  let cost = cases.cost[c] * (1 - given);
  let quality = (1 - given) * ownQuality;
  let local = (1 - given) * embeddedness[i];
  let covered = services[i];
  let basedPart = 0;
  for (let k = 0; k < size; k++) {
    const j = members[k];
    cost += costs[k] * parts[k];
    quality += parts[k] * asSeen(ownQuality, serviceQuality(world, j, tender.mainService), sees[k]);
    local += parts[k] * (credits[k] * asSeen(embeddedness[i], embeddedness[j], sees[k]));
    covered |= services[j];
    if (hasBase(world, j, tender)) basedPart += parts[k];
  }
  together.given = given;
  together.quality = quality;
  together.local = local;
  together.covered = covered;
  together.basedPart = basedPart;
  together.based = cases.base[c] === 1 || basedPart > 0;
  together.cost = cost;
  return together;
}
