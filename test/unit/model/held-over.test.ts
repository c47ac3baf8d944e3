/** Lines whose contracts run out wait with their providers until enough have gathered to be let together. */
import { expect, test } from 'vitest';
import { letTenders } from '../../../src/model/commissioning/tenders.ts';
import { CLOSED } from '../../../src/model/sector/charities.ts';
import { forProfit, IN_HOUSE } from '../../../src/model/sector/market.ts';
import { medium, NOW, set, small, tinyWorld, underContract } from '../../fixtures/tiny-world.ts';

/** Two contracts of one service in one area run out now, where three lines are let together; the first is of the given provider. */
function twoRunOut(lead: number) {
  const world = tinyWorld({ 'contract.lines_per_contract': 3, 'contract.wait_quarters': 4 });
  const contracts = [lead, medium].map((provider) => underContract(world, { lead: provider, ends: NOW }));
  world.sector.recentMultiple = new Float64Array(8);
  return { world, contracts };
}

test.each([
  ['charities', small],
  ['a for-profit provider', forProfit(0, 0)],
  ['the commissioner', IN_HOUSE],
])('they go on for a quarter, with %s', (_, lead) => {
  const { world, contracts } = twoRunOut(lead);
  expect(letTenders.run(world)).toEqual([]);
  expect(contracts.map(({ ends }) => ends)).toEqual([NOW + 1, NOW + 1]);
});

test('when one of those who deliver them has closed, they are let now, in one contract', () => {
  const { world, contracts } = twoRunOut(small);
  set(world, small, { status: CLOSED });
  expect(letTenders.run(world).map(({ lines }) => lines)).toEqual([[0, 1]]);
  expect(contracts.map(({ ends }) => ends)).toEqual([NOW, NOW]);
});
