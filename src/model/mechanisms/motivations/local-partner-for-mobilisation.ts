/** Without a base a provider starts slowly and poorly; a local partner makes up for it. */
import { defineMechanism } from '../mechanism.ts';

export const localPartnerForMobilisation = defineMechanism({
  id: 'local-partner-for-mobilisation',
  title: 'A local partner to get started',
  summary: 'A lead without a base in a place looks for a partner who has one, because with it the work starts sooner and better.',
  source: { section: 'Motivations for collaboration', paragraph: '11' },
  parameters: {
    repair: {
      meaning: 'Share of the delay of a lead without a base that a local partner takes away.',
      unit: 'share',
      range: [0, 1],
      default: 0.8,
      basis: 'judgement',
    },
    preference: {
      meaning: 'How much a lead without a base prefers partners who have one.',
      unit: 'utility',
      range: [0, 10],
      default: 0.6,
      basis: 'judgement',
    },
  },
  offers: ['lead', 'join'],
  expect: {
    outcome: 'mobilisation_delay',
    contrast: 'level',
    sign: '-',
    kind: 'direct',
    downstream: 'partnership_rate',
    off: 'A lead without a base starts slowly whoever its partners are.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    approach({ preference }, _, { count, bringsBase }, contribution) {
      for (let r = 0; r < count; r++) contribution[r] += preference * bringsBase[r];
    },
    mobilise({ repair }, _, mobilisation) {
      if (mobilisation.bid.leadFromAfar && mobilisation.bid.hasBase) mobilisation.delay *= 1 - repair;
    },
  },
});
