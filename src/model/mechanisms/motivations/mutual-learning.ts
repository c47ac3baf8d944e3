/** Partners learn from each other, in both directions. */

import { defineMechanism } from '../mechanism.ts';

export const mutualLearning = defineMechanism({
  id: 'mutual-learning',
  title: 'Learning from each other',
  summary:
    'In joint delivery the partner with the better systems passes on data and procedures, and the one that knows the place passes on practice and local knowledge. Charities open to it look for partners they can learn from.',
  source: { section: 'Valuing others', paragraph: '10; and Capacity building, paragraph 2' },
  parameters: {
    pace: {
      meaning: 'How fast each takes up what the other does better.',
      unit: 'share of the gap a quarter',
      range: [0, 1],
      default: 0.04,
      basis: 'judgement',
    },
    appeal: {
      meaning: 'What a partner much better in one of these is worth to a charity wholly open to others.',
      unit: 'utility',
      range: [0, 20],
      default: 0.6,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'partner_skill_gap',
    contrast: 'level',
    sign: '-',
    kind: 'direct',
    downstream: 'local_quality',
    off: 'Working together teaches nobody anything.',
    scenario: 'ablation/market.yaml',
  },
  recorded: { verdict: 'shown' },
  build: ({ pace, appeal }, { sector: { charities } }) => {
    const { systems, embeddedness, quality, openness } = charities;
    const toLearn = (i: number, from: number) =>
      Math.max(0, systems[from] - systems[i]) + Math.max(0, embeddedness[from] - embeddedness[i]);
    const skills = [systems, embeddedness, quality];
    const learn = (i: number, from: number) => {
      for (const skill of skills) if (skill[from] > skill[i]) skill[i] += pace * (skill[from] - skill[i]);
    };
    return {
      approach({ count, lead, candidate, leadSees }, contribution) {
        for (let r = 0; r < count; r++) contribution[r] += appeal * openness[lead[r]] * (leadSees[r] * toLearn(lead[r], candidate[r]));
      },
      accept({ count, lead, candidate, candidateSees }, contribution) {
        for (let r = 0; r < count; r++)
          contribution[r] += appeal * openness[candidate[r]] * (candidateSees[r] * toLearn(candidate[r], lead[r]));
      },
      relate({ joint: { count, lead, partner } }) {
        for (let r = 0; r < count; r++) {
          learn(partner[r], lead[r]);
          learn(lead[r], partner[r]);
        }
      },
    };
  },
});
