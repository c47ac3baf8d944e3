import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../../src/cli/scenarios/load.ts';
import { mechanisms } from '../../../src/model/mechanisms/registry.ts';
import { advance, beginRun, branch, simulate, type Run } from '../../../src/model/quarter/simulate.ts';
import * as observed from '../../../src/study/experiment/run-one.ts';

const town = loadScenario('scenarios/teaching/small-town.yaml', { years: 3 });
const cuts = { ...town, schedule: loadScenario('scenarios/deep-cuts.yaml').schedule };
const warm = observed.warmUp(cuts, 0);

function stepped(quarters: number): Run {
  const run = beginRun(warm, cuts, mechanisms);
  for (let k = 0; k < quarters; k++) advance(run);
  return run;
}

describe('a run that is stepped', () => {
  test('ends as one that is not, and says when there are no more quarters', () => {
    const run = stepped(12);
    expect(run.done).toBe(12);
    expect(advance(run)).toBe(false);
    expect(run.done).toBe(12);
    expect(run.world.sector).toEqual(simulate(warm, cuts, mechanisms, () => {}).sector);
  });

  test.each([0, 5, 6, 12])('and branched after %i quarters, both go on as the one would have', (quarters) => {
    const run = stepped(quarters);
    const other = branch(run);
    while (advance(other));
    expect(run.done).toBe(quarters);
    while (advance(run));
    expect(other.world.sector).toEqual(run.world.sector);
    expect(run.world.sector).toEqual(stepped(12).world.sector);
  });

  test('comes to the same record, which can only be had at its end', () => {
    const run = observed.begin(warm, cuts);
    observed.advance(run);
    expect(() => observed.end(run)).toThrow('the run has done 1 of its 12 quarters');
    while (observed.advance(run));
    expect(observed.end(run).digest).toBe(observed.runFrom(warm, cuts).digest);
  });
});
