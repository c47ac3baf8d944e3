/** By what a study is known again. */
import { describe, expect, it } from 'vitest';
import { studyIdentity } from '../../../src/cli/folders/identity.ts';
import { studyKey } from '../../../src/cli/folders/unfinished-runs.ts';
import { scenarioOf } from '../../property/worlds.ts';

describe('a study', () => {
  const identity = (changes: Parameters<typeof scenarioOf>[0], seed = 'kept') => studyIdentity([scenarioOf(changes, {}, seed)]);

  it('is the same whatever the number of replications, the title and the description', () => {
    expect(identity({ 'run.replications': 3 })).toEqual(identity({ 'run.replications': 40 }));
    const scenario = scenarioOf({}, {}, 'kept');
    expect(studyIdentity([{ ...scenario, title: 'Other', about: 'Other.' }])).toEqual(studyIdentity([scenario]));
  });

  it('is another with any other setting, mechanism, schedule, name or seed', () => {
    const scenario = scenarioOf({}, {}, 'kept');
    const all = [
      [scenario],
      [scenarioOf({ 'run.years': 7 }, {}, 'kept')],
      [scenarioOf({ 'contract.lots': 2 }, {}, 'kept')],
      [scenarioOf({}, {}, 'other')],
      [{ ...scenario, name: 'other' }],
      [{ ...scenario, mechanisms: { 'trust-ledger': { enabled: false, parameters: {} } } }],
      [{ ...scenario, schedule: [{ quarter: 1, over: 1, set: { 'contract.lots': 2 } }] }],
      [scenario, scenario],
    ];
    expect(new Set(all.map((scenarios) => JSON.stringify(studyIdentity(scenarios)))).size).toBe(all.length);
    expect(new Set(all.map(studyKey)).size).toBe(all.length);
  });
});
