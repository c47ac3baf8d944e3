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
    contrast: 'slope in a rule',
    rule: { path: 'contract.lines_per_contract', low: 1, high: 4 },
    sign: '+',
    kind: 'emergent',
    off: 'Charities of wider reach never bid where they have no base.',
    scenario: 'ablation/wide-country.yaml',
  },
  recorded: { verdict: 'not yet measured' },
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
