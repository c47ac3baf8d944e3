/** A consortium with several specialisms helps people with several needs better than its members would apart. */
import { SERVICES } from '../../scenario/names.ts';
import type { Charities } from '../../sector/charities.ts';
import { missionPull } from '../../shared-rules/dispositions.ts';
import { countBits } from '../../sector/market.ts';
import { defineMechanism } from '../mechanism.ts';

/** What each further specialism leaves undone of what is left: half, the plainest form in which more adds ever less. */
const LEFT_BY_EACH = 0.5;

/** Share of all services that j has and i has not. */
function adds({ services }: Charities, i: number, j: number): number {
  return countBits(services[j] & ~services[i]) / SERVICES.length;
}

export const holisticService = defineMechanism({
  id: 'holistic-service',
  title: 'The whole person',
  summary:
    'Partners whose specialisms complement each other meet several needs of one person together; charities led by mission look for such partners.',
  source: { section: 'Motivations for collaboration', paragraph: '7' },
  parameters: {
    joining_up: {
      meaning: 'Share of people with several needs helped together, as the number of specialisms that partners add grows without bound.',
      unit: 'share',
      range: [0, 1],
      default: 0.5,
      basis: 'judgement',
    },
    appeal: {
      meaning: 'Weight of the specialisms a partner adds, for a charity wholly led by mission.',
      unit: 'utility for all specialisms',
      range: [0, 20],
      default: 1.5,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'multi_need_coverage',
    contrast: 'level',
    sign: '+',
    kind: 'direct',
    downstream: 'partnership_rate',
    off: 'People with several needs are helped one need at a time, whoever delivers.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    approach({ appeal }, { sector: { charities } }, { count, lead, candidate }, contribution) {
      for (let r = 0; r < count; r++) contribution[r] += appeal * missionPull(charities, lead[r]) * adds(charities, lead[r], candidate[r]);
    },
    accept({ appeal }, { sector: { charities } }, { count, lead, candidate }, contribution) {
      for (let r = 0; r < count; r++)
        contribution[r] += appeal * missionPull(charities, candidate[r]) * adds(charities, candidate[r], lead[r]);
    },
    serve({ joining_up }, { sector: { charities } }, delivery) {
      const { lead, partners } = delivery.contract;
      if (lead < 0 || partners.length === 0) return;
      let added = 0;
      for (let k = 0; k < partners.length; k++) added |= charities.services[partners[k]];
      delivery.joined += joining_up * (1 - LEFT_BY_EACH ** countBits(added & ~charities.services[lead]));
    },
  },
});
