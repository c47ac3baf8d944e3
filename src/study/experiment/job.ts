/** A job: one replication of every scenario of a study, from one warm-up. */
import type { Scenario } from '../../model/scenario/scenario.ts';
import type { RunRecord } from '../run-record.ts';
import { tenderRowsOf, type TenderRow } from '../observing/tender-rows.ts';
import { runFrom, warmUp } from './run-one.ts';

/** Scenarios of one world. The first is the baseline, whose rules are in force during the warm-up, unless `from` is another scenario. */
export type Job = {
  readonly scenarios: readonly Scenario[];
  readonly replication: number;
  readonly from?: Scenario;
  /** Whether what became of every tender is wanted with each record. */
  readonly tenders?: boolean;
};

/** A record with what became of every tender, where that was wanted. */
export type RanRun = RunRecord & { readonly tenders?: readonly TenderRow[] };

export type JobResult = {
  readonly replication: number;
  readonly records: readonly RunRecord[];
  readonly areas: number;
  readonly charities: number;
};

type Options = {
  /** Called for every record as soon as its run has ended. */
  readonly each?: (record: RanRun) => void;
  /** In place of a warm-up made for this job alone. */
  readonly warmUpOf?: typeof warmUp;
};

/** Runs a job in this thread. Throws if it has no scenario. */
export function runJob({ scenarios, replication, from, tenders = false }: Job, { each, warmUpOf = warmUp }: Options = {}): JobResult {
  const baseline = from ?? scenarios[0];
  if (baseline === undefined) throw new Error('a job needs at least one scenario');
  const warm = warmUpOf(baseline, replication);
  const { byIdentity, places } = warm.sector;
  const records = scenarios.map((scenario) => {
    const rows: TenderRow[] = [];
    const record = runFrom(warm, scenario, tenders ? ({ world, done }) => rows.push(...tenderRowsOf(world, done - 1)) : undefined);
    each?.(tenders ? { ...record, tenders: rows } : record);
    return record;
  });
  return { replication, records, areas: places.count, charities: byIdentity.length };
}
