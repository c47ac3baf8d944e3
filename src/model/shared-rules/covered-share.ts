/** What of its full cost a charity bears itself. */
import type { Tender } from '../sector/market.ts';
import type { World } from '../world/world.ts';

/** Share of full cost charity i does not ask the commissioner to pay: out of mission, to keep staff in work, or by oversight. */
export function coveredShare(world: World, i: number, tender: Tender, incumbent: boolean): number {
  const { charities } = world.sector;
  const { mission_cover, keep_staff_cover, overhead_misjudged } = world.settings.bidding;
  const mission = mission_cover * charities.missionOrientation[i] * charities.missionOrientation[i];
  let covered = mission + (incumbent ? keep_staff_cover : 0) + overhead_misjudged * charities.overheadBlindness[i];
  for (const hook of world.hooks.cover) covered += hook.run(hook.values, world, i, tender);
  return covered;
}
