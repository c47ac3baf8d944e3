/** Laws of scenarios that hold for every setting and every text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../../src/model/scenario/differences.ts';
import { leavesOf, allFields, policyLeaves, type Leaf } from '../../src/model/scenario/fields.ts';
import { assign } from '../../src/model/scenario/compose.ts';
import { crossProblems } from '../../src/model/scenario/consistent.ts';
import { wordsComplaint } from '../../src/model/scenario/texts.ts';
import type { Change, Scenario } from '../../src/model/scenario/scenario.ts';
import { rulesInForce } from '../../src/model/scenario/schedule.ts';
import { inOrder, scheduledPath } from '../../src/model/scenario/sources.ts';
import type { Value } from '../../src/model/scenario/values.ts';
import { plainJson, scenarioDocument, scenarioText } from '../../src/model/scenario/write.ts';
import { base, declarations, problemsIn, readFiles } from '../unit/scenario/samples.ts';

function valueOf(leaf: Leaf): fc.Arbitrary<Value> {
  if (leaf.type === 'boolean') return fc.boolean();
  if (leaf.type === 'choice') return fc.constantFrom(...leaf.choices);
  const [min, max] = leaf.range;
  return leaf.type === 'integer' ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }).map((value) => value + 0);
}

const at = { file: 'test', line: null, column: null };
const leaves = [...leavesOf(allFields(declarations))];
const source = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 500 })
  .map((text) => text.trim())
  .filter((text) => wordsComplaint(text, 'source') === null);
const assignment = fc
  .constantFrom(...leaves)
  .chain(([path, leaf]) =>
    fc
      .tuple(valueOf(leaf), fc.option(source, { nil: undefined }))
      .map(([value, said]) => ({ path, value, at, ...(said !== undefined && { source: said }) })),
  );
const scenarios = fc.array(assignment, { maxLength: 12 }).map((assignments) => assign(base, assignments));
const policies = [...policyLeaves];
const change = fc.constantFrom(...policies).chain(([path, leaf]) =>
  fc.record({
    quarter: fc.nat({ max: 39 }),
    over: fc.integer({ min: 1, max: 12 }),
    set: valueOf(leaf).map((value) => ({ [path]: value })),
  }),
);
const scheduled = fc
  .array(change, { maxLength: 6 })
  .map((changes): Scenario => ({ ...base, schedule: changes.toSorted((a, b) => a.quarter - b.quarter) }));

describe('scenarios', () => {
  it('do not differ from themselves', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        expect(differences(scenario, scenario)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('differ from each other in the same paths both ways', () => {
    const paths = (a: Scenario, b: Scenario) =>
      differences(a, b)
        .map(({ path }) => path)
        .toSorted();
    fc.assert(
      fc.property(scenarios, scenarios, (a, b) => {
        expect(paths(a, b)).toEqual(paths(b, a));
      }),
      { numRuns: 50 },
    );
  });

  it('say every allowed value in words with no gap', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        for (const { words, from, to } of differences(base, scenario))
          expect(`${words} ${from} ${to}`).not.toMatch(/undefined|NaN|null|\[object/);
      }),
      { numRuns: 50 },
    );
  });
});

describe('writing', () => {
  const text = (max: number) =>
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).map((made) =>
      made
        .replaceAll(/[\p{Cf}\p{Cn}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/gu, '')
        .trim()
        .slice(0, max),
    );
  const words = fc
    .record({ title: text(200), about: text(5000), seed: text(200) })
    .filter((said) =>
      (['title', 'about', 'seed'] as const).every((key) => (said[key] === '' ? key === 'about' : wordsComplaint(said[key], key) === null)),
    );
  /** A source for the first rule of the schedule, where there is one and a source. */
  const sourcesOf = ({ sources = {} }: Scenario, { schedule: [first] }: Scenario, said: string | null) => {
    const path = Object.keys(first?.set ?? {})[0];
    const own = first === undefined || path === undefined || said === null ? [] : [[scheduledPath(first.quarter, path), said] as const];
    return inOrder([...Object.entries(sources), ...own]);
  };
  const whole = fc.tuple(scenarios, scheduled, words, fc.option(source)).map(([some, other, said, from]): Scenario => ({
    ...base,
    name: 'main',
    ...said,
    settings: some.settings,
    mechanisms: some.mechanisms,
    schedule: other.schedule,
    ...sourcesOf(some, other, from),
  }));
  /** The change that a schedule makes of a rule in a quarter is one, and what is read fits together. */
  const readable = whole.filter((scenario) => {
    const changes = scenario.schedule.map(({ quarter, set }) => `${quarter} ${Object.keys(set).join()}`);
    return new Set(changes).size === changes.length && crossProblems(scenario).length === 0;
  });

  it('loses nothing: what is read back is the scenario, as text and as JSON', () => {
    fc.assert(
      fc.property(readable, (scenario) => {
        for (const written of [scenarioText(scenario), plainJson(scenarioDocument(scenario))]) {
          const reading = readFiles({ 'main.yaml': written });
          expect(reading.ok ? reading.scenario : reading.problems).toEqual(scenario);
          expect(JSON.stringify(reading.ok && reading.scenario)).toBe(JSON.stringify(scenario));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('rules in force', () => {
  it('stay between where they were and where they go, and arrive at what was scheduled last', () => {
    fc.assert(
      fc.property(change, (one) => {
        const [path, to] = Object.entries(one.set)[0];
        const values = rulesInForce({ ...base, schedule: [one] }, 60).map((settings) =>
          path.split('.').reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], settings),
        );
        expect(values[one.quarter + one.over - 1]).toBe(to);
        expect(values[59]).toBe(to);
        if (typeof to !== 'number') return;
        const ends = [
          values[0] as number,
          to,
          path.split('.').reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], base.settings) as number,
        ];
        for (const value of values) expect(value as number).toBeGreaterThanOrEqual(Math.min(...ends) - 1e-9);
        for (const value of values) expect(value as number).toBeLessThanOrEqual(Math.max(...ends) + 1e-9);
      }),
      { numRuns: 100 },
    );
  });

  it('do not depend on how far ahead is asked', () => {
    fc.assert(
      fc.property(scheduled, fc.integer({ min: 1, max: 50 }), (scenario, quarters) => {
        expect(rulesInForce(scenario, 50).slice(0, quarters)).toEqual(rulesInForce(scenario, quarters));
      }),
      { numRuns: 50 },
    );
  });

  it('leave the scenario as it was', () => {
    fc.assert(
      fc.property(scheduled, (scenario) => {
        const before = JSON.stringify(scenario);
        rulesInForce(scenario, 45);
        expect(JSON.stringify(scenario)).toBe(before);
      }),
      { numRuns: 50 },
    );
  });
});

describe('an accepted schedule', () => {
  const WEIGHTS = ['weights.price', 'weights.quality', 'weights.social_value'] as const;
  const tenths = fc.tuple(fc.nat({ max: 10 }), fc.nat({ max: 10 })).map(([a, b]) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    return [low / 10, (high - low) / 10, (10 - high) / 10];
  });
  const values = fc.oneof(
    tenths.map((weights) => Object.fromEntries(WEIGHTS.map((path, k) => [path, weights[k] as number]))),
    fc.record({ 'weights.price': fc.nat({ max: 10 }).map((n) => n / 10), 'weights.quality': fc.nat({ max: 10 }).map((n) => n / 10) }),
    fc.record({ 'contract.value_min': fc.integer({ min: 0, max: 60 }).map((n) => n * 1000) }),
    fc.record({ 'contract.value_max': fc.integer({ min: 10, max: 60 }).map((n) => n * 1000) }),
  );
  const moves = fc.array(
    fc.record({
      quarter: fc.nat({ max: 15 }),
      over_quarters: fc.integer({ min: 1, max: 9 }),
      set: values,
    }),
    { minLength: 1, maxLength: 5 },
  );
  const fileOf = (changes: readonly { quarter: number; over_quarters: number; set: object }[], years: number) =>
    JSON.stringify({
      run: { years },
      schedule: changes.map(({ quarter, ...change }) => ({ year: Math.floor(quarter / 4) + 1, quarter: (quarter % 4) + 1, ...change })),
    });

  it('breaks no rule in any quarter, and is complete when the run ends', () => {
    let accepted = 0;
    fc.assert(
      fc.property(moves, fc.integer({ min: 1, max: 5 }), (changes, years) => {
        const reading = readFiles({ 'main.yaml': fileOf(changes, years) });
        if (!reading.ok) return;
        accepted++;
        const { scenario } = reading;
        for (const { weights, contract } of rulesInForce(scenario, years * 4)) {
          expect(weights.price + weights.quality + weights.social_value).toBeCloseTo(1, 8);
          expect(contract.value_min).toBeLessThanOrEqual(contract.value_max * (1 + 1e-9));
        }
        const [atEnd, later] = [rulesInForce(scenario, years * 4).at(-1), rulesInForce(scenario, years * 4 + 12).at(-1)];
        expect(later).toEqual(atEnd);
      }),
      { numRuns: 600, seed: 20_261 },
    );
    expect(accepted).toBeGreaterThan(50);
  });

  it('that breaks a rule in some quarter is refused, and names that quarter', () => {
    let refused = 0;
    fc.assert(
      fc.property(moves, (changes) => {
        const problems = problemsIn(fileOf(changes, 7));
        if (problems.some((problem) => problem.includes('in the same quarter'))) return;
        const schedule = changes
          .map(({ quarter, over_quarters: over, set }): Change => ({ quarter, over, set }))
          .toSorted((a, b) => a.quarter - b.quarter);
        const totals = rulesInForce({ ...base, schedule }, 28).map(({ weights: w }) => w.price + w.quality + w.social_value);
        const first = totals.findIndex((total) => Math.abs(total - 1) > 1e-8);
        const named = problems.filter((problem) => problem.includes('weights that add up to'));
        expect(named).toHaveLength(first < 0 ? 0 : 1);
        if (first < 0) return;
        refused++;
        expect(named[0]).toContain(`in year ${Math.floor(first / 4) + 1}, quarter ${(first % 4) + 1}`);
      }),
      { numRuns: 300, seed: 20_262 },
    );
    expect(refused).toBeGreaterThan(50);
  });

  it('is checked at every quarter of a run of forty years with as many changes as a file can hold', () => {
    const changes = Array.from({ length: 1800 }, (_, k) => {
      const set = `{ weights.price: 0.${k % 9}, weights.quality: 0.${(k + 3) % 9}, contract.lots: ${1 + (k % 9)} }`;
      return `  - { year: ${1 + (Math.floor(k / 4) % 40)}, quarter: ${1 + (k % 4)}, over_quarters: 160, set: ${set} }`;
    });
    expect(problemsIn(`run: { years: 40 }\nschedule:\n${changes.join('\n')}\n`).length).toBeGreaterThan(100);
  });
});

describe('reading', () => {
  const word = fc.constantFrom(
    'contract',
    'lots',
    'schedule',
    'set',
    'year',
    'mechanisms',
    'default',
    'off',
    '3',
    '.nan',
    '-',
    ':',
    '\n',
    '  ',
    '[',
    '{',
    '}',
    ']',
    ',',
    '&a',
    '*a',
    '"',
    '#',
    '|',
    '\t',
    '?',
    '!',
    'extends',
    '\r',
    '"\\e"',
    '\u009b',
    'lots: 3',
    '£1.8m',
    '1,800,000',
    '60 %',
    'contract.lots',
  );

  it('answers for any text with a scenario or with problems that have a place', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.array(word, { maxLength: 40 }).map((words) => words.join('')),
        ),
        (text) => {
          for (const problem of problemsIn(text))
            expect(problem).toMatch(/^main\.yaml:\d+:\d+: [^\p{Cc}\p{Cs}]+; expected [^\p{Cc}\p{Cs}]+$/u);
        },
      ),
      { numRuns: 500 },
    );
  });
});
