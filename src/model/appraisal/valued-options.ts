/** What each way of answering is worth to the charity that weighs it: money, and every mechanism's view. */
import { scratchFloats } from '../columns/scratch.ts';
import type { World } from '../world/world.ts';
import { makeAppraisalTables, type AppraisalTables } from './answers.ts';
import type { Considered } from './considered.ts';
import { makePairTable } from './partners.ts';

const scratch = { systematic: scratchFloats(), utilities: scratchFloats() };

/** The options of a batch of cases, and why each is valued as it is. */
export type ValuedOptions = AppraisalTables & {
  /** A column for each mechanism's view of options; its view of partners is in the table. */
  readonly columns: readonly Float64Array[];
  /** Utility without luck; with it. */
  readonly systematic: Float64Array;
  readonly utilities: Float64Array;
};

/** Memory for the ways of answering of a given number of cases at a time, and for what is thought of them. */
export function makeValuedOptions(world: World, cases: Considered, most: number): ValuedOptions {
  // Candidates are looked for only when some mechanism has brought partnership into the choice.
  const table = world.offers.lead ? makePairTable(world, cases, most) : null;
  const tables = makeAppraisalTables(world, cases, table, most);
  const length = tables.options.money.length;
  const columns: Float64Array[] = [];
  for (const { column } of world.hooks.appraise) columns.push(column(length));
  return { ...tables, columns, systematic: scratch.systematic(length), utilities: scratch.utilities(length) };
}

/** Utility without luck: money and every mechanism's term, the nest's value for partnered options included. */
export function valueOptions(world: World, { options, columns, table, systematic }: ValuedOptions): void {
  const { count, money, led } = options;
  for (let k = 0; k < columns.length; k++) {
    const { run, values } = world.hooks.appraise[k];
    run(values, world, options, columns[k].fill(0, 0, count));
  }
  for (let r = 0; r < count; r++) systematic[r] = money[r];
  for (const column of columns) for (let r = 0; r < count; r++) systematic[r] += column[r];
  if (table === null) return;
  for (const view of table.views) for (let r = 0; r < count; r++) if (led[r] >= 0) systematic[r] += view[led[r]];
}
