/** What `commonweal run` and `compare` do: print results and, with --out, write a results folder with a report. */
import { join } from 'node:path';
import { visible } from '../../model/scenario/characters.ts';
import { assign } from '../../model/scenario/compose.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { counted } from '../../study/counted.ts';
import { renderReport } from '../../report/report.ts';
import { renderTable } from '../../report/terminal.ts';
import { carriedScenarios } from '../../study/analysis/carried.ts';
import { findingsOf } from '../../study/analysis/find.ts';
import { studyTitle } from '../../study/analysis/study-title.ts';
import { engineVersion } from '../../study/experiment/run-one.ts';
import { engineBuild } from '../build.ts';
import { madeBy } from '../made-by.ts';
import { print, printJson, notify } from '../effects.ts';
import { UserError } from '../errors.ts';
import { studyIdentity } from '../folders/identity.ts';
import { warnOfInertSettings } from '../scenarios/inert-settings.ts';
import { load, type Loaded } from '../scenarios/load.ts';
import type { Overrides, TableFormat } from '../words/options.ts';
import { SCENARIOS } from '../folders/manifest.ts';
import { inPlace } from '../folders/place.ts';
import { formOf } from '../results/forms.ts';
import { resultFiles, resultNames } from '../results/results.ts';
import { carriedEntry } from '../results/results-manifest.ts';
import { withDistinctNames } from '../scenarios/scenario-names.ts';
import { requireSameWorld, study } from '../running/study.ts';
import { commandLine } from '../program.ts';
import { compareJson, runJson } from '../results/summaries.ts';

export type StudyArguments = Overrides & {
  readonly workers: number;
  readonly out?: string | undefined;
  readonly format?: TableFormat | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
};

/** The scenarios with the baseline's number of replications; a note is printed for each that sets another number. */
function withBaselineReplications(scenarios: readonly Scenario[]): Scenario[] {
  const wanted = scenarios[0]?.settings.run.replications ?? 0;
  return scenarios.map((scenario) => {
    const { settings, name } = scenario;
    if (settings.run.replications === wanted) return scenario;
    notify(
      `Note: ${name} sets run.replications to ${settings.run.replications}; in a comparison the baseline’s number counts for all, which is ${wanted}.`,
    );
    return assign(scenario, [{ path: 'run.replications', value: wanted, at: { file: name, line: null, column: null } }]);
  });
}

/** Commands that make the results again, or verify them, from the results folder alone. */
function fromResults(out: string, scenarios: readonly Scenario[]): { readonly again: string; readonly verify: string } {
  const files = carriedScenarios(scenarios).map(({ file }) => join(out, SCENARIOS, file));
  return { again: commandLine([files.length > 1 ? 'compare' : 'run', ...files]), verify: commandLine(['verify', out]) };
}

/** The scenarios of the files, with distinct names. Throws a UserError if they are not of one world. */
function scenariosOf(files: readonly string[], loaded: readonly Loaded[], given: StudyArguments): readonly Scenario[] {
  const read = withBaselineReplications(loaded.map(({ scenario }) => scenario));
  const scenarios = withDistinctNames(files, read);
  requireSameWorld(scenarios);
  const renamed = scenarios.filter(({ name }, k) => read[k]?.name !== name).map(({ name }) => name);
  if (renamed.length > 0 && !given.quiet) notify(`Note: scenarios with the same name are called ${renamed.join(', ')}.`);
  return scenarios;
}

/** Throws a UserError for a form of tables where none are written. */
function requireFolderForFormat({ format, out }: StudyArguments): void {
  if (format !== undefined && out === undefined)
    throw new UserError(`--format ${format}: found no --out with it; expected a folder, because only there are tables written`);
}

export async function runStudy(files: readonly string[], given: StudyArguments): Promise<void> {
  const { out, json, quiet, format = 'csv' } = given;
  requireFolderForFormat(given);
  const loaded = files.map((file) => load(file, given));
  const scenarios = scenariosOf(files, loaded, given);
  const [baseline, ...others] = scenarios;
  if (!quiet) warnOfInertSettings(loaded);
  const title = studyTitle(scenarios.map((each) => each.title));
  const command = commandLine(process.argv.slice(2));
  const started = new Date().toISOString();
  const about = { title, command, started, scenarios: scenarios.map(carriedEntry), replications: baseline?.settings.run.replications };
  const form = await formOf(format);
  const results = { study: studyIdentity(scenarios), names: resultNames(scenarios, format), replications: about.replications };
  const { studied, findings } = await inPlace(out, results, about, async (place) => {
    const { studied: runs, areas, charities } = await study(scenarios, { ...given, store: place });
    const finished = new Date().toISOString();
    const found = findingsOf(runs, {
      title,
      command,
      ...madeBy(),
      areas,
      charities,
      started,
      finished,
      node: process.version,
      ...(out === undefined ? {} : fromResults(out, scenarios)),
    });
    if (place !== null) {
      const { files: texts, about: manifest } = resultFiles(
        { studied: runs, findings: found, command, started, finished },
        renderReport(found),
        form,
      );
      place.publish(texts, manifest);
    }
    return { studied: runs, findings: found };
  });
  if (json)
    printJson(others.length > 0 ? compareJson(findings) : runJson(findings, findings.scenarios[0] as (typeof findings.scenarios)[number]));
  else {
    print(renderTable(findings));
    print(`Digest of these results: ${findings.reproduce.digest.slice(0, 16)} (engine ${engineVersion}, build ${engineBuild()})`);
  }
  const unsteady = studied[0]?.records.filter(({ steady }) => !steady).length ?? 0;
  if (unsteady > 0 && !quiet)
    notify(
      `Note: in ${unsteady} of ${counted(findings.replications, 'replication')} the warm-up was not steady when its limit was reached.`,
    );
  if (out !== undefined && !quiet) notify(`Report: ${visible(join(out, 'report.html'))}`);
}
