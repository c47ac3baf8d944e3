/** Two invented mechanisms and short ways to read a scenario from text in tests. */
import { baseScenario } from '../../../src/model/scenario/compose.ts';
import type { Reading } from '../../../src/model/scenario/patch.ts';
import { problemText } from '../../../src/model/scenario/problem.ts';
import { readScenario, type Resolve } from '../../../src/model/scenario/read.ts';
import type { MechanismDeclaration, Scenario } from '../../../src/model/scenario/scenario.ts';

const strength = { meaning: 'How strong it is.', unit: 'utility', range: [0, 5], default: 1, basis: 'judgement' } as const;

export const declarations: readonly MechanismDeclaration[] = [
  {
    id: 'trust-ledger',
    summary: 'Charities remember.',
    parameters: { strength, memory: { ...strength, unit: 'share', range: [0, 1], default: 0.5 } },
  },
  { id: 'win-advantage', summary: 'Partners win more.', parameters: { strength } },
];

export const base: Scenario = baseScenario(declarations);

/** Files by name; `extends` finds them by the name alone. */
export function readFiles(files: Readonly<Record<string, string>>, known: readonly MechanismDeclaration[] = declarations): Reading {
  const first = 'main.yaml';
  const resolve: Resolve = (_, path) =>
    files[path] === undefined ? { found: `no '${path}'`, expected: 'a file' } : { file: path, text: files[path] };
  return readScenario({ file: first, text: files[first], name: first.replace('.yaml', '') }, known, resolve);
}

export function scenarioOf(text: string): Scenario {
  const reading = readFiles({ 'main.yaml': text });
  if (!reading.ok) throw new Error(reading.problems.map(problemText).join('\n'));
  return reading.scenario;
}

export function problemsOf(reading: Reading): string[] {
  return reading.ok ? [] : reading.problems.map(problemText);
}

export function problemsIn(text: string): string[] {
  return problemsOf(readFiles({ 'main.yaml': text }));
}
