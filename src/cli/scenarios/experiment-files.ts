/** Loads the experiment of a command: its file, and the scenario files that it names. */
import { normalize } from 'node:path';
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { problemAt, type Complaint } from '../../model/scenario/problem.ts';
import { readScenario, type Resolve, type SourceText } from '../../model/scenario/read.ts';
import { isExperiment } from '../../study/space/is-experiment.ts';
import type { Experiment } from '../../study/space/experiment.ts';
import { readExperiment, type ExperimentReading, type ExperimentUse } from '../../study/space/read-experiment.ts';
import { userErrorOf } from '../errors.ts';
import { nameOf, projectOf, readText, resolveWithin } from './scenario-files.ts';

/** Reads and checks an experiment file; the result has the experiment or every problem. */
export function readExperimentFile(path: string, use: ExperimentUse = 'sweep'): ExperimentReading {
  const file = normalize(path);
  const text = readText(file);
  const refused = (complaint: Complaint): ExperimentReading => ({
    ok: false,
    problems: [problemAt({ file, line: null, column: null }, complaint)],
  });
  if (typeof text !== 'string') return refused(text);
  const source = { file, text, name: nameOf(file) };
  const resolve = resolveWithin(projectOf(file));
  if (isScenario(source, resolve)) return refused({ found: 'a scenario', expected: 'an experiment, which has base and factors' });
  return readExperiment(source, mechanisms, resolve, nameOf, use);
}

/** Whether a text that cannot be an experiment is in order as a scenario. */
function isScenario(source: SourceText & { readonly name: string }, resolve: Resolve): boolean {
  return !isExperiment(source, resolve) && readScenario(source, mechanisms, resolve).ok;
}

/** The experiment in a file. Throws a UserError that lists every problem. */
export function loadExperiment(path: string, use?: ExperimentUse): Experiment {
  const reading = readExperimentFile(path, use);
  if (!reading.ok) throw userErrorOf(reading.problems);
  return reading.experiment;
}
