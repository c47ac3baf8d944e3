/** Who has lost the work that others deliver from this quarter on. */
import { account, spend } from '../sector/books.ts';
import { OPERATING } from '../sector/charities.ts';
import { takesPart } from '../sector/market.ts';
import { noteLoss } from '../shared-rules/lost-work.ts';
import type { World } from '../world/world.ts';
import { contractsByLine } from './contracts-by-line.ts';

/**
 * Of each contract that has run out and whose lines others deliver now, commissioners among them, each who delivered it has lost an equal share of its
 * ceiling, unless it has a part in the new work for any of them. Its staff go with it, or it pays redundancy.
 */
export function loseWork(world: World): void {
  const { sector, quarter, settings } = world;
  const begun = contractsByLine(sector.contracts, ({ starts }) => starts === quarter);
  if (begun.size === 0) return;
  const { charities, books } = sector;
  const { tupe, redundancy_share } = settings.delivery;
  for (const { lead, partners, lines, ceiling, share, ends } of sector.contracts) {
    if (ends !== quarter || lead < 0) continue;
    const taken = lines.flatMap((l) => begun.get(l) ?? []);
    if (taken.length === 0) continue;
    const those = [lead, ...partners].filter((i) => charities.status[i] === OPERATING);
    const lost = (ceiling * share) / those.length;
    for (const i of those) {
      if (taken.some((contract) => takesPart(contract, i))) continue;
      noteLoss(charities, i, lost, tupe);
      if (!tupe) spend(books, charities, i, account['one-off costs'], redundancy_share * lost);
    }
  }
}
