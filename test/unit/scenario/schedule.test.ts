/** The rules in force, quarter by quarter. */
import { describe, expect, it } from 'vitest';
import { rulesInForce } from '../../../src/model/scenario/schedule.ts';
import { base, scenarioOf } from './samples.ts';

const multipliers = (changes: string, quarters: number) =>
  rulesInForce(scenarioOf(`schedule: [${changes}]`), quarters).map(({ budget }) => Number(budget.multiplier.toFixed(9)));

describe('rules in force', () => {
  it('are one and the same value where nothing is scheduled', () => {
    const rules = rulesInForce(base, 40);
    expect(rules).toHaveLength(40);
    expect(rules.every((settings) => settings === base.settings)).toBe(true);
  });

  it('change at once, and are the same object before and after', () => {
    const rules = rulesInForce(
      scenarioOf('schedule: [{ year: 1, quarter: 3, set: { contract.lots: 4, partnership.mandate: required } }]'),
      6,
    );
    expect(rules.map(({ contract }) => contract.lots)).toEqual([1, 1, 4, 4, 4, 4]);
    expect(rules.map(({ partnership }) => partnership.mandate)).toEqual(['none', 'none', 'required', 'required', 'required', 'required']);
    expect([rules[0] === rules[1], rules[2] === rules[5], rules[1] === rules[2]]).toEqual([true, true, false]);
    expect(Object.isFrozen(rules[5].contract)).toBe(true);
  });

  it('move numbers in equal steps, arriving in the last quarter of the change', () => {
    expect(multipliers('{ year: 1, quarter: 2, over_quarters: 4, set: { budget.multiplier: 0.6 } }', 7)).toEqual([
      1, 0.9, 0.8, 0.7, 0.6, 0.6, 0.6,
    ]);
  });

  it('start a later change from where an unfinished one has got to', () => {
    const changes =
      '{ year: 1, over_quarters: 4, set: { budget.multiplier: 0.6 } }, { year: 1, quarter: 3, over_quarters: 2, set: { budget.multiplier: 1 } }';
    expect(multipliers(changes, 6)).toEqual([0.9, 0.8, 0.9, 1, 1, 1]);
  });

  it('keep whole numbers whole', () => {
    const rules = rulesInForce(scenarioOf('schedule: [{ year: 1, over_quarters: 4, set: { contract.lots: 4 } }]'), 4);
    expect(rules.map(({ contract }) => contract.lots)).toEqual([2, 3, 3, 4]);
  });

  it('reach into tables', () => {
    const [first] = rulesInForce(scenarioOf('schedule: [{ year: 1, set: { budget: { by_service: { youth: 0.5 } } } }]'), 1);
    expect(first?.budget.by_service).toEqual({ ...base.settings.budget.by_service, youth: 0.5 });
  });
});
