/** What charities bring to the tenders they weigh and what it would cost them, whatever way they answer. */
import { toExp } from '../random/numerics.ts';
import { ALONE_FORM, believedChance } from '../shared-rules/beliefs.ts';
import {
  bidCost,
  bidSkill,
  monitoringCost,
  serviceQuality,
  setUpCost,
  USUAL_BID_SKILL,
  USUAL_QUALITY,
} from '../shared-rules/capability.ts';
import { coveredShare } from '../shared-rules/covered-share.ts';
import { isIncumbent } from '../shared-rules/incumbents.ts';
import { hiring } from '../shared-rules/teams.ts';
import type { World } from '../world/world.ts';
import type { Considered } from './considered.ts';

/** For a batch of cases, a column at a time: in one loop over all of them nothing would be inlined, and each number would come back in an object of its own. */
export function findStrengths(world: World, cases: Considered, first: number, end: number): void {
  const { charity, tender, base, incumbent, covered, monitoring, strength, costWithHiring, beliefAlone, setUp } = cases;
  const { tenders, noticing } = world.now;
  const { odds_by_quality, odds_of_holder } = world.settings.bidding;
  for (let c = first; c < end; c++) incumbent[c] = isIncumbent(noticing.incumbents, tender[c], charity[c]) ? 1 : 0;
  for (let c = first; c < end; c++) covered[c] = coveredShare(world, charity[c], tenders[tender[c]], incumbent[c] === 1);
  for (let c = first; c < end; c++) monitoring[c] = monitoringCost(world, charity[c], tenders[tender[c]]);
  for (let c = first; c < end; c++)
    strength[c] =
      odds_by_quality * (serviceQuality(world, charity[c], tenders[tender[c]].mainService) - USUAL_QUALITY) +
      (bidSkill(world, charity[c]) - USUAL_BID_SKILL) +
      (incumbent[c] === 1 ? odds_of_holder : 0);
  toExp(strength, first, end);
  const { services } = world.sector.charities;
  for (let c = first; c < end; c++) costWithHiring[c] = cases.cost[c] * hiring(world, tenders[tender[c]], services[charity[c]]);
  for (let c = first; c < end; c++) {
    const { mainService, area } = tenders[tender[c]];
    beliefAlone[c] = withStrength(believedChance(world, charity[c], mainService, area, ALONE_FORM), strength[c]);
  }
  for (let c = first; c < end; c++) cases.bidCost[c] = bidCost(world, charity[c], tenders[tender[c]]);
  for (let c = first; c < end; c++) setUp[c] = base[c] === 1 ? 0 : world.facts.setUpReckoned * setUpCost(world, tenders[tender[c]]);
}

/** A chance with its odds multiplied. */
export function withStrength(chance: number, strength: number): number {
  const odds = (chance / (1 - chance)) * strength;
  return odds / (1 + odds);
}
