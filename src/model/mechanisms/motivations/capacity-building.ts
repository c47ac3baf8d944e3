/** Leads that mean to build up their partners invest in them; partners then lead or compete in their own right. */
import { account, spend } from '../../sector/books.ts';
import type { Charities } from '../../sector/charities.ts';
import { stepOf } from '../../shared-rules/sampling.ts';
import { defineMechanism } from '../mechanism.ts';

/** How far a charity means to build up its partners, 0–1. */
function intentOf({ capacityIntent }: Charities, i: number): number {
  return Math.max(0, (capacityIntent[i] - 0.4) / 0.6);
}

export const capacityBuilding = defineMechanism({
  id: 'capacity-building',
  title: 'Building partners’ capacity',
  summary:
    'Some leads set out to make their partners stronger: they spend money and time on partners’ bid writing, systems and governance. Joint delivery builds a little of it anyway, but only the intention counts in choosing a partner.',
  source: { section: 'Capacity building', paragraph: '2, 3' },
  parameters: {
    pace: {
      meaning: 'What a wholly intent lead adds to a partner’s skills.',
      unit: 'share of what is missing a quarter',
      range: [0, 0.5],
      default: 0.05,
      basis: 'judgement',
    },
    by_the_way: {
      meaning: 'What joint delivery adds without intent.',
      unit: 'share of what is missing a quarter',
      range: [0, 0.5],
      default: 0.005,
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
    approach({ appeal }, { sector: { charities } }, { count, lead, candidate }, contribution) {
      for (let r = 0; r < count; r++) contribution[r] += appeal * intentOf(charities, lead[r]) * (1 - charities.bidSkill[candidate[r]]);
    },
    relate({ pace, by_the_way, spending }, world) {
      const { charities, books } = world.sector;
      const { joint } = world.now.relations;
      for (let r = 0; r < joint.count; r++) {
        const lead = joint.lead[r];
        const j = joint.partner[r];
        const drive = intentOf(charities, lead);
        const step = stepOf(world, j, joint.area[r], by_the_way + pace * drive);
        charities.bidSkill[j] += step * (0.9 - charities.bidSkill[j]);
        charities.systems[j] += step * (0.9 - charities.systems[j]);
        charities.governance[j] += step * (0.9 - charities.governance[j]);
        if (drive > 0) spend(books, charities, lead, account['capacity building'], spending * drive * joint.contract[r].share);
      }
    },
  },
});
