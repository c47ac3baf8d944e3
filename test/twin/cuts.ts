/** What happens in cuts: budgets step by step, running contracts that pay and buy less, end early or are shortened, and grants. */
import type { Settings } from '../../src/model/scenario/settings.ts';
import { clip } from './chance.ts';
import type { Charity } from './charity.ts';
import { isCharity, multipleOf, workOf, type Contract, type Line, type Market } from './market.ts';

/** Budgets go in equal quarterly steps to so much of the start's, the first of them in this quarter of the run. */
export type Cut = { readonly quarter: number; readonly over: number; readonly multiplier: number };

export function cutBudgets({ budget, ...others }: Settings, { quarter, over, multiplier }: Cut, now: number): Settings {
  const gone = clip((now - quarter + 1) / over, 0, 1);
  return { ...others, budget: { ...budget, multiplier: budget.multiplier + gone * (multiplier - budget.multiplier) } };
}

/** Part of the work that was let which is still bought. */
export function workFactor({ settings: { budget } }: Market, line: Line, contract: Contract): number {
  return Math.min(1, workOf(budget, line.budget, line.service) / contract.work);
}

/** What a running contract pays now, £ a year of the whole line. */
export function paidNow({ settings, quarter }: Market, { service }: Line, { price, start, multiple }: Contract): number {
  const indexed = 1 + settings.price.indexation * Math.floor((quarter - start) / 4);
  return price * Math.min(1, multipleOf(settings.budget, service) / multiple) * indexed;
}

/** The fall of budgets over a year at which contracts end as often as they ever do. */
const DEEP = 0.1;

/** At the end of a quarter: contracts that are not to run on as they were. */
export function endInCuts(market: Market): void {
  const { settings, chance, lines, quarter } = market;
  for (const line of lines) {
    const { contract } = line;
    const severity = Math.min(1, fallOverAYear(market, line.service) / DEEP);
    if (severity <= 0 || contract === null || contract.provider === 'in-house' || contract.end <= quarter + 1) continue;
    if (chance.happens((settings.contract.ended_in_cuts / 4) * severity)) endEarly(market, line, contract);
    else if (chance.happens((settings.contract.shortened_in_cuts / 4) * severity)) shorten(market, line, contract);
  }
}

function fallOverAYear({ settings, quarter, budgets }: Market, service: number): number {
  if (quarter < 4) return 0;
  return 1 - multipleOf(settings.budget, service) / multipleOf(budgets[quarter - 4], service);
}

/** The work is let again next quarter; no staff go with it. */
function endEarly({ now }: Market, line: Line, { provider, ceiling, start, end }: Contract): void {
  if (isCharity(provider)) provider.largestLoss = Math.max(provider.largestLoss, ceiling * line.part);
  line.lengthKept = end - start;
  line.contract = null;
  line.holder = null;
  line.firm = null;
  now.endedEarly += line.part;
}

/** Half of what it has left, the quarter that ends now among it. */
function shorten({ quarter, now }: Market, { part }: Line, contract: Contract): void {
  contract.end = quarter + Math.ceil((contract.end - quarter) / 2);
  now.endedEarly += part;
}

/** Other income follows the grants in it, which fall with budgets and come back with them. */
export function followBudgets({ settings }: Market, charity: Charity): void {
  const fall = Math.max(0, 1 - multipleOf(settings.budget, charity.mainService));
  const lost = charity.grantShare * Math.min(1, settings.market.grants_follow_cuts * fall);
  charity.otherIncome *= (1 - lost) / (1 - charity.grantsLost);
  charity.grantsLost = lost;
}
