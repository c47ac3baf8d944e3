/** How policies fare when nobody knows which belief is true: regret (Savage 1951) and how often a target is met (satisficing, Simon 1956). */
import { FEWEST_PAIRS, interval, mean, pairedDifference } from '../analysis/statistics.ts';
import type { Bounds } from '../outcomes/outcome.ts';
import type { Target } from '../space/experiment.ts';

/** The target's outcome in each world of a cell, worlds in one order for all cells; null where it is not defined or the run failed. */
export type Values = readonly (number | null)[];

export type UnderBelief = {
  readonly belief: number;
  readonly mean: number;
  /** 95 % interval of the mean over worlds; null with one world, and where a few have the same value. */
  readonly meanCi95: readonly [number, number] | null;
  /** Number of the policy whose mean is best under this belief. */
  readonly best: number;
  /** How far the mean is from the best one's, not below 0, with the interval of the paired difference; null for the best itself. */
  readonly regret: number;
  readonly ci95: readonly [number, number] | null;
  /** Whether the mean meets the target. */
  readonly isMet: boolean;
  /** Whether the whole interval of the mean is on the same side of the target as the mean. */
  readonly isClear: boolean;
};

export type PolicyFound = {
  readonly policy: number;
  /** Beliefs under which every policy has a value, in their order. */
  readonly under: readonly UnderBelief[];
  readonly mean: number;
  readonly worst: UnderBelief;
  readonly largestRegret: UnderBelief;
  readonly meanRegret: number;
  /** Number of those beliefs under which the mean meets the target. */
  readonly met: number;
  /** The fewest and the most that luck leaves open: beliefs under which the whole interval of the mean meets it, and under which any of it does. */
  readonly metRange: readonly [least: number, most: number];
};

export type Robustness = {
  /** By their largest regret, the smallest first; of equal ones the one with the smaller mean regret. */
  readonly policies: readonly PolicyFound[];
  readonly beliefs: number;
  /** Beliefs under which some policy has no value in any world. */
  readonly leftOut: number;
};

type Asked = { readonly target: Pick<Target, 'side' | 'value'>; readonly bounds: Bounds };

const average = (values: Values): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : mean(known);
};

/** That of differences too is a single value where worlds enough have the same. */
function intervalOf(values: Values, bounds: Bounds): readonly [number, number] | null {
  const known = values.filter((value) => value !== null);
  const [first = 0] = known;
  return interval(known, bounds) ?? (known.length >= FEWEST_PAIRS ? [first, first] : null);
}

/** `values` is by policy, then by belief. Empty policies where no belief has a value for all of them. */
export function robustness(values: readonly (readonly Values[])[], { target, bounds }: Asked): Robustness {
  const beliefs = values[0]?.length ?? 0;
  const isBetter = (a: number, b: number): boolean => (target.side === 'at_least' ? a > b : a < b);
  const found: UnderBelief[][] = values.map(() => []);
  for (let belief = 0; belief < beliefs; belief++) {
    const means = values.map((policy) => average(policy[belief] as Values));
    if (means.includes(null)) continue;
    const known = means as number[];
    const meets = (value: number): boolean => (target.side === 'at_least' ? value >= target.value : value <= target.value);
    const best = known.reduce((least, value, p) => (isBetter(value, known[least] as number) ? p : least), 0);
    for (const [p, value] of known.entries()) {
      const own = values[p]?.[belief] as Values;
      const gap = pairedDifference(values[best]?.[belief] as Values, own, bounds);
      const meanCi95 = intervalOf(own, bounds);
      const isMet = meets(value);
      found[p]?.push({
        belief,
        mean: value,
        meanCi95,
        best,
        regret: Math.abs((known[best] as number) - value),
        ci95: p === best ? null : towards(gap.ci95, target.side),
        isMet,
        isClear: meanCi95 !== null && meanCi95.every((end) => meets(end) === isMet),
      });
    }
  }
  const policies = found.flatMap((under, policy) => (under.length === 0 ? [] : [summed(under, policy, isBetter)]));
  const order = policies.toSorted((a, b) => a.largestRegret.regret - b.largestRegret.regret || a.meanRegret - b.meanRegret);
  return { policies: order, beliefs, leftOut: beliefs - (found[0]?.length ?? 0) };
}

/** A regret counts from the best down, whichever side is wanted. */
function towards(interval: readonly [number, number] | null, side: Target['side']): readonly [number, number] | null {
  if (interval === null || side === 'at_least') return interval;
  return [-interval[1], -interval[0]];
}

function summed(under: readonly UnderBelief[], policy: number, isBetter: (a: number, b: number) => boolean): PolicyFound {
  return {
    policy,
    under,
    mean: mean(under.map((each) => each.mean)),
    worst: under.reduce((worst, each) => (isBetter(worst.mean, each.mean) ? each : worst)),
    largestRegret: under.reduce((most, each) => (each.regret > most.regret ? each : most)),
    meanRegret: mean(under.map(({ regret }) => regret)),
    met: under.filter(({ isMet }) => isMet).length,
    metRange: [
      under.filter(({ isMet, isClear }) => isMet && isClear).length,
      under.filter(({ isMet, isClear }) => isMet || !isClear).length,
    ],
  };
}
