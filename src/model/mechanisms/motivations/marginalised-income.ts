/** Steady partnership income lets groups rooted in marginalised communities raise more elsewhere. */

import { SMALL } from '../../sector/charities.ts';
import { defineMechanism } from '../mechanism.ts';

export const marginalisedIncome = defineMechanism({
  id: 'marginalised-income',
  title: 'Income where it roots',
  summary:
    'A small charity rooted in a marginalised community that has steady income from partnership improves its governance, and with better governance raises other funds.',
  source: { section: 'Capacity building', paragraph: '4' },
  parameters: {
    governance: {
      meaning: 'How fast partnership improves governance.',
      unit: 'share of what is missing a quarter',
      range: [0, 1],
      default: 0.04,
      basis: 'judgement',
    },
    raising: {
      meaning: 'Growth of other income for a charity with perfect governance while it has partnership income.',
      unit: 'share a year',
      range: [0, 1],
      default: 0.08,
      basis: 'judgement',
    },
    roots_from: {
      meaning: 'Roots from which a charity counts as rooted in a marginalised community.',
      unit: 'points 0–1',
      range: [0, 1],
      default: 0.5,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'rooted_income_growth',
    contrast: 'level',
    sign: '+',
    kind: 'direct',
    downstream: 'small_survival',
    off: 'Partnership income changes nothing else about a charity.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    relate({ governance, raising, roots_from }, { sector: { charities }, now }) {
      const { count, partner } = now.relations.joint;
      for (let r = 0; r < count; r++) {
        const j = partner[r];
        if (charities.band[j] > SMALL || charities.roots[j] < roots_from) continue;
        charities.governance[j] += governance * (0.95 - charities.governance[j]);
        charities.otherIncome[j] *= 1 + (raising * charities.governance[j]) / 4;
      }
    },
  },
});
