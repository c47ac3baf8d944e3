/** What happens to a charity's work, money and ties when it closes, or when another takes it in. */
import { identityFrom, uniform } from '../random/draw.ts';
import { SERVICES } from '../scenario/names.ts';
import { account, handOver, passOn, pay, windUp } from '../sector/books.ts';
import { addEntry, clearLists, makeLinkedLists, type LinkedLists } from '../columns/linked-lists.ts';
import { CLOSED, OPERATING, type Charities } from '../sector/charities.ts';
import { MADE_AS, takesPart, type Contract } from '../sector/market.ts';
import type { Sector, SpotPool } from '../sector/sector.ts';
import { joinOtherIncome } from '../shared-rules/grants.ts';
import { owedToPartner } from '../shared-rules/owed.ts';
import type { Closing, Turnover } from '../world/now.ts';
import type { World } from '../world/world.ts';

/** Which contracts and spot pools each charity has a part in, found once a quarter; what merges and successions add is noted as they happen. */
export type WorkByCharity = { readonly contracts: Lists<Contract>; readonly pools: Lists<SpotPool> };

/** A list for each charity. */
type Lists<T> = { readonly chains: LinkedLists; readonly piece: T[] };

export function workByCharity({ charities, contracts, spot }: Sector): WorkByCharity {
  if (kept.contracts.chains.first.length < charities.capacity) {
    kept.contracts = emptyLists(charities.capacity);
    kept.pools = emptyLists(charities.capacity);
  }
  const work: WorkByCharity = kept;
  clearLists(work.contracts.chains);
  clearLists(work.pools.chains);
  for (let c = 0; c < contracts.length; c++) {
    const { lead, partners } = contracts[c];
    if (lead < 0) continue;
    noteWork(work.contracts, lead, contracts[c]);
    for (let k = 0; k < partners.length; k++) noteWork(work.contracts, partners[k], contracts[c]);
  }
  for (const pool of spot) for (let k = 0; k < pool.members.length; k++) noteWork(work.pools, pool.members[k], pool);
  return work;
}

function emptyLists<T>(charities: number): Lists<T> {
  return { chains: makeLinkedLists(charities), piece: [] };
}

/** The room lists lie in, used again each quarter. */
const kept = { contracts: emptyLists<Contract>(0), pools: emptyLists<SpotPool>(0) };

function noteWork<T>({ chains, piece }: Lists<T>, i: number, added: T): void {
  piece[addEntry(chains, i)] = added;
}

function* workOf<T>({ chains: { first, next }, piece }: Lists<T>, i: number): Generator<T> {
  for (let entry = first[i]; entry >= 0; entry = next[entry]) yield piece[entry];
}

export function closeCharity(world: World, work: WorkByCharity, i: number, cause: Closing): void {
  const { charities, books } = world.sector;
  for (const contract of workOf(work.contracts, i)) {
    if (contract.lead === i) endContract(world, contract);
    else if (contract.partners.includes(i)) leaveContract(world, contract, i);
  }
  for (const pool of workOf(work.pools, i)) if (pool.members.includes(i)) findSuccessor(world, work, pool, i);
  leaveAlliance(world, i);
  const { otherIncome, publicIncome, peakIncome, reachShare } = charities;
  const income = (otherIncome[i] + publicIncome[i]) / reachShare[i];
  const peak = peakIncome[i] / reachShare[i];
  windUp(books, charities, i);
  charities.status[i] = CLOSED;
  charities.ended[i] = world.quarter;
  clearIncome(charities, i);
  world.now.turnover.closures.push({ charity: i, cause, income, peak });
}

function clearIncome(charities: Charities, i: number): void {
  charities.otherIncome[i] = 0;
  charities.advertisedIncome[i] = 0;
  charities.spotIncome[i] = 0;
  charities.spotWeight[i] = 0;
  charities.spotCost[i] = 0;
  charities.plan[i] = 0;
  charities.overhead[i] = 0;
  charities.obligations[i] = 0;
  charities.transactions[i] = 0;
  charities.publicIncome[i] = 0;
  charities.peakIncome[i] = 0;
  charities.lostWithStaff[i] = 0;
  charities.largestLoss[i] = 0;
  charities.quarterTransactions[i] = 0;
  charities.owed[i] = 0;
}

/** What is owed is paid at once, partners’ parts included, which no debt of their lead touches; the work is let again next quarter. */
function endContract(world: World, contract: Contract): void {
  const { books, charities } = world.sector;
  for (const money of contract.owed)
    charities.yearContract[contract.lead] += pay(books, charities, account.commissioners, contract.lead, money);
  for (let k = 0; k < contract.partners.length; k++) settleWithPartner(world, contract, k);
  contract.owed = [];
  contract.owedToPartners = [];
  stopWork(world, contract, 'closure');
}

/** The work ends now and is let again next quarter, unless it would be anyway; what is owed is paid as it falls due. */
export function stopWork(world: World, contract: Contract, cause: Turnover['stopped'][number]['cause']): void {
  if (contract.ends <= world.quarter + 1) return;
  const quarters = contract.ends - contract.starts;
  contract.ends = world.quarter;
  world.now.turnover.stopped.push({ contract, cause });
  for (const l of contract.lines) world.sector.lines[l].contracts -= 1;
  world.sector.failed.push({
    key: identityFrom(contract.key, world.quarter, MADE_AS.handedBack, 0),
    lines: contract.lines,
    lots: contract.lots,
    area: contract.area,
    region: contract.region,
    services: contract.services,
    mainService: contract.mainService,
    annual: contract.ceiling,
    amount: contract.amount,
    share: contract.share,
    quarters,
    attempt: -1,
  });
}

