/** What an interrupted run has done so far, as findings that say they are not complete. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '../model/scenario/scenario.ts';
import { findingsOf } from '../study/analysis/find.ts';
import type { Findings } from '../study/findings.ts';
import type { JobResult } from '../study/experiment/job.ts';
import { engineVersion } from '../study/experiment/run-one.ts';
import { engineBuild } from './build.ts';
import { readCarried } from './carried.ts';
import { UserError, userErrorOf } from './errors.ts';
import { keepBeside, MANIFEST, readKept, readManifest, studyKey, type Kept } from './kept.ts';
import { carriedEntry } from './manifest.ts';
import { studiedOf } from './study.ts';

export type Begun = { readonly title: string; readonly command: string; readonly started: string; readonly scenarios: readonly Scenario[] };

export function beginStudy(out: string, begun: Begun): Kept {
  const { scenarios, ...about } = begun;
  const replications = scenarios[0]?.settings.run.replications;
  return keepBeside(out, { ...about, scenarios: scenarios.map(carriedEntry), study: studyKey(scenarios), replications });
}

function readAgain(file: string, entry: unknown): Scenario {
  const reading = readCarried(file, entry);
  if (!reading.ok) throw userErrorOf(reading.problems);
  return reading.scenario;
}

/** Findings of what is done in the folder of a run that is not complete, or null when it is not such a folder. */
export function incompleteFindings(folder: string): Findings | null {
  const manifest = readManifest(folder);
  if (manifest?.['status'] !== 'incomplete') return null;
  const { title, command, started, scenarios: entries } = manifest as Omit<Begun, 'scenarios'> & Readonly<Record<string, unknown>>;
  if (!Array.isArray(entries)) throw new UserError(`${folder}: found what ablate has not finished; expected what run or compare writes`);
  if (manifest['engine'] !== engineVersion || manifest['build'] !== engineBuild())
    throw new UserError(`${folder}: found the work of another build of the engine; expected that of this one`);
  const scenarios = entries.map((entry) => readAgain(join(folder, MANIFEST), entry));
  const key = studyKey(scenarios);
  const results = readdirSync(folder)
    .filter((name) => name.startsWith(`${key}-`) && name.endsWith('.json'))
    .flatMap((name) => readKept<JobResult>(join(folder, name)) ?? []);
  if (results.length === 0) throw new UserError(`${folder}: found no replication that is done; expected at least one`);
  const { studied, areas, charities } = studiedOf(scenarios, results);
  const wanted = Number(manifest['replications']);
  return {
    ...findingsOf(studied, {
      title,
      command,
      engine: engineVersion,
      build: engineBuild(),
      areas,
      charities,
      started,
      node: process.version,
    }),
    incomplete: { done: results.length, wanted },
  };
}
