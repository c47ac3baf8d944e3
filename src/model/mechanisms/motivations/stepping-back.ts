/** Some charities bid for less than they could, so that others in their place survive. */
import { hasBase } from '../../shared-rules/capability.ts';
import { LOCAL, SMALL } from '../../sector/charities.ts';
import { STEP_BACK } from '../../scenario/names.ts';
import { missionPull } from '../../shared-rules/dispositions.ts';
import type { World } from '../../world/world.ts';
import { defineMechanism } from '../mechanism.ts';

/** Band of the smallest of the small charities of the place that noticed a tender and are large enough to bid for it alone. */
function smallestLocal(world: World, t: number): number {
  const { charities } = world.sector;
  const tender = world.now.tenders[t];
  const needed = Math.max(tender.turnoverTest, tender.annual / world.settings.bidding.growth_limit);
  let least = Infinity;
  for (const j of world.now.noticing.noticed[t]) {
    if (charities.reach[j] !== LOCAL || charities.band[j] > SMALL || charities.band[j] >= least) continue;
    if (world.now.noticing.directory.income[j] >= needed && hasBase(world, j, tender)) least = charities.band[j];
  }
  return least;
}

export const steppingBack = defineMechanism({
  id: 'stepping-back',
  title: 'Stepping back for others',
  summary:
    'A charity that values the survival of others in its place may leave a contract it could win to a smaller local one that noticed it and is large enough to bid for it, and help it bid, getting smaller by choice. Pressure makes this rarer.',
  source: { section: 'Motivations for collaboration', paragraph: '9, 10' },
  parameters: {
    strength: {
      meaning: 'Worth of leaving the work to a smaller local charity, for one wholly led by mission.',
      unit: 'utility',
      range: [0, 20],
      default: 5,
      basis: 'judgement',
    },
    reluctance: { meaning: 'What stepping back costs anyone.', unit: 'utility', range: [0, 20], default: 3.2, basis: 'judgement' },
  },
  offers: ['step_back'],
  expect: {
    outcome: 'small_share',
    contrast: 'level',
    sign: '+',
    kind: 'emergent',
    downstream: 'mission_led_share',
    off: 'Nobody leaves work to others.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    appraise({ strength, reluctance }, world, { count, charity, tender, strategy }, contribution) {
      const { charities } = world.sector;
      let t = -1;
      let least = Infinity;
      for (let r = 0; r < count; r++) {
        if (strategy[r] !== STEP_BACK) continue;
        if (tender[r] !== t) {
          t = tender[r];
          least = smallestLocal(world, t);
        }
        contribution[r] +=
          least < charities.band[charity[r]] ? strength * missionPull(charities, charity[r]) - reluctance : -reluctance - strength;
      }
    },
  },
});
