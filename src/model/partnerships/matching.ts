/** Step 5: leads propose, candidates accept or decline against what else they could do; one round and one revision. */
import { gumbel, uniform } from '../random/draw.ts';
import { ALLIANCE, ALONE, BANDS, JOIN, LEAD, STEP_BACK, STRATEGIES } from '../scenario/names.ts';
import { SMALL } from '../sector/charities.ts';
import { bidCost, monitoringCost, PARTNERS_MONITORING } from '../sector/capability.ts';
import { rivals } from '../sector/rivals.ts';
import { numbersFor, wholeNumbersFor } from '../sector/room.ts';
import type { Intention, World } from '../sector/world.ts';
import type { Pairs } from '../mechanisms/hooks.ts';
import { watchAnswer, watchOffer, watchWhatBecame } from './watched.ts';

/** What the bidding room lends to matching: who may bid together, how proposals are described, what a charity would forgo. */
export type BiddingTools = {
  readonly pairsAgain: (rows: readonly { readonly pairs: Pairs; readonly row: number }[]) => Pairs;
  readonly seeOffers: (world: World, pairs: Pairs) => void;
  readonly wantedPart: (world: World, i: number, tender: World['tenders'][number]) => number;
  readonly shareOut: (parts: number[], size: number, target: number) => void;
  readonly teamCanBid: (
    world: World,
    i: number,
    tender: World['tenders'][number],
    size: number,
    members: readonly number[],
    parts: readonly number[],
  ) => boolean;
  readonly coveredShare: (world: World, i: number, tender: World['tenders'][number], incumbent: boolean) => number;
};

const NOBODY: readonly number[] = [];

/** Share of the cost of a bid that a partner bears. */
const PARTNERS_BID_EFFORT = 0.15;

/** The lead's hunt for partners for one tender, and its turn among all. */
type Search = {
  readonly intention: Intention;
  readonly k: number;
  readonly turn: number;
  members: number[];
  parts: number[];
  /** Where it has got to in the ranking of those it would approach. */
  next: number;
  /** The questions it asks this round, among all that are asked. */
  first: number;
  end: number;
};

export type Matched = {
  readonly intention: Intention;
  readonly strategy: number;
  readonly members: readonly number[];
  readonly parts: readonly number[];
};

export function formPartnerships(world: World, tools: BiddingTools): Matched[] {
  const { intentions, tenders } = world;
  const { key, count } = world.sector.charities;
  const commitments: Commitments = {
    taken: tenders.map(() => NOBODY),
    own: ownIntentions(intentions, count),
    withdrawn: wholeNumbersFor('withdrawn intentions', intentions.length).fill(0, 0, intentions.length),
    joins: new Map(),
  };
  const searches: Search[] = [];
  const searchOf: (Search | undefined)[] = [];
  for (let k = 0; k < intentions.length; k++) {
    const intention = intentions[k];
    searchOf.push(undefined);
    if (intention.strategy === ALLIANCE) {
      for (const j of intention.allies) {
        take(commitments, intention.tender, j);
        const other = intentionOf(world, commitments, intention.tender, j);
        if (other >= 0) commitments.withdrawn[other] = 1;
      }
    }
    if (intention.strategy === LEAD) {
      const turn = uniform(world.keys['choice/order'], key[intention.charity], tenders[intention.tender].key);
      searches.push((searchOf[k] = { intention, k, turn, members: [], parts: [], next: intention.first, first: 0, end: 0 }));
    }
  }
  const inTurn = searches.slice().sort((a, b) => a.turn - b.turn);

  for (let round = 0; round < 2; round++) propose(world, tools, searches, inTurn, commitments);
  const matched: Matched[] = [];
  for (let k = 0; k < intentions.length; k++) {
    const intention = intentions[k];
    if (commitments.withdrawn[k] === 1 || isTaken(commitments, intention.tender, intention.charity)) continue;
    const settled = settle(world, tools, intention, searchOf[k]);
    if (settled !== null) matched.push(settled);
  }
  if (world.watch !== null) watchWhatBecame(world, matched);
  return matched;
}

type Commitments = {
  /** For each tender, who is in somebody's team. */
  readonly taken: (readonly number[])[];
  /** The first of each charity's own intentions, which lie together; −1 for none. */
  readonly own: Int32Array;
  /** 1 for an intention that has been given up for somebody else's. */
  readonly withdrawn: Int32Array;
  /** How many teams each has joined. */
  readonly joins: Map<number, number>;
};

