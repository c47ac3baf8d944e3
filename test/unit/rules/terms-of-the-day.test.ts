/** Budgets that change between the letting of work and its letting again, and how deep cuts of them are felt; worked by hand. */
import { expect, test } from 'vitest';
import { takeIn } from '../../../src/model/commissioning/spot-work.ts';
import { letTenders } from '../../../src/model/commissioning/tenders.ts';
import { endInCuts } from '../../../src/model/lifecycle/cuts.ts';
import { QUARTERS_A_YEAR } from '../../../src/model/sector/units.ts';
import { medium, NOW, small, tinyWorld, underContract } from '../../fixtures/tiny-world.ts';

/** A contract for a line of £100,000 that is let in a cut by a quarter, and the world a quarter on. */
function letInACut(multiplierAfter: number) {
  const world = tinyWorld({ 'budget.multiplier': multiplierAfter, 'contract.ended_in_cuts': 4, 'contract.shortened_in_cuts': 0 });
  underContract(world, { lead: medium, starts: NOW - 2, ends: NOW + 10, ceiling: 75_000, amount: 86_603 });
  const [line] = world.sector.lines;
  Object.assign(line, { annual: 100_000, cut: 0.1 });
  world.sector.recentMultiple = new Float64Array(QUARTERS_A_YEAR);
  endInCuts(world);
  world.quarter += 1;
  return letTenders.run(world);
}

test('work that is let again has the ceiling that its budget gives then, lower or higher', () => {
  // Half of it, of which a price at the least, 0.8 of the start's, buys 0.625; and all of it.
  expect(letInACut(0.5)).toMatchObject([{ annual: 50_000, amount: 62_500, quarters: 12 }]);
  expect(letInACut(1)).toMatchObject([{ annual: 100_000, amount: 100_000, quarters: 12 }]);
});

test('a line that takes in spot work while budgets fall feels the cut as others do', () => {
  const world = tinyWorld({ 'budget.multiplier': 0.8 });
  const rows = [small, medium].map((lead) => underContract(world, { lead, starts: NOW - 2, ends: NOW + 10 }).lines[0]);
  const { area, service } = world.sector.lines[rows[0]];
  world.sector.spot = [{ area, service, budget: 50_000, members: [small] }];
  // A year ago there was all of the money.
  world.sector.recentMultiple = new Float64Array(rows.length * QUARTERS_A_YEAR).fill(1);
  takeIn(world, rows[0], 50_000);
  letTenders.run(world);
  expect(world.sector.lines.map(({ cut }) => cut.toFixed(6))).toEqual(['0.200000', '0.200000']);
});
