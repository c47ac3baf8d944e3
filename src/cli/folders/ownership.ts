/** Checks whose a folder is: results go only where nothing is yet, or where earlier results of the same study are. */
import { lstatSync, statSync, type Stats } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { agreeing, counted } from '../../study/counted.ts';
import { UserError } from '../errors.ts';
import { cannotWrite, codeOf, filesIn, foreignFilesIn, unfinished } from './folders.ts';
import { differingParts, type Identity } from './identity.ts';
import { replicationsCovering, isSavedReplication, savedReplicationsIn, partialOf } from './unfinished-runs.ts';
import { isLock } from './lock.ts';
import { aboutOf, filesOf, MANIFEST, readManifest, SCENARIOS, studyOf, WRITING, type Manifest } from './manifest.ts';
import { hashOfFile } from '../hash.ts';
import { isObject } from '../../study/shape.ts';

export type Results = {
  readonly study: Identity;
  /** Names of the files of such results, with slashes. */
  readonly names: readonly string[];
  /** Number of replications, for a study that has one: results with fewer never replace results with more. */
  readonly replications?: number | undefined;
};

/** A file that is written and removed again to test whether a folder can be written to. Its name is longer than any other in it. */
export const PROBE = `.probe-${'0'.repeat(40)}`;

const OR_ELSE = 'give another folder, or first remove this one yourself';

