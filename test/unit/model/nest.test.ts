/** Many candidates do not by themselves make partnering likely: the choice of a partner is a nest with one draw for all of it. */
import { expect, test } from 'vitest';
import { addCandidates, approachable } from '../../../src/model/appraisal/candidates.ts';
import { consider, type Considered } from '../../../src/model/appraisal/considered.ts';
import { choose } from '../../../src/model/appraisal/choice.ts';
import { makeValuedOptions, valueOptions, type ValuedOptions } from '../../../src/model/appraisal/valued-options.ts';
import { makeChosen } from '../../../src/model/appraisal/chosen.ts';
import { openOptions } from '../../../src/model/appraisal/answers.ts';
import { weighBatch, weighPartners, type PairTable } from '../../../src/model/appraisal/partners.ts';
import { makePortfolios } from '../../../src/model/appraisal/portfolio.ts';
import { beginAppraisal } from '../../../src/model/appraisal/appraise-and-choose.ts';
import { quarter as steps } from '../../../src/model/quarter/quarter.ts';
import { makeWorld } from '../../../src/model/quarter/make-world.ts';
import type { StreamKey } from '../../../src/model/random/streams.ts';
import { LEAD } from '../../../src/model/scenario/names.ts';
import type { Charities } from '../../../src/model/sector/charities.ts';
import { copySector } from '../../../src/model/sector/copy.ts';
import { fullCosts } from '../../../src/model/shared-rules/capability.ts';
import { moveRows } from '../../../src/model/sector/storage.ts';
import type { Appraisal } from '../../../src/model/world/now.ts';
import type { World } from '../../../src/model/world/world.ts';
import { warmUp } from '../../../src/study/experiment/run-one.ts';
import { mechanisms, scenarioOf } from '../../property/worlds.ts';

/** Draws of the luck in the choice of a partner, and for each of the luck of every way of answering. */
const LUCKS = 20;
const DRAWS = 20;

const columnsOf = (table: object) => Object.entries(table).filter(([, column]) => ArrayBuffer.isView(column)) as [string, Float64Array][];

const twinOf = ({ capacity }: Charities, j: number) => j + capacity / 2;

/**
 * A world at the moment of choice, in which a team is a lead with one partner. Every charity has a twin like it in all but identity, and so
 * in all but luck, which has noticed nothing and stands in no directory.
 */
function atTheChoice(partnerNoise: number): World {
  const rules = {
    'bidding.team_limit': 1,
    'bidding.candidates': 8,
    'bidding.candidates_each_band': 0,
    'bidding.partner_noise': partnerNoise,
    'market.tenders_per_year': 150,
  };
  const scenario = scenarioOf(rules, {}, 'nest');
  const warm = warmUp(scenario, 0);
  const sector = copySector(warm.sector);
  const { count, capacity } = sector.charities;
  const asBefore = Int32Array.from({ length: count }, (_, i) => i);
  // As many rows again, in which nobody is yet.
  moveRows(sector, asBefore, count, 2 * capacity);
  const { charities } = sector;
  const world = makeWorld(sector, scenario, 0, warm.quarter, mechanisms);
  for (const step of steps.slice(0, 3)) step.run(world);
  world.now.appraisal = beginAppraisal(world);
  for (const [, column] of columnsOf(charities))
    for (let start = 0; start < column.length; start += charities.capacity) column.copyWithin(start + capacity, start, start + capacity);
  const { income } = world.now.noticing.directory;
  for (let i = 0; i < count; i++) {
    charities.key[twinOf(charities, i)] = ~charities.key[i];
    income[twinOf(charities, i)] = income[i];
  }
  return world;
}

/** One case's candidates as they are found, then the twin of each. */
function weighWithTwins(world: World, cases: Considered, table: PairTable, c: number): number {
  const { charities } = world.sector;
  const { pairs, known } = table;
  cases.firstPair[c] = pairs.count;
  if (charities.band[cases.charity[c]] > 0)
    addCandidates(world, cases, c, pairs, known, approachable(world, charities.band[cases.charity[c]]));
  const found = pairs.count;
  fullCosts(world, pairs.candidate, pairs.tender, cases.firstPair[c], found, pairs.cost);
  for (let r = cases.firstPair[c]; r < found; r++) {
    const again = pairs.count++;
    for (const [, column] of columnsOf(pairs)) column[again] = column[r];
    pairs.candidate[again] = twinOf(charities, pairs.candidate[r]);
  }
  cases.firstPair[c + 1] = pairs.count;
  weighBatch(world, cases, table, c, c + 1);
  return c + 1;
}

/** So that there is room for twins. */
function withTwiceTheCandidates(world: World): World {
  const { bidding } = world.settings;
  return { ...world, settings: { ...world.settings, bidding: { ...bidding, candidates: 2 * bidding.candidates } } };
}

function appraise(world: World, candidates: 'as they are' | 'each with a twin'): ValuedOptions {
  const twice = candidates === 'each with a twin';
  const cases = consider(world);
  const board = makeValuedOptions(twice ? withTwiceTheCandidates(world) : world, cases, cases.count);
  const { table } = board;
  if (table === null) throw new Error('nobody looks for partners');
  for (let first = 0; first < cases.count;)
    first = twice ? weighWithTwins(world, cases, table, first) : weighPartners(world, cases, table, first, cases.count);
  openOptions(world, board, 0, cases.count);
  valueOptions(world, board);
  return board;
}

type Led = { readonly row: number; readonly case: number; readonly partner: number; readonly candidates: number; readonly utility: number };

