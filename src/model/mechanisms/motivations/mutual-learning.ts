/** Partners learn from each other, in both directions. */

import type { Charities } from '../../sector/charities.ts';
import { leadPart } from '../../sector/market.ts';
import { jointStep } from '../../shared-rules/joint-learning.ts';
import type { World } from '../../world/world.ts';
import { defineMechanism } from '../mechanism.ts';

/** How much better than charity i another is in what partners are chosen for, points. */
function toLearn({ systems, embeddedness }: Charities, i: number, from: number): number {
  return Math.max(0, systems[from] - systems[i]) + Math.max(0, embeddedness[from] - embeddedness[i]);
}

/** Charity i takes up some of all that the other does better, by the step of its joint work. */
function learn({ sector: { charities } }: World, i: number, from: number, step: number): void {
  const { systems, embeddedness, quality } = charities;
  takeUp(systems, i, from, step);
  takeUp(embeddedness, i, from, step);
  takeUp(quality, i, from, step);
}

function takeUp(skill: Float32Array, i: number, from: number, pace: number): void {
  if (skill[from] > skill[i]) skill[i] += pace * (skill[from] - skill[i]);
}

export const mutualLearning = defineMechanism({
  id: 'mutual-learning',
  title: 'Learning from each other',
  summary:
    'In joint delivery the partner with the better systems passes on data and procedures, and the one that knows the place passes on practice and local knowledge. Charities open to it look for partners they can learn from.',
  source: { section: 'Valuing others', paragraph: '10; and Capacity building, paragraph 2' },
  parameters: {
    pace: {
      meaning: 'How fast one all of whose work is joint takes up what the other does better.',
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
  hooks: {
    approach({ appeal }, { sector: { charities } }, { count, lead, candidate, leadSees }, contribution) {
      for (let r = 0; r < count; r++)
        contribution[r] += appeal * charities.openness[lead[r]] * (leadSees[r] * toLearn(charities, lead[r], candidate[r]));
    },
    accept({ appeal }, { sector: { charities } }, { count, lead, candidate, candidateSees }, contribution) {
      for (let r = 0; r < count; r++)
        contribution[r] += appeal * charities.openness[candidate[r]] * (candidateSees[r] * toLearn(charities, candidate[r], lead[r]));
    },
    relate({ pace }, world) {
      const { count, contract, lead, partner, part, area } = world.now.relations.joint;
      for (let r = 0; r < count; r++) {
        const { price, share, parts } = contract[r];
        learn(world, partner[r], lead[r], jointStep(world, partner[r], area[r], price * share * part[r], pace));
        learn(world, lead[r], partner[r], jointStep(world, lead[r], area[r], price * share * leadPart(parts), pace));
      }
    },
  },
});
