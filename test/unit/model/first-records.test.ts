/** The first record of each kind has the fields of all others in their order: with another order it would be of another shape, and of no use. */
import { expect, test } from 'vitest';
import { mechanisms } from '../../../src/model/mechanisms/registry.ts';
import { simulate } from '../../../src/model/quarter/simulate.ts';
import { copySector } from '../../../src/model/sector/copy.ts';
import { firstOfEachKind } from '../../../src/model/sector/first-records.ts';
import { warmUp } from '../../../src/study/experiment/run-one.ts';
import { scenarioOf } from '../../property/worlds.ts';

const { tender, bid, contract } = firstOfEachKind();

test('tenders, bids and contracts, however they were made, have the fields of the first in their order', () => {
  const scenario = scenarioOf({ 'contract.in_house_share': 0.2 }, {}, 'shapes');
  const warm = warmUp(scenario, 0);
  const seen = { tenders: new Set<string>(), bids: new Set<string>(), contracts: new Set<string>() };
  const fields = (record: object) => Object.keys(record).join(' ');
  for (const each of copySector(warm.sector).contracts) seen.contracts.add(fields(each));
  simulate(warm, scenario, mechanisms, (world) => {
    for (const each of world.now.tenders) seen.tenders.add(fields(each));
    for (const each of world.now.bidding.bids) seen.bids.add(fields(each));
    for (const each of world.sector.contracts) seen.contracts.add(fields(each));
  });
  expect([...seen.tenders]).toEqual([fields(tender)]);
  expect([...seen.bids]).toEqual([fields(bid)]);
  expect([...seen.contracts]).toEqual([fields(contract)]);
});
