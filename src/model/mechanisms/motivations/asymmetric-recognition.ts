/** Small charities see less of what large ones do better than large ones see of what small ones do better. */
import { LOCAL, NATIONAL, type Charities } from '../../sector/charities.ts';
import { defineMechanism } from '../mechanism.ts';

/** How much of others' strengths is seen: of larger and of smaller ones, from a number of bands apart. */
type Sight = { readonly ofLarger: number; readonly ofSmaller: number; readonly bandsApart: number };

/** Part of the other's strengths a charity sees: bands apart, what its sight says; between equals the whole. */
function partSeen({ band, pressure }: Charities, { ofLarger, ofSmaller, bandsApart }: Sight, i: number, other: number): number {
  const bands = band[other] - band[i];
  if (bands === 0) return 1;
  const recognised = bands > 0 ? ofLarger * (1 - pressure[i]) : ofSmaller;
  return 1 - Math.min(1, Math.abs(bands) / bandsApart) * (1 - recognised);
}

/** Whether a charity gives the other no credit for knowing the place. */
function isDenyingCredit({ reach, embeddedness }: Charities, noCreditFrom: number, i: number, other: number): boolean {
  return reach[i] === LOCAL && reach[other] === NATIONAL && embeddedness[i] > noCreditFrom;
}

export const asymmetricRecognition = defineMechanism({
  id: 'asymmetric-recognition',
  title: 'Seeing the other’s worth',
  summary:
    'What a partner does better counts in the choice of partners only as far as it is seen: its part in the outcome they would have together, its name, what could be learnt from it, the way it opens to growth. Small charities recognise little of what larger ones bring, less still under pressure and while the sector tells no story of it; larger ones recognise what the small bring more fully; some local charities give a national no credit for knowing the place.',
  source: { section: 'Valuing others', paragraph: '9, 11' },
  parameters: {
    small_sees: {
      meaning: 'Part of a much larger charity’s strengths that one without pressure would recognise if their story were known.',
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
      meaning: 'Embeddedness above which a local charity gives a national no credit for knowing the place.',
      unit: 'points 0–1',
      range: [0, 1],
      default: 0.75,
      basis: 'judgement',
    },
    bands_apart: {
      meaning: 'Size bands from which another counts as much larger or smaller; nearer, more of it is seen.',
      unit: 'bands',
      range: [1, 5],
      plausible: [2, 4],
      why: 'one band apart they still meet as equals',
      default: 3,
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
  hooks: {
    recognise({ small_sees, weak_story, large_sees, bands_apart, no_credit_from }, { sector: { charities } }, views) {
      const { count, own, other, sees, credits } = views;
      const sight: Sight = { ofLarger: small_sees * (1 - weak_story), ofSmaller: large_sees, bandsApart: bands_apart };
      for (let r = 0; r < count; r++) {
        sees[r] *= partSeen(charities, sight, own[r], other[r]);
        if (isDenyingCredit(charities, no_credit_from, own[r], other[r])) credits[r] = 0;
      }
    },
  },
});
