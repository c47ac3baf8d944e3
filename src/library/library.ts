/**
 * Commonweal as a library: a scenario from text, its runs, what was found, and the report. Everything here is a function of its arguments:
 * no files, no clock, no network, no threads. All else in the package may change without notice.
 *
 * Money is in pounds, `£ a year` where it is a flow; shares are from 0 to 1; quarters count from 0, the first of the run.
 */
export { readScenario, ScenarioError, type FoundText, type ReadingOptions } from './scenario.ts';
export { compare, replicate, type Comparison, type ComparisonOptions } from './running.ts';
export { engineVersion, findingsOf, renderReport, type FindingsOptions } from './findings.ts';
export { outcomes, type OutcomeDefinition } from './outcomes.ts';
export type { Change, MechanismSettings, Scenario, Sources } from '../model/scenario/scenario.ts';
export type { Problem } from '../model/scenario/problem.ts';
export type { OutcomeId } from '../study/outcomes/registry.ts';
export type { SeriesId } from '../study/observing/rows.ts';
export type { RunRecord } from '../study/run-record.ts';
export type { Difference, Findings, OutcomeSummary, ScenarioFindings } from '../study/findings.ts';
