/** Charity × tender, one row each, tender by tender: what a charity that noticed a tender sees of it before it weighs ways of answering. */
import { fullCosts, hasBase, serviceQuality } from '../sector/capability.ts';
import { countBits, type Tender } from '../sector/market.ts';
import type { World } from '../world/world.ts';
import { numbersFor, wholeNumbersFor } from '../columns/scratch.ts';

export type Cases = {
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

export function seeCases(world: World): Cases {
  let count = 0;
  for (const list of world.noticed) count += list.length;
  const cases: Cases = {
    count,
    charity: wholeNumbersFor('case charities', count),
    tender: wholeNumbersFor('case tenders', count),
    base: wholeNumbersFor('case bases', count),
    cost: numbersFor('case costs', count),
    outcome: numbersFor('case outcomes', count),
    firstPair: wholeNumbersFor('case pairs', count + 1).fill(0, 0, count + 1),
    firstOption: wholeNumbersFor('case options', count + 1).fill(0, 0, count + 1),
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

/** What beneficiaries would get from a charity alone, as it sees that, points. */
export function outcomeAlone(world: World, i: number, tender: Tender, base: boolean): number {
  const { services, embeddedness } = world.sector.charities;
  const quality = serviceQuality(world, i, tender.mainService);
  return outcomeOf(world, tender, quality, embeddedness[i], services[i] & tender.services, base, 1);
}

/** What one sees of another's level where it recognises only part of what the other does better; all of what it does worse. */
export function asSeen(own: number, other: number, sees: number): number {
  return other > own ? other - (1 - sees) * (other - own) : other;
}

/**
 * Perceived outcome for beneficiaries of a provider or a team, points: quality, knowing the place, services brought, being there from
 * the start. Quality and local knowledge are means over who delivers, by their parts.
 */
export function outcomeOf(
  world: World,
  tender: Tender,
  quality: number,
  local: number,
  covered: number,
  based: boolean,
  members: number,
): number {
  const coverage = countBits(covered) / tender.breadth;
  return (
    (0.6 * quality + 0.4 * local) * (0.6 + 0.4 * coverage) * (based ? 1 : 1 - world.rules.delivery.early_quality_loss * 0.5) +
    0.03 * (members - 1)
  );
}
