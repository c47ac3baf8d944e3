/** Charities stand together against a tender's terms when enough of them believe the others will. */
import { uniform } from '../../random/draw.ts';
import { turnover } from '../../sector/charities.ts';
import { missionPull } from '../../shared-rules/dispositions.ts';
import type { Tender } from '../../sector/market.ts';
import type { World } from '../../world/world.ts';
import { defineMechanism } from '../mechanism.ts';

/** How hard a tender's terms are on bidders, 0–1: a turnover test, a heavy bid, waiting for payment, a price that decides. */
function harshness(tender: Tender): number {
  const test = tender.annual > 0 ? Math.min(1, tender.turnoverTest / (2 * tender.annual)) : 0;
  return Math.min(
    1,
    0.4 * test + 0.2 * Math.min(1, tender.bidBurden / 2) + 0.15 * Math.min(1, tender.arrears) + 0.5 * Math.max(0, tender.priceWeight - 0.3),
  );
}

/** What is hard on bidders is eased: a test and waiting are halved, the bid made lighter, price given no more than half of the score. */
function improve(tender: Tender): void {
  tender.improved = true;
  tender.turnoverTest *= 0.5;
  tender.bidBurden *= 0.7;
  tender.arrears = Math.floor(tender.arrears / 2);
  const eased = Math.max(0, tender.priceWeight - 0.5);
  tender.priceWeight -= eased;
  tender.qualityWeight += eased;
}

/** How far mission and readiness move a charity to stand against terms so harsh, less how far depending on contracts holds it back. */
function nerveOf(world: World, courage: number, dependency: number, harsh: number, tender: Tender, i: number): number {
  const { charities } = world.sector;
  const contracts = charities.advertisedIncome[i] + charities.spotIncome[i];
  const depends = contracts / Math.max(1e-9, turnover(charities, i));
  const luck = 0.4 * (uniform(world.keys['choice/challenge'], charities.key[i], tender.key) - 0.5);
  return courage * harsh * (missionPull(charities, i) + charities.challengeReadiness[i]) - dependency * 0.5 * depends + luck;
}

/** Share of a group that stands. Each acts on what it believes of the others; beliefs settle in a few rounds, from the trust there is. */
function shareStanding(company: number, climate: number, nerve: readonly number[], size: number): number {
  let share = 0.6 * climate;
  for (let round = 0; round < 8; round++) {
    let brave = 0;
    for (let n = 0; n < size; n++) if (nerve[n] + company * (share - 0.5) > 0) brave++;
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
    challenge({ courage, company, dependency, enough }, world) {
      const { sector, settings, keys, quarter } = world;
      const { tenders } = world.now;
      const { directory, noticed } = world.now.noticing;
      const nerve: number[] = [];
      for (let t = 0; t < tenders.length; t++) {
        const tender = tenders[t];
        const group = noticed[t];
        if (group.length < 2) continue;
        const harsh = harshness(tender);
        for (let n = 0; n < group.length; n++) nerve[n] = nerveOf(world, courage, dependency, harsh, tender, group[n]);
        const climate = tender.area >= 0 ? sector.places.climate[tender.area] : 0.5;
        const share = shareStanding(company, climate, nerve, group.length);
        if (share * group.length < 2) continue;
        let capacity = 0;
        let stands = 0;
        for (let n = 0; n < group.length; n++) {
          const size = directory.income[group[n]];
          capacity += size;
          if (nerve[n] + company * (share - 0.5) > 0) stands += size;
        }
        tender.contested = true;
        const chance = settings.challenge.readiness_to_listen * (stands / (stands + enough * capacity));
        if (uniform(keys['choice/challenge'], tender.key, quarter, 1) >= chance) continue;
        improve(tender);
      }
    },
  },
});
