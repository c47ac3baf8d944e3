/** From what a charity would do about each tender to what it does about all: the best first, until its capacity is used. */
import { scratchInts } from '../columns/scratch.ts';
import { uniform } from '../random/draw.ts';
import { BANDS, STEP_BACK } from '../scenario/names.ts';
import { daysOfBid, isOverBidBudget, withKept } from '../shared-rules/bid-capacity.ts';
import type { Tender } from '../sector/market.ts';
import { isIncumbent } from '../shared-rules/incumbents.ts';
import { standsFor } from '../shared-rules/sampling.ts';
import { addChoice, addView, FIRST_VIEW, type TermTally } from '../world/term-tally.ts';
import type { Appraisal } from '../world/now.ts';
import { choiceTable, type Choices } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import type { Chosen } from './chosen.ts';

const scratch = {
  firstChoices: scratchInts(),
  nextChoices: scratchInts(),
  intended: scratchInts(),
  intentions: choiceTable.scratch(),
};

/** Puts the choices within each charity's capacity among the intentions of the appraisal, and counts them. */
export function makePortfolios(world: World, appraisal: Appraisal, chosen: Chosen): void {
  const { choices } = chosen;
  const { charities, byIdentity } = world.sector;
  const { growth_limit, hedge: usualHedge, days_per_quarter } = world.settings.bidding;
  const { reachShare, daysKept, workKept } = charities;
  const { income } = world.now.noticing.directory;
  const capacity = BANDS.map((band) => days_per_quarter[band]);
  const own = ownChoices(choices, charities.count);
  const intended = scratch.intended(choices.count);
  let count = 0;
  for (let n = 0; n < byIdentity.length; n++) {
    const i = byIdentity[n];
    if (own.first[i] < 0 && reachShare[i] === 1) continue;
    let hedge = usualHedge;
    for (const hook of world.hooks.hedge) hedge *= hook.run(hook.values, world, i);
    const allowance = Math.max(0, hedge * growth_limit * income[i] - charities.recentAwards[i]);
    daysKept[i] = withKept(capacity[charities.band[i]], daysKept[i], reachShare[i]);
    workKept[i] = withKept(allowance, workKept[i], reachShare[i]);
    if (own.first[i] < 0) continue;
    const ways = orderBestFirst(choices, own, i);
    const overBudget = isOverBidBudget(world, i);
    let load = 0;
    let hasBid = false;
    let bids = 0;
    for (let k = 0; k < ways; k++) {
      const choice = ordered[k];
      const tender = world.now.tenders[choices.tender[choice]];
      if (choices.strategy[choice] !== STEP_BACK) {
        if (overBudget && !isIncumbent(world.now.noticing.incumbents, choices.tender[choice], i)) continue;
        // Of all its reach this is one bid of as many alike.
        const alike = standsFor(world, i, tender.area);
        const days = alike * daysOfBid(world.settings, choices.bidCost[choice], tender);
        const work = alike * choices.winChance[choice] * tender.annual * choices.ownPart[choice];
        const fits = days <= daysKept[i] && work <= workKept[i];
        if (!fits && (hasBid || !isTheOne(world, i, tender, alike))) continue;
        hasBid = true;
        daysKept[i] = Math.max(0, daysKept[i] - days);
        workKept[i] = Math.max(0, workKept[i] - work);
        load += work;
        bids += tender.share;
      }
      intended[count++] = choice;
      tally(appraisal.tally, chosen, choice);
    }
    appraisal.intendedBids += bids;
    if (load > appraisal.losing[i]) appraisal.growthBids += bids;
  }
  appraisal.wishes = chosen.wishes;
  appraisal.intentions = scratch.intentions(count);
  choiceTable.copyRows(appraisal.intentions, choices, intended, count);
}

/** Whether of as many bids alike in all of its reach this is the one a quarter that a charity makes though it does not fit. */
function isTheOne({ keys, quarter, sector: { charities } }: World, i: number, { key }: Tender, alike: number): boolean {
  return alike === 1 || uniform(keys['choice/capacity'], charities.key[i], key, quarter) < 1 / alike;
}

/** Rows of each charity's choices, linked in their order: −1 where there is none. */
type Own = { readonly first: Int32Array; readonly next: Int32Array };

function ownChoices({ count, charity }: Choices, charities: number): Own {
  const first = scratch.firstChoices(charities).fill(-1, 0, charities);
  const next = scratch.nextChoices(count);
  for (let n = count - 1; n >= 0; n--) {
    next[n] = first[charity[n]];
    first[charity[n]] = n;
  }
  return { first, next };
}

const ordered: number[] = [];

/** Orders a charity's choices by how much each is better than staying out, the earlier tender first among equals; how many. There are few: each is put in its place. */
function orderBestFirst({ utility, outUtility }: Choices, { first, next }: Own, i: number): number {
  let count = 0;
  for (let n = first[i]; n >= 0; n = next[n]) {
    const gain = utility[n] - outUtility[n];
    let at = count++;
    for (; at > 0 && utility[ordered[at - 1]] - outUtility[ordered[at - 1]] < gain; at--) ordered[at] = ordered[at - 1];
    ordered[at] = n;
  }
  return count;
}

/** Adds the terms of a choice taken to those of its strategy. */
function tally(taken: TermTally, { choices, terms }: Chosen, n: number): void {
  const strategy = choices.strategy[n];
  const views = taken.terms.length - FIRST_VIEW;
  let sum = 0;
  for (let k = 0; k < views; k++) {
    const view = terms[n * views + k];
    sum += view;
    addView(taken, strategy, FIRST_VIEW + k, view);
  }
  addChoice(taken, strategy, choices.money[n], choices.money[n] + sum, choices.utility[n]);
}