/** What leading is worth, and with whom, to each charity and tender for which it is open. */
function leads({ cases: { firstPair }, options, systematic }: ValuedOptions): Led[] {
  return Array.from({ length: options.count }, (_, row) => row)
    .filter((row) => options.strategy[row] === LEAD)
    .map((row) => {
      const c = options.led[row];
      return { row, case: c, partner: options.partner[row], candidates: firstPair[c + 1] - firstPair[c], utility: systematic[row] };
    });
}

type Chosen = Readonly<Record<'charity' | 'tender' | 'strategy' | 'utility' | 'outUtility' | 'utilityAlone', number>>;

/** What is preferred to staying out, as it stands now: the next choice is made in the same room. */
function chosen(world: World, board: ValuedOptions): Chosen[] {
  const all = makeChosen(withTwiceTheCandidates(world), board.cases.count);
  choose(world, board, 0, board.cases.count, all);
  const { count, charity, tender, strategy, utility, outUtility, utilityAlone } = all.choices;
  return Array.from({ length: count }, (_, n) => ({
    charity: charity[n],
    tender: tender[n],
    strategy: strategy[n],
    utility: utility[n],
    outUtility: outUtility[n],
    utilityAlone: utilityAlone[n],
  }));
}

/** How often leading is what is preferred, over many draws of every way's luck: those of other quarters. */
function partnershipRate(world: World, board: ValuedOptions): number {
  const led = ({ strategy }: Chosen) => strategy === LEAD;
  let taken = 0;
  for (let quarter = 1; quarter <= DRAWS; quarter++) taken += chosen({ ...world, quarter }, board).filter(led).length;
  return taken / (board.cases.count * DRAWS);
}

/** The best of several Gumbel draws is one draw and the logarithm of their number. */
function withDrawForEach(world: World, board: ValuedOptions): ValuedOptions {
  const systematic = board.systematic.slice();
  for (const { row, candidates } of leads(board)) systematic[row] += world.settings.bidding.noise * Math.log(candidates);
  return { ...board, systematic };
}

test('a second candidate like each changes neither what leading is worth nor with whom', () => {
  const world = atTheChoice(0);
  const board = appraise(world, 'as they are');
  const once = leads(board);
  const taken = chosen(world, board);
  expect(once.length).toBeGreaterThan(40);
  expect(taken.filter(({ strategy }) => strategy === LEAD).length).toBeGreaterThan(5);

  const doubled = appraise(world, 'each with a twin');
  expect(leads(doubled)).toEqual(once.map((led) => ({ ...led, candidates: 2 * led.candidates })));
  expect(chosen(world, doubled)).toEqual(taken);
});

test('with luck in the choice of partner the partnership rate is the same within sampling error, as it would not be with a draw for each', () => {
  const world = atTheChoice(0.5);
  const samples = Array.from({ length: LUCKS }, (_, luck) => {
    const keys = { ...world.keys, 'choice/partner': (world.keys['choice/partner'] ^ luck) as StreamKey };
    const board = appraise({ ...world, keys }, 'as they are');
    const [rate, rateForEach] = [partnershipRate(world, board), partnershipRate(world, withDrawForEach(world, board))];
    const doubled = appraise({ ...world, keys }, 'each with a twin');
    const led = leads(doubled);
    return {
      rate,
      gain: partnershipRate(world, doubled) - rate,
      gainForEach: partnershipRate(world, withDrawForEach(world, doubled)) - rateForEach,
      twins: led.filter(({ partner }) => partner >= twinOf(world.sector.charities, 0)).length / led.length,
    };
  });
  const mean = (of: 'rate' | 'gain' | 'gainForEach' | 'twins') => samples.reduce((sum, sample) => sum + sample[of], 0) / LUCKS;
  const variance = samples.reduce((sum, { gain }) => sum + (gain - mean('gain')) ** 2, 0) / (LUCKS - 1);
  const samplingError = Math.sqrt(variance / LUCKS);
  expect(mean('rate')).toBeGreaterThan(0.05);
  expect(mean('rate')).toBeLessThan(0.95);
  expect(Math.abs(mean('twins') - 0.5)).toBeLessThan(0.05);
  expect(Math.abs(mean('gain'))).toBeLessThan(3 * samplingError);
  expect(mean('gainForEach')).toBeGreaterThan(10 * samplingError);
});

test('cases weighed in one batch are answered as they are in several', () => {
  const scenario = scenarioOf(
    { 'population.charities': 4000, 'population.areas': 8, 'population.people': 2_950_000, 'market.tenders_per_year': 1000 },
    {},
    'batches',
  );
  const warm = warmUp(scenario, 0);
  const world = makeWorld(copySector(warm.sector), scenario, 0, warm.quarter, mechanisms);
  for (const step of steps.slice(0, 4)) step.run(world);
  const inSeveral = whatIsMeant(world.now.appraisal);
  const board = appraise(world, 'as they are');
  expect(board.cases.count).toBeGreaterThan(512);
  expect(inSeveral.length).toBeGreaterThan(100);
  const inOne = makeChosen(world, board.cases.count);
  choose(world, board, 0, board.cases.count, inOne);
  const appraisal = beginAppraisal(world);
  makePortfolios(world, appraisal, inOne);
  expect(whatIsMeant(appraisal)).toEqual(inSeveral);
});

/** Intentions one by one, each with those it would approach by who they are. */
function whatIsMeant({ intentions: { count, firstWish, endWish, ...columns }, wishes }: Appraisal): object[] {
  return Array.from({ length: count }, (_, k) => ({
    ...Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[k]])),
    asked: Array.from({ length: (endWish[k] ?? 0) - (firstWish[k] ?? 0) }, (__, n) => {
      const row = (firstWish[k] ?? 0) + n;
      return [wishes.candidate[row], wishes.part[row], wishes.cost[row]];
    }),
  }));
}
