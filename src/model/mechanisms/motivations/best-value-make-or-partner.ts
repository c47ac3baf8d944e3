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
    note: 'At the default strength it rarely decides: +0.001 (−0.007 to 0.008). Tried: strength 5 instead of 1 gives +0.018 (0.004 to 0.032).',
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
