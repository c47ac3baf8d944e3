/** From scenario files to printed results and, with --out, a results folder and its report. */
import { join } from 'node:path';
import type { Scenario } from '../model/scenario/scenario.ts';
import { renderReport } from '../report/report.ts';
import { renderTable } from '../report/terminal.ts';
import { carriedScenarios } from '../study/analysis/carried.ts';
import { findingsOf } from '../study/analysis/find.ts';
import { engineVersion } from '../study/experiment/run-one.ts';
import { engineBuild } from './build.ts';
import { print, printJson, tell } from './effects.ts';
import { loadScenario } from './load.ts';
import type { Overrides } from './options.ts';
import { requireOurs } from './folders.ts';
import { beginStudy } from './incomplete.ts';
import { SCENARIOS } from './manifest.ts';
import { resultsIn, writeResults } from './results.ts';
import { requireSameWorld, study } from './study.ts';
import { commandLine } from './program.ts';
import { compareJson, runJson } from './summaries.ts';

export type StudyArguments = Overrides & {
  readonly workers: number;
  readonly out?: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
};

/** Every scenario of a comparison is run as often as its baseline; one that asks for another number is said to. */
function asOftenAsBaseline(scenarios: readonly Scenario[]): Scenario[] {
  const wanted = scenarios[0]?.settings.run.replications ?? 0;
  return scenarios.map((scenario) => {
    const { settings, name } = scenario;
    if (settings.run.replications === wanted) return scenario;
    tell(
      `Note: ${name} sets run.replications to ${settings.run.replications}; in a comparison the baseline’s number counts for all, which is ${wanted}.`,
    );
    return Object.freeze({ ...scenario, settings: { ...settings, run: { ...settings.run, replications: wanted } } });
  });
}

/** The commands that need only the results folder. */
function fromResults(out: string, scenarios: readonly Scenario[]): { readonly again: string; readonly verify: string } {
  const files = carriedScenarios(scenarios).map(({ file }) => join(out, SCENARIOS, file));
  return { again: commandLine([files.length > 1 ? 'compare' : 'run', ...files]), verify: commandLine(['verify', out]) };
}

export async function runStudy(files: readonly string[], given: StudyArguments): Promise<void> {
  const { out, json, quiet } = given;
  const scenarios = asOftenAsBaseline(files.map((file) => loadScenario(file, given)));
  requireSameWorld(scenarios);
  const [baseline, ...others] = scenarios;
  const title = others.length > 0 ? `${others.map((each) => each.title).join(', ')} against ${baseline?.title}` : (baseline?.title ?? '');
  const command = commandLine(process.argv.slice(2));
  const started = new Date().toISOString();
  if (out !== undefined) requireOurs(out, resultsIn(out));
  const kept = out === undefined ? null : beginStudy(out, { title, command, started, scenarios });
  const { studied, areas, charities } = await study(scenarios, { ...given, kept });
  const finished = new Date().toISOString();
  const findings = findingsOf(studied, {
    title,
    command,
    engine: engineVersion,
    build: engineBuild(),
    areas,
    charities,
    started,
    finished,
    node: process.version,
    ...(out === undefined ? {} : fromResults(out, scenarios)),
  });
  if (out !== undefined && kept !== null) {
    writeResults(out, kept.folder, { studied, findings, html: renderReport(findings), command, started, finished });
    kept.forget();
  }
  if (json)
    printJson(others.length > 0 ? compareJson(findings) : runJson(findings, findings.scenarios[0] as (typeof findings.scenarios)[number]));
  else {
    print(renderTable(findings));
    print(`Digest of these results: ${findings.reproduce.digest.slice(0, 16)} (engine ${engineVersion}, build ${engineBuild()})`);
  }
  const unsteady = studied[0]?.records.filter(({ steady }) => !steady).length ?? 0;
  if (unsteady > 0 && !quiet)
    tell(`Note: in ${unsteady} of ${findings.replications} replications the warm-up was not steady when its limit was reached.`);
  if (out !== undefined && !quiet) tell(`Report: ${join(out, 'report.html')}`);
}
