/** Experiment files: what they may say, and what is said of those that are wrong. */
import { describe, expect, it } from 'vitest';
import type { Resolve } from '../../../../src/model/scenario/read.ts';
import { isExperiment } from '../../../../src/study/space/is-experiment.ts';
import { experimentOf, problemsIn, readTexts } from './samples.ts';

const lots = 'base: town.yaml\nfactors: { contract.lots: [1, 2] }\n';

describe('an experiment file', () => {
  it('names a base and factors; the rest has defaults, worlds those of the base', () => {
    const experiment = experimentOf(lots);
    expect(experiment).toMatchObject({ name: 'main', title: 'main', design: 'grid', points: null, replications: 3, precision: null });
    expect(experiment.bases.map(({ name, seed }) => [name, seed])).toEqual([['town', 'town']]);
    expect(experiment.outcomes[0]).toBe('small_survival');
    expect(experiment.factors).toEqual([
      {
        name: 'contract.lots',
        kind: 'rule',
        space: {
          levels: [
            { label: '1', sets: [{ path: 'contract.lots', value: 1 }] },
            { label: '2', sets: [{ path: 'contract.lots', value: 2 }] },
          ],
        },
      },
    ]);
  });

  it('knows a belief from a rule', () => {
    const { factors } = experimentOf(
      'base: town.yaml\nfactors: { mechanisms.win-advantage.enabled: [true, false], contract.lots: [1, 2] }\n',
    );
    expect(factors.map(({ kind }) => kind)).toEqual(['assumption', 'rule']);
  });

  it('takes ranges: given, plausible, and half to double where there is no plausible one', () => {
    const { factors } = experimentOf(
      'base: town.yaml\nfactors:\n  contract.lots: { from: 1, to: 5, levels: 3 }\n  budget.multiplier: { plausible: 3 }\n  run.years: { plausible: 2 }\n',
    );
    const ranges = factors.map(({ space }) => ('range' in space ? space.range : null));
    expect(ranges[0]).toMatchObject({ ends: [1, 5], basis: 'given', whole: true, levels: 3 });
    expect(ranges[2]).toMatchObject({ ends: [5, 20], basis: 'stand-in', whole: true });
  });

  it('takes every value of a choice or a switch as its plausible range', () => {
    const { factors } = experimentOf(
      'base: town.yaml\nfactors: { partnership.mandate: plausible, mechanisms.win-advantage.enabled: plausible }\n',
    );
    const labels = factors.map(({ space }) => ('levels' in space ? space.levels.map(({ label }) => label) : null));
    expect(labels).toEqual([
      ['none', 'points', 'required'],
      ['true', 'false'],
    ]);
  });

  it('lets settings change together under labels of its own', () => {
    const { factors } = experimentOf(
      'base: town.yaml\nfactors:\n  sharing:\n    free: { partnership.mandate: none }\n    a quarter: { partnership.mandate: required, partnership.minimum_partner_share: 0.25 }\n',
    );
    expect(factors[0]).toMatchObject({ name: 'sharing', kind: 'several' });
    expect(factors[0]?.space).toMatchObject({
      levels: [
        { label: 'free' },
        { label: 'a quarter', sets: [{ value: 'required' }, { path: 'partnership.minimum_partner_share', value: 0.25 }] },
      ],
    });
  });

  it('makes several bases a factor of their own, the first', () => {
    const { factors, bases } = experimentOf('base: [town.yaml, cut.yaml]\nfactors: { contract.lots: [1, 2] }\n');
    expect(factors.map(({ name, kind }) => [name, kind])).toEqual([
      ['base', 'base'],
      ['contract.lots', 'rule'],
    ]);
    expect(bases.map(({ name }) => name)).toEqual(['town', 'cut']);
  });

  it('needs no levels of its ranges where sensitivity is asked, which has points of its own', () => {
    const text = { 'main.yaml': 'base: town.yaml\nfactors: { budget.multiplier: { from: 0.5, to: 1 } }' };
    expect(readTexts(text, 'sensitivity')).toMatchObject({ ok: true });
    expect(readTexts(text, 'sweep')).toMatchObject({ ok: false });
  });

  it('names groups of its factors, the base among them where there are several', () => {
    const text = 'base: [town.yaml, cut.yaml]\nfactors: { contract.lots: [1, 2], budget.multiplier: [1, 2] }\n';
    expect(experimentOf(`${text}groups: { rules: [contract.lots, budget.multiplier], town: base }`).groups).toEqual({
      rules: ['contract.lots', 'budget.multiplier'],
      town: ['base'],
    });
    expect(experimentOf(text).groups).toEqual({});
  });

  it('takes a precision in place of a number of worlds', () => {
    const { replications, precision } = experimentOf(
      `${lots}replications: { outcome: small_survival, within: 0.005, least: 8, most: 60 }\n`,
    );
    expect([replications, precision]).toEqual([8, { outcome: 'small_survival', within: 0.005, most: 60 }]);
  });

  it('may say what is wanted of a printed outcome', () => {
    expect(experimentOf(lots).target).toBeNull();
    expect(experimentOf(`${lots}target: { outcome: hhi_local, at_most: 2500 }\n`).target).toEqual({
      outcome: 'hhi_local',
      side: 'at_most',
      value: 2500,
    });
  });
});

