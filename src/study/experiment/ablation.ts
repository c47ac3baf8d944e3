/** The ablation study: runs with and without each mechanism, paired on the same luck, and its effect on the outcome it declares. */
import { ledger, type LedgerRow } from '../../model/mechanisms/ledger.ts';
import type { Expectation, Mechanism } from '../../model/mechanisms/mechanism.ts';
import { override } from '../../model/scenario/patch.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { differenceBounds, scaleOf } from '../analysis/intervals.ts';
import { differenceInterval, holmLevels, mean, pairedDifference, pairedDifferences, pValue, variance } from '../analysis/statistics.ts';
import type { Difference } from '../findings.ts';
import type { Bounds } from '../outcomes/outcome.ts';
import { definitionOf, outcomeDefinitions, type OutcomeId } from '../outcomes/registry.ts';
import { lessDefined } from '../round-off.ts';
import type { RunRecord } from '../run-record.ts';
import { recordedOf } from './recorded-verdicts.ts';
import { verdictOn, type Verdict } from './verdict.ts';

/**
 * Pairs for each mechanism, chosen beforehand: 30 pairs show a true effect of 0.51 standard deviations of the difference with 80 % power at
 * two-sided 5 %.
 */
export const ABLATION_REPLICATIONS = 30;

export type Outcomes = RunRecord['outcomes'];

export type AblationRow = {
  readonly mechanism: string;
  readonly title: string;
  /** Its group in the ledger. */
  readonly family: LedgerRow['group'];
  readonly observable: string;
  readonly contrast: string;
  readonly expected: '+' | '-' | '0';
  readonly kind: 'direct' | 'emergent';
  readonly scenario: string;
  readonly seed: string;
  /** Pairs that were run; `difference.n` counts those in which the outcome is defined. */
  readonly replications: number;
  readonly difference: Difference;
  /** The difference in standard deviations of the paired difference, so that all rows can be drawn on one scale; null as `standardise` says. */
  readonly standardised: { readonly mean: number; readonly ci95: readonly [number, number] } | null;
  readonly verdict: Verdict;
  readonly recorded: string;
  /** Why the recorded verdict is not ‘shown’, and what was tried; null if it is. */
  readonly note: string | null;
  /** Interval adjusted for the number of rows (Holm); null for fewer than two pairs. */
  readonly adjusted: readonly [number, number] | null;
  /** For a direct effect, the difference in an outcome that should follow from it. */
  readonly downstream: { readonly observable: string; readonly difference: Difference } | null;
};

/** Outcomes of a mechanism's arms, in the order that `arms()` gives them, and then by replication. */
export type AblationResult = {
  readonly mechanism: Mechanism;
  readonly scenario: string;
  readonly arms: readonly (readonly Outcomes[])[];
};

/** The beginning of all seeds, unless another is given. */
export const ABLATION_SEED = 'ablate';

const seedOf = (from: string, { id }: Mechanism) => `${from}/${id}`;

/**
 * The scenarios to run: with the mechanism and without it; for a slope, both at the low value of the rule and then both at the high one. An
 * outcome of a subgroup, or a variance, is computed within each run and compared as a level. The seed ends in the mechanism's id, so that no
 * two mechanisms share their luck.
 */
export function arms(scenario: Scenario, mechanism: Mechanism, from: string = ABLATION_SEED): Scenario[] {
  const seeded = { ...scenario, seed: seedOf(from, mechanism) };
  const { rule } = mechanism.expect;
  const settings = rule === undefined ? [seeded] : [rule.low, rule.high].map((value) => withRule(seeded, rule.path, value, mechanism));
  return settings.flatMap((each, k) =>
    [true, false].map((enabled) => switched(each, mechanism.id, enabled, `${enabled ? 'with' : 'without'}${k > 0 ? ', rule high' : ''}`)),
  );
}

/** The same scenario with a mechanism on or off, its parameters as they are. */
export function switched(scenario: Scenario, id: string, enabled: boolean, name: string): Scenario {
  const parameters = scenario.mechanisms[id]?.parameters ?? {};
  return { ...scenario, name, mechanisms: { ...scenario.mechanisms, [id]: { enabled, parameters } } };
}

