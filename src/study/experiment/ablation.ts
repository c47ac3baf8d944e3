/** Each mechanism off in turn, paired, against the outcome it declares. */
import type { Mechanism } from '../../model/mechanisms/mechanism.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { holmLevels, interval, pairedDifference, pValue } from '../analysis/statistics.ts';
import type { Difference } from '../findings.ts';
import { outcomeDefinitions, type OutcomeId } from '../metrics/outcomes.ts';
import type { RunRecord } from '../run-record.ts';

/** Pairs a mechanism; chosen beforehand: 30 show a true effect of 0.51 standard deviations of the difference with 80 % power at two-sided 5 %. */
export const ABLATION_REPLICATIONS = 30;

export type Verdict = 'shown' | 'not shown' | 'opposite';

export type AblationRow = {
  readonly mechanism: string;
  readonly observable: string;
  readonly contrast: string;
  readonly expected: '+' | '-' | '0';
  readonly kind: 'direct' | 'emergent';
  readonly scenario: string;
  readonly difference: Difference;
  readonly verdict: Verdict;
  readonly recorded: string;
  /** Interval that holds together with those of all other rows (Holm); null for fewer than two pairs. */
  readonly adjusted: readonly [number, number] | null;
  /** For a direct row, what follows from it. */
  readonly downstream: { readonly observable: string; readonly difference: Difference } | null;
};

/** The two arms: with the mechanism, and the same scenario without it. The seed comes from the mechanism's id, never from a choice. */
export function arms(scenario: Scenario, mechanism: Mechanism): [Scenario, Scenario] {
  const parameters = scenario.mechanisms[mechanism.id]?.parameters ?? {};
  const arm = (enabled: boolean, name: string): Scenario => ({
    ...scenario,
    name,
    seed: `ablate/${mechanism.id}`,
    mechanisms: { ...scenario.mechanisms, [mechanism.id]: { enabled, parameters } },
  });
  return [arm(true, 'with'), arm(false, 'without')];
}

export function verdictOn(expected: '+' | '-' | '0', difference: Difference): Verdict {
  if (difference.ci95 === null) return 'not shown';
  const [low, high] = difference.ci95;
  const sign = low > 0 ? '+' : high < 0 ? '-' : '0';
  if (sign === expected) return 'shown';
  return sign === '0' || expected === '0' ? 'not shown' : 'opposite';
}

export type AblationResult = {
  readonly mechanism: Mechanism;
  readonly scenario: string;
  readonly with: readonly RunRecord[];
  readonly without: readonly RunRecord[];
};

const values = (records: readonly RunRecord[], id: string) => records.map((record) => record.outcomes[id as OutcomeId]);

export function ablationRows(results: readonly AblationResult[]): AblationRow[] {
  const known = new Set<string>(outcomeDefinitions.map(({ id }) => id));
  const raw = results.map(({ mechanism, with: on, without: off }) => {
    const id = mechanism.expect.outcome;
    if (!known.has(id)) throw new Error(`mechanism ${mechanism.id} declares an outcome that does not exist: ${id}`);
    return values(on, id).flatMap((x, k) => {
      const y = values(off, id)[k];
      return x === null || y === null || y === undefined ? [] : [x - y];
    });
  });
  const levels = holmLevels(raw.map(pValue));
  return results.map(({ mechanism, scenario, with: on, without: off }, k) => {
    const { outcome, contrast, sign, kind, downstream } = mechanism.expect;
    const difference = pairedDifference(values(on, outcome), values(off, outcome));
    return {
      mechanism: mechanism.id,
      observable: outcome,
      contrast,
      expected: sign,
      kind,
      scenario,
      difference,
      verdict: verdictOn(sign, difference),
      recorded: mechanism.recorded.verdict,
      adjusted: interval(raw[k] as number[], levels[k] as number),
      downstream:
        downstream === undefined
          ? null
          : { observable: downstream, difference: pairedDifference(values(on, downstream), values(off, downstream)) },
    };
  });
}
