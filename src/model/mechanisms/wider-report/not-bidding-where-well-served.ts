/** Charities led by mission leave alone what a local one already does well. */
import { ALONE, LEAD } from '../../scenario/names.ts';
import { LOCAL } from '../../sector/charities.ts';
import { serviceQuality } from '../../sector/capability.ts';
import { missionPull } from '../../sector/dispositions.ts';
import { NOBODY } from '../../sector/market.ts';
import type { World } from '../../sector/world.ts';
import { defineMechanism } from '../mechanism.ts';

/** Local charities that deliver a tender’s lines now, and deliver them well. */
function goodLocals(world: World, t: number, good: number): readonly number[] {
  const { reach } = world.sector.charities;
  const { lines, mainService } = world.tenders[t];
  const found: number[] = [];
  for (const l of lines) {
    for (const j of world.holders.get(l) ?? NOBODY) if (reach[j] === LOCAL && serviceQuality(world, j, mainService) >= good) found.push(j);
  }
  return found;
}

export const notBiddingWhereWellServed = defineMechanism({
  id: 'not-bidding-where-well-served',
  title: 'Leaving alone what is well done',
  summary: 'A charity led by mission does not bid for work that a local charity delivers well already.',
  source: { section: 'Rebalancing the Relationship (NCVO, 2021)', paragraph: 'announcement of the report, on what charities do well' },
  parameters: {
    strength: {
      meaning: 'What bidding against a good local provider takes off, for a charity wholly led by mission.',
      unit: 'utility',
      range: [0, 20],
      default: 1.5,
      basis: 'judgement',
    },
    good: {
      meaning: 'Quality in the service from which the present provider counts as good.',
      unit: 'points 0–1',
      range: [0, 1],
      default: 0.58,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'bids_per_tender',
    contrast: 'level',
    sign: '-',
    kind: 'emergent',
    off: 'Who delivers now, and how well, has no weight.',
    scenario: 'ablation/market.yaml',
  },
  recorded: { verdict: 'shown' },
  hooks: {
    appraise({ strength, good }, world, { count, charity, tender, strategy }, contribution) {
      const { charities } = world.sector;
      let t = -1;
      let locals = NOBODY;
      for (let r = 0; r < count; r++) {
        if (tender[r] !== t) {
          t = tender[r];
          locals = goodLocals(world, t, good);
        }
        if (locals.length === 0 || locals.includes(charity[r]) || (strategy[r] !== ALONE && strategy[r] !== LEAD)) continue;
        contribution[r] -= strength * missionPull(charities, charity[r]);
      }
    },
  },
});
