/** What the steps of a quarter see: the state, the rules in force, the draws, the mechanisms, and what this quarter's steps have made. */
import type { Scratch } from '../columns/scratch.ts';
import type { DrawKeys } from '../random/streams.ts';
import type { Settings } from '../scenario/settings.ts';
import type { Sector } from '../sector/sector.ts';
import type { Facts } from './facts.ts';
import type { Hooks, Values } from './hooks.ts';
import type { ChoiceLog, SuppliedChoice } from './log.ts';
import type { Now } from './now.ts';

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
  /** What this quarter's steps have made so far. */
  readonly now: Now;
  readonly bandLimits: readonly number[];
  /** Null unless somebody follows a charity: nothing is kept then. */
  log: ChoiceLog | null;
  /** Null unless a charity's choices are supplied from outside. */
  supplied: SuppliedChoice | null;
};
