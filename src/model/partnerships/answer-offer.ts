/** A candidate's answer to a lead's offer. */
import { BANDS, JOIN, OUT, STEP_BACK } from '../scenario/names.ts';
import { SMALL } from '../sector/charities.ts';
import { isOverBidBudget } from '../shared-rules/bid-capacity.ts';
import { teamCanBid } from '../shared-rules/teams.ts';
import { rivals } from '../shared-rules/rivals.ts';
import { addChoice, addView, FIRST_VIEW, type TermTally } from '../world/term-tally.ts';
import type { OfferAnswer, WeighedOption } from '../world/log.ts';
import type { OfferCounts } from '../world/now.ts';
import type { Choices, Pairs } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { commit, intentionOf, isTaken, type Commitments } from './commitments.ts';
import type { Opinions } from './joining.ts';
import type { Searches } from './searches.ts';

/** What offers are made of, and what answers to them change. */
export type Asking = {
  readonly intentions: Choices;
  readonly wishes: Pairs;
  readonly searches: Searches;
  readonly commitments: Commitments;
  readonly offers: OfferCounts;
  readonly tally: TermTally;
};

/** Offers of a round, a row each: by which search, and about which pair. */
type Offers = { readonly search: Int32Array; readonly pairs: Pairs };

/** Allowance for rounding when a part is as large as a charity may take on, £ a year. */
const ROUNDING = 1e-6;

export function answerOffer(world: World, asking: Asking, { search, pairs }: Offers, opinions: Opinions, r: number): void {
  const { searches, commitments, tally, offers } = asking;
  const lead = pairs.lead[r];
  const candidate = pairs.candidate[r];
  const t = pairs.tender[r];
  const s = search[r];
  if (isTaken(commitments, t, lead) || hasTeam(world, asking, s)) return;
  const own = ownBid(asking, t, candidate);
  const answer = isOpen(world, commitments, pairs, r) ?? opinionOn(world, asking, pairs, opinions, r, own);
  if (world.log !== null) logOffer(world, asking, { search, pairs }, opinions, r, own, answer);
  if (answer !== 'accepted' && answer !== 'declined') return;
  countOffer(world, offers, lead, candidate, opinions.money[r] > 0, answer === 'accepted');
  if (answer === 'declined') return;
  commit(commitments, t, candidate);
  commitments.joins[candidate]++;
  // Made again at its length: a list that grows takes memory for sixteen more.
  searches.members[s] = [...searches.members[s], candidate];
  searches.parts[s] = [...searches.parts[s], pairs.part[r]];
  tallyJoining(tally, opinions, r);
}

/** Whether a lead that goes on asking has found a team that can bid, or one as large as may be. */
function hasTeam(world: World, { intentions, searches }: Asking, s: number): boolean {
  const size = searches.members[s].length;
  if (searches.goesOn[s] === 0 || size === 0) return false;
  const k = searches.intention[s];
  const { members, parts } = searches;
  return (
    size >= world.settings.bidding.team_limit ||
    teamCanBid(world, intentions.charity[k], world.now.tenders[intentions.tender[k]], size, members[s], parts[s])
  );
}

/** Row of the bid of its own that a candidate means to make for a tender; −1 for none. */
function ownBid({ intentions, commitments }: Asking, t: number, candidate: number): number {
  const own = intentionOf(commitments, t, candidate);
  return own < 0 || intentions.strategy[own] === STEP_BACK ? -1 : own;
}

/** Why an offer is not weighed; null when it is. */
function isOpen(world: World, commitments: Commitments, { candidate: candidates, tender, part }: Pairs, r: number): OfferAnswer | null {
  const candidate = candidates[r];
  const { charities } = world.sector;
  const { attention, bidding } = world.settings;
  if (isTaken(commitments, tender[r], candidate)) return 'too late';
  const most = 2 + attention.appraised_per_quarter[BANDS[charities.band[candidate]]];
  if (commitments.joins[candidate] >= most || isOverBidBudget(world, candidate)) return 'too many';
  const { income } = world.now.noticing.directory;
  const { annual } = world.now.tenders[tender[r]];
  return part[r] * annual > bidding.growth_limit * income[candidate] + ROUNDING ? 'too large' : null;
}

/** Whether joining is better than its own bid or, without one, than keeping capacity free; or what is supplied in place of that. */
function opinionOn(world: World, { intentions }: Asking, pairs: Pairs, { utility }: Opinions, r: number, own: number): OfferAnswer {
  const { supplied } = world;
  const accepted = utility[r] > (own < 0 ? world.settings.bidding.shadow_price : intentions.utility[own]);
  if (supplied === null || supplied.charity !== pairs.candidate[r]) return accepted ? 'accepted' : 'declined';
  return supplied.join(world.now.tenders[pairs.tender[r]], pairs.lead[r], pairs.part[r], accepted) ? 'accepted' : 'declined';
}

function countOffer(world: World, offers: OfferCounts, lead: number, candidate: number, gainful: boolean, accepted: boolean): void {
  offers.made++;
  if (accepted) offers.accepted++;
  if (rivals(world, lead, candidate)) {
    offers.rival++;
    if (accepted) offers.rivalAccepted++;
  }
  if (!gainful || world.sector.charities.band[candidate] > SMALL) return;
  offers.gainful++;
  if (!accepted) offers.gainfulDeclined++;
}

/** Adds the terms of joining to those of the strategy. */
function tallyJoining(tally: TermTally, { utility, money, views }: Opinions, r: number): void {
  let explained = money[r];
  for (let k = 0; k < views.length; k++) {
    explained += views[k][r];
    addView(tally, JOIN, FIRST_VIEW + k, views[k][r]);
  }
  addChoice(tally, JOIN, money[r], explained, utility[r]);
}

/** For the charity that is followed, as the one that asks or the one that is asked. */
function logOffer(
  { log, hooks, now }: World,
  { intentions, searches }: Asking,
  { search, pairs }: Offers,
  opinions: Opinions,
  r: number,
  own: number,
  answer: OfferAnswer,
): void {
  const [lead, candidate] = [pairs.lead[r], pairs.candidate[r]];
  if (log === null || (log.charity !== lead && log.charity !== candidate)) return;
  const weighed = answer === 'accepted' || answer === 'declined';
  log.offers.push({
    tender: now.tenders[pairs.tender[r]],
    lead,
    candidate,
    amount: pairs.part[r] * intentions.price[searches.intention[search[r]]],
    answer,
    joining: weighed ? joiningAsOption(hooks.accept, opinions, r, lead) : null,
    instead: own < 0 ? OUT : intentions.strategy[own],
  });
}

function joiningAsOption(accept: World['hooks']['accept'], { utility, money, views }: Opinions, r: number, lead: number): WeighedOption {
  const terms: Record<string, number> = {};
  let sum = 0;
  views.forEach((view, k) => {
    terms[accept[k].id] = (terms[accept[k].id] ?? 0) + view[r];
    sum += view[r];
  });
  return { strategy: JOIN, partner: lead, money: money[r], noise: utility[r] - money[r] - sum, terms, utility: utility[r] };
}
