/** Subjective chances of winning, learnt from one's own bids and those of neighbours, by service and form. */
import { pow } from '../random/numerics.ts';
import { standsAcrossCountry, standsFor } from './sampling.ts';
import { addExperience, countsAt } from '../sector/experience.ts';
import type { Tender } from '../sector/market.ts';
import type { TenderResult } from '../world/now.ts';
import type { World } from '../world/world.ts';

export const ALONE_FORM = 0;
export const TOGETHER_FORM = 1;

/** Nobody is sure of losing or of winning: odds stay finite, and nobody gives up bidding for ever. */
const LEAST_BELIEF = 0.02;
const MOST_BELIEF = 0.95;

/**
 * Believed chance of winning in a service at an average price, by form or, where charities do not tell forms apart, from all bids.
 * Area −1 leaves out neighbours.
 */
export function believedChance(world: World, i: number, service: number, area: number, form: number): number {
  const { prior_win, prior_weight, market_weight } = world.settings.bidding;
  const { experience, memory, charities } = world.sector;
  const now = 1 / weightOfNow(world);
  const pooled = !world.facts.beliefsByForm;
  let bids = prior_weight;
  let wins = prior_weight * prior_win;
  const row = charities.experience[i];
  if (row >= 0) {
    const { counts } = experience;
    const own = countsAt(row, service, form);
    const other = own ^ 2;
    bids += (pooled ? counts[own] + counts[other] : counts[own]) * now;
    wins += (pooled ? counts[own + 1] + counts[other + 1] : counts[own + 1]) * now;
  }
  if (area >= 0) {
    const { counts } = memory;
    const market = countsAt(area, service, form);
    const other = market ^ 2;
    bids += market_weight * (pooled ? counts[market] + counts[other] : counts[market]) * now;
    wins += market_weight * (pooled ? counts[market + 1] + counts[other + 1] : counts[market + 1]) * now;
  }
  const chance = wins / bids;
  return chance < LEAST_BELIEF ? LEAST_BELIEF : chance > MOST_BELIEF ? MOST_BELIEF : chance;
}

/** Chance of winning at a usual price that for-profit providers believe in, from what became of all their bids in a service. */
export function chanceOfForProfits(world: World, service: number): number {
  const { prior_weight } = world.settings.bidding;
  const { counts } = world.sector.memory;
  const at = countsAt(world.sector.places.count, service, ALONE_FORM);
  const now = 1 / weightOfNow(world);
  const wins = prior_weight * world.settings.for_profit.expected_win + counts[at + 1] * now;
  return Math.min(MOST_BELIEF, Math.max(LEAST_BELIEF, wins / (prior_weight + counts[at] * now)));
}

/**
 * Experience fades by a share each quarter. Instead of shrinking every count, each new one weighs more by as much
 * (the plain form: count *= 1 − memory_loss for all, then += 1), and readers divide by the weight of the quarter.
 */
function weightOfNow(world: World): number {
  if (remembered.quarter !== world.quarter || remembered.loss !== world.settings.bidding.memory_loss) {
    remembered.quarter = world.quarter;
    remembered.loss = world.settings.bidding.memory_loss;
    remembered.weight = pow(1 - remembered.loss, -world.quarter);
  }
  return remembered.weight;
}
const remembered = { quarter: -1, loss: -1, weight: 1 };

/** This quarter's results are added; they count in full next quarter. */
export function learnFromResults(world: World, results: readonly TenderResult[]): void {
  const { experience, memory, charities } = world.sector;
  const one = weightOfNow(world) / (1 - world.settings.bidding.memory_loss);
  for (const { tender, bids, winner } of results) {
    for (let n = 0; n < bids.length; n++) {
      const bid = bids[n];
      if (bid.lead < 0) {
        noteForProfit(world, tender, one, bid === winner);
        continue;
      }
      const form = bid.partners.length > 0 ? TOGETHER_FORM : ALONE_FORM;
      const won = bid === winner ? 1 : 0;
      for (let k = 0; k <= bid.partners.length; k++) {
        const i = k === 0 ? bid.lead : bid.partners[k - 1];
        if (charities.experience[i] < 0) charities.experience[i] = addExperience(experience);
        const own = countsAt(charities.experience[i], tender.mainService, form);
        const like = one * standsFor(world, i, tender.area);
        experience.counts[own] += like;
        experience.counts[own + 1] += won * like;
      }
      if (tender.area >= 0) {
        const market = countsAt(tender.area, tender.mainService, form);
        memory.counts[market] += one;
        memory.counts[market + 1] += won * one;
      }
    }
  }
}

/** For-profit providers work in the whole country, and learn in the simulated part as fast as in all of it. */
function noteForProfit({ sector: { memory, places } }: World, { area, mainService }: Tender, one: number, won: boolean): void {
  const times = standsAcrossCountry(places, places.countryShare, area);
  const at = countsAt(places.count, mainService, ALONE_FORM);
  memory.counts[at] += one * times;
  if (won) memory.counts[at + 1] += one * times;
}