function withRule(scenario: Scenario, path: string, value: number | string, mechanism: Mechanism): Scenario {
  const reading = override(scenario, [{ option: `the contrast of ${mechanism.id}`, path, text: String(value) }], [mechanism]);
  if (!reading.ok)
    throw new Error(reading.problems.map(({ found, expected }) => `${path}: found ${found}; expected ${expected}`).join('\n'));
  return reading.scenario;
}

/** Values with and without the mechanism, by replication; for a slope, the change from the low to the high value of the rule. */
export function contrastOf(
  { arms: runs }: AblationResult,
  id: OutcomeId,
): readonly [on: readonly (number | null)[], off: readonly (number | null)[]] {
  const arm = (k: number) => (runs[k] ?? []).map((outcomes) => outcomes[id]);
  if (runs.length < 4) return [arm(0), arm(1)];
  const change = (high: number, low: number) =>
    arm(high).map((value, r) => lessDefined(value, arm(low)[r] ?? null, scaleOf(definitionOf(id).bounds)));
  return [change(2, 0), change(3, 1)];
}

/** Bounds of the values that a contrast compares: those of the outcome, or of its change for a slope. */
export function contrastBounds({ arms: runs }: AblationResult, id: OutcomeId): Bounds {
  const { bounds } = definitionOf(id);
  return runs.length < 4 ? bounds : differenceBounds(bounds);
}

/** The value with the mechanism less the value without, for each replication in which both are defined. */
export function pairedEffects(result: AblationResult, id: OutcomeId): readonly number[] {
  return pairedDifferences(...contrastOf(result, id), contrastBounds(result, id));
}

/** Mean and interval in standard deviations of the paired difference; null if it does not vary or too few runs have it. */
export function standardise(effects: readonly number[], bounds: Bounds): AblationRow['standardised'] {
  const sd = Math.sqrt(variance(effects, scaleOf(bounds)));
  const ci95 = differenceInterval(effects, bounds);
  return sd > 0 && ci95 !== null ? { mean: mean(effects) / sd, ci95: [ci95[0] / sd, ci95[1] / sd] } : null;
}

function knownOutcome(mechanism: Mechanism, id: string): OutcomeId {
  const known = outcomeDefinitions.find((definition) => definition.id === id);
  if (known === undefined) throw new Error(`mechanism ${mechanism.id} declares an outcome that does not exist: ${id}`);
  return known.id;
}

/** One row for each result. Throws if a mechanism declares an outcome that does not exist. */
export function ablationRows(results: readonly AblationResult[], from: string = ABLATION_SEED): AblationRow[] {
  const own = results.map((result) => {
    const id = knownOutcome(result.mechanism, result.mechanism.expect.outcome);
    return { effects: pairedEffects(result, id), bounds: contrastBounds(result, id) };
  });
  const levels = holmLevels(own.map(({ effects, bounds }) => pValue(effects, scaleOf(bounds))));
  return results.map((result, k) => {
    const { effects, bounds } = own[k] as (typeof own)[number];
    const { mechanism, scenario } = result;
    const { outcome, contrast, sign, kind, downstream }: Expectation = mechanism.expect;
    const recorded = recordedOf(mechanism.id);
    const compared = (id: string) => {
      const known = knownOutcome(mechanism, id);
      return pairedDifference(...contrastOf(result, known), contrastBounds(result, known));
    };
    const difference = compared(outcome);
    return {
      mechanism: mechanism.id,
      title: mechanism.title,
      family: ledger.find(({ id }) => id === mechanism.id)?.group ?? 'elsewhere',
      observable: outcome,
      contrast,
      expected: sign,
      kind,
      scenario,
      seed: seedOf(from, mechanism),
      replications: result.arms[0]?.length ?? 0,
      difference,
      standardised: standardise(effects, bounds),
      verdict: verdictOn(sign, difference),
      recorded: recorded.verdict,
      note: recorded.note,
      adjusted: differenceInterval(effects, bounds, levels[k] as number),
      downstream: downstream === undefined ? null : { observable: downstream, difference: compared(downstream) },
    };
  });
}
