import { expect, test } from 'vitest';
import { stopWork } from '../../../../src/model/lifecycle/ending.ts';
import { IN_HOUSE, type Contract } from '../../../../src/model/sector/market.ts';
import type { World } from '../../../../src/model/world/world.ts';
import { EarlyEndingObserver } from '../../../../src/study/observing/early-endings.ts';
import { NOW, tinyWorld, underContract } from '../../../fixtures/tiny-world.ts';

/** What is counted of a quarter in which this happens. */
function counted(happens: (world: World) => void) {
  const world = tinyWorld();
  happens(world);
  const observer = new EarlyEndingObserver();
  observer.quarter(world);
  return observer.tally;
}

const shorten = (world: World, contract: Contract) => {
  contract.ends -= 1;
  world.now.turnover.shortened.push(contract);
};

test('whose end is brought forward counts by its simulated part; who goes on counts as in force', () => {
  const tally = counted((world) => {
    stopWork(world, underContract(world), 'handed back');
    shorten(world, underContract(world, { share: 0.5 }));
    underContract(world, { share: 0.25 });
  });
  expect(tally).toEqual({ endedEarly: 1.5, inForceQuarters: 0.75 });
});

test('one let in the quarter in which it ends early counts, and one shortened and then stopped counts once', () => {
  const tally = counted((world) => {
    stopWork(world, underContract(world, { starts: NOW, ends: NOW + 8 }), 'closure');
    const both = underContract(world, { ends: NOW + 8 });
    shorten(world, both);
    stopWork(world, both, 'cut');
  });
  expect(tally).toEqual({ endedEarly: 2, inForceQuarters: 0 });
});

test('what ends when it was to, and in-house work, counts as none', () => {
  const tally = counted((world) => {
    stopWork(world, underContract(world, { ends: NOW + 1 }), 'closure');
    shorten(world, underContract(world, { lead: IN_HOUSE }));
  });
  expect(tally).toEqual({ endedEarly: 0, inForceQuarters: 1 });
});
