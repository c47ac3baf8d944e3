/** From what a charity would do about each tender to what it does about all: the best first, until its capacity is used. */
import { ALLIANCE, BANDS, STEP_BACK, STRATEGIES } from '../scenario/names.ts';
import { standsFor } from '../sector/sampling.ts';
import type { Intention, World } from '../sector/world.ts';
import { wholeNumbersFor } from '../sector/room.ts';
import type { Board, Choices } from './choice.ts';

export function portfolios(world: World, choices: Choices, board: Board): Intention[] {
  const { charities, byIdentity } = world.sector;
  const { options } = board;
  const { growth_limit, hedge: usualHedge } = world.rules.bidding;
  const most = BANDS.map((band) => Math.max(1, world.rules.attention.appraised_per_quarter[band]));
  const own = ownChoices(choices, charities.count);
  const taken: Intention[] = [];
  for (let n = 0; n < byIdentity.length; n++) {
    const i = byIdentity[n];
    if (own.first[i] < 0) continue;
    const wishes = bestFirst(choices, own, i);
    const bidsLeft = most[charities.band[i]];
    let hedge = usualHedge;
    for (const hook of world.hooks.hedge) hedge *= hook.run(i);
    const allowance = hedge * growth_limit * world.directory.income[i] - charities.recentAwards[i];
    let load = 0;
    let made = 0;
    for (let k = 0; k < wishes.length; k++) {
      const row = choices.option[wishes[k]];
      const strategy = options.strategy[row];
      const tender = world.tenders[options.tender[row]];
      const work = options.winChance[row] * tender.annual * options.ownPart[row] * standsFor(world, i, tender.area);
      if (strategy !== STEP_BACK) {
        if (made >= bidsLeft || (made > 0 && load + work > allowance)) continue;
        made++;
        load += work;
      }
      taken.push(intend(choices, wishes[k], board));
      tally(world, row, choices.utility[wishes[k]], board);
    }
    if (load > world.losing[i]) world.events.growthBids += made;
  }
  return taken;
}

/** Rows of each charity's choices, linked in their order: −1 where there is none. */
type Own = { readonly first: Int32Array; readonly next: Int32Array };

function ownChoices({ count, charity }: Choices, charities: number): Own {
  const first = wholeNumbersFor('first choices', charities).fill(-1, 0, charities);
  const next = wholeNumbersFor('next choices', count);
  for (let n = count - 1; n >= 0; n--) {
    next[n] = first[charity[n]];
    first[charity[n]] = n;
  }
  return { first, next };
}

const wishes: number[] = [];

/** A charity's choices by how much each is better than staying out; among equals the earlier tender first. There are few: each is put in its place. */
function bestFirst({ utility, outUtility }: Choices, { first, next }: Own, i: number): readonly number[] {
  wishes.length = 0;
  for (let n = first[i]; n >= 0; n = next[n]) {
    const gain = utility[n] - outUtility[n];
    let at = wishes.length;
    for (; at > 0 && utility[wishes[at - 1]] - outUtility[wishes[at - 1]] < gain; at--) wishes[at] = wishes[at - 1];
    wishes[at] = n;
  }
  return wishes;
}

const NOBODY: readonly number[] = [];

function intend(choices: Choices, n: number, { cases, options, behind, table }: Board): Intention {
  const row = choices.option[n];
  const alone = choices.alone[n];
  const led = behind.led[row];
  const allies = options.strategy[row] === ALLIANCE ? behind.allies.get(row) : undefined;
  return {
    charity: choices.charity[n],
    tender: choices.tender[n],
    strategy: options.strategy[row],
    utility: choices.utility[n],
    utilityAlone: choices.utilityAlone[n],
    price: behind.price[row],
    fullCost: behind.cost[row],
    priceAlone: alone < 0 ? 0 : behind.price[alone],
    costAlone: alone < 0 ? 0 : behind.cost[alone],
    allies: allies?.members ?? NOBODY,
    parts: allies?.meant ?? NOBODY,
    asks: led < 0 ? null : table,
    first: led < 0 ? 0 : cases.firstPair[led],
    end: led < 0 ? 0 : cases.firstPair[led + 1],
    wanted: led < 0 || table === null ? 0 : table.wanted[led],
  };
}

/** Adds the terms of a choice taken to those of its strategy: money, noise, each mechanism's view of it, each one's view of the partners. */
function tally(world: World, row: number, utility: number, { options, behind, columns, table }: Board): void {
  const { sums, counts } = world.events.choices;
  const S = STRATEGIES.length;
  const strategy = options.strategy[row];
  let terms = 0;
  let at = 2 * S + strategy;
  for (let k = 0; k < columns.length; k++, at += S) {
    const term = columns[k][row];
    terms += term;
    sums[at] += term;
  }
  const led = behind.led[row];
  if (table !== null && led >= 0) {
    for (let k = 0; k < table.views.length; k++, at += S) {
      const term = table.views[k][led];
      terms += term;
      sums[at] += term;
    }
  }
  sums[strategy] += options.money[row];
  sums[S + strategy] += utility - (options.money[row] + terms);
  counts[strategy] += 1;
  const { watch } = world;
  if (watch !== null && watch.charity === options.charity[row])
    for (const seen of watch.options)
      if (seen.quarter === world.quarter && seen.tender === world.tenders[options.tender[row]] && seen.strategy === strategy)
        seen.intended = true;
}