/** What is at a path, or null. A path that cannot be inspected counts as one that cannot be written to. */
function statsAt(out: string, path: string): Stats | null {
  try {
    return lstatSync(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw cannotWrite(out, error);
  }
}

/**
 * Throws a UserError if the folder holds anything but results of the same study. `goOn` ends the message when work is already done: how to
 * continue.
 */
export function requireReplaceable(out: string, { study, names, replications = Infinity }: Results, goOn: string | null = null): void {
  const orElse = goOn ?? OR_ELSE;
  const refusal = (text: string) => new UserError(`--out ${out}: ${text}`);
  const stats = statsAt(out, out);
  if (stats === null) return;
  if (!stats.isDirectory()) throw refusal(`found a file; expected a folder, or nothing there yet${goOn === null ? '' : `: ${goOn}`}`);
  const manifest = readManifest(out);
  const made = studyOf(manifest);
  if (manifest?.status === 'incomplete')
    throw refusal(`found the unfinished work of a study (${aboutOf(manifest)}); expected a folder for results: ${orElse}`);
  const parts = made === null ? [] : differingParts(study, made);
  if (manifest !== null && parts.length > 0)
    throw refusal(
      `found the results of another study (${aboutOf(manifest)}), which differs in ${parts.join(', ')}; expected results of this study, or none: ${orElse}`,
    );
  const before = manifest?.['replications'];
  if (typeof before === 'number' && before > replications)
    throw refusal(
      `found results of this study with ${counted(before, 'replication')}; expected no more than the ${replications} asked for, which would take their place: give --replications ${before} or more, or another folder`,
    );
  try {
    const changed = manifest === null ? [] : changedScenarios(out, manifest);
    const complaint = somethingElse(
      out,
      [...names, ...filesOf(manifest)].filter((name) => !changed.includes(name)),
      made !== null,
    );
    if (complaint !== null)
      throw refusal(`${complaint}; expected an empty one, one that is not there yet, or earlier results of the same study: ${orElse}`);
    if (stats.dev === statSync(dirname(resolve(out))).dev) return;
  } catch (error) {
    throw error instanceof UserError ? error : cannotWrite(out, error);
  }
  throw refusal('found a place where a disk is mounted; expected a folder inside it, with room beside it for what is not finished');
}

/** Scenario files among the results that differ from how they were written: somebody edited them, so they are not ours to replace. */
function changedScenarios(out: string, manifest: Manifest): string[] {
  const { hashes } = manifest;
  return Object.entries(isObject(hashes) ? hashes : {}).flatMap(([name, hash]) => {
    const now = name.startsWith(`${SCENARIOS}/`) ? hashOfFile(join(out, name)) : null;
    return now === null || now === hash ? [] : [name];
  });
}

function somethingElse(out: string, names: readonly string[], isMarked: boolean): string | null {
  const ours = new Set([...names, MANIFEST, WRITING].flatMap((name) => [name, unfinished(name)]));
  const folders = new Set(names.filter((name) => name.includes('/')).map((name) => `${dirname(name)}/`));
  /** All that may be there before the first manifest. */
  const begun = [unfinished(MANIFEST), PROBE];
  const foreign = foreignFilesIn(out, (name) => ours.has(name) || folders.has(name) || begun.includes(name) || name.endsWith(`/${PROBE}`));
  if (foreign.length > 0) return `found a folder with other files (${foreign.join(', ')})`;
  const isUnknown = !isMarked && [...filesIn(out)].some(({ name, kind }) => kind === 'file' && !begun.includes(name));
  return isUnknown ? 'found a folder whose files do not say of which study they are' : null;
}

const OWN_WORK: readonly string[] = [MANIFEST, 'report.html'].flatMap((name) => [name, unfinished(name)]);
export const isOwnWork = (name: string): boolean =>
  OWN_WORK.includes(name) || name === PROBE || isLock(name) || isSavedReplication(name.replace(/\.new$/, ''));

/** Throws a UserError if the folder for unfinished work holds work of another study, or somebody's own files. */
export function requireOwnWork(out: string, { study, replications = Infinity }: Results): void {
  const folder = partialOf(out);
  const stats = statsAt(out, folder);
  if (stats === null) return;
  if (!stats.isDirectory()) throw new UserError(`--out ${out}: found ${folder}, which is not a folder; expected nothing there yet`);
  const manifest = readManifest(folder);
  const foreign = foreignFilesIn(folder, isOwnWork);
  if (manifest !== null && manifest.status !== 'incomplete') foreign.push(MANIFEST);
  if (foreign.length > 0)
    throw new UserError(
      `--out ${out}: found ${folder} with other files (${foreign.join(', ')}); expected nothing there yet: give another folder, or first move them elsewhere`,
    );
  const names = savedReplicationsIn(folder);
  const saved = names.length;
  const made = studyOf(manifest);
  const parts = made === null ? [] : differingParts(study, made);
  if (saved === 0) return;
  if (made !== null && parts.length === 0) {
    const least = replicationsCovering(names);
    if (least <= replications) return;
    throw new UserError(
      `--out ${out}: found ${folder}, where ${counted(saved, 'finished replication')} of this study ${agreeing(saved, 'is', 'are')} saved, one of them number ${least}; expected none beyond the ${replications} asked for, which would be lost: give --replications ${least} or more, or another folder`,
    );
  }
  const whose =
    manifest === null || made === null
      ? 'a study that it does not name'
      : `another study (${aboutOf(manifest)}), which differs in ${parts.join(', ')}`;
  throw new UserError(
    `--out ${out}: found ${folder}, where ${counted(saved, 'finished replication')} of ${whose} are saved; expected none, or those of this study: finish that study by its own command, draw what is done with 'report ${folder}', or remove ${folder} yourself; or give another folder`,
  );
}

/** The folders that one lies in, the innermost first. */
function* above(folder: string): Generator<string> {
  for (let at = resolve(folder); dirname(at) !== at; at = dirname(at)) yield dirname(at);
}

function foundStudy(out: string, where: string, manifest: Manifest | null, isUnfinished: boolean): UserError {
  const what = isUnfinished || manifest?.status === 'incomplete' ? 'unfinished work' : 'results';
  const about = manifest === null ? '' : ` (${aboutOf(manifest)})`;
  return new UserError(
    `--out ${out}: found ${where}the ${what} of a study${about}; expected a folder that no study has: give another folder`,
  );
}

/** Refuses a folder of a study, or one inside it, for what is no part of a study: results, unfinished work, and where unfinished work is to end. */
export function requireNoStudy(out: string, folder: string): void {
  const own = readManifest(folder);
  if (own !== null || savedReplicationsIn(folder).length > 0)
    throw foundStudy(out, folder === out ? '' : `${folder} with `, own, savedReplicationsIn(folder).length > 0);
  requireNoUnfinished(out, folder, 'beside it');
  for (const outer of above(folder)) {
    // Only its manifest is looked for: a folder far above may be one that nobody else can list.
    const manifest = readManifest(outer);
    if (manifest !== null) throw foundStudy(out, `${outer} above it with `, manifest, false);
    requireNoUnfinished(out, outer, 'above it');
  }
}

function requireNoUnfinished(out: string, folder: string, where: string): void {
  const partial = partialOf(folder);
  if (savedReplicationsIn(partial).length > 0) throw foundStudy(out, `${partial} ${where} with `, readManifest(partial), true);
}