describe('extends', () => {
  const below = 'title: Below\nbase: town.yaml\nfactors:\n  contract.lots: [1, 2]\n  contract.length_years: [2, 3]\nreplications: 9\n';

  it('keeps what the file above does not say, and joins factors by name', () => {
    const experiment = experimentOf('extends: below.yaml\nfactors:\n  contract.lots: [4]\n  budget.multiplier: [0.9]\n', {
      'below.yaml': below,
    });
    expect([experiment.title, experiment.replications]).toEqual(['Below', 9]);
    const names = experiment.factors.map(({ name, space }) => [name, 'levels' in space ? space.levels.map(({ label }) => label) : null]);
    expect(names).toEqual([
      ['contract.lots', ['4']],
      ['contract.length_years', ['2', '3']],
      ['budget.multiplier', ['0.9']],
    ]);
  });

  it('says where in the file below a mistake is', () => {
    expect(problemsIn('extends: below.yaml\ntitle: Above\n', { 'below.yaml': below.replace('[2, 3]', '[2, three]') })).toEqual([
      expect.stringMatching(/^below\.yaml:5:30: the text 'three' for contract\.length_years; expected /),
    ]);
  });

  it('refuses a circle', () => {
    expect(problemsIn('extends: other.yaml\n', { 'other.yaml': 'extends: other.yaml\n' })).toEqual([expect.stringContaining('a circle')]);
  });
});

/** Factors f0, f1 … of settings that change together. */
const manyFactors = (count: number) =>
  Array.from({ length: count }, (_, k) => `  f${k}: { a: { contract.lots: 1 }, b: { contract.lots: 2 } }\n`).join('');

