/** Local staff of large charities may form partnerships on their own. */
import { LARGE } from '../../sector/charities.ts';
import { LEAD } from '../../scenario/names.ts';
import { defineMechanism } from '../mechanism.ts';

export const empoweredLocalStaff = defineMechanism({
  id: 'empowered-local-staff',
  title: 'Local staff who may decide',
  summary:
    'In large charities that leave decisions to their local staff, these form partnerships of their own accord; in centralised ones they may not.',
  source: { section: 'Rebalancing the Relationship (NCVO, 2021)', paragraph: 'announcement of the report, on what charities do well' },
  parameters: {
    strength: {
      meaning: 'What each point of centralisation below the level at which local staff may decide nothing adds to leading a partnership.',
      unit: 'utility per point',
      range: [0, 20],
      default: 1.5,
      basis: 'judgement',
    },
    from: {
      meaning: 'Centralisation from which local staff may decide nothing.',
      unit: 'points 0–1',
      range: [0, 1],
      plausible: [0.4, 0.8],
      why: 'above the mean of the largest charities, below the most centralised',
      default: 0.6,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'large_led_partnerships',
    contrast: 'level',
    sign: '+',
    kind: 'emergent',
    off: 'Who may decide makes no difference to partnering.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    appraise({ strength, from }, { sector: { charities } }, { count, charity, strategy }, contribution) {
      for (let r = 0; r < count; r++)
        if (strategy[r] === LEAD && charities.band[charity[r]] >= LARGE)
          contribution[r] += strength * Math.max(0, from - charities.centralisation[charity[r]]);
    },
  },
});
