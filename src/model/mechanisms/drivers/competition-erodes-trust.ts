/** Bidding against each other wears trust down, between the rivals and around them. */
import { LOCAL } from '../../sector/charities.ts';
import { stepOfBoth } from '../../shared-rules/sampling.ts';
import { tieBetween } from '../../sector/ties.ts';
import { defineMechanism } from '../mechanism.ts';
import { LOWEST, MIDDLE } from '../../sector/units.ts';

/** Charities in a place among whom rival bids are counted, and the fewest it is taken to have: in a place of three, one bid is not a tempest. */
const HUNDRED = 100;
const FEWEST = 10;

export const competitionErodesTrust = defineMechanism({
  id: 'competition-erodes-trust',
  title: 'Competition erodes trust',
  summary:
    'Each time charities bid against each other, trust between them falls, and so does the climate of trust in the place; the climate recovers slowly.',
  source: { section: 'Perceived drivers of negative behaviours', paragraph: '4' },
  parameters: {
    between: {
      meaning: 'What bidding against each other takes from trust between two charities.',
      unit: 'share of trust',
      range: [0, 1],
      default: 0.06,
      basis: 'judgement',
    },
    around: {
      meaning: 'What each rival bid for every hundred charities in a place takes from its climate; fewer than ten charities count as ten.',
      unit: 'share of the climate',
      range: [0, 0.5],
      default: 0.005,
      basis: 'judgement',
    },
    recovery: {
      meaning: 'How fast the climate returns to neutral.',
      unit: 'share of the gap a quarter',
      range: [0, 1],
      default: 0.05,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'trust',
    contrast: 'level',
    sign: '-',
    kind: 'direct',
    downstream: 'partnership_rate',
    off: 'Rival bids leave trust as it is.',
    scenario: 'ablation/market.yaml',
  },
  neutral: ({ sector: { places } }) => places.climate.fill(MIDDLE),
  hooks: {
    relate({ between, around, recovery }, world) {
      const { ties, places, charities, areaStart } = world.sector;
      const rivalry = new Float64Array(places.count);
      const leads: number[] = [];
      for (const { tender, bids } of world.now.awards.results) {
        let count = 0;
        for (let k = 0; k < bids.length; k++) if (bids[k].lead >= 0) leads[count++] = bids[k].lead;
        for (let k = 0; k < count; k++) {
          const i = leads[k];
          if (charities.reach[i] === LOCAL) rivalry[charities.home[i]] += count - 1;
          for (let m = k + 1; m < count; m++) {
            const t = tieBetween(ties, i, leads[m]);
            if (t >= 0) ties.trust[t] *= 1 - stepOfBoth(world, i, leads[m], tender.area, between);
          }
        }
      }
      for (let a = 0; a < places.count; a++) {
        const hundreds = Math.max(FEWEST, areaStart[a + 1] - areaStart[a]) / HUNDRED;
        places.climate[a] += recovery * (MIDDLE - places.climate[a]) - (around * rivalry[a] * places.climate[a]) / hundreds;
        places.climate[a] = Math.min(1, Math.max(LOWEST, places.climate[a]));
      }
    },
  },
});
