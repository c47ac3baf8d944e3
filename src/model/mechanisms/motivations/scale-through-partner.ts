/** A small charity sees a larger partner as its way to grow. */
import { uniform } from '../../random/draw.ts';
import { SMALL, type Charities } from '../../sector/charities.ts';
import { countBits } from '../../sector/market.ts';
import { stepOf } from '../../shared-rules/sampling.ts';
import { defineMechanism } from '../mechanism.ts';
import { QUARTERS_A_YEAR } from '../../sector/units.ts';

/** Whether a charity is small and the lead larger. */
function isLarger({ band }: Charities, lead: number, i: number): boolean {
  return band[i] <= SMALL && band[lead] > band[i];
}

/** One of the lead’s areas of work that the partner has not: none when there is none. */
function newArea({ services }: Charities, lead: number, j: number, u: number): number {
  const unknown = services[lead] & ~services[j];
  let skip = Math.floor(u * countBits(unknown));
  for (let rest = unknown; rest !== 0; rest &= rest - 1, skip--) if (skip === 0) return rest & -rest;
  return 0;
}

export const scaleThroughPartner = defineMechanism({
  id: 'scale-through-partner',
  title: 'Growing through a larger partner',
  summary:
    'Small charities with ambition join larger leads for what it opens to them: new areas of work and contacts they could not reach alone, which they keep.',
  source: { section: 'Perceived drivers of negative behaviours', paragraph: '1' },
  parameters: {
    appeal: {
      meaning: 'What a lead of a larger size band is worth to a small charity set on growing.',
      unit: 'utility',
      range: [0, 20],
      default: 0.8,
      basis: 'judgement',
    },
    opening: {
      meaning: 'Chance that a small partner gains one of the lead’s areas of work that it had not.',
      unit: 'chance a year',
      range: [0, 1],
      default: 0.3,
      basis: 'judgement',
    },
    contacts: {
      meaning: 'How fast a small partner becomes known to commissioners.',
      unit: 'share of what is missing a quarter',
      range: [0, 1],
      default: 0.02,
      basis: 'judgement',
    },
    most: {
      meaning: 'Standing with commissioners that a small partner can gain so.',
      unit: 'points 0–1',
      range: [0, 1],
      plausible: [0.7, 0.98],
      why: 'known as well as the best known lead',
      default: 0.9,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'former_partner_growth',
    contrast: 'subgroup',
    sign: '+',
    kind: 'emergent',
    off: 'Joint work opens nothing beyond itself.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    accept({ appeal }, { sector: { charities } }, { count, lead, candidate, candidateSees }, contribution) {
      for (let r = 0; r < count; r++)
        if (isLarger(charities, lead[r], candidate[r]))
          contribution[r] += appeal * (candidateSees[r] * charities.growthAmbition[candidate[r]]);
    },
    relate({ opening, contacts, most }, world) {
      const { quarter, keys } = world;
      const { joint } = world.now.relations;
      const { charities } = world.sector;
      for (let r = 0; r < joint.count; r++) {
        const lead = joint.lead[r];
        const j = joint.partner[r];
        if (!isLarger(charities, lead, j)) continue;
        const { key } = joint.contract[r];
        charities.reputation[j] += stepOf(world, j, joint.area[r], contacts) * (most - charities.reputation[j]);
        if (uniform(keys['life/growth'], charities.key[j], key, quarter) < opening / QUARTERS_A_YEAR)
          charities.services[j] |= newArea(charities, lead, j, uniform(keys['life/growth'], charities.key[j], key, -1 - quarter));
      }
    },
  },
});
