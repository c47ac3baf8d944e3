/** What each charity does with its own money: other income comes in, its services, obligations and overheads are paid, and its plans follow. */
import { scratchFloats } from '../columns/scratch.ts';
import { normals, uniforms } from '../random/draw.ts';
import { log, toExp } from '../random/numerics.ts';
import { BANDS } from '../scenario/names.ts';
import type { Settings } from '../scenario/settings.ts';
import { account, enterPaid, enterSpent, give, pence, receive } from '../sector/books.ts';
import { netReserves, yearlySpending, type Charities } from '../sector/charities.ts';
import { QUARTERS_A_YEAR } from '../sector/units.ts';
import { grantsLeft } from '../shared-rules/grants.ts';
import { followObligations, obligationsDue } from '../shared-rules/obligations.ts';
import type { World } from '../world/world.ts';
import { followCuts } from './government-grants.ts';
import { affordable, planTarget, type Means } from './plan.ts';
import { rememberTransactions } from './transactions.ts';

/** Working columns. */
const scratch = {
  lastingSpreadByBand: scratchFloats(),
  growthByBand: scratchFloats(),
  passingSpreadByBand: scratchFloats(),
  lastingChanges: scratchFloats(),
  passingChanges: scratchFloats(),
  drawsOfOneOffCosts: scratchFloats(),
};

/** Who pays other income that is no government grant: for the books alone, which no rule reads by payer. */
const DONATED = 0.6;
const FROM_GRANT_MAKERS = 0.15;
const TRADED = 0.25;

/** Charities whose fortunes are drawn at a time. */
const BATCH = 512;

/** What chance does to a batch of charities in a quarter: factors of their other income, lasting and passing, and the draw of a one-off cost. */
type Fortunes = { readonly lasting: Float64Array; readonly passing: Float64Array; readonly surprise: Float64Array };

/** Fortunes by band, out of the loop: a record's field by a name that varies is the slowest thing in it. Half of its variance off a lognormal factor leaves its mean at 1. */
function bandsOf({ growth, permanent_sd, passing_sd }: Settings['finance']) {
  const bands = {
    lastingSd: scratch.lastingSpreadByBand(BANDS.length),
    growth: scratch.growthByBand(BANDS.length),
    passingSd: scratch.passingSpreadByBand(BANDS.length),
  };
  for (let b = 0; b < BANDS.length; b++) {
    const name = BANDS[b];
    bands.lastingSd[b] = permanent_sd[name] / Math.sqrt(QUARTERS_A_YEAR);
    bands.growth[b] = growth[name] / QUARTERS_A_YEAR - (bands.lastingSd[b] * bands.lastingSd[b]) / 2;
    bands.passingSd[b] = passing_sd[name];
  }
  return bands;
}

/**
 * A column at a time. The plain form draws for each charity where its account is settled; in a loop of that length nothing more is inlined,
 * and each number comes back in an object of its own.
 */
function drawFortunes(world: World, bands: ReturnType<typeof bandsOf>, from: number, to: number, fortunes: Fortunes): void {
  const { byIdentity } = world.sector;
  const { key, band } = world.sector.charities;
  const { lasting, passing, surprise } = fortunes;
  const { lastingSd, growth, passingSd } = bands;
  normals(lasting, world.keys['life/lasting'], key, byIdentity, from, to, world.quarter);
  normals(passing, world.keys['life/passing'], key, byIdentity, from, to, world.quarter);
  uniforms(surprise, world.keys['life/oneOff'], key, byIdentity, from, to, world.quarter);
  for (let k = 0; k < to - from; k++) {
    const b = band[byIdentity[from + k]];
    lasting[k] = growth[b] + lastingSd[b] * lasting[k];
    passing[k] = passingSd[b] * passing[k] - (passingSd[b] * passingSd[b]) / 2;
  }
  toExp(lasting, 0, to - from);
  toExp(passing, 0, to - from);
}

