/** Some larger charities bid for share, standing and executive pay. */
import { givenToEmpire } from '../../shared-rules/dispositions.ts';
import { ALONE, LEAD } from '../../scenario/names.ts';
import { defineMechanism } from '../mechanism.ts';

export const empireBuilding = defineMechanism({
  id: 'empire-building',
  title: 'Building an empire',
  summary:
    'Some, by no means all, larger charities bid for market share, standing and executive pay rather than for surplus or mission: the more they are given to it, the less money and what beneficiaries would gain count, and the more a contract appeals to them for its own sake, above all if they keep it to themselves.',
  source: { section: 'Perceived drivers of negative behaviours', paragraph: '9' },
  parameters: {
    from: {
      meaning: 'Disposition from which a larger charity gives way to it.',
      unit: 'points 0–1',
      range: [0, 0.95],
      default: 0.4,
      basis: 'judgement',
    },
    strength: {
      meaning: 'Appeal of holding a whole contract, for a charity wholly given to it.',
      unit: 'utility',
      range: [0, 20],
      default: 2,
      basis: 'judgement',
    },
    heedless: {
      meaning: 'Part of the weight of money that one wholly given to it lets go; of the weight of mission it lets go all.',
      unit: 'share',
      range: [0, 1],
      default: 0.5,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'hhi',
    contrast: 'level',
    sign: '+',
    kind: 'emergent',
    off: 'Nobody bids for share as such, and size takes nothing off the weight of money and mission.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    facts({ from }, facts) {
      facts.empireFrom = from;
    },
    appraise({ strength, heedless }, world, { count, charity, strategy, ownPart, money }, contribution) {
      for (let r = 0; r < count; r++) {
        const given = givenToEmpire(world, charity[r]);
        if (given === 0) continue;
        contribution[r] -= heedless * given * money[r];
        if (strategy[r] === ALONE || strategy[r] === LEAD) contribution[r] += strength * given * ownPart[r] * ownPart[r];
      }
    },
  },
});
