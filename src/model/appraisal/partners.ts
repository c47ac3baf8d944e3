/** What leads think of their candidates, and whom they would take: the nest inside the choice of partnering. */
import { toGumbel, uniform } from '../random/draw.ts';
import type { Pairs } from '../world/tables.ts';
import { fullCosts } from '../shared-rules/capability.ts';
import type { World } from '../world/world.ts';
import { scratchFloats, scratchInts } from '../columns/scratch.ts';
import { acquaintance, addCandidates, approachable, mostApproachable, perceiveGains, type Acquaintance } from './candidates.ts';
import type { Considered } from './considered.ts';
import { pairTable } from '../world/tables.ts';
import { bestTeam } from './team.ts';
import { MOST_CANDIDATES } from '../shared-rules/teams.ts';

/** Working columns. */
const scratch = {
  pairs: pairTable.scratch(),
  partnerValues: scratchFloats(),
  rankedPairs: scratchInts(),
  wantedPartners: scratchInts(),
};

/** Rows of pairs, and all that is said of rows, are of the present batch alone; what is said of cases holds for all so far. */
export type PairTable = {
  readonly pairs: Pairs;
  /** The lead's utility of each. */
  readonly value: Float64Array;
  /** Rows of each case's candidates, where the case has its rows: those it wants, then the others, each from the best down. */
  readonly ranking: Int32Array;
  /** How many each case wants; 0 when its lead could not bid with them. */
  readonly wanted: Int32Array;
  /** What each mechanism makes a lead think of those it wants, on average: a row a case. */
  readonly views: readonly Float64Array[];
  /** What each mechanism makes leads think of each candidate. */
  readonly columns: readonly Float64Array[];
  readonly known: Acquaintance;
};

/** Rows from which a batch has enough of them. */
const BATCH = 1024;

/** Memory for what leads think of their candidates, for a given number of cases at a time. */
export function makePairTable(world: World, { count }: Considered, most: number): PairTable {
  const room = most * mostApproachable(world);
  const views: Float64Array[] = [];
  const columns: Float64Array[] = [];
  for (const { column, meanColumn } of world.hooks.approach) {
    columns.push(column(BATCH + MOST_CANDIDATES));
    views.push(meanColumn(count));
  }
  return {
    pairs: scratch.pairs(room),
    value: scratch.partnerValues(room),
    ranking: scratch.rankedPairs(room),
    wanted: scratch.wantedPartners(count).fill(0, 0, count),
    views,
    columns,
    known: acquaintance(world.sector.charities.capacity),
  };
}

/**
 * The candidates of a batch of cases, none of them at or after a limit, and the team each lead would make of them; the case after the batch.
 * Micro charities do not lead.
 */
export function weighPartners(world: World, cases: Considered, table: PairTable, first: number, limit: number): number {
  const { charity, firstPair } = cases;
  const { band } = world.sector.charities;
  const { pairs, known } = table;
  const enough = pairs.count + BATCH;
  let c = first;
  for (; c < limit && pairs.count < enough; c++) {
    firstPair[c] = pairs.count;
    const size = band[charity[c]];
    if (size > 0) addCandidates(world, cases, c, pairs, known, approachable(world, size));
  }
  firstPair[c] = pairs.count;
  fullCosts(world, pairs.candidate, pairs.tender, firstPair[first], pairs.count, pairs.cost);
  if (firstPair[first] < pairs.count) weighBatch(world, cases, table, first, c);
  return c;
}

/** What is thought of the candidates of a batch of cases, and whom each lead would take. */
export function weighBatch(world: World, cases: Considered, table: PairTable, first: number, end: number): void {
  const { firstPair, charity, tender } = cases;
  const { columns, value, ranking, wanted, views } = table;
  const { approach, recognise } = world.hooks;
  const [from, to] = [firstPair[first], firstPair[end]];
  const batch = pairTable.stretch(table.pairs, from, to);
  const { count, lead, candidate, leadSees, leadCredits } = batch;
  leadSees.fill(1);
  leadCredits.fill(1);
  for (const { run, values } of recognise) run(values, world, { count, own: lead, other: candidate, sees: leadSees, credits: leadCredits });
  for (let c = first; c < end; c++) if (firstPair[c] < firstPair[c + 1]) perceiveGains(world, cases, c, table.pairs);
  for (let k = 0; k < columns.length; k++) {
    const { run, values } = approach[k];
    run(values, world, batch, columns[k].fill(0, 0, count));
  }
  drawLuck(world, cases, table, first, end);
  for (const column of columns) for (let r = from; r < to; r++) value[r] += column[r - from];
  for (let c = first; c < end; c++) {
    const size = bestTeam(world, charity[c], world.now.tenders[tender[c]], table, firstPair[c], firstPair[c + 1]);
    wanted[c] = size;
    for (let k = 0; size > 0 && k < columns.length; k++) views[k][c] = meanOver(ranking, firstPair[c], size, columns[k], from);
  }
}

/** What is liked about a candidate before any mechanism has its say. */
function drawLuck(world: World, cases: Considered, { pairs, value }: PairTable, first: number, end: number): void {
  const { key } = world.sector.charities;
  const { partner_noise } = world.settings.bidding;
  const drawKey = world.keys['choice/partner'];
  for (let c = first; c < end; c++) {
    const leadKey = key[cases.charity[c]];
    const tenderKey = world.now.tenders[cases.tender[c]].key;
    for (let r = cases.firstPair[c]; r < cases.firstPair[c + 1]; r++)
      value[r] = uniform(drawKey, leadKey, tenderKey, key[pairs.candidate[r]]);
  }
  const [from, to] = [cases.firstPair[first], cases.firstPair[end]];
  toGumbel(value, from, to);
  for (let r = from; r < to; r++) value[r] = 2 * pairs.fills[r] + partner_noise * value[r];
}

/** The mean of a batch's column over the first ranked rows, as many as are given; the batch begins at a row of the table. */
function meanOver(ranking: Int32Array, first: number, size: number, column: Float64Array, batch: number): number {
  let sum = 0;
  for (let k = first; k < first + size; k++) sum += column[ranking[k] - batch];
  return sum / size;
}
