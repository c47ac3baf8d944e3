/** Step 9: contracts are paid, other income comes in, plans follow income, reserves move. */
import { normals, toNormal, uniform, uniforms } from '../random/draw.ts';
import { exp, log, toExp } from '../random/numerics.ts';
import { BANDS } from '../scenario/names.ts';
import type { Settings } from '../scenario/settings.ts';
import { account, enterPaid, enterSpent, give, passOn, pay, pence, post, receive } from '../sector/books.ts';
import type { Charities } from '../sector/charities.ts';
import { isInForce, leadPart, type Contract } from '../sector/market.ts';
import { scratchFloats } from '../columns/scratch.ts';
import { budgetMultiple, paymentFactor } from '../shared-rules/budgets.ts';
import type { Accounts } from '../world/now.ts';
import type { World } from '../world/world.ts';

/** Working columns. */
const scratch = {
  weightsInSpotWork: scratchFloats(),
  lastingSpreadByBand: scratchFloats(),
  growthByBand: scratchFloats(),
  passingSpreadByBand: scratchFloats(),
  lastingChanges: scratchFloats(),
  passingChanges: scratchFloats(),
  drawsOfOneOffCosts: scratchFloats(),
};

export const settleAccounts = {
  name: 'settle accounts',
  summary:
    'Contracts, spot work and other income are paid, costs spent, plans and overheads follow with a lag; the books must balance to the penny.',
  run,
};

function run(world: World): Accounts {
  const accounts: Accounts = { partnerPay: 0, advertisedPay: 0, nationalPay: 0, reporting: 0, overspent: 0 };
  payContracts(world, accounts);
  tallyContractWork(world);
  paySpotWork(world);
  returnUnspentBudget(world);
  runOwnAffairs(world);
  if ((world.quarter & 3) === 3) closeYear(world, accounts);
  return accounts;
}

/** Pays what is due; a lead passes partners their parts, less its fee, at once or after a wait. */
function payContracts(world: World, accounts: Accounts): void {
  const { contracts, books, charities } = world.sector;
  const wait = world.settings.payment.partners_wait_quarters;
  for (const contract of contracts) {
    if (contract.lead < 0) continue;
    const over = contract.ends <= world.quarter;
    if (contract.owed.length > contract.arrears || (over && contract.owed.length > 0)) {
      const money = contract.owed.shift() as number;
      received(world, contract.lead, pay(books, charities, account.commissioners, contract.lead, money));
      accounts.advertisedPay += money;
      if (charities.reach[contract.lead] === 2) accounts.nationalPay += money;
      if (contract.partners.length > 0) contract.owedToPartners.push(money);
    }
    if (contract.owedToPartners.length > wait || (over && contract.owedToPartners.length > 0))
      payPartners(world, contract, contract.owedToPartners.shift() as number, accounts);
  }
  world.sector.contracts = contracts.filter(
    (contract) => contract.ends > world.quarter || contract.owed.length > 0 || contract.owedToPartners.length > 0,
  );
}

function payPartners(world: World, contract: Contract, money: number, accounts: Accounts): void {
  const { books, charities } = world.sector;
  const { lead, partners, parts, fee } = contract;
  for (let k = 0; k < partners.length; k++) {
    const part = money * parts[k] * (1 - fee);
    const moved = passOn(books, charities, lead, partners[k], part);
    charities.yearContract[lead] -= moved;
    received(world, partners[k], moved);
    accounts.partnerPay += part;
  }
}

function received(world: World, i: number, amount: number): void {
  world.sector.charities.yearContract[i] += amount;
}

/** Yearly contract work and its cost by charity, as things stand. */
function tallyContractWork(world: World): void {
  const { charities, contracts } = world.sector;
  const { advertisedIncome, contractCost } = charities;
  const { overhead_share } = world.settings.delivery;
  advertisedIncome.fill(0, 0, charities.count);
  contractCost.fill(0, 0, charities.count);
  for (const contract of contracts) {
    const { lead, partners, parts, price, fullCost, costFactor, share } = contract;
    if (lead < 0 || !isInForce(contract, world.quarter)) continue;
    const factor = paymentFactor(world, contract) * share;
    for (let k = 0; k <= partners.length; k++) {
      const i = k === 0 ? lead : partners[k - 1];
      const part = k === 0 ? leadPart(parts) : parts[k - 1];
      advertisedIncome[i] += price * factor * part;
      contractCost[i] += fullCost * costFactor * share * part * (1 - overhead_share);
    }
  }
}

