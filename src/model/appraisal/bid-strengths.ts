/** What charities bring to the tenders they weigh and what it would cost them, whatever way they answer: a row a case. */
import { toExp } from '../random/numerics.ts';
import { bidCost, bidSkill, monitoringCost, serviceQuality, setUpCost } from '../shared-rules/capability.ts';
import { isIncumbent } from '../shared-rules/incumbents.ts';
import { scratchFloats, scratchInts } from '../columns/scratch.ts';
import type { World } from '../world/world.ts';
import { ALONE_FORM, believedChance } from '../shared-rules/beliefs.ts';
import type { Considered } from './considered.ts';
import { coveredShare } from '../shared-rules/covered-share.ts';
import { hiring } from '../shared-rules/teams.ts';

/** Working columns. */
const scratch = {
  incumbentCases: scratchInts(),
  coveredShares: scratchFloats(),
  monitoringCosts: scratchFloats(),
  strengths: scratchFloats(),
  costsWithHiring: scratchFloats(),
  beliefsAlone: scratchFloats(),
  bidCosts: scratchFloats(),
  setUpCosts: scratchFloats(),
};

export type Standings = {
  /** 1 for those who deliver now what is let. */
  readonly incumbent: Int32Array;
  /** Share of full cost it does not ask the commissioner to pay. */
  readonly covered: Float64Array;
  /** What answering to the commissioner would cost, £ a year, before its limit as a share of the price. */
  readonly monitoring: Float64Array;
  /** Strength on top of what is believed, a factor on the odds. */
  readonly strength: Float64Array;
  /** What the whole contract would cost it with those it would have to hire, £ a year. */
  readonly cost: Float64Array;
  /** Chance of winning it believes it has alone, at an average price. */
  readonly beliefAlone: Float64Array;
  /** What it stakes: cost of making the bid, and of starting where it has no base, £. */
  readonly bidCost: Float64Array;
  readonly setUp: Float64Array;
};

/** Memory for the standings of a given number of cases. */
export function makeStrengths(count: number): Standings {
  return {
    incumbent: scratch.incumbentCases(count),
    covered: scratch.coveredShares(count),
    monitoring: scratch.monitoringCosts(count),
    strength: scratch.strengths(count),
    cost: scratch.costsWithHiring(count),
    beliefAlone: scratch.beliefsAlone(count),
    bidCost: scratch.bidCosts(count),
    setUp: scratch.setUpCosts(count),
  };
}

/** For a batch of cases, a column at a time: in one loop over all of them nothing would be inlined, and each number would come back in an object of its own. */
export function takeStock(world: World, cases: Considered, first: number, end: number, standings: Standings): void {
  const { charity, tender, base } = cases;
  const { incumbent, covered, monitoring, strength, cost, beliefAlone, bidCost: bid, setUp } = standings;
  const { tenders } = world;
  for (let c = first; c < end; c++) incumbent[c] = isIncumbent(world, tender[c], charity[c]) ? 1 : 0;
  for (let c = first; c < end; c++) covered[c] = coveredShare(world, charity[c], tenders[tender[c]], incumbent[c] === 1);
  for (let c = first; c < end; c++) monitoring[c] = monitoringCost(world, charity[c], tenders[tender[c]]);
  for (let c = first; c < end; c++)
    strength[c] =
      2 * (serviceQuality(world, charity[c], tenders[tender[c]].mainService) - 0.55) +
      (bidSkill(world, charity[c]) - 0.45) +
      (incumbent[c] === 1 ? 0.7 : 0);
  toExp(strength, first, end);
  const { services } = world.sector.charities;
  for (let c = first; c < end; c++) cost[c] = cases.cost[c] * hiring(world, tenders[tender[c]], services[charity[c]]);
  for (let c = first; c < end; c++) {
    const { mainService, area } = tenders[tender[c]];
    beliefAlone[c] = withStrength(believedChance(world, charity[c], mainService, area, ALONE_FORM), strength[c]);
  }
  for (let c = first; c < end; c++) bid[c] = bidCost(world, charity[c], tenders[tender[c]]);
  for (let c = first; c < end; c++) setUp[c] = base[c] === 1 ? 0 : world.facts.setUpReckoned * setUpCost(world, tenders[tender[c]]);
}

/** A chance with its odds multiplied. */
export function withStrength(chance: number, strength: number): number {
  const odds = (chance / (1 - chance)) * strength;
  return odds / (1 + odds);
}
