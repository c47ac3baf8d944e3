/** Step 4: each charity weighs the ways of answering each tender it noticed, then makes up a portfolio of bids. */
import { toGumbel, uniform } from '../random/draw.ts';
import type { StreamKey } from '../random/streams.ts';
import { ALLIANCE, ALONE, LEAD, OUT, STEP_BACK, STRATEGIES } from '../scenario/names.ts';
import type { World } from '../world/world.ts';
import { scratchFloats } from '../columns/scratch.ts';
import { makeChoices, type Choices } from './choices.ts';
import { consider, type Considered } from './considered.ts';
import { makeAppraisalTables, openOptions, type AppraisalTables } from './answers.ts';
import { makePairTable, weighPartners } from './partners.ts';
import { portfolios } from './portfolio.ts';
import { endingSoon, sensePressure } from './pressure.ts';
import { copyPair } from '../world/tables.ts';

/** Working columns. */
const scratch = {
  utility: scratchFloats(),
  luckOfStayingOut: scratchFloats(),
  luckOfEachWay: scratchFloats(),
};

/** The options of a batch of cases, what stands behind each, and why it is valued as it is. */
export type ValuedOptions = AppraisalTables & {
  /** A column for each mechanism's view of options; its view of partners is in the table. */
  readonly columns: readonly Float64Array[];
  /** Utility without noise. */
  readonly systematic: Float64Array;
};

/**
 * Cases weighed at a time. The plain form takes each stage of the appraisal through all cases of the quarter, and each then fetches every
 * column from memory again: a batch holds neighbours, its options lie where those of the batch before lay, and what one stage has read or
 * written is still in the cache for the next. Only what is chosen is kept.
 */
const BATCH = 256;

export function appraiseAndChoose(world: World): void {
  world.losing = endingSoon(world);
  sensePressure(world);
  const cases = consider(world);
  const board = makeValuedOptions(world, cases, BATCH);
  const { table } = board;
  const choices = makeChoices(world, cases.count);
  for (let first = 0, end = 0; first < cases.count; first = end) {
    end = Math.min(cases.count, first + BATCH);
    if (table !== null) {
      table.pairs.count = 0;
      end = weighPartners(world, cases, table, first, end);
    }
    openOptions(world, board, first, end);
    valueOptions(world, board);
    choose(world, board, first, end, choices);
  }
  world.intentions = portfolios(world, choices);
}

/** Memory for the ways of answering of a given number of cases at a time, and for what is thought of them. */
export function makeValuedOptions(world: World, cases: Considered, most: number): ValuedOptions {
  // Candidates are looked for only when some mechanism has brought partnership into the choice.
  const table = world.offers.lead ? makePairTable(world, cases, most) : null;
  const scales = makeAppraisalTables(cases, table, most);
  const room = scales.options.money.length;
  const columns: Float64Array[] = [];
  for (const { column } of world.hooks.appraise) columns.push(column(room));
  return { ...scales, columns, systematic: scratch.utility(room) };
}

/** Utility without noise: money and every mechanism's term, the nest's value for partnered options included. */
export function valueOptions(world: World, { options, behind, columns, table, systematic }: ValuedOptions): void {
  const { count, money } = options;
  for (let k = 0; k < columns.length; k++) {
    const { run, values } = world.hooks.appraise[k];
    run(values, world, options, columns[k].fill(0, 0, count));
  }
  for (let r = 0; r < count; r++) systematic[r] = money[r];
  for (const column of columns) for (let r = 0; r < count; r++) systematic[r] += column[r];
  if (table === null) return;
  const { led } = behind;
  for (const view of table.views) for (let r = 0; r < count; r++) if (led[r] >= 0) systematic[r] += view[led[r]];
}

const noiseOf = { [ALONE]: 'choice/alone', [LEAD]: 'choice/lead', [ALLIANCE]: 'choice/alliance', [STEP_BACK]: 'choice/stepBack' } as const;

/** The best way of answering each tender of a batch of cases, by the decision form in force; nothing where staying out is better. */
export function choose(world: World, board: ValuedOptions, first: number, end: number, choices: Choices): void {
  const { cases, options, systematic } = board;
  const { decision } = world.settings.structure;
  const noise = decision === 'best_response' ? 0 : world.settings.bidding.noise;
  const { shadow_price } = world.settings.bidding;
  const luckOut = scratch.luckOfStayingOut(end - first);
  const luckOf = scratch.luckOfEachWay(options.count);
  drawLuck(world, board, first, end, luckOut, luckOf);
  for (let c = first; c < end; c++) {
    const i = cases.charity[c];
    const t = cases.tender[c];
    const outUtility = shadow_price + noise * luckOut[c - first];
    let row = -1;
    let utility = outUtility;
    let utilityAlone = -Infinity;
    let rowAlone = -1;
    for (let r = cases.firstOption[c]; r < cases.firstOption[c + 1]; r++) {
      const strategy = options.strategy[r];
      const luck = noise * luckOf[r];
      const value = systematic[r] + luck;
      if (strategy === ALONE) {
        utilityAlone = value;
        rowAlone = r;
      }
      // Satisficing takes the first way that is good enough; otherwise the best is taken.
      if (value > utility && !(decision === 'satisficing' && row >= 0)) {
        row = r;
        utility = value;
      }
      if (world.watch !== null) watchOption(world, board, r, value, luck);
    }
    if (world.watch !== null) watchStayingOut(world, i, t, outUtility, row < 0 ? OUT : options.strategy[row]);
    if (row >= 0) keep(world, choices, board, row, rowAlone, utility, outUtility, utilityAlone);
  }
}

