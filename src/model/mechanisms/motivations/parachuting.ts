/** Nationals go where they have no base when the contract is worth the cost of bidding and setting up. */
import { defineMechanism } from '../mechanism.ts';

export const parachuting = defineMechanism({
  id: 'parachuting',
  title: 'Arriving from afar',
  summary:
    'A charity of wider reach reckons the one-off cost of opening a base against what a contract would bring, and goes where it pays. The value at which that begins is a result, not a setting.',
  source: { section: 'To win bids', paragraph: '3' },
  parameters: {
    reckoned: {
      meaning: 'Part of the one-off cost of setting up that is reckoned with before bidding; all of it is paid.',
      unit: 'share',
      range: [0, 5],
      default: 1,
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
  hooks: {
    facts({ reckoned }, facts) {
      facts.withoutBase = 'costed';
      facts.setUpReckoned = reckoned;
    },
  },
});
