/** What a lesson is: two designs of one town, the outcome that answers its question, and what to try afterwards. Its words are in `texts`. */
import { mechanisms } from '../model/mechanisms/registry.ts';
import { override } from '../model/scenario/patch.ts';
import { problemText } from '../model/scenario/problem.ts';
import type { Change, Scenario } from '../model/scenario/scenario.ts';
import type { Value } from '../model/scenario/values.ts';
import type { OutcomeId } from '../study/outcomes/registry.ts';
import type { LessonId } from './texts/lessons.ts';

/** What is put over the town: dotted paths with their values, and rules that change during the run. */
export type Put = { readonly set: Readonly<Record<string, Value>>; readonly schedule?: readonly Change[] };

/** An outcome that is looked at; differences up to `within`, in its unit, are called about the same. */
export type Looked = { readonly outcome: OutcomeId; readonly within: number };

export type Lesson = {
  readonly id: LessonId;
  readonly minutes: number;
  /** The first design, which is in force before the ten years begin, and the second, which differs from it. */
  readonly first: Put;
  readonly second: Put;
  readonly asked: Looked;
  /** Other outcomes that are shown beside it. */
  readonly beside: readonly Looked[];
  /** Designs to open in the playground afterwards. */
  readonly tries: readonly [Put, Put, Put];
  /** Mechanisms that have to do with it, by id. */
  readonly mechanisms: readonly string[];
};

/** The settings of larger contracts: pieces of work that are let as one. */
export const together = (lines: number, over: 'service' | 'services' = 'service'): Put['set'] => ({
  'contract.lines_per_contract': lines,
  'contract.takes_in_spot': 'bundled',
  'contract.bundle_over': over,
});

/** Partnership is a condition, with a share that is guaranteed to small or local partners; 0 for none. */
export const required = (share: number): Put['set'] => ({
  'partnership.mandate': 'required',
  'partnership.minimum_partner_share': share,
  'partnership.share_counts_for': share > 0 ? 'small_or_local' : 'any',
});

/** Budgets fall to a share of what they were, from the second year on in four equal steps. */
export const budgetsTo = (share: number): readonly Change[] => [{ quarter: 4, over: 4, set: { 'budget.multiplier': share } }];

function withPut(town: Scenario, { set, schedule }: Put): Scenario {
  const overrides = Object.entries(set).map(([path, value]) => ({ option: path, path, text: String(value) }));
  const reading = override({ ...town, schedule: schedule ?? town.schedule }, overrides, mechanisms);
  if (!reading.ok) throw new Error(reading.problems.map(problemText).join('\n'));
  return reading.scenario;
}

/** The two scenarios of a lesson over a town, named first and second. Throws if a lesson sets what scenarios do not have. */
export function scenariosOf(town: Scenario, { first, second }: Pick<Lesson, 'first' | 'second'>): readonly [Scenario, Scenario] {
  return [
    { ...withPut(town, first), name: 'first' },
    { ...withPut(town, second), name: 'second' },
  ];
}