/** A row of choices for an option taken, with what is needed of it once the next batch lies in its place. */
function keep(
  world: World,
  choices: Choices,
  board: ValuedOptions,
  row: number,
  alone: number,
  utility: number,
  outUtility: number,
  utilityAlone: number,
): void {
  const { cases, options, behind, table } = board;
  const n = choices.count++;
  choices.charity[n] = options.charity[row];
  choices.tender[n] = options.tender[row];
  choices.strategy[n] = options.strategy[row];
  choices.utility[n] = utility;
  choices.outUtility[n] = outUtility;
  choices.utilityAlone[n] = utilityAlone;
  choices.winChance[n] = options.winChance[row];
  choices.ownPart[n] = options.ownPart[row];
  choices.money[n] = options.money[row];
  choices.price[n] = behind.price[row];
  choices.cost[n] = behind.cost[row];
  choices.priceAlone[n] = alone < 0 ? 0 : behind.price[alone];
  choices.costAlone[n] = alone < 0 ? 0 : behind.cost[alone];
  const led = behind.led[row];
  choices.firstWish[n] = choices.wishes.count;
  choices.wanted[n] = 0;
  if (table !== null && led >= 0) {
    choices.wanted[n] = table.wanted[led];
    for (let k = cases.firstPair[led]; k < cases.firstPair[led + 1]; k++) copyPair(choices.wishes, table.pairs, table.ranking[k]);
  }
  choices.endWish[n] = choices.wishes.count;
  const allies = options.strategy[row] === ALLIANCE ? behind.allies.get(row) : undefined;
  if (allies !== undefined) choices.allies.set(n, allies);
  const { appraise, approach } = world.hooks;
  putTerms(world, board, row, choices.terms, n * (appraise.length + approach.length));
}

/** The luck of staying out of each case of a batch, and of each way of answering it. */
function drawLuck(
  world: World,
  { cases, options }: ValuedOptions,
  first: number,
  end: number,
  luckOut: Float64Array,
  luckOf: Float64Array,
): void {
  const { key } = world.sector.charities;
  const { quarter, keys } = world;
  const drawKeys = new Int32Array(STRATEGIES.length);
  for (const [strategy, name] of Object.entries(noiseOf)) drawKeys[Number(strategy)] = keys[name];
  const outKey = keys['choice/out'];
  for (let c = first; c < end; c++) {
    const identity = key[cases.charity[c]];
    const tenderKey = world.tenders[cases.tender[c]].key;
    luckOut[c - first] = uniform(outKey, identity, quarter, tenderKey);
    for (let r = cases.firstOption[c]; r < cases.firstOption[c + 1]; r++)
      luckOf[r] = uniform(drawKeys[options.strategy[r]] as StreamKey, identity, quarter, tenderKey);
  }
  toGumbel(luckOut, 0, end - first);
  toGumbel(luckOf, 0, options.count);
}

const UNDECIDED = { asker: -1, preferred: false, intended: false, taken: false, became: 'stayed out' } as const;

/** The last of a tender's options, so that the one that is liked best can be marked. */
function watchStayingOut({ watch, tenders, quarter, settings }: World, i: number, t: number, utility: number, preferred: number): void {
  if (watch === null || watch.charity !== i) return;
  const money = settings.bidding.shadow_price;
  const tender = tenders[t];
  watch.options.push({ ...UNDECIDED, quarter, tender, strategy: OUT, money, noise: utility - money, terms: {}, utility, partner: -1 });
  for (const option of watch.options)
    if (option.tender === tender && option.quarter === quarter) option.preferred = option.strategy === preferred;
}

function watchOption(world: World, board: ValuedOptions, r: number, utility: number, noise: number): void {
  const { watch } = world;
  const { options } = board;
  if (watch === null || watch.charity !== options.charity[r]) return;
  const values: number[] = [];
  putTerms(world, board, r, values, 0);
  const terms: Record<string, number> = {};
  choiceTerms(world)
    .slice(2)
    .forEach((id, k) => (terms[id] = (terms[id] ?? 0) + values[k]));
  watch.options.push({
    ...UNDECIDED,
    quarter: world.quarter,
    tender: world.tenders[options.tender[r]],
    strategy: options.strategy[r],
    money: options.money[r],
    noise,
    terms,
    utility,
    partner: options.partner[r],
  });
}

/** Puts each mechanism's term for an option where a list has room for them: its own view, then its view of the partners. */
function putTerms(
  { hooks }: World,
  { behind, columns, table }: ValuedOptions,
  r: number,
  terms: Float64Array | number[],
  from: number,
): void {
  const led = behind.led[r];
  let at = from;
  for (let k = 0; k < columns.length; k++) terms[at++] = columns[k][r];
  for (let k = 0; k < hooks.approach.length; k++) terms[at++] = table === null || led < 0 ? 0 : table.views[k][led];
}

/** Names of the terms of a choice, in the order their values come: money, noise, then mechanisms (own view, then view of partners). */
export function choiceTerms(world: World): string[] {
  return ['money', 'noise', ...world.hooks.appraise.map((hook) => hook.id), ...world.hooks.approach.map((hook) => hook.id)];
}
