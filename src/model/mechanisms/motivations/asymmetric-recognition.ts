/** Small charities see less of what large ones bring than large ones see of what small ones bring. */
import { LOCAL, NATIONAL } from '../../sector/charities.ts';
import { defineMechanism } from '../mechanism.ts';

export const asymmetricRecognition = defineMechanism({
  id: 'asymmetric-recognition',
  title: 'Seeing the other’s worth',
  summary:
    'What a partner brings counts only as far as it is seen. Small charities recognise little of the influence, scale and gathered funding of larger ones, less still under pressure; larger ones recognise what the small bring more fully; some local charities give a national no credit for local quality.',
  source: { section: 'Valuing others', paragraph: '11' },
  parameters: {
    worth: {
      meaning: 'What a partner much larger, or much smaller and well rooted, truly brings.',
      unit: 'utility',
      range: [0, 20],
      default: 1.5,
      basis: 'judgement',
    },
    small_sees: {
      meaning: 'Part of it that a small charity without pressure recognises.',
      unit: 'share',
      range: [0, 1],
      default: 0.4,
      basis: 'judgement',
    },
    large_sees: {
      meaning: 'Part of it that a larger charity recognises.',
      unit: 'share',
      range: [0, 1],
      default: 0.75,
      basis: 'judgement',
    },
    no_credit: {
      meaning: 'What a local charity that gives nationals no credit takes off working with one.',
      unit: 'utility',
      range: [0, 20],
      default: 0.6,
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
  recorded: { verdict: 'shown' },
  build: ({ worth, small_sees, large_sees, no_credit }, { sector: { charities } }) => {
    const larger = (i: number, than: number) => Math.max(0, charities.band[i] - charities.band[than]) / 3;
    /** What goes unseen of what a larger charity brings to a small one, and a small one to a larger. */
    const unseenByLesser = (i: number, large: number) => worth * larger(large, i) * (1 - small_sees * (1 - charities.pressure[i]));
    const unseenByLarger = (i: number, small: number) => worth * larger(i, small) * charities.embeddedness[small] * (1 - large_sees);
    const slight = (i: number, other: number) =>
      charities.reach[i] === LOCAL && charities.reach[other] === NATIONAL && charities.embeddedness[i] > 0.75 ? no_credit : 0;
    return {
      approach({ count, lead, candidate }, contribution) {
        for (let r = 0; r < count; r++)
          contribution[r] -= unseenByLarger(lead[r], candidate[r]) + unseenByLesser(lead[r], candidate[r]) + slight(lead[r], candidate[r]);
      },
      accept({ count, lead, candidate }, contribution) {
        for (let r = 0; r < count; r++)
          contribution[r] -= unseenByLesser(candidate[r], lead[r]) + unseenByLarger(candidate[r], lead[r]) + slight(candidate[r], lead[r]);
      },
    };
  },
});
