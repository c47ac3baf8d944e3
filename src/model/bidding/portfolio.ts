/** From what a charity would do about each tender to what it does about all: the best first, until its capacity is used. */
import { BANDS, STEP_BACK, STRATEGIES } from '../scenario/names.ts';
import { wholeTurnover } from '../sector/charities.ts';
import { standsFor } from '../sector/sampling.ts';
import type { Intention, World } from '../sector/world.ts';
import type { Cases } from './cases.ts';
import type { Board, Choice } from './choice.ts';
import type { PairTable } from './partners.ts';

export function portfolios(world: World, choices: readonly Choice[], board: Board, losing: Float64Array): Intention[] {
  const { charities } = world.sector;
  const { options } = board;
  const { growth_limit, hedge: usualHedge } = world.rules.bidding;
  const most = BANDS.map((band) => Math.max(1, world.rules.attention.appraised_per_quarter[band]));
  const byCharity = new Map<number, Choice[]>();
  for (const choice of choices) {
    const list = byCharity.get(choice.i);
    if (list === undefined) byCharity.set(choice.i, [choice]);
    else list.push(choice);
  }
  const taken: Intention[] = [];
  const order = [...byCharity.keys()].sort((a, b) => (charities.key[a] >>> 0) - (charities.key[b] >>> 0));
  for (const i of order) {
    const list = byCharity.get(i) ?? [];
    if (list.length > 1) list.sort((a, b) => b.utility - b.outUtility - (a.utility - a.outUtility) || a.t - b.t);
    const bidsLeft = most[charities.band[i]];
    let hedge = usualHedge;
    for (const hook of world.hooks.hedge) hedge *= hook.run(i);
    const allowance = hedge * growth_limit * wholeTurnover(charities, i) - charities.recentAwards[i];
    let load = 0;
    let made = 0;
    for (const choice of list) {
      const { row } = choice;
      const strategy = options.strategy[row];
      const tender = world.tenders[choice.t];
      const work = options.winChance[row] * tender.annual * options.ownPart[row] * standsFor(world, i, tender.area);
      if (strategy !== STEP_BACK) {
        if (made >= bidsLeft || (made > 0 && load + work > allowance)) continue;
        made++;
        load += work;
      }
      taken.push(intend(choice, board));
      tally(world, choice, board);
    }
    if (load > losing[i]) world.events.growthBids += made;
  }
  return taken;
}

const NOBODY: readonly number[] = [];

function intend({ i, t, row, rowAlone, utility, utilityAlone }: Choice, { cases, options, behind, table }: Board): Intention {
  const allies = behind.allies.get(row);
  const led = behind.led[row];
  const pairs = table === null || led < 0 ? null : { pairs: table.pairs, rows: rankedRows(table, cases, led) };
  return {
    charity: i,
    tender: t,
    strategy: options.strategy[row],
    utility,
    utilityAlone,
    price: behind.price[row],
    fullCost: behind.cost[row],
    priceAlone: rowAlone < 0 ? 0 : behind.price[rowAlone],
    costAlone: rowAlone < 0 ? 0 : behind.cost[rowAlone],
    candidates: pairs === null ? (allies?.members ?? NOBODY) : pairs.rows.map((r) => pairs.pairs.candidate[r]),
    parts: pairs === null ? (allies?.meant ?? NOBODY) : pairs.rows.map((r) => pairs.pairs.part[r]),
    pairs,
    wanted: pairs === null || table === null ? (allies?.size ?? 0) : table.wanted[led],
  };
}

function rankedRows({ ranking }: PairTable, { firstPair }: Cases, c: number): number[] {
  const rows: number[] = [];
  for (let k = firstPair[c]; k < firstPair[c + 1]; k++) rows.push(ranking[k]);
  return rows;
}

/** Adds the terms of a choice taken to those of its strategy: money, noise, each mechanism's view of it, each one's view of the partners. */
function tally(world: World, { row, utility, i, t }: Choice, { options, behind, columns, table }: Board): void {
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
  if (watch !== null && watch.charity === i)
    for (const seen of watch.options)
      if (seen.quarter === world.quarter && seen.tender === world.tenders[t] && seen.strategy === strategy) seen.intended = true;
}
