/** Scenarios of cells, and which of them share a warm-up. */
import { describe, expect, it } from 'vitest';
import { misfitsOf, scenarioOfCell, warmUpGroups } from '../../../../src/study/space/cells.ts';
import type { Experiment } from '../../../../src/study/space/experiment.ts';
import { notesOn } from '../../../../src/study/space/notes.ts';
import { cellsOf } from '../../../../src/study/space/points.ts';
import { experimentOf } from './samples.ts';

const groupsOf = (experiment: Experiment) => warmUpGroups(experiment, cellsOf(experiment));
const notesIn = (text: string) => {
  const experiment = experimentOf(text);
  return notesOn(experiment, groupsOf(experiment));
};

describe('sources of the base', () => {
  it('go on to the cells, but for settings that a factor changes', () => {
    const town = 'contract: { lots: { value: 2, source: a }, length_years: { value: 4, source: b } }';
    const experiment = experimentOf('base: town.yaml\nfactors: { contract.lots: [1, 2] }', { 'town.yaml': town });
    const cells = cellsOf(experiment).map((cell) => scenarioOfCell(experiment, cell));
    expect(cells.map(({ sources }) => sources)).toEqual([{ 'contract.length_years': 'b' }, { 'contract.length_years': 'b' }]);
  });
});

describe('warm-ups', () => {
  it('are shared by cells that differ in rules, whose own rules hold from the start of the run', () => {
    const experiment = experimentOf('base: town.yaml\nfactors: { contract.lots: [1, 4], partnership.mandate: [none, points] }');
    const groups = groupsOf(experiment);
    expect(groups.map(({ cells }) => cells.length)).toEqual([4]);
    expect(groups[0]?.from.settings.contract.lots).toBe(1);
    expect(groups[0]?.cells.map((cell) => scenarioOfCell(experiment, cell).settings.contract.lots)).toEqual([1, 1, 4, 4]);
  });

  it('are of their own where an assumption differs, which holds during them too', () => {
    const groups = groupsOf(
      experimentOf('base: town.yaml\nfactors: { contract.lots: [1, 4], mechanisms.win-advantage.enabled: [true, false] }'),
    );
    expect(groups.map(({ from, cells }) => [from.mechanisms['win-advantage']?.enabled, cells.map(({ id }) => id)])).toEqual([
      [true, ['c1', 'c3']],
      [false, ['c2', 'c4']],
    ]);
  });

  it('are of their own for each base', () => {
    const groups = groupsOf(experimentOf('base: [town.yaml, cut.yaml]\nfactors: { contract.lots: [1, 4] }'));
    expect(groups.map(({ from, cells }) => [from.name, cells.length])).toEqual([
      ['town', 2],
      ['cut', 2],
    ]);
  });
});

it('a cell is known by its name and leaves the base as it was', () => {
  const experiment = experimentOf('base: town.yaml\nfactors: { contract.lots: [7] }');
  const [cell] = cellsOf(experiment);
  if (cell === undefined) throw new Error('no cell');
  const scenario = scenarioOfCell(experiment, cell);
  expect([scenario.name, scenario.settings.contract.lots, experiment.bases[0]?.settings.contract.lots]).toEqual(['c1', 7, 1]);
  expect(Object.isFrozen(scenario)).toBe(true);
});

describe('settings that do not fit together', () => {
  it('are counted, the first with what is wrong', () => {
    const experiment = experimentOf(
      'base: town.yaml\nfactors: { contract.value_min: [0, 900000], contract.value_max: [500000, 800000, 1000000] }',
    );
    const misfits = misfitsOf(experiment, groupsOf(experiment));
    expect(misfits).toMatchObject({ count: 2, first: { id: 'c4' }, complaint: { found: 'contract.value_min of 900000' } });
  });

  it('are none where each cell is in order', () => {
    const experiment = experimentOf('base: town.yaml\nfactors: { contract.lots: [1, 2] }');
    expect(misfitsOf(experiment, groupsOf(experiment))).toBeNull();
  });
});

describe('notes', () => {
  it('are none for a plain experiment', () => {
    expect(notesIn('base: town.yaml\nfactors: { contract.lots: [1, 2] }')).toEqual([]);
  });

  it('name a stand-in for a plausible range with its ends', () => {
    expect(notesIn('base: town.yaml\nfactors: { run.years: { plausible: 2 } }')).toEqual([
      expect.stringContaining('run.years has no plausible range; 5 to 20'),
    ]);
  });

  it('say when the schedule of a base takes over', () => {
    expect(notesIn('base: cut.yaml\nfactors: { budget.multiplier: [1, 0.9] }')).toEqual([
      expect.stringMatching(/the schedule of cut changes budget\.multiplier from .*3/),
    ]);
  });

  it('say which setting acts in no cell, but not of one that acts in some', () => {
    const share = 'partnership.minimum_partner_share: [0.1, 0.3]';
    expect(notesIn(`base: town.yaml\nfactors: { ${share} }`)).toEqual([
      expect.stringContaining('partnership.minimum_partner_share can act in no cell'),
    ]);
    expect(notesIn(`base: town.yaml\nfactors: { ${share}, partnership.mandate: [none, required] }`)).toEqual([]);
  });
});
