/** Delivery and money: what each contract pays and costs, and how each charity's year goes on. */
import { BANDS } from '../../src/model/scenario/names.ts';
import type { Settings } from '../../src/model/scenario/settings.ts';
import { total } from './chance.ts';
import {
  boundBy,
  fallBehind,
  hasIncome,
  monitoringCost,
  netWorth,
  qualityIn,
  receive,
  repeated,
  spend,
  spendOnDealings,
  yearlySpending,
  type Charity,
} from './charity.ts';
import { followBudgets, paidNow, workFactor } from './cuts.ts';
import { isCharity, multipleOf, noteAdvertised, noteContractIncome, priceLevel, standsFor, type Line, type Market } from './market.ts';

/** How fast commissioners’ view of a charity follows what it delivers, share a quarter. */
const REPUTATION_PACE = 0.05;

/** A penny: what differs by less does so by rounding alone. */
const LEAST_PAID = 0.01;

export function deliverAndPay(market: Market): void {
  const incomes = new Map(market.charities.map((charity) => [charity, incomeThatLasts(charity)]));
  for (const charity of market.charities) {
    charity.contractIncome = 0;
    charity.contractCost = 0;
    payWhatIsDue(market, charity);
  }
  const practised = new Map<Charity, number>();
  for (const line of market.lines) deliverLine(market, line, practised);
  for (const charity of market.charities) learnAndForget(market.settings, charity, practised.get(charity) ?? 0, incomes.get(charity) ?? 0);
  for (const pool of market.pools) paySpotWork(market, pool);
  for (const charity of market.charities) if (hasIncome(charity)) keepAccounts(market, charity);
}

function incomeThatLasts({ reachShare, peak, otherIncome, publicIncomeOfLate, contractIncome }: Charity): number {
  return otherIncome + (reachShare < 1 && peak !== null ? publicIncomeOfLate : contractIncome);
}

function payWhatIsDue({ quarter, now }: Market, charity: Charity): void {
  const due = charity.owed.filter((debt) => debt.due <= quarter);
  charity.owed = charity.owed.filter((debt) => debt.due > quarter);
  for (const { pounds } of due) {
    receive(charity, pounds);
    noteContractIncome(now, charity, pounds);
    noteAdvertised(now, charity, pounds);
  }
}

function deliverLine(market: Market, line: Line, practised: Map<Charity, number>): void {
  const { settings, quarter } = market;
  const { contract, service, part } = line;
  if (contract === null || !isCharity(contract.provider)) return;
  const { delivery, payment, burden } = settings;
  const { provider, fullCost } = contract;
  const paid = paidNow(market, line, contract) * part;
  contract.costFactor = fallBehind(contract.costFactor, workFactor(market, line, contract), settings.finance.plan_lag);
  const ownCost = fullCost * contract.costFactor * part * (1 - delivery.overhead_share);
  const monitoring = monitoringCost(provider, burden, contract.price) * part;
  spend(provider, ownCost / 4);
  spendOnDealings(provider, monitoring / 4);
  provider.owed.push({ due: quarter + payment.arrears_quarters, pounds: paid / 4 });
  provider.contractIncome += paid;
  provider.contractCost += ownCost;
  provider.lastActive = quarter;
  const times = standsFor(market, provider, line);
  contract.quality = qualityIn(provider, service);
  provider.reputation += repeated(REPUTATION_PACE, times) * (contract.quality - provider.reputation);
  practised.set(provider, (practised.get(provider) ?? 0) + contract.price * part);
}

function learnAndForget({ delivery }: Settings, charity: Charity, contracts: number, income: number): void {
  const most = 1 / charity.reachShare;
  const share = contracts === 0 ? 0 : contracts > most * income ? most : contracts / income;
  const missing = Math.max(0, delivery.best_quality - charity.quality);
  charity.quality += Math.min(1, delivery.learning * share) * missing - delivery.forgetting * (charity.quality - charity.restingQuality);
  charity.reputation -= delivery.forgetting * (charity.reputation - charity.ownReputation);
}

