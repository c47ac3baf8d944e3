/** Charities that see working together as part of their mission weigh what it changes for the people they serve. */
import { ALLIANCE, LEAD } from '../../scenario/names.ts';
import { givenToEmpire, missionPull } from '../../sector/dispositions.ts';
import { defineMechanism } from '../mechanism.ts';

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
  recorded: { verdict: 'shown' },
  build: ({ strength, from }, world) => {
    const { charities } = world.sector;
    const weight = (i: number) => ((strength * Math.max(0, missionPull(charities, i) - from)) / (1 - from)) * (1 - givenToEmpire(world, i));
    return {
      appraise({ count, charity, strategy, beneficiaryGain }, contribution) {
        for (let r = 0; r < count; r++)
          if (strategy[r] === LEAD || strategy[r] === ALLIANCE) contribution[r] += weight(charity[r]) * beneficiaryGain[r];
      },
      approach({ count, lead, beneficiaryGain }, contribution) {
        for (let r = 0; r < count; r++) contribution[r] += 0.25 * weight(lead[r]) * beneficiaryGain[r];
      },
      accept({ count, candidate, candidateGain }, contribution) {
        for (let r = 0; r < count; r++) contribution[r] += weight(candidate[r]) * candidateGain[r];
      },
    };
  },
});
