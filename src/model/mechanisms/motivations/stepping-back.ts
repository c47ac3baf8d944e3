/** Some charities bid for less than they could, so that others in their place survive. */
import { LOCAL, SMALL } from '../../sector/charities.ts';
import { STEP_BACK } from '../../scenario/names.ts';
import { missionPull } from '../../sector/dispositions.ts';
import { defineMechanism } from '../mechanism.ts';

export const steppingBack = defineMechanism({
  id: 'stepping-back',
  title: 'Stepping back for others',
  summary:
    'A charity that values the survival of others in its place may leave a contract it could win to a smaller local one and help it bid, getting smaller by choice. Pressure makes this rarer.',
  source: { section: 'Motivations for collaboration', paragraph: '9, 10' },
  parameters: {
    strength: {
      meaning: 'Worth of leaving the work to a smaller local charity, for one wholly led by mission.',
      unit: 'utility',
      range: [0, 20],
      default: 5,
      basis: 'judgement',
    },
    reluctance: { meaning: 'What stepping back costs anyone.', unit: 'utility', range: [0, 20], default: 3.2, basis: 'judgement' },
  },
  offers: ['step_back'],
  expect: {
    outcome: 'small_share',
    contrast: 'level',
    sign: '+',
    kind: 'emergent',
    off: 'Nobody leaves work to others.',
    scenario: 'ablation/market.yaml',
  },
  recorded: {
    verdict: 'not shown',
    note: 'Charities do step back, but the work they leave goes to the next best bidder, which is often not a small one. Tried: reluctance 1.5 instead of 3.2 gives +0.38 points of contract money for small charities (0.07 to 0.70), shown.',
  },
  build: ({ strength, reluctance }, world) => {
    const { charities } = world.sector;
    /** Band of the smallest of the small local charities that noticed a tender. */
    const smallestLocal = (t: number) => {
      let least = Infinity;
      for (const j of world.noticed[t])
        if (charities.reach[j] === LOCAL && charities.band[j] <= SMALL && charities.band[j] < least) least = charities.band[j];
      return least;
    };
    return {
      appraise({ count, charity, tender, strategy }, contribution) {
        let t = -1;
        let least = Infinity;
        for (let r = 0; r < count; r++) {
          if (strategy[r] !== STEP_BACK) continue;
          if (tender[r] !== t) {
            t = tender[r];
            least = smallestLocal(t);
          }
          contribution[r] +=
            least < charities.band[charity[r]] ? strength * missionPull(charities, charity[r]) - reluctance : -reluctance - strength;
        }
      },
    };
  },
});
