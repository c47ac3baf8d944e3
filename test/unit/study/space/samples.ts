/** Experiments read from texts, on a base of its own text. */
import { mechanisms } from '../../../../src/model/mechanisms/registry.ts';
import { problemText } from '../../../../src/model/scenario/problem.ts';
import type { Resolve } from '../../../../src/model/scenario/read.ts';
import type { Experiment } from '../../../../src/study/space/experiment.ts';
import { readExperiment, type ExperimentReading, type ExperimentUse } from '../../../../src/study/space/read-experiment.ts';

type Texts = Readonly<Record<string, string>>;

const BASES: Texts = {
  'town.yaml': 'seed: town\npopulation: { charities: 300 }\nrun: { replications: 3 }\n',
  'cut.yaml': 'extends: town.yaml\nschedule: [{ year: 3, set: { budget.multiplier: 0.8 } }]\n',
};

export function readTexts(texts: Texts, use?: ExperimentUse): ExperimentReading {
  const all: Texts = { ...BASES, ...texts };
  const resolve: Resolve = (_, path) =>
    all[path] === undefined ? { found: `no file '${path}'`, expected: 'a file' } : { file: path, text: all[path] };
  const source = { file: 'main.yaml', text: all['main.yaml'] ?? '', name: 'main' };
  return readExperiment(source, mechanisms, resolve, (file) => file.replace('.yaml', ''), use);
}

export function experimentOf(text: string, more: Texts = {}): Experiment {
  const reading = readTexts({ 'main.yaml': text, ...more });
  if (!reading.ok) throw new Error(reading.problems.map(problemText).join('\n'));
  return reading.experiment;
}

export function problemsIn(text: string, more: Texts = {}): string[] {
  const reading = readTexts({ 'main.yaml': text, ...more });
  return reading.ok ? [] : reading.problems.map(problemText);
}
