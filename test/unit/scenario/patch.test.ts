/** Values put over a scenario from the command line. */
import { describe, expect, it } from 'vitest';
import { patchSettings } from '../../../src/model/scenario/patch.ts';
import { base, declarations, problemsOf, scenarioOf } from './samples.ts';

const patch = (...texts: string[]) => patchSettings(base, texts, declarations);

describe('path=value', () => {
  it('sets settings, entries of tables and mechanisms', () => {
    const reading = patch(
      'contract.lots=3',
      'budget.by_service.youth=0.5',
      'partnership.mandate=required',
      'price.full_cost_recovery=true',
      'mechanisms.win-advantage.enabled=false',
      'mechanisms.trust-ledger.memory=.25',
    );
    expect(problemsOf(reading)).toEqual([]);
    if (!reading.ok) return;
    const { settings, mechanisms } = reading.scenario;
    expect([
      settings.contract.lots,
      settings.budget.by_service.youth,
      settings.partnership.mandate,
      settings.price.full_cost_recovery,
    ]).toEqual([3, 0.5, 'required', true]);
    expect([mechanisms['win-advantage']?.enabled, mechanisms['trust-ledger']?.parameters['memory']]).toEqual([false, 0.25]);
    expect(base.settings.contract.lots).toBe(1);
  });

  it('takes them in order, so that one mechanism can be left on', () => {
    const reading = patch('mechanisms.default=off', 'mechanisms.win-advantage.enabled=true');
    expect(reading.ok && Object.values(reading.scenario.mechanisms).map(({ enabled }) => enabled)).toEqual([false, true]);
  });

  it.each([
    [
      'contract.lotz=3',
      "no setting 'contract.lotz'; expected the dotted path of a setting, such as contract.lots; did you mean 'contract.lots'?",
    ],
    ['contract.lots', 'expected path=value'],
    ['=3', 'expected path=value'],
    ['contract.lots=', "the text '' for contract.lots"],
    ['contract.lots=Infinity', "the text 'Infinity'"],
    ['contract.lots=0x2', "the text '0x2'"],
    ['contract.lots=1e999', 'a number without a finite value'],
    ['contract.lots=2.5', 'the number 2.5'],
    ['contract=3', "no setting 'contract'"],
    ['__proto__.x=3', "no setting '__proto__.x'"],
    ['mechanisms.default=maybe', 'expected one of on, off'],
    ['weights.price=0.7', 'weights that add up to 1.3'],
  ])('%s is refused', (text, said) => {
    const problems = problemsOf(patch(text));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^--set ${text.replaceAll(/[.*+?^$()]/g, String.raw`\$&`)}: `));
    expect(problems[0]).toContain(said);
  });

  it('checks sums once everything is set', () => {
    expect(problemsOf(patch('weights.price=0.7', 'weights.quality=0.2'))).toEqual([]);
  });

  it('does not let a run end before its schedule', () => {
    const scenario = scenarioOf('schedule: [{ year: 5, set: { contract.lots: 2 } }]');
    expect(problemsOf(patchSettings(scenario, ['run.years=4'], declarations))[0]).toContain('a change in year 5');
  });

  it('does not let a run end before a change is complete, and names the option', () => {
    const scenario = scenarioOf('schedule: [{ year: 5, over_quarters: 4, set: { contract.lots: 2 } }]');
    expect(problemsOf(patchSettings(scenario, ['run.years=5'], declarations))).toEqual([]);
    const longer = scenarioOf('schedule: [{ year: 4, over_quarters: 8, set: { contract.lots: 9 } }]');
    expect(problemsOf(patchSettings(longer, ['run.years=4'], declarations))).toEqual([
      '--set run.years=4: a change that ends in year 5, quarter 4; expected a change that is complete within the run, which lasts 4 years: with over_quarters of at most 4, or run.years of at least 5',
    ]);
  });

  it('checks every quarter of a schedule, and names the option', () => {
    const scenario = scenarioOf('schedule: [{ year: 2, over_quarters: 4, set: { weights.price: 0.6, weights.quality: 0.3 } }]');
    const [problem, ...more] = problemsOf(patchSettings(scenario, ['weights.price=0.5', 'weights.quality=0.4'], declarations));
    expect([problem, ...more]).toEqual([undefined]);
    expect(problemsOf(patchSettings(scenario, ['weights.quality=0.3', 'weights.social_value=0.3'], declarations))[0]).toMatch(
      /^--set weights\.social_value=0\.3: weights that add up to 1\.05, which is 0\.05 too much, first in year 2, quarter 1 and in 35 later quarters/,
    );
  });
});
