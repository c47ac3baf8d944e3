/** A contract keeps a partner’s other, unpaid-for services alive. */

import { SMALL } from '../../sector/charities.ts';
import { defineMechanism } from '../mechanism.ts';

export const spilloverServices = defineMechanism({
  id: 'spillover-services',
  title: 'Keeping other services alive',
  summary: 'What a small partner earns towards its overheads in a joint contract carries its other services too, which nobody pays for.',
  source: { section: 'Capacity building', paragraph: '5' },
  parameters: {
    carried: {
      meaning: 'Part of a partner’s earnings that goes to its own services.',
      unit: 'share of its part of the price',
      range: [0, 0.5],
      default: 0.05,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'partner_own_services',
    contrast: 'level',
    sign: '+',
    kind: 'direct',
    downstream: 'needs_met',
    off: 'Contract income pays for the contract alone.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    relate({ carried }, { sector: { charities }, now, settings }) {
      const { count, contract, partner, part } = now.relations.joint;
      for (let r = 0; r < count; r++) {
        const j = partner[r];
        if (charities.band[j] > SMALL) continue;
        const { price, share } = contract[r];
        // Plans fall back towards what income allows by a share each quarter; this keeps them up by as much.
        charities.plan[j] += settings.finance.plan_lag * carried * part[r] * price * share;
      }
    },
  },
});
