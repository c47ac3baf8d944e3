/** The lead keeps more of the partners’ money than its work for them costs. */
import { loseTrust } from '../../shared-rules/trust.ts';
import { defineMechanism } from '../mechanism.ts';

export const unfairSplit = defineMechanism({
  id: 'unfair-split',
  title: 'An unfair split',
  summary:
    'Leads that think of themselves first, or build empires, keep a larger management fee than is usual, as far as the rules allow; partners resent it when the first pay comes.',
  source: {
    section: 'Rebalancing the Relationship (NCVO, 2021)',
    paragraph: 'Experiences of competition and collaboration, on how money is shared',
  },
  parameters: {
    extra: {
      meaning: 'Fee on top of the usual one that a lead wholly out for itself keeps.',
      unit: 'share of partners’ parts',
      range: [0, 0.8],
      default: 0.25,
      basis: 'judgement',
    },
    hurt: {
      meaning: 'Trust lost by a partner that finds the lead keeping everything.',
      unit: 'share of trust, once a contract',
      range: [0, 1],
      default: 0.6,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'partner_share',
    contrast: 'level',
    sign: '-',
    kind: 'direct',
    downstream: 'trust',
    off: 'Every lead keeps the usual fee.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    agree({ extra }, { sector: { charities } }, agreement) {
      agreement.fee += extra * Math.max(charities.selfInterest[agreement.lead], charities.empire[agreement.lead]);
    },
    relate({ hurt }, world) {
      const { count, contract, lead, partner } = world.now.relations.joint;
      for (let r = 0; r < count; r++) {
        const unfair = contract[r].fee - world.settings.bidding.usual_fee;
        // Found out once, from the first pay.
        if (unfair > 0 && world.quarter === contract[r].starts + 1) loseTrust(world, lead[r], partner[r], hurt * unfair);
      }
    },
  },
});
