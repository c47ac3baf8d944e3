/** Contracts that end early or are cut short while budgets fall. */
import { describe, expect, test } from 'vitest';
import { endInCuts } from '../../../src/model/lifecycle/cuts.ts';
import { IN_HOUSE, type Contract } from '../../../src/model/sector/market.ts';
import type { World } from '../../../src/model/world/world.ts';
import type { Changes } from '../../fixtures/settings.ts';
import { fourDeviations, times } from '../../fixtures/tiny-hooks.ts';
import { medium, NOW, ofEach, small, tinyWorld, underContract } from '../../fixtures/tiny-world.ts';

/** A market whose one contract has ten quarters to run, for a line with so much less than a year before. */
function falling(cut: number, settings: Changes, terms: Partial<Contract> = {}): { world: World; contract: Contract } {
  const world = tinyWorld(settings);
  const contract = underContract(world, { starts: NOW - 2, ends: NOW + 10, amount: 90_000, ...terms });
  for (const line of world.sector.lines) line.cut = cut;
  return { world, contract };
}

/** Chances of a year that come to 1 in a quarter, which is a fourth of it. */
const surelyEnded = { 'contract.ended_in_cuts': 4, 'contract.shortened_in_cuts': 0 };
const surelyShortened = { 'contract.ended_in_cuts': 0, 'contract.shortened_in_cuts': 4 };

test('a contract that ends early is let again, as it was let, and counted', () => {
  const { world, contract } = falling(0.1, surelyEnded);
  endInCuts(world);
  expect(contract.ends).toBe(NOW);
  expect(world.sector.failed).toMatchObject([{ lines: contract.lines, annual: 100_000, amount: 90_000, quarters: 12, attempt: -1 }]);
  expect(world.now.turnover.stopped).toEqual([{ contract, cause: 'cut' }]);
  expect(world.now.turnover.shortened).toEqual([]);
});

test('those who delivered it remember an equal share of its ceiling each as lost, and no staff that went with it', () => {
  const { world } = falling(0.1, surelyEnded, { lead: medium, partners: [small], parts: [0.1], share: 0.5 });
  endInCuts(world);
  const { largestLoss, lostWithStaff } = world.sector.charities;
  // Half of £100,000 is simulated, and it is shared by two.
  expect(ofEach(largestLoss)).toEqual([25_000, 25_000, 0, 0]);
  expect(ofEach(lostWithStaff)).toEqual([0, 0, 0, 0]);
});

test('of one cut short half of the time is left, rounded up, and its work runs out as other work does', () => {
  const { world, contract } = falling(0.1, surelyShortened);
  // Ten quarters, five, three, two, one; then it runs out.
  const ends = [1, 2, 3, 4, 5].map(() => {
    endInCuts(world);
    return contract.ends - NOW;
  });
  expect(ends).toEqual([5, 3, 2, 1, 1]);
  expect(world.sector.failed).toEqual([]);
  expect(world.now.turnover.shortened).toHaveLength(4);
});

test('lots of the same lines run out together', () => {
  const { world, contract } = falling(0.1, { 'contract.ended_in_cuts': 0, 'contract.shortened_in_cuts': 0.8 });
  const other = underContract(world, { lines: contract.lines, lots: 2, ends: contract.ends });
  for (let quarter = 0; quarter < 8; quarter++) {
    endInCuts(world);
    expect(other.ends).toBe(contract.ends);
    world.quarter++;
  }
  expect(contract.ends).toBeLessThan(NOW + 10);
});

describe('chances', () => {
  const ended = (cut: number) => {
    const { world, contract } = falling(cut, { 'contract.ended_in_cuts': 0.8, 'contract.shortened_in_cuts': 0 });
    return times((key) => {
      Object.assign(contract, { key, ends: NOW + 10 });
      endInCuts(world);
      return contract.ends === NOW;
    });
  };

  test('are a fourth of the year’s in a quarter, less in proportion where budgets fall by less than a tenth', () => {
    // Of a thousand: 0.8 / 4, half of it, and no more for a deeper cut.
    expect(Math.abs(ended(0.1) - 200)).toBeLessThan(fourDeviations(0.2));
    expect(Math.abs(ended(0.05) - 100)).toBeLessThan(fourDeviations(0.1));
    expect(ended(0.5)).toBe(ended(0.1));
  });

  test('are none while budgets do not fall, in-house, and in the last quarter', () => {
    const untouched = [
      falling(0, surelyEnded),
      falling(0.1, surelyEnded, { lead: IN_HOUSE }),
      falling(0.1, surelyEnded, { ends: NOW + 1 }),
    ];
    for (const { world, contract } of untouched) {
      const { ends } = contract;
      endInCuts(world);
      expect(contract.ends).toBe(ends);
    }
  });
});
