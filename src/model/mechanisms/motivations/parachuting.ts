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
  recorded: {
    verdict: 'not shown',
    note: 'The row expects nationals’ share to grow faster with contract size where they may go to places without a base. Without the mechanism they put the same attention into places where they have one, and their share grows as fast. Bids fall with it (−2.1 sd a charity). The value at which nationals enter, which only exists with it on, is reported for each design.',
  },
  hooks: {
    facts({ reckoned }, facts) {
      facts.withoutBase = 'costed';
      facts.setUpReckoned = reckoned;
    },
  },
});
