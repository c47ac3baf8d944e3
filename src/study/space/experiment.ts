/** What an experiment is: the space of settings it asks about, the points of that space it looks at, and how often each is run. */
import type { Value } from '../../model/scenario/values.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import type { OutcomeId } from '../outcomes/registry.ts';

/** A value of one setting. */
export type SettingValue = { readonly path: string; readonly value: Value };

/** One of the values a factor may take: a single setting's value, or settings that change together under a name. */
export type Level = {
  readonly label: string;
  readonly sets: readonly SettingValue[];
};

/** Where the ends of a range come from: the file, the setting's plausible range, or, where it has none, half to double of its default. */
export type RangeBasis = 'given' | 'plausible' | 'stand-in';

export type FactorSpace =
  | { readonly type: 'levels'; readonly levels: readonly Level[] }
  | {
      readonly type: 'range';
      readonly path: string;
      readonly range: readonly [low: number, high: number];
      readonly basis: RangeBasis;
      /** True for a setting that takes whole numbers. */
      readonly whole: boolean;
      /** True where points are spread evenly over the logarithm. */
      readonly log: boolean;
      /** Number of values in a grid and one at a time; null where the file gives none. */
      readonly levels: number | null;
    };

/** What a factor is about: a rule that a commissioner sets, a belief about the world, a mechanism, or whole scenario files. */
export type FactorKind = 'policy' | 'assumption' | 'mechanism' | 'base';

export type Factor = {
  /** A setting's path, or a name of the file's own for settings that change together; 'base' for scenario files. */
  readonly name: string;
  /** What it is, in a few words. */
  readonly title: string;
  /** Null where its values have no unit. */
  readonly unit: string | null;
  readonly kind: FactorKind;
  /** Whether its value holds during the warm-up too, or only from the start of the run. */
  readonly holds: 'from the warm-up on' | 'from the start of the run';
  readonly space: FactorSpace;
};

export type DesignType = 'grid' | 'one-at-a-time' | 'latin-hypercube' | 'sobol';

/** Run until the 95 % interval of an outcome's mean is at most this far to either side, in every cell. */
export type Precision = {
  readonly outcome: OutcomeId;
  /** In the unit of the outcome. */
  readonly halfWidth: number;
  readonly least: number;
  readonly most: number;
};

export type Target = { readonly outcome: OutcomeId; readonly sign: '>=' | '<='; readonly value: number };

export type Experiment = {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** Scenarios that the factors change; with several, each is a level of the factor 'base'. */
  readonly bases: readonly Scenario[];
  readonly factors: readonly Factor[];
  readonly design: { readonly type: DesignType; readonly points: number | null };
  readonly replications: number | Precision;
  /** Outcomes that the report is about, the first leading. */
  readonly outcomes: readonly OutcomeId[];
  readonly targets: readonly Target[];
  /** Groups of factors by name, for which sensitivity gives shares of variance. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
};

/** A point of the space: for each factor the number of its level, or, where it is a range, its value. */
export type Point = readonly number[];

export type Cell = {
  /** 'c1', 'c2' …, in the order of the design. */
  readonly id: string;
  readonly point: Point;
};
