/** The one value that the report on the robustness of policies is a function of. */
import type { Leaf } from '../../model/scenario/fields.ts';
import { CALIBRATED } from '../findings.ts';
import { isSample, type Experiment, type Factor, type Level, type Target } from '../space/experiment.ts';
import type { ExperimentFindings, FoundFactor, FoundLevel } from '../space/experiment-findings.ts';
import { experimentFiles } from '../space/experiment-text.ts';
import { foundFactors, foundLevel, numberWords } from '../space/factor-words.ts';
import type { Crossing } from './crossing.ts';
import type { Robustness } from './robust.ts';

export type RobustStudy = Pick<ExperimentFindings, 'title' | 'about' | 'design' | 'bases' | 'seed' | 'years' | 'worlds' | 'failed'> & {
  readonly kind: 'robust';
  readonly target: Target;
  readonly rules: readonly FoundFactor[];
  readonly assumptions: readonly FoundFactor[];
  /** A level of every rule. */
  readonly policies: readonly (readonly FoundLevel[])[];
  /** A level of every assumption. */
  readonly beliefs: readonly (readonly FoundLevel[])[];
  /** Policies and beliefs by their numbers in the lists above. */
  readonly found: Robustness;
  /** Of what the file says, in sentences without a full stop. */
  readonly notes: readonly string[];
  readonly calibrated: boolean;
  readonly reproduce: ExperimentFindings['reproduce'];
};

type Leaves = ReadonlyMap<string, Leaf>;
type Described = Pick<RobustStudy, 'found' | 'notes' | 'worlds' | 'failed'> & { readonly crossing: Crossing };
type Made = Omit<ExperimentFindings['reproduce'], 'files'>;

export function robustStudy(
  experiment: Experiment & { readonly target: Target },
  { crossing, found, notes, worlds, failed }: Described,
  leaves: Leaves,
  made: Made,
): RobustStudy {
  const { title, about, bases, design, target } = experiment;
  const { rules, assumptions } = crossing;
  const words = (factors: readonly Factor[], points: readonly (readonly Level[])[]) =>
    points.map((levels) => factors.map((factor, k) => shortLevel(factor, foundLevel(factor, levels[k] as Level, leaves), leaves)));
  return {
    kind: 'robust',
    ...{ title, about, design, target, found, notes, worlds, failed },
    bases: bases.map((base) => ({ name: base.name, title: base.title, about: base.about })),
    seed: bases[0]?.seed ?? '',
    years: bases[0]?.settings.run.years ?? 0,
    rules: foundFactors(rules, false, leaves),
    assumptions: foundFactors(assumptions, isSample(design), leaves),
    policies: words(rules, crossing.policies),
    beliefs: words(assumptions, crossing.beliefs),
    calibrated: CALIBRATED,
    reproduce: { ...made, files: experimentFiles(experiment) },
  };
}

/** A point of a range has more digits than anybody reads; all of them are in the tables. */
function shortLevel(factor: Factor, level: FoundLevel, leaves: Leaves): FoundLevel {
  const { value } = level;
  if (value === null || !('range' in factor.space)) return level;
  return { ...level, words: numberWords(factor, value, leaves), brief: numberWords(factor, value, leaves, false) };
}
