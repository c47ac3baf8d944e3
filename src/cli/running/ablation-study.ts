/** Runs the ablation study. Finished replications are saved beside the results until all results are written. */
import type { Mechanism } from '../../model/mechanisms/mechanism.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { counted } from '../../study/counted.ts';
import { arms, type AblationResult, type Outcomes } from '../../study/experiment/ablation.ts';
import { interactionArms, interactionRow, type InteractionRow } from '../../study/experiment/interactions.ts';
import { studyKey } from '../folders/unfinished-runs.ts';
import { runJobs } from './pool.ts';
import { progressOf } from './progress.ts';
import { savedText, requireAll, type StudyOptions } from './study.ts';

/** `seed`: the beginning of every seed, if one was given. */
type AblationOptions = StudyOptions & { readonly seed: string | undefined };

type Runs = readonly (readonly Outcomes[])[];

/** Outcomes by group, arm and replication. Scenarios of a group are paired by replication; saved replications are not run again. */
async function outcomesOf(
  groups: readonly (readonly Scenario[])[],
  { workers, quiet, store }: StudyOptions,
  what: string,
): Promise<Runs[]> {
  const keys = groups.map(studyKey);
  const done = groups.map((scenarios, g) =>
    replicationsOf(scenarios).map((replication) => store?.load<Runs[number]>(keys[g] as string, replication) ?? null),
  );
  const jobs = groups.flatMap((scenarios, g) =>
    replicationsOf(scenarios)
      .filter((replication) => done[g]?.[replication] === null)
      .map((replication) => ({ scenarios, replication })),
  );
  const indexOf = new Map(groups.map((scenarios, g) => [scenarios, g]));
  const progress = progressOf(what, jobs.length, quiet);
  const outcome = await runJobs(jobs, workers, ({ replication, records }, { scenarios }) => {
    const g = indexOf.get(scenarios) as number;
    const outcomes = records.map((record) => record.outcomes);
    store?.save(keys[g] as string, replication, outcomes);
    (done[g] as (Runs[number] | null)[])[replication] = outcomes;
    progress.step();
  }).finally(() => progress.end());
  requireAll(outcome, outcome.results.length, jobs.length, savedText(store));
  return groups.map((scenarios, g) => scenarios.map((_, arm) => (done[g] as Runs).map((outcomes) => outcomes[arm] as Outcomes)));
}

const replicationsOf = (scenarios: readonly Scenario[]) =>
  Array.from({ length: scenarios[0]?.settings.run.replications ?? 0 }, (_, replication) => replication);

/** Each mechanism with and without, in the scenario that `scenarioOf` gives it. */
export async function ablateEach(
  mechanisms: readonly Mechanism[],
  scenarioOf: (mechanism: Mechanism) => { readonly name: string; readonly scenario: Scenario },
  options: AblationOptions,
): Promise<AblationResult[]> {
  const own = mechanisms.map(scenarioOf);
  const groups = mechanisms.map((mechanism, k) => arms((own[k] as (typeof own)[number]).scenario, mechanism, options.seed));
  const runs = await outcomesOf(groups, options, `Ablating ${counted(mechanisms.length, 'mechanism')}`);
  return mechanisms.map((mechanism, k) => ({ mechanism, scenario: (own[k] as (typeof own)[number]).name, arms: runs[k] as Runs }));
}

/** Each pair of mechanisms in one scenario: with both, either and neither. */
export async function interactEach(
  pairs: readonly (readonly [Mechanism, Mechanism])[],
  name: string,
  scenario: Scenario,
  options: AblationOptions,
): Promise<InteractionRow[]> {
  const groups = pairs.map(([one, other]) => interactionArms(scenario, one, other, options.seed));
  const runs = await outcomesOf(groups, options, `Trying ${counted(pairs.length, 'pair')}`);
  return pairs.map(([one, other], k) => interactionRow(one, other, name, runs[k] as Runs));
}
