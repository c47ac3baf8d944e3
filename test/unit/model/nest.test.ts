/** Many candidates do not by themselves make partnering likely: the choice of a partner is a nest with one draw for all of it. */
import { expect, test } from 'vitest';
import { appraisePairs, type PairTable } from '../../../src/model/bidding/candidates.ts';
import { seeCases, type Cases } from '../../../src/model/bidding/cases.ts';
import { openOptions } from '../../../src/model/bidding/options.ts';
import { pairsAgain } from '../../../src/model/bidding/rows.ts';
import { meanOver } from '../../../src/model/bidding/team.ts';
import { quarter as steps } from '../../../src/model/quarter/quarter.ts';
import { makeWorld } from '../../../src/model/quarter/simulate.ts';
import { gumbel } from '../../../src/model/random/draw.ts';
import { LEAD } from '../../../src/model/scenario/names.ts';
import type { World } from '../../../src/model/sector/world.ts';
import { warmUp } from '../../../src/study/experiment/run-one.ts';
import { mechanisms, scenarioOf } from '../../property/worlds.ts';

const DRAWS = 40;

/** A world at the moment of choice, in which a team is a lead with one partner. */
function atTheChoice(partnerNoise: number): World {
  const rules = { 'bidding.team_limit': 1, 'bidding.candidates': 8, 'bidding.partner_noise': partnerNoise, 'market.tenders_per_year': 120 };
  const scenario = scenarioOf(rules, {}, 'nest');
  const warm = warmUp(scenario, 0);
  const world = makeWorld(structuredClone(warm.sector), scenario, 0, warm.quarter, mechanisms);
  for (const step of steps.slice(0, 3)) step.run(world);
  return world;
}

/** Each candidate twice, alike in all but luck. */
function twice(world: World, cases: Cases, { pairs, value, columns }: PairTable): { cases: Cases; table: PairTable } {
  const rows = Array.from({ length: pairs.count }, (_, row) => [row, row]).flat();
  const again = (column: Float64Array) => Float64Array.from(rows, (row) => column[row] as number);
  const noise = world.rules.bidding.partner_noise;
  const lucky = again(value).map((x, r) => {
    const row = rows[r] as number;
    const own = gumbel(
      world.keys['choice/partner'],
      world.sector.charities.key[pairs.lead[row] as number] as number,
      world.tenders[pairs.tender[row] as number]?.key ?? 0,
      world.sector.charities.key[pairs.candidate[row] as number] as number,
    );
    return r % 2 === 0 ? x : x + noise * (gumbel(12_345_678, row) - own);
  });
  return {
    cases: { ...cases, firstPair: cases.firstPair.map((first) => 2 * first) },
    table: { pairs: pairsAgain(rows.map((row) => ({ pairs, row }))), value: lucky, columns: columns.map(again) },
  };
}

type Led = { readonly c: number; readonly partner: number; readonly candidates: number; readonly utility: number };

/** What leading is worth to each charity and tender for which it is open, without the one draw that all its candidates share. */
function leads(world: World, cases: Cases, table: PairTable): Led[] {
  const { options, behind } = openOptions(world, cases, table);
  return Array.from({ length: cases.count }, (_, c) => c).flatMap((c) => {
    for (let r = cases.firstOption[c] as number; r < (cases.firstOption[c + 1] as number); r++) {
      const team = behind.team[r];
      if (options.strategy[r] !== LEAD || team === null || team === undefined) continue;
      const terms = table.columns.reduce((sum, column) => sum + meanOver(team, column), 0);
      return [{ c, partner: options.partner[r] as number, candidates: team.rows.length, utility: (options.money[r] as number) + terms }];
    }
    return [];
  });
}

/** How often leading is better than staying out, over many draws of each; its own draw is one for the nest, or the best of one for each candidate. */
function partnershipRate(world: World, cases: Cases, led: readonly Led[], draw: 'of the nest' | 'of each candidate'): number {
  const { noise, shadow_price } = world.rules.bidding;
  let taken = 0;
  for (const { c, candidates, utility } of led) {
    for (let k = 0; k < DRAWS; k++) {
      const count = draw === 'of the nest' ? 1 : candidates;
      const own = Math.max(...Array.from({ length: count }, (_, j) => gumbel(987_654_321, c, k, j)));
      if (utility + noise * own > shadow_price + noise * gumbel(192_837_465, c, k)) taken++;
    }
  }
  return taken / (cases.count * DRAWS);
}

test('a second candidate like each changes neither what leading is worth nor with whom', () => {
  const world = atTheChoice(0);
  const cases = seeCases(world);
  const table = appraisePairs(world, cases);
  const once = leads(world, cases, table);
  const doubled = twice(world, cases, table);
  const again = leads(world, doubled.cases, doubled.table);
  expect(once.length).toBeGreaterThan(40);
  expect(again).toEqual(once.map((each) => ({ ...each, candidates: 2 * each.candidates })));
});

test('with luck in the choice of partner the partnership rate is the same within sampling error, as it would not be with a draw for each', () => {
  const world = atTheChoice(0.5);
  const cases = seeCases(world);
  const table = appraisePairs(world, cases);
  const once = leads(world, cases, table);
  const doubled = twice(world, cases, table);
  const again = leads(world, doubled.cases, doubled.table);
  const rate = partnershipRate(world, cases, once, 'of the nest');
  expect(rate).toBeGreaterThan(0.05);
  expect(rate).toBeLessThan(0.95);
  expect(Math.abs(partnershipRate(world, cases, again, 'of the nest') - rate)).toBeLessThan(0.02);
  expect(
    partnershipRate(world, cases, again, 'of each candidate') - partnershipRate(world, cases, once, 'of each candidate'),
  ).toBeGreaterThan(0.02);
});