/** Each pool's budget is shared among its holders by weights that wander around their start. */
function paySpotWork(world: World): void {
  const { charities, spot, books } = world.sector;
  const { key, spotWeight, spotIncome, spotCost, unitCost, contractCost } = charities;
  const { overhead_share, spot_cost } = world.settings.delivery;
  const { plan_lag } = world.settings.finance;
  const sd = world.settings.market.spot_noise;
  const luck = world.keys['delivery/spot'];
  let paid = 0;
  let spent = 0;
  for (const { budget: atStart, service, area, members } of spot) {
    const budget = atStart * budgetMultiple(world, service, area, atStart);
    const weights = scratch.weightsInSpotWork(members.length);
    for (let k = 0; k < members.length; k++) weights[k] = uniform(luck, key[members[k]], world.quarter >> 2);
    toNormal(weights, 0, members.length);
    let total = 0;
    for (let k = 0; k < members.length; k++) {
      weights[k] = spotWeight[members[k]] * exp(sd * weights[k]);
      total += weights[k];
    }
    for (let k = 0; k < members.length; k++) {
      const i = members[k];
      const income = total > 0 ? (budget * weights[k]) / total : 0;
      spotIncome[i] = income;
      const moved = pence(income / 4);
      receive(charities, i, moved);
      received(world, i, moved);
      paid += moved;
      // Costs fall behind a fall in the work by the lag with which capacity is cut.
      const needed = income * spot_cost * unitCost[i] * (1 - overhead_share);
      spotCost[i] = Math.max(needed, spotCost[i] + plan_lag * (needed - spotCost[i]));
      const cost = pence(spotCost[i] / 4);
      give(charities, i, cost);
      spent += cost;
      contractCost[i] += spotCost[i];
    }
  }
  enterPaid(books, account.commissioners, paid);
  enterSpent(books, account['delivery of contracts'], spent);
}

/** Commissioners keep what they owe for work done and give the rest back. */
function returnUnspentBudget(world: World): void {
  const { books, contracts } = world.sector;
  let owed = 0;
  for (const contract of contracts) for (let k = 0; k < contract.owed.length; k++) owed += contract.owed[k];
  const held = books.balance[account.commissioners] / 100;
  post(books, account.commissioners, account.treasury, held - owed);
}

/** Charities whose fortunes are drawn at a time. */
const BATCH = 512;

/** What chance does to a batch of charities in a quarter: factors of their other income, lasting and passing, and the draw of a one-off cost. */
type Fortunes = { readonly lasting: Float64Array; readonly passing: Float64Array; readonly surprise: Float64Array };

/** Fortunes by band, out of the loop: a record's field by a name that varies is the slowest thing in it. */
function bandsOf({ growth, permanent_sd, passing_sd }: Settings['finance']) {
  const bands = {
    lastingSd: scratch.lastingSpreadByBand(BANDS.length),
    growth: scratch.growthByBand(BANDS.length),
    passingSd: scratch.passingSpreadByBand(BANDS.length),
  };
  for (let b = 0; b < BANDS.length; b++) {
    const name = BANDS[b];
    bands.lastingSd[b] = permanent_sd[name] * 0.5;
    bands.growth[b] = growth[name] / 4 - 0.5 * bands.lastingSd[b] * bands.lastingSd[b];
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
    passing[k] = passingSd[b] * passing[k] - 0.5 * passingSd[b] * passingSd[b];
  }
  toExp(lasting, 0, to - from);
  toExp(passing, 0, to - from);
}

