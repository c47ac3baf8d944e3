/** Step 9: contracts are paid, other income comes in, plans follow income, reserves move. */
import { normal, uniform } from '../random/draw.ts';
import { exp, log } from '../random/numerics.ts';
import { BANDS } from '../scenario/names.ts';
import { account, passOn, pay, post, spend } from '../sector/accounts.ts';
import { OPERATING, type Charities } from '../sector/charities.ts';
import { leadPart, type Contract } from '../sector/market.ts';
import type { World } from '../sector/world.ts';

type Tools = {
  readonly paymentFactor: (world: World, contract: Contract) => number;
  readonly budgetMultiple: (world: World, service: number, area: number, annual: number) => number;
};

export function settleAccounts(world: World, tools: Tools): void {
  payContracts(world);
  tallyContractWork(world, tools);
  paySpotWork(world, tools);
  returnUnspentBudget(world);
  runOwnAffairs(world);
  if ((world.quarter & 3) === 3) closeYear(world);
}

/** Pays what is due; a lead passes partners their parts, less its fee, at once or after a wait. */
function payContracts(world: World): void {
  const { contracts, books, charities } = world.sector;
  const wait = world.rules.payment.partners_wait_quarters;
  for (const contract of contracts) {
    if (contract.lead < 0) continue;
    const over = contract.ends <= world.quarter;
    if (contract.owed.length > contract.arrears || (over && contract.owed.length > 0)) {
      const money = contract.owed.shift() as number;
      received(world, contract.lead, pay(books, charities, account.commissioners, contract.lead, money));
      world.events.advertisedPay += money;
      if (charities.reach[contract.lead] === 2) world.events.nationalPay += money;
      if (contract.partners.length > 0) contract.owedToPartners.push(money);
    }
    if (contract.owedToPartners.length > wait || (over && contract.owedToPartners.length > 0))
      payPartners(world, contract, contract.owedToPartners.shift() as number);
  }
  world.sector.contracts = contracts.filter(
    (contract) => contract.ends > world.quarter || contract.owed.length > 0 || contract.owedToPartners.length > 0,
  );
}

export function payPartners(world: World, contract: Contract, money: number): void {
  const { books, charities } = world.sector;
  contract.partners.forEach((j, k) => {
    const part = money * contract.parts[k] * (1 - contract.fee);
    const moved = passOn(books, charities, contract.lead, j, part);
    charities.yearContract[contract.lead] -= moved;
    received(world, j, moved);
    world.events.partnerPay += part;
  });
}

function received(world: World, i: number, pence: number): void {
  world.sector.charities.yearContract[i] += pence;
}

/** Yearly contract work and its cost by charity, as things stand. */
function tallyContractWork(world: World, tools: Tools): void {
  const { charities, contracts } = world.sector;
  const { overhead_share } = world.rules.delivery;
  charities.advertisedIncome.fill(0, 0, charities.count);
  charities.contractCost.fill(0, 0, charities.count);
  for (const contract of contracts) {
    if (contract.lead < 0 || contract.starts > world.quarter || contract.ends <= world.quarter) continue;
    const factor = tools.paymentFactor(world, contract) * contract.share;
    const parts = [leadPart(contract.parts), ...contract.parts];
    [contract.lead, ...contract.partners].forEach((i, k) => {
      charities.advertisedIncome[i] += contract.price * factor * parts[k];
      charities.contractCost[i] += contract.fullCost * contract.costFactor * contract.share * parts[k] * (1 - overhead_share);
    });
  }
}

/** Each pool's budget is shared among its holders by weights that wander around their start. */
function paySpotWork(world: World, tools: Tools): void {
  const { charities, spot, books } = world.sector;
  const { overhead_share, spot_cost } = world.rules.delivery;
  const sd = world.rules.market.spot_noise;
  for (const pool of spot) {
    const budget = pool.budget * tools.budgetMultiple(world, pool.service, pool.area, pool.budget);
    let total = 0;
    const weights = pool.members.map(
      (i) => charities.spotWeight[i] * exp(sd * normal(world.keys['delivery/spot'], charities.key[i], world.quarter >> 2)),
    );
    for (const weight of weights) total += weight;
    pool.members.forEach((i, k) => {
      const income = total > 0 ? (budget * weights[k]) / total : 0;
      charities.spotIncome[i] = income;
      received(world, i, pay(books, charities, account.commissioners, i, income / 4));
      // Costs fall behind a fall in the work by the lag with which capacity is cut.
      const needed = income * spot_cost * charities.unitCost[i] * (1 - overhead_share);
      charities.spotCost[i] = Math.max(needed, charities.spotCost[i] + world.rules.finance.plan_lag * (needed - charities.spotCost[i]));
      spend(books, charities, i, account['delivery of contracts'], charities.spotCost[i] / 4);
      charities.contractCost[i] += charities.spotCost[i];
    });
  }
}

