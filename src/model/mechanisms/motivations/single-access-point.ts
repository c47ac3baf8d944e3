/** A consortium gives people one door to all of its services. */
import { account, spend } from '../../sector/books.ts';
import { defineMechanism } from '../mechanism.ts';
import { QUARTERS_A_YEAR } from '../../sector/units.ts';

/** What each further partner leaves of those still lost: half, the plainest form in which more adds ever less. */
const LEFT_BY_EACH = 0.5;

export const singleAccessPoint = defineMechanism({
  id: 'single-access-point',
  title: 'One door',
  summary:
    'People who come to one member of a consortium reach the services of the others without being lost on the way; keeping the door open takes the lead some staff time.',
  source: { section: 'Motivations for collaboration', paragraph: '8' },
  parameters: {
    door: {
      meaning: 'Share of those otherwise lost between services who are not, as partners grow in number without bound.',
      unit: 'share',
      range: [0, 1],
      default: 0.5,
      basis: 'judgement',
    },
    cost: {
      meaning: 'What keeping one door costs the lead.',
      unit: 'share of the partners’ part',
      range: [0, 0.2],
      default: 0.01,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'navigation_loss',
    contrast: 'level',
    sign: '-',
    kind: 'direct',
    downstream: 'multi_need_coverage',
    off: 'Every provider has its own door, in a consortium or not.',
    scenario: 'ablation/market.yaml',
  },
  hooks: {
    serve({ door, cost }, { sector: { charities, books } }, delivery) {
      const { lead, partners, parts, price, share } = delivery.contract;
      if (lead < 0 || partners.length === 0) return;
      delivery.door += door * (1 - LEFT_BY_EACH ** partners.length);
      let given = 0;
      for (let k = 0; k < parts.length; k++) given += parts[k];
      spend(books, charities, lead, account['working together'], (cost * given * price * share) / QUARTERS_A_YEAR);
    },
  },
});
