/** Other funders look for partnerships, and put their money where charities cooperate. */
import { ALLIANCE, LEAD } from '../../scenario/names.ts';
import { LOCAL, OPERATING } from '../../sector/charities.ts';
import { defineMechanism } from '../mechanism.ts';

export const funderPreference = defineMechanism({
  id: 'funder-preference',
  title: 'Funders who look for partnership',
  summary:
    'Grant makers and donors give more to places whose charities cooperate and less to those whose charities compete; charities know it.',
  source: { section: 'To win bids', paragraph: '2' },
  parameters: {
    pull: {
      meaning: 'How much faster outside money grows in a place where all work is done together than in the average place.',
      unit: 'share a year',
      range: [0, 1],
      default: 0.08,
      basis: 'judgement',
    },
    appeal: {
      meaning: 'What the good opinion of funders adds to partnering.',
      unit: 'utility',
      range: [0, 10],
      default: 0.1,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'funder_gradient',
    contrast: 'subgroup',
    sign: '+',
    kind: 'direct',
    downstream: 'partnership_rate',
    off: 'Funders do not mind how charities of a place get on.',
    scenario: 'ablation/market.yaml',
  },
  recorded: { verdict: 'shown' },
  build: ({ pull, appeal }, { sector: { charities, places } }) => ({
    appraise({ count, strategy }, contribution) {
      for (let r = 0; r < count; r++) if (strategy[r] === LEAD || strategy[r] === ALLIANCE) contribution[r] += appeal;
    },
    relate({ sector, quarter }) {
      const money = new Float64Array(places.count);
      const joint = new Float64Array(places.count);
      for (const { lead, partners, area, price, starts, ends } of sector.contracts) {
        if (lead < 0 || area < 0 || starts > quarter || ends <= quarter) continue;
        money[area] += price;
        if (partners.length > 0) joint[area] += price;
      }
      const together = joint.map((pounds, a) => (money[a] > 0 ? pounds / money[a] : 0));
      const mean = together.reduce((sum, x) => sum + x, 0) / places.count;
      const growth = together.map((share) => 1 + (pull * (share - mean)) / 4);
      const { count, status, reach, home, otherIncome } = charities;
      for (let i = 0; i < count; i++) if (status[i] === OPERATING && reach[i] === LOCAL) otherIncome[i] *= growth[home[i]];
    },
  }),
});
