/** What charities think beneficiaries would get from a provider or a team. */
import { countBits, type Tender } from '../sector/market.ts';
import type { Settings } from '../scenario/settings.ts';
import type { World } from '../world/world.ts';
import { serviceQuality } from './capability.ts';

/** Floor against division by next to nothing where cost is set against outcome, points. */
export const LEAST_OUTCOME = 0.05;

/** What one sees of another's level where it recognises only part of what the other does better; all of what it does worse. */
export function asSeen(own: number, other: number, sees: number): number {
  return other > own ? other - (1 - sees) * (other - own) : other;
}

/** What quality, knowing the place, services and being there count for: the settings, with what follows from them worked out once for many rows. */
export type OutcomeWeights = {
  readonly quality: number;
  readonly place: number;
  readonly withoutServices: number;
  readonly services: number;
  /** What is left of an outcome that begins without a base, a factor. */
  readonly withoutBase: number;
  readonly eachPartner: number;
};

export function outcomeWeights({ perceived, delivery }: Settings): OutcomeWeights {
  return {
    quality: perceived.quality_weight,
    place: 1 - perceived.quality_weight,
    withoutServices: perceived.without_services,
    services: 1 - perceived.without_services,
    withoutBase: 1 - delivery.early_quality_loss * perceived.early_loss,
    eachPartner: perceived.team_gain,
  };
}

/**
 * Perceived outcome for beneficiaries of a provider or a team, points: quality, knowing the place, services brought, being there from
 * the start. Quality and local knowledge are means over who delivers, by their parts; `members` counts all of them.
 */
export function outcomeOf(
  weights: OutcomeWeights,
  tender: Tender,
  quality: number,
  local: number,
  covered: number,
  based: boolean,
  members: number,
): number {
  const coverage = countBits(covered) / tender.breadth;
  const level = weights.quality * quality + weights.place * local;
  const brought = weights.withoutServices + weights.services * coverage;
  return level * brought * (based ? 1 : weights.withoutBase) + weights.eachPartner * (members - 1);
}

/** What beneficiaries would get from a charity alone, as it sees that, points. */
export function outcomeAlone(world: World, weights: OutcomeWeights, i: number, tender: Tender, base: boolean): number {
  const { services, embeddedness } = world.sector.charities;
  const quality = serviceQuality(world, i, tender.mainService);
  return outcomeOf(weights, tender, quality, embeddedness[i], services[i] & tender.services, base, 1);
}
