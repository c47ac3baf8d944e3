/** Charities differ in how far they believe they can choose otherwise. */
import { OPERATING } from '../../sector/charities.ts';
import { COMMON_RESOLVE } from '../../shared-rules/dispositions.ts';
import { defineMechanism } from '../mechanism.ts';

export const perceivedPowerlessness = defineMechanism({
  id: 'perceived-powerlessness',
  title: 'Feeling powerless',
  summary:
    'Some charities under pressure still act on their mission; those that feel powerless follow the pressure alone. Behaviour under equal pressure therefore differs.',
  source: { section: 'Perceived drivers of negative behaviours', paragraph: '2 and 6' },
  parameters: {
    strength: {
      meaning: 'How far charities’ sense of agency sets them apart from the common level.',
      unit: 'ratio',
      range: [0, 2],
      default: 1,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'behaviour_spread',
    contrast: 'variance',
    sign: '+',
    kind: 'emergent',
    off: 'All charities resist pressure alike, at the common level.',
    scenario: 'ablation/market.yaml',
  },
  neutral: ({ sector: { charities } }) => charities.resolve.fill(COMMON_RESOLVE, 0, charities.count),
  hooks: {
    relate({ strength }, { sector: { charities } }) {
      const { count, status, resolve, agency } = charities;
      for (let i = 0; i < count; i++) {
        if (status[i] === OPERATING) resolve[i] = Math.min(1, Math.max(0, COMMON_RESOLVE + strength * (agency[i] - COMMON_RESOLVE)));
      }
    },
  },
});
