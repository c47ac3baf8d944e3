/** Precarious charities go after work outside their mission. */
import { missionPull } from '../../shared-rules/dispositions.ts';
import { defineMechanism } from '../mechanism.ts';

export const incomeChasing = defineMechanism({
  id: 'income-chasing',
  title: 'Chasing income',
  summary:
    'Under pressure, charities look at tenders in services they have no business in, and hire what they need to bid; the more so the less mission holds them.',
  source: { section: 'Perceived drivers of negative behaviours', paragraph: '3' },
  parameters: {
    strength: {
      meaning: 'Chance that a charity under full pressure, not held by mission, looks at such a tender in its place.',
      unit: 'chance a tender',
      range: [0, 1],
      default: 0.15,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'mission_drift',
    contrast: 'level',
    sign: '+',
    kind: 'emergent',
    off: 'Charities look only at work within their specialisms.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    stray({ strength }, { sector: { charities } }, { count, charity }, chance) {
      for (let r = 0; r < count; r++) chance[r] += strength * charities.pressure[charity[r]] * (1 - missionPull(charities, charity[r]));
    },
  },
});
