/** What the findings that are kept beside the report of an experiment must hold, so that it can be drawn again. */
import { outcomeIds } from '../../study/outcomes/registry.ts';
import type { Shape } from '../../study/shape.ts';
import { DESIGNS } from '../../study/space/experiment.ts';

const estimate: Shape = { object: { mean: { orNull: 'number' }, ci95: { orNull: { pair: 'number' } }, n: 'number' } };
const estimates: Shape = { list: estimate };
const level: Shape = { object: { label: 'text', words: 'text', brief: 'text', value: { orNull: 'number' }, sets: { list: 'text' } } };
const levels: Shape = { list: level };
const end: Shape = { object: { id: 'text', levels, outcomes: estimates } };
const bases: Shape = { list: { object: { name: 'text', title: 'text', about: 'text' } } };
const factors: Shape = {
  list: { object: { name: 'text', kind: 'text', title: 'text', short: 'text', meaning: 'text', unit: 'text', levels } },
};
const wanted = { side: { oneOf: ['at_least', 'at_most'] }, value: 'number' } as const;
const reproduce: Shape = {
  object: {
    command: 'text',
    engine: 'text',
    build: 'text',
    digest: 'text',
    started: 'text',
    files: { list: { object: { file: 'text', text: 'text' } } },
  },
};

/** Of a sweep. */
export const EXPERIMENT_SHAPE: Shape = {
  object: {
    kind: { oneOf: ['experiment'] },
    title: 'text',
    about: 'text',
    design: { oneOf: DESIGNS },
    outcomes: { list: 'text' },
    bases,
    seed: 'text',
    years: 'number',
    worlds: 'number',
    cellCount: 'number',
    failed: 'number',
    widest: { orNull: 'number' },
    precision: { orNull: { object: { outcome: 'text', within: 'number', most: 'number', reached: { orNull: 'number' } } } },
    target: { orNull: { object: { outcome: 'text', ...wanted } } },
    factors,
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
    together: { orNull: { object: { ids: { pair: 'text' }, both: 'text', difference: estimate, beyondSum: estimate } } },
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
    reproduce,
  },
};

const sized: Shape = { object: { value: 'number', ci95: { orNull: { pair: 'number' } } } };
const named: Shape = { oneOf: outcomeIds };

/** Of a sensitivity analysis. */
export const SENSITIVITY_SHAPE: Shape = {
  object: {
    kind: { oneOf: ['sensitivity'] },
    title: 'text',
    about: 'text',
    bases,
    seed: 'text',
    years: 'number',
    factors,
    failed: 'number',
    notes: { list: 'text' },
    calibrated: 'yes or no',
    reproduce,
    found: {
      object: {
        method: { oneOf: ['morris', 'sobol'] },
        points: 'number',
        replications: 'number',
        runs: 'number',
        unknown: { list: named },
        outcomes: {
          list: {
            object: {
              outcome: named,
              mean: 'number',
              variance: 'number',
              noise: { orNull: sized },
              leftOut: 'number',
              morris: {
                orNull: {
                  list: {
                    object: { factor: 'text', size: sized, signed: sized, spread: { orNull: 'number' }, luck: { orNull: 'number' } },
                  },
                },
              },
              sobol: { orNull: { list: { object: { factor: 'text', first: sized, total: sized } } } },
              groups: { orNull: { list: { object: { name: 'text', factors: { list: 'text' }, share: sized } } } },
            },
          },
        },
      },
    },
  },
};

const under: Shape = {
  object: {
    belief: 'number',
    mean: 'number',
    meanCi95: { orNull: { pair: 'number' } },
    best: 'number',
    regret: 'number',
    ci95: { orNull: { pair: 'number' } },
    isMet: 'yes or no',
    isClear: 'yes or no',
  },
};

/** Of policies under every belief. */
export const ROBUST_SHAPE: Shape = {
  object: {
    kind: { oneOf: ['robust'] },
    title: 'text',
    about: 'text',
    design: { oneOf: DESIGNS },
    bases,
    seed: 'text',
    years: 'number',
    worlds: 'number',
    failed: 'number',
    notes: { list: 'text' },
    target: { object: { outcome: named, ...wanted } },
    rules: factors,
    assumptions: factors,
    policies: { list: levels },
    beliefs: { list: levels },
    calibrated: 'yes or no',
    reproduce,
    found: {
      object: {
        beliefs: 'number',
        leftOut: 'number',
        policies: {
          list: {
            object: {
              policy: 'number',
              under: { list: under },
              mean: 'number',
              worst: under,
              largestRegret: under,
              meanRegret: 'number',
              met: 'number',
              metRange: { pair: 'number' },
            },
          },
        },
      },
    },
  },
};
