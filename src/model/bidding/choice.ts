/** Step 4: each charity weighs the ways of answering each tender it noticed, then makes up a portfolio of bids. */
import { toGumbel, uniform } from '../random/draw.ts';
import { ALLIANCE, ALONE, LEAD, OUT, STEP_BACK, STRATEGIES } from '../scenario/names.ts';
import type { World } from '../sector/world.ts';
import { numbersFor, wholeNumbersFor } from '../sector/room.ts';
import type { Options } from '../mechanisms/hooks.ts';
import { seeCases, type Cases } from './cases.ts';
import { noOptions, openOptions, type Behind } from './options.ts';
import { noPartners, weighPartners, type PairTable } from './partners.ts';
import { portfolios } from './portfolio.ts';
import { endingSoon, sensePressure } from './pressure.ts';
import { optionsBetween } from './rows.ts';

/** Every option of the quarter, what stands behind it, and why it is valued as it is. */
export type Board = {
  readonly cases: Cases;
  readonly options: Options;
  readonly behind: Behind;
  /** A column for each mechanism's view of options; its view of partners is in the table. */
  readonly columns: readonly Float64Array[];
  readonly table: PairTable | null;
  /** Utility without noise. */
  readonly systematic: Float64Array;
};

/** The ways of answering tenders that charities prefer to staying out, a row each, in the order of cases. */
export type Choices = {
  count: number;
  readonly charity: Int32Array;
  /** Index into world.tenders. */
  readonly tender: Int32Array;
  /** Row of the option taken, and of bidding alone: −1 when that is not open. */
  readonly option: Int32Array;
  readonly alone: Int32Array;
  readonly utility: Float64Array;
  readonly outUtility: Float64Array;
  /** Utility of bidding alone, −Infinity when that is not open. */
  readonly utilityAlone: Float64Array;
};

function noChoices(room: number): Choices {
  return {
    count: 0,
    charity: wholeNumbersFor('choosing charities', room),
    tender: wholeNumbersFor('chosen tenders', room),
    option: wholeNumbersFor('chosen options', room),
    alone: wholeNumbersFor('options of bidding alone', room),
    utility: numbersFor('chosen utilities', room),
    outUtility: numbersFor('utilities of staying out', room),
    utilityAlone: numbersFor('utilities of bidding alone', room),
  };
}

/**
 * Cases weighed at a time where nobody looks for partners. The plain form takes each stage of the appraisal through all cases of the
 * quarter, and each then fetches every column anew from memory: a batch holds neighbours, and what one has read is at hand for the next.
 */
const BATCH = 256;

export function appraiseAndChoose(world: World): void {
  world.losing = endingSoon(world);
  sensePressure(world);
  const cases = seeCases(world);
  const board = noBoard(world, cases);
  const { table } = board;
  for (let first = 0, end = 0; first < cases.count; first = end) {
    end = table === null ? Math.min(cases.count, first + BATCH) : weighPartners(world, cases, table, first);
    openOptions(world, cases, table, board, first, end);
    valueOptions(world, board, cases.firstOption[first], cases.firstOption[end]);
  }
  world.intentions = portfolios(world, choose(world, board), board);
}

/** Room for the ways of answering of a quarter, and for what is thought of them. */
export function noBoard(world: World, cases: Cases): Board {
  // Candidates are looked for only when some mechanism has brought partnership into the choice.
  const table = world.offers.lead ? noPartners(world, cases) : null;
  const rows = noOptions(cases.count);
  const room = rows.options.money.length;
  const columns = world.hooks.appraise.map(({ id }) => numbersFor(`appraise ${id}`, room));
  return { cases, ...rows, columns, table, systematic: numbersFor('utility', room) };
}

/** Utility without noise: money and every mechanism's term, the nest's value for partnered options included. */
export function valueOptions({ hooks }: World, { options, behind, columns, table, systematic }: Board, from: number, to: number): void {
  const batch = optionsBetween(options, from, to);
  columns.forEach((column, k) => hooks.appraise[k].run(batch, column.subarray(from, to).fill(0)));
  for (let r = from; r < to; r++) systematic[r] = options.money[r];
  for (const column of columns) for (let r = from; r < to; r++) systematic[r] += column[r];
  if (table === null) return;
  const { led } = behind;
  for (const view of table.views) for (let r = from; r < to; r++) if (led[r] >= 0) systematic[r] += view[led[r]];
}

