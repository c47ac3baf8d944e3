/** Charities partner when they have come to believe that partnerships win more often; by how much, experience teaches. */
import { ALLIANCE, LEAD } from '../../scenario/names.ts';
import { defineMechanism } from '../mechanism.ts';

export const winAdvantage = defineMechanism({
  id: 'win-advantage',
  title: 'Partnering to win',
  summary:
    'For charities that want to win work, the believed difference between winning together and winning alone counts in the choice. The belief is learnt, service by service, from their own and their neighbours’ bids; for some charities winning is no motive.',
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
    off: 'Winning more often together is not a reason to partner.',
    scenario: 'ablation/market.yaml',
  },
  recorded: {
    verdict: 'opposite',
    note: 'Where bidding alone is open, the chance charities believe they have with partners is no better: dearer teams, and a learnt win rate that is not higher. Tried: strength 10 instead of 3 gives −2.9 points (−4.6 to −1.2), the opposite.',
  },
  build: ({ strength }, { sector: { charities } }) => ({
    appraise({ count, charity, strategy, winChance, chanceAlone }, contribution) {
      for (let r = 0; r < count; r++) {
        if (strategy[r] === LEAD || strategy[r] === ALLIANCE)
          contribution[r] += strength * charities.growthAmbition[charity[r]] * (winChance[r] - chanceAlone[r]);
      }
    },
  }),
});
