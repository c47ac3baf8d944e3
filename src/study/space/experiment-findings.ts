/** The one value that the report of an experiment is a function of. */
import type { OutcomeId } from '../outcomes/registry.ts';
import type { DiscoveryFindings } from '../discovery/discovery-findings.ts';
import type { SensitivityFindings } from '../sensitivity/sensitivity-findings.ts';
import type { DesignType, FactorKind, Precision, RangeBasis, Target } from './experiment.ts';

export type FactorFinding = {
  readonly name: string;
  readonly title: string;
  readonly unit: string | null;
  readonly kind: FactorKind;
  readonly holds: 'from the warm-up on' | 'from the start of the run';
  /** Its values in order; `value` is null where a level is no number. Null for a range of which a design takes its own points. */
  readonly levels: readonly { readonly label: string; readonly value: number | null }[] | null;
  readonly range: readonly [number, number] | null;
  readonly basis: RangeBasis | null;
  /** The value in the base scenario, in words, where the factor is one setting. */
  readonly today: string | null;
};

export type CellOutcome = {
  readonly mean: number;
  readonly sd: number | null;
  /** 95 % interval of the mean; null where it cannot be given. */
  readonly ci95: readonly [number, number] | null;
  /** Runs in which the outcome was defined. */
  readonly n: number;
};

/** Paired difference from the reference cell, world by world. */
export type CellDifference = { readonly mean: number; readonly ci95: readonly [number, number] | null; readonly n: number };

export type CellFinding = {
  readonly id: string;
  /** For each factor the number of its level, or its value where it is a range. */
  readonly point: readonly number[];
  readonly runs: number;
  readonly failed: number;
  /** By the experiment's outcomes; null where the outcome was defined in no run. */
  readonly outcomes: Readonly<Partial<Record<OutcomeId, CellOutcome | null>>>;
  /** Null for the reference cell itself, and where there is none. */
  readonly differences: Readonly<Partial<Record<OutcomeId, CellDifference | null>>> | null;
};

/** Mean over cells at one level, or in one bin of a range, of one factor; differences are paired with the factor's first level. */
export type MainEffect = {
  readonly factor: string;
  readonly outcome: OutcomeId;
  readonly levels: readonly {
    readonly label: string;
    /** Value of the level, or middle of the bin; null where it is no number. */
    readonly value: number | null;
    readonly mean: number;
    readonly ci95: readonly [number, number] | null;
  }[];
  /** Greatest less least mean over the levels, as a paired difference between those two levels. */
  readonly swing: { readonly from: string; readonly to: string; readonly mean: number; readonly ci95: readonly [number, number] | null };
};

export type ExperimentFindings = {
  readonly kind: 'experiment';
  readonly title: string;
  readonly about: string;
  readonly command: string;
  readonly engine: string;
  readonly build: string;
  readonly node: string;
  readonly seed: string;
  readonly started: string;
  readonly finished: string;
  /** Mean number of areas and charities simulated in a run, and years. */
  readonly areas: number;
  readonly charities: number;
  readonly years: number;
  readonly design: { readonly type: DesignType; readonly points: number | null };
  readonly replications: number;
  readonly precision: (Precision & { readonly reached: boolean; readonly widest: number }) | null;
  readonly factors: readonly FactorFinding[];
  readonly outcomes: readonly {
    readonly id: OutcomeId;
    readonly title: string;
    readonly unit: string;
    /** Lowest and highest value it can have. */
    readonly bounds: readonly [number | null, number | null];
  }[];
  readonly targets: readonly Target[];
  readonly cells: readonly CellFinding[];
  /** The cell at which every factor has its value of today, or else the first. */
  readonly reference: string | null;
  readonly effects: readonly MainEffect[];
  readonly failures: {
    readonly count: number;
    readonly first: readonly { readonly cell: string; readonly replication: number; readonly reason: string }[];
  };
  readonly sensitivity: SensitivityFindings | null;
  readonly discovery: DiscoveryFindings | null;
  readonly digest: string;
};
