/** The report of a sweep, and the findings it is drawn from, which are kept beside it so that it can be drawn again. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { allFields, leavesOf } from '../../model/scenario/fields.ts';
import { renderExperiment } from '../../report/experiment/page.ts';
import { misfits, type Shape } from '../../study/shape.ts';
import { DESIGNS, type Experiment } from '../../study/space/experiment.ts';
import type { ExperimentFindings } from '../../study/space/experiment-findings.ts';
import { experimentFindings } from '../../study/space/gather-findings.ts';
import { UserError } from '../errors.ts';
import { readJson } from '../folders/manifest.ts';
import type { WholeFiles } from '../folders/publish.ts';
import type { SweepFound } from './sweep-tables.ts';

const PAGE = 'report.html';
const KEPT = 'report.json';
export const SWEEP_REPORT = [PAGE, KEPT] as const;

type Made = Omit<ExperimentFindings['reproduce'], 'files'> & { readonly worlds: number };

/** Both files by name. */
export function sweepReport(experiment: Experiment, { cells, runsOf, failures }: SweepFound, { worlds, ...made }: Made): WholeFiles {
  const swept = { cells, runsOf, worlds, failed: failures.length };
  const findings = experimentFindings(experiment, swept, leavesOf(allFields(mechanisms)), made);
  return { [PAGE]: renderExperiment(findings), [KEPT]: JSON.stringify(findings) };
}

/** Whether a folder holds the findings of an experiment. */
export const holdsExperiment = (folder: string): boolean => existsSync(join(folder, KEPT));

const estimate: Shape = { object: { mean: { orNull: 'number' }, ci95: { orNull: { pair: 'number' } }, n: 'number' } };
const estimates: Shape = { list: estimate };
const level: Shape = { object: { label: 'text', words: 'text', brief: 'text', value: { orNull: 'number' }, sets: { list: 'text' } } };
const levels: Shape = { list: level };
const end: Shape = { object: { id: 'text', levels, outcomes: estimates } };
const SHAPE: Shape = {
  object: {
    kind: { oneOf: ['experiment'] },
    title: 'text',
    about: 'text',
    design: { oneOf: DESIGNS },
    outcomes: { list: 'text' },
    bases: { list: { object: { name: 'text', title: 'text', about: 'text' } } },
    seed: 'text',
    years: 'number',
    worlds: 'number',
    cellCount: 'number',
    failed: 'number',
    widest: { orNull: 'number' },
    precision: { orNull: { object: { outcome: 'text', within: 'number', most: 'number', reached: { orNull: 'number' } } } },
    target: { orNull: { object: { outcome: 'text', side: { oneOf: ['at_least', 'at_most'] }, value: 'number' } } },
    factors: { list: { object: { name: 'text', kind: 'text', title: 'text', short: 'text', meaning: 'text', unit: 'text', levels } } },
    cells: {
      list: { object: { id: 'text', levels, runs: 'number', outcomes: estimates, differences: { orNull: estimates } } },
    },
    effects: {
      list: {
        object: {
          factor: 'number',
          groups: { list: { object: { words: 'text', cells: 'number', outcomes: estimates, differences: { orNull: estimates } } } },
          ranges: { list: { orNull: 'number' } },
        },
      },
    },
    extremes: {
      orNull: { object: { lowest: end, highest: end, tied: { pair: 'number' }, defined: 'number', difference: estimate } },
    },
    pair: {
      orNull: {
        object: {
          factors: { pair: 'number' },
          words: { pair: { list: 'text' } },
          means: { list: { list: { orNull: 'number' } } },
        },
      },
    },
    calibrated: 'yes or no',
    reproduce: {
      object: {
        command: 'text',
        engine: 'text',
        build: 'text',
        digest: 'text',
        started: 'text',
        files: { list: { object: { file: 'text', text: 'text' } } },
      },
    },
  },
};

/** The page of the findings in a folder. Throws a UserError if they cannot be read or were changed. */
export function drawnExperiment(folder: string): string {
  const file = join(folder, KEPT);
  const expected = 'expected the findings of a sweep by this version, unchanged';
  let found: unknown;
  try {
    found = readJson(file);
  } catch {
    throw new UserError(`${file}: found text that is not JSON, or cannot be read; ${expected}`);
  }
  const [wrong] = misfits(found, SHAPE);
  if (wrong !== undefined) throw new UserError(`${file}: found no fitting ${wrong}; ${expected}`);
  return renderExperiment(found as ExperimentFindings);
}
