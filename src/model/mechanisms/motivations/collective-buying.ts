/** Allies buy together, and the more they buy the less each pays. */
import { OPERATING } from '../../sector/charities.ts';
import { defineMechanism } from '../mechanism.ts';

export const collectiveBuying = defineMechanism({
  id: 'collective-buying',
  title: 'Buying together',
  summary: 'Charities in a lasting alliance pool what they buy; unit costs fall with the pooled volume, up to a limit.',
  source: { section: 'Money or value', paragraph: '4' },
  parameters: {
    most: {
      meaning: 'Largest saving, for an alliance that buys without bound.',
      unit: 'share of unit cost',
      range: [0, 0.5],
      default: 0.06,
      basis: 'judgement',
    },
    half_at: {
      meaning: 'Pooled yearly cost at which half of the largest saving is reached.',
      unit: '£ a year',
      range: [10000, 50000000],
      default: 800000,
      basis: 'judgement',
      pounds: true,
    },
  },
  expect: {
    outcome: 'allied_unit_cost',
    contrast: 'level',
    sign: '-',
    kind: 'direct',
    downstream: 'small_survival',
    off: 'Every charity buys alone.',
    scenario: 'ablation/market.yaml',
  },
  neutral: ({ sector: { charities } }) => charities.unitCost.fill(1, 0, charities.count),
  hooks: {
    relate({ most, half_at }, { sector: { charities, alliances } }) {
      charities.unitCost.fill(1, 0, charities.count);
      for (const { members, ended } of alliances) {
        if (ended) continue;
        let pooled = 0;
        for (let k = 0; k < members.length; k++) {
          const i = members[k];
          if (charities.status[i] === OPERATING) pooled += charities.contractCost[i] + charities.plan[i];
        }
        for (let k = 0; k < members.length; k++) charities.unitCost[members[k]] = 1 - (most * pooled) / (pooled + half_at);
      }
    },
  },
});
