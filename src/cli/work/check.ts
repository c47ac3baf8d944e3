/** What `commonweal check` does: prints every problem of a file; of a scenario, then warnings about its design and settings that have no effect. */
import { designWarnings, type DesignWarning } from '../../model/scenario/design.ts';
import { inertSettings, reasonText, type Inert } from '../../model/scenario/inert/inert.ts';
import { placeText, problemText } from '../../model/scenario/problem.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { sourcedValues, type SourcedValue } from '../../model/scenario/sourced-values.ts';
import { valueWords, yearAndQuarter } from '../../model/scenario/words.ts';
import { counted } from '../../study/counted.ts';
import { oneLine } from '../../report/visible.ts';
import { paint, print, printJson, type Piece } from '../effects.ts';
import { INPUT_WAS_WRONG, UserError, userErrorOf } from '../errors.ts';
import { isExperimentFile, readScenarioFile } from '../scenarios/load.ts';

export type CheckArguments = { readonly file: string; readonly json: boolean };

function summary({ settings: { run, population }, mechanisms, schedule }: Scenario) {
  const switches = Object.values(mechanisms);
  return {
    years: run.years,
    replications: run.replications,
    scale: population.scale,
    mechanisms: switches.length,
    mechanisms_on: switches.filter(({ enabled }) => enabled).length,
    scheduled_changes: schedule.length,
  };
}

function summaryText(file: string, scenario: Scenario): Piece[] {
  const { years, replications, scale, mechanisms, mechanisms_on: on, scheduled_changes: changes } = summary(scenario);
  const size = `${counted(years, 'year')}, ${counted(replications, 'run')}, ${valueWords(scale, { unit: 'share of areas' })}`;
  const rest = `${on} of ${counted(mechanisms, 'mechanism')} on, ${counted(changes, 'scheduled change')}`;
  return [`${file}: `, paint('in order', 'green'), `\n  ${oneLine(scenario.title)}: ${size}, ${rest}`];
}

function warningText({ id, warning, change }: DesignWarning): Piece[] {
  return ['\n  ', paint(`warning ${id}:`, 'yellow'), ` ${warning}\n    ${change}`];
}

function inertLine(inert: Inert): Piece[] {
  const when = inert.quarter === null ? '' : ` from ${yearAndQuarter(inert.quarter)}`;
  return ['\n  ', paint('cannot act:', 'yellow'), ` ${inert.path}${when} (${placeText(inert)})\n    Reason: ${reasonText(inert)}.`];
}

function sourceLine({ path, value, source }: SourcedValue): string {
  return `\n  source given for ${path}, ${value}: ${oneLine(source)}`;
}

export async function check({ file, json }: CheckArguments): Promise<void> {
  const reading = readScenarioFile(file);
  if (!reading.ok && isExperimentFile(file)) {
    const { checkExperiment } = await import('./check-experiment.ts');
    checkExperiment(file, json);
    return;
  }
  if (!reading.ok) {
    if (!json) throw reading.problems.length === 1 ? userErrorOf(reading.problems) : countedError(reading.problems);
    printJson({ file, ok: false, problems: reading.problems, warnings: [], inert: [], sources: [] });
    process.exitCode = INPUT_WAS_WRONG;
    return;
  }
  const warnings = designWarnings(reading.scenario);
  const inert = inertSettings(reading.scenario, reading.said);
  const sources = sourcedValues(reading.scenario);
  if (json) printJson({ file, ok: true, problems: [], warnings, inert, sources, summary: summary(reading.scenario) });
  else
    print(
      ...summaryText(file, reading.scenario),
      ...warnings.flatMap(warningText),
      ...inert.flatMap(inertLine),
      ...sources.map(sourceLine),
    );
}

function countedError(problems: Parameters<typeof userErrorOf>[0]): UserError {
  return new UserError([`${problems.length} problems`, ...problems.map(problemText)], problems);
}
