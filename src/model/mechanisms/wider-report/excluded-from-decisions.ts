/** Partners are left out of decisions about what they deliver. */
import { leadPart } from '../../sector/market.ts';
import { loseTrust } from '../../shared-rules/trust.ts';
import { defineMechanism } from '../mechanism.ts';

export const excludedFromDecisions = defineMechanism({
  id: 'excluded-from-decisions',
  title: 'Left out of decisions',
  summary:
    'Centralised leads decide by themselves what their partners are to deliver. What partners know is lost to delivery, and each year of it leaves them less ready to work with that lead again.',
  source: {
    section: 'Rebalancing the Relationship (NCVO, 2021)',
    paragraph: 'Experiences of competition and collaboration, on who decides',
  },
  parameters: {
    strength: {
      meaning: 'Say that a wholly centralised lead takes from its partners.',
      unit: 'share',
      range: [0, 1],
      default: 0.8,
      basis: 'judgement',
    },
    loss: { meaning: 'Quality lost when partners have no say.', unit: 'points 0–1', range: [0, 1], default: 0.1, basis: 'judgement' },
    hurt: {
      meaning: 'Trust lost by partners that find they had no say in a year’s decisions.',
      unit: 'share of trust, once a year of a contract',
      range: [0, 1],
      default: 0.15,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'repeat_partnering',
    contrast: 'level',
    sign: '-',
    kind: 'emergent',
    off: 'Partners decide with the lead on what they deliver.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    agree({ strength }, { sector: { charities } }, agreement) {
      agreement.voice *= 1 - strength * charities.centralisation[agreement.lead];
    },
    serve({ loss }, _, delivery) {
      const { lead, partners, parts, voice } = delivery.contract;
      if (lead >= 0 && partners.length > 0) delivery.quality -= loss * (1 - voice) * (1 - leadPart(parts));
    },
    relate({ hurt }, world) {
      const { count, contract, lead, partner } = world.now.relations.joint;
      for (let r = 0; r < count; r++) {
        // Decisions come up in every year of a contract; by its end it is plain who took them.
        if (((world.quarter - contract[r].starts) & 3) === 3) loseTrust(world, lead[r], partner[r], hurt * (1 - contract[r].voice));
      }
    },
  },
});
