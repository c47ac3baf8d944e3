/** Step 4: each charity weighs the ways of answering each tender it noticed, then makes up a portfolio of bids. */
import { gumbel } from '../random/draw.ts';
import { logistic, logit } from '../random/numerics.ts';
import { ALLIANCE, ALONE, BANDS, LEAD, OUT, STEP_BACK, STRATEGIES } from '../scenario/names.ts';
import { monthsOfReserves, OPERATING, wholeTurnover } from '../sector/charities.ts';
import { bidSkill, fullCost, hasBase, monitoringCost, serviceQuality } from '../sector/capability.ts';
import { countBits, type Tender } from '../sector/market.ts';
import type { Intention, World } from '../sector/world.ts';
import type { Options } from '../mechanisms/hooks.ts';
import { ALONE_FORM, believedChance, TOGETHER_FORM } from './beliefs.ts';
import { bestOffer, coveredShare, stakeOf, type Offer } from './pricing.ts';
import { columnFor, optionsFor } from './rows.ts';
import { appraisePairs, bestTeam, perceivedOutcome, shareOut, teamCanBid, wantedPart, type PairTable, type Team } from './team.ts';

const noiseOf = { [ALONE]: 'choice/alone', [LEAD]: 'choice/lead', [ALLIANCE]: 'choice/alliance', [STEP_BACK]: 'choice/stepBack' } as const;

/** What stands behind an option row, besides what mechanisms see. */
type Behind = { price: Float64Array; cost: Float64Array; team: (Team | null)[] };

type Case = { i: number; t: number; lead: number; firstRow: number; lastRow: number };

export function appraiseAndChoose(world: World): void {
  const losing = endingSoon(world);
  sensePressure(world, losing);
  const cases: Case[] = [];
  world.noticed.forEach((list, t) => {
    for (const i of list) cases.push({ i, t, lead: -1, firstRow: 0, lastRow: 0 });
  });
  const table = pairTable(world, cases);
  const room = cases.length * 4;
  const options = optionsFor(room);
  const behind: Behind = { price: columnFor('price', room), cost: columnFor('cost', room), team: [] };
  for (const each of cases) {
    each.firstRow = options.count;
    addOptions(world, each, table, options, behind);
    each.lastRow = options.count;
  }
  const columns = world.hooks.appraise.map((hook) => {
    const column = columnFor(`appraise ${hook.id}`, options.count);
    hook.run(options, column);
    return column;
  });
  const board: Board = { options, behind, columns, table, systematic: systematicUtility(options, behind, columns, table) };
  const choices: Choice[] = [];
  for (const each of cases) {
    const choice = choose(world, each, board);
    if (choice !== null) choices.push(choice);
  }
  world.intentions = portfolios(world, choices, board, losing);
}

/** Leads' candidates, when some mechanism has brought partnership into the choice. */
function pairTable(world: World, cases: Case[]): PairTable | null {
  if (!world.offers.lead) return null;
  const leads: Case[] = [];
  for (const each of cases) {
    if (world.sector.charities.band[each.i] === 0) continue;
    each.lead = leads.length;
    leads.push(each);
  }
  return appraisePairs(world, leads);
}

/** How well placed a charity thinks it is, on top of what it has learnt, log odds. */
function ownStrength(world: World, i: number, tender: Tender, incumbent: boolean): number {
  return 2 * (serviceQuality(world, i, tender.mainService) - 0.55) + (bidSkill(world, i) - 0.45) + (incumbent ? 0.7 : 0);
}

/** What a charity brings to a tender and what it would cost it, whatever way it answers. */
type Standing = {
  readonly i: number;
  readonly t: number;
  readonly tender: Tender;
  readonly base: boolean;
  readonly covered: number;
  readonly monitoring: number;
  /** Strength on top of what is believed, log odds. */
  readonly strength: number;
  readonly cost: number;
  readonly bidCost: number;
  readonly setUp: number;
  readonly outcomeAlone: number;
};

const offer: Offer = { price: 0, chance: 0, money: 0 };

