/** Findings from the finished replications of an interrupted run, marked as incomplete. */
import { join } from 'node:path';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { findingsOf } from '../../study/analysis/find.ts';
import type { Findings } from '../../study/findings.ts';
import type { JobResult } from '../../study/experiment/job.ts';
import { engineVersion } from '../../study/experiment/run-one.ts';
import { engineBuild } from '../build.ts';
import { madeBy } from '../made-by.ts';
import { readAllCarried } from '../scenarios/carried-scenarios.ts';
import { UserError } from '../errors.ts';
import { differingParts, studyIdentity } from '../folders/identity.ts';
import { savedReplicationsIn, readSavedReplication, studyKey } from '../folders/unfinished-runs.ts';
import { MANIFEST, readManifest, studyOf, type Manifest } from '../folders/manifest.ts';
import { misfits, type Shape } from '../../study/shape.ts';
import { studiedOf } from '../running/study.ts';

type Begun = {
  readonly title: string;
  readonly command: string;
  readonly started: string;
  readonly replications: number;
  readonly scenarios: readonly Scenario[];
};

const begun: Shape = {
  object: {
    title: 'text',
    command: 'text',
    started: 'text',
    replications: { whole: [1, Number.MAX_SAFE_INTEGER] },
    scenarios: { list: { object: {} } },
  },
};

/** The study that the manifest describes. Throws a UserError if the manifest was changed. */
function begunIn(folder: string, manifest: Manifest): Begun {
  const file = join(folder, MANIFEST);
  const study = studyOf(manifest);
  if (study !== null && study['command'] !== 'run' && study['command'] !== 'compare')
    throw new UserError(`${folder}: found what ${study['command']} has not finished; expected what run or compare writes`);
  const wrong = misfits(manifest, begun);
  const own = manifest as unknown as Omit<Begun, 'scenarios'> & { readonly scenarios: readonly unknown[] };
  const scenarios = wrong.length > 0 ? [] : readAllCarried(file, own.scenarios);
  if (wrong.length === 0 && study !== null && differingParts(study, studyIdentity(scenarios)).length === 0) return { ...own, scenarios };
  throw new UserError(
    `${folder}: found a ${MANIFEST} that was changed${wrong.length > 0 ? `, without ${wrong.join(', ')}` : ''}; expected it as it was written when the work began`,
  );
}

/** Findings from the replications saved in the folder of an unfinished run; null if the folder is not of one. */
export function incompleteFindings(folder: string): Findings | null {
  const manifest = readManifest(folder);
  if (manifest?.status !== 'incomplete') return null;
  const { title, command, started, scenarios, replications: wanted } = begunIn(folder, manifest);
  if (manifest['engine'] !== engineVersion || manifest['build'] !== engineBuild())
    throw new UserError(`${folder}: found the work of another build of the engine; expected that of this one`);
  const results = savedReplicationsIn(folder, studyKey(scenarios)).flatMap((name) => readSavedReplication<JobResult>(folder, name) ?? []);
  if (results.length === 0) throw new UserError(`${folder}: found no replication that is done; expected at least one`);
  const { studied, areas, charities } = studiedOf(scenarios, results);
  return {
    ...findingsOf(studied, {
      title,
      command,
      ...madeBy(),
      areas,
      charities,
      started,
      node: process.version,
    }),
    incomplete: { done: results.length, wanted },
  };
}