const noiseOf = { [ALONE]: 'choice/alone', [LEAD]: 'choice/lead', [ALLIANCE]: 'choice/alliance', [STEP_BACK]: 'choice/stepBack' } as const;

/** The best way of answering each tender, by the decision form in force; nothing where staying out is better. */
export function choose(world: World, board: Board): Choices {
  const { cases, options, systematic } = board;
  const { decision } = world.rules.structure;
  const noise = decision === 'best_response' ? 0 : world.rules.bidding.noise;
  const { shadow_price } = world.rules.bidding;
  const luckOut = numbersFor('luck of staying out', cases.count);
  const luckOf = numbersFor('luck of each way', options.count);
  drawLuck(world, board, luckOut, luckOf);
  const choices = noChoices(cases.count);
  for (let c = 0; c < cases.count; c++) {
    const i = cases.charity[c];
    const t = cases.tender[c];
    const outUtility = shadow_price + noise * luckOut[c];
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
    if (row < 0) continue;
    const n = choices.count++;
    choices.charity[n] = i;
    choices.tender[n] = t;
    choices.option[n] = row;
    choices.alone[n] = rowAlone;
    choices.utility[n] = utility;
    choices.outUtility[n] = outUtility;
    choices.utilityAlone[n] = utilityAlone;
  }
  return choices;
}

/** The luck of staying out of each case, and of each way of answering it. */
function drawLuck(world: World, { cases, options }: Board, luckOut: Float64Array, luckOf: Float64Array): void {
  const { key } = world.sector.charities;
  const { quarter, keys } = world;
  const drawKeys = new Int32Array(STRATEGIES.length);
  for (const [strategy, name] of Object.entries(noiseOf)) drawKeys[Number(strategy)] = keys[name];
  const outKey = keys['choice/out'];
  for (let c = 0; c < cases.count; c++) {
    const identity = key[cases.charity[c]];
    const tenderKey = world.tenders[cases.tender[c]].key;
    luckOut[c] = uniform(outKey, identity, quarter, tenderKey);
    for (let r = cases.firstOption[c]; r < cases.firstOption[c + 1]; r++)
      luckOf[r] = uniform(drawKeys[options.strategy[r]], identity, quarter, tenderKey);
  }
  toGumbel(luckOut, 0, cases.count);
  toGumbel(luckOf, 0, options.count);
}

const UNDECIDED = { asker: -1, preferred: false, intended: false, taken: false, became: 'stayed out' } as const;

/** The last of a tender's options, so that the one that is liked best can be marked. */
function watchStayingOut({ watch, tenders, quarter, rules }: World, i: number, t: number, utility: number, preferred: number): void {
  if (watch === null || watch.charity !== i) return;
  const money = rules.bidding.shadow_price;
  const tender = tenders[t];
  watch.options.push({ ...UNDECIDED, quarter, tender, strategy: OUT, money, noise: utility - money, terms: {}, utility, partner: -1 });
  for (const option of watch.options)
    if (option.tender === tender && option.quarter === quarter) option.preferred = option.strategy === preferred;
}

function watchOption(world: World, board: Board, r: number, utility: number, noise: number): void {
  const { watch } = world;
  const { options } = board;
  if (watch === null || watch.charity !== options.charity[r]) return;
  const values = termsOf(board, r);
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

/** Each mechanism's term for one option: its own view, then its view of the partners. */
export function termsOf({ behind, columns, table }: Board, r: number): number[] {
  const led = behind.led[r];
  const terms: number[] = [];
  for (const column of columns) terms.push(column[r]);
  if (table !== null) for (const view of table.views) terms.push(led < 0 ? 0 : view[led]);
  return terms;
}

/** Names of the terms of a choice, in the order their values come: money, noise, then mechanisms (own view, then view of partners). */
export function choiceTerms(world: World): string[] {
  return ['money', 'noise', ...world.hooks.appraise.map((hook) => hook.id), ...world.hooks.approach.map((hook) => hook.id)];
}
