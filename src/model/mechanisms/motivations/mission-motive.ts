/** Charities that see working together as part of their mission weigh what it changes for the people they serve. */
import { ALLIANCE, LEAD } from '../../scenario/names.ts';
import { givenToEmpire, missionPull } from '../../shared-rules/dispositions.ts';
import type { World } from '../../world/world.ts';
import { defineMechanism } from '../mechanism.ts';

/** Weight a charity gives to the change it expects for beneficiaries, per point of outcome. */
function weightOfChange(world: World, i: number, strength: number, from: number): number {
  const pull = missionPull(world.sector.charities, i);
  return ((strength * Math.max(0, pull - from)) / (1 - from)) * (1 - givenToEmpire(world, i));
}

export const missionMotive = defineMechanism({
  id: 'mission-motive',
  title: 'Working together out of mission',
  summary:
    'A charity that holds collaboration to be its responsibility weighs the change it expects for beneficiaries, which may be for the worse; for others that change is a by-product and has no weight.',
  source: { section: 'Motivations for collaboration', paragraph: '1' },
  parameters: {
    strength: {
      meaning: 'Weight of the expected change for beneficiaries, for a charity wholly led by mission.',
      unit: 'utility per point of outcome',
      range: [0, 40],
      default: 3,
      basis: 'judgement',
    },
    from: {
      meaning: 'Mission pull below which collaboration is not seen as a responsibility.',
      unit: 'points 0–1',
      range: [0, 0.95],
      default: 0.45,
      basis: 'judgement',
    },
    among_partners: {
      meaning: 'Part of that weight in choosing between partners.',
      unit: 'share',
      range: [0, 1],
      plausible: [0.1, 0.6],
      why: 'leads know the call for partnership better than what each partner would change',
      default: 0.25,
      basis: 'judgement',
    },
  },
  offers: ['lead', 'join'],
  expect: {
    outcome: 'mission_collaboration_gap',
    contrast: 'subgroup',
    sign: '+',
    kind: 'emergent',
    off: 'What partnership changes for beneficiaries has no weight in any choice.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    appraise({ strength, from }, world, { count, charity, strategy, beneficiaryGain }, contribution) {
      for (let r = 0; r < count; r++)
        if (strategy[r] === LEAD || strategy[r] === ALLIANCE)
          contribution[r] += weightOfChange(world, charity[r], strength, from) * beneficiaryGain[r];
    },
    approach({ strength, from, among_partners }, world, { count, lead, beneficiaryGain }, contribution) {
      for (let r = 0; r < count; r++)
        contribution[r] += among_partners * weightOfChange(world, lead[r], strength, from) * beneficiaryGain[r];
    },
    accept({ strength, from }, world, { count, candidate, candidateGain }, contribution) {
      for (let r = 0; r < count; r++) contribution[r] += weightOfChange(world, candidate[r], strength, from) * candidateGain[r];
    },
  },
});
