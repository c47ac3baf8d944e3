/** What the steps of a quarter see: the state, the rules in force, the draws, the mechanisms, and what has happened this quarter. */
import type { Groups } from '../columns/groups.ts';
import type { Scratch } from '../columns/scratch.ts';
import type { DrawKeys } from '../random/streams.ts';
import type { Settings } from '../scenario/settings.ts';
import type { Bid, Tender } from '../sector/market.ts';
import type { Sector } from '../sector/sector.ts';
import type { Watch } from '../sector/watch.ts';
import type { Facts } from './facts.ts';
import type { Hooks, Values } from './hooks.ts';
import type { Directory, Intentions, JointWork, QuarterEvents, Rings } from './quarter-tables.ts';

/** A hook of a mechanism that is on, with the values of its parameters, and working columns of its own: its view of each row, and of the rows of each case together. */
export type Registered<K extends keyof Hooks<World>> = {
  readonly id: string;
  readonly run: NonNullable<Hooks<World>[K]>;
  readonly values: Values<string>;
  readonly column: Scratch<Float64Array>;
  readonly meanColumn: Scratch<Float64Array>;
};
export type HookTable = { readonly [K in keyof Hooks<World>]-?: readonly Registered<K>[] };

export type World = {
  readonly sector: Sector;
  /** Settings in force this quarter. */
  settings: Settings;
  /** Quarters since the start of the warm-up. */
  quarter: number;
  readonly keys: DrawKeys;
  readonly facts: Facts;
  readonly hooks: HookTable;
  /** Partnered strategies some enabled mechanism has brought into the choice. */
  readonly offers: { readonly lead: boolean; readonly alliance: boolean; readonly stepBack: boolean };
  tenders: Tender[];
  bids: Bid[];
  /** Who delivers now what is let, by tender, as step 2 finds it. */
  incumbents: Groups;
  /** Charities that noticed each tender, in order of identity. */
  noticed: Int32Array[];
  /** Charities that could be asked as partners for each tender; nobody when nothing offers partnership. */
  rings: Rings;
  /** Rows eligible for each tender. */
  eligible: Int32Array[];
  directory: Directory;
  /** By charity, £ a year of advertised work, whole charity, whose contracts end within a year, as step 4 finds it. */
  losing: Float64Array;
  /** What step 4 decided and step 5 completes. */
  intentions: Intentions;
  /** Who delivers with whom, as step 10 finds it: what most of its mechanisms walk. */
  joint: JointWork;
  /** Local charities in the market by area, in order of identity, as step 11 finds them: who could ally. */
  locals: Groups;
  readonly bandLimits: readonly number[];
  events: QuarterEvents;
  /** Null unless a charity is watched: nothing is kept then. */
  watch: Watch | null;
};
