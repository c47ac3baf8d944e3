/** Partners' turnovers are added up, so that together they pass a test neither passes alone. */
import { ALLIANCE, LEAD } from '../../scenario/names.ts';
import type { Now } from '../../world/now.ts';
import { defineMechanism } from '../mechanism.ts';

/** Whether a charity is too small to pass the turnover test of a tender on its own. */
function isShutOut({ noticing, tenders }: Now, i: number, t: number): boolean {
  return noticing.directory.income[i] < tenders[t].turnoverTest;
}

export const thresholdAccess = defineMechanism({
  id: 'threshold-access',
  title: 'Past the threshold together',
  summary:
    'A turnover test that shuts a small charity out alone is met by the partners’ turnovers together, so it looks for a larger partner where the test bites.',
  source: { section: 'To win bids', paragraph: '1' },
  parameters: {
    pull: {
      meaning: 'How much more a charity that fails a test alone wants to bid with partners.',
      unit: 'utility',
      range: [0, 10],
      default: 0.5,
      basis: 'judgement',
    },
  },
  offers: ['lead', 'join'],
  expect: {
    outcome: 'small_exclusion',
    contrast: 'level',
    sign: '-',
    kind: 'emergent',
    off: 'Each bidder must pass the test by its lead’s turnover alone.',
    scenario: 'ablation/high-threshold.yaml',
  },
  hooks: {
    facts(_, facts) {
      facts.pooledTurnover = true;
    },
    appraise({ pull }, world, { count, charity, tender, strategy }, contribution) {
      for (let r = 0; r < count; r++)
        if ((strategy[r] === LEAD || strategy[r] === ALLIANCE) && isShutOut(world.now, charity[r], tender[r])) contribution[r] += pull;
    },
    accept({ pull }, world, { count, candidate, tender }, contribution) {
      for (let r = 0; r < count; r++) if (isShutOut(world.now, candidate[r], tender[r])) contribution[r] += pull;
    },
  },
});
