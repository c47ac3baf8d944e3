/** Subjective chances of winning, learnt from one's own bids and those of neighbours, by service and form. */
import { SERVICES } from '../scenario/names.ts';
import type { World } from '../sector/world.ts';

export const ALONE_FORM = 0;
export const TOGETHER_FORM = 1;

const S = SERVICES.length;

/** Believed chance of winning in a service at an average price. Area −1 leaves out neighbours. */
export function believedChance(world: World, i: number, service: number, area: number, form: number): number {
  const { prior_win, prior_weight, market_weight } = world.rules.bidding;
  const { ownBids, ownWins, memory } = world.sector;
  const own = (i * S + service) * 2 + form;
  let bids = prior_weight + ownBids[own];
  let wins = prior_weight * prior_win + ownWins[own];
  if (area >= 0) {
    const market = (area * S + service) * 2 + form;
    bids += market_weight * memory.bids[market];
    wins += market_weight * memory.wins[market];
  }
  const chance = wins / bids;
  return chance < 0.02 ? 0.02 : chance > 0.95 ? 0.95 : chance;
}

/** Experience fades, then this quarter's results are added. */
export function learnFromResults(world: World): void {
  const { ownBids, ownWins, memory, charities } = world.sector;
  const keep = 1 - world.rules.bidding.memory_loss;
  for (let k = 0; k < charities.count * S * 2; k++) {
    ownBids[k] *= keep;
    ownWins[k] *= keep;
  }
  for (let k = 0; k < memory.bids.length; k++) {
    memory.bids[k] *= keep;
    memory.wins[k] *= keep;
  }
  for (const { tender, bids, winner } of world.events.results) {
    for (const bid of bids) {
      if (bid.lead < 0) continue;
      const form = bid.partners.length > 0 ? TOGETHER_FORM : ALONE_FORM;
      const won = bid === winner ? 1 : 0;
      for (const i of [bid.lead, ...bid.partners]) {
        const own = (i * S + tender.mainService) * 2 + form;
        ownBids[own] += 1;
        ownWins[own] += won;
      }
      if (tender.area >= 0) {
        const market = (tender.area * S + tender.mainService) * 2 + form;
        memory.bids[market] += 1;
        memory.wins[market] += won;
      }
    }
  }
}
