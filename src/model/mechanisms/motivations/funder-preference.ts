/** Other funders look for partnerships, and put their money where charities cooperate. */
import { ALLIANCE, LEAD } from '../../scenario/names.ts';
import { LOCAL, OPERATING } from '../../sector/charities.ts';
import { isInForce } from '../../sector/market.ts';
import type { World } from '../../world/world.ts';
import { defineMechanism } from '../mechanism.ts';
import { QUARTERS_A_YEAR } from '../../sector/units.ts';

/** What outside money is multiplied by in each place this quarter, from the part of the work there that is done together. */
function growthByPlace({ sector: { contracts, places }, quarter }: World, pull: number): Float64Array {
  const money = new Float64Array(places.count);
  const joint = new Float64Array(places.count);
  for (let c = 0; c < contracts.length; c++) {
    const { lead, partners, area, price } = contracts[c];
    if (lead < 0 || area < 0 || !isInForce(contracts[c], quarter)) continue;
    money[area] += price;
    if (partners.length > 0) joint[area] += price;
  }
  const together = new Float64Array(places.count);
  let sum = 0;
  for (let a = 0; a < places.count; a++) {
    together[a] = money[a] > 0 ? joint[a] / money[a] : 0;
    sum += together[a];
  }
  const mean = sum / places.count;
  const growth = new Float64Array(places.count);
  for (let a = 0; a < places.count; a++) growth[a] = 1 + (pull * (together[a] - mean)) / QUARTERS_A_YEAR;
  return growth;
}

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
  hooks: {
    appraise({ appeal }, _, { count, strategy }, contribution) {
      for (let r = 0; r < count; r++) if (strategy[r] === LEAD || strategy[r] === ALLIANCE) contribution[r] += appeal;
    },
    relate({ pull }, world) {
      const growth = growthByPlace(world, pull);
      const { count, status, reach, home, otherIncome } = world.sector.charities;
      for (let i = 0; i < count; i++) if (status[i] === OPERATING && reach[i] === LOCAL) otherIncome[i] *= growth[home[i]];
    },
  },
});
