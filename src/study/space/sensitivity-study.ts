/** The one value that the report of a sensitivity analysis is a function of. */
import type { Leaf } from '../../model/scenario/fields.ts';
import { CALIBRATED } from '../findings.ts';
import type { SensitivityFindings } from '../sensitivity/sensitivity-findings.ts';
import { REPLICATIONS, type Experiment } from './experiment.ts';
import type { ExperimentFindings } from './experiment-findings.ts';
import { experimentFiles } from './experiment-text.ts';
import { foundFactors } from './factor-words.ts';

export type SensitivityStudy = Pick<ExperimentFindings, 'title' | 'about' | 'bases' | 'seed' | 'years' | 'factors' | 'failed'> & {
  readonly kind: 'sensitivity';
  readonly found: SensitivityFindings;
  /** Of what the file says and what was made of it, in sentences without a full stop. */
  readonly notes: readonly string[];
  readonly calibrated: boolean;
  readonly reproduce: ExperimentFindings['reproduce'];
};

type Described = Pick<SensitivityStudy, 'found' | 'notes' | 'failed'>;
type Made = Omit<ExperimentFindings['reproduce'], 'files'>;

export function sensitivityStudy(
  experiment: Experiment,
  { found, notes, failed }: Described,
  leaves: ReadonlyMap<string, Leaf>,
  made: Made,
): SensitivityStudy {
  const { title, about, bases, factors, replications } = experiment;
  // A file asks for two worlds at least; the command may ask for one.
  const files = experimentFiles({ ...experiment, replications: Math.max(replications, REPLICATIONS[0]) });
  return {
    kind: 'sensitivity',
    ...{ title, about, found, notes, failed },
    bases: bases.map((base) => ({ name: base.name, title: base.title, about: base.about })),
    seed: bases[0]?.seed ?? '',
    years: bases[0]?.settings.run.years ?? 0,
    factors: foundFactors(factors, true, leaves),
    calibrated: CALIBRATED,
    reproduce: { ...made, files },
  };
}
