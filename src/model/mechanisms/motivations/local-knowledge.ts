/** Knowing a place raises the quality of what is delivered there and who is reached. */
import { leadPart, type Contract } from '../../sector/market.ts';
import type { Charities } from '../../sector/charities.ts';
import { defineMechanism } from '../mechanism.ts';

/** How embedded those who deliver a contract are, money-weighted; those that are no charities as given. */
function embeddedness(charities: Charities, outsiders: number, contract: Contract): number {
  if (contract.lead < 0) return outsiders;
  const { lead, partners, parts } = contract;
  let level = leadPart(parts) * charities.embeddedness[lead];
  for (let k = 0; k < partners.length; k++) level += parts[k] * charities.embeddedness[partners[k]];
  return level;
}

export const localKnowledge = defineMechanism({
  id: 'local-knowledge',
  title: 'Local knowledge and connections',
  summary:
    'The better those who deliver know a place, the more people they reach there, above all in marginalised communities, and the better the service.',
  source: { section: 'Motivations for collaboration', paragraph: '6' },
  parameters: {
    reach: {
      meaning: 'Reach into marginalised communities gained by full embeddedness over none.',
      unit: 'ratio of reach',
      range: [0, 2],
      default: 0.6,
      basis: 'judgement',
    },
    quality: {
      meaning: 'Quality gained by full embeddedness over none.',
      unit: 'points',
      range: [0, 1],
      default: 0.15,
      basis: 'judgement',
    },
    outsiders: {
      meaning: 'How embedded for-profit and in-house providers are.',
      unit: 'points 0–1',
      range: [0, 1],
      plausible: [0.1, 0.4],
      why: 'half of what the largest charities are, or as much',
      default: 0.2,
      basis: 'judgement',
    },
    usual: {
      meaning: 'Embeddedness that neither gains nor loses anything.',
      unit: 'points 0–1',
      range: [0, 1],
      plausible: [0.3, 0.6],
      why: 'that of the larger charities, which hold most contract money',
      default: 0.4,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'marginalised_reach',
    contrast: 'level',
    sign: '+',
    kind: 'direct',
    downstream: 'needs_met',
    off: 'It makes no difference to reach or quality how well the deliverers know the place.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    serve({ reach, quality, outsiders, usual }, { sector: { charities } }, delivery) {
      const level = embeddedness(charities, outsiders, delivery.contract) - usual;
      delivery.reach += reach * level;
      delivery.quality += quality * level;
    },
  },
});