function addOptions(world: World, { i, t, lead }: Case, table: PairTable | null, options: Options, behind: Behind): void {
  const tender = world.tenders[t];
  const { charities } = world.sector;
  const first = options.count;
  const incumbent = isIncumbent(world, i, tender);
  const base = hasBase(world, i, tender);
  const missing = countBits(tender.services & ~charities.services[i]) / tender.breadth;
  const { bidCost, setUp } = stakeOf(world, i, tender, base);
  const standing: Standing = {
    i,
    t,
    tender,
    base,
    covered: coveredShare(world, i, tender, incumbent),
    monitoring: monitoringCost(world, i),
    strength: ownStrength(world, i, tender, incumbent),
    cost: fullCost(world, i, tender) * (1 + world.rules.bidding.hire_premium * missing),
    bidCost,
    setUp,
    outcomeAlone: perceivedOutcome(world, [i], [1], tender),
  };
  const { cost, covered, monitoring, outcomeAlone } = standing;
  let chanceAlone = 0;
  let canAlone = false;

  if ((base || world.facts.withoutBase === 'costed') && teamCanBid(world, i, tender, NOBODY, NOBODY)) {
    const belief = beliefOf(world, standing, ALONE_FORM);
    const prospect = { fullCost: cost, covered, belief, ownPart: 1, workingTogether: 0, monitoring, bidCost, setUp };
    if (bestOffer(world, i, tender, prospect, offer)) {
      canAlone = true;
      chanceAlone = offer.chance;
      addRow(options, behind, i, t, ALONE, offer, cost, null, 1, 0, 0);
    }
  }
  const outcomeOpen = canAlone ? outcomeAlone : 0.6 * outcomeAlone;

  if (table !== null && lead >= 0) {
    const team = bestTeam(world, i, tender, table.pairs, table.value, table.start[lead], table.start[lead + 1]);
    if (team.feasible) addTeam(world, standing, outcomeOpen, LEAD, team, options, behind);
  }
  if (world.offers.alliance && charities.alliance[i] >= 0) {
    const team = allianceTeam(world, i, tender);
    if (team !== null) addTeam(world, standing, outcomeOpen, ALLIANCE, team, options, behind);
  }
  if (world.offers.stepBack && canAlone) {
    offer.money = 0;
    offer.chance = 0;
    addRow(options, behind, i, t, STEP_BACK, offer, cost, null, 0, 0, 0);
  }
  for (let r = first; r < options.count; r++) options.chanceAlone[r] = chanceAlone;
}

const NOBODY: readonly number[] = [];

function beliefOf(world: World, { i, tender, strength }: Standing, form: number): number {
  return logistic(logit(believedChance(world, i, tender.mainService, tender.area, form)) + strength);
}

function addTeam(
  world: World,
  standing: Standing,
  outcomeOpen: number,
  strategy: number,
  team: Team,
  options: Options,
  behind: Behind,
): void {
  const { i, t, tender, base, covered, monitoring, cost, outcomeAlone } = standing;
  const { members } = team;
  const parts = shareOut(team.parts, wantedPart(world, i, tender));
  let given = 0;
  for (const part of parts) given += part;
  const fee = Math.min(world.rules.bidding.usual_fee, world.rules.partnership.management_fee_cap);
  let teamCost = cost * (1 - given);
  for (let k = 0; k < members.length; k++) teamCost += fullCost(world, members[k], tender) * parts[k];
  const { coordination_cost, relationship_cost } = world.rules.delivery;
  const workingTogether = given * tender.annual * (coordination_cost - fee) + 4 * relationship_cost * members.length;
  const teamBased = base || members.some((j) => hasBase(world, j, tender));
  const share = strategy === ALLIANCE ? 1 / (1 + members.length) : 1;
  const bidCost = standing.bidCost * share + (strategy === LEAD ? world.rules.bidding.partnering_cost * members.length : 0);
  const prospect = {
    fullCost: teamCost,
    covered,
    belief: beliefOf(world, standing, TOGETHER_FORM),
    ownPart: 1 - given,
    workingTogether,
    monitoring,
    bidCost,
    setUp: teamBased ? 0 : standing.setUp,
  };
  if (!bestOffer(world, i, tender, prospect, offer)) return;
  const outcome = perceivedOutcome(world, [i, ...members], [1 - given, ...parts], tender);
  const value = (cost / Math.max(0.05, outcomeAlone) - teamCost / Math.max(0.05, outcome)) / (cost / Math.max(0.05, outcomeAlone));
  addRow(options, behind, i, t, strategy, offer, teamCost, team, 1 - given, outcome - outcomeOpen, Math.max(-1, Math.min(1, value)));
}

