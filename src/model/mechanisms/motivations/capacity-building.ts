/** Leads that mean to build up their partners invest in them; partners then lead or compete in their own right. */
import { account, spend } from '../../sector/books.ts';
import type { Charities } from '../../sector/charities.ts';
import { jointStep } from '../../shared-rules/joint-learning.ts';
import { defineMechanism } from '../mechanism.ts';

/** How far a charity means to build up its partners, 0–1: as much as its disposition is beyond where that begins. */
function intentOf({ capacityIntent }: Charities, from: number, i: number): number {
  return Math.max(0, (capacityIntent[i] - from) / (1 - from));
}

export const capacityBuilding = defineMechanism({
  id: 'capacity-building',
  title: 'Building partners’ capacity',
  summary:
    'Some leads set out to make their partners stronger: they spend money and time on partners’ bid writing, systems and governance. Joint delivery builds a little of it anyway, but only the intention counts in choosing a partner.',
  source: { section: 'Capacity building', paragraph: '2, 3' },
  parameters: {
    pace: {
      meaning: 'What a wholly intent lead adds to the skills of a partner all of whose work is with it.',
      unit: 'share of what is missing a quarter',
      range: [0, 0.5],
      default: 0.2,
      basis: 'judgement',
    },
    by_the_way: {
      meaning: 'What joint delivery adds to the same partner without intent.',
      unit: 'share of what is missing a quarter',
      range: [0, 0.5],
      default: 0.02,
      basis: 'judgement',
    },
    spending: {
      meaning: 'What a wholly intent lead spends on a partner.',
      unit: '£ a quarter a partner',
      range: [0, 20_000],
      default: 400,
      basis: 'judgement',
      pounds: true,
    },
    appeal: {
      meaning: 'How much a wholly intent lead prefers partners with more to gain.',
      unit: 'utility',
      range: [0, 10],
      default: 1,
      basis: 'judgement',
    },
    from: {
      meaning: 'Disposition from which a lead means to build up its partners.',
      unit: 'points 0–1',
      range: [0, 0.95],
      plausible: [0.25, 0.55],
      why: 'from most of the larger charities to a quarter of them, as dispositions are drawn',
      default: 0.4,
      basis: 'judgement',
    },
    most: {
      meaning: 'Level up to which partners’ skills can be built up so.',
      unit: 'points 0–1',
      range: [0, 1],
      plausible: [0.7, 0.98],
      why: 'a small charity does not become a bid-writing department',
      default: 0.9,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'former_partner_leads',
    contrast: 'subgroup',
    sign: '+',
    kind: 'emergent',
    off: 'Partners learn nothing from delivering together and leads do not seek them out to build them up.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    approach({ appeal, from }, { sector: { charities } }, { count, lead, candidate }, contribution) {
      for (let r = 0; r < count; r++)
        contribution[r] += appeal * intentOf(charities, from, lead[r]) * (1 - charities.bidSkill[candidate[r]]);
    },
    relate({ pace, by_the_way, spending, from, most }, world) {
      const { charities, books } = world.sector;
      const { joint } = world.now.relations;
      for (let r = 0; r < joint.count; r++) {
        const lead = joint.lead[r];
        const j = joint.partner[r];
        const drive = intentOf(charities, from, lead);
        const { price, share } = joint.contract[r];
        const step = jointStep(world, j, joint.area[r], price * share * joint.part[r], by_the_way + pace * drive);
        charities.bidSkill[j] += step * (most - charities.bidSkill[j]);
        charities.systems[j] += step * (most - charities.systems[j]);
        charities.governance[j] += step * (most - charities.governance[j]);
        if (drive > 0) spend(books, charities, lead, account['capacity building'], spending * drive * share);
      }
    },
  },
});
