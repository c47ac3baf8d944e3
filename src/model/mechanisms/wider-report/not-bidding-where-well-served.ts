/** Charities led by mission leave alone what a local one already does well. */
import { ALONE, LEAD } from '../../scenario/names.ts';
import { LOCAL } from '../../sector/charities.ts';
import { serviceQuality } from '../../shared-rules/capability.ts';
import { missionPull } from '../../shared-rules/dispositions.ts';
import { isIncumbent } from '../../shared-rules/incumbents.ts';
import type { Tender } from '../../sector/market.ts';
import type { World } from '../../world/world.ts';
import { defineMechanism } from '../mechanism.ts';

function isGoodLocal(world: World, i: number, { mainService }: Tender, good: number): boolean {
  return world.sector.charities.reach[i] === LOCAL && serviceQuality(world, i, mainService) >= good;
}

/** Whether a local charity delivers what a tender asks for now, and delivers it well. */
function isWellServed(world: World, t: number, good: number): boolean {
  const { start, rows } = world.now.noticing.incumbents;
  for (let n = start[t]; n < start[t + 1]; n++) if (isGoodLocal(world, rows[n], world.now.tenders[t], good)) return true;
  return false;
}

export const notBiddingWhereWellServed = defineMechanism({
  id: 'not-bidding-where-well-served',
  title: 'Leaving alone what is well done',
  summary: 'A charity led by mission does not bid for work that a local charity delivers well already.',
  source: { section: 'Rebalancing the Relationship (NCVO, 2021)', paragraph: 'announcement of the report, on what charities do well' },
  parameters: {
    strength: {
      meaning: 'What bidding against a good local provider takes off, for a charity wholly led by mission.',
      unit: 'utility',
      range: [0, 20],
      default: 1.5,
      basis: 'judgement',
    },
    good: {
      meaning: 'Quality in the service from which the present provider counts as good.',
      unit: 'points 0–1',
      range: [0, 1],
      default: 0.58,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'bids_per_tender',
    contrast: 'level',
    sign: '-',
    kind: 'emergent',
    off: 'Who delivers now, and how well, has no weight.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    appraise({ strength, good }, world, { count, charity, tender, strategy }, contribution) {
      const { charities } = world.sector;
      let t = -1;
      let served = false;
      for (let r = 0; r < count; r++) {
        if (tender[r] !== t) {
          t = tender[r];
          served = isWellServed(world, t, good);
        }
        if (!served || (strategy[r] !== ALONE && strategy[r] !== LEAD)) continue;
        if (isIncumbent(world.now.noticing.incumbents, t, charity[r]) && isGoodLocal(world, charity[r], world.now.tenders[t], good))
          continue;
        contribution[r] -= strength * missionPull(charities, charity[r]);
      }
    },
  },
});