function addRow(
  options: Options,
  behind: Behind,
  i: number,
  t: number,
  strategy: number,
  offer: Offer,
  cost: number,
  team: Team | null,
  ownPart: number,
  beneficiaryGain: number,
  valueGain: number,
): void {
  const r = options.count++;
  options.charity[r] = i;
  options.tender[r] = t;
  options.strategy[r] = strategy;
  options.partner[r] = team === null ? -1 : team.members[0];
  options.ownPart[r] = ownPart;
  options.winChance[r] = offer.chance;
  options.beneficiaryGain[r] = beneficiaryGain;
  options.valueGain[r] = valueGain;
  options.money[r] = offer.money;
  behind.price[r] = offer.price;
  behind.cost[r] = cost;
  behind.team[r] = team;
}

function isIncumbent(world: World, i: number, tender: Tender): boolean {
  return tender.lines.some((l) => world.holders.get(l)?.includes(i) ?? false);
}

/** The other members of an alliance who can serve, when i is the one to lead: the largest that can. */
function allianceTeam(world: World, i: number, tender: Tender): Team | null {
  const { charities, alliances } = world.sector;
  if (alliances[charities.alliance[i]].kind === 'shared services') return null;
  const able = alliances[charities.alliance[i]].members.filter(
    (j) => (charities.services[j] & tender.services) !== 0 && charities.status[j] === OPERATING && hasBase(world, j, tender),
  );
  if (able.length < 2 || !able.includes(i)) return null;
  able.sort((a, b) => wholeTurnover(charities, b) - wholeTurnover(charities, a) || (charities.key[a] >>> 0) - (charities.key[b] >>> 0));
  if (able[0] !== i) return null;
  const members = able.slice(1, 1 + world.rules.bidding.team_limit);
  const whole = members.reduce((sum, j) => sum + wholeTurnover(charities, j), wholeTurnover(charities, i));
  const parts = members.map((j) => wholeTurnover(charities, j) / whole);
  const joint = alliances[charities.alliance[i]].kind === 'joint venture';
  const income = joint || world.facts.pooledTurnover ? whole : wholeTurnover(charities, i);
  if (income < tender.turnoverTest || tender.annual > world.rules.bidding.growth_limit * whole) return null;
  return { members, parts, feasible: true, rows: [] };
}

/** Every option of the quarter, what stands behind it, and why it is valued as it is. */
type Board = { options: Options; behind: Behind; columns: readonly Float64Array[]; table: PairTable | null; systematic: Float64Array };

type Choice = { i: number; t: number; row: number; utility: number; outUtility: number; utilityAlone: number; rowAlone: number };

/** Utility without noise: money and every mechanism's term, the nest's value for partnered options included. */
function systematicUtility(options: Options, behind: Behind, columns: readonly Float64Array[], table: PairTable | null): Float64Array {
  const { count } = options;
  const total = columnFor('utility', count);
  for (let r = 0; r < count; r++) total[r] = options.money[r];
  for (const column of columns) for (let r = 0; r < count; r++) total[r] += column[r];
  for (let r = 0; r < count; r++) {
    const team = behind.team[r];
    if (team === null || team.rows.length === 0 || table === null) continue;
    for (const column of table.columns) total[r] += meanOver(team, column);
  }
  return total;
}

/** What is thought of the members of a team, on average. */
function meanOver({ rows, members }: Team, column: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < members.length; k++) sum += column[rows[k]];
  return sum / members.length;
}

