/** The frozen value a run is a function of (with a seed and the engine's version). */
import type { Plausible } from './field.ts';
import type { Settings } from './settings.ts';

/** Whether a mechanism takes part, and the values of its parameters. */
export type MechanismSettings = {
  readonly enabled: boolean;
  readonly parameters: Readonly<Record<string, number>>;
};

/** A rule that changes during the run. Quarters count from the start of the run, after the warm-up. */
export type Change = {
  /** First quarter in which the new value holds, 0 for the first quarter of the run. */
  readonly quarter: number;
  /** Quarters over which a number moves in equal steps to its new value; 1 for at once. */
  readonly over: number;
  /** Dotted setting paths (policies only) and their new values. */
  readonly set: Readonly<Record<string, number | boolean | string>>;
};

/** Texts of one line by dotted path, in alphabetical order of the paths. */
export type Sources = Readonly<Record<string, string>>;

export type Scenario = {
  /** File name without folder and ending, or a given name. */
  readonly name: string;
  readonly title: string;
  /** One paragraph: what the scenario is for. */
  readonly about: string;
  readonly seed: string;
  readonly settings: Settings;
  readonly mechanisms: Readonly<Record<string, MechanismSettings>>;
  readonly schedule: readonly Change[];
  /**
   * Where values come from, by whoever wrote the scenario: by the dotted path of the setting, and of a scheduled change after `schedule.` and
   * its quarter, such as `schedule.4.budget.multiplier`. Absent where no value has a source of its own. No run depends on it.
   */
  readonly sources?: Sources;
};

/** What the scenario room must know of a mechanism to check a file; the registry gives it as data. */
export type MechanismDeclaration = {
  readonly id: string;
  readonly summary: string;
  readonly parameters: Readonly<Record<string, ParameterDeclaration>>;
};

export type ParameterDeclaration = Plausible & {
  readonly meaning: string;
  readonly unit: string;
  readonly range: readonly [number, number];
  readonly default: number;
  readonly basis: 'evidence' | 'judgement' | 'calibrated';
  readonly source?: string;
  readonly pounds?: true;
};
