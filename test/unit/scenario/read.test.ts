/** Scenario files: what they may say, and what is said of those that are wrong. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { base, declarations, problemsIn, problemsOf, readFiles, scenarioOf } from './samples.ts';

describe('a scenario file', () => {
  it('sets nested settings and leaves the rest at their defaults', () => {
    const scenario = scenarioOf('title: Four\ncontract: { lines_per_contract: 4 }\nbudget: { by_service: { youth: 0.5 } }\n');
    expect(scenario.settings.contract.lines_per_contract).toBe(4);
    expect(scenario.settings.budget.by_service.youth).toBe(0.5);
    expect(scenario.settings.budget.by_service.advice).toBe(1);
    expect(scenario.settings.weights).toEqual(base.settings.weights);
    expect([scenario.name, scenario.title, scenario.seed]).toEqual(['main', 'Four', 'commonweal']);
  });

  it('may be JSON, and may give its seed as a number', () => {
    expect(scenarioOf('{"seed": 7, "contract": {"lots": 3}}')).toMatchObject({ seed: '7', settings: { contract: { lots: 3 } } });
  });

  it('switches every mechanism off but those it names, wherever the default stands', () => {
    const { mechanisms } = scenarioOf('mechanisms:\n  trust-ledger: { enabled: true, memory: 0.9 }\n  default: off\n');
    expect(mechanisms['trust-ledger']).toEqual({ enabled: true, parameters: { strength: 1, memory: 0.9 } });
    expect(mechanisms['win-advantage']?.enabled).toBe(false);
  });

  it('has every mechanism on unless it says otherwise', () => {
    expect(Object.values(scenarioOf('title: x').mechanisms).map(({ enabled }) => enabled)).toEqual(declarations.map(() => true));
  });

  it('counts the quarters of its schedule from 0 and takes dotted and nested rules alike', () => {
    const text =
      'schedule:\n  - { year: 2, quarter: 3, over_quarters: 4, set: { budget: { multiplier: 0.8 }, contract.lots: 2 } }\n  - { year: 1, set: { partnership.mandate: points } }';
    expect(scenarioOf(text).schedule).toEqual([
      { quarter: 0, over: 1, set: { 'partnership.mandate': 'points' } },
      { quarter: 6, over: 4, set: { 'budget.multiplier': 0.8, 'contract.lots': 2 } },
    ]);
  });

  it('is frozen all the way down', () => {
    const { settings } = scenarioOf('title: x');
    expect(() => Object.assign(settings.weights, { price: 1 })).toThrow(TypeError);
  });

  it('may use anchors within reason', () => {
    const { settings } = scenarioOf('threshold: { turnover_ratio: &two 2 }\ncontract: { length_years: *two }');
    expect([settings.threshold.turnover_ratio, settings.contract.length_years]).toEqual([2, 2]);
  });
});

describe('extends', () => {
  const files = {
    'main.yaml': 'extends: middle.yaml\ncontract: { lots: 3 }',
    'middle.yaml':
      'title: Middle\nabout: Not passed on.\nextends: base.yaml\nseed: m\ncontract: { lots: 2, length_years: 5 }\nschedule: []',
    'base.yaml':
      'contract: { length_years: 4, extension_years: 1 }\nmechanisms: { default: off }\nschedule: [{ year: 1, set: { budget.multiplier: 0.9 } }]',
  };

  it('lays each file over the one it extends', () => {
    const reading = readFiles(files);
    expect(problemsOf(reading)).toEqual([]);
    if (!reading.ok) return;
    expect(reading.scenario.settings.contract).toMatchObject({ lots: 3, length_years: 5, extension_years: 1 });
    expect(reading.scenario).toMatchObject({ title: 'main', about: '', seed: 'm', schedule: [] });
    expect(reading.scenario.mechanisms['trust-ledger']?.enabled).toBe(false);
  });

  it('refuses circles, long chains and files that are not there', () => {
    expect(problemsOf(readFiles({ 'main.yaml': 'extends: a.yaml', 'a.yaml': 'extends: main.yaml' }))).toEqual([
      'a.yaml:1:10: a circle: main.yaml extends a.yaml extends main.yaml; expected a base that does not lead back here',
    ]);
    const chain = Object.fromEntries(Array.from({ length: 12 }, (_, k) => [k === 0 ? 'main.yaml' : `${k}.yaml`, `extends: ${k + 1}.yaml`]));
    expect(problemsOf(readFiles(chain))[0]).toContain('at most 8');
    expect(problemsIn('title: x\nextends: gone.yaml')).toEqual(["main.yaml:2:10: no 'gone.yaml'; expected a file"]);
  });
});

describe('a wrong scenario file', () => {
  it('has every problem named, each with its line and column', () => {
    const found = problemsIn('contract:\n  lots: 99\n  lotz: 3\n  length_years: "4"\nbudgit: {}\nweights: { price: .nan }\npayment: 3\n');
    expect(found.map((line) => line.split(' ')[0])).toEqual([
      'main.yaml:2:9:',
      'main.yaml:3:3:',
      'main.yaml:4:17:',
      'main.yaml:5:1:',
      'main.yaml:6:19:',
      'main.yaml:7:10:',
    ]);
    expect(found[0]).toContain('the number 99 for contract.lots; expected a whole number from 1 to 10');
    expect(found[1]).toMatch(/no 'lotz' in contract; expected one of .*; did you mean 'lots'\?$/);
    expect(found[3]).toMatch(/did you mean 'budget'\?$/);
  });

  it.each([
    ['', 'an empty file'],
    ['   \n', 'an empty file'],
    ['- 1\n', 'a list for a scenario'],
    ['just words', "the text 'just words' for a scenario"],
    ['contract:\n\tlots: 2\n', 'a tab'],
    ['contract:\n  lots: 1\n  lots: 2\n', "'lots' a second time"],
    ['title: a\n---\ntitle: b\n', 'a second document'],
    ['title: !!binary aGk=\n', 'a tag'],
    ['title: !unheard of\n', 'a tag'],
    ['title: a\0b', 'bytes that are not text'],
    ['? [a]\n: 1\n', 'a name that is not plain text'],
    ['contract: &c\n  lots: *c\n', 'entries nested too deeply'],
    ['title: *nowhere\n', "the alias '*nowhere'"],
    ['contract: { lots: 1e999 }', 'a number without a finite value'],
    ['contract: { lots: -.inf }', 'a number without a finite value'],
    ['contract: { extension_years: 1e308 }', 'the number 1e+308'],
    ['contract: { lots: 1.5 }', 'the number 1.5'],
    ['contract: { lots: }', 'nothing'],
    ['contract: { lots: [1] }', 'a list'],
    ['partnership: { mandate: requird }', "the text 'requird'"],
    ['price: { full_cost_recovery: 1 }', 'the number 1'],
    ['mechanisms: none', "the text 'none' for mechanisms"],
    ['mechanisms: { trust-leger: { enabled: false } }', "no 'trust-leger' in mechanisms"],
    ['mechanisms: { trust-ledger: { strength: 9 } }', 'the number 9 for mechanisms.trust-ledger.strength'],
    ['__proto__: { a: 1 }', "no '__proto__'"],
    ['contract: { constructor: 1 }', "no 'constructor'"],
    ['title: [', 'Flow sequence'],
    ['seed: ""', 'for seed'],
    ['title: "\\u200B"', 'an empty title: its characters are all invisible'],
    ['title: \u00AD\u200B', 'an empty title: its characters are all invisible'],
    ['title: \u3164 \u3164', 'an empty title: its characters are all invisible'],
    ['extends: [a]', 'a list for extends'],
  ])('%j is refused with one message', (text, found) => {
    const problems = problemsIn(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(found);
  });

  it('is refused quickly when it is a bomb of aliases, endlessly nested, wide or huge', () => {
    const bomb = [
      'a0: &a0 [x,x,x,x,x,x,x,x,x]',
      ...Array.from({ length: 11 }, (_, k) => `a${k + 1}: &a${k + 1} [${Array(9).fill(`*a${k}`).join(',')}]`),
    ].join('\n');
    const wide = Array.from({ length: 25_000 }, (_, k) => `k${k}: 1`).join('\n');
    const started = performance.now();
    expect(problemsIn(bomb)[0]).toContain('too many aliases');
    expect(problemsIn('['.repeat(50_000))[0]).toContain('nested too deeply');
    expect(problemsIn(`a: ${'{b: '.repeat(30)}${'}'.repeat(30)}`)[0]).toContain('nested too deeply');
    expect(problemsIn(wide)).toHaveLength(1);
    expect(problemsIn(`# ${'x'.repeat(1_000_001)}`)[0]).toContain('expected at most 1000000');
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('rules across settings', () => {
  it.each([
    ['weights: { price: 0.9 }', 'weights that add up to 1.5'],
    ['population: { band_share: { micro: 0.9 } }', 'band shares that add up to'],
    ['life: { entry_band: { micro: 1, small: 0.5, medium: 0, large: 0, major: 0, super_major: 0 } }', 'band shares that add up to 1.5'],
    ['population: { areas: 3 }', 'population.regions of 9'],
    ['run: { warm_up_quarters: 70, warm_up_limit_quarters: 60 }', 'run.warm_up_quarters of 70'],
    ['population: { holder_share: { micro: 0.9 } }', 'population.holder_share.micro of 0.9'],
    [
      'population: { contract_share_of_income: { small: 0.95 }, grant_share_of_income: { small: 0.3 } }',
      'are 1.25 of the income of small charities',
    ],
    ['population: { regional_share: { super_major: 0.5 } }', 'super_major charities that add up to 1.5'],
  ])('%j is refused', (text, found) => {
    const problems = problemsIn(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(found);
    expect(problems[0]).toMatch(/^main\.yaml:1:\d+:/);
  });

  it('say nothing of sums whose parts are already known to be wrong', () => {
    expect(problemsIn('weights: { price: 7 }')).toHaveLength(1);
    expect(problemsIn('weights: { prise: 0.5, quality: 0.4 }')).toHaveLength(1);
  });

  it('accept weights that add up but for rounding', () => {
    expect(problemsIn('weights: { price: 0.1, quality: 0.2, social_value: 0.7 }')).toEqual([]);
  });
});

describe('a schedule', () => {
  it.each([
    ['{ year: 11, set: { budget.multiplier: 0.8 } }', 'a change in year 11'],
    ['{ year: 0, set: { budget.multiplier: 0.8 } }', 'the number 0 for year'],
    ['{ year: 1, quarter: 5, set: { budget.multiplier: 0.8 } }', 'the number 5 for quarter'],
    ['{ year: 1, set: { run.years: 3 } }', 'run.years, which cannot change during the run'],
    ['{ year: 1, set: { population: { scale: 0.5 } } }', 'population.scale, which cannot change during the run'],
    ['{ year: 1, set: { scoring.noise: 0.5 } }', 'scoring.noise, which cannot change during the run'],
    ['{ year: 1, set: { budget.multiplyer: 1 } }', "did you mean 'budget.multiplier'"],
    ['{ year: 1, set: { budget: 1 } }', "no rule 'budget'"],
    ['{ year: 1, set: { budget.multiplier: 9 } }', 'the number 9 for budget.multiplier'],
    ['{ year: 1, set: { budget.multiplier: 0.9, budget: { multiplier: 0.8 } } }', 'budget.multiplier a second time'],
    [
      '{ year: 1, set: { weights.price: 0.9 } }',
      'weights that add up to 1.5, which is 0.5 too much, first in year 1, quarter 1 and in 39 later quarters, after the change of weights.price (from year 1, quarter 1)',
    ],
    ['{ year: 1 }', 'a change without set'],
    ['{ set: { contract.lots: 2 } }', 'a change without year'],
    ['{ year: 1, set: {} }', 'a change without a rule under set'],
    ['{ year: 1, when: 2, set: { contract.lots: 2 } }', "no 'when' in schedule"],
    ['7', 'the number 7 for a change'],
  ])('with %s is refused', (change, found) => {
    const problems = problemsIn(`schedule:\n  - ${change}`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(found);
    expect(problems[0]).toMatch(/^main\.yaml:2:\d+:/);
  });

  it('07-weights-between: is refused when weights do not add up while two changes are under way', () => {
    const problems = problemsIn(readFileSync('test/cases/07-weights-between/weights.yaml', 'utf8'));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^main\.yaml:6:5: weights that add up to 1\.1, which is 0\.1 too much, first in year 1, quarter 1 and in 2 later quarters/,
    );
    expect(problems[0]).toContain(
      'after the change of weights.price (from year 1, quarter 1); expected weights.price, weights.quality, weights.social_value to add up to 1',
    );
  });

  it('may move weights together, as they add up in every quarter but for round-off', () => {
    const together = 'set: { weights.price: 0.1, weights.quality: 0.7, weights.social_value: 0.2 }';
    expect(problemsIn(`schedule: [{ year: 1, over_quarters: 7, ${together} }]`)).toEqual([]);
    const back = 'set: { weights.price: 0.4, weights.quality: 0.5, weights.social_value: 0.1 }';
    expect(problemsIn(`schedule: [{ year: 1, over_quarters: 7, ${together} }, { year: 2, over_quarters: 3, ${back} }]`)).toEqual([]);
  });

  it('is refused when a change takes over one weight of several that are on their way', () => {
    const both = '{ year: 1, over_quarters: 8, set: { weights.price: 0.8, weights.quality: 0.1 } }';
    const problems = problemsIn(`schedule:\n  - ${both}\n  - { year: 2, set: { weights.price: 0.8 } }`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^main\.yaml:3:5: weights that add up to 1\.15, which is 0\.15 too much, first in year 2, quarter 1 and in 2 later quarters/,
    );
    expect(problems[0]).toContain('weights.quality (from year 1, quarter 1) and weights.price (from year 2, quarter 1)');
  });

  it('is refused when a mandate asks for more partners than a bid may have', () => {
    const five = 'minimum_partners: 5';
    expect(problemsIn(`partnership: { ${five} }`)).toEqual([]);
    expect(problemsIn(`partnership: { mandate: required, ${five} }\nbidding: { team_limit: 5 }`)).toEqual([]);
    expect(problemsIn(`partnership: { mandate: required, ${five} }`)).toEqual([
      expect.stringContaining('partnership.minimum_partners of 5; expected no more than bidding.team_limit, which is 3'),
    ]);
  });

  it('is refused when one limit passes another on the way, with both values', () => {
    const up = '{ year: 3, over_quarters: 4, set: { contract.value_min: 80000 } }';
    const down = '{ year: 3, over_quarters: 4, set: { contract.value_max: 100000 } }';
    expect(problemsIn(`schedule: [${up}, ${down}]`)).toEqual([]);
    const first = '{ year: 3, set: { contract.value_max: 50000 } }';
    expect(problemsIn(`schedule: [${up}, ${first}, { year: 3, quarter: 4, set: { contract.value_max: 100000 } }]`)).toEqual([
      expect.stringContaining('contract.value_min of 60000, in year 3, quarter 3, after the change of contract.value_min'),
    ]);
  });

  it.each([
    ['{ year: 3, over_quarters: 6, set: { budget.multiplier: 0.5 } }', 3, 'a change that ends in year 4, quarter 2'],
    ['{ year: 2, quarter: 4, over_quarters: 2, set: { contract.lots: 4 } }', 2, 'a change that ends in year 3, quarter 1'],
    ['{ year: 1, over_quarters: 160, set: { price.indexation: 0.02 } }', 1, 'a change that ends in year 40, quarter 4'],
  ])('with %s is refused when the run lasts %d years', (change, years, found) => {
    const problems = problemsIn(`run: { years: ${years} }\nschedule:\n  - ${change}`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^main\.yaml:3:5: /);
    expect(problems[0]).toContain(found);
    expect(problems[0]).toContain(`expected a change that is complete within the run, which lasts ${years} year`);
  });

  it('is told what would fit', () => {
    const problem = (over: number, years: number) =>
      problemsIn(`run: { years: ${years} }\nschedule: [{ year: 3, over_quarters: ${over}, set: { budget.multiplier: 0.5 } }]`);
    expect(problem(6, 3)[0]).toContain('with over_quarters of at most 4, or run.years of at least 4');
    expect(problem(4, 3)).toEqual([]);
    expect(problem(6, 4)).toEqual([]);
  });

  it('may change what is not a number in the last quarter, however long the others take', () => {
    expect(
      problemsIn('run: { years: 3 }\nschedule: [{ year: 3, quarter: 4, over_quarters: 6, set: { partnership.mandate: points } }]'),
    ).toEqual([]);
  });

  it('may give up a change that another takes over within the run', () => {
    const long = '{ year: 1, over_quarters: 12, set: { budget.multiplier: 0.5 } }';
    expect(problemsIn(`run: { years: 2 }\nschedule: [${long}, { year: 2, over_quarters: 4, set: { budget.multiplier: 0.8 } }]`)).toEqual(
      [],
    );
  });

  it('may not change one rule twice in a quarter', () => {
    const change = '  - { year: 2, set: { contract.lots: 2 } }\n';
    expect(problemsIn(`schedule:\n${change}${change}`)[0]).toContain('a second change of contract.lots in the same quarter');
  });
});