/** Commissioners keep what they owe for work done and give the rest back. */
function returnUnspentBudget(world: World): void {
  const { books, contracts } = world.sector;
  let owed = 0;
  for (const contract of contracts) for (const amount of contract.owed) owed += amount;
  const held = books.balance[account.commissioners] / 100;
  post(books, account.commissioners, account.treasury, held - owed);
}

/** Income from other sources, spending on own work, overheads; plans and overheads follow with a lag. */
function runOwnAffairs(world: World): void {
  const { charities, books } = world.sector;
  const { keys, quarter } = world;
  const { finance, delivery } = world.rules;
  const { one_off_chance, one_off_cost } = finance;
  // By band, out of the loop: a record's field by a name that varies is the slowest thing in it.
  const lastingSd = BANDS.map((band) => finance.permanent_sd[band] * 0.5);
  const growth = BANDS.map((band, b) => finance.growth[band] / 4 - 0.5 * lastingSd[b] * lastingSd[b]);
  const passingSd = BANDS.map((band) => finance.passing_sd[band]);
  for (let i = 0; i < charities.count; i++) {
    if (charities.status[i] !== OPERATING) continue;
    const contracts = charities.advertisedIncome[i] + charities.spotIncome[i];
    if (charities.otherIncome[i] <= 0 && contracts <= 0) continue;
    const band = charities.band[i];
    const key = charities.key[i];
    charities.otherIncome[i] *= exp(growth[band] + lastingSd[band] * normal(keys['life/lasting'], key, quarter));
    const passing = passingSd[band];
    const income = (charities.otherIncome[i] / 4) * exp(passing * normal(keys['life/passing'], key, quarter) - 0.5 * passing * passing);
    const grants = charities.grantShare[i];
    pay(books, charities, account['government grants'], i, income * grants);
    pay(books, charities, account.donors, i, income * (1 - grants) * 0.6);
    pay(books, charities, account['grant makers'], i, income * (1 - grants) * 0.15);
    pay(books, charities, account['trading customers'], i, income * (1 - grants) * 0.25);

    let spending = charities.plan[i] / 4;
    const u = uniform(keys['life/oneOff'], key, quarter);
    if (u < one_off_chance) {
      const size = -log(u / one_off_chance) * one_off_cost;
      spend(books, charities, i, account['one-off costs'], size * (spending + charities.contractCost[i] / 4));
    }
    spend(books, charities, i, account['own services'], spending);
    const overheads = (charities.overheadLevel[i] * charities.contractCost[i] * delivery.overhead_share) / (1 - delivery.overhead_share);
    charities.overhead[i] += delivery.overhead_lag * (overheads - charities.overhead[i]);
    spend(books, charities, i, account.overheads, charities.overhead[i] / 4);
    adjustPlan(world, charities, i, contracts);
    charities.recentAwards[i] *= 0.75;
  }
}

/** A charity in deficit cuts with a lag, a charity with more reserves than it needs spends them; obligations cannot be cut. */
function adjustPlan(world: World, charities: Charities, i: number, contracts: number): void {
  const { target_margin, reserve_pull, plan_lag } = world.rules.finance;
  const margin = contracts - charities.contractCost[i] - charities.overhead[i];
  const spending = charities.plan[i] + charities.contractCost[i] + charities.overhead[i];
  const wanted = (charities.reserveTarget[i] / 12) * spending;
  const target =
    charities.otherIncome[i] +
    margin -
    target_margin * (charities.otherIncome[i] + contracts) +
    reserve_pull * (charities.reserves[i] / 100 - wanted);
  const floor = charities.obligations[i] * spending;
  charities.plan[i] = Math.max(0, floor, charities.plan[i] + plan_lag * (target - charities.plan[i]));
}

/** Counts who spent more than it received in the year that ends, and starts the next. */
function closeYear(world: World): void {
  const { charities } = world.sector;
  for (let i = 0; i < charities.count; i++) {
    if (charities.status[i] === OPERATING && charities.founded[i] <= world.quarter - 4) {
      world.events.reporting += charities.reachShare[i];
      if (charities.yearSpending[i] > charities.yearIncome[i]) world.events.overspent += charities.reachShare[i];
    }
    charities.yearIncome[i] = 0;
    charities.yearSpending[i] = 0;
    charities.lastYearContract[i] = charities.yearContract[i];
    charities.yearContract[i] = 0;
  }
}
