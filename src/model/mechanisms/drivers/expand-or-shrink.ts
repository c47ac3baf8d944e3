/** Commissioners think first of charities they see growing; the others slip from their minds. */
import { contractIncome, OPERATING } from '../../sector/charities.ts';
import { defineMechanism } from '../mechanism.ts';
import { MIDDLE, PENCE_A_POUND, QUARTERS_A_YEAR } from '../../sector/units.ts';

export const expandOrShrink = defineMechanism({
  id: 'expand-or-shrink',
  title: 'Growing or fading',
  summary:
    'Evaluators, and those who place spot work, think first of a charity whose public work they have seen grow. One whose work does not grow is slowly forgotten, and shrinks.',
  source: { section: 'Perceived drivers of negative behaviours', paragraph: '6' },
  parameters: {
    noticing: {
      meaning: 'How fast commissioners’ view of a charity follows its growth.',
      unit: 'share of the gap a quarter',
      range: [0, 1],
      default: 0.1,
      basis: 'judgement',
    },
    points: {
      meaning: 'Quality points between a charity thought of first and one forgotten.',
      unit: 'points 0–1',
      range: [0, 1],
      default: 0.1,
      basis: 'judgement',
    },
    drift: {
      meaning: 'How much faster spot work grows for one thought of first than for one forgotten.',
      unit: 'share a year',
      range: [0, 1],
      default: 0.12,
      basis: 'judgement',
    },
    growing_from: {
      meaning: 'Growth of public work over the last year from which a charity is seen to grow.',
      unit: 'share',
      range: [0, 1],
      plausible: [0, 0.05],
      why: 'any growth may do, or one that shows in the accounts',
      default: 0.005,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'standing_still',
    contrast: 'level',
    sign: '-',
    kind: 'emergent',
    off: 'Whether a charity grows or shrinks has no weight with commissioners.',
    scenario: 'ablation/market.yaml',
  },
  neutral: ({ sector: { charities } }) => charities.visibility.fill(MIDDLE, 0, charities.count),
  hooks: {
    score({ points }, { sector: { charities } }, scoring) {
      const { lead } = scoring.bid;
      if (lead >= 0) scoring.quality += points * (charities.visibility[lead] - MIDDLE);
    },
    relate({ noticing, drift, growing_from }, { sector: { charities } }) {
      const { count, status, lastYearContract, visibility, spotWeight } = charities;
      for (let i = 0; i < count; i++) {
        const held = contractIncome(charities, i);
        if (held <= 0 || status[i] !== OPERATING) continue;
        const seen = held > (1 + growing_from) * (lastYearContract[i] / PENCE_A_POUND) ? 1 : 0;
        visibility[i] += noticing * (seen - visibility[i]);
        spotWeight[i] *= 1 + (drift * (visibility[i] - MIDDLE)) / QUARTERS_A_YEAR;
      }
    },
  },
});
