/** The library: what other programs may call. Everything else may change without notice. */
export { mechanisms } from './model/mechanisms/registry.ts';
export { readScenario } from './model/scenario/read.ts';
export { patchSettings } from './model/scenario/patch.ts';
export { differences } from './model/scenario/differences.ts';
export type { Scenario } from './model/scenario/scenario.ts';
export { runJob, type Job, type JobResult } from './study/experiment/job.ts';
export { runFrom, sameWorld, warmUp, engineVersion } from './study/experiment/run-one.ts';
export { tellLife } from './study/experiment/life.ts';
export { ablationRows, arms } from './study/experiment/ablation.ts';
export { findingsOf } from './study/analysis/find.ts';
export { outcomeDefinitions } from './study/metrics/outcomes.ts';
export type { Findings } from './study/findings.ts';
export type { RunRecord } from './study/run-record.ts';
export { renderReport } from './report/report.ts';
