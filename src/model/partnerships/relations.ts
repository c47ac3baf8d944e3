/** Step 10, the part that needs no mechanism: reputation follows delivery, and joint work is remembered. */
import { tieBetween } from '../sector/ties.ts';
import type { World } from '../sector/world.ts';

/** How fast commissioners' view of a charity follows what it delivers, share a quarter. */
const REPUTATION_PACE = 0.05;

export function updateReputations(world: World): void {
  const { charities, contracts } = world.sector;
  for (const contract of contracts) {
    if (contract.lead < 0 || contract.starts > world.quarter || contract.ends <= world.quarter) continue;
    const { lead } = contract;
    charities.reputation[lead] += REPUTATION_PACE * (contract.quality - charities.reputation[lead]);
  }
}

/** Contracts that end are remembered as delivered together. */
export function rememberJointWork(world: World): void {
  const { contracts, ties } = world.sector;
  for (const contract of contracts) {
    if (contract.lead < 0 || contract.ends !== world.quarter + 1) continue;
    for (const j of contract.partners) {
      const t = tieBetween(ties, contract.lead, j);
      if (t >= 0) ties.together[t] += 1;
    }
  }
}
