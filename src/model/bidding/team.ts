/** Whom a lead could work with on a tender, and the team it would choose: the nest inside the choice of partnering. */
import { gumbel, uniform } from '../random/draw.ts';
import type { Pairs } from '../mechanisms/hooks.ts';
import { LOCAL, OPERATING, wholeTurnover, SMALL } from '../sector/charities.ts';
import { fullCost, hasBase, serviceQuality, withinReach } from '../sector/capability.ts';
import { countBits, type Tender } from '../sector/market.ts';
import { otherEnd } from '../sector/ties.ts';
import type { World } from '../sector/world.ts';
import { trustBetween } from '../sector/trust.ts';
import { columnFor, pairsFor } from './rows.ts';

/** Whether a partner's share counts towards a mandate. */
export function countsForMandate(world: World, j: number, tender: Tender): boolean {
  const { charities } = world.sector;
  if (world.rules.partnership.share_counts_for === 'any') return true;
  return charities.band[j] <= SMALL || (charities.reach[j] === LOCAL && hasBase(world, j, tender));
}

/** The part of a contract a lead must or wants to leave to partners. */
export function wantedPart(world: World, i: number, tender: Tender): number {
  const { charities } = world.sector;
  const lacking = world.facts.missingSkills === 'lacking' ? countBits(tender.services & ~charities.services[i]) / tender.breadth : 0;
  const strength = (world.rules.bidding.growth_limit * wholeTurnover(charities, i)) / tender.annual;
  return Math.min(0.8, Math.max(lacking, 1 - strength, tender.minimumPartnerShare, world.rules.bidding.usual_part));
}

/** Candidates of a lead: relations first, best trusted first, then the local directory from a place in it that is the lead's own. */
function candidatesOf(world: World, i: number, t: number): number[] {
  const { ties, charities } = world.sector;
  const tender = world.tenders[t];
  const most = world.rules.bidding.candidates;
  const found: number[] = [];
  const known = ties.of.get(i);
  if (known !== undefined) {
    const able: number[] = [];
    for (const k of known) {
      const j = otherEnd(ties, k, i);
      if (ties.trust[k] > 0.4 && (charities.services[j] & tender.services) !== 0 && charities.commissioned[j] === 1) able.push(k);
    }
    if (able.length > 1) able.sort((a, b) => ties.trust[b] - ties.trust[a] || a - b);
    for (const k of able) {
      if (found.length >= most) return found;
      const j = otherEnd(ties, k, i);
      if (withinReach(world, j, tender) && couldJoin(world, i, j, tender)) found.push(j);
    }
  }
  const { rows, places } = world.partnerDirectory[t];
  const start = firstAtOrAfter(places, uniform(world.keys['choice/directory'], charities.key[i], tender.key, 1));
  for (let step = 0; step < rows.length && found.length < most; step++) {
    const j = rows[(start + step) % rows.length];
    if (couldJoin(world, i, j, tender) && !found.includes(j)) found.push(j);
  }
  return found;
}

function couldJoin(world: World, i: number, j: number, tender: Tender): boolean {
  if (j === i || world.sector.charities.status[j] !== OPERATING) return false;
  return tender.minimumPartnerShare === 0 || countsForMandate(world, j, tender);
}

