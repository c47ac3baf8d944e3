/** The team a lead would bid with: the best of its candidates, or the other members of its alliance. */
import type { Pairs } from '../mechanisms/hooks.ts';
import { OPERATING, wholeTurnover } from '../sector/charities.ts';
import { fullCost, hasBase } from '../sector/capability.ts';
import type { Tender } from '../sector/market.ts';
import type { World } from '../sector/world.ts';
import type { PairTable } from './candidates.ts';
import { MOST_CANDIDATES, shareOut, teamCanBid, wantedPart } from './terms.ts';

/** A team that could be formed: its members, their parts and costs, and the pair rows of all candidates, those wanted first. */
export type Team = {
  readonly members: readonly number[];
  /** Shares of the contract meant for the members, and the same cut to what a lead with partners wants to give. */
  readonly meant: readonly number[];
  readonly parts: readonly number[];
  /** What each would need for the whole contract, £ a year. */
  readonly costs: readonly number[];
  readonly rows: readonly number[];
};

const ranked = new Int32Array(MOST_CANDIDATES);

/** The best team a lead can put together from its candidates; null when it could not bid with it. */
export function bestTeam(world: World, i: number, tender: Tender, { pairs, value }: PairTable, from: number, to: number): Team | null {
  if (to === from) return null;
  const { services } = world.sector.charities;
  const { team_limit } = world.rules.bidding;
  rank(value, from, to);
  const target = wantedPart(world, i, tender);
  const rows: number[] = [];
  const rest: number[] = [];
  let left = target;
  let lacking = world.facts.missingSkills === 'lacking' ? tender.services & ~services[i] : 0;
  for (let k = 0; k < to - from; k++) {
    const r = ranked[k];
    const brings = lacking & services[pairs.candidate[r]];
    const wanted = rows.length === 0 || (rows.length < team_limit && (left >= 0.02 || brings !== 0));
    if (!wanted) {
      rest.push(r);
      continue;
    }
    rows.push(r);
    left -= pairs.part[r];
    lacking &= ~brings;
  }
  const members = column(pairs.candidate, rows);
  const meant = column(pairs.part, rows);
  const parts = shareOut(meant, target);
  if (!teamCanBid(world, i, tender, members, parts)) return null;
  const costs = column(pairs.cost, rows);
  for (let k = 0; k < rest.length; k++) rows.push(rest[k]);
  return { members, meant, parts, costs, rows };
}

function column(of: Pairs['candidate'] | Pairs['part'], rows: readonly number[]): number[] {
  const values: number[] = [];
  for (let k = 0; k < rows.length; k++) values.push(of[rows[k]]);
  return values;
}

/** What is thought of the members of a team, on average. */
export function meanOver({ rows, members }: Team, column: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < members.length; k++) sum += column[rows[k]];
  return sum / members.length;
}

/** Rows from the best down, the earlier first among equals; there are few, so they are put in place one by one. */
function rank(value: Float64Array, from: number, to: number): void {
  for (let r = from; r < to; r++) {
    let at = r - from;
    for (; at > 0 && value[ranked[at - 1]] < value[r]; at--) ranked[at] = ranked[at - 1];
    ranked[at] = r;
  }
}

/** The other members of an alliance who can serve, when i is the one to lead: the largest that can. */
export function allianceTeam(world: World, i: number, tender: Tender): Team | null {
  const { charities, alliances } = world.sector;
  const { kind, members: allies } = alliances[charities.alliance[i]];
  if (kind === 'shared services') return null;
  const able = allies.filter(
    (j) => (charities.services[j] & tender.services) !== 0 && charities.status[j] === OPERATING && hasBase(world, j, tender),
  );
  if (able.length < 2 || !able.includes(i)) return null;
  able.sort((a, b) => wholeTurnover(charities, b) - wholeTurnover(charities, a) || (charities.key[a] >>> 0) - (charities.key[b] >>> 0));
  if (able[0] !== i) return null;
  const members = able.slice(1, 1 + world.rules.bidding.team_limit);
  const whole = members.reduce((sum, j) => sum + wholeTurnover(charities, j), wholeTurnover(charities, i));
  const meant = members.map((j) => wholeTurnover(charities, j) / whole);
  const income = kind === 'joint venture' || world.facts.pooledTurnover ? whole : wholeTurnover(charities, i);
  if (income < tender.turnoverTest || tender.annual > world.rules.bidding.growth_limit * whole) return null;
  return {
    members,
    // Allies divide the work by size, whatever the lead could do itself.
    meant,
    parts: meant,
    costs: members.map((j) => fullCost(world, j, tender)),
    rows: [],
  };
}
