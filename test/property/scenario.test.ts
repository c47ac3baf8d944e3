/** Laws of scenarios that hold for every setting and every text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../../src/model/scenario/differences.ts';
import { leavesOf, allFields, policyLeaves, type Leaf } from '../../src/model/scenario/fields.ts';
import { assign } from '../../src/model/scenario/compose.ts';
import { crossProblems } from '../../src/model/scenario/consistent.ts';
import { wordsComplaint } from '../../src/model/scenario/texts.ts';
import type { Scenario } from '../../src/model/scenario/scenario.ts';
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
