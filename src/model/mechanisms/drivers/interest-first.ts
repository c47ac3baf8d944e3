/** Some charities put their own interest before impact, without being pressed to. */
import { ALLIANCE, LEAD } from '../../scenario/names.ts';
import { leadPart } from '../../sector/market.ts';
import { defineMechanism } from '../mechanism.ts';

export const interestFirst = defineMechanism({
  id: 'interest-first',
  title: 'The organisation first',
  summary:
    'A trait that differs between charities of every size, commoner but not universal among the larger: what is good for the organisation itself decides. Those with it share less work and put less into what people get.',
  source: { section: 'Perceived drivers of negative behaviours', paragraph: '9 and 10' },
  parameters: {
    strength: {
      meaning: 'What sharing work takes off, for a charity that thinks wholly of itself.',
      unit: 'utility',
      range: [0, 20],
      default: 1.5,
      basis: 'judgement',
    },
    harm: {
      meaning: 'Quality lost where the lead thinks wholly of itself.',
      unit: 'points 0–1',
      range: [0, 1],
      default: 0.1,
      basis: 'judgement',
    },
    asked: {
      meaning: 'Part of that which counts for a charity that is asked to join rather than asking.',
      unit: 'share',
      range: [0, 1],
      plausible: [0.2, 1],
      why: 'whoever joins gives less of its work away than whoever leads',
      default: 0.5,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'partnership_rate',
    contrast: 'level',
    sign: '-',
    kind: 'emergent',
    off: 'No charity puts itself first unless pressed.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    appraise({ strength }, { sector: { charities } }, { count, charity, strategy }, contribution) {
      for (let r = 0; r < count; r++)
        if (strategy[r] === LEAD || strategy[r] === ALLIANCE) contribution[r] -= strength * charities.selfInterest[charity[r]];
    },
    accept({ strength, asked }, { sector: { charities } }, { count, candidate }, contribution) {
      for (let r = 0; r < count; r++) contribution[r] -= asked * strength * charities.selfInterest[candidate[r]];
    },
    serve({ harm }, { sector: { charities } }, delivery) {
      const { lead, parts } = delivery.contract;
      if (lead >= 0) delivery.quality -= harm * charities.selfInterest[lead] * leadPart(parts);
    },
  },
});
