/** Takes the results of `npm start` into the project: what the hypotheses need of them, into docs/model/recorded. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import type { Effect } from '../src/report/ablation/record.ts';
import { mean, pairedDifference } from '../src/study/analysis/statistics.ts';
import { definitionOf } from '../src/study/outcomes/registry.ts';
import type { Findings } from '../src/study/findings.ts';
import type { SeriesId } from '../src/study/observing/rows.ts';
import { ENTRY, hypotheses, type Hypothesis } from './recorded/hypotheses.ts';
import { readJson, refuse, writeRecord } from './recorded/records.ts';

const [folder = 'output/first-look', ...more] = process.argv.slice(2);
if (more.length > 0) refuse("record-first-look: found more than one folder; expected that of 'npm start', or nothing");
const manifestFile = join(folder, 'manifest.json');
if (!existsSync(manifestFile)) refuse(`${manifestFile}: found nothing; expected the results of 'npm start'`);
const { build } = readJson<{ readonly build: string }>(manifestFile);
const findings = readJson<Findings>(join(folder, 'findings.json'));
const [baseline] = findings.scenarios;
if (baseline === undefined) refuse(`${folder}: found no scenario; expected the results of 'npm start'`);

const YEARS = findings.quarters / 4;

/** Yearly means of a quarterly series, by replication and year; null for a year in which it is never defined. */
function yearsOf(scenario: string, series: SeriesId): (number | null)[][] {
  const quarters = Array.from({ length: findings.replications }, () => Array.from({ length: YEARS }, (): number[] => []));
  const rows = csvParse(readFileSync(join(folder, 'data', 'series.csv'), 'utf8'));
  for (const { scenario: name, replication, series: id, quarter, value } of rows) {
    if (name === scenario && id === series && value !== '' && Number.isFinite(Number(value)))
      quarters[Number(replication)]?.[Math.floor(Number(quarter) / 4)]?.push(Number(value));
  }
  return quarters.map((years) => years.map((values) => (values.length === 0 ? null : mean(values))));
}

const effectOf = ({ mean: middle, ci95, n }: Effect): Effect => ({ mean: middle, ci95, n });

function differenceOf({ id, scenario, outcome }: Hypothesis): Effect {
  const found = findings.scenarios.find(({ name }) => name === scenario)?.differences?.[outcome];
  if (found === undefined) refuse(`${folder}: found no difference of ${outcome} for ${scenario}; expected it for the hypothesis ${id}`);
  return effectOf(found);
}

function yearlyOf({ scenario, outcome }: Hypothesis, series: SeriesId, from: string): Effect[] {
  const on = yearsOf(scenario, series);
  const off = yearsOf(from, series);
  return Array.from({ length: YEARS }, (_, year) =>
    effectOf(
      pairedDifference(
        on.map((years) => years[year] ?? null),
        off.map((years) => years[year] ?? null),
        definitionOf(outcome).bounds,
      ),
    ),
  );
}

writeRecord('first-look', {
  reproduce: { command: findings.reproduce.command, engine: findings.reproduce.engine, build },
  digest: findings.reproduce.digest,
  seed: findings.seed,
  replications: findings.replications,
  differences: Object.fromEntries(hypotheses.map((hypothesis) => [hypothesis.id, differenceOf(hypothesis)])),
  yearly: Object.fromEntries(
    hypotheses.flatMap((hypothesis) =>
      hypothesis.series === undefined ? [] : [[hypothesis.id, yearlyOf(hypothesis, hypothesis.series, baseline.name)]],
    ),
  ),
  entry: Object.fromEntries(findings.scenarios.map(({ name, outcomes }) => [name, effectOf(outcomes[ENTRY])])),
});
console.error('Recorded. Now npm run docs.');
