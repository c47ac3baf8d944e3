/** Nationals go where they have no base when the contract is worth the cost of bidding and setting up. */
import { defineMechanism } from '../mechanism.ts';

export const parachuting = defineMechanism({
  id: 'parachuting',
  title: 'Arriving from afar',
  summary:
    'A charity of wider reach reckons the one-off cost of opening a base against what a contract would bring, and goes where it pays. The value at which that begins is a result, not a setting.',
  source: { section: 'To win bids', paragraph: '3' },
  parameters: {
    caution: {
      meaning: 'What the strangeness of a place takes off the appeal of bidding there.',
      unit: 'utility',
      range: [0, 10],
      default: 0,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'national_share',
    contrast: 'level',
    sign: '+',
    kind: 'emergent',
    off: 'Charities of wider reach never bid where they have no base.',
    scenario: 'ablation/market.yaml',
  },
  recorded: {
    verdict: 'not shown',
    note: 'Nationals without a base notice few tenders and seldom win where others have one. Tried: the change of their share with bundles of four lines instead of one, −0.3 points (−1.5 to 0.9).',
  },
  build: ({ caution }, world) => ({
    facts(facts) {
      facts.withoutBase = 'costed';
    },
    appraise({ count, charity, tender }, contribution) {
      if (caution === 0) return;
      const { charities } = world.sector;
      for (let r = 0; r < count; r++)
        if (charities.wide[charity[r]] >= 0 && charities.home[charity[r]] !== world.tenders[tender[r]].area) contribution[r] -= caution;
    },
  }),
});
