/** Some large charities have local roots; how centralised they are decides how far. */
import { LARGE } from '../../sector/charities.ts';
import { leadPart } from '../../sector/market.ts';
import { defineMechanism } from '../mechanism.ts';
import { MIDDLE } from '../../sector/units.ts';

export const localisedLarge = defineMechanism({
  id: 'localised-large',
  title: 'Large and local',
  summary:
    'A large charity that leaves its local staff room has local knowledge and delivers well; one that is run from the centre delivers less well in any place.',
  source: { section: 'Valuing others', paragraph: '9' },
  parameters: {
    quality: {
      meaning: 'Quality gained by a large charity without any centralisation, or lost by one wholly centralised.',
      unit: 'points 0–1',
      range: [0, 1],
      default: 0.12,
      basis: 'judgement',
    },
    reach: {
      meaning: 'Reach into marginalised communities gained or lost likewise.',
      unit: 'ratio',
      range: [0, 2],
      default: 0.2,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'localised_quality',
    contrast: 'subgroup',
    sign: '+',
    kind: 'direct',
    downstream: 'local_quality',
    off: 'How centralised a large charity is makes no difference to what it delivers.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    serve({ quality, reach }, { sector: { charities } }, delivery) {
      const { lead, parts } = delivery.contract;
      if (lead < 0 || charities.band[lead] < LARGE) return;
      const local = 2 * (MIDDLE - charities.centralisation[lead]) * leadPart(parts);
      delivery.quality += quality * local;
      delivery.reach += reach * local;
    },
  },
});
