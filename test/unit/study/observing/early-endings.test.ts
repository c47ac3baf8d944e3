import { expect, test } from 'vitest';
import { stopWork } from '../../../../src/model/lifecycle/ending.ts';
import { IN_HOUSE } from '../../../../src/model/sector/market.ts';
import { EarlyEndingObserver } from '../../../../src/study/observing/early-endings.ts';
import { NOW, tinyWorld, underContract } from '../../../fixtures/tiny-world.ts';

test('an end that is brought forward counts once, by the simulated part; one that is put off or in-house does not', () => {
  const world = tinyWorld();
  const [first, later] = [underContract(world), underContract(world, { share: 0.5 })];
  underContract(world, { lead: IN_HOUSE, ends: NOW + 3 });
  const observer = new EarlyEndingObserver(world);
  stopWork(world, first, 'handed back');
  later.ends += 1;
  observer.quarter(world);
  // The first ended at once; the region's half contract goes on.
  expect(observer.tally).toEqual({ endedEarly: 1, inForceQuarters: 0.5 });
  // The second ends early as well, and is no longer among the contracts when the quarter is over.
  later.ends = NOW + 1;
  world.sector.contracts = world.sector.contracts.filter(({ lead }) => lead === IN_HOUSE);
  observer.quarter({ ...world, quarter: NOW + 1 });
  expect(observer.tally).toEqual({ endedEarly: 1.5, inForceQuarters: 0.5 });
});

test('a contract that ends when it was to, and in-house work that ends before, count as none', () => {
  const world = tinyWorld();
  underContract(world, { ends: NOW + 1 });
  const own = underContract(world, { lead: IN_HOUSE });
  const observer = new EarlyEndingObserver(world);
  own.ends = NOW;
  observer.quarter(world);
  observer.quarter({ ...world, quarter: NOW + 1 });
  expect(observer.tally).toEqual({ endedEarly: 0, inForceQuarters: 1 });
});