/** Index of the first of ascending values that is not below x; their number when there is none. */
function firstAtOrAfter(values: Float64Array, x: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Perceived outcome for beneficiaries of a provider or a team, points: quality, knowing the place, being there from the start. */
export function perceivedOutcome(world: World, members: readonly number[], parts: readonly number[], tender: Tender): number {
  const { charities } = world.sector;
  let quality = 0;
  let local = 0;
  let based = false;
  let covered = 0;
  for (let k = 0; k < members.length; k++) {
    const i = members[k];
    quality += parts[k] * serviceQuality(world, i, tender.mainService);
    local += parts[k] * charities.embeddedness[i];
    based ||= hasBase(world, i, tender);
    covered |= charities.services[i] & tender.services;
  }
  const coverage = countBits(covered) / tender.breadth;
  return (
    (0.6 * quality + 0.4 * local) * (0.6 + 0.4 * coverage) * (based ? 1 : 1 - world.rules.delivery.early_quality_loss * 0.5) +
    0.03 * (members.length - 1)
  );
}

/** Rows of candidates by lead (rows start[k] to start[k + 1] are the k-th lead's), what the lead thinks of each, and why, a column for each mechanism. */
export type PairTable = { pairs: Pairs; start: Int32Array; value: Float64Array; columns: Float64Array[] };

/** Every lead × candidate row of the quarter's tenders, with the lead's utility of each. */
export function appraisePairs(world: World, leads: readonly { i: number; t: number }[]): PairTable {
  const pairs = pairsFor(leads.length * world.rules.bidding.candidates);
  const start = new Int32Array(leads.length + 1);
  leads.forEach(({ i, t }, k) => {
    const view = viewOf(world, i, t);
    for (const j of candidatesOf(world, i, t)) addSeen(world, pairs, view, j);
    start[k + 1] = pairs.count;
  });
  const columns = world.hooks.approach.map((hook) => {
    const column = columnFor(`approach ${hook.id}`, pairs.count);
    hook.run(pairs, column);
    return column;
  });
  const { partner_noise } = world.rules.bidding;
  const { key } = world.sector.charities;
  const value = columnFor('approach', pairs.count);
  for (let r = 0; r < pairs.count; r++) {
    const luck = gumbel(world.keys['choice/partner'], key[pairs.lead[r]], world.tenders[pairs.tender[r]].key, key[pairs.candidate[r]]);
    value[r] = 2 * pairs.fills[r] + partner_noise * luck;
  }
  for (const column of columns) for (let r = 0; r < pairs.count; r++) value[r] += column[r];
  return { pairs, start, value, columns };
}

/** What a lead sees of a tender whoever it looks at as a partner. */
type LeadView = {
  readonly i: number;
  readonly t: number;
  readonly tender: Tender;
  readonly wanted: number;
  readonly base: boolean;
  readonly alone: number;
  readonly cost: number;
  readonly costAlone: number;
};

function viewOf(world: World, i: number, t: number): LeadView {
  const tender = world.tenders[t];
  const alone = perceivedOutcome(world, [i], [1], tender);
  const cost = fullCost(world, i, tender);
  return {
    i,
    t,
    tender,
    wanted: wantedPart(world, i, tender),
    base: hasBase(world, i, tender),
    alone,
    cost,
    costAlone: cost / Math.max(0.05, alone),
  };
}

export function addPair(world: World, pairs: Pairs, i: number, j: number, t: number): void {
  addSeen(world, pairs, viewOf(world, i, t), j);
}

const both: [number, number] = [0, 0];
const bothParts: [number, number] = [0, 0];

function addSeen(world: World, pairs: Pairs, { i, t, tender, wanted, base, alone, cost, costAlone }: LeadView, j: number): void {
  const r = pairs.count++;
  const { charities } = world.sector;
  const strength = (world.rules.bidding.growth_limit * wholeTurnover(charities, j)) / tender.annual;
  const part = Math.max(0.02, Math.min(wanted, strength, 0.8));
  both[0] = i;
  both[1] = j;
  bothParts[0] = 1 - part;
  bothParts[1] = part;
  const together = perceivedOutcome(world, both, bothParts, tender);
  const costTogether = (cost * (1 - part) + fullCost(world, j, tender) * part) / Math.max(0.05, together);
  pairs.lead[r] = i;
  pairs.candidate[r] = j;
  pairs.tender[r] = t;
  pairs.trust[r] = trustBetween(world, i, j);
  pairs.part[r] = part;
  pairs.fills[r] = countBits(tender.services & ~charities.services[i] & charities.services[j]) / tender.breadth;
  pairs.bringsBase[r] = !base && hasBase(world, j, tender) ? 1 : 0;
  pairs.beneficiaryGain[r] = together - alone;
  pairs.valueGain[r] = Math.max(-1, Math.min(1, (costAlone - costTogether) / costAlone));
}

/** A team that could be formed: its members and their parts, and the rows of all candidates, those wanted first. */
export type Team = {
  readonly members: readonly number[];
  readonly parts: readonly number[];
  readonly feasible: boolean;
  readonly rows: readonly number[];
};

/** The best team a lead can put together from its candidates, and whether it could bid with it. */
export function bestTeam(world: World, i: number, tender: Tender, pairs: Pairs, value: Float64Array, from: number, to: number): Team {
  const { services } = world.sector.charities;
  const { team_limit } = world.rules.bidding;
  const ranked = rankedRows(value, from, to);
  const target = wantedPart(world, i, tender);
  const chosen: number[] = [];
  const rest: number[] = [];
  let left = target;
  let lacking = world.facts.missingSkills === 'lacking' ? tender.services & ~services[i] : 0;
  for (const r of ranked) {
    const brings = lacking & services[pairs.candidate[r]];
    const wanted = chosen.length === 0 || (chosen.length < team_limit && (left >= 0.02 || brings !== 0));
    if (!wanted) {
      rest.push(r);
      continue;
    }
    chosen.push(r);
    left -= pairs.part[r];
    lacking &= ~brings;
  }
  const members = chosen.map((r) => pairs.candidate[r]);
  const parts = chosen.map((r) => pairs.part[r]);
  const feasible = chosen.length > 0 && teamCanBid(world, i, tender, members, shareOut(parts, target));
  return { members, parts, feasible, rows: chosen.concat(rest) };
}

/** Rows from the best down, the earlier first among equals; there are few, so they are put in place one by one. */
function rankedRows(value: Float64Array, from: number, to: number): number[] {
  const rows: number[] = [];
  for (let r = from; r < to; r++) {
    let at = rows.length;
    while (at > 0 && value[rows[at - 1]] < value[r]) at--;
    rows.splice(at, 0, r);
  }
  return rows;
}

/** Parts of partners cut so that together they make no more than what the lead wants to give. */
export function shareOut(parts: readonly number[], target: number): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  return total > target ? parts.map((part) => (part * target) / total) : [...parts];
}

/** Size, turnover test, services and mandate, for a lead with given partners (none for bidding alone). */
export function teamCanBid(world: World, i: number, tender: Tender, members: readonly number[], parts: readonly number[]): boolean {
  const { charities } = world.sector;
  const own = wholeTurnover(charities, i);
  let given = 0;
  let counted = 0;
  let pooled = own;
  let services = charities.services[i];
  for (let k = 0; k < members.length; k++) {
    const j = members[k];
    given += parts[k];
    if (countsForMandate(world, j, tender)) counted += parts[k];
    pooled += wholeTurnover(charities, j);
    services |= charities.services[j];
  }
  if ((1 - given) * tender.annual > world.rules.bidding.growth_limit * own) return false;
  if ((world.facts.pooledTurnover ? pooled : own) < tender.turnoverTest) return false;
  // One who strays outside its specialisms hires everything the work needs.
  const stray = (charities.services[i] & tender.services) === 0;
  if (world.facts.missingSkills === 'lacking' && !stray && (tender.services & ~services) !== 0) return false;
  if (tender.partnershipRequired && members.length === 0) return false;
  return counted >= tender.minimumPartnerShare - 1e-9 || !tender.partnershipRequired;
}
