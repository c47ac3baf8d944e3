/** Do it alone or with a known partner, whichever is better value for the contract. */
import { ALLIANCE } from '../../scenario/names.ts';
import { defineMechanism } from '../mechanism.ts';

export const bestValueMakeOrPartner = defineMechanism({
  id: 'best-value-make-or-partner',
  title: 'Make or partner, by value',
  summary:
    'A charity compares cost and quality of delivering alone with those of delivering with a partner it knows, from work together or by name, and leans to whichever gives better value. Of strangers it cannot tell.',
  source: { section: 'Money or value', paragraph: '1' },
  parameters: {
    strength: {
      meaning: 'Weight of the relative gain in value for money.',
      unit: 'utility per unit of relative gain',
      range: [0, 20],
      default: 1,
      basis: 'judgement',
    },
    well_known: {
      meaning: 'Reputation from which a charity is known to those that have no tie with it.',
      unit: 'points 0–1',
      range: [0, 1],
      default: 0.6,
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
  hooks: {
    // What a lead thinks of its partners counts in the way of answering too; only allies, who are not looked for, are weighed here.
    appraise({ strength }, _, { count, strategy, valueGain }, contribution) {
      for (let r = 0; r < count; r++) if (strategy[r] === ALLIANCE) contribution[r] += strength * valueGain[r];
    },
    approach({ strength, well_known }, { sector: { charities } }, { count, candidate, tied, valueGain }, contribution) {
      for (let r = 0; r < count; r++)
        if (tied[r] === 1 || charities.reputation[candidate[r]] >= well_known) contribution[r] += strength * valueGain[r];
    },
  },
});
