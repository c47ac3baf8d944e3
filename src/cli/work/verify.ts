/** What `commonweal verify` does: runs a sample of the replications again and prints what agrees with the results. */
import type { Scenario } from '../../model/scenario/scenario.ts';
import type { JobResult } from '../../study/experiment/job.ts';
import { sameWorld } from '../../study/experiment/run-one.ts';
import { print, printJson } from '../effects.ts';
import { UserError, WORK_FAILED } from '../errors.ts';
import { folderNamed } from '../folders/folders.ts';
import { runJobs } from '../running/pool.ts';
import { progressOf } from '../running/progress.ts';
import { readResultsManifest } from '../results/read-manifest.ts';
import { requireAll } from '../running/study.ts';
import { compareBuild, compareFiles, compareResults, compareScenarios, sampleOf, type Verification } from '../results/verification.ts';
import { verificationText } from '../results/verification-text.ts';

export type VerifyArguments = {
  readonly results: string;
  readonly replications?: string | undefined;
  readonly all: boolean;
  readonly workers: number;
  readonly json: boolean;
  readonly quiet: boolean;
};

const SAMPLE = 3;

function sizeOf({ replications, all }: VerifyArguments): number {
  if (all) return Infinity;
  if (replications === undefined) return SAMPLE;
  if (/^\d{1,6}$/.test(replications) && Number(replications) >= 1) return Number(replications);
  throw new UserError(`--replications ${replications}: found '${replications}'; expected a whole number from 1`);
}

async function runAgain(scenarios: readonly Scenario[], sample: readonly number[], given: VerifyArguments): Promise<JobResult[]> {
  const progress = progressOf('Running a sample again', sample.length, given.quiet);
  const jobs = sample.map((replication) => ({ scenarios, replication }));
  const outcome = await runJobs(jobs, given.workers, progress.step);
  progress.end();
  requireAll(outcome, outcome.results.length, jobs.length, 'verify keeps nothing of this; run the same command again to start over');
  return outcome.results.toSorted((a, b) => a.replication - b.replication);
}

export async function verify(given: VerifyArguments): Promise<void> {
  const size = sizeOf(given);
  const folder = folderNamed(given.results, 'verify');
  const { manifest, scenarios, replications } = readResultsManifest(folder);
  const [baseline, ...others] = scenarios;
  const oneWorld = others.every((other) => baseline !== undefined && sameWorld(baseline, other) === null);
  const sample = oneWorld ? sampleOf(replications, size) : [];
  const again = await runAgain(scenarios, sample, given);
  const parts = {
    scenarios: compareScenarios(manifest, scenarios),
    build: compareBuild(manifest),
    results: compareResults(manifest, again),
    files: await compareFiles(folder, manifest, scenarios, again),
  };
  const agrees = oneWorld && parts.scenarios.agrees && parts.results.agrees && parts.files.agrees;
  const found: Verification = { agrees, sample, replications: replications.length, ...parts };
  if (given.json) printJson({ folder, ...found });
  else print(...verificationText(folder, found));
  if (!agrees) process.exitCode = WORK_FAILED;
}
