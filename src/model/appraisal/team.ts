/** The team a lead would bid with: the best of its candidates, or the other members of its alliance. */
import type { Pairs } from '../world/tables.ts';
import { OPERATING } from '../sector/charities.ts';
import { fullCost, hasBase } from '../shared-rules/capability.ts';
import type { Tender } from '../sector/market.ts';
import type { World } from '../world/world.ts';
import { countsForMandate, isPartnership, LEAST_PART, MOST_CANDIDATES, shareOut, teamCanBid, wantedPart } from '../shared-rules/teams.ts';

/** A team that could be formed. */
export type AppraisedTeam = {
  size: number;
  readonly members: number[];
  /** Shares of the contract meant for the members, and the same cut to what a lead with partners wants to give. */
  readonly meant: number[];
  readonly parts: number[];
  /** What each would need for the whole contract, £ a year. */
  readonly costs: number[];
  /** How much of each one's strengths the lead sees, and the credit it gives it for knowing the place, 0–1. */
  readonly sees: number[];
  readonly credits: number[];
};

export function makeTeam(): AppraisedTeam {
  return { size: 0, members: [], meant: [], parts: [], costs: [], sees: [], credits: [] };
}

type Ranked = { readonly pairs: Pairs; readonly value: Float64Array; readonly ranking: Int32Array };

const tried = makeTeam();
const passedOver = new Int32Array(MOST_CANDIDATES);

/**
 * How many candidates are in the best team a lead can put together: of those it likes best or, where they could not carry what it must leave
 * to them, of the largest; 0 when it could bid with neither. The ranking is left with the rows of those members first, then the others.
 */
export function bestTeam(world: World, i: number, tender: Tender, table: Ranked, from: number, to: number): number {
  if (to === from) return 0;
  const { pairs, value, ranking } = table;
  for (let r = from; r < to; r++) ranking[r] = r;
  const liked = bestBy(value, world, i, tender, table, from, to);
  return liked > 0 ? liked : bestBy(pairs.part, world, i, tender, table, from, to);
}

/** The same of those best by one merit, a value by row. */
function bestBy(merit: Float64Array, world: World, i: number, tender: Tender, table: Ranked, from: number, to: number): number {
  orderBestFirst(table.ranking, from, to, merit);
  const size = gather(world, i, tender, table, from, to);
  takeFirst(world, i, tender, table, from, size, tried);
  return teamCanBid(world, i, tender, size, tried.members, tried.parts) ? size : 0;
}

/** Puts those of a ranking that a lead has a use for first, each in its turn, the others after them; how many it has a use for. */
function gather(world: World, i: number, tender: Tender, { pairs, ranking }: Ranked, from: number, to: number): number {
  const { services } = world.sector.charities;
  const { team_limit } = world.settings.bidding;
  let left = wantedPart(world, i, tender);
  let lacking = world.facts.missingSkills === 'lacking' ? tender.services & ~services[i] : 0;
  let size = 0;
  let others = 0;
  for (let k = from; k < to; k++) {
    const r = ranking[k];
    const brings = lacking & services[pairs.candidate[r]];
    const wanted = size === 0 || (size < team_limit && (left >= LEAST_PART || brings !== 0 || size < tender.minimumPartners));
    if (!wanted) {
      passedOver[others++] = r;
      continue;
    }
    ranking[from + size++] = r;
    left -= pairs.part[r];
    lacking &= ~brings;
  }
  for (let k = 0; k < others; k++) ranking[from + size + k] = passedOver[k];
  return size;
}

/** Puts the first of a lead's ranked candidates, as many as are given, together as its team; what was in it before is gone. */
export function takeFirst(
  world: World,
  i: number,
  tender: Tender,
  { pairs, ranking }: Pick<Ranked, 'pairs' | 'ranking'>,
  from: number,
  size: number,
  team: AppraisedTeam,
): void {
  team.size = size;
  for (let k = 0; k < size; k++) {
    const r = ranking[from + k];
    team.members[k] = pairs.candidate[r];
    team.meant[k] = pairs.part[r];
    team.parts[k] = pairs.part[r];
    team.costs[k] = pairs.cost[r];
    team.sees[k] = pairs.leadSees[r];
    team.credits[k] = pairs.leadCredits[r];
  }
  shareOut(team.parts, size, wantedPart(world, i, tender));
}