/** Each mechanism's term for one option: its own view, then its view of the partners. */
function termsOf({ behind, columns, table }: Board, r: number): number[] {
  const team = behind.team[r];
  const terms: number[] = [];
  for (const column of columns) terms.push(column[r]);
  if (table !== null) for (const column of table.columns) terms.push(team === null || team.rows.length === 0 ? 0 : meanOver(team, column));
  return terms;
}

/** The best way of answering one tender, by the decision form in force; null for staying out. */
function choose(world: World, each: Case, board: Board): Choice | null {
  const { key } = world.sector.charities;
  const tender = world.tenders[each.t];
  const { options, systematic } = board;
  const { decision } = world.rules.structure;
  const noise = decision === 'best_response' ? 0 : world.rules.bidding.noise;
  const outUtility = world.rules.bidding.shadow_price + noise * gumbel(world.keys['choice/out'], key[each.i], world.quarter, tender.key);
  let row = -1;
  let utility = outUtility;
  let utilityAlone = -Infinity;
  let rowAlone = -1;
  for (let r = each.firstRow; r < each.lastRow; r++) {
    const strategy = options.strategy[r] as keyof typeof noiseOf;
    const luck = noise * gumbel(world.keys[noiseOf[strategy]], key[each.i], world.quarter, tender.key);
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
    if (world.watch !== null) watchOption(world, each, board, r, value, luck);
  }
  if (world.watch !== null) watchStayingOut(world, each, outUtility, row < 0);
  return row < 0 ? null : { i: each.i, t: each.t, row, utility, outUtility, utilityAlone, rowAlone };
}

function watchStayingOut({ watch, tenders, quarter, rules }: World, { i, t }: Case, utility: number, taken: boolean): void {
  if (watch === null || watch.charity !== i) return;
  const money = rules.bidding.shadow_price;
  const noise = utility - money;
  watch.decisions.push({ quarter, tender: tenders[t], strategy: OUT, money, noise, terms: {}, utility, taken, partner: -1 });
}

function watchOption(world: World, { i, t }: Case, board: Board, r: number, utility: number, noise: number): void {
  const { watch } = world;
  if (watch === null || watch.charity !== i) return;
  const { options } = board;
  const values = termsOf(board, r);
  const terms: Record<string, number> = {};
  choiceTerms(world)
    .slice(2)
    .forEach((id, k) => (terms[id] = (terms[id] ?? 0) + values[k]));
  watch.decisions.push({
    quarter: world.quarter,
    tender: world.tenders[t],
    strategy: options.strategy[r],
    money: options.money[r],
    noise,
    terms,
    utility,
    taken: false,
    partner: options.partner[r],
  });
}

/** Names of the terms of a choice, in the order their values come: money, noise, then mechanisms (own view, then view of partners). */
export function choiceTerms(world: World): string[] {
  return ['money', 'noise', ...world.hooks.appraise.map((hook) => hook.id), ...world.hooks.approach.map((hook) => hook.id)];
}

/** Ranks each charity's chosen options and bids until its capacity is used. */
function portfolios(world: World, choices: readonly Choice[], board: Board, losing: Float64Array): Intention[] {
  const { charities } = world.sector;
  const byCharity = new Map<number, Choice[]>();
  for (const choice of choices) {
    const list = byCharity.get(choice.i);
    if (list === undefined) byCharity.set(choice.i, [choice]);
    else list.push(choice);
  }
  const taken: Intention[] = [];
  const order = [...byCharity.keys()].sort((a, b) => (charities.key[a] >>> 0) - (charities.key[b] >>> 0));
  for (const i of order) {
    const list = byCharity.get(i) ?? [];
    if (list.length > 1) list.sort((a, b) => b.utility - b.outUtility - (a.utility - a.outUtility) || a.t - b.t);
    const bidsLeft = Math.max(1, world.rules.attention.appraised_per_quarter[BANDS[charities.band[i]]]);
    let hedge = world.rules.bidding.hedge;
    for (const hook of world.hooks.hedge) hedge *= hook.run(i);
    const allowance = hedge * world.rules.bidding.growth_limit * wholeTurnover(charities, i) - charities.recentAwards[i];
    let load = 0;
    let made = 0;
    for (const choice of list) {
      const { options } = board;
      const { row } = choice;
      const tender = world.tenders[choice.t];
      const strategy = options.strategy[row];
      const work = options.winChance[row] * tender.annual * options.ownPart[row];
      if (strategy !== STEP_BACK) {
        if (made >= bidsLeft || (made > 0 && load + work > allowance)) continue;
        made++;
        load += work;
      }
      taken.push(intend(choice, board));
      tally(world, choice, board);
    }
    if (load > losing[i]) world.events.growthBids += made;
  }
  return taken;
}