/** Income from other sources, spending on own work, obligations and overheads; plans, obligations and overheads follow with a lag. */
export function runOwnAffairs(world: World): void {
  const { charities, books, byIdentity } = world.sector;
  const { otherIncome, advertisedIncome, spotIncome, grantShare, grantsCut } = charities;
  const { plan, obligations, contractCost, overhead, overheadLevel, recentAwards } = charities;
  const { finance, delivery } = world.settings;
  const { one_off_chance, one_off_cost } = finance;
  const { overhead_share, overhead_lag } = delivery;
  const awardsKept = 1 - world.settings.bidding.award_fading;
  const bands = bandsOf(finance);
  const fortunes: Fortunes = {
    lasting: scratch.lastingChanges(BATCH),
    passing: scratch.passingChanges(BATCH),
    surprise: scratch.drawsOfOneOffCosts(BATCH),
  };
  followCuts(world);
  // Pence moved by all charities together.
  let granted = 0;
  let donated = 0;
  let fromGrantMakers = 0;
  let earned = 0;
  let oneOff = 0;
  let ownServices = 0;
  let committed = 0;
  let allOverheads = 0;
  for (let n = 0; n < byIdentity.length; n++) {
    const i = byIdentity[n];
    const k = n % BATCH;
    if (k === 0) drawFortunes(world, bands, n, Math.min(byIdentity.length, n + BATCH), fortunes);
    const contracts = advertisedIncome[i] + spotIncome[i];
    if (otherIncome[i] <= 0 && contracts <= 0) continue;
    otherIncome[i] *= fortunes.lasting[k];
    const income = (otherIncome[i] / QUARTERS_A_YEAR) * fortunes.passing[k];
    const grants = grantsLeft(grantShare[i], grantsCut[i]);
    const fromGovernment = pence(income * grants);
    const fromDonors = pence(income * (1 - grants) * DONATED);
    const fromMakers = pence(income * (1 - grants) * FROM_GRANT_MAKERS);
    const fromTrading = pence(income * (1 - grants) * TRADED);
    receive(charities, i, fromGovernment + fromDonors + fromMakers + fromTrading);
    granted += fromGovernment;
    donated += fromDonors;
    fromGrantMakers += fromMakers;
    earned += fromTrading;

    const spending = plan[i] / QUARTERS_A_YEAR;
    const u = fortunes.surprise[k];
    const fixed = obligations[i] / QUARTERS_A_YEAR;
    const usual = spending + fixed + contractCost[i] / QUARTERS_A_YEAR;
    const surprise = u < one_off_chance ? pence(-log(u / one_off_chance) * one_off_cost * usual) : 0;
    const obliged = pence(fixed);
    const overheads = (overheadLevel[i] * contractCost[i] * overhead_share) / (1 - overhead_share);
    overhead[i] += overhead_lag * (overheads - overhead[i]);
    const running = pence(overhead[i] / QUARTERS_A_YEAR);
    const left = charities.reserves[i] + pence(charities.owed[i]) - surprise - obliged - running;
    const services = affordable(pence(spending), left);
    give(charities, i, surprise + services + obliged + running);
    oneOff += surprise;
    ownServices += services;
    committed += obliged;
    allOverheads += running;
    adjustPlan(finance, charities, i, contracts);
    recentAwards[i] *= awardsKept;
  }
  enterPaid(books, account['government grants'], granted);
  enterPaid(books, account.donors, donated);
  enterPaid(books, account['grant makers'], fromGrantMakers);
  enterPaid(books, account['trading customers'], earned);
  enterSpent(books, account['one-off costs'], oneOff);
  enterSpent(books, account['own services'], ownServices);
  enterSpent(books, account.obligations, committed);
  enterSpent(books, account.overheads, allOverheads);
}

/**
 * A charity in deficit cuts its services with a lag, and one with more reserves than it needs spends them. Obligations cannot be cut at
 * will: they follow what it does, slowly where that falls.
 */
function adjustPlan(finance: Settings['finance'], charities: Charities, i: number, contractIncome: number): void {
  const { target_margin, reserve_pull, plan_lag, transaction_memory, obligations_up, obligations_down } = finance;
  const { plan, obligations, obligationShare, transactions, quarterTransactions, otherIncome } = charities;
  transactions[i] = rememberTransactions(transactions[i], quarterTransactions[i], transaction_memory);
  quarterTransactions[i] = 0;
  const due = obligationsDue(obligationShare[i], yearlySpending(charities, i), otherIncome[i]);
  obligations[i] = followObligations(obligations[i], due, obligations_up, obligations_down);
  means.otherIncome = otherIncome[i];
  means.contractIncome = contractIncome;
  means.contractCost = charities.contractCost[i];
  means.overheads = charities.overhead[i];
  means.obligations = obligations[i];
  means.transactions = transactions[i];
  means.plan = plan[i];
  means.netReserves = netReserves(charities, i);
  means.reserveMonths = charities.reserveTarget[i];
  const target = planTarget(means, target_margin, reserve_pull);
  plan[i] = Math.max(0, plan[i] + plan_lag * (target - plan[i]));
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** One record for all: a new one for each charity each quarter would be most of what this step leaves to collect. */
const means: Mutable<Means> = {
  otherIncome: 0,
  contractIncome: 0,
  contractCost: 0,
  overheads: 0,
  obligations: 0,
  transactions: 0,
  plan: 0,
  netReserves: 0,
  reserveMonths: 0,
};