/** Income from other sources, spending on own work, overheads; plans and overheads follow with a lag. */
function runOwnAffairs(world: World): void {
  const { charities, books, byIdentity } = world.sector;
  const { otherIncome, advertisedIncome, spotIncome, grantShare } = charities;
  const { plan, contractCost, overhead, overheadLevel, recentAwards } = charities;
  const { finance, delivery } = world.settings;
  const { one_off_chance, one_off_cost } = finance;
  const { overhead_share, overhead_lag } = delivery;
  const bands = bandsOf(finance);
  const fortunes: Fortunes = {
    lasting: scratch.lastingChanges(BATCH),
    passing: scratch.passingChanges(BATCH),
    surprise: scratch.drawsOfOneOffCosts(BATCH),
  };
  // Pence moved by all charities together.
  let granted = 0;
  let donated = 0;
  let fromGrantMakers = 0;
  let earned = 0;
  let oneOff = 0;
  let ownServices = 0;
  let allOverheads = 0;
  for (let n = 0; n < byIdentity.length; n++) {
    const i = byIdentity[n];
    const k = n % BATCH;
    if (k === 0) drawFortunes(world, bands, n, Math.min(byIdentity.length, n + BATCH), fortunes);
    const contracts = advertisedIncome[i] + spotIncome[i];
    if (otherIncome[i] <= 0 && contracts <= 0) continue;
    otherIncome[i] *= fortunes.lasting[k];
    const income = (otherIncome[i] / 4) * fortunes.passing[k];
    const grants = grantShare[i];
    const fromGovernment = pence(income * grants);
    const fromDonors = pence(income * (1 - grants) * 0.6);
    const fromMakers = pence(income * (1 - grants) * 0.15);
    const fromTrading = pence(income * (1 - grants) * 0.25);
    receive(charities, i, fromGovernment + fromDonors + fromMakers + fromTrading);
    granted += fromGovernment;
    donated += fromDonors;
    fromGrantMakers += fromMakers;
    earned += fromTrading;

    const spending = plan[i] / 4;
    const u = fortunes.surprise[k];
    const surprise = u < one_off_chance ? pence(-log(u / one_off_chance) * one_off_cost * (spending + contractCost[i] / 4)) : 0;
    const services = pence(spending);
    const overheads = (overheadLevel[i] * contractCost[i] * overhead_share) / (1 - overhead_share);
    overhead[i] += overhead_lag * (overheads - overhead[i]);
    const running = pence(overhead[i] / 4);
    give(charities, i, surprise + services + running);
    oneOff += surprise;
    ownServices += services;
    allOverheads += running;
    adjustPlan(finance, charities, i, contracts);
    recentAwards[i] *= 0.75;
  }
  enterPaid(books, account['government grants'], granted);
  enterPaid(books, account.donors, donated);
  enterPaid(books, account['grant makers'], fromGrantMakers);
  enterPaid(books, account['trading customers'], earned);
  enterSpent(books, account['one-off costs'], oneOff);
  enterSpent(books, account['own services'], ownServices);
  enterSpent(books, account.overheads, allOverheads);
}

/** A charity in deficit cuts with a lag, a charity with more reserves than it needs spends them; obligations cannot be cut. */
function adjustPlan(finance: Settings['finance'], charities: Charities, i: number, contracts: number): void {
  const { target_margin, reserve_pull, plan_lag } = finance;
  const { plan, contractCost, overhead, reserveTarget, otherIncome, reserves, obligations } = charities;
  const margin = contracts - contractCost[i] - overhead[i];
  const spending = plan[i] + contractCost[i] + overhead[i];
  const wanted = (reserveTarget[i] / 12) * spending;
  const target = otherIncome[i] + margin - target_margin * (otherIncome[i] + contracts) + reserve_pull * (reserves[i] / 100 - wanted);
  plan[i] = Math.max(0, obligations[i] * spending, plan[i] + plan_lag * (target - plan[i]));
}

/** Counts who spent more than it received in the year that ends, and starts the next. */
function closeYear(world: World, accounts: Accounts): void {
  const { count, founded, reachShare, yearIncome, yearSpending, yearContract, lastYearContract } = world.sector.charities;
  const { byIdentity } = world.sector;
  for (let n = 0; n < byIdentity.length; n++) {
    const i = byIdentity[n];
    if (founded[i] > world.quarter - 4) continue;
    accounts.reporting += reachShare[i];
    if (yearSpending[i] > yearIncome[i]) accounts.overspent += reachShare[i];
  }
  lastYearContract.set(yearContract.subarray(0, count));
  for (const column of [yearIncome, yearSpending, yearContract]) column.fill(0, 0, count);
}
