/** By what a study is known again. */
import { describe, expect, it } from 'vitest';
import { studyIdentity } from '../../../src/cli/folders/identity.ts';
import { studyKey } from '../../../src/cli/folders/unfinished-runs.ts';
import { runKeys } from '../../../src/cli/running/sweep.ts';
import { warmUpGroups } from '../../../src/study/space/cells.ts';
import { cellsOf } from '../../../src/study/space/points.ts';
import { scenarioOf } from '../../property/worlds.ts';
import { experimentOf } from '../study/space/samples.ts';

describe('a study', () => {
  const identity = (changes: Parameters<typeof scenarioOf>[0], seed = 'kept') => studyIdentity([scenarioOf(changes, {}, seed)]);

  it('is the same whatever the number of replications, the title and the description', () => {
    expect(identity({ 'run.replications': 3 })).toEqual(identity({ 'run.replications': 40 }));
    const scenario = scenarioOf({}, {}, 'kept');
    expect(studyIdentity([{ ...scenario, title: 'Other', about: 'Other.' }])).toEqual(studyIdentity([scenario]));
  });

  it('is the same whatever the sources of its values, and so are its saved runs', () => {
    const scenario = scenarioOf({}, {}, 'kept');
    const sourced = { ...scenario, sources: { 'contract.lots': 'Our register' } };
    expect(studyIdentity([sourced])).toEqual(studyIdentity([scenario]));
    expect(studyKey([sourced])).toBe(studyKey([scenario]));
    const [plain, given] = ['300', '{ value: 300, source: Our register }'].map((charities) => {
      const town = `seed: town\npopulation: { charities: ${charities} }`;
      const experiment = experimentOf('base: town.yaml\nfactors: { contract.lots: [1, 4] }', { 'town.yaml': town });
      const keyOf = runKeys(experiment, warmUpGroups(experiment, cellsOf(experiment)));
      return ['c1', 'c2'].map((cell) => keyOf(cell, 0));
    });
    expect(given).toEqual(plain);
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
