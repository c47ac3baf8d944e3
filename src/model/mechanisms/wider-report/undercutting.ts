/** Some bid below what delivery costs, and hand the work back when they cannot go on. */
import { uniform } from '../../random/draw.ts';
import { paymentFactor, workFactor } from '../../shared-rules/budgets.ts';
import { yielding } from '../../shared-rules/dispositions.ts';
import { defineMechanism } from '../mechanism.ts';

export const undercutting = defineMechanism({
  id: 'undercutting',
  title: 'Bidding below cost',
  summary:
    'A charity under pressure that misjudges its overheads leaves more of the cost out of its price. When such a contract has eaten its reserves it may hand the work back.',
  source: {
    section: 'Rebalancing the Relationship (NCVO, 2021)',
    paragraph: 'Experiences of competition and collaboration, on undermining others and delivering poorly',
  },
  parameters: {
    strength: {
      meaning: 'Part of full cost left out by a charity under full pressure that is blind to its overheads.',
      unit: 'share',
      range: [0, 0.8],
      default: 0.12,
      basis: 'judgement',
    },
    below: {
      meaning: 'How far below full cost pay for the same work may be before the contract cannot be sustained.',
      unit: 'share of full cost',
      range: [0, 1],
      default: 0.1,
      basis: 'judgement',
    },
    handing_back: {
      meaning: 'Chance that a charity without reserves hands such a contract back.',
      unit: 'chance a quarter',
      range: [0, 1],
      default: 0.15,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'full_cost_shortfall',
    contrast: 'level',
    sign: '+',
    kind: 'emergent',
    off: 'Pressure does not change what a charity leaves out of its price, and nobody hands work back.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    cover({ strength }, { sector: { charities } }, i) {
      return strength * charities.pressure[i] * yielding(charities, i) * charities.overheadBlindness[i];
    },
    handBack({ below, handing_back }, world, contract) {
      const { key, lead, price, fullCost } = contract;
      const { sector, keys, quarter } = world;
      const { charities } = sector;
      if (charities.reserves[lead] >= 0) return false;
      if (price * paymentFactor(world, contract) >= (1 - below) * fullCost * workFactor(world, contract)) return false;
      return uniform(keys['delivery/results'], charities.key[lead], key, quarter) < handing_back;
    },
  },
});
