/** A small charity is named to win the bid and then given little of the work. */
import { anySmall } from '../../sector/charities.ts';
import { leadPart } from '../../sector/market.ts';
import { loseTrust } from '../../shared-rules/trust.ts';
import { defineMechanism } from '../mechanism.ts';

export const bidCandy = defineMechanism({
  id: 'bid-candy',
  title: 'Named to win',
  summary:
    'Some leads that think of themselves first promise small partners a part in the bid and give them less of it once it is won. The partner finds out when the work comes, and trusts the lead less.',
  source: {
    section: 'Rebalancing the Relationship (NCVO, 2021)',
    paragraph: 'Experiences of competition and collaboration, on partnerships of poor quality',
  },
  parameters: {
    withheld: {
      meaning: 'Part of the promise that a lead wholly out for itself withholds.',
      unit: 'share',
      range: [0, 1],
      default: 0.6,
      basis: 'judgement',
    },
    from: { meaning: 'Self-interest from which leads do so.', unit: 'points 0–1', range: [0, 0.95], default: 0.35, basis: 'judgement' },
    hurt: {
      meaning: 'Trust lost by a partner that finds itself given nothing of what was promised.',
      unit: 'share of trust, once a contract',
      range: [0, 1],
      default: 0.6,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'promise_kept',
    contrast: 'level',
    sign: '-',
    kind: 'direct',
    downstream: 'trust',
    off: 'Partners get the part they were promised.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    agree({ withheld, from }, { sector: { charities } }, agreement) {
      if (!anySmall(charities, agreement.partners)) return;
      agreement.kept *= 1 - (withheld * Math.max(0, charities.selfInterest[agreement.lead] - from)) / (1 - from);
    },
    relate({ hurt }, world) {
      const { count, contract, lead, partner } = world.now.relations.joint;
      for (let r = 0; r < count; r++) {
        const { promised, starts, parts } = contract[r];
        // The work has come by the quarter after the start: that is when it is found out, and it is found out once.
        if (promised <= 0 || world.quarter !== starts + 1) continue;
        const short = 1 - (1 - leadPart(parts)) / promised;
        if (short > 0.01) loseTrust(world, lead[r], partner[r], hurt * short);
      }
    },
  },
});
