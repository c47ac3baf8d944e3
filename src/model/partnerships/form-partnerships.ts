/** Step 5: leads propose, candidates accept or decline against what else they could do; one round and one revision. */
import { scratchFloats, scratchInts } from '../columns/scratch.ts';
import { ALLIANCE, ALONE } from '../scenario/names.ts';
import { shareOut, teamCanBid, wantedPart } from '../shared-rules/teams.ts';
import { makeTermTally } from '../world/term-tally.ts';
import { emptyOffers } from '../world/empty-products.ts';
import type { Appraisal, Matching } from '../world/now.ts';
import { choiceTable, pairTable, type Choices } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { answerOffer, type Asking } from './answer-offer.ts';
import { commit, isTaken, makeCommitments, type Commitments } from './commitments.ts';
import { weighJoining, type Opinions } from './joining.ts';
import { startSearches, type Searches } from './searches.ts';

const scratch = {
  askingSearches: scratchInts(),
  askedWishes: scratchInts(),
  prices: scratchFloats(),
  offers: pairTable.scratch(),
  orderOfAnswers: scratchInts(),
  carriedOut: scratchInts(),
  searchesCarriedOut: scratchInts(),
  matched: choiceTable.scratch(),
};

export const formPartnerships = {
  name: 'form partnerships',
  summary:
    'Leads ask candidates, candidates answer against what else they could do; one round and one revision, in which leads that could not bid alone ask all the others they have found, until they have a team.',
  run,
};

function run(world: World, { intentions, wishes }: Appraisal): Matching {
  if (world.log !== null) world.log.offers = [];
  const commitments = makeCommitments(intentions, world.now.tenders.length, world.sector.charities.count);
  for (let k = 0; k < intentions.count; k++)
    if (intentions.strategy[k] === ALLIANCE) for (const j of intentions.team[k].members) commit(commitments, intentions.tender[k], j);
  const searches = startSearches(world, intentions);
  const offers = emptyOffers();
  const tally = makeTermTally(['money', 'noise', ...world.hooks.accept.map(({ id }) => id)]);
  const asking = { intentions, wishes, searches, commitments, offers, tally };
  propose(world, asking, false);
  propose(world, asking, true);
  return { matched: settle(world, intentions, searches, commitments), offers, tally };
}

/**
 * Every lead that still needs partners asks as many as it needs; each candidate answers, the leads in their turn. In the revision a lead that
 * has nothing to fall back on asks all that are left on its list, one after the other, until it has a team.
 */
function propose(world: World, asking: Asking, revision: boolean): void {
  const { intentions, wishes, searches, commitments } = asking;
  const { wanted, firstWish, endWish, price } = intentions;
  let most = 0;
  for (let s = 0; s < searches.count; s++) most += endWish[searches.intention[s]] - firstWish[searches.intention[s]];
  const search = scratch.askingSearches(most);
  const row = scratch.askedWishes(most);
  const prices = scratch.prices(most);
  let count = 0;
  for (let s = 0; s < searches.count; s++) {
    const k = searches.intention[s];
    searches.first[s] = searches.end[s] = count;
    if (isGivenUp(commitments, intentions, k)) continue;
    let need = wanted[k] - searches.members[s].length;
    searches.goesOn[s] = revision && need > 0 && !couldBidAlone(world, intentions, k) ? 1 : 0;
    if (searches.goesOn[s] === 1) need = endWish[k] - searches.next[s];
    for (; need > 0 && searches.next[s] < endWish[k]; need--) {
      search[count] = s;
      prices[count] = price[k];
      row[count++] = searches.next[s]++;
    }
    searches.end[s] = count;
  }
  const pairs = scratch.offers(count);
  pairTable.copyRows(pairs, wishes, row, count);
  const opinions = weighJoining(world, pairs, prices);
  const order = orderOfAnswers(world, searches, pairs, opinions);
  for (let n = 0; n < count; n++) answerOffer(world, asking, { search, pairs }, opinions, order[n]);
}

/** Whether a lead could bid alone instead, and would rather than stay out. */
function couldBidAlone({ settings }: World, { utilityAlone }: Choices, k: number): boolean {
  return utilityAlone[k] > settings.bidding.shadow_price;
}

/** An intention whose charity is in somebody else's team for that tender. */
function isGivenUp(commitments: Commitments, { tender, charity }: Choices, k: number): boolean {
  return commitments.withdrawn[k] === 1 || isTaken(commitments, tender[k], charity[k]);
}

/** Leads in their turn; or, where offers are held until the best has come, the offers that are liked best first. */
function orderOfAnswers(
  world: World,
  { count, inTurn, first, end }: Searches,
  { count: offers, lead }: { readonly count: number; readonly lead: Int32Array },
  { utility }: Opinions,
): Int32Array {
  const order = scratch.orderOfAnswers(offers);
  let n = 0;
  for (let s = 0; s < count; s++) for (let r = first[inTurn[s]]; r < end[inTurn[s]]; r++) order[n++] = r;
  if (world.settings.structure.matching !== 'deferred_acceptance') return order;
  // A candidate asked by several leads for one tender takes the offer it likes best.
  const identity = (r: number) => world.sector.charities.key[lead[r]] >>> 0;
  order.subarray(0, n).sort((a, b) => utility[b] - utility[a] || identity(a) - identity(b));
  return order;
}

/** Intentions that are carried out, in their order: as intended, with the team found, or alone when that is open and better than nothing. */
function settle(world: World, intentions: Choices, searches: Searches, commitments: Commitments): Choices {
  const rows = scratch.carriedOut(intentions.count);
  const searchOf = scratch.searchesCarriedOut(intentions.count);
  let count = 0;
  for (let k = 0, s = 0; k < intentions.count; k++) {
    const search = s < searches.count && searches.intention[s] === k ? s++ : -1;
    if (isGivenUp(commitments, intentions, k)) continue;
    const withTeam = search >= 0 && findsTeam(world, intentions, k, searches, search);
    if (search >= 0 && !withTeam && !couldBidAlone(world, intentions, k)) continue;
    rows[count] = k;
    searchOf[count++] = search < 0 ? AS_INTENDED : withTeam ? search : ALONE_INSTEAD;
  }
  const matched = scratch.matched(count);
  choiceTable.copyRows(matched, intentions, rows, count);
  for (let n = 0; n < count; n++) {
    const search = searchOf[n];
    if (search === ALONE_INSTEAD) matched.settled[n] = ALONE;
    else if (search >= 0) matched.team[n] = { members: searches.members[search], parts: searches.parts[search] };
  }
  return matched;
}

const AS_INTENDED = -1;
const ALONE_INSTEAD = -2;

/** Whether a lead's search has ended with a team that can bid; its parts are cut to what the lead wants to give. */
function findsTeam(world: World, { charity, tender: tenders }: Choices, k: number, { members, parts }: Searches, search: number): boolean {
  const tender = world.now.tenders[tenders[k]];
  const size = members[search].length;
  shareOut(parts[search], size, wantedPart(world, charity[k], tender));
  return size > 0 && teamCanBid(world, charity[k], tender, size, members[search], parts[search]);
}
