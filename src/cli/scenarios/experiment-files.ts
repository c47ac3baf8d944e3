/** Loads the experiment of a command: its file, and the scenario files that it names. */
import { normalize } from 'node:path';
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { problemAt } from '../../model/scenario/problem.ts';
import type { Experiment } from '../../study/space/experiment.ts';
import { isExperiment, readExperiment, type ExperimentReading } from '../../study/space/read-experiment.ts';
import { userErrorOf } from '../errors.ts';
import { nameOf, projectOf, readText, resolveWithin } from './scenario-files.ts';

/** Reads and checks an experiment file; the result has the experiment or every problem. */
export function readExperimentFile(path: string): ExperimentReading {
  const file = normalize(path);
  const text = readText(file);
  if (typeof text !== 'string') return { ok: false, problems: [problemAt({ file, line: null, column: null }, text)] };
  return readExperiment({ file, text, name: nameOf(file) }, mechanisms, resolveWithin(projectOf(file)), nameOf);
}

/** Whether a file is an experiment; false where it cannot be read. */
export function isExperimentFile(path: string): boolean {
  const file = normalize(path);
  const text = readText(file);
  return typeof text === 'string' && isExperiment({ file, text });
}

/** The experiment in a file. Throws a UserError that lists every problem. */
export function loadExperiment(path: string): Experiment {
  const reading = readExperimentFile(path);
  if (!reading.ok) throw userErrorOf(reading.problems);
  return reading.experiment;
}
