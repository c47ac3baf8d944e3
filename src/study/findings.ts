/** The one value a report is a function of. Built by study/analysis, drawn by report, nothing recomputed there. */
import type { Band } from '../model/scenario/names.ts';
import type { CarriedScenario } from './analysis/carried.ts';
import type { OpenInterval } from './measures/entry-threshold.ts';
import type { OutcomeId } from './outcomes/registry.ts';
import type { ByEnding, ClosureRow, Ending, HeldRow, SeriesId } from './observing/rows.ts';

/** Whether the model has been fitted to all the evidence it is to be fitted to. Until then everything that leaves it says so. */
export const CALIBRATED: boolean = false;

export type OutcomeSummary = {
  readonly mean: number | null;
  readonly sd: number | null;
  readonly ci95: readonly [number, number] | null;
  /** Runs in which the outcome was defined. */
  readonly n: number;
  readonly unit: string;
  /** Why it is not defined in some or all of the runs. */
  readonly reason?: string;
  /** Where a single run's value has an interval of its own: the middle one over runs of each end, null where it is open. */
  readonly run_ci95?: OpenInterval;
};

export type Difference = {
  readonly mean: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly n: number;
  /** Variance of the unpaired over that of the paired difference; null where the latter is 0, and from fewer than six pairs. */
  readonly pairing_gain: number | null;
  /** Share of paired worlds in which the scenario is above the baseline. */
  readonly share_above: number | null;
  /** Why it is not defined in some or all of the pairs. */
  readonly reason?: string;
};

/** By quarter; null where no run has a value. */
export type SeriesBand = {
  readonly mean: readonly (number | null)[];
  readonly lo: readonly (number | null)[];
  readonly hi: readonly (number | null)[];
  /** A few single runs, for a sense of the spread. */
  readonly runs: readonly (readonly (number | null)[])[];
};

/**
 * Survival of the charities of one band, or of all under £1m, in the market at the start: product-limit estimate, pooled over runs.
 * Null throughout where no charity of the band was in the market.
 */
export type SurvivalCurve = {
  readonly band: Band | 'under_1m';
  readonly survival: readonly (number | null)[];
  readonly lo: readonly (number | null)[];
  readonly hi: readonly (number | null)[];
  /** Mean per run, at the start of each quarter and at the end: numbers at risk, closed so far, merged so far. */
  readonly atRisk: readonly number[];
  readonly closed: readonly number[];
  readonly merged: readonly number[];
  /** Parts of those closed and of those merged so far, by how they ended. Findings of earlier versions lack it. */
  readonly ended?: ByEnding;
};

export type GroupFinding = {
  readonly group: string;
  readonly kind: 'size' | 'place';
  readonly charitiesStart: number;
  readonly charitiesEnd: number;
  readonly contractIncomeStart: number;
  readonly contractIncomeEnd: number;
  readonly survival: OutcomeSummary;
  /** Against the baseline, paired: contract income at the end, £ a year. Null for the baseline itself. */
  readonly incomeDifference: Difference | null;
};

/** Closures a year of one cause, a share of those operating, and the paired difference from the baseline; null for the baseline itself. */
export type ClosureFinding = Pick<ClosureRow, 'cause'> & { readonly share: OutcomeSummary; readonly difference: Difference | null };

/** Of the charities under £1m in the market at the start, the share that ended one way by the end of the run. */
export type EndingFinding = { readonly ending: Ending; readonly share: OutcomeSummary; readonly difference: Difference | null };

export type FormFinding = {
  readonly form: 'alone' | 'lead' | 'alliance' | 'outside' | 'direct';
  readonly bids: number;
  readonly wins: number;
  /** £ of whole-life value won, mean a run. */
  readonly valueWon: number;
  /** Null where nothing was awarded. */
  readonly valueShare: number | null;
};
export type FlowFinding = { readonly from: string; readonly to: string; readonly pounds: number };
export type WhyFinding = { readonly term: string; readonly title: string; readonly strategy: string; readonly mean: number };

export type SettingChange = {
  readonly path: string;
  readonly from: string;
  readonly to: string;
  readonly kind: 'policy' | 'assumption' | 'mechanism' | 'schedule';
  /** The change as a sentence. */
  readonly words: string;
  /** Why it makes no difference, as a sentence, where it cannot. */
  readonly inert?: string;
  /** Where the value before and the new one come from, by whoever wrote the scenarios. */
  readonly from_source?: string;
  readonly to_source?: string;
};

export type ScenarioFindings = {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** How it differs from the baseline; empty for the baseline. */
  readonly changes: readonly SettingChange[];
  readonly outcomes: Readonly<Record<OutcomeId, OutcomeSummary>>;
  /** Paired differences from the baseline; null for the baseline itself. */
  readonly differences: Readonly<Record<OutcomeId, Difference>> | null;
  readonly series: Readonly<Record<SeriesId, SeriesBand>>;
  /** All under £1m first, then band by band. */
  readonly survival: readonly SurvivalCurve[];
  readonly groups: readonly GroupFinding[];
  readonly forms: readonly FormFinding[];
  readonly flows: readonly FlowFinding[];
  readonly closures: readonly ClosureFinding[];
  /** With the share still operating they come to one. Findings of earlier versions lack it. */
  readonly smallEndings?: readonly EndingFinding[];
  /** Charities' contracts in force at the end, mean a run. */
  readonly held: readonly HeldRow[];
  readonly why: readonly WhyFinding[];
  readonly digest: string;
};

export type Assumption = {
  readonly path: string;
  readonly value: string;
  readonly unit: string;
  readonly basis: 'evidence' | 'judgement' | 'calibrated';
  readonly kind: 'policy' | 'assumption';
  readonly meaning: string;
  /** What the default rests on. */
  readonly source: string;
  /** Where the value comes from, by whoever wrote the scenario; of a table, entry by entry. */
  readonly given?: string;
};

/** One evidence target or gate and what the baseline gave. */
export type CheckRow = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly simulated: OutcomeSummary;
  readonly verdict: 'holds' | 'does not hold' | 'cannot tell';
};

export type Findings = {
  readonly format: 1;
  readonly title: string;
  /** False until the model is calibrated; the report says so. */
  readonly calibrated: boolean;
  /** The baseline first. */
  readonly scenarios: readonly ScenarioFindings[];
  /** Run quarters; the first quarter of the run is 0. */
  readonly quarters: number;
  readonly replications: number;
  /** Only where a run was interrupted: how many of its replications these findings rest on. */
  readonly incomplete?: { readonly done: number; readonly wanted: number };
  readonly seed: string;
  readonly scale: number;
  /** Areas that were simulated, and all there are. */
  readonly areas: number;
  readonly allAreas: number;
  /** Whether they are those of England; else the place is made up. */
  readonly ofEngland: boolean;
  /** Mean number of charities at the start of the run. */
  readonly charities: number;
  readonly checks: readonly CheckRow[];
  readonly assumptions: readonly Assumption[];
  readonly limits: readonly string[];
  readonly reproduce: {
    /** As it was given, in the folder it was given in. */
    readonly command: string;
    readonly engine: string;
    /** Which build of the engine, where a version has several. */
    readonly build?: string;
    readonly digest: string;
    /** In order: all that is needed to make the study again. */
    readonly scenarios: readonly CarriedScenario[];
    /** Commands for the same folder that need only the results: they make the study again, and try a sample of it. */
    readonly again?: string;
    readonly verify?: string;
    readonly started?: string;
    readonly finished?: string;
    readonly node?: string;
  };
};
