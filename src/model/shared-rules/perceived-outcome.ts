/** What charities think beneficiaries would get from a provider or a team. */
import { countBits, type Tender } from '../sector/market.ts';
import type { World } from '../world/world.ts';
import { serviceQuality } from './capability.ts';

/** Floor against division by next to nothing where cost is set against outcome, points. */
export const LEAST_OUTCOME = 0.05;

/** What one sees of another's level where it recognises only part of what the other does better; all of what it does worse. */
export function asSeen(own: number, other: number, sees: number): number {
  return other > own ? other - (1 - sees) * (other - own) : other;
}

/**
 * Perceived outcome for beneficiaries of a provider or a team, points: quality, knowing the place, services brought, being there from
 * the start. Quality and local knowledge are means over who delivers, by their parts.
 */
export function outcomeOf(
  world: World,
  tender: Tender,
  quality: number,
  local: number,
  covered: number,
  based: boolean,
  members: number,
): number {
  const coverage = countBits(covered) / tender.breadth;
  const { quality_weight, without_services, early_loss, team_gain } = world.settings.perceived;
  const level = quality_weight * quality + (1 - quality_weight) * local;
  const atFirst = based ? 1 : 1 - world.settings.delivery.early_quality_loss * early_loss;
  return level * (without_services + (1 - without_services) * coverage) * atFirst + team_gain * (members - 1);
}

/** What beneficiaries would get from a charity alone, as it sees that, points. */
export function outcomeAlone(world: World, i: number, tender: Tender, base: boolean): number {
  const { services, embeddedness } = world.sector.charities;
  const quality = serviceQuality(world, i, tender.mainService);
  return outcomeOf(world, tender, quality, embeddedness[i], services[i] & tender.services, base, 1);
}
