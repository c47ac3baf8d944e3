/** Step 4: each charity weighs the ways of answering each tender it noticed, then makes up a portfolio of bids. */
import { gumbel } from '../random/draw.ts';
import { ALLIANCE, ALONE, LEAD, OUT, STEP_BACK, STRATEGIES } from '../scenario/names.ts';
import type { World } from '../sector/world.ts';
import type { Options } from '../mechanisms/hooks.ts';
import { seeCases, type Cases } from './cases.ts';
import { openOptions, type Behind } from './options.ts';
import { weighPartners, type PairTable } from './partners.ts';
import { portfolios } from './portfolio.ts';
import { endingSoon, sensePressure } from './pressure.ts';
import { columnFor } from './rows.ts';

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

/** The way of answering a tender that a charity prefers to staying out. */
export type Choice = {
  readonly i: number;
  readonly t: number;
  readonly row: number;
  readonly utility: number;
  readonly outUtility: number;
  readonly utilityAlone: number;
  readonly rowAlone: number;
};

export function appraiseAndChoose(world: World): void {
  const losing = endingSoon(world);
  sensePressure(world, losing);
  const cases = seeCases(world);
  // Candidates are looked for only when some mechanism has brought partnership into the choice.
  const table = world.offers.lead ? weighPartners(world, cases) : null;
  const { options, behind } = openOptions(world, cases, table);
  const columns = world.hooks.appraise.map((hook) => {
    const column = columnFor(`appraise ${hook.id}`, options.count);
    hook.run(options, column);
    return column;
  });
  const board: Board = { cases, options, behind, columns, table, systematic: systematicUtility(options, behind, columns, table) };
  world.intentions = portfolios(world, choose(world, board), board, losing);
}

/** Utility without noise: money and every mechanism's term, the nest's value for partnered options included. */
function systematicUtility(options: Options, behind: Behind, columns: readonly Float64Array[], table: PairTable | null): Float64Array {
  const { count } = options;
  const total = columnFor('utility', count);
  for (let r = 0; r < count; r++) total[r] = options.money[r];
  for (const column of columns) for (let r = 0; r < count; r++) total[r] += column[r];
  if (table === null) return total;
  const { led } = behind;
  for (const view of table.views) for (let r = 0; r < count; r++) if (led[r] >= 0) total[r] += view[led[r]];
  return total;
}

const noiseOf = { [ALONE]: 'choice/alone', [LEAD]: 'choice/lead', [ALLIANCE]: 'choice/alliance', [STEP_BACK]: 'choice/stepBack' } as const;

/** The best way of answering each tender, by the decision form in force; nothing where staying out is better. */
function choose(world: World, board: Board): Choice[] {
  const { key } = world.sector.charities;
  const { cases, options, systematic } = board;
  const { decision } = world.rules.structure;
  const noise = decision === 'best_response' ? 0 : world.rules.bidding.noise;
  const { shadow_price } = world.rules.bidding;
  const { quarter } = world;
  const drawKeys = new Int32Array(STRATEGIES.length);
  for (const [strategy, name] of Object.entries(noiseOf)) drawKeys[Number(strategy)] = world.keys[name];
  const outKey = world.keys['choice/out'];
  const choices: Choice[] = [];
  for (let c = 0; c < cases.count; c++) {
    const i = cases.charity[c];
    const t = cases.tender[c];
    const tenderKey = world.tenders[t].key;
    const outUtility = shadow_price + noise * gumbel(outKey, key[i], quarter, tenderKey);
    let row = -1;
    let utility = outUtility;
    let utilityAlone = -Infinity;
    let rowAlone = -1;
    for (let r = cases.firstOption[c]; r < cases.firstOption[c + 1]; r++) {
      const strategy = options.strategy[r];
      const luck = noise * gumbel(drawKeys[strategy], key[i], quarter, tenderKey);
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
    if (row >= 0) choices.push({ i, t, row, utility, outUtility, utilityAlone, rowAlone });
  }
  return choices;
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
