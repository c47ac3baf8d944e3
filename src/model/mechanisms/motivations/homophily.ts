/** Some charities want partners of their own size; most do not mind. */
import type { Charities } from '../../sector/charities.ts';
import { defineMechanism } from '../mechanism.ts';

/** Floor against division by 0, in points of openness. */
const LEAST_OPENNESS = 0.01;

/** What charity i holds against j for being unlike it, utility. */
function dislike({ band, mainService, openness }: Charities, strength: number, type: number, from: number, i: number, j: number): number {
  return (
    Math.max(0, (from - openness[i]) / Math.max(LEAST_OPENNESS, from)) *
    (strength * Math.abs(band[i] - band[j]) + (mainService[i] === mainService[j] ? 0 : type))
  );
}

export const homophily = defineMechanism({
  id: 'homophily',
  title: 'Preferring one’s like',
  summary:
    'Charities that are not open to unlike partners mark down those of another size or with another main service, as leads and as candidates; most charities are open.',
  source: { section: 'Valuing others', paragraph: '1' },
  parameters: {
    strength: {
      meaning: 'What each band of difference takes off, for a charity wholly closed to unlike partners.',
      unit: 'utility a band',
      range: [0, 10],
      default: 2,
      basis: 'judgement',
    },
    type: {
      meaning: 'What another main service takes off, for a charity wholly closed to unlike partners.',
      unit: 'utility',
      range: [0, 10],
      default: 1,
      basis: 'judgement',
    },
    from: {
      meaning: 'Openness below which a charity begins to prefer its like.',
      unit: 'points 0–1',
      range: [0, 1],
      default: 0.6,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'dissimilar_partners',
    contrast: 'level',
    sign: '-',
    kind: 'emergent',
    off: 'Nobody minds the size or the kind of a partner.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    approach({ strength, type, from }, { sector: { charities } }, { count, lead, candidate }, contribution) {
      for (let r = 0; r < count; r++) contribution[r] -= dislike(charities, strength, type, from, lead[r], candidate[r]);
    },
    accept({ strength, type, from }, { sector: { charities } }, { count, lead, candidate }, contribution) {
      for (let r = 0; r < count; r++) contribution[r] -= dislike(charities, strength, type, from, candidate[r], lead[r]);
    },
  },
});
