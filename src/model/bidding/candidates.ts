/** Whom a lead could work with on a tender, and what it thinks of each: the nest inside the choice of partnering. */
import { gumbel, uniform } from '../random/draw.ts';
import type { Pairs } from '../mechanisms/hooks.ts';
import { OPERATING, wholeTurnover } from '../sector/charities.ts';
import { fullCost, hasBase, serviceQuality, withinReach } from '../sector/capability.ts';
import { countBits, type Tender } from '../sector/market.ts';
import { otherEnd } from '../sector/ties.ts';
import type { World } from '../sector/world.ts';
import { asSeen, outcomeOf, type Cases } from './cases.ts';
import { columnFor, pairsFor, wholeNumbersFor } from './rows.ts';
import { countsForMandate, hiring, MOST_CANDIDATES, wantedPart } from './terms.ts';

/** What leads think of their candidates, and why, a column for each mechanism. */
export type PairTable = {
  readonly pairs: Pairs;
  readonly value: Float64Array;
  readonly columns: readonly Float64Array[];
  /** The rows of each case's candidates from the best down, where the case has its rows; filled when teams are made. */
  readonly ranking: Int32Array;
};

/** Every lead × candidate row of the quarter's tenders, with the lead's utility of each; micro charities do not lead. */
export function appraisePairs(world: World, cases: Cases): PairTable {
  const { charity, firstPair } = cases;
  const { band, key, capacity } = world.sector.charities;
  const most = approachable(world);
  const pairs = pairsFor(cases.count * most);
  const known = acquaintance(capacity);
  for (let c = 0; c < cases.count; c++) {
    firstPair[c] = pairs.count;
    if (band[charity[c]] > 0) addCandidates(world, cases, c, pairs, known, most);
  }
  firstPair[cases.count] = pairs.count;
  for (const hook of world.hooks.recognise) hook.run(pairs);
  for (let c = 0; c < cases.count; c++) for (let r = firstPair[c]; r < firstPair[c + 1]; r++) perceiveGains(world, cases, c, pairs, r);

  const columns = world.hooks.approach.map((hook) => {
    const column = columnFor(`approach ${hook.id}`, pairs.count);
    hook.run(pairs, column);
    return column;
  });
  const { partner_noise } = world.rules.bidding;
  const drawKey = world.keys['choice/partner'];
  const value = columnFor('approach', pairs.count);
  for (let r = 0; r < pairs.count; r++) {
    const luck = gumbel(drawKey, key[pairs.lead[r]], world.tenders[pairs.tender[r]].key, key[pairs.candidate[r]]);
    value[r] = 2 * pairs.fills[r] + partner_noise * luck;
  }
  for (const column of columns) for (let r = 0; r < pairs.count; r++) value[r] += column[r];
  return { pairs, value, columns, ranking: wholeNumbersFor('ranked pairs', pairs.count) };
}

/** How many charities a lead has time to approach before a tender closes: in proportion to the notice it has. */
function approachable({ rules }: World): number {
  const { candidates } = rules.bidding;
  return Math.min(MOST_CANDIDATES, Math.round((candidates * rules.burden.notice_weeks) / rules.attention.usual_notice));
}

/** Whom the lead at hand has a tie with: marks that last until the next lead, so that nothing is looked up pair by pair. */
type Acquaintance = { readonly turnOf: Int32Array; readonly tieWith: Int32Array; turn: number };

function acquaintance(capacity: number): Acquaintance {
  return {
    turnOf: wholeNumbersFor('acquaintance turns', capacity).fill(0),
    tieWith: wholeNumbersFor('acquaintance ties', capacity),
    turn: 0,
  };
}

const able: number[] = [];

/** Candidates of a lead: relations first, best trusted first, then the local directory from a place in it that is the lead's own. */
function addCandidates(world: World, cases: Cases, c: number, pairs: Pairs, known: Acquaintance, most: number): void {
  const { ties, charities } = world.sector;
  const i = cases.charity[c];
  const t = cases.tender[c];
  const tender = world.tenders[t];
  const first = pairs.count;
  const full = first + most;
  const wanted = wantedPart(world, i, tender);
  known.turn++;
  able.length = 0;
  const own = ties.of.get(i);
  if (own !== undefined) {
    for (const k of own) {
      const j = otherEnd(ties, k, i);
      known.turnOf[j] = known.turn;
      known.tieWith[j] = k;
      if (ties.trust[k] > 0.4 && (charities.services[j] & tender.services) !== 0 && charities.commissioned[j] === 1) able.push(k);
    }
    if (able.length > 1) able.sort((a, b) => ties.trust[b] - ties.trust[a] || a - b);
  }
  for (const k of able) {
    if (pairs.count === full) return;
    const j = otherEnd(ties, k, i);
    if (withinReach(world, j, tender) && couldJoin(world, i, j, tender)) addPair(world, cases, c, wanted, j, known, pairs);
  }
  const { rows, places } = world.partnerDirectory[t];
  const start = firstAtOrAfter(places, uniform(world.keys['choice/directory'], charities.key[i], tender.key, 1));
  for (let step = 0; step < rows.length && pairs.count < full; step++) {
    const at = start + step;
    const j = rows[at < rows.length ? at : at - rows.length];
    if (couldJoin(world, i, j, tender) && !isAmong(pairs.candidate, first, pairs.count, j))
      addPair(world, cases, c, wanted, j, known, pairs);
  }
}

