/** Some larger charities bid for share, standing and executive pay. */
import { LARGE } from '../../sector/charities.ts';
import { ALONE, LEAD } from '../../scenario/names.ts';
import { defineMechanism } from '../mechanism.ts';

export const empireBuilding = defineMechanism({
  id: 'empire-building',
  title: 'Building an empire',
  summary:
    'Some, by no means all, larger charities want market share for its own sake: a contract appeals to them beyond what it earns or does, and all the more if they keep it to themselves.',
  source: { section: 'Perceived drivers of negative behaviours', paragraph: '9' },
  parameters: {
    strength: {
      meaning: 'Appeal of holding a whole contract, for a charity wholly given to it.',
      unit: 'utility',
      range: [0, 20],
      default: 0.6,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'hhi',
    contrast: 'level',
    sign: '+',
    kind: 'emergent',
    off: 'Nobody bids for share as such.',
    scenario: 'ablation/market.yaml',
  },
  recorded: {
    verdict: 'not shown',
    note: 'At the default strength it moves few bids. Tried: strength 3 instead of 0.6 gives +29 on the index (18 to 40), shown; the default is kept low with other terms so that the full baseline keeps its base checks.',
  },
  build: ({ strength }, { sector: { charities } }) => ({
    appraise({ count, charity, strategy, ownPart }, contribution) {
      for (let r = 0; r < count; r++) {
        if ((strategy[r] === ALONE || strategy[r] === LEAD) && charities.band[charity[r]] >= LARGE)
          contribution[r] += strength * charities.empire[charity[r]] * ownPart[r] * ownPart[r];
      }
    },
  }),
});