function intend({ i, t, row, rowAlone, utility, utilityAlone }: Choice, { options, behind, table }: Board): Intention {
  const team = behind.team[row];
  const asked = team === null || table === null || team.rows.length === 0 ? null : team.rows;
  return {
    charity: i,
    tender: t,
    strategy: options.strategy[row],
    utility,
    utilityAlone,
    price: behind.price[row],
    fullCost: behind.cost[row],
    priceAlone: rowAlone < 0 ? 0 : behind.price[rowAlone],
    costAlone: rowAlone < 0 ? 0 : behind.cost[rowAlone],
    candidates: asked === null ? (team?.members ?? []) : asked.map((r) => (table as PairTable).pairs.candidate[r]),
    parts: asked === null ? (team?.parts ?? []) : asked.map((r) => (table as PairTable).pairs.part[r]),
    wanted: team?.members.length ?? 0,
  };
}

function tally(world: World, { row, utility, i, t }: Choice, board: Board): void {
  const { options } = board;
  const { choices } = world.events;
  const strategy = options.strategy[row];
  const own = termsOf(board, row);
  let terms = 0;
  for (const term of own) terms += term;
  const S = STRATEGIES.length;
  choices.sums[strategy] += options.money[row];
  choices.sums[S + strategy] += utility - (options.money[row] + terms);
  for (let k = 0; k < own.length; k++) choices.sums[(k + 2) * S + strategy] += own[k];
  choices.counts[strategy] += 1;
  const { watch } = world;
  if (watch !== null && watch.charity === i)
    for (const seen of watch.decisions)
      if (seen.quarter === world.quarter && seen.tender === world.tenders[t] && seen.strategy === strategy) seen.taken = true;
}

/** £ a year of advertised work, whole charity, whose contracts end within a year. */
export function endingSoon(world: World): Float64Array {
  const { contracts, charities } = world.sector;
  const losing = new Float64Array(charities.count);
  for (const contract of contracts) {
    if (contract.lead < 0 || contract.ends > world.quarter + 4 || contract.ends < world.quarter) continue;
    let given = 0;
    contract.partners.forEach((j, k) => {
      losing[j] += contract.price * contract.parts[k];
      given += contract.parts[k];
    });
    losing[contract.lead] += contract.price * (1 - given);
  }
  return losing;
}

/** Pressure, 0–1: thin reserves, work about to be lost, cuts in its place, and obligations that cannot be shed. */
function sensePressure(world: World, losing: Float64Array): void {
  const { charities, places } = world.sector;
  const seen = new Uint8Array(charities.count);
  for (const list of world.noticed) for (let k = 0; k < list.length; k++) seen[list[k]] = 1;
  for (const { rows } of world.partnerDirectory) for (let k = 0; k < rows.length; k++) seen[rows[k]] = 1;
  for (let i = 0; i < seen.length; i++) {
    if (seen[i] === 0) continue;
    const thin = 1 - Math.min(1, Math.max(0, monthsOfReserves(charities, i)) / 6);
    const risk = Math.min(1, losing[i] / Math.max(1e-9, wholeTurnover(charities, i)));
    const cut = Math.min(1, 3 * places.cut[charities.home[i]]);
    const fixed = Math.min(1, charities.obligations[i] * 5);
    charities.pressure[i] = Math.min(1, 0.35 * thin + 0.25 * risk + 0.25 * cut + 0.15 * fixed);
  }
}
