/** Costs that cannot be cut weigh less on a larger charity, and so push it to grow. */
import { ALONE, LEAD } from '../../scenario/names.ts';
import { defineMechanism } from '../mechanism.ts';

export const growthObligations = defineMechanism({
  id: 'growth-obligations',
  title: 'Obligations that need growth',
  summary:
    'Costs a charity cannot cut, such as what it owes to pensions and has promised its staff, weigh less on a larger turnover, so the more of them it has the more a contract that adds to turnover appeals.',
  source: { section: 'Perceived drivers of negative behaviours', paragraph: '6' },
  parameters: {
    strength: {
      meaning: 'Appeal of a contract as large as the charity, for one whose spending is all obligations.',
      unit: 'utility',
      range: [0, 100],
      default: 3,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'growth_seeking',
    contrast: 'level',
    sign: '+',
    kind: 'emergent',
    off: 'Fixed obligations do not weigh in what a charity bids for.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    appraise({ strength }, { sector: { charities }, now }, { count, charity, tender, strategy, ownPart }, contribution) {
      const { tenders, noticing } = now;
      const { income } = noticing.directory;
      for (let r = 0; r < count; r++) {
        if (strategy[r] !== ALONE && strategy[r] !== LEAD) continue;
        const i = charity[r];
        const growth = Math.min(1, (tenders[tender[r]].annual * ownPart[r]) / Math.max(1e-9, income[i]));
        contribution[r] += strength * charities.obligations[i] * growth;
      }
    },
  },
});
