/** From scenario files to printed results and, with --out, a results folder and its report. */
import { join } from 'node:path';
import { counted } from '../study/counted.ts';
import { renderReport } from '../report/report.ts';
import { renderTable } from '../report/terminal.ts';
import { findingsOf } from '../study/analysis/find.ts';
import { engineVersion } from '../study/experiment/run-one.ts';
import { print, printJson, tell } from './effects.ts';
import { loadScenario } from './load.ts';
import type { Overrides } from './options.ts';
import { requireOurs } from './folders.ts';
import { beginStudy } from './incomplete.ts';
import { resultsFolder, writeResults } from './results.ts';
import { requireSameWorld, study } from './study.ts';
import { commandLine, compareJson, runJson } from './summaries.ts';

export type StudyArguments = Overrides & {
  readonly workers: number;
  readonly out?: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
};

/** More designs than this are counted in a title, not named. */
const MOST_NAMED = 4;

function titleOf([baseline = '', ...others]: readonly string[]): string {
  if (others.length === 0) return baseline;
  return `${others.length > MOST_NAMED ? counted(others.length, 'design') : others.join(', ')} against ${baseline}`;
}

export async function runStudy(files: readonly string[], given: StudyArguments): Promise<void> {
  const { out, json, quiet } = given;
  const scenarios = files.map((file) => loadScenario(file, given));
  requireSameWorld(scenarios);
  const others = scenarios.slice(1);
  const title = titleOf(scenarios.map((each) => each.title));
  const command = commandLine(process.argv.slice(2));
  const started = new Date().toISOString();
  if (out !== undefined) requireOurs(out, resultsFolder);
  const kept = out === undefined ? null : beginStudy(out, { title, command, started, scenarios });
  const { studied, areas, charities } = await study(scenarios, { ...given, kept });
  const finished = new Date().toISOString();
  const findings = findingsOf(studied, {
    title,
    command,
    engine: engineVersion,
    areas,
    charities,
    started,
    finished,
    node: process.version,
  });
  if (out !== undefined && kept !== null) {
    writeResults(out, kept.folder, { studied, findings, html: renderReport(findings), command, started, finished });
    kept.forget();
  }
  if (json)
    printJson(others.length > 0 ? compareJson(findings) : runJson(findings, findings.scenarios[0] as (typeof findings.scenarios)[number]));
  else {
    print(renderTable(findings));
    print(`Digest of these results: ${findings.reproduce.digest.slice(0, 16)}`);
  }
  const unsteady = studied[0]?.records.filter(({ steady }) => !steady).length ?? 0;
  if (unsteady > 0 && !quiet)
    tell(`Note: in ${unsteady} of ${counted(findings.replications, 'replication')} the warm-up was not steady when its limit was reached.`);
  if (out !== undefined && !quiet) tell(`Report: ${join(out, 'report.html')}`);
}
