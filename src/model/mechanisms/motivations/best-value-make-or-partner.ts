/** Do it alone or with a known partner, whichever is better value for the contract. */
import { ALLIANCE, LEAD } from '../../scenario/names.ts';
import { defineMechanism } from '../mechanism.ts';

export const bestValueMakeOrPartner = defineMechanism({
  id: 'best-value-make-or-partner',
  title: 'Make or partner, by value',
  summary:
    'A charity compares cost and quality of delivering alone with those of delivering with a known partner, and leans to whichever gives better value.',
  source: { section: 'Money or value', paragraph: '1' },
  parameters: {
    strength: {
      meaning: 'Weight of the relative gain in value for money.',
      unit: 'utility per unit of relative gain',
      range: [0, 20],
      default: 1,
      basis: 'judgement',
    },
  },
  offers: ['lead', 'join'],
  expect: {
    outcome: 'value_per_pound',
    contrast: 'level',
    sign: '+',
    kind: 'emergent',
    off: 'Value for money has no weight in the choice between delivering alone and with a partner.',
    scenario: 'ablation/market.yaml',
  },
  recorded: {
    verdict: 'not shown',
    note: 'Own and partners’ perceived value differ little at the base spread of costs, and the outcome counts price and quality of all contracts. Tried: strength 6 instead of 1 gives +0.019 outcomes for £1,000 (−0.007 to 0.046).',
  },
  build: ({ strength }) => ({
    appraise({ count, strategy, valueGain }, contribution) {
      for (let r = 0; r < count; r++) if (strategy[r] === LEAD || strategy[r] === ALLIANCE) contribution[r] += strength * valueGain[r];
    },
    approach({ count, valueGain }, contribution) {
      for (let r = 0; r < count; r++) contribution[r] += strength * valueGain[r];
    },
  }),
});
