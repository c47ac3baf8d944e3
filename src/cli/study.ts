/** Scenarios → their runs, on all cores; what is done survives an interruption and is taken up again. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '../model/scenario/scenario.ts';
import type { Studied } from '../study/analysis/find.ts';
import type { JobResult } from '../study/experiment/job.ts';
import { engineVersion, sameWorld } from '../study/experiment/run-one.ts';
import { tell } from './effects.ts';
import { UserError } from './errors.ts';
import { runJobs, type Outcome } from './pool.ts';
import { progressOf } from './progress.ts';

export type StudyOptions = { readonly workers: number; readonly quiet: boolean; readonly out?: string | undefined };

export type StudyResult = { readonly studied: Studied[]; readonly areas: number; readonly charities: number };

/** Refuses scenarios that cannot start from the baseline's warm-up. */
export function requireSameWorld(scenarios: readonly Scenario[]): void {
  const [baseline, ...others] = scenarios;
  for (const other of others) {
    const path = baseline === undefined ? null : sameWorld(baseline, other);
    if (path !== null) {
      throw new UserError(
        `${other.name} and ${baseline?.name} are different worlds: ${path} differs; a comparison needs the same population, market, years and seed in both`,
      );
    }
  }
}

/** Throws, saying how far it came, when replications were cut short or failed. */
export function requireAll(
  { failures, interrupted }: Pick<Outcome, 'failures' | 'interrupted'>,
  done: number,
  wanted: number,
  out: string | undefined,
): void {
  if (interrupted) {
    const again = out === undefined ? 'nothing was kept, because no --out was given' : `run the same command again to go on`;
    throw new Error(`interrupted with ${done} of ${wanted} replications done; ${again}`);
  }
  const [first] = failures;
  if (first === undefined) return;
  throw new Error(
    `${failures.length} of ${wanted} replications failed, the first in replication ${first.job.replication} of seed "${first.job.scenarios[0]?.seed}": ${first.error.message}`,
    { cause: first.error },
  );
}

export async function study(scenarios: readonly Scenario[], { workers, quiet, out }: StudyOptions): Promise<StudyResult> {
  requireSameWorld(scenarios);
  const replications = scenarios[0]?.settings.run.replications ?? 0;
  const kept = out === undefined ? null : keeper(`${out}.partial`, scenarios);
  const before = kept?.load() ?? [];
  const known = new Set(before.map(({ replication }) => replication));
  const jobs = Array.from({ length: replications }, (_, replication) => ({ scenarios, replication })).filter(
    ({ replication }) => !known.has(replication),
  );
  if (before.length > 0 && !quiet) tell(`Taking up an interrupted run: ${before.length} of ${replications} replications were done.`);
  const progress = progressOf(
    scenarios.length > 1 ? `Comparing ${scenarios.length} scenarios` : `Running ${scenarios[0]?.title ?? ''}`,
    jobs.length,
    quiet,
  );
  const { results, failures, interrupted } = await runJobs(jobs, workers, (result) => {
    kept?.save(result);
    progress.step();
  });
  progress.end();
  const all = [...before, ...results].filter(({ replication }) => replication < replications).sort((a, b) => a.replication - b.replication);
  requireAll({ failures, interrupted }, all.length, replications, out);
  kept?.forget();
  const mean = (pick: (result: JobResult) => number) => all.reduce((sum, result) => sum + pick(result), 0) / Math.max(1, all.length);
  return {
    studied: scenarios.map((scenario, k) => ({ scenario, records: all.map(({ records }) => records[k] as JobResult['records'][number]) })),
    areas: Math.round(mean(({ areas }) => areas)),
    charities: Math.round(mean(({ charities }) => charities)),
  };
}

/** Finished replications in a folder beside the results, recognised by what they are results of. */
function keeper(folder: string, scenarios: readonly Scenario[]) {
  const study = createHash('sha256')
    .update(JSON.stringify([engineVersion, scenarios]))
    .digest('hex')
    .slice(0, 16);
  const fileOf = (replication: number) => join(folder, `${study}-${replication}.json`);
  return {
    load(): JobResult[] {
      if (!existsSync(folder)) return [];
      const replications = scenarios[0]?.settings.run.replications ?? 0;
      return Array.from({ length: replications }, (_, r) => r).flatMap((r) => {
        if (!existsSync(fileOf(r))) return [];
        try {
          return [JSON.parse(readFileSync(fileOf(r), 'utf8')) as JobResult];
        } catch {
          // Cut off while it was written: it is run again.
          return [];
        }
      });
    },
    save(result: JobResult): void {
      mkdirSync(folder, { recursive: true });
      writeFileSync(fileOf(result.replication), JSON.stringify(result));
    },
    forget: (): void => rmSync(folder, { recursive: true, force: true }),
  };
}
