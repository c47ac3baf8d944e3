/** Step 5: leads propose, candidates accept or decline against what else they could do; one round and one revision. */
import { hash, toGumbel, uniform } from '../random/draw.ts';
import { ALLIANCE, ALONE, BANDS, JOIN, LEAD, STEP_BACK, STRATEGIES } from '../scenario/names.ts';
import { SMALL } from '../sector/charities.ts';
import { bidCost, monitoringCost } from '../shared-rules/capability.ts';
import { coveredShare } from '../shared-rules/covered-share.ts';
import { shareOut, teamCanBid, wantedPart } from '../shared-rules/teams.ts';
import { rivals } from '../shared-rules/rivals.ts';
import { scratchFloats, scratchInts } from '../columns/scratch.ts';
import { addEntry, clearLists, makeLinkedLists, type LinkedLists } from '../columns/linked-lists.ts';
import { NOBODY, type Tender } from '../sector/market.ts';
import type { Matched } from '../world/quarter-tables.ts';
import type { World } from '../world/world.ts';
import { pairsAgain, type Pairs } from '../world/tables.ts';
import { seeOffers } from './offers.ts';
import { watchAnswer, watchOffer, watchWhatBecame } from './watched.ts';

/** Working columns. */
const scratch = {
  matchedIntentions: scratchInts(),
  matchedStrategies: scratchInts(),
  searchingIntentions: scratchInts(),
  nextAsked: scratchInts(),
  turnsOfLeads: scratchFloats(),
  searchesInTurn: scratchInts(),
  firstQuestions: scratchInts(),
  lastQuestions: scratchInts(),
  firstIntentions: scratchInts(),
  withdrawnIntentions: scratchInts(),
  teamsJoined: scratchInts(),
  askingSearches: scratchInts(),
  askedWishes: scratchInts(),
  orderOfAnswers: scratchInts(),
  utilitiesOfJoining: scratchFloats(),
  moneyInJoining: scratchFloats(),
};

