/** What an experiment is: the space of settings it asks about, the points of it that are run, and how often. */
import type { Scenario } from '../../model/scenario/scenario.ts';
import type { Value } from '../../model/scenario/values.ts';
import type { OutcomeId } from '../outcomes/registry.ts';

type SettingValue = { readonly path: string; readonly value: Value };

/** One of the values a factor may take: a single setting's value, or rules and assumptions that change together under a name. */
export type Level = { readonly label: string; readonly sets: readonly SettingValue[] };

/** Where the ends of a range come from: the file, the setting's plausible range, or, where it has none, half to double of its default. */
export type RangeBasis = 'given' | 'plausible' | 'stand-in';

export type Range = {
  readonly path: string;
  /** Lowest and highest value, both included, in the setting's unit. */
  readonly ends: readonly [low: number, high: number];
  readonly basis: RangeBasis;
  /** True for a setting that takes whole numbers. */
  readonly whole: boolean;
  /** Number of values, evenly spread, in a grid and one at a time; null where the file gives none. */
  readonly levels: number | null;
};

/** What a factor is about: a rule that a commissioner sets, a belief about the world, several settings, or whole scenario files. */
export type FactorKind = 'rule' | 'assumption' | 'several' | 'base';

export type Factor = {
  /** A setting's path, or a name of the file's own for settings that change together; 'base' for scenario files. */
  readonly name: string;
  readonly kind: FactorKind;
  readonly space: { readonly levels: readonly Level[] } | { readonly range: Range };
};

/** How sure the mean of an outcome shall be in every cell; the number of worlds follows from a first set of them. */
export type Precision = {
  readonly outcome: OutcomeId;
  /** Half the width of the 95 % interval of the mean, in the outcome's unit: of a share, 0.005 is half a percentage point. */
  readonly within: number;
  /** Most worlds; where they do not suffice, the results say how near they come. */
  readonly most: number;
};

/** What somebody wants of an outcome: at least or at most so much, in its unit. Reports draw where it is met. */
export type Target = {
  readonly outcome: OutcomeId;
  readonly side: 'at_least' | 'at_most';
  readonly value: number;
};

export const DESIGNS = ['grid', 'one-at-a-time', 'latin-hypercube', 'sobol'] as const;
export type DesignType = (typeof DESIGNS)[number];

/** Whether a design is a sample of the space, of as many points as the file says. */
export const isSample = (design: DesignType): boolean => design === 'latin-hypercube' || design === 'sobol';

/** Worlds that an experiment may ask for; an interval needs two. */
export const REPLICATIONS = [2, 10_000] as const;

export type Experiment = {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** Scenarios that the factors change; with several, the first factor is 'base' and each is one of its levels. */
  readonly bases: readonly Scenario[];
  readonly factors: readonly Factor[];
  readonly design: DesignType;
  /** Points of a Latin hypercube or of Sobol’s sequence; null for other designs. */
  readonly points: number | null;
  /** Worlds that every cell is run in; with a precision, those of the first set. */
  readonly replications: number;
  readonly precision: Precision | null;
  readonly target: Target | null;
  /** Outcomes that are printed, the first leading; all are in the tables. */
  readonly outcomes: readonly OutcomeId[];
  /** Factors by the name of the group whose share of the variance `sensitivity` gives, each in one group at most; empty without groups. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
};

/** A cell of the design: for each factor one of its levels. */
export type Cell = {
  /** 'c1', 'c2' … in the order of the design. */
  readonly id: string;
  readonly levels: readonly Level[];
};