function ownIntentions(intentions: readonly Intention[], charities: number): Int32Array {
  const first = wholeNumbersFor('first intentions', charities).fill(-1, 0, charities);
  for (let k = intentions.length - 1; k >= 0; k--) first[intentions[k].charity] = k;
  return first;
}

/** What a charity means to do about a tender itself; −1 for nothing. */
function intentionOf({ intentions }: World, { own }: Commitments, tender: number, i: number): number {
  if (own[i] < 0) return -1;
  for (let k = own[i]; k < intentions.length && intentions[k].charity === i; k++) if (intentions[k].tender === tender) return k;
  return -1;
}

const isTaken = ({ taken }: Commitments, tender: number, i: number) => taken[tender].length > 0 && taken[tender].includes(i);

function take({ taken }: Commitments, tender: number, i: number): void {
  if (taken[tender] === NOBODY) taken[tender] = [i];
  else (taken[tender] as number[]).push(i);
}

/** A question put to a candidate, by its row among all that are asked. */
type Asked = { readonly search: Search; readonly candidate: number; readonly part: number; readonly pairs: Pairs; readonly row: number };

/** What those who are asked think of joining, a column each: how good it is, what it is worth in money, each mechanism's view. */
type Answers = { readonly utility: Float64Array; readonly money: Float64Array; readonly views: readonly Float64Array[] };

/** Every lead that still needs partners asks as many as it needs; each candidate answers, the leads in their turn. */
function propose(
  world: World,
  tools: BiddingTools,
  searches: readonly Search[],
  inTurn: readonly Search[],
  commitments: Commitments,
): void {
  const asked: Asked[] = [];
  for (const search of searches) {
    const { intention } = search;
    search.first = search.end = asked.length;
    if (commitments.withdrawn[search.k] === 1 || isTaken(commitments, intention.tender, intention.charity)) continue;
    const { asks } = intention;
    for (let need = intention.wanted - search.members.length; need > 0 && search.next < intention.end; need--) {
      const row = search.next++;
      asked.push({ search, candidate: asks.candidate[row], part: asks.part[row], pairs: asks, row });
    }
    search.end = asked.length;
  }
  const answers = weigh(world, tools, asked);
  for (const r of orderOfAnswers(world, inTurn, asked, answers)) answer(world, asked[r], answers, r, commitments);
}

/** Leads in their turn; or, where offers are held until the best has come, the offers that are liked best first. */
function orderOfAnswers(world: World, inTurn: readonly Search[], asked: readonly Asked[], { utility }: Answers): number[] {
  const order: number[] = [];
  for (const { first, end } of inTurn) for (let r = first; r < end; r++) order.push(r);
  if (world.rules.structure.matching !== 'deferred_acceptance') return order;
  // A candidate asked by several leads for one tender takes the offer it likes best.
  const identity = (r: number) => world.sector.charities.key[asked[r].search.intention.charity] >>> 0;
  return order.sort((a, b) => utility[b] - utility[a] || identity(a) - identity(b));
}

/** What each candidate thinks of joining. They are weighed place by place, not in the leads' turn, so that neighbours find each other's columns at hand. */
function weigh(world: World, tools: BiddingTools, asked: readonly Asked[]): Answers {
  const count = asked.length;
  const pairs = tools.pairsAgain(asked);
  tools.seeOffers(world, pairs);
  const views = world.hooks.accept.map(({ id, run }) => {
    const column = numbersFor(`accept ${id}`, count).fill(0, 0, count);
    run(pairs, column);
    return column;
  });
  const utility = numbersFor('utilities of joining', count);
  const money = numbersFor('money in joining', count);
  const { key } = world.sector.charities;
  const { noise } = world.rules.bidding;
  const drawKey = world.keys['choice/join'];
  for (let r = 0; r < count; r++) {
    const { search, candidate, part } = asked[r];
    const { charity, tender } = search.intention;
    money[r] = moneyOfJoining(world, tools, search.intention, candidate, part, pairs.cost[r]);
    utility[r] = noise * gumbel(drawKey, key[candidate], world.tenders[tender].key, key[charity]) + money[r];
  }
  for (const view of views) for (let r = 0; r < count; r++) utility[r] += view[r];
  return { utility, money, views };
}

