/** Beliefs about winning, from bids counted by hand. */
import { expect, test } from 'vitest';
import { ALONE_FORM, believedChance, learnFromResults, TOGETHER_FORM } from '../../../src/model/shared-rules/beliefs.ts';
import type { World } from '../../../src/model/world/world.ts';
import { bidOf, decided, elsewhere, letTender, medium, national, set, small, tinyWorld } from '../../fixtures/tiny-world.ts';

const ADVICE = 0;
const NO_PLACE = -1;

/** A quarter in which the small charity won alone and the medium one lost with a partner from elsewhere, as it is remembered in the next. */
function nextQuarter(): World {
  const world = tinyWorld();
  const [won, lost] = [bidOf({ lead: small }), bidOf({ lead: medium, partners: [elsewhere], parts: [0.25] })];
  decided(world, letTender(world), [won, lost, bidOf({ lead: -1 })], won);
  learnFromResults(world, world.now.awards.results);
  world.quarter++;
  return world;
}

test('without experience a charity believes what everyone does', () => {
  expect(believedChance(tinyWorld(), small, ADVICE, NO_PLACE, ALONE_FORM)).toBeCloseTo(0.3, 12);
});

test('its own bids count one each beside the four that the first belief is worth', () => {
  const world = nextQuarter();
  // (4 · 0.3 + 1) / (4 + 1); (4 · 0.3) / (4 + 1), for the lead and for its partner.
  expect(believedChance(world, small, ADVICE, NO_PLACE, ALONE_FORM)).toBeCloseTo(0.44, 12);
  expect(believedChance(world, medium, ADVICE, NO_PLACE, ALONE_FORM)).toBeCloseTo(0.24, 12);
  expect(believedChance(world, elsewhere, ADVICE, NO_PLACE, ALONE_FORM)).toBeCloseTo(0.24, 12);
  // Of another service it has learnt nothing.
  expect(believedChance(world, small, 1, NO_PLACE, ALONE_FORM)).toBeCloseTo(0.3, 12);
});

test('bids of neighbours count a quarter each, in their place', () => {
  const world = nextQuarter();
  // Two bids by charities and one won: (1.2 + 1 + 0.25) / (4 + 1 + 0.5); for one that has not bid, (1.2 + 0.25) / (4 + 0.5).
  expect(believedChance(world, small, ADVICE, 0, ALONE_FORM)).toBeCloseTo(2.45 / 5.5, 12);
  expect(believedChance(world, national, ADVICE, 0, ALONE_FORM)).toBeCloseTo(1.45 / 4.5, 12);
  expect(believedChance(world, national, ADVICE, 1, ALONE_FORM)).toBeCloseTo(0.3, 12);
});

test('forms are told apart only where charities do so', () => {
  const world = nextQuarter();
  expect(believedChance(world, small, ADVICE, NO_PLACE, TOGETHER_FORM)).toBeCloseTo(0.44, 12);
  world.facts.beliefsByForm = true;
  expect(believedChance(world, small, ADVICE, NO_PLACE, TOGETHER_FORM)).toBeCloseTo(0.3, 12);
  expect(believedChance(world, small, ADVICE, NO_PLACE, ALONE_FORM)).toBeCloseTo(0.44, 12);
  expect(believedChance(world, elsewhere, ADVICE, NO_PLACE, TOGETHER_FORM)).toBeCloseTo(0.24, 12);
  expect(believedChance(world, national, ADVICE, 0, TOGETHER_FORM)).toBeCloseTo(1.2 / 4.25, 12);
});

test('experience fades by 0.08 a quarter', () => {
  const world = nextQuarter();
  world.quarter++;
  expect(believedChance(world, small, ADVICE, NO_PLACE, ALONE_FORM)).toBeCloseTo((1.2 + 0.92) / 4.92, 12);
});

test('a charity of which half is simulated learns as fast as in the whole', () => {
  const world = tinyWorld();
  set(world, national, { reachShare: 0.5 });
  const bid = bidOf({ lead: national });
  decided(world, letTender(world), [bid], bid);
  learnFromResults(world, world.now.awards.results);
  world.quarter++;
  // Each bid stands for two.
  expect(believedChance(world, national, ADVICE, NO_PLACE, ALONE_FORM)).toBeCloseTo(3.2 / 6, 12);
});

test('nobody is ever sure', () => {
  expect(believedChance(tinyWorld({ 'bidding.prior_win': 0.99 }), small, ADVICE, NO_PLACE, ALONE_FORM)).toBe(0.95);
  expect(believedChance(tinyWorld({ 'bidding.prior_win': 0.01 }), small, ADVICE, NO_PLACE, ALONE_FORM)).toBe(0.02);
});