/** Leads' hunts for partners, a row each, in the order of their intentions. */
type Searches = {
  readonly count: number;
  /** Row of the intention behind each. */
  readonly intention: Int32Array;
  /** All of them in the leads' turn. */
  readonly inTurn: Int32Array;
  /** Where each has got to in the ranking of those it would approach. */
  readonly next: Int32Array;
  /** The questions each asks this round, among all that are asked. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  readonly members: (readonly number[])[];
  readonly parts: number[][];
};

export function formPartnerships(world: World): Matched {
  const { intentions } = world;
  const { count, charity, tender, strategy } = intentions;
  const commitments = makeCommitments(world);
  for (let k = 0; k < count; k++) {
    if (strategy[k] !== ALLIANCE) continue;
    for (const j of intentions.allies[k]) {
      take(commitments, tender[k], j);
      const other = intentionOf(world, commitments, tender[k], j);
      if (other >= 0) commitments.withdrawn[other] = 1;
    }
  }
  const searches = startSearches(world);
  for (let round = 0; round < 2; round++) propose(world, searches, commitments);
  const intention = scratch.matchedIntentions(count);
  const became = scratch.matchedStrategies(count);
  const members: (readonly number[])[] = [];
  const parts: (readonly number[])[] = [];
  for (let k = 0, s = 0; k < count; k++) {
    const search = searches.intention[s] === k && s < searches.count ? s++ : -1;
    if (commitments.withdrawn[k] === 1 || isTaken(commitments, tender[k], charity[k])) continue;
    const settled = settle(world, k, searches, search);
    if (settled < 0) continue;
    const n = members.length;
    intention[n] = k;
    became[n] = settled;
    members.push(settled === ALLIANCE ? intentions.allies[k] : settled === LEAD ? searches.members[search] : NOBODY);
    parts.push(settled === ALLIANCE ? intentions.parts[k] : settled === LEAD ? searches.parts[search] : NOBODY);
  }
  const matched = { count: members.length, intention, strategy: became, members, parts };
  if (world.watch !== null) watchWhatBecame(world, matched);
  return matched;
}

/** Turns are drawn numbers with the row behind them, so that they are sorted as numbers; of 53 bits the draws take 32. */
const MOST_SEARCHES = 2 ** 21;

function startSearches({ intentions, tenders, keys, sector: { charities } }: World): Searches {
  const { strategy, charity, tender, firstAsk } = intentions;
  const intention = scratch.searchingIntentions(intentions.count);
  const next = scratch.nextAsked(intentions.count);
  const turns = scratch.turnsOfLeads(intentions.count);
  const members: (readonly number[])[] = [];
  const parts: number[][] = [];
  let count = 0;
  for (let k = 0; k < intentions.count; k++) {
    if (strategy[k] !== LEAD) continue;
    if (count === MOST_SEARCHES) throw new RangeError(`No more than ${MOST_SEARCHES} leads can look for partners in a quarter.`);
    turns[count] = hash(keys['choice/order'], charities.key[charity[k]], tenders[tender[k]].key, 0) * MOST_SEARCHES + count;
    intention[count] = k;
    next[count] = firstAsk[k];
    members.push(NOBODY);
    parts.push(NO_PARTS);
    count++;
  }
  turns.subarray(0, count).sort();
  const inTurn = scratch.searchesInTurn(count);
  for (let n = 0; n < count; n++) inTurn[n] = turns[n] % MOST_SEARCHES;
  const first = scratch.firstQuestions(count);
  return { count, intention, inTurn, next, first, end: scratch.lastQuestions(count), members, parts };
}

const NO_PARTS: number[] = [];

type Commitments = {
  /** For each tender, who is in somebody's team. */
  readonly taken: LinkedLists;
  readonly who: number[];
  /** The first of each charity's own intentions, which lie together; −1 for none. */
  readonly own: Int32Array;
  /** 1 for an intention that has been given up for somebody else's. */
  readonly withdrawn: Int32Array;
  /** How many teams each has joined. */
  readonly joins: Int32Array;
};

/** The room in which teams are noted, used again each quarter. */
const kept = { taken: makeLinkedLists(0), who: [] as number[] };

function makeCommitments({ intentions: { count, charity }, tenders, sector: { charities } }: World): Commitments {
  if (kept.taken.first.length < tenders.length) kept.taken = makeLinkedLists(Math.ceil(1.5 * tenders.length));
  clearLists(kept.taken);
  const own = scratch.firstIntentions(charities.count).fill(-1, 0, charities.count);
  for (let k = count - 1; k >= 0; k--) own[charity[k]] = k;
  return {
    taken: kept.taken,
    who: kept.who,
    own,
    withdrawn: scratch.withdrawnIntentions(count).fill(0, 0, count),
    joins: scratch.teamsJoined(charities.count).fill(0, 0, charities.count),
  };
}

/** What a charity means to do about a tender itself; −1 for nothing. */
function intentionOf({ intentions }: World, { own }: Commitments, t: number, i: number): number {
  const { count, charity, tender } = intentions;
  if (own[i] < 0) return -1;
  for (let k = own[i]; k < count && charity[k] === i; k++) if (tender[k] === t) return k;
  return -1;
}

function isTaken({ taken: { first, next }, who }: Commitments, t: number, i: number): boolean {
  for (let entry = first[t]; entry >= 0; entry = next[entry]) if (who[entry] === i) return true;
  return false;
}

function take({ taken, who }: Commitments, t: number, i: number): void {
  who[addEntry(taken, t)] = i;
}

/** Questions put to candidates, a row each: by which search, and about which pair. */
type Questions = { readonly count: number; readonly search: Int32Array; readonly pairs: Pairs };

/** What those who are asked think of joining, a column each: how good it is, what it is worth in money, each mechanism's view. */
type Answers = { readonly utility: Float64Array; readonly money: Float64Array; readonly views: readonly Float64Array[] };

/** Every lead that still needs partners asks as many as it needs; each candidate answers, the leads in their turn. */
function propose(world: World, searches: Searches, commitments: Commitments): void {
  const { intentions } = world;
  const { wanted, endAsk } = intentions;
  let most = 0;
  for (let s = 0; s < searches.count; s++) most += wanted[searches.intention[s]];
  const search = scratch.askingSearches(most);
  const row = scratch.askedWishes(most);
  let count = 0;
  for (let s = 0; s < searches.count; s++) {
    const k = searches.intention[s];
    searches.first[s] = searches.end[s] = count;
    if (commitments.withdrawn[k] === 1 || isTaken(commitments, intentions.tender[k], intentions.charity[k])) continue;
    for (let need = wanted[k] - searches.members[s].length; need > 0 && searches.next[s] < endAsk[k]; need--) {
      search[count] = s;
      row[count++] = searches.next[s]++;
    }
    searches.end[s] = count;
  }
  const questions = { count, search, pairs: pairsAgain(intentions.asks, row, count) };
  const answers = weigh(world, searches, questions);
  const order = orderOfAnswers(world, searches, questions, answers);
  for (let n = 0; n < count; n++) answer(world, searches, questions, answers, order[n], commitments);
}

/** Leads in their turn; or, where offers are held until the best has come, the offers that are liked best first. */
function orderOfAnswers(world: World, { count, inTurn, first, end }: Searches, questions: Questions, { utility }: Answers): Int32Array {
  const order = scratch.orderOfAnswers(questions.count);
  let n = 0;
  for (let s = 0; s < count; s++) for (let r = first[inTurn[s]]; r < end[inTurn[s]]; r++) order[n++] = r;
  if (world.settings.structure.matching !== 'deferred_acceptance') return order;
  // A candidate asked by several leads for one tender takes the offer it likes best.
  const identity = (r: number) => world.sector.charities.key[questions.pairs.lead[r]] >>> 0;
  order.subarray(0, n).sort((a, b) => utility[b] - utility[a] || identity(a) - identity(b));
  return order;
}

/** What each candidate thinks of joining. They are weighed place by place, not in the leads' turn, so that neighbours find each other's columns at hand. */
function weigh(world: World, searches: Searches, { count, search, pairs }: Questions): Answers {
  seeOffers(world, pairs);
  const views: Float64Array[] = [];
  for (const { run, values, column } of world.hooks.accept) {
    const view = column(count).fill(0, 0, count);
    run(values, world, pairs, view);
    views.push(view);
  }
  const utility = scratch.utilitiesOfJoining(count);
  const money = scratch.moneyInJoining(count);
  const { key } = world.sector.charities;
  const { noise } = world.settings.bidding;
  const { price } = world.intentions;
  const { lead, candidate, tender, part, cost } = pairs;
  const drawKey = world.keys['choice/join'];
  for (let r = 0; r < count; r++) utility[r] = uniform(drawKey, key[candidate[r]], world.tenders[tender[r]].key, key[lead[r]]);
  toGumbel(utility, 0, count);
  for (let r = 0; r < count; r++) {
    const k = searches.intention[search[r]];
    money[r] = moneyOfJoining(world, price[k], world.tenders[tender[r]], candidate[r], part[r], cost[r]);
    utility[r] = noise * utility[r] + money[r];
  }
  for (const view of views) for (let r = 0; r < count; r++) utility[r] += view[r];
  return { utility, money, views };
}

function moneyOfJoining(world: World, price: number, tender: Tender, j: number, part: number, fullCost: number): number {
  const { money_floor, money_limit, usual_fee, partners_effort, partnering_cost } = world.settings.bidding;
  const { monitoring_limit, partners_monitoring } = world.settings.burden;
  const { relationship_cost } = world.settings.delivery;
  const fee = Math.min(usual_fee, world.settings.partnership.management_fee_cap);
  const cost = fullCost * part * (1 - coveredShare(world, j, tender, false));
  const watched = Math.min(partners_monitoring * monitoringCost(world, j, tender), monitoring_limit * price * part);
  const stake = partners_effort * bidCost(world, j, tender) + partnering_cost;
  const years = tender.quarters / 4;
  const surplus = 0.3 * ((price * part * (1 - fee) - cost - watched) * years - 4 * relationship_cost * years) - stake;
  return Math.min(money_limit, Math.max(money_floor, surplus / stake));
}

function answer(
  world: World,
  searches: Searches,
  { search, pairs }: Questions,
  answers: Answers,
  r: number,
  commitments: Commitments,
): void {
  const { withdrawn, joins } = commitments;
  const { charities } = world.sector;
  const { intentions } = world;
  const s = search[r];
  const lead = pairs.lead[r];
  const candidate = pairs.candidate[r];
  const t = pairs.tender[r];
  const part = pairs.part[r];
  if (isTaken(commitments, t, lead)) return;
  const offer = { intention: searches.intention[s], candidate, part };
  if (isTaken(commitments, t, candidate)) return watchOffer(world, offer, 'offer too late');
  const most = 2 + world.settings.attention.appraised_per_quarter[BANDS[charities.band[candidate]]];
  if (joins[candidate] >= most) return watchOffer(world, offer, 'offer too many');
  if (part * world.tenders[t].annual > world.settings.bidding.growth_limit * world.directory.income[candidate] + 1e-6)
    return watchOffer(world, offer, 'offer too large');
  const rival = intentionOf(world, commitments, t, candidate);
  const ownBid = rival < 0 || intentions.strategy[rival] === STEP_BACK ? -1 : rival;
  const outside = ownBid < 0 ? world.settings.bidding.shadow_price : intentions.utility[ownBid];
  const utility = answers.utility[r];
  const accepted = utility > outside;
  noteOffer(world, lead, candidate, answers.money[r] > 0, accepted);
  if (world.watch !== null) {
    watchOffer(world, offer, accepted ? 'offer accepted' : 'offer declined');
    watchAnswer(world, offer, { utility, money: answers.money[r], views: answers.views.map((view) => view[r]) }, ownBid, accepted);
  }
  if (!accepted) return;
  take(commitments, t, candidate);
  joins[candidate]++;
  if (rival >= 0) withdrawn[rival] = 1;
  // Made again at its length: a list that grows takes room for sixteen more.
  searches.members[s] = [...searches.members[s], candidate];
  searches.parts[s] = [...searches.parts[s], part];
  tallyJoining(world, answers, r);
}

/** Adds the terms of joining to those of the strategy: money, noise, each mechanism's view of it; those are the last of the terms. */
function tallyJoining(world: World, { utility, money, views }: Answers, r: number): void {
  const { choices } = world.events;
  const S = STRATEGIES.length;
  const first = choices.terms.length - views.length;
  let known = money[r];
  for (let k = 0; k < views.length; k++) {
    known += views[k][r];
    choices.sums[(first + k) * S + JOIN] += views[k][r];
  }
  choices.counts[JOIN] += 1;
  choices.sums[JOIN] += money[r];
  choices.sums[S + JOIN] += utility[r] - known;
}

function noteOffer(world: World, lead: number, candidate: number, gainful: boolean, accepted: boolean): void {
  const { events } = world;
  events.proposals++;
  if (accepted) events.accepted++;
  if (rivals(world, lead, candidate)) {
    events.rivalOffers++;
    if (accepted) events.rivalAccepted++;
  }
  if (!gainful || world.sector.charities.band[candidate] > SMALL) return;
  events.gainfulOffers++;
  if (!accepted) events.gainfulDeclined++;
}

/** How an intention is carried out: with the team found, alone when that is open and better than nothing, or, −1, not at all. */
function settle(world: World, k: number, { members, parts }: Searches, search: number): number {
  const { charity, tender: tenders, strategy, utilityAlone } = world.intentions;
  if (search < 0) return strategy[k];
  const tender = world.tenders[tenders[k]];
  const size = members[search].length;
  shareOut(parts[search], size, wantedPart(world, charity[k], tender));
  if (size > 0 && teamCanBid(world, charity[k], tender, size, members[search], parts[search])) return LEAD;
  return utilityAlone[k] > world.settings.bidding.shadow_price ? ALONE : -1;
}
