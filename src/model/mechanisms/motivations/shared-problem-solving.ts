/** Partners work on what lies behind the need, and the need slowly falls. */
import { SERVICES } from '../../scenario/names.ts';
import { account, spend } from '../../sector/books.ts';
import { isInForce, leadPart } from '../../sector/market.ts';
import { areasOf } from '../../sector/places.ts';
import { defineMechanism } from '../mechanism.ts';
import { QUARTERS_A_YEAR } from '../../sector/units.ts';

const S = SERVICES.length;

export const sharedProblemSolving = defineMechanism({
  id: 'shared-problem-solving',
  title: 'Solving what lies behind',
  summary:
    'Charities that deliver together also see more of a problem together, and prevent some of it. Nobody is paid for this: it costs the partners staff time, and the need grows back when they stop.',
  source: { section: 'Motivations for collaboration', paragraph: '10' },
  parameters: {
    prevention: {
      meaning: 'How fast need falls where all the work of a market is done in partnership.',
      unit: 'share a quarter',
      range: [0, 0.1],
      default: 0.006,
      basis: 'judgement',
    },
    regrowth: {
      meaning: 'How fast need returns to what it was.',
      unit: 'share of the gap a quarter',
      range: [0, 1],
      default: 0.03,
      basis: 'judgement',
    },
    time: {
      meaning: 'Unpaid staff time of each partner.',
      unit: 'share of its part of the price',
      range: [0, 0.1],
      default: 0.004,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'need_level',
    contrast: 'level',
    sign: '-',
    kind: 'direct',
    downstream: 'needs_met',
    off: 'Need stays what it was.',
    scenario: 'ablation/market.yaml',
  },
  neutral: ({ sector: { places } }) => places.need.set(places.needAtStart),
  hooks: {
    relate({ prevention, regrowth, time }, { sector: { charities, books, places, contracts }, quarter }) {
      const money = new Float64Array(places.need.length);
      const joint = new Float64Array(places.need.length);
      for (const contract of contracts) {
        const { lead, partners, parts, price, share, mainService } = contract;
        if (!isInForce(contract, quarter)) continue;
        const areas = areasOf(places, contract);
        for (let n = 0; n < areas.length; n++) {
          const market = areas[n] * S + mainService;
          money[market] += (price * share) / areas.length;
          if (lead >= 0 && partners.length > 0) joint[market] += (price * share) / areas.length;
        }
        if (lead < 0 || partners.length === 0) continue;
        const unpaid = (time * price * share) / QUARTERS_A_YEAR;
        spend(books, charities, lead, account['working together'], unpaid * leadPart(parts));
        for (let k = 0; k < partners.length; k++) spend(books, charities, partners[k], account['working together'], unpaid * parts[k]);
      }
      for (let m = 0; m < money.length; m++) {
        const together = money[m] > 0 ? joint[m] / money[m] : 0;
        places.need[m] += regrowth * (places.needAtStart[m] - places.need[m]) - prevention * together * places.need[m];
      }
    },
  },
});
