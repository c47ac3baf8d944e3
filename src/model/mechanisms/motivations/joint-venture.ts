/** Partners who trust each other found a lasting joint venture: it bids as one, with pooled turnover, and ends rivalry inside. */
import { uniform } from '../../random/draw.ts';
import { dissolveAlliances, endAlliances, foundAlliance, isUnallied, unallied } from '../../partnerships/alliances.ts';
import { otherEnd, tiesOf } from '../../sector/ties.ts';
import { ALLIANCE } from '../../scenario/names.ts';
import { trustBetween } from '../../sector/trust.ts';
import { defineMechanism } from '../mechanism.ts';

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
  recorded: {
    verdict: 'not shown',
    note: 'A member pays its part of each common bid, so that the cost of a bid falls, but what the row names is a member’s cost in a year, which also depends on how often it bids; that probably rises (bids of members were not counted apart). Repeat partnering rises (+1.0 sd), failed tenders fall (−0.8 sd). Tried: habit 0, +£134 (−111 to 379): the habit of bidding together is not the cause.',
  },
  neutral: (world) => dissolveAlliances(world, 'joint venture'),
  build: ({ trust_needed, founding, ending, habit, attention }, { sector: { charities, alliances } }) => {
    const inVenture = (i: number) => charities.alliance[i] >= 0 && alliances[charities.alliance[i]].kind === 'joint venture';
    return {
      appraise({ count, charity, strategy }, contribution) {
        for (let r = 0; r < count; r++) if (strategy[r] === ALLIANCE && inVenture(charity[r])) contribution[r] += habit;
      },
      serve(delivery) {
        if (delivery.contract.lead >= 0 && inVenture(delivery.contract.lead)) delivery.quality += attention;
      },
      live(world) {
        const { ties, places } = world.sector;
        endAlliances(world, 'joint venture', () => ending);
        for (let a = 0; a < places.count; a++) {
          /** Friends of a founder, whether there was room for them or not. */
          const asked = new Set<number>();
          const free = (j: number) => charities.home[j] === a && isUnallied(world, j) && !asked.has(j);
          for (const i of unallied(world, a)) {
            if (uniform(world.keys['life/alliance'], charities.key[i], world.quarter) >= founding || !free(i)) continue;
            const friends = tiesOf(ties, i)
              .map((t) => otherEnd(ties, t, i))
              .filter((j) => free(j) && trustBetween(world, i, j) >= trust_needed);
            if (friends.length === 0) continue;
            foundAlliance(world, 'joint venture', a, i, friends);
            for (const j of friends) asked.add(j);
          }
        }
      },
    };
  },
});
