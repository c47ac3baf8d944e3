/** A small charity is named to win the bid and then given little of the work. */
import { tieOf } from '../../partnerships/relations.ts';
import { SMALL } from '../../sector/charities.ts';
import { leadPart } from '../../sector/market.ts';
import { defineMechanism } from '../mechanism.ts';

export const bidCandy = defineMechanism({
  id: 'bid-candy',
  title: 'Named to win',
  summary:
    'Some leads that think of themselves first promise small partners a part in the bid and give them less of it once it is won. The partner finds out, and trusts the lead less.',
  source: { section: 'The wider report that the page belongs to', paragraph: 'second part of the ledger' },
  parameters: {
    withheld: {
      meaning: 'Part of the promise that a lead wholly out for itself withholds.',
      unit: 'share',
      range: [0, 1],
      default: 0.6,
      basis: 'judgement',
    },
    from: { meaning: 'Self-interest from which leads do so.', unit: 'points 0–1', range: [0, 0.95], default: 0.35, basis: 'judgement' },
    hurt: {
      meaning: 'Trust lost in a quarter by a partner given nothing of what was promised.',
      unit: 'share of trust',
      range: [0, 1],
      default: 0.2,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'promise_kept',
    contrast: 'level',
    sign: '-',
    kind: 'direct',
    downstream: 'trust',
    off: 'Partners get the part they were promised.',
    scenario: 'ablation/market.yaml',
  },
  recorded: { verdict: 'shown' },
  build: ({ withheld, from, hurt }, world) => {
    const { charities, ties } = world.sector;
    return {
      agree(agreement) {
        if (!agreement.partners.some((j) => charities.band[j] <= SMALL)) return;
        agreement.kept *= 1 - (withheld * Math.max(0, charities.selfInterest[agreement.lead] - from)) / (1 - from);
      },
      relate({ joint }) {
        for (const { lead, partners, parts, promised } of joint) {
          if (promised <= 0) continue;
          const short = 1 - (1 - leadPart(parts)) / promised;
          if (short <= 0.01) continue;
          for (const j of partners) {
            const t = tieOf(world, lead, j);
            ties.trust[t] *= 1 - hurt * short;
          }
        }
      },
    };
  },
});
