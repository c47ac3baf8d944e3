/** Which factors an outcome depends on, and how surely that is known. */
import type { OutcomeId } from '../outcomes/registry.ts';

/** An estimate with its 95 % interval; null where it cannot be given. */
export type Estimate = { readonly value: number; readonly ci95: readonly [number, number] | null };

/** Elementary effects over the whole range of a factor, in the outcome's unit (Morris 1991; Campolongo et al. 2007). */
export type MorrisRow = {
  readonly factor: string;
  /** Mean of the absolute effects, μ*. */
  readonly size: Estimate;
  /** Mean of the effects with their sign, μ. */
  readonly signed: Estimate;
  /** Standard deviation of the effects, σ: large beside μ* where the effect depends on the other factors or is not straight. Null with one trajectory. */
  readonly spread: number | null;
  /** μ* that luck alone would give a factor that does nothing; null with one replication. */
  readonly luck: number | null;
};

/** Shares of the variance of the outcome's mean over worlds, of a single run with one replication (Sobol' 1993; Saltelli et al. 2010; Jansen 1999). */
export type SobolRow = { readonly factor: string; readonly first: Estimate; readonly total: Estimate };

export type GroupRow = { readonly name: string; readonly factors: readonly string[]; readonly share: Estimate };

export type OutcomeSensitivity = {
  readonly outcome: OutcomeId;
  readonly mean: number;
  /** Variance of the outcome of a single run over the whole space, and the share of it that is luck at fixed settings; null with one replication, and where nothing varies. */
  readonly variance: number;
  readonly noise: Estimate | null;
  /** Trajectories, or base points, left out because the outcome was undefined in a run of theirs. */
  readonly leftOut: number;
  readonly morris: readonly MorrisRow[] | null;
  readonly sobol: readonly SobolRow[] | null;
  /** Shapley effects of the groups a user names, which add up to 1; null without groups. */
  readonly groups: readonly GroupRow[] | null;
};

export type SensitivityFindings = {
  readonly method: 'morris' | 'sobol';
  /** Trajectories of Morris, or base points of Sobol'. */
  readonly points: number;
  readonly replications: number;
  readonly runs: number;
  readonly outcomes: readonly OutcomeSensitivity[];
  /** Outcomes that were defined in too few runs to say anything of. */
  readonly unknown: readonly OutcomeId[];
};
