/** Which designs are allowed but likely to disappoint, why, and the smallest change that clears each. */
import { bundles } from './bundles.ts';
import type { Scenario } from './scenario.ts';
import { rulesInForce } from './schedule.ts';
import type { Settings } from './settings.ts';
import type { Value } from './values.ts';
import { yearAndQuarter } from './words.ts';

export type DesignWarning = {
  readonly id: string;
  /** What is the matter and why it matters. */
  readonly warning: string;
  /** Settings and the values that clear the warning. */
  readonly set: Readonly<Record<string, Value>>;
  /** Quarter from which the rule holds, counted from 0. */
  readonly quarter: number;
  /** The change, as it would be said. */
  readonly change: string;
};

type Design = { readonly id: string; readonly warning: string; readonly clears: (settings: Settings) => DesignWarning['set'] | null };

/** Shares are written with at most ten decimals, so that they still add up. */
const tidy = (value: number) => Number(value.toFixed(10));

const designs: readonly Design[] = [
  {
    id: 'turnover-test',
    warning:
      'The turnover test is above twice the annual value, the most that procurement rules usually allow; it keeps out charities that could deliver.',
    clears: ({ threshold }) => (threshold.turnover_ratio > 2 ? { 'threshold.turnover_ratio': 2 } : null),
  },
  {
    id: 'bundled-and-split',
    warning: 'Lines are bundled into larger contracts and then split into lots: the two rules work against each other.',
    clears: (rules) => (rules.contract.lots > 1 && bundles(rules) ? { 'contract.lots': 1 } : null),
  },
  {
    id: 'partners-for-show',
    warning:
      'Partnership is required but less than a tenth of the contract is guaranteed to partners: they can be named to win the bid and then given little work.',
    clears: ({ partnership }) =>
      partnership.mandate === 'required' && partnership.minimum_partner_share < 0.1 ? { 'partnership.minimum_partner_share': 0.1 } : null,
  },
  {
    id: 'points-without-weight',
    warning: 'Partnership earns points, but too few to change who wins.',
    clears: ({ partnership }) => (partnership.mandate === 'points' && partnership.points < 0.02 ? { 'partnership.points': 0.02 } : null),
  },
  {
    id: 'price-led',
    warning: 'Price carries more than 60 % of the score: bids below full cost tend to win, and what is lost in quality is paid for later.',
    clears: ({ weights }) => (weights.price > 0.6 ? { 'weights.price': 0.6, 'weights.quality': tidy(0.4 - weights.social_value) } : null),
  },
  {
    id: 'results-in-arrears',
    warning: 'More than half of the price depends on results and is paid in arrears: only charities with deep reserves can wait for it.',
    clears: ({ payment }) => (payment.by_results_share > 0.5 && payment.arrears_quarters > 0 ? { 'payment.by_results_share': 0.5 } : null),
  },
  {
    id: 'long-wait',
    warning: 'Expired lines may wait longer than a year to be bundled; services and staff hang in the air meanwhile.',
    clears: (rules) => (bundles(rules) && rules.contract.wait_quarters > 4 ? { 'contract.wait_quarters': 4 } : null),
  },
  {
    id: 'partners-paid-late',
    warning: 'Partners wait half a year or more longer for their money than the lead; the smallest run out of cash first.',
    clears: ({ payment }) => (payment.partners_wait_quarters > 1 ? { 'payment.partners_wait_quarters': 1 } : null),
  },
  {
    id: 'closed-market',
    warning:
      'With its extension a contract can last more than eight years, and a charity that lost once waits that long for another chance.',
    clears: ({ contract }) =>
      contract.length_years + contract.extension_years > 8 ? { 'contract.length_years': tidy(8 - contract.extension_years) } : null,
  },
  {
    id: 'nothing-to-grant',
    warning:
      'Some packages would be offered as grants, but what is let is worth more than a grant may be: either raise that limit or let smaller packages.',
    clears: ({ grant, contract }) => {
      const smallest = contract.value_min / contract.lots;
      return grant.share > 0 && (grant.applies_below === 0 || grant.applies_below < smallest) ? { 'grant.share': 0 } : null;
    },
  },
  {
    id: 'ceiling-under-cost',
    warning:
      'Bids below full cost are refused while the highest price allowed is below what delivery costs on average: many tenders will fail.',
    clears: ({ price, bidding }) => {
      if (!price.full_cost_recovery || price.ceiling >= bidding.cost_level) return null;
      return bidding.cost_level <= 1.5 ? { 'price.ceiling': bidding.cost_level } : { 'price.full_cost_recovery': false };
    },
  },
];

function changeText(set: DesignWarning['set'], quarter: number): string {
  const values = Object.entries(set).map(([path, value]) => `${path} to ${value}`);
  const when = quarter === 0 ? '' : ` in what is scheduled by ${yearAndQuarter(quarter)}`;
  return `Set ${values.join(' and ')}${when}.`;
}

/** Warnings about the rules at the start of a run and about those a schedule leads to, each once. */
export function designWarnings(scenario: Scenario): DesignWarning[] {
  const lasting = Math.max(0, ...scenario.schedule.map(({ quarter, over }) => quarter + over - 1));
  const rules = rulesInForce(scenario, lasting + 1);
  return designs.flatMap(({ id, warning, clears }) => {
    const quarter = rules.findIndex((settings) => clears(settings) !== null);
    const set = rules[quarter] === undefined ? null : clears(rules[quarter]);
    return set === null ? [] : [{ id, warning, set, quarter, change: changeText(set, quarter) }];
  });
}
