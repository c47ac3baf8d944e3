/** A job: one replication of every scenario of a study, from one warm-up. */
import type { Scenario } from '../../model/scenario/scenario.ts';
import type { RunRecord } from '../run-record.ts';
import { runFrom, warmUp } from './run-one.ts';

/** Scenarios of one world. The first is the baseline, whose rules are in force during the warm-up, unless `from` is another scenario. */
export type Job = { readonly scenarios: readonly Scenario[]; readonly replication: number; readonly from?: Scenario };

export type JobResult = {
  readonly replication: number;
  readonly records: readonly RunRecord[];
  readonly areas: number;
  readonly charities: number;
};

/** Runs a job in this thread. Throws if it has no scenario. */
export function runJob({ scenarios, replication, from }: Job): JobResult {
  const baseline = from ?? scenarios[0];
  if (baseline === undefined) throw new Error('a job needs at least one scenario');
  const warm = warmUp(baseline, replication);
  const { byIdentity, places } = warm.sector;
  return { replication, records: scenarios.map((scenario) => runFrom(warm, scenario)), areas: places.count, charities: byIdentity.length };
}
