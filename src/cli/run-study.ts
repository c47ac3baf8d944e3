/** From scenario files to printed results and, with --out, a results folder and its report. */
import { join } from 'node:path';
import type { Scenario } from '../model/scenario/scenario.ts';
import { renderReport } from '../report/report.ts';
import { renderTable } from '../report/terminal.ts';
import { findingsOf } from '../study/analysis/find.ts';
import { engineVersion } from '../study/experiment/run-one.ts';
import { print, printJson, tell } from './effects.ts';
import { studyIdentity } from './identity.ts';
import { loadScenario } from './load.ts';
import type { Overrides } from './options.ts';
import { inPlace } from './place.ts';
import { RESULT_NAMES, resultFiles } from './results.ts';
import { distinct } from './scenario-names.ts';
import { requireSameWorld, study } from './study.ts';
import { commandLine, compareJson, runJson } from './summaries.ts';

export type StudyArguments = Overrides & {
  readonly workers: number;
  readonly out?: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
};

/** The scenarios of the files, each with a name of its own, in one world. */
function scenariosOf(files: readonly string[], given: StudyArguments): readonly Scenario[] {
  const loaded = files.map((file) => loadScenario(file, given));
  const scenarios = distinct(files, loaded);
  requireSameWorld(scenarios);
  const renamed = scenarios.filter(({ name }, k) => loaded[k]?.name !== name).map(({ name }) => name);
  if (renamed.length > 0 && !given.quiet) tell(`Note: scenarios of one name are told apart as ${renamed.join(', ')}.`);
  return scenarios;
}

export async function runStudy(files: readonly string[], given: StudyArguments): Promise<void> {
  const { out, json, quiet } = given;
  const scenarios = scenariosOf(files, given);
  const [baseline, ...others] = scenarios;
  const title = others.length > 0 ? `${others.map((each) => each.title).join(', ')} against ${baseline?.title}` : (baseline?.title ?? '');
  const command = commandLine(process.argv.slice(2));
  const started = new Date().toISOString();
  const about = { title, command, started, scenarios, replications: baseline?.settings.run.replications };
  const results = { study: studyIdentity(scenarios), names: RESULT_NAMES };
  const { studied, findings } = await inPlace(out, results, about, async (place) => {
    const { studied: runs, areas, charities } = await study(scenarios, { ...given, kept: place });
    const finished = new Date().toISOString();
    const told = findingsOf(runs, { title, command, engine: engineVersion, areas, charities, started, finished, node: process.version });
    if (place !== null) {
      const { files: texts, about: manifest } = resultFiles({
        studied: runs,
        findings: told,
        html: renderReport(told),
        command,
        started,
        finished,
      });
      place.publish(texts, manifest);
    }
    return { studied: runs, findings: told };
  });
  if (json)
    printJson(others.length > 0 ? compareJson(findings) : runJson(findings, findings.scenarios[0] as (typeof findings.scenarios)[number]));
  else {
    print(renderTable(findings));
    print(`Digest of these results: ${findings.reproduce.digest.slice(0, 16)}`);
  }
  const unsteady = studied[0]?.records.filter(({ steady }) => !steady).length ?? 0;
  if (unsteady > 0 && !quiet)
    tell(`Note: in ${unsteady} of ${findings.replications} replications the warm-up was not steady when its limit was reached.`);
  if (out !== undefined && !quiet) tell(`Report: ${join(out, 'report.html')}`);
}
