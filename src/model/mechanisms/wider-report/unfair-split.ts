/** The lead keeps more of the partners’ money than its work for them costs. */
import { defineMechanism } from '../mechanism.ts';
import { tieOf } from '../../partnerships/relations.ts';

export const unfairSplit = defineMechanism({
  id: 'unfair-split',
  title: 'An unfair split',
  summary:
    'Leads that think of themselves first, or build empires, keep a larger management fee than is usual, as far as the rules allow; partners resent it.',
  source: { section: 'The wider report that the page belongs to', paragraph: 'second part of the ledger' },
  parameters: {
    extra: {
      meaning: 'Fee on top of the usual one that a lead wholly out for itself keeps.',
      unit: 'share of partners’ parts',
      range: [0, 0.8],
      default: 0.25,
      basis: 'judgement',
    },
    hurt: {
      meaning: 'Trust lost in a quarter when the lead keeps everything.',
      unit: 'share of trust',
      range: [0, 1],
      default: 0.2,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'partner_share',
    contrast: 'level',
    sign: '-',
    kind: 'direct',
    downstream: 'trust',
    off: 'Every lead keeps the usual fee.',
    scenario: 'ablation/market.yaml',
  },
  recorded: { verdict: 'shown' },
  build: ({ extra, hurt }, world) => {
    const { charities, ties } = world.sector;
    return {
      agree(agreement) {
        agreement.fee += extra * Math.max(charities.selfInterest[agreement.lead], charities.empire[agreement.lead]);
      },
      relate({ joint, rules }) {
        for (const { lead, partners, fee } of joint) {
          const unfair = fee - rules.bidding.usual_fee;
          if (unfair <= 0) continue;
          for (const j of partners) {
            const t = tieOf(world, lead, j);
            ties.trust[t] *= 1 - hurt * unfair;
          }
        }
      },
    };
  },
});
