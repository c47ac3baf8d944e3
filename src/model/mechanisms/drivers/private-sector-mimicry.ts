/** Some highly centralised large charities work as large private providers do. */
import { LARGE, type Charities } from '../../sector/charities.ts';
import { ALLIANCE, LEAD } from '../../scenario/names.ts';
import { leadPart } from '../../sector/market.ts';
import { defineMechanism } from '../mechanism.ts';

/** How far a charity copies large private providers, 0–1: as far as its centralisation is beyond where that begins. */
function mimicry(charities: Charities, i: number, from: number): number {
  return charities.band[i] < LARGE ? 0 : Math.max(0, charities.centralisation[i] - from) / (1 - from);
}

export const privateSectorMimicry = defineMechanism({
  id: 'private-sector-mimicry',
  title: 'Working like a large private provider',
  summary:
    'A large charity run from the centre may copy large private providers: standard packages at thin margins, delivered the same everywhere, with little room for partners. (These three forms are judgement; the page names the wish to mimic and centralisation.)',
  source: { section: 'Perceived drivers of negative behaviours', paragraph: '9' },
  parameters: {
    from: {
      meaning: 'Centralisation from which a large charity begins to copy private providers.',
      unit: 'points 0–1',
      range: [0, 0.95],
      default: 0.5,
      basis: 'judgement',
    },
    thin_margin: {
      meaning: 'Part of full cost that a wholly centralised one leaves out of its price.',
      unit: 'share',
      range: [0, 0.5],
      default: 0.08,
      basis: 'judgement',
    },
    standard: { meaning: 'Quality lost by standard packages.', unit: 'points 0–1', range: [0, 1], default: 0.12, basis: 'judgement' },
    alone: {
      meaning: 'What giving work to partners takes off, for one wholly centralised.',
      unit: 'utility',
      range: [0, 20],
      default: 2,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'central_partner_share',
    contrast: 'subgroup',
    sign: '-',
    kind: 'emergent',
    off: 'Centralised charities bid and deliver as others do.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    cover({ from, thin_margin }, { sector: { charities } }, i) {
      return thin_margin * mimicry(charities, i, from);
    },
    appraise({ from, alone }, { sector: { charities } }, { count, charity, strategy }, contribution) {
      for (let r = 0; r < count; r++)
        if (strategy[r] === LEAD || strategy[r] === ALLIANCE) contribution[r] -= alone * mimicry(charities, charity[r], from);
    },
    serve({ from, standard }, { sector: { charities } }, delivery) {
      const { lead, parts } = delivery.contract;
      if (lead >= 0) delivery.quality -= standard * mimicry(charities, lead, from) * leadPart(parts);
    },
  },
});