/** Orders rows from the best down, those that came earlier first among equals; there are few, so they are put in place one by one. */
function orderBestFirst(ranking: Int32Array, from: number, to: number, merit: Float64Array): void {
  for (let k = from + 1; k < to; k++) {
    const r = ranking[k];
    let at = k;
    for (; at > from && merit[ranking[at - 1]] < merit[r]; at--) ranking[at] = ranking[at - 1];
    ranking[at] = r;
  }
}

/**
 * Puts together the other members of an alliance who can serve, when i is the one to lead: the largest that can; false when it is not. What
 * was in the team before is gone.
 */
export function takeAllies(world: World, i: number, tender: Tender, team: AppraisedTeam): boolean {
  const { charities, alliances } = world.sector;
  const { kind, members: allies } = alliances[charities.alliance[i]];
  if (kind === 'shared services' || !leads(world, i, allies, tender)) return false;
  const { members } = team;
  let found = 0;
  for (let k = 0; k < allies.length; k++)
    if (allies[k] !== i && canServe(world, allies[k], tender)) addLargestFirst(world, members, found++, allies[k]);
  team.size = Math.min(found, world.settings.bidding.team_limit);
  const { income: turnover } = world.now.noticing.directory;
  let whole = turnover[i];
  for (let k = 0; k < team.size; k++) whole += turnover[members[k]];
  const income = kind === 'joint venture' || world.facts.pooledTurnover ? whole : turnover[i];
  if (income < tender.turnoverTest || tender.annual > world.settings.bidding.growth_limit * whole) return false;
  for (let k = 0; k < team.size; k++) {
    // Allies divide the work by size, whatever the lead could do itself, and know each other.
    team.meant[k] = team.parts[k] = turnover[members[k]] / whole;
    team.costs[k] = fullCost(world, members[k], tender);
    team.sees[k] = team.credits[k] = 1;
  }
  return !tender.partnershipRequired || meetMandate(world, tender, team);
}

/** Raises the parts of allies that count towards a mandate to what it asks for; false when they are too few, or too small for that. */
function meetMandate(world: World, tender: Tender, { size, members, meant, parts }: AppraisedTeam): boolean {
  if (!isPartnership(tender, size)) return false;
  const { income } = world.now.noticing.directory;
  const { growth_limit } = world.settings.bidding;
  let counted = 0;
  for (let k = 0; k < size; k++) if (countsForMandate(world, members[k], tender)) counted += parts[k];
  if (counted >= tender.minimumPartnerShare) return true;
  let given = 0;
  for (let k = 0; k < size; k++) {
    if (countsForMandate(world, members[k], tender)) meant[k] = parts[k] *= tender.minimumPartnerShare / counted;
    if (parts[k] * tender.annual > growth_limit * income[members[k]]) return false;
    given += parts[k];
  }
  return counted > 0 && given < 1;
}

function addLargestFirst(world: World, sorted: number[], count: number, j: number): void {
  let at = count;
  for (; at > 0 && isBefore(world, j, sorted[at - 1]); at--) sorted[at] = sorted[at - 1];
  sorted[at] = j;
}

/** Whether i can serve, some ally can too, and none that can comes before it. */
function leads(world: World, i: number, allies: readonly number[], tender: Tender): boolean {
  if (!canServe(world, i, tender)) return false;
  let others = 0;
  for (let k = 0; k < allies.length; k++) {
    const j = allies[k];
    if (j === i || !canServe(world, j, tender)) continue;
    if (isBefore(world, j, i)) return false;
    others++;
  }
  return others > 0;
}

function canServe(world: World, j: number, tender: Tender): boolean {
  const { services, status } = world.sector.charities;
  return (services[j] & tender.services) !== 0 && status[j] === OPERATING && hasBase(world, j, tender);
}

/** The larger comes before the smaller; among equals the order of identity decides. */
function isBefore({ sector, now }: World, a: number, b: number): boolean {
  const { income } = now.noticing.directory;
  const { key } = sector.charities;
  const larger = income[a] - income[b];
  return larger !== 0 ? larger > 0 : key[a] >>> 0 < key[b] >>> 0;
}
