/** Runs the ablation study on one set of warm workers; what is done is kept beside the results until all of it is. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mechanism } from '../model/mechanisms/mechanism.ts';
import type { Scenario } from '../model/scenario/scenario.ts';
import { arms, type AblationResult, type Outcomes } from '../study/experiment/ablation.ts';
import { interactionArms, interactionRow, type InteractionRow } from '../study/experiment/interactions.ts';
import type { JobResult } from '../study/experiment/job.ts';
import { engineVersion } from '../study/experiment/run-one.ts';
import { tell } from './effects.ts';
import { runJobs } from './pool.ts';
import { progressOf } from './progress.ts';
import { requireAll, type StudyOptions } from './study.ts';

type Runs = readonly (readonly Outcomes[])[];

/** Groups of scenarios, each paired by replication; a group that is done is written and not run again. */
async function outcomesOf(groups: readonly (readonly Scenario[])[], { workers, quiet, out }: StudyOptions, what: string): Promise<Runs[]> {
  const kept = groups.map((group) => (out === undefined ? null : keptFile(`${out}.partial`, group)));
  const runs = kept.map((file) => file?.load() ?? null);
  const jobs = groups.flatMap((scenarios, g) =>
    runs[g] === null ? Array.from({ length: replicationsOf(scenarios) }, (_, replication) => ({ scenarios, replication })) : [],
  );
  const indexOf = new Map(groups.map((scenarios, g) => [scenarios, g]));
  const done: JobResult[][] = groups.map(() => []);
  const progress = progressOf(what, jobs.length, quiet);
  const outcome = await runJobs(jobs, workers, (result, { scenarios }) => {
    const g = indexOf.get(scenarios) as number;
    const own = done[g] as JobResult[];
    own.push(result);
    progress.step();
    if (own.length < replicationsOf(scenarios)) return;
    own.sort((a, b) => a.replication - b.replication);
    runs[g] = scenarios.map((_, arm) => own.map(({ records }) => (records[arm] as JobResult['records'][number]).outcomes));
    kept[g]?.save(runs[g] as Runs);
    own.length = 0;
  });
  progress.end();
  requireAll(outcome, outcome.results.length, jobs.length, out);
  return runs.map((each) => each as Runs);
}

const replicationsOf = (scenarios: readonly Scenario[]) => scenarios[0]?.settings.run.replications ?? 0;

/** Outcomes of one group in a folder beside the results, recognised by what they are outcomes of. */
function keptFile(folder: string, scenarios: readonly Scenario[]) {
  const name = createHash('sha256')
    .update(JSON.stringify([engineVersion, scenarios]))
    .digest('hex')
    .slice(0, 16);
  const file = join(folder, `${name}.json`);
  return {
    load(): Runs | null {
      if (!existsSync(file)) return null;
      try {
        return JSON.parse(readFileSync(file, 'utf8')) as Runs;
      } catch {
        tell(`${file} was cut off while it was written; its runs are made again.`);
        return null;
      }
    },
    save(runs: Runs): void {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, JSON.stringify(runs));
    },
  };
}

export function forgetPartial(out: string): void {
  rmSync(`${out}.partial`, { recursive: true, force: true });
}

export async function ablateEach(
  mechanisms: readonly Mechanism[],
  scenarioOf: (mechanism: Mechanism) => { readonly name: string; readonly scenario: Scenario },
  options: StudyOptions,
): Promise<AblationResult[]> {
  const own = mechanisms.map(scenarioOf);
  const groups = mechanisms.map((mechanism, k) => arms((own[k] as (typeof own)[number]).scenario, mechanism));
  const runs = await outcomesOf(groups, options, `Ablating ${mechanisms.length} mechanisms`);
  return mechanisms.map((mechanism, k) => ({ mechanism, scenario: (own[k] as (typeof own)[number]).name, arms: runs[k] as Runs }));
}

export async function interactEach(
  pairs: readonly (readonly [Mechanism, Mechanism])[],
  name: string,
  scenario: Scenario,
  options: StudyOptions,
): Promise<InteractionRow[]> {
  const groups = pairs.map(([one, other]) => interactionArms(scenario, one, other));
  const runs = await outcomesOf(groups, options, `Trying ${pairs.length} pairs`);
  return pairs.map(([one, other], k) => interactionRow(one, other, name, runs[k] as Runs));
}
