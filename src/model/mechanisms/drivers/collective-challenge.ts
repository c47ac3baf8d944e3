/** Charities stand together against a tender's terms when enough of them believe the others will. */
import { uniform } from '../../random/draw.ts';
import { contractIncome, turnover } from '../../sector/charities.ts';
import { missionPull } from '../../shared-rules/dispositions.ts';
import type { Tender } from '../../sector/market.ts';
import type { World } from '../../world/world.ts';
import { defineMechanism } from '../mechanism.ts';
import { MIDDLE, TINY } from '../../sector/units.ts';
import type { Values } from '../../world/hooks.ts';

/** Where terms are as hard as they count: a turnover test, as a multiple of the annual value, and the burden of a bid, as a multiple of the usual. */
const HARDEST_TEST = 2;
const HARDEST_BID = 2;

/** Nerve, in points, that living wholly on contracts takes away at a weight of 1: half of what mission alone can give. */
const NERVE_OF_DEPENDENCE = 0.5;

/** Most rounds in which beliefs of each other settle; most groups need two or three. */
const ROUNDS = 8;

/** What makes terms hard. */
type Harsh = Values<'harsh_test' | 'harsh_bid' | 'harsh_waiting' | 'harsh_price' | 'harsh_price_from'>;

/** How hard a tender's terms are on bidders, 0–1: a turnover test, a heavy bid, waiting for payment, a price that decides. */
function harshness({ harsh_test, harsh_bid, harsh_waiting, harsh_price, harsh_price_from }: Harsh, tender: Tender): number {
  const test = tender.annual > 0 ? Math.min(1, tender.turnoverTest / (HARDEST_TEST * tender.annual)) : 0;
  return Math.min(
    1,
    harsh_test * test +
      harsh_bid * Math.min(1, tender.bidBurden / HARDEST_BID) +
      harsh_waiting * Math.min(1, tender.arrears) +
      harsh_price * Math.max(0, tender.priceWeight - harsh_price_from),
  );
}

/** What is hard on bidders is eased: the test and waiting, the burden of the bid, and the weight of price. */
function improve({ eased_test, eased_bid, eased_price }: Values<'eased_test' | 'eased_bid' | 'eased_price'>, tender: Tender): void {
  tender.improved = true;
  tender.turnoverTest *= eased_test;
  tender.bidBurden *= eased_bid;
  tender.arrears = Math.floor(tender.arrears * eased_test);
  const eased = Math.max(0, tender.priceWeight - eased_price);
  tender.priceWeight -= eased;
  tender.qualityWeight += eased;
}

/** How far mission and readiness move a charity to stand against terms so harsh, less how far depending on contracts holds it back. */
function nerveOf(world: World, values: Values<'courage' | 'dependency' | 'mood'>, harsh: number, tender: Tender, i: number): number {
  const { courage, dependency, mood } = values;
  const { charities } = world.sector;
  const contracts = contractIncome(charities, i);
  const depends = contracts / Math.max(TINY, turnover(charities, i));
  const luck = mood * (uniform(world.keys['choice/challenge'], charities.key[i], tender.key) - MIDDLE);
  return (
    courage * harsh * (missionPull(charities, i) + charities.challengeReadiness[i]) - dependency * NERVE_OF_DEPENDENCE * depends + luck
  );
}

/** Share of a group that stands. Each acts on what it believes of the others; beliefs settle in a few rounds, from the trust there is. */
function shareStanding(company: number, atFirst: number, nerve: readonly number[], size: number): number {
  let share = atFirst;
  for (let round = 0; round < ROUNDS; round++) {
    let brave = 0;
    for (let n = 0; n < size; n++) if (nerve[n] + company * (share - MIDDLE) > 0) brave++;
    const standing = brave / size;
    if (standing === share) break;
    share = standing;
  }
  return share;
}

