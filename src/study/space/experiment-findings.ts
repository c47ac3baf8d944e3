/** The one value that the report of an experiment is a function of: nothing is reckoned where it is drawn. */
import type { OutcomeSummary } from '../findings.ts';

import type { Experiment, FactorKind, Precision } from './experiment.ts';

/** Most cells that a report lists one by one; of more it has the factors' main effects. */
export const MOST_LISTED = 2000;

/** A mean, of an outcome or of a difference, in the outcome's unit. */
export type Estimate = Pick<OutcomeSummary, 'mean' | 'ci95' | 'n'>;

export type FoundLevel = {
  readonly label: string;
  /** Value with its unit, or the label in quotation marks. */
  readonly words: string;
  /** The same without its unit or quotation marks. */
  readonly brief: string;
  /** Of a factor that is a number: its value. */
  readonly value: number | null;
  /** Of settings that change together: each with its value. */
  readonly sets: readonly string[];
};

export type FoundFactor = {
  readonly name: string;
  readonly kind: FactorKind;
  /** 'contract: lines per contract', or the file's own name. */
  readonly title: string;
  /** What it is in a sentence: without its group, where that leaves it unlike all others. */
  readonly short: string;
  /** What the setting means, a sentence; empty for names of the file's own. */
  readonly meaning: string;
  readonly isNumber: boolean;
  /** What follows the numbers where they are said in full; empty for others. */
  readonly unit: string;
  /** Every level, those of numbers from the lowest; of a range that is sampled, none, and `ends` instead. */
  readonly levels: readonly FoundLevel[];
  readonly ends: string | null;
};

/** Estimates are in the order of the experiment's outcomes. */
export type FoundCell = {
  readonly id: string;
  readonly levels: readonly FoundLevel[];
  readonly runs: number;
  readonly outcomes: readonly Estimate[];
  /** Paired, world by world, with the first cell; null for that cell. */
  readonly differences: readonly Estimate[] | null;
};

/** Cells that share a level of a factor, or a tenth of its range; in the design one-at-a-time those where only this factor is moved. */
export type Group = {
  readonly words: string;
  readonly cells: number;
  /**
   * Mean over the cells. In a grid it is taken world by world and the interval is that over worlds; of a Latin hypercube the interval is
   * that over its points, whose other factors differ.
   */
  readonly outcomes: readonly Estimate[];
  /** One at a time: the difference from the first cell; null for the first cell, and for other designs. */
  readonly differences: readonly Estimate[] | null;
};

export type MainEffect = {
  /** Index of the factor. */
  readonly factor: number;
  readonly groups: readonly Group[];
  /** Highest mean of a group less the lowest, by outcome; null where fewer than two are defined. */
  readonly ranges: readonly (number | null)[];
};

/** The cells in which the leading outcome is lowest and highest. */
export type Extremes = {
  readonly lowest: Pick<FoundCell, 'id' | 'levels' | 'outcomes'>;
  readonly highest: Pick<FoundCell, 'id' | 'levels' | 'outcomes'>;
  /** Other cells with the same mean as each. */
  readonly tied: readonly [lowest: number, highest: number];
  /** Cells in which the outcome is defined. */
  readonly defined: number;
  /**
   * Highest less lowest, paired. The two were picked out of all pairs, so the interval is widened for that many (Bonferroni): were there
   * no differences, 19 experiments in 20 would show none.
   */
  readonly difference: Estimate;
};

/** Means of the leading outcome by the first two factors, over all others; null where no cell lies. */
export type PairMeans = {
  readonly factors: readonly [down: number, across: number];
  readonly words: readonly [readonly string[], readonly string[]];
  readonly means: readonly (readonly (number | null)[])[];
};

/** What two factors of a grid do at once, beside what each does alone. */
export type Together = {
  /** The two factors that move the leading outcome farthest alone, each at its level that does. */
  readonly ids: readonly [one: string, other: string];
  /** The cell with both of these levels. */
  readonly both: string;
  /** Its difference from the first cell. */
  readonly difference: Estimate;
  /** That difference less the sum of the two alone (the interaction), world by world. */
  readonly beyondSum: Estimate;
};

export type ExperimentFindings = Pick<Experiment, 'name' | 'title' | 'about' | 'design' | 'target' | 'outcomes'> & {
  readonly kind: 'experiment';
  readonly bases: readonly { readonly name: string; readonly title: string; readonly about: string }[];
  readonly seed: string;
  readonly years: number;
  readonly worlds: number;
  readonly cellCount: number;
  readonly failed: number;
  /** Half the width of the widest interval of the leading outcome over cells; null where none has an interval. */
  readonly widest: number | null;
  readonly precision: (Precision & { readonly reached: number | null }) | null;
  readonly factors: readonly FoundFactor[];
  /** In the order of the design; empty where there are more than 2,000. */
  readonly cells: readonly FoundCell[];
  /** In the order of the factors. */
  readonly effects: readonly MainEffect[];
  /** Null where the leading outcome is defined in fewer than two cells. */
  readonly extremes: Extremes | null;
  /** Only with more than two factors, or for a Latin hypercube of two or more. */
  readonly pair: PairMeans | null;
  /** Of a grid of two factors or more whose cells are listed. */
  readonly together: Together | null;
  readonly calibrated: boolean;
  readonly reproduce: {
    readonly command: string;
    readonly engine: string;
    readonly build: string;
    readonly digest: string;
    readonly started: string;
    /** The experiment, and its base scenarios in full. */
    readonly files: readonly { readonly file: string; readonly text: string }[];
  };
};
