/** Leads that want small partners in take the commissioner’s systems and monitoring on themselves. */

import { anySmall, SMALL, type Charities } from '../../sector/charities.ts';
import { defineMechanism } from '../mechanism.ts';

/** How far a charity means to build up others, 0–1: as much as its disposition is beyond where that begins. */
function meansToBuildUp({ capacityIntent }: Charities, from: number, i: number): number {
  return Math.max(0, (capacityIntent[i] - from) / (1 - from));
}

export const shieldingFromBurden = defineMechanism({
  id: 'shielding-from-burden',
  title: 'Taking the burden off small partners',
  summary:
    'A lead that means to include small charities answers to the commissioner on their behalf, so that they need not take on its systems; small charities with weak systems value that.',
  source: { section: 'Capacity building', paragraph: '1' },
  parameters: {
    share: {
      meaning: 'Part of the partners’ monitoring that a lead wholly set on building up others takes on.',
      unit: 'share',
      range: [0, 1],
      default: 0.9,
      basis: 'judgement',
    },
    relief: {
      meaning: 'What being spared the systems is worth to a small charity that has none.',
      unit: 'utility',
      range: [0, 10],
      default: 0.8,
      basis: 'judgement',
    },
    from: {
      meaning: 'Disposition from which a lead spares its small partners the burden.',
      unit: 'points 0–1',
      range: [0, 0.95],
      plausible: [0.1, 0.4],
      why: 'it asks less of a lead than building partners up',
      default: 0.25,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'small_compliance_cost',
    contrast: 'level',
    sign: '-',
    kind: 'direct',
    downstream: 'small_share',
    off: 'Every partner answers to the commissioner for itself.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    accept({ relief, from }, { sector: { charities } }, { count, lead, candidate }, contribution) {
      for (let r = 0; r < count; r++) {
        if (charities.band[candidate[r]] > SMALL) continue;
        contribution[r] += relief * meansToBuildUp(charities, from, lead[r]) * (1 - charities.systems[candidate[r]]);
      }
    },
    agree({ share, from }, { sector: { charities } }, agreement) {
      if (anySmall(charities, agreement.partners)) agreement.shielded += share * meansToBuildUp(charities, from, agreement.lead);
    },
  },
});