describe('mistakes', () => {
  const factor = (text: string) => `base: town.yaml\nfactors:\n  ${text}\n`;
  it.each([
    ['', ['an empty file']],
    ['[1]', ['a list for an experiment']],
    ['factors: { contract.lots: [1] }', ['no base']],
    ['base: town.yaml', ['no factors']],
    ['base: town.yaml\nfactors: {}', ['an empty mapping for factors']],
    ['base: []\nfactors: { contract.lots: [1] }', ['an empty list for base', 'main.yaml:1:7']],
    ['base: none.yaml\nfactors: { contract.lots: [1] }', ["no file 'none.yaml'"]],
    ['base: [town.yaml, town.yaml]\nfactors: { contract.lots: [1] }', ['two base scenarios called town']],
    [`${lots}facters: 2`, ["no 'facters' in an experiment", "did you mean 'factors'"]],
    [`${lots}contract.lots: 2`, ["no 'contract.lots' in an experiment", 'settings under factors']],
    [`${lots}design: gird`, ["'gird' for design", "did you mean 'grid'"]],
    [`${lots}points: 20`, ['points in the design grid']],
    [`${lots}design: latin-hypercube`, ['no points for the design latin-hypercube']],
    [`${lots}design: latin-hypercube\npoints: 1`, ['1 for points', 'a whole number from 2']],
    [`${lots}design: sobol`, ['no points for the design sobol']],
    [`${lots}design: sobol\npoints: 48`, ['48 points in the design sobol', 'a power of two, such as 32 or 64']],
    [`base: town.yaml\ndesign: sobol\npoints: 4\nfactors:\n${manyFactors(65)}`, ['65 factors in the design sobol', 'at most 64']],
    [`${lots}groups: [contract.lots]`, ['a list for groups', 'names, each with a list']],
    [`${lots}groups: {}`, ['an empty mapping for groups']],
    [`${lots}groups: { rules: [] }`, ['an empty list', 'at least one factor']],
    [`${lots}groups: { rules: [contract.lot] }`, ["'contract.lot' for factor", 'one of the factors', "did you mean 'contract.lots'"]],
    [`${lots}groups: { rules: [base] }`, ["'base' for factor"]],
    [`${lots}groups: { rules: [contract.lots, contract.lots] }`, ['contract.lots twice']],
    [`${lots}groups: { a: [contract.lots], b: [contract.lots] }`, ['contract.lots in two groups, a and b']],
    [`${lots}groups: { everything else: [contract.lots] }`, ['a group called everything else']],
    [
      `base: town.yaml\nfactors:\n${manyFactors(8)}groups: { ${[...'abcdef'].map((name, k) => `${name}: [f${k}]`).join(', ')} }`,
      ['7 groups, that of the factors in none included', 'at most 6'],
    ],
    [`${lots}replications: 1`, ['1 for replications', 'a whole number from 2 to 10000']],
    [`${lots}replications: many`, ["'many' for replications", 'a precision such as']],
    [`${lots}replications: { within: 0.1 }`, ['a precision without outcome']],
    [`${lots}replications: { outcome: small_survival, within: 0 }`, ['0 for within', 'a number above 0 in its unit, share']],
    [`${lots}replications: { outcome: small_survival, within: 0.1, leats: 9 }`, ["no 'leats' in a precision", "did you mean 'least'"]],
    [`${lots}replications: { outcome: small_survival, within: 0.1, least: 50, most: 20 }`, ['a least of 50 above a most of 20']],
    [`${lots}outcomes: [small_survivl]`, ["'small_survivl' for outcome", "did you mean 'small_survival'"]],
    [`${lots}outcomes: [small_survival, small_survival]`, ['small_survival twice']],
    [`${lots}target: 0.8`, ['0.8 for target', 'one of at_least and at_most']],
    [`${lots}target: { at_least: 0.8 }`, ['a target without outcome']],
    [`${lots}target: { outcome: small_survival }`, ['a target without at_least or at_most']],
    [`${lots}target: { outcome: small_survival, at_least: 0.8, at_most: 0.9 }`, ['both at_least and at_most']],
    [`${lots}target: { outcome: small_survival, at_leats: 0.8 }`, ["no 'at_leats' in a target", "did you mean 'at_least'"]],
    [`${lots}target: { outcome: small_survival, at_least: 80 }`, ['80 for at_least', 'a number from 0 to 1, in its unit, share']],
    [`${lots}target: { outcome: small_survival, at_most: high }`, ["'high' for at_most"]],
    [`${lots}target: { outcome: small_survivl, at_most: 1 }`, ["did you mean 'small_survival'"]],
    [`${lots}target: { outcome: trust, at_most: 1 }`, ['trust for target, which is not printed', 'small_survival']],
    [factor('contract.lot: [1, 2]'), ["no setting 'contract.lot'", 'contract.lots']],
    [factor('contract.lots: [1, 1]'), ['1 twice']],
    [factor('contract.lots: []'), ['an empty list']],
    [factor('contract.lots: [1, 2.5]'), ['2.5', 'contract.lots']],
    [factor('contract.lots: plausible'), ['a range for contract.lots without levels']],
    [factor('contract.lots: { from: 3, to: 2, levels: 2 }'), ['a range from 3 to 2']],
    [factor('contract.lots: { from: 1, levels: 2 }'), ['without to']],
    [factor('contract.lots: { from: 1, to: 3, levels: 1 }'), ['1 for the levels of contract.lots']],
    [factor('contract.lots: { plausible: 3, from: 1 }'), ['plausible beside other ends']],
    [factor('contract.lots: { form: 1, to: 2 }'), ["no 'form' in a range"]],
    [factor('run.replications: [2, 3]'), ['run.replications as a factor']],
    [factor('sharing: { free: { partnership.mandat: none } }'), ["no setting 'partnership.mandat'", 'partnership.mandate']],
    [factor('contract.lots: [1, 2]\n  size: { large: { contract.lots: 1 } }'), ['contract.lots in two factors, contract.lots and size']],
  ])('%j', (text, parts) => {
    const said = problemsIn(text).join('\n');
    for (const part of parts) expect(said).toContain(part);
  });
});

it('is known by its factors or its base, or those of what it extends', () => {
  const files: Readonly<Record<string, string>> = {
    'lots.yaml': lots,
    'town.yaml': 'contract: { lots: 2 }',
    'circle.yaml': 'extends: circle.yaml',
    'over.yaml': 'extends: lots.yaml',
  };
  const resolve: Resolve = (_, path) => {
    const text = files[path];
    return text === undefined ? { found: `no ${path}`, expected: 'a file' } : { file: path, text };
  };
  const is = (text: string) => isExperiment({ file: 'f', text }, resolve);
  const those = [lots, 'extends: none.yaml\nfactors: {}', 'extends: lots.yaml\ntitle: More', 'extends: over.yaml'];
  expect(those.map(is)).toEqual([true, true, true, true]);
  const others = [
    'contract: { lots: 2 }',
    '- 1',
    ': :',
    'extends: town.yaml',
    'extends: circle.yaml',
    'extends: none.yaml',
    'extends: [lots.yaml]',
  ];
  expect(others.filter(is)).toEqual([]);
});
