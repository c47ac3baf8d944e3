/** Step 9: contracts are paid, other income comes in, plans follow income, reserves move. */
import { toNormal, uniform } from '../random/draw.ts';
import { exp } from '../random/numerics.ts';
import { account, enterPaid, enterSpent, give, passOn, pay, pence, post, receive } from '../sector/books.ts';
import { NATIONAL } from '../sector/charities.ts';
import { isInForce, leadPart, type Contract } from '../sector/market.ts';
import { owedToLead, owedToPartner } from '../shared-rules/owed.ts';
import { scratchFloats } from '../columns/scratch.ts';
import { budgetMultiple, paymentFactor, workAt } from '../shared-rules/budgets.ts';
import { emptyAccounts } from '../world/empty-products.ts';
import type { Accounts } from '../world/now.ts';
import type { World } from '../world/world.ts';
import { endsYear, PENCE_A_POUND, QUARTERS_A_YEAR } from '../sector/units.ts';
import { runOwnAffairs } from './own-affairs.ts';

/** Working columns. */
const scratch = {
  weightsInSpotWork: scratchFloats(),
};

export const settleAccounts = {
  name: 'settle accounts',
  summary:
    'Contracts, spot work and other income are paid, costs spent, plans and overheads follow with a lag; the books must balance to the penny.',
  run,
};

function run(world: World): Accounts {
  const accounts = emptyAccounts();
  payContracts(world, accounts);
  tallyContractWork(world);
  paySpotWork(world);
  returnUnspentBudget(world);
  tallyOwed(world);
  runOwnAffairs(world);
  if (endsYear(world.quarter)) closeYear(world, accounts);
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
      if (charities.reach[contract.lead] === NATIONAL) accounts.nationalPay += money;
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

/** Yearly contract work and its cost by charity, as things stand: what a lead passes on is its partners’ income, its fee its own. */
function tallyContractWork(world: World): void {
  const { charities, contracts } = world.sector;
  const { advertisedIncome, contractCost } = charities;
  const { overhead_share } = world.settings.delivery;
  advertisedIncome.fill(0, 0, charities.count);
  contractCost.fill(0, 0, charities.count);
  for (const contract of contracts) {
    const { lead, partners, parts, price, fee, fullCost, costFactor, share } = contract;
    if (lead < 0 || !isInForce(contract, world.quarter)) continue;
    const factor = paymentFactor(world, contract) * share;
    for (let k = 0; k <= partners.length; k++) {
      const i = k === 0 ? lead : partners[k - 1];
      const part = k === 0 ? leadPart(parts) : parts[k - 1];
      const kept = k === 0 ? part + fee * (1 - part) : part * (1 - fee);
      advertisedIncome[i] += price * factor * kept;
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
  const year = Math.floor(world.quarter / QUARTERS_A_YEAR);
  let paid = 0;
  let spent = 0;
  for (const { budget: atStart, service, area, members } of spot) {
    const multiple = budgetMultiple(world, service, area, atStart);
    const budget = atStart * multiple;
    // What the work costs follows the work, not what is paid for it.
    const costOfIncome = multiple > 0 ? (spot_cost * workAt(world.settings.budget, multiple)) / multiple : 0;
    const weights = scratch.weightsInSpotWork(members.length);
    for (let k = 0; k < members.length; k++) weights[k] = uniform(luck, key[members[k]], year);
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
      const moved = pence(income / QUARTERS_A_YEAR);
      receive(charities, i, moved);
      received(world, i, moved);
      paid += moved;
      // Costs fall behind a fall in the work by the lag with which capacity is cut.
      const needed = income * costOfIncome * unitCost[i] * (1 - overhead_share);
      spotCost[i] = Math.max(needed, spotCost[i] + plan_lag * (needed - spotCost[i]));
      const cost = pence(spotCost[i] / QUARTERS_A_YEAR);
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
  const held = books.balance[account.commissioners] / PENCE_A_POUND;
  post(books, account.commissioners, account.treasury, held - owed);
}

/** What charities are still to be paid for work done. */
function tallyOwed(world: World): void {
  const { charities, contracts } = world.sector;
  const { owed } = charities;
  owed.fill(0, 0, charities.count);
  for (const contract of contracts) {
    const { lead, partners } = contract;
    if (lead < 0 || (contract.owed.length === 0 && contract.owedToPartners.length === 0)) continue;
    owed[lead] += owedToLead(contract);
    for (let k = 0; k < partners.length; k++) owed[partners[k]] += owedToPartner(contract, k);
  }
}

/** Counts who spent more than it received in the year that ends, and starts the next. */
function closeYear(world: World, accounts: Accounts): void {
  const { count, founded, reachShare, yearIncome, yearSpending, yearContract, lastYearContract } = world.sector.charities;
  const { byIdentity } = world.sector;
  for (let n = 0; n < byIdentity.length; n++) {
    const i = byIdentity[n];
    if (founded[i] > world.quarter - QUARTERS_A_YEAR) continue;
    accounts.reporting += reachShare[i];
    if (yearSpending[i] > yearIncome[i]) accounts.overspent += reachShare[i];
  }
  lastYearContract.set(yearContract.subarray(0, count));
  for (const column of [yearIncome, yearSpending, yearContract]) column.fill(0, 0, count);
}
