/** The manifest of results: how, when and by which build they were made, and the scenarios to make them again. */
import type { Scenario } from '../../model/scenario/scenario.ts';
import { scenarioDocument, type ScenarioDocument } from '../../model/scenario/write.ts';
import { carriedScenarios } from '../../study/analysis/carried.ts';
import type { Studied } from '../../study/analysis/find.ts';
import type { Findings } from '../../study/findings.ts';
import { engineBuild } from '../build.ts';
import { SCENARIOS } from '../folders/manifest.ts';
import { hashOf } from '../hash.ts';

export type RecordedRun = {
  readonly replication: number;
  readonly digest: string;
  readonly warm_up_quarters: number;
  readonly steady: boolean;
};

export type RecordedScenario = {
  readonly name: string;
  /** Path of the scenario's own file within the folder. */
  readonly file: string;
  /** Hash of `scenario`. */
  readonly hash: string;
  readonly digest: string;
  readonly seed: string;
  readonly runs: readonly RecordedRun[];
  readonly scenario: ScenarioDocument;
};

export type ResultsManifest = {
  readonly title: string;
  readonly command: string;
  readonly engine: string;
  readonly build: string;
  readonly node: string;
  readonly platform: string;
  readonly started: string;
  readonly finished: string;
  readonly digest: string;
  readonly replications: number;
  /** Hashes by file name, of the files that are written once. The report is not among them: it can be drawn again. */
  readonly hashes: Readonly<Record<string, string>>;
  readonly scenarios: readonly RecordedScenario[];
};

export const scenarioHash = (scenario: Scenario): string => hashOf(JSON.stringify(scenarioDocument(scenario)));

/** A scenario as it is written in the manifest of a study, complete or not. */
export const carriedEntry = (scenario: Scenario) => ({ name: scenario.name, scenario: scenarioDocument(scenario) });

/** A study that is done, and how it was. */
export type FinishedStudy = {
  readonly studied: readonly Studied[];
  readonly findings: Findings;
  readonly command: string;
  readonly started: string;
  readonly finished: string;
};

/** Its manifest, with the hash of every other file of its folder. */
export function resultsManifest(
  { studied, findings, command, started, finished }: FinishedStudy,
  hashes: ResultsManifest['hashes'],
): ResultsManifest {
  const carried = carriedScenarios(studied.map(({ scenario }) => scenario));
  return {
    title: findings.title,
    command,
    engine: findings.reproduce.engine,
    build: engineBuild(),
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    started,
    finished,
    digest: findings.reproduce.digest,
    replications: findings.replications,
    hashes,
    scenarios: studied.map(({ scenario, records }, k) => ({
      name: scenario.name,
      file: `${SCENARIOS}/${carried[k]?.file}`,
      hash: scenarioHash(scenario),
      digest: findings.scenarios[k]?.digest ?? '',
      seed: scenario.seed,
      runs: records.map((record) => ({
        replication: record.replication,
        digest: record.digest,
        warm_up_quarters: record.warmUpQuarters,
        steady: record.steady,
      })),
      scenario: scenarioDocument(scenario),
    })),
  };
}