function isAmong(rows: Int32Array, from: number, to: number, j: number): boolean {
  for (let r = from; r < to; r++) if (rows[r] === j) return true;
  return false;
}

function couldJoin(world: World, i: number, j: number, tender: Tender): boolean {
  if (j === i || world.sector.charities.status[j] !== OPERATING) return false;
  return tender.minimumPartnerShare === 0 || countsForMandate(world, j, tender);
}

/** Index of the first of ascending values that is not below x; their number when there is none, which is the first of the ring. */
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

function addPair(world: World, cases: Cases, c: number, wanted: number, j: number, known: Acquaintance, pairs: Pairs): void {
  const r = pairs.count++;
  const { charities, ties, places } = world.sector;
  const { services, home } = charities;
  const i = cases.charity[c];
  const tender = world.tenders[cases.tender[c]];
  const base = cases.base[c] === 1;
  const strength = (world.rules.bidding.growth_limit * wholeTurnover(charities, j)) / tender.annual;
  const part = Math.max(0.02, Math.min(wanted, strength, 0.8));
  const otherBase = hasBase(world, j, tender);
  const tie = known.turnOf[j] === known.turn ? known.tieWith[j] : -1;
  pairs.lead[r] = i;
  pairs.candidate[r] = j;
  pairs.tender[r] = cases.tender[c];
  pairs.trust[r] = tie >= 0 ? ties.trust[tie] : 0.5 * (places.climate[home[i]] + places.climate[home[j]]);
  pairs.tied[r] = tie >= 0 ? 1 : 0;
  pairs.part[r] = part;
  pairs.cost[r] = fullCost(world, j, tender);
  pairs.fills[r] = countBits(tender.services & ~services[i] & services[j]) / tender.breadth;
  pairs.bringsBase[r] = !base && otherBase ? 1 : 0;
  pairs.leadSees[r] = 1;
  pairs.candidateSees[r] = 1;
  pairs.leadCredits[r] = 1;
  pairs.candidateCredits[r] = 1;
}

/**
 * What each of the two thinks beneficiaries would get, by the strengths it sees in the other. Both compare with the lead alone as it is:
 * that stands for what they would get without this partnership, whatever is thought of the partner.
 */
function perceiveGains(world: World, cases: Cases, c: number, pairs: Pairs, r: number): void {
  const { services, embeddedness } = world.sector.charities;
  const i = cases.charity[c];
  const j = pairs.candidate[r];
  const tender = world.tenders[cases.tender[c]];
  const alone = cases.outcome[c];
  const cost = cases.cost[c];
  const part = pairs.part[r];
  const covered = (services[i] | services[j]) & tender.services;
  const based = cases.base[c] === 1 || pairs.bringsBase[r] === 1;
  const quality = serviceQuality(world, i, tender.mainService);
  const otherQuality = serviceQuality(world, j, tender.mainService);
  const together = outcomeOf(
    world,
    tender,
    (1 - part) * quality + part * asSeen(quality, otherQuality, pairs.leadSees[r]),
    (1 - part) * embeddedness[i] + part * (pairs.leadCredits[r] * asSeen(embeddedness[i], embeddedness[j], pairs.leadSees[r])),
    covered,
    based,
    2,
  );
  const asCandidateSees = outcomeOf(
    world,
    tender,
    (1 - part) * asSeen(otherQuality, quality, pairs.candidateSees[r]) + part * otherQuality,
    (1 - part) * (pairs.candidateCredits[r] * asSeen(embeddedness[j], embeddedness[i], pairs.candidateSees[r])) + part * embeddedness[j],
    covered,
    based,
    2,
  );
  const costAlone = (cost * hiring(world, tender, services[i])) / Math.max(0.05, alone);
  const costTogether =
    ((cost * (1 - part) + pairs.cost[r] * part) * hiring(world, tender, services[i] | services[j])) / Math.max(0.05, together);
  pairs.beneficiaryGain[r] = together - alone;
  pairs.candidateGain[r] = asCandidateSees - alone;
  pairs.valueGain[r] = Math.max(-1, Math.min(1, (costAlone - costTogether) / costAlone));
}