export const collectiveChallenge = defineMechanism({
  id: 'collective-challenge',
  title: 'Standing together',
  summary:
    'Faced with hard terms, charities that noticed a tender may contest them together. Each weighs mission against how much its survival depends on contracts, and stands only if it believes enough others will; when enough capacity stands together a commissioner that is ready to listen improves the terms.',
  source: { section: 'Perceived drivers of negative behaviours', paragraph: '7, 8' },
  parameters: {
    courage: {
      meaning: 'How strongly mission and readiness move a charity to stand.',
      unit: 'weight',
      range: [0, 5],
      default: 0.8,
      basis: 'judgement',
    },
    company: {
      meaning: 'How strongly the share believed to stand moves it.',
      unit: 'weight',
      range: [0, 5],
      default: 1,
      basis: 'judgement',
    },
    dependency: {
      meaning: 'How strongly depending on contracts holds it back.',
      unit: 'weight',
      range: [0, 5],
      default: 1.5,
      basis: 'judgement',
    },
    enough: {
      meaning:
        'Share of the capacity (turnover) of those who noticed that must stand before a commissioner ready to listen gives way half the time.',
      unit: 'share',
      range: [0.05, 1],
      default: 0.4,
      basis: 'judgement',
    },
    first_belief: {
      meaning: 'Share believed to stand, before anybody has shown, where trust is full.',
      unit: 'share',
      range: [0, 1],
      plausible: [0.3, 0.9],
      why: 'neighbours who trust expect most, not all, to stand',
      default: 0.6,
      basis: 'judgement',
    },
    mood: {
      meaning: 'Spread, from the readiest to the least ready, of what is not modelled in a charity’s nerve.',
      unit: 'points of nerve',
      range: [0, 5],
      plausible: [0.1, 0.8],
      why: 'less than mission moves it, or nothing else would show',
      default: 0.4,
      basis: 'judgement',
    },
    harsh_test: {
      meaning: 'Part in the harshness of terms of a turnover test of twice the annual value.',
      unit: 'weight',
      range: [0, 1],
      plausible: [0.2, 0.6],
      why: 'the test shuts small charities out altogether',
      default: 0.4,
      basis: 'judgement',
    },
    harsh_bid: {
      meaning: 'Part in it of a bid of twice the usual burden.',
      unit: 'weight',
      range: [0, 1],
      plausible: [0.1, 0.4],
      why: 'a heavy bid costs, but shuts nobody out',
      default: 0.2,
      basis: 'judgement',
    },
    harsh_waiting: {
      meaning: 'Part in it of waiting a quarter or longer for payment.',
      unit: 'weight',
      range: [0, 1],
      plausible: [0.05, 0.3],
      why: 'a wait strains reserves, but shuts nobody out',
      default: 0.15,
      basis: 'judgement',
    },
    harsh_price: {
      meaning: 'Part in it of a price that alone decides, less what is usual.',
      unit: 'weight',
      range: [0, 2],
      plausible: [0.2, 0.8],
      why: 'it may weigh as much as the turnover test, or half of it',
      default: 0.5,
      basis: 'judgement',
    },
    harsh_price_from: {
      meaning: 'Weight of price above which it is hard on bidders.',
      unit: 'share of the score',
      range: [0, 1],
      plausible: [0.2, 0.5],
      why: 'the usual weight is 0.4, give or take a tenth or two',
      default: 0.3,
      basis: 'judgement',
    },
    eased_test: {
      meaning: 'What is left of a turnover test and of waiting for payment when terms are improved.',
      unit: 'share',
      range: [0, 1],
      plausible: [0.3, 0.8],
      why: 'terms are eased by steps, not given up',
      default: 0.5,
      basis: 'judgement',
    },
    eased_bid: {
      meaning: 'What is left of the burden of a bid then.',
      unit: 'share',
      range: [0.1, 1],
      plausible: [0.5, 0.9],
      why: 'forms can be cut, the proposal has to be written',
      default: 0.7,
      basis: 'judgement',
    },
    eased_price: {
      meaning: 'Most that price counts for then.',
      unit: 'share of the score',
      range: [0, 1],
      plausible: [0.4, 0.6],
      why: 'as much as all else together',
      default: 0.5,
      basis: 'judgement',
    },
  },
  expect: {
    outcome: 'improved_terms',
    contrast: 'level',
    sign: '+',
    kind: 'direct',
    downstream: 'small_exclusion',
    off: 'Terms are taken as they come.',
    scenario: 'ablation/high-threshold.yaml',
  },
  hooks: {
    challenge(values, world) {
      const { company, enough, first_belief } = values;
      const { sector, settings, keys, quarter } = world;
      const { tenders } = world.now;
      const { directory, noticed } = world.now.noticing;
      const nerve: number[] = [];
      for (let t = 0; t < tenders.length; t++) {
        const tender = tenders[t];
        const group = noticed[t];
        if (group.length < 2) continue;
        const harsh = harshness(values, tender);
        for (let n = 0; n < group.length; n++) nerve[n] = nerveOf(world, values, harsh, tender, group[n]);
        const climate = tender.area >= 0 ? sector.places.climate[tender.area] : MIDDLE;
        const share = shareStanding(company, first_belief * climate, nerve, group.length);
        if (share * group.length < 2) continue;
        let capacity = 0;
        let stands = 0;
        for (let n = 0; n < group.length; n++) {
          const size = directory.income[group[n]];
          capacity += size;
          if (nerve[n] + company * (share - MIDDLE) > 0) stands += size;
        }
        tender.contested = true;
        const chance = settings.challenge.readiness_to_listen * (stands / (stands + enough * capacity));
        if (uniform(keys['choice/challenge'], tender.key, quarter, 1) >= chance) continue;
        improve(values, tender);
      }
    },
  },
});