function moneyOfJoining(world: World, tools: BiddingTools, intention: Intention, j: number, part: number, fullCost: number): number {
  const { money_floor, money_limit, usual_fee } = world.rules.bidding;
  const { relationship_cost } = world.rules.delivery;
  const tender = world.tenders[intention.tender];
  const fee = Math.min(usual_fee, world.rules.partnership.management_fee_cap);
  const cost = fullCost * part * (1 - tools.coveredShare(world, j, tender, false));
  const watched = Math.min(PARTNERS_MONITORING * monitoringCost(world, j, tender), 0.1 * intention.price * part);
  const stake = PARTNERS_BID_EFFORT * bidCost(world, j, tender) + world.rules.bidding.partnering_cost;
  const years = tender.quarters / 4;
  const surplus = 0.3 * ((intention.price * part * (1 - fee) - cost - watched) * years - 4 * relationship_cost * years) - stake;
  return Math.min(money_limit, Math.max(money_floor, surplus / stake));
}

function answer(world: World, question: Asked, answers: Answers, r: number, commitments: Commitments): void {
  const { withdrawn, joins } = commitments;
  const { charities } = world.sector;
  const { search, candidate, part } = question;
  const { intention } = search;
  const t = intention.tender;
  if (isTaken(commitments, t, intention.charity)) return;
  if (isTaken(commitments, t, candidate)) return watchOffer(world, question, 'offer too late');
  const most = 2 + world.rules.attention.appraised_per_quarter[BANDS[charities.band[candidate]]];
  if ((joins.get(candidate) ?? 0) >= most) return watchOffer(world, question, 'offer too many');
  if (part * world.tenders[t].annual > world.rules.bidding.growth_limit * world.directory.income[candidate] + 1e-6)
    return watchOffer(world, question, 'offer too large');
  const rival = intentionOf(world, commitments, t, candidate);
  const ownBid = rival < 0 || world.intentions[rival].strategy === STEP_BACK ? null : world.intentions[rival];
  const outside = ownBid === null ? world.rules.bidding.shadow_price : ownBid.utility;
  const utility = answers.utility[r];
  const accepted = utility > outside;
  noteOffer(world, intention, candidate, answers.money[r] > 0, accepted);
  if (world.watch !== null) {
    watchOffer(world, question, accepted ? 'offer accepted' : 'offer declined');
    watchAnswer(world, question, { utility, money: answers.money[r], views: answers.views.map((view) => view[r]) }, ownBid, accepted);
  }
  if (!accepted) return;
  take(commitments, t, candidate);
  joins.set(candidate, (joins.get(candidate) ?? 0) + 1);
  if (rival >= 0) withdrawn[rival] = 1;
  search.members.push(candidate);
  search.parts.push(part);
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

function noteOffer(world: World, { charity }: Intention, candidate: number, gainful: boolean, accepted: boolean): void {
  const { events } = world;
  events.proposals++;
  if (accepted) events.accepted++;
  if (rivals(world, charity, candidate)) {
    events.rivalOffers++;
    if (accepted) events.rivalAccepted++;
  }
  if (!gainful || world.sector.charities.band[candidate] > SMALL) return;
  events.gainfulOffers++;
  if (!accepted) events.gainfulDeclined++;
}

/** What becomes of an intention: with the team found, alone when that is open and better than nothing, or not at all. */
function settle(world: World, tools: BiddingTools, intention: Intention, search: Search | undefined): Matched | null {
  if (intention.strategy === ALLIANCE) return { intention, strategy: ALLIANCE, members: intention.allies, parts: intention.parts };
  if (search === undefined) return { intention, strategy: intention.strategy, members: NOBODY, parts: NOBODY };
  const tender = world.tenders[intention.tender];
  const { members, parts } = search;
  const size = members.length;
  tools.shareOut(parts, size, tools.wantedPart(world, intention.charity, tender));
  if (size > 0 && tools.teamCanBid(world, intention.charity, tender, size, members, parts)) {
    return { intention, strategy: LEAD, members, parts };
  }
  if (intention.utilityAlone > world.rules.bidding.shadow_price) return { intention, strategy: ALONE, members: NOBODY, parts: NOBODY };
  return null;
}

export { PARTNERS_BID_EFFORT };
