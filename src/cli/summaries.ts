/** What `run` and `compare` print with --json. */
import type { Findings, ScenarioFindings } from '../study/findings.ts';

type RunJson = {
  scenario: string;
  seed: string;
  replications: number;
  engine: string;
  digest: string;
  outcomes: ScenarioFindings['outcomes'];
};

export function runJson(findings: Findings, { name, digest, outcomes }: ScenarioFindings): RunJson {
  return { scenario: name, seed: findings.seed, replications: findings.replications, engine: findings.reproduce.engine, digest, outcomes };
}

export function compareJson(findings: Findings): object {
  const [baseline, ...others] = findings.scenarios;
  return {
    baseline: baseline === undefined ? null : runJson(findings, baseline),
    scenarios: others.map((each) => ({ ...runJson(findings, each), differences: each.differences })),
  };
}

/** The command that makes the same results again. */
export function commandLine(words: readonly string[]): string {
  return ['npx commonweal', ...words.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))].join(
    ' ',
  );
}
