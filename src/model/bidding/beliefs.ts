/** Subjective chances of winning, learnt from one's own bids and those of neighbours, by service and form. */
import { pow } from '../random/numerics.ts';
import { SERVICES } from '../scenario/names.ts';
import { standsFor } from '../sector/sampling.ts';
import { addExperience } from '../sector/sector.ts';
import type { World } from '../sector/world.ts';

/** The two forms are neighbours in every count, so that one's index with its last bit turned is the other's. */
export const ALONE_FORM = 0;
export const TOGETHER_FORM = 1;

const S = SERVICES.length;

/**
 * Believed chance of winning in a service at an average price, by form or, where charities do not tell forms apart, from all bids.
 * Area −1 leaves out neighbours.
 */
export function believedChance(world: World, i: number, service: number, area: number, form: number): number {
  const { prior_win, prior_weight, market_weight } = world.rules.bidding;
  const { experience, memory, charities } = world.sector;
  const now = 1 / weightOfNow(world);
  const pooled = !world.facts.beliefsByForm;
  let bids = prior_weight;
  let wins = prior_weight * prior_win;
  const row = charities.experience[i];
  if (row >= 0) {
    const own = (row * S + service) * 2 + form;
    const other = own ^ 1;
    bids += (pooled ? experience.bids[own] + experience.bids[other] : experience.bids[own]) * now;
    wins += (pooled ? experience.wins[own] + experience.wins[other] : experience.wins[own]) * now;
  }
  if (area >= 0) {
    const market = (area * S + service) * 2 + form;
    const other = market ^ 1;
    bids += market_weight * (pooled ? memory.bids[market] + memory.bids[other] : memory.bids[market]) * now;
    wins += market_weight * (pooled ? memory.wins[market] + memory.wins[other] : memory.wins[market]) * now;
  }
  const chance = wins / bids;
  return chance < 0.02 ? 0.02 : chance > 0.95 ? 0.95 : chance;
}

/**
 * Experience fades by a share each quarter. Instead of shrinking every count, each new one weighs more by as much
 * (the plain form: count *= 1 − memory_loss for all, then += 1), and readers divide by the weight of the quarter.
 */
function weightOfNow(world: World): number {
  if (remembered.quarter !== world.quarter || remembered.loss !== world.rules.bidding.memory_loss) {
    remembered.quarter = world.quarter;
    remembered.loss = world.rules.bidding.memory_loss;
    remembered.weight = pow(1 - remembered.loss, -world.quarter);
  }
  return remembered.weight;
}
const remembered = { quarter: -1, loss: -1, weight: 1 };

/** This quarter's results are added; they count in full next quarter. */
export function learnFromResults(world: World): void {
  const { experience, memory, charities } = world.sector;
  const one = weightOfNow(world) / (1 - world.rules.bidding.memory_loss);
  for (const { tender, bids, winner } of world.events.results) {
    for (let n = 0; n < bids.length; n++) {
      const bid = bids[n];
      if (bid.lead < 0) continue;
      const form = bid.partners.length > 0 ? TOGETHER_FORM : ALONE_FORM;
      const won = bid === winner ? 1 : 0;
      for (let k = 0; k <= bid.partners.length; k++) {
        const i = k === 0 ? bid.lead : bid.partners[k - 1];
        if (charities.experience[i] < 0) charities.experience[i] = addExperience(experience);
        const own = (charities.experience[i] * S + tender.mainService) * 2 + form;
        const like = one * standsFor(world, i, tender.area);
        experience.bids[own] += like;
        experience.wins[own] += won * like;
      }
      if (tender.area >= 0) {
        const market = (tender.area * S + tender.mainService) * 2 + form;
        memory.bids[market] += one;
        memory.wins[market] += won * one;
      }
    }
  }
}
