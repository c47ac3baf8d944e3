/** A small partner borrows a larger one's standing with commissioners, and keeps part of it. */
import { SMALL, type Charities } from '../../sector/charities.ts';
import { stepOf } from '../../shared-rules/sampling.ts';
import { defineMechanism } from '../mechanism.ts';

/** What a small charity lacks in reputation against a larger one. */
function reputationGap(charities: Charities, small: number, large: number): number {
  return charities.band[small] <= SMALL && charities.band[large] > charities.band[small]
    ? Math.max(0, charities.reputation[large] - charities.reputation[small])
    : 0;
}

export const borrowedReputation = defineMechanism({
  id: 'borrowed-reputation',
  title: 'Borrowed standing',
  summary:
    'Beside a larger charity of good name a small one is judged by that name too, learns how funding works, and keeps part of the standing afterwards.',
  source: { section: 'To win bids', paragraph: '1' },
  parameters: {
    lending: {
      meaning: 'Part of the gap in reputation that counts for a bid led by the lesser-known partner.',
      unit: 'share',
      range: [0, 1],
      default: 0.5,
      basis: 'judgement',
    },
    keeping: {
      meaning: 'How fast a small partner’s own reputation follows its lead’s while they deliver together.',
      unit: 'share of the gap a quarter',
      range: [0, 0.5],
      default: 0.04,
      basis: 'judgement',
    },
    appeal: {
      meaning: 'How much a small charity is drawn to a partner of better name.',
      unit: 'utility per point of reputation',
      range: [0, 20],
      default: 2,
      basis: 'judgement',
    },
  },
  offers: ['lead', 'join'],
  expect: {
    outcome: 'small_partner_reputation',
    contrast: 'level',
    sign: '+',
    kind: 'direct',
    downstream: 'partner_later_leads',
    off: 'Reputation comes from leading delivery alone and is never lent.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    accept({ appeal }, { sector: { charities } }, { count, lead, candidate, candidateSees }, contribution) {
      for (let r = 0; r < count; r++) contribution[r] += appeal * (candidateSees[r] * reputationGap(charities, candidate[r], lead[r]));
    },
    approach({ appeal }, { sector: { charities } }, { count, lead, candidate, leadSees }, contribution) {
      for (let r = 0; r < count; r++) contribution[r] += appeal * (leadSees[r] * reputationGap(charities, lead[r], candidate[r]));
    },
    score({ lending }, { sector: { charities }, settings }, scoring) {
      const { lead, partners } = scoring.bid;
      if (lead < 0) return;
      let lent = 0;
      for (let k = 0; k < partners.length; k++) lent = Math.max(lent, reputationGap(charities, lead, partners[k]));
      scoring.quality += lending * lent * settings.scoring.reputation_effect;
    },
    relate({ keeping }, world) {
      const { charities } = world.sector;
      const { count, lead, partner, area } = world.now.relations.joint;
      for (let r = 0; r < count; r++)
        charities.reputation[partner[r]] += stepOf(world, partner[r], area[r], keeping) * reputationGap(charities, partner[r], lead[r]);
    },
  },
});
