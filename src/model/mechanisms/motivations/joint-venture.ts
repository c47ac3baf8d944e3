/** Partners who trust each other found a lasting joint venture: it bids as one, with pooled turnover, and ends rivalry inside. */
import { uniform } from '../../random/draw.ts';
import { dissolveAlliances, endAlliances, foundAlliance, isUnallied, trustedFriends } from '../../shared-rules/alliances.ts';
import { ALLIANCE } from '../../scenario/names.ts';
import type { Sector } from '../../sector/sector.ts';
import { defineMechanism } from '../mechanism.ts';

function isInVenture({ charities, alliances }: Sector, i: number): boolean {
  return charities.alliance[i] >= 0 && alliances[charities.alliance[i]].kind === 'joint venture';
}

export const jointVenture = defineMechanism({
  id: 'joint-venture',
  title: 'Joint ventures',
  summary:
    'Local charities that have delivered together and trust each other found a joint venture: it bids as one with their turnovers pooled, shares the cost of bidding, ends rivalry between them, and leaves their managers more attention for delivery.',
  source: { section: 'To win bids', paragraph: '3' },
  parameters: {
    trust_needed: {
      meaning: 'Trust between two charities before they would found a venture.',
      unit: 'points 0–1',
      range: [0, 1],
      default: 0.6,
      basis: 'judgement',
    },
    founding: {
      meaning: 'Chance that a charity with such a tie founds one.',
      unit: 'chance a quarter',
      range: [0, 1],
      default: 0.1,
      basis: 'judgement',
    },
    ending: { meaning: 'Chance that a venture ends.', unit: 'chance a quarter', range: [0, 1], default: 0.02, basis: 'judgement' },
    habit: {
      meaning: 'How much a venture’s members prefer to bid through it.',
      unit: 'utility',
      range: [0, 10],
      default: 1,
      basis: 'judgement',
    },
    attention: {
      meaning: 'Quality gained where members’ managers no longer have to watch each other.',
      unit: 'points',
      range: [0, 0.5],
      default: 0.03,
      basis: 'judgement',
    },
  },
  offers: ['alliance'],
  expect: {
    outcome: 'venture_bid_cost',
    contrast: 'subgroup',
    sign: '-',
    kind: 'emergent',
    downstream: 'national_win_rate',
    off: 'No joint ventures are founded, and none bid.',
    scenario: 'ablation/mandated-partnership.yaml',
  },
  neutral: (world) => dissolveAlliances(world, 'joint venture'),
  hooks: {
    appraise({ habit }, { sector }, { count, charity, strategy }, contribution) {
      for (let r = 0; r < count; r++) if (strategy[r] === ALLIANCE && isInVenture(sector, charity[r])) contribution[r] += habit;
    },
    serve({ attention }, { sector }, delivery) {
      if (delivery.contract.lead >= 0 && isInVenture(sector, delivery.contract.lead)) delivery.quality += attention;
    },
    live({ trust_needed, founding, ending }, world) {
      const { charities, places } = world.sector;
      const { start, rows } = world.now.turnover.locals;
      endAlliances(world, 'joint venture', () => ending);
      /** Friends of founders, whether there was room for them or not: nobody asks them again. */
      const asked: number[] = [];
      for (let a = 0; a < places.count; a++) {
        asked.length = 0;
        for (let k = start[a]; k < start[a + 1]; k++) {
          const i = rows[k];
          if (!isUnallied(world, i) || uniform(world.keys['life/alliance'], charities.key[i], world.quarter) >= founding) continue;
          if (asked.includes(i)) continue;
          const friends = trustedFriends(world, i, trust_needed).filter((j) => !asked.includes(j));
          if (friends.length === 0) continue;
          foundAlliance(world, 'joint venture', a, i, friends);
          asked.push(...friends);
        }
      }
    },
  },
});
