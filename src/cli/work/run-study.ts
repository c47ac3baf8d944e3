/** From scenario files to printed results and, with --out, a results folder and its report. */
import { join } from 'node:path';
import { visible } from '../../model/scenario/characters.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { counted } from '../../study/counted.ts';
import { renderReport } from '../../report/report.ts';
import { renderTable } from '../../report/terminal.ts';
import { carriedScenarios } from '../../study/analysis/carried.ts';
import { findingsOf } from '../../study/analysis/find.ts';
import { engineVersion } from '../../study/experiment/run-one.ts';
import { engineBuild } from '../build.ts';
import { print, printJson, tell } from '../effects.ts';
import { studyIdentity } from '../folders/identity.ts';
import { warnOfInertSettings } from '../scenarios/inert-settings.ts';
import { load, type Loaded } from '../scenarios/load.ts';
import type { Overrides } from '../words/options.ts';
import { SCENARIOS } from '../folders/manifest.ts';
import { inPlace } from '../folders/place.ts';
import { resultFiles, resultNames } from '../results/results.ts';
import { carriedEntry } from '../results/results-manifest.ts';
import { distinct } from '../scenarios/scenario-names.ts';
import { requireSameWorld, study } from '../running/study.ts';
import { commandLine } from '../program.ts';
import { compareJson, runJson } from '../results/summaries.ts';

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

/** The scenarios of the files, each with a name of its own, in one world. */
function scenariosOf(files: readonly string[], loaded: readonly Loaded[], given: StudyArguments): readonly Scenario[] {
  const read = asOftenAsBaseline(loaded.map(({ scenario }) => scenario));
  const scenarios = distinct(files, read);
  requireSameWorld(scenarios);
  const renamed = scenarios.filter(({ name }, k) => read[k]?.name !== name).map(({ name }) => name);
  if (renamed.length > 0 && !given.quiet) tell(`Note: scenarios of one name are told apart as ${renamed.join(', ')}.`);
  return scenarios;
}

/** More designs than this are counted in a title, not named. */
const MOST_NAMED = 4;

function titleOf([baseline = '', ...others]: readonly string[]): string {
  if (others.length === 0) return baseline;
  return `${others.length > MOST_NAMED ? counted(others.length, 'design') : others.join(', ')} against ${baseline}`;
}

export async function runStudy(files: readonly string[], given: StudyArguments): Promise<void> {
  const { out, json, quiet } = given;
  const loaded = files.map((file) => load(file, given));
  const scenarios = scenariosOf(files, loaded, given);
  const [baseline, ...others] = scenarios;
  if (!quiet) warnOfInertSettings(loaded);
  const title = titleOf(scenarios.map((each) => each.title));
  const command = commandLine(process.argv.slice(2));
  const started = new Date().toISOString();
  const about = { title, command, started, scenarios: scenarios.map(carriedEntry), replications: baseline?.settings.run.replications };
  const results = { study: studyIdentity(scenarios), names: resultNames(scenarios), replications: about.replications };
  const { studied, findings } = await inPlace(out, results, about, async (place) => {
    const { studied: runs, areas, charities } = await study(scenarios, { ...given, store: place });
    const finished = new Date().toISOString();
    const told = findingsOf(runs, {
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
    print(`Digest of these results: ${findings.reproduce.digest.slice(0, 16)} (engine ${engineVersion}, build ${engineBuild()})`);
  }
  const unsteady = studied[0]?.records.filter(({ steady }) => !steady).length ?? 0;
  if (unsteady > 0 && !quiet)
    tell(`Note: in ${unsteady} of ${counted(findings.replications, 'replication')} the warm-up was not steady when its limit was reached.`);
  if (out !== undefined && !quiet) tell(`Report: ${visible(join(out, 'report.html'))}`);
}
