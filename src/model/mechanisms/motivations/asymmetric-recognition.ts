/** Small charities see less of what large ones do better than large ones see of what small ones do better. */
import { LOCAL, NATIONAL } from '../../sector/charities.ts';
import { defineMechanism } from '../mechanism.ts';

export const asymmetricRecognition = defineMechanism({
  id: 'asymmetric-recognition',
  title: 'Seeing the other’s worth',
  summary:
    'What a partner does better counts in the choice of partners only as far as it is seen: its part in the outcome they would have together, its name, what could be learnt from it, the way it opens to growth. Small charities recognise little of what larger ones bring, less still under pressure and while the sector tells no story of it; larger ones recognise what the small bring more fully; some local charities give a national no credit for knowing the place.',
  source: { section: 'Valuing others', paragraph: '9, 11' },
  parameters: {
    small_sees: {
      meaning: 'Part of a much larger charity’s strengths that one without pressure would recognise if their story were told.',
      unit: 'share',
      range: [0, 1],
      default: 0.6,
      basis: 'judgement',
    },
    weak_story: {
      meaning: 'Part of that which goes unseen because the sector tells little of what larger charities bring.',
      unit: 'share',
      range: [0, 1],
      default: 0.3,
      basis: 'judgement',
    },
    large_sees: {
      meaning: 'Part of a much smaller charity’s strengths that a larger one recognises.',
      unit: 'share',
      range: [0, 1],
      default: 0.75,
      basis: 'judgement',
    },
    no_credit_from: {
      meaning: 'Embeddedness from which a local charity gives a national no credit for knowing the place.',
      unit: 'points 0–1',
      range: [0, 1],
      default: 0.75,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'declined_gainful',
    contrast: 'level',
    sign: '+',
    kind: 'emergent',
    off: 'Every charity sees the whole of what a partner brings.',
    scenario: 'ablation/market.yaml',
  },
  recorded: {
    verdict: 'not shown',
    note: 'It lowers what charities seek in others (growth seeking −3.9 sd, unlike partners −1.7 sd, large-led partnerships −1.4 sd), but of the offers made that would gain small ones something as large a part is declined. Tried: small_sees 0.1 and weak_story 0.6 give +0.001 (−0.026 to 0.029), not shown.',
  },
  build: ({ small_sees, weak_story, large_sees, no_credit_from }, { sector: { charities } }) => {
    const { band, pressure, reach, embeddedness } = charities;
    /** Three bands apart or more, recognition is what the parameters say; between equals it is whole. */
    const seen = (i: number, other: number) => {
      const bands = band[other] - band[i];
      if (bands === 0) return 1;
      const recognised = bands > 0 ? small_sees * (1 - weak_story) * (1 - pressure[i]) : large_sees;
      return 1 - Math.min(1, Math.abs(bands) / 3) * (1 - recognised);
    };
    const denies = (i: number, other: number) => reach[i] === LOCAL && reach[other] === NATIONAL && embeddedness[i] > no_credit_from;
    return {
      recognise({ count, own, other, sees, credits }) {
        for (let r = 0; r < count; r++) {
          sees[r] *= seen(own[r], other[r]);
          if (denies(own[r], other[r])) credits[r] = 0;
        }
      },
    };
  },
});
