/** Charity × tender, one row each, tender by tender: what a charity that noticed a tender sees of it before it weighs ways of answering. */
import { float, int, table, type RowsOf } from '../columns/table.ts';
import { fullCosts, hasBase } from '../shared-rules/capability.ts';
import { outcomeAlone, outcomeWeights } from '../shared-rules/perceived-outcome.ts';
import type { World } from '../world/world.ts';

const consideredTable = table({
  charity: int,
  /** Index into the quarter's tenders. */
  tender: int,
  /** 1 where the charity has a base there. */
  base: int,
  /** What it would need for the whole contract, £ a year; and with those it would have to hire. */
  cost: float,
  costWithHiring: float,
  /** What beneficiaries would get from it alone, as it sees that, points. */
  outcome: float,
  /** Where in its batch the rows of its candidate partners, and of its ways of answering, begin; those of the next case where they end. */
  firstPair: int,
  firstOption: int,
  /** 1 for those who deliver now what is let. */
  incumbent: int,
  /** Share of full cost it does not ask the commissioner to pay. */
  covered: float,
  /** What answering to the commissioner would cost, £ a year, before its limit as a share of the price. */
  monitoring: float,
  /** Strength on top of what is believed, a factor on the odds. */
  strength: float,
  /** Chance of winning it believes it has alone, at an average price. */
  beliefAlone: float,
  /** What it stakes: cost of making the bid, and of starting where it has no base, £. */
  bidCost: float,
  setUp: float,
});

/** What follows a case's base, cost and outcome is found batch by batch, by `findStrengths`. */
export type Considered = RowsOf<typeof consideredTable>;

const scratch = { cases: consideredTable.scratch() };

export function consider(world: World): Considered {
  const { tenders, noticing } = world.now;
  let count = 0;
  for (const charities of noticing.noticed) count += charities.length;
  // One row more than there are cases: the last one's candidates and ways end where those of a next would begin.
  const cases = scratch.cases(count + 1);
  cases.firstPair.fill(0, 0, count + 1);
  cases.firstOption.fill(0, 0, count + 1);
  const weights = outcomeWeights(world.settings);
  for (let t = 0; t < tenders.length; t++) {
    for (const i of noticing.noticed[t]) {
      const c = cases.count++;
      const base = hasBase(world, i, tenders[t]);
      cases.charity[c] = i;
      cases.tender[c] = t;
      cases.base[c] = base ? 1 : 0;
      cases.outcome[c] = outcomeAlone(world, weights, i, tenders[t], base);
    }
  }
  fullCosts(world, cases.charity, cases.tender, 0, count, cases.cost);
  return cases;
}
