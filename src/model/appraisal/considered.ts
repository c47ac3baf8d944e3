/** Charity × tender, one row each, tender by tender: what a charity that noticed a tender sees of it before it weighs ways of answering. */
import { fullCosts, hasBase } from '../shared-rules/capability.ts';
import { outcomeAlone } from '../shared-rules/perceived-outcome.ts';
import type { World } from '../world/world.ts';
import { scratchFloats, scratchInts } from '../columns/scratch.ts';

/** Working columns. */
const scratch = {
  caseCharities: scratchInts(),
  caseTenders: scratchInts(),
  caseBases: scratchInts(),
  caseCosts: scratchFloats(),
  caseOutcomes: scratchFloats(),
  casePairs: scratchInts(),
  caseOptions: scratchInts(),
};

export type Considered = {
  readonly count: number;
  readonly charity: Int32Array;
  /** Index into world.tenders. */
  readonly tender: Int32Array;
  /** 1 where the charity has a base there. */
  readonly base: Int32Array;
  /** What it would need for the whole contract, £ a year. */
  readonly cost: Float64Array;
  /** What beneficiaries would get from it alone, as it sees that, points. */
  readonly outcome: Float64Array;
  /** Where in its batch the rows of its candidate partners, and of its ways of answering, begin; those of the next case where they end. */
  readonly firstPair: Int32Array;
  readonly firstOption: Int32Array;
};

export function consider(world: World): Considered {
  let count = 0;
  for (const list of world.noticed) count += list.length;
  const cases: Considered = {
    count,
    charity: scratch.caseCharities(count),
    tender: scratch.caseTenders(count),
    base: scratch.caseBases(count),
    cost: scratch.caseCosts(count),
    outcome: scratch.caseOutcomes(count),
    firstPair: scratch.casePairs(count + 1).fill(0, 0, count + 1),
    firstOption: scratch.caseOptions(count + 1).fill(0, 0, count + 1),
  };
  let c = 0;
  for (let t = 0; t < world.noticed.length; t++) {
    const tender = world.tenders[t];
    for (const i of world.noticed[t]) {
      const base = hasBase(world, i, tender);
      cases.charity[c] = i;
      cases.tender[c] = t;
      cases.base[c] = base ? 1 : 0;
      cases.outcome[c] = outcomeAlone(world, i, tender, base);
      c++;
    }
  }
  fullCosts(world, cases.charity, cases.tender, 0, count, cases.cost);
  return cases;
}
