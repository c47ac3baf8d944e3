/** Whom a lead could work with on a tender, and what the two could do together. */
import { uniform } from '../random/draw.ts';
import { BANDS } from '../scenario/names.ts';
import type { Pairs } from '../world/tables.ts';
import { OPERATING, SMALL } from '../sector/charities.ts';
import { hasBase, serviceQuality, withinReach } from '../shared-rules/capability.ts';
import { isAmong } from '../columns/groups.ts';
import { countBits, type Tender } from '../sector/market.ts';
import { otherEnd, tieAt } from '../sector/ties.ts';
import type { World } from '../world/world.ts';
import { scratchInts } from '../columns/scratch.ts';
import { firstAtOrAfter } from '../columns/search.ts';
import { asSeen, LEAST_OUTCOME, outcomeOf, outcomeWeights } from '../shared-rules/perceived-outcome.ts';
import type { Considered } from './considered.ts';
import { canTakePart, countsForMandate, hiring, LEAST_PART, MOST_CANDIDATES, wantedPart } from '../shared-rules/teams.ts';

/** Working columns. */
const scratch = {
  acquaintanceTurns: scratchInts(),
  acquaintanceTies: scratchInts(),
};

/** How many charities a lead of a size band has time to approach before a tender closes: in proportion to the notice it has. */
export function approachable({ settings: { bidding, burden, attention } }: World, band: number): number {
  const atUsualNotice = bidding.candidates + bidding.candidates_each_band * Math.max(0, band - SMALL);
  return Math.min(MOST_CANDIDATES, Math.round((atUsualNotice * burden.notice_weeks) / attention.usual_notice));
}

/** How many a lead of any size can approach at most. */
export function mostApproachable(world: World): number {
  return approachable(world, BANDS.length - 1);
}

/** Whom the present lead has a tie with: marks that last until the next lead, so that nothing is looked up pair by pair. */
export type Acquaintance = { readonly turnOf: Int32Array; readonly tieWith: Int32Array; turn: number };

export function acquaintance(capacity: number): Acquaintance {
  return {
    turnOf: scratch.acquaintanceTurns(capacity).fill(0),
    tieWith: scratch.acquaintanceTies(capacity),
    turn: 0,
  };
}

/** What is the same for every candidate of the present lead: what it lacks and would give away, and the climate of its place. */
const asking = { i: 0, t: 0, base: false, lacking: 0, wanted: 0, growth: 0, most: 0, climate: 0 };

/** Relations that the present lead could ask, best trusted first. It keeps its room: emptied, a list gives it away. */
const able: number[] = [];

/** Candidates of a lead: relations first, best trusted first, then the local directory from a place in it that is the lead's own. */
export function addCandidates(world: World, cases: Considered, c: number, pairs: Pairs, known: Acquaintance, most: number): void {
  const { ties, charities } = world.sector;
  const { income } = world.now.noticing.directory;
  const i = cases.charity[c];
  const t = cases.tender[c];
  const tender = world.now.tenders[t];
  const first = pairs.count;
  const full = first + most;
  asking.i = i;
  asking.t = t;
  asking.base = cases.base[c] === 1;
  asking.lacking = tender.services & ~charities.services[i];
  asking.wanted = wantedPart(world, i, tender) / Math.max(1, tender.minimumPartners);
  const { growth_limit, most_part, trust_to_ask } = world.settings.bidding;
  asking.growth = growth_limit;
  asking.most = most_part;
  asking.climate = world.sector.places.climate[charities.home[i]];
  known.turn++;
  let related = 0;
  for (let entry = ties.of.first[i]; entry >= 0; entry = ties.of.next[entry]) {
    const k = tieAt(entry);
    const j = otherEnd(ties, k, i);
    known.turnOf[j] = known.turn;
    known.tieWith[j] = k;
    if (ties.trust[k] > trust_to_ask && (charities.services[j] & tender.services) !== 0 && charities.commissioned[j] === 1)
      addBestFirst(able, related++, k, ties.trust);
  }
  for (let n = 0; n < related; n++) {
    if (pairs.count === full) return;
    const k = able[n];
    const j = otherEnd(ties, k, i);
    if (charities.status[j] !== OPERATING || !withinReach(world, j, tender) || !couldJoin(world, i, j, tender)) continue;
    addPair(world, tender, j, income[j], known, pairs);
  }
  const { start, rows, places } = world.now.noticing.rings;
  const [from, to] = [start[t], start[t + 1]];
  const begin = firstAtOrAfter(places, uniform(world.keys['choice/directory'], charities.key[i], tender.key, 1), from, to);
  for (let step = 0; step < to - from && pairs.count < full; step++) {
    const at = begin + step;
    const j = rows[at < to ? at : at - (to - from)];
    if (couldJoin(world, i, j, tender) && !isAmong(pairs.candidate, first, pairs.count, j))
      addPair(world, tender, j, income[j], known, pairs);
  }
}

