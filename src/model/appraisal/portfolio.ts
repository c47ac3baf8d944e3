/** From what a charity would do about each tender to what it does about all: the best first, until its capacity is used. */
import type { Pairs } from '../world/tables.ts';
import { ALLIANCE, STEP_BACK, STRATEGIES } from '../scenario/names.ts';
import { standsFor } from '../shared-rules/sampling.ts';
import { NOBODY } from '../sector/market.ts';
import type { Intentions } from '../world/quarter-tables.ts';
import type { World } from '../world/world.ts';
import { scratchFloats, scratchInts } from '../columns/scratch.ts';
import { attentionByBand } from '../shared-rules/attention.ts';
import type { Choices } from './choices.ts';

/** Working columns. */
const scratch = {
  firstChoices: scratchInts(),
  nextChoices: scratchInts(),
  intendingCharities: scratchInts(),
  intendedTenders: scratchInts(),
  intendedStrategies: scratchInts(),
  utilitiesOfIntentions: scratchFloats(),
  utilitiesOfIntentionsAlone: scratchFloats(),
  intendedPrices: scratchFloats(),
  intendedCosts: scratchFloats(),
  intendedPricesAlone: scratchFloats(),
  intendedCostsAlone: scratchFloats(),
  firstAsks: scratchInts(),
  lastAsks: scratchInts(),
  asksWanted: scratchInts(),
};

export function portfolios(world: World, choices: Choices): Intentions {
  const { charities, byIdentity } = world.sector;
  const { strategy: strategies, winChance, ownPart } = choices;
  const { growth_limit, hedge: usualHedge } = world.settings.bidding;
  const most = attentionByBand(world).map((bids) => Math.max(1, bids));
  const own = ownChoices(choices, charities.count);
  const taken = makeIntentions(choices.count, choices.wishes);
  for (let n = 0; n < byIdentity.length; n++) {
    const i = byIdentity[n];
    if (own.first[i] < 0) continue;
    const count = orderBestFirst(choices, own, i);
    const bidsLeft = most[charities.band[i]];
    let hedge = usualHedge;
    for (const hook of world.hooks.hedge) hedge *= hook.run(hook.values, world, i);
    const allowance = hedge * growth_limit * world.directory.income[i] - charities.recentAwards[i];
    let load = 0;
    let made = 0;
    let intended = 0;
    for (let k = 0; k < count; k++) {
      const choice = ordered[k];
      const strategy = strategies[choice];
      const tender = world.tenders[choices.tender[choice]];
      const work = winChance[choice] * tender.annual * ownPart[choice] * standsFor(world, i, tender.area);
      if (strategy !== STEP_BACK) {
        if (made >= bidsLeft || (made > 0 && load + work > allowance)) continue;
        made++;
        intended += tender.share;
        load += work;
      }
      intend(taken, choices, choice);
      tally(world, choices, choice);
    }
    world.events.intendedBids += intended;
    if (load > world.losing[i]) world.events.growthBids += intended;
  }
  return taken;
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

/** Memory for a given number of intentions, and whom they would approach. */
export function makeIntentions(count: number, asks: Pairs) {
  return {
    count: 0,
    charity: scratch.intendingCharities(count),
    tender: scratch.intendedTenders(count),
    strategy: scratch.intendedStrategies(count),
    utility: scratch.utilitiesOfIntentions(count),
    utilityAlone: scratch.utilitiesOfIntentionsAlone(count),
    price: scratch.intendedPrices(count),
    fullCost: scratch.intendedCosts(count),
    priceAlone: scratch.intendedPricesAlone(count),
    costAlone: scratch.intendedCostsAlone(count),
    allies: [] as (readonly number[])[],
    parts: [] as (readonly number[])[],
    asks,
    firstAsk: scratch.firstAsks(count),
    endAsk: scratch.lastAsks(count),
    wanted: scratch.asksWanted(count),
  } satisfies Intentions;
}

function intend(taken: ReturnType<typeof makeIntentions>, choices: Choices, n: number): void {
  const k = taken.count++;
  const allies = choices.strategy[n] === ALLIANCE ? choices.allies.get(n) : undefined;
  taken.charity[k] = choices.charity[n];
  taken.tender[k] = choices.tender[n];
  taken.strategy[k] = choices.strategy[n];
  taken.utility[k] = choices.utility[n];
  taken.utilityAlone[k] = choices.utilityAlone[n];
  taken.price[k] = choices.price[n];
  taken.fullCost[k] = choices.cost[n];
  taken.priceAlone[k] = choices.priceAlone[n];
  taken.costAlone[k] = choices.costAlone[n];
  taken.allies[k] = allies?.members ?? NOBODY;
  taken.parts[k] = allies?.parts ?? NOBODY;
  taken.firstAsk[k] = choices.firstWish[n];
  taken.endAsk[k] = choices.endWish[n];
  taken.wanted[k] = choices.wanted[n];
}

/** Adds the terms of a choice taken to those of its strategy: money, noise, each mechanism's view of it, each one's view of the partners. */
function tally({ hooks, events, watch, quarter, tenders }: World, choices: Choices, n: number): void {
  const { sums, counts } = events.choices;
  const S = STRATEGIES.length;
  const strategy = choices.strategy[n];
  const mechanisms = hooks.appraise.length + hooks.approach.length;
  let terms = 0;
  let at = 2 * S + strategy;
  for (let k = n * mechanisms; k < (n + 1) * mechanisms; k++, at += S) {
    const term = choices.terms[k];
    terms += term;
    sums[at] += term;
  }
  sums[strategy] += choices.money[n];
  sums[S + strategy] += choices.utility[n] - (choices.money[n] + terms);
  counts[strategy] += 1;
  if (watch !== null && watch.charity === choices.charity[n])
    for (const seen of watch.options)
      if (seen.quarter === quarter && seen.tender === tenders[choices.tender[n]] && seen.strategy === strategy) seen.intended = true;
}
