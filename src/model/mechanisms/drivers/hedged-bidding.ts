/** Not knowing what it will keep, a charity chases more work than it needs. */
import { ALONE, LEAD } from '../../scenario/names.ts';
import { yielding } from '../../shared-rules/dispositions.ts';
import type { Now } from '../../world/now.ts';
import { defineMechanism } from '../mechanism.ts';

/** Share of its income a charity may lose within a year. */
function shareAtRisk({ appraisal, noticing }: Now, i: number): number {
  return Math.min(1, appraisal.losing[i] / Math.max(1e-9, noticing.directory.income[i]));
}

export const hedgedBidding = defineMechanism({
  id: 'hedged-bidding',
  title: 'Bidding to be safe',
  summary:
    'The more of its income a charity may lose within a year, the more bids it makes beyond what it could deliver if all were won, so as to stay the size it is or grow a little.',
  source: { section: 'Perceived drivers of negative behaviours', paragraph: '5' },
  parameters: {
    stretch: {
      meaning: 'How far a charity that may lose all its work bids beyond its capacity.',
      unit: 'multiple of capacity',
      range: [0, 10],
      default: 1.5,
      basis: 'judgement',
    },
    urgency: {
      meaning: 'How much more a bid appeals to a charity that may lose all its work.',
      unit: 'utility',
      range: [0, 10],
      default: 0.4,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'bids_per_charity',
    contrast: 'level',
    sign: '+',
    kind: 'emergent',
    off: 'Charities bid for what they have room for.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    hedge({ stretch }, world, i) {
      return 1 + stretch * shareAtRisk(world.now, i);
    },
    appraise({ urgency }, world, { count, charity, strategy }, contribution) {
      const { charities } = world.sector;
      for (let r = 0; r < count; r++)
        if (strategy[r] === ALONE || strategy[r] === LEAD)
          contribution[r] += urgency * shareAtRisk(world.now, charity[r]) * yielding(charities, charity[r]);
    },
  },
});