function paySpotWork({ settings, quarter, chance, now }: Market, pool: Market['pools'][number]): void {
  const { budget, delivery, finance, market } = settings;
  const year = Math.floor(quarter / 4);
  const held = pool.members.flatMap((charity) => (charity.spot === null ? [] : [{ charity, work: charity.spot }]));
  for (const { work } of held) {
    if (work.noiseYear === year) continue;
    work.noiseYear = year;
    work.noise = Math.exp(market.spot_noise * chance.normal());
  }
  const weights = total(held, ({ work }) => work.weight * work.noise);
  const multiple = multipleOf(budget, pool.service);
  const money = pool.budget * multiple;
  for (const { charity, work } of held) {
    const income = (money * work.weight * work.noise) / weights;
    work.income = income;
    const needed = (income / priceLevel(budget, multiple)) * delivery.spot_cost * (1 - delivery.overhead_share);
    work.cost = fallBehind(work.cost, needed, finance.plan_lag);
    receive(charity, income / 4);
    noteContractIncome(now, charity, income / 4);
    spend(charity, work.cost / 4);
    charity.contractIncome += income;
    charity.contractCost += work.cost;
  }
}

function keepAccounts(market: Market, charity: Charity): void {
  const { settings, chance, now } = market;
  const { finance, delivery, bidding } = settings;
  const name = BANDS[charity.band];
  const sigma = finance.permanent_sd[name] / 2;
  const tau = finance.passing_sd[name];
  followBudgets(market, charity);
  charity.otherIncome *= Math.exp(finance.growth[name] / 4 - sigma ** 2 / 2 + sigma * chance.normal());
  const received = (charity.otherIncome / 4) * Math.exp(tau * chance.normal() - tau ** 2 / 2);
  receive(charity, received);
  now.totalIncome.set(charity, received + (now.contractIncome.get(charity) ?? 0));
  if (chance.happens(finance.one_off_chance)) {
    spend(charity, (-Math.log(chance.uniform()) * finance.one_off_cost * (charity.plan + charity.obligations + charity.contractCost)) / 4);
  }
  spend(charity, charity.obligations / 4);
  const needed = (charity.contractCost * delivery.overhead_share) / (1 - delivery.overhead_share);
  charity.overheads += delivery.overhead_lag * (needed - charity.overheads);
  spend(charity, charity.overheads / 4);
  spend(charity, Math.min(charity.plan / 4, Math.max(0, netWorth(charity))));
  charity.dealings += finance.transaction_memory * (4 * charity.dealingsThisQuarter - charity.dealings);
  charity.dealingsThisQuarter = 0;
  charity.obligations = nextObligations(charity, finance);
  charity.plan = nextPlan(charity, finance);
  charity.recentAwards *= 1 - bidding.award_fading;
}

function nextObligations(charity: Charity, finance: Market['settings']['finance']): number {
  const gap = boundBy(charity.obligationShare, yearlySpending(charity), charity.otherIncome) - charity.obligations;
  return charity.obligations + gap * (gap > 0 ? finance.obligations_up : finance.obligations_down);
}

function nextPlan(charity: Charity, finance: Market['settings']['finance']): number {
  const { otherIncome, contractIncome, contractCost, overheads, obligations, dealings, plan } = charity;
  const fromContracts = contractIncome - contractCost - overheads;
  const surplus = finance.target_margin * (otherIncome + contractIncome);
  const spare = netWorth(charity) - (charity.targetMonths / 12) * yearlySpending(charity);
  const wished = otherIncome + fromContracts - obligations - dealings - surplus + finance.reserve_pull * spare;
  return Math.max(plan + finance.plan_lag * (wished - plan), 0);
}

/** At the end of each year: who spent more than came in, as a share, each by the part of it that is simulated. */
export function closeTheYear({ charities, quarter, now }: Market): void {
  const judged = charities.filter((charity) => charity.founded <= quarter - 4);
  const over = judged.filter((charity) => charity.yearSpending > charity.yearIncome + LEAST_PAID / 2);
  now.overspending = total(over, (charity) => charity.reachShare) / total(judged, (charity) => charity.reachShare);
  for (const charity of charities) {
    charity.yearIncome = 0;
    charity.yearSpending = 0;
  }
}
