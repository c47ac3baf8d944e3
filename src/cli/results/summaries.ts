/** What `run` and `compare` print with --json. */
import type { Findings, ScenarioFindings } from '../../study/findings.ts';

type RunJson = {
  scenario: string;
  seed: string;
  replications: number;
  engine: string;
  build: string | undefined;
  digest: string;
  outcomes: ScenarioFindings['outcomes'];
};

export function runJson(findings: Findings, { name, digest, outcomes }: ScenarioFindings): RunJson {
  const { seed, replications, reproduce } = findings;
  return { scenario: name, seed, replications, engine: reproduce.engine, build: reproduce.build, digest, outcomes };
}

export function compareJson(findings: Findings): object {
  const [baseline, ...others] = findings.scenarios;
  return {
    digest: findings.reproduce.digest,
    baseline: baseline === undefined ? null : runJson(findings, baseline),
    scenarios: others.map((each) => ({ ...runJson(findings, each), differences: each.differences })),
  };
}
