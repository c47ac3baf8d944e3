/** Charities partner when they have come to believe that partnerships win more often; by how much, experience teaches. */
import { ALLIANCE, LEAD } from '../../scenario/names.ts';
import { defineMechanism } from '../mechanism.ts';

export const winAdvantage = defineMechanism({
  id: 'win-advantage',
  title: 'Partnering to win',
  summary:
    'Charities tell bids made together from bids made alone, and learn, service by service, from their own and their neighbours’ bids how much more often each kind wins. For those that want to win work the believed difference, before any price, counts in the choice; for some charities winning is no motive.',
  source: { section: 'To win bids', paragraph: '1, 2' },
  parameters: {
    strength: {
      meaning: 'Weight of the believed difference in the chance of winning, for a charity fully bent on growth.',
      unit: 'utility per unit of chance',
      range: [0, 30],
      default: 3,
      basis: 'judgement',
    },
  },
  offers: ['lead', 'join'],
  expect: {
    outcome: 'partnership_rate',
    contrast: 'level',
    sign: '+',
    kind: 'emergent',
    off: 'Charities do not tell forms apart: one belief about winning serves all bids, and winning together is no reason to partner.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    facts(_, facts) {
      facts.beliefsByForm = true;
    },
    appraise({ strength }, { sector: { charities } }, { count, charity, strategy, beliefGain }, contribution) {
      for (let r = 0; r < count; r++) {
        if (strategy[r] === LEAD || strategy[r] === ALLIANCE)
          contribution[r] += strength * charities.growthAmbition[charity[r]] * beliefGain[r];
      }
    },
  },
});
