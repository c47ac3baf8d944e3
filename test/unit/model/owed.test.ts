/** What is owed for work done: who waits for how much, and who is paid when a lead or a partner closes. */
import { expect, test } from 'vitest';
import { drawSector } from '../../../src/model/population/draw.ts';
import { makeWorld } from '../../../src/model/quarter/make-world.ts';
import { drawKeys } from '../../../src/model/random/streams.ts';
import { closeCharity, mergeInto, workByCharity } from '../../../src/model/lifecycle/ending.ts';
import { checkBooks } from '../../../src/model/sector/books.ts';
import { MERGED } from '../../../src/model/sector/charities.ts';
import type { Contract } from '../../../src/model/sector/market.ts';
import { owedToLead, owedToPartner } from '../../../src/model/shared-rules/owed.ts';
import { emptyGroups } from '../../../src/model/columns/groups.ts';
import { emptyTurnover } from '../../../src/model/world/empty-products.ts';
import { noMechanisms, scenarioOf } from '../../property/worlds.ts';

/** A commissioner owes £1,000, and the lead has £400 of which it has not passed on what is its partners’: 30 and 20 % less a fee of 10 %. */
const debts = { parts: [0.3, 0.2], fee: 0.1, owed: [600, 400], owedToPartners: [400] };

test('a partner waits for its part less the fee, from commissioner and lead', () => {
  // 0.3 · 0.9 · 1,400 and 0.2 · 0.9 · 1,400.
  expect(owedToPartner(debts, 0)).toBeCloseTo(378, 9);
  expect(owedToPartner(debts, 1)).toBeCloseTo(252, 9);
});

test('a lead waits for its part and its fees, less what it holds for partners', () => {
  // Passed on is 0.5 · 0.9 = 0.45 of all: 1,000 · 0.55 − 400 · 0.45.
  expect(owedToLead(debts)).toBeCloseTo(370, 9);
});

test('together they wait for what the commissioner owes', () => {
  expect(owedToLead(debts) + owedToPartner(debts, 0) + owedToPartner(debts, 1)).toBeCloseTo(1000, 9);
});

/** A world whose one contract, with debts as above, has a lead and two partners that do nothing else for the public. */
function threeAtWork() {
  const scenario = scenarioOf({}, noMechanisms, 'owed');
  const sector = drawSector(scenario.settings, drawKeys('owed', 0));
  const world = makeWorld(sector, scenario, 0, 0, []);
  const [lead, first, second] = [...sector.byIdentity].filter((i) => (sector.charities.spotWeight[i] as number) === 0);
  const contract: Contract = {
    ...(sector.contracts[0] as Contract),
    lead: lead as number,
    partners: [first as number, second as number],
    parts: [...debts.parts],
    fee: debts.fee,
    owed: [...debts.owed],
    owedToPartners: [...debts.owedToPartners],
    starts: 0,
    ends: 12,
  };
  sector.contracts = [contract];
  world.now.turnover = emptyTurnover(emptyGroups());
  const { reserves, owed } = sector.charities;
  owed[lead as number] = owedToLead(contract);
  owed[first as number] = owedToPartner(contract, 0);
  owed[second as number] = owedToPartner(contract, 1);
  const before = Float64Array.from(reserves);
  const gained = (i: number | undefined) => ((reserves[i as number] as number) - (before[i as number] as number)) / 100;
  return { world, contract, lead: lead as number, first: first as number, second: second as number, before, gained };
}

test('when a lead closes its partners are paid all that is theirs, whatever the lead itself owes', () => {
  const { world, contract, lead, first, second, gained } = threeAtWork();
  const { charities, books } = world.sector;
  closeCharity(world, workByCharity(world.sector), lead, 'insolvency');
  expect(gained(first)).toBeCloseTo(378, 6);
  expect(gained(second)).toBeCloseTo(252, 6);
  expect(charities.owed[first]).toBeCloseTo(0, 9);
  expect(contract.owed).toEqual([]);
  expect(contract.owedToPartners).toEqual([]);
  expect(charities.reserves[lead]).toBe(0);
  expect(() => checkBooks(books, charities)).not.toThrow();
});

test('when a partner closes its lead pays it off and has its claim', () => {
  const { world, contract, lead, first, gained } = threeAtWork();
  const { charities, books } = world.sector;
  closeCharity(world, workByCharity(world.sector), first, 'background');
  expect(gained(lead)).toBeCloseTo(-378, 6);
  expect(charities.owed[lead]).toBeCloseTo(370 + 378, 9);
  expect(owedToLead(contract)).toBeCloseTo(370 + 378, 9);
  expect(contract.partners).toHaveLength(1);
  expect(() => checkBooks(books, charities)).not.toThrow();
});

test('when a lead merges, the charity it joins owes partners what the lead did', () => {
  const { world, contract, lead, first, second, gained } = threeAtWork();
  const { charities, books } = world.sector;
  const into = [...world.sector.byIdentity].find((i) => ![lead, first, second].includes(i) && charities.spotWeight[i] === 0) as number;
  mergeInto(world, workByCharity(world.sector), lead, into, MERGED);
  expect(contract.lead).toBe(into);
  expect(charities.owed[into]).toBeCloseTo(370, 9);
  expect(owedToPartner(contract, 0)).toBeCloseTo(378, 9);
  expect(gained(first)).toBe(0);
  expect(() => checkBooks(books, charities)).not.toThrow();
});

test('when a lead merges into its partner, that one alone waits for what was theirs', () => {
  const { world, contract, lead, first } = threeAtWork();
  const { charities } = world.sector;
  mergeInto(world, workByCharity(world.sector), lead, first, MERGED);
  // 370 + 378: the other partner still waits for its 252.
  expect(charities.owed[first]).toBeCloseTo(748, 9);
  expect(owedToLead(contract)).toBeCloseTo(748, 9);
  expect(owedToPartner(contract, 0)).toBeCloseTo(252, 9);
});
