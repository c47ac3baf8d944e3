/** What small and local charities are good at counts in delivery, and in scoring where a commissioner looks for it. */
import { SMALL } from '../../sector/charities.ts';
import type { Charities } from '../../sector/charities.ts';
import { leadPart } from '../../sector/market.ts';
import { jointStep } from '../../shared-rules/joint-learning.ts';
import { defineMechanism } from '../mechanism.ts';
import type { Values } from '../../world/hooks.ts';

/** What each strength counts for, and the level of all together that is usual. */
type Worth = Values<'embedded' | 'lived' | 'rooted' | 'usual'>;

/** Embedded and trusted, with lived experience and roots in the communities served: points 0–1. */
function strengths({ embedded, lived, rooted }: Worth, charities: Charities, i: number): number {
  return embedded * charities.embeddedness[i] + lived * charities.livedExperience[i] + rooted * charities.roots[i];
}

/** Strengths of those who deliver together, by the parts they hold, above or below the usual level. */
function teamLevel(worth: Worth, charities: Charities, lead: number, partners: readonly number[], parts: readonly number[]): number {
  let level = leadPart(parts) * strengths(worth, charities, lead);
  for (let k = 0; k < partners.length; k++) level += parts[k] * strengths(worth, charities, partners[k]);
  return level - worth.usual;
}

export const strengthsOfSmall = defineMechanism({
  id: 'strengths-of-small',
  title: 'Strengths of small charities',
  summary:
    'Being embedded, trusted, rooted in communities and staffed by people with lived experience makes services better and reach wider; evaluators give it points as far as the commissioner looks for it; and a larger lead’s own practice improves with its small partners’ voice.',
  source: { section: 'Valuing others', paragraph: '1–9' },
  parameters: {
    quality: {
      meaning: 'Quality gained by having all of these strengths over none.',
      unit: 'points',
      range: [0, 1],
      default: 0.2,
      basis: 'judgement',
    },
    reach: {
      meaning: 'Reach into marginalised communities gained by having all of them over none.',
      unit: 'ratio of reach',
      range: [0, 2],
      default: 0.3,
      basis: 'judgement',
    },
    points: {
      meaning: 'Quality score gained by having all of them over none, where the commissioner looks for nothing else.',
      unit: 'points',
      range: [0, 1],
      default: 0.4,
      basis: 'judgement',
    },
    liking: {
      meaning: 'How much leads value these strengths in a partner, as far as they see them, above the usual level.',
      unit: 'utility per point',
      range: [0, 10],
      default: 1,
      basis: 'judgement',
    },
    mirror: {
      meaning: 'How fast the knowledge of a place follows its small partners’, of a larger lead all of whose work is with them.',
      unit: 'share of the gap a quarter',
      range: [0, 0.5],
      default: 0.04,
      basis: 'judgement',
    },
    embedded: {
      meaning: 'Part of being embedded in these strengths.',
      unit: 'weight',
      range: [0, 1],
      plausible: [0.2, 0.6],
      why: 'the three may weigh alike, or this one most',
      default: 0.4,
      basis: 'judgement',
    },
    lived: {
      meaning: 'Part of lived experience among staff.',
      unit: 'weight',
      range: [0, 1],
      plausible: [0.2, 0.5],
      why: 'the three may weigh alike',
      default: 0.35,
      basis: 'judgement',
    },
    rooted: {
      meaning: 'Part of roots in marginalised communities.',
      unit: 'weight',
      range: [0, 1],
      plausible: [0.1, 0.5],
      why: 'the three may weigh alike, or this one least',
      default: 0.25,
      basis: 'judgement',
    },
    usual: {
      meaning: 'Level of all of them that neither gains nor loses anything.',
      unit: 'points 0–1',
      range: [0, 1],
      plausible: [0.3, 0.6],
      why: 'that of the larger charities, which hold most contract money',
      default: 0.4,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'local_quality',
    contrast: 'slope in a rule',
    rule: { path: 'weights.looks_for_small_strengths', low: 0, high: 1 },
    sign: '+',
    kind: 'direct',
    downstream: 'marginalised_reach',
    off: 'These strengths make no difference to delivery or scoring.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    approach(values, { sector: { charities } }, { count, candidate, leadSees }, contribution) {
      const { liking, usual } = values;
      for (let r = 0; r < count; r++) contribution[r] += liking * (leadSees[r] * strengths(values, charities, candidate[r]) - usual);
    },
    score(values, { sector: { charities }, settings }, scoring) {
      const { lead, partners, parts } = scoring.bid;
      if (lead < 0) return;
      const looked = values.points * settings.weights.looks_for_small_strengths;
      scoring.quality += looked * teamLevel(values, charities, lead, partners, parts);
    },
    serve(values, { sector: { charities } }, delivery) {
      const { lead, partners, parts } = delivery.contract;
      if (lead < 0) return;
      const level = teamLevel(values, charities, lead, partners, parts);
      delivery.quality += values.quality * level;
      delivery.reach += values.reach * level;
    },
    relate({ mirror }, world) {
      const { joint } = world.now.relations;
      const { band, embeddedness } = world.sector.charities;
      for (let r = 0; r < joint.count; r++) {
        const i = joint.lead[r];
        const j = joint.partner[r];
        const { price, share, parts } = joint.contract[r];
        if (band[i] > SMALL && band[j] <= SMALL)
          embeddedness[i] +=
            jointStep(world, i, joint.area[r], price * share * leadPart(parts), mirror) * Math.max(0, embeddedness[j] - embeddedness[i]);
      }
    },
  },
});