/** Puts one more in its place among the first of a list, which are in order of a value, the earlier first among equals. */
function addBestFirst(sorted: number[], count: number, k: number, value: readonly number[]): void {
  let at = count;
  for (; at > 0 && value[sorted[at - 1]] < value[k]; at--) sorted[at] = sorted[at - 1];
  sorted[at] = k;
}

/** Whether an operating charity may be asked, and is large enough for it; those in the directory all operate. */
function couldJoin(world: World, i: number, j: number, tender: Tender): boolean {
  if (j === i || !canTakePart(world, tender, world.now.noticing.directory.income[j])) return false;
  return tender.minimumPartnerShare === 0 || countsForMandate(world, j, tender);
}

function addPair(world: World, tender: Tender, j: number, income: number, known: Acquaintance, pairs: Pairs): void {
  const r = pairs.count++;
  const { charities, ties, places } = world.sector;
  const { services, home } = charities;
  const strength = (asking.growth * income) / tender.annual;
  const tie = known.turnOf[j] === known.turn ? known.tieWith[j] : -1;
  pairs.lead[r] = asking.i;
  pairs.candidate[r] = j;
  pairs.tender[r] = asking.t;
  pairs.trust[r] = tie >= 0 ? ties.trust[tie] : (asking.climate + places.climate[home[j]]) / 2;
  pairs.tied[r] = tie >= 0 ? 1 : 0;
  pairs.part[r] = Math.max(LEAST_PART, Math.min(asking.wanted, strength, asking.most));
  pairs.fills[r] = countBits(asking.lacking & services[j]) / tender.breadth;
  pairs.bringsBase[r] = !asking.base && hasBase(world, j, tender) ? 1 : 0;
}

/**
 * What leads think beneficiaries would get from them and each candidate, by the strengths they see in it. They compare with themselves alone:
 * that stands for what there would be without this partnership, whatever is thought of the partner.
 */
export function perceiveGains(world: World, cases: Considered, c: number, pairs: Pairs): void {
  const { services, embeddedness } = world.sector.charities;
  const { candidate, part: parts, bringsBase, leadSees, leadCredits } = pairs;
  const i = cases.charity[c];
  const tender = world.now.tenders[cases.tender[c]];
  const base = cases.base[c] === 1;
  const alone = cases.outcome[c];
  const cost = cases.cost[c];
  const quality = serviceQuality(world, i, tender.mainService);
  const local = embeddedness[i];
  const costAlone = (cost * hiring(world, tender, services[i])) / Math.max(LEAST_OUTCOME, alone);
  const weights = outcomeWeights(world.settings);
  for (let r = cases.firstPair[c]; r < cases.firstPair[c + 1]; r++) {
    const j = candidate[r];
    const part = parts[r];
    const brought = services[i] | services[j];
    const together = outcomeOf(
      weights,
      tender,
      (1 - part) * quality + part * asSeen(quality, serviceQuality(world, j, tender.mainService), leadSees[r]),
      (1 - part) * local + part * (leadCredits[r] * asSeen(local, embeddedness[j], leadSees[r])),
      brought & tender.services,
      base || bringsBase[r] === 1,
      2,
    );
    const costTogether = ((cost * (1 - part) + pairs.cost[r] * part) * hiring(world, tender, brought)) / Math.max(LEAST_OUTCOME, together);
    pairs.beneficiaryGain[r] = together - alone;
    pairs.valueGain[r] = Math.max(-1, Math.min(1, (costAlone - costTogether) / costAlone));
  }
}
