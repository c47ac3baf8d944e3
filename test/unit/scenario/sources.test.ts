/** Sources that a file gives beside its values. */
import { describe, expect, it } from 'vitest';
import { allFields, leavesOf } from '../../../src/model/scenario/fields.ts';
import { patchSettings } from '../../../src/model/scenario/patch.ts';
import { mechanisms } from '../../../src/model/mechanisms/registry.ts';
import { SOURCED } from '../../../src/model/scenario/sources.ts';
import { LONGEST } from '../../../src/model/scenario/texts.ts';
import { scenarioDocument, scenarioText } from '../../../src/model/scenario/write.ts';
import { declarations, problemsIn, problemsOf, readFiles, scenarioOf } from './samples.ts';

const register = 'Our contracts register, 2024-25';
const files = (main: string, base: string) => {
  const reading = readFiles({ 'main.yaml': `extends: base.yaml\n${main}`, 'base.yaml': base });
  if (!reading.ok) throw new Error(problemsOf(reading).join('\n'));
  return reading.scenario;
};

describe('a source beside a value', () => {
  it.each([
    ['a setting', `contract: { lots: { value: 3, source: "${register}" } }`, { 'contract.lots': register }],
    ['a switch', 'price: { full_cost_recovery: { source: a, value: true } }', { 'price.full_cost_recovery': 'a' }],
    ['a year, as it is written', 'contract: { lots: { value: 3, source: 2024 } }', { 'contract.lots': '2024' }],
    ['a mechanism', 'mechanisms: { trust-ledger: { enabled: { value: false, source: a } } }', { 'mechanisms.trust-ledger.enabled': 'a' }],
    ['a parameter', 'mechanisms: { trust-ledger: { memory: { value: 0.1, source: a } } }', { 'mechanisms.trust-ledger.memory': 'a' }],
    ['one entry of a table', 'budget: { by_service: { youth: { value: 0.5, source: a }, advice: 2 } }', { 'budget.by_service.youth': 'a' }],
    [
      'all entries that are given of a table, but for one with its own',
      'budget: { by_service: { value: { youth: 0.5, advice: { value: 2, source: b } }, source: a } }',
      { 'budget.by_service.advice': 'b', 'budget.by_service.youth': 'a' },
    ],
    [
      'a scheduled rule, dotted',
      'schedule: [{ year: 2, set: { budget.multiplier: { value: 0.8, source: a } } }]',
      { 'schedule.4.budget.multiplier': 'a' },
    ],
    [
      'a scheduled rule, nested',
      'schedule: [{ year: 1, quarter: 2, set: { budget: { by_service: { youth: { value: 0.8, source: a } } } } }]',
      { 'schedule.1.budget.by_service.youth': 'a' },
    ],
    ['nothing, where only the value is given so', 'contract: { lots: { value: 3 } }', undefined],
  ])('is kept of %s', (_, text, sources) => {
    expect(scenarioOf(text).sources).toEqual(sources);
  });

  it('changes no value, and is frozen with the rest', () => {
    const { sources, ...rest } = scenarioOf(
      'contract: { lots: { value: 3, source: a } }\nschedule: [{ year: 2, set: { contract.lots: { value: 1, source: b } } }]',
    );
    expect(rest).toEqual(scenarioOf('contract: { lots: 3 }\nschedule: [{ year: 2, set: { contract.lots: 1 } }]'));
    expect(Object.isFrozen(sources)).toBe(true);
  });

  it.each([
    ['no value', '{ source: a }', '2:19: a source without a value for contract.lots; expected both: { value: …, source: … }'],
    ['an empty source', '{ value: 3, source: "" }', "2:29: the text '' for source of contract.lots; expected text of 1 to 500 characters"],
    ['a source of nothing', '{ value: 3, source: }', 'nothing for source of contract.lots; expected text of at most 500 characters'],
    ['an invisible source', '{ value: 3, source: "\\u200b" }', 'an empty source of contract.lots: its characters are all invisible'],
    ['a list', '{ value: 3, source: [a] }', 'a list for source of contract.lots'],
    ['an escape', '{ value: 3, source: "a\\e[31m" }', 'a control character (U+001B) in source of contract.lots; expected text of one line'],
    ['two lines', '{ value: 3, source: "a\\nb" }', 'a line break in source of contract.lots'],
    ['turned writing', '{ value: 3, source: "a\\u202eb" }', 'a control character (U+202E) in source of contract.lots'],
    ['too much', `{ value: 3, source: ${'x'.repeat(LONGEST.source + 1)} }`, '501 characters for source of contract.lots'],
    [
      'a slip',
      '{ value: 3, sourse: a }',
      "2:21: no 'sourse' beside the value of contract.lots; expected value and source; did you mean 'source'?",
    ],
    [
      'another slip',
      '{ valu: 3, source: a }',
      "2:11: no 'valu' beside the value of contract.lots; expected value and source; did you mean 'value'?",
    ],
    ['more', '{ value: 3, source: a, year: 2024 }', "no 'year' beside the value of contract.lots; expected value and source"],
    [
      'a wrong value',
      '{ value: three lots, source: a }',
      "2:18: the text 'three lots' for contract.lots; expected a whole number from 1 to 10 (lots); did you mean 3?",
    ],
    ['one in another', '{ value: { value: 3, source: a }, source: b }', 'a mapping for contract.lots; expected a whole number'],
    ['something else', '{ least: 3 }', '2:9: a mapping for contract.lots; expected a whole number from 1 to 10 (lots)'],
  ])('is refused with %s', (_, given, expected) => {
    const problems = problemsIn(`contract:\n  lots: ${given}`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(expected);
  });

  it.each([
    ['a group', 'contract: { source: a }', "no 'source' in contract; expected a source beside one value"],
    ['the file', 'source: a', "no 'source' in a scenario; expected a source beside one value"],
    ['no entry of a table', 'budget: { by_service: { value: {}, source: a } }', 'a source without a value for budget.by_service'],
    ['every mechanism', 'mechanisms: { default: { value: off, source: a } }', 'a mapping for mechanisms.default'],
    ['a quarter', 'schedule: [{ year: { value: 2, source: a }, set: { contract.lots: 2 } }]', 'a mapping for year'],
    ['a group of rules', 'schedule: [{ year: 2, set: { contract: { lots: 2, source: a } } }]', "no rule 'contract.source'"],
  ])('is refused of %s', (_, text, expected) => {
    expect(problemsIn(text)).toEqual([expect.stringContaining(expected)]);
  });

  it('can be told from every name in a scenario', () => {
    const names = [...leavesOf(allFields(mechanisms)).keys()].flatMap((path) => path.split('.'));
    expect(SOURCED.filter((name) => names.includes(name))).toEqual([]);
  });
});

describe('a value that is set again', () => {
  const base = 'contract: { lots: { value: 3, source: below }, length_years: { value: 4, source: kept } }';

  it('loses the source of the file below, or has the new one', () => {
    expect(files('contract: { lots: 2 }', base).sources).toEqual({ 'contract.length_years': 'kept' });
    expect(files('contract: { lots: 3 }', base).sources).toEqual({ 'contract.length_years': 'kept' });
    expect(files('contract: { lots: { value: 2, source: above } }', base).sources).toEqual({
      'contract.length_years': 'kept',
      'contract.lots': 'above',
    });
  });

  it('loses it also with every mechanism at once, and on the command line', () => {
    const on = 'mechanisms: { trust-ledger: { enabled: { value: true, source: a }, memory: { value: 0.1, source: b } } }';
    expect(files('mechanisms: { default: off }', on).sources).toEqual({ 'mechanisms.trust-ledger.memory': 'b' });
    const patched = patchSettings(scenarioOf(base), ['contract.lots=3', 'contract.length_years=4'], declarations);
    expect(patched.ok && Object.keys(patched.scenario)).not.toContain('sources');
  });

  it('is that of a schedule, which is replaced as a whole', () => {
    const cut = 'schedule: [{ year: 2, set: { budget.multiplier: { value: 0.8, source: a } } }]';
    expect(files('title: Same', cut).sources).toEqual({ 'schedule.4.budget.multiplier': 'a' });
    expect(files('schedule: [{ year: 2, set: { budget.multiplier: 0.8 } }]', cut).sources).toBeUndefined();
  });
});

describe('what is written', () => {
  it('has each source beside its value, and without one is as it was', () => {
    const text =
      'contract: { lots: { value: 3, source: "=1+1" } }\nschedule: [{ year: 2, set: { contract.lots: { value: 1, source: b } } }]';
    expect(scenarioDocument(scenarioOf(text))).toMatchObject({
      contract: { lots: { value: 3, source: '=1+1' } },
      schedule: [{ set: { 'contract.lots': { value: 1, source: 'b' } } }],
    });
    expect(scenarioText(scenarioOf(text))).toContain('  lots:\n    value: 3\n    source: "=1+1"\n');
    expect(scenarioText(scenarioOf('contract: { lots: 3 }'))).not.toContain('source:');
  });
});