/** The lead pays a partner at once all that is the partner’s of what is owed so far. */
function settleWithPartner(world: World, contract: Contract, k: number): void {
  const { books, charities } = world.sector;
  const { lead, partners } = contract;
  const claim = owedToPartner(contract, k);
  const moved = passOn(books, charities, lead, partners[k], claim);
  charities.yearContract[lead] -= moved;
  charities.yearContract[partners[k]] += moved;
  charities.owed[lead] += claim;
  charities.owed[partners[k]] -= claim;
}

/** A partner that closes is paid off by its lead, which does its part from now on and has its claim. */
function leaveContract(world: World, contract: Contract, i: number): void {
  settleWithPartner(world, contract, contract.partners.indexOf(i));
  dropPartner(contract, i);
}

function dropPartner(contract: Contract, i: number): void {
  const k = contract.partners.indexOf(i);
  contract.partners.splice(k, 1);
  contract.parts.splice(k, 1);
}

/** Bands apart from which a charity is not of a like size; the draw that decides between equals adds less than one. */
const TOO_FAR = 2;

/**
 * Spot work goes to another charity of the place and service, of a like size and without such work, if there is one. Of those of wider reach it is one of
 * which as large a part is simulated: nationals, present in any sample, would else take up what regional charities leave.
 */
function findSuccessor(world: World, work: WorkByCharity, pool: SpotPool, i: number): void {
  const { charities } = world.sector;
  const { local, localStart, groups, wide, wideStart } = world.now.noticing.directory;
  const market = pool.area * SERVICES.length + pool.service;
  const [list, from, to] =
    pool.area >= 0
      ? [local, localStart[market], localStart[market + 1]]
      : [wide, wideStart[pool.service * groups], wideStart[(pool.service + 1) * groups]];
  let best = -1;
  let bestRank = Infinity;
  for (let k = from; k < to; k++) {
    const j = list[k];
    if (j === i || charities.status[j] !== OPERATING || charities.spotWeight[j] > 0) continue;
    if (charities.reachShare[j] !== charities.reachShare[i]) continue;
    const luck = uniform(world.keys['life/successor'], charities.key[i], charities.key[j], world.quarter);
    const rank = Math.abs(charities.band[j] - charities.band[i]) + luck;
    if (rank < bestRank) {
      bestRank = rank;
      best = j;
    }
  }
  const at = pool.members.indexOf(i);
  if (best < 0 || bestRank >= TOO_FAR) pool.members.splice(at, 1);
  else {
    pool.members[at] = best;
    charities.spotWeight[best] = charities.spotWeight[i];
    noteWork(work.pools, best, pool);
  }
}

export function leaveAlliance(world: World, i: number): void {
  const { charities, alliances } = world.sector;
  if (charities.alliance[i] < 0) return;
  const alliance = alliances[charities.alliance[i]];
  alliance.members = alliance.members.filter((j) => j !== i);
  charities.alliance[i] = -1;
  if (alliance.members.length === 1) {
    charities.alliance[alliance.members[0]] = -1;
    alliance.members = [];
    alliance.ended = true;
  }
}

/** Everything charity i has and does goes to charity j. */
export function mergeInto(world: World, work: WorkByCharity, i: number, j: number, status: number): void {
  const { charities, books } = world.sector;
  for (const contract of workOf(work.contracts, i)) {
    noteWork(work.contracts, j, contract);
    if (contract.partners.includes(i)) {
      if (takesPart(contract, j)) {
        const k = contract.partners.indexOf(i);
        const mine = contract.partners.indexOf(j);
        if (mine >= 0) contract.parts[mine] += contract.parts[k];
        dropPartner(contract, i);
      } else contract.partners[contract.partners.indexOf(i)] = j;
    }
    if (contract.lead === i) {
      if (contract.partners.includes(j)) dropPartner(contract, j);
      contract.lead = j;
    }
  }
  for (const pool of workOf(work.pools, i)) {
    const at = pool.members.indexOf(i);
    if (at < 0) continue;
    if (charities.spotWeight[j] > 0) {
      if (pool.members.includes(j)) {
        pool.members.splice(at, 1);
        charities.spotWeight[j] += charities.spotWeight[i];
      } else findSuccessor(world, work, pool, i);
    } else {
      pool.members[at] = j;
      charities.spotWeight[j] = charities.spotWeight[i];
      noteWork(work.pools, j, pool);
    }
  }
  leaveAlliance(world, i);
  joinOtherIncome(charities, i, j);
  charities.plan[j] += charities.plan[i];
  charities.overhead[j] += charities.overhead[i];
  charities.obligations[j] += charities.obligations[i];
  charities.transactions[j] += charities.transactions[i];
  charities.quarterTransactions[j] += charities.quarterTransactions[i];
  charities.owed[j] += charities.owed[i];
  charities.publicIncome[j] += charities.publicIncome[i];
  charities.peakIncome[j] += charities.peakIncome[i];
  charities.lostWithStaff[j] += charities.lostWithStaff[i];
  charities.largestLoss[j] = Math.max(charities.largestLoss[j], charities.largestLoss[i]);
  charities.services[j] |= charities.services[i];
  charities.yearIncome[j] += charities.yearIncome[i];
  charities.yearSpending[j] += charities.yearSpending[i];
  charities.yearContract[j] += charities.yearContract[i];
  handOver(books, charities, i, j);
  charities.status[i] = status;
  charities.ended[i] = world.quarter;
  clearIncome(charities, i);
}
