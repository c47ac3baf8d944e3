/** What a tender's rules and a charity's size mean for who may bid with whom, and for how the work is shared out. */
import { LOCAL, SMALL } from '../sector/charities.ts';
import { hasBase } from './capability.ts';
import { countBits, type Bid, type Tender } from '../sector/market.ts';
import type { World } from '../world/world.ts';
import { TINY } from '../sector/units.ts';

/** No lead looks at more candidates than this, however long it has. */
export const MOST_CANDIDATES = 30;

/** Least part that a partner is asked to take, and that is worth looking for another partner for: what is less is left to the lead. */
export const LEAST_PART = 0.02;

/** Whether a partner's share counts towards a mandate. */
export function countsForMandate(world: World, j: number, tender: Tender): boolean {
  const { charities } = world.sector;
  const { share_counts_for } = world.settings.partnership;
  if (share_counts_for === 'any' || charities.band[j] <= SMALL) return true;
  return share_counts_for === 'small_or_local' && charities.reach[j] === LOCAL && hasBase(world, j, tender);
}

/** Whether a bid with as many partners counts as a partnership. */
export function isPartnership({ minimumPartners }: Tender, partners: number): boolean {
  return partners >= Math.max(1, minimumPartners);
}

/** Whether a charity, by its whole turnover in £ a year, could take on the least part that a partner is asked to take. */
export function canTakePart({ settings }: World, { annual }: Tender, income: number): boolean {
  return settings.bidding.growth_limit * income >= LEAST_PART * annual;
}

/** The part of a contract a lead must or wants to leave to partners. */
export function wantedPart(world: World, i: number, tender: Tender): number {
  const { charities } = world.sector;
  const lacking = world.facts.missingSkills === 'lacking' ? countBits(tender.services & ~charities.services[i]) / tender.breadth : 0;
  const { growth_limit, most_part, usual_part } = world.settings.bidding;
  const strength = (growth_limit * world.now.noticing.directory.income[i]) / tender.annual;
  return Math.min(most_part, Math.max(lacking, 1 - strength, tender.minimumPartnerShare, usual_part));
}

/** The part of the work that a lead without a base sets up for: all that partners with a base there do not do. */
export function partWithoutBase(world: World, tender: Tender, { partners, parts }: Pick<Bid, 'partners' | 'parts'>): number {
  let part = 1;
  for (let k = 0; k < partners.length; k++) if (hasBase(world, partners[k], tender)) part -= parts[k];
  return part;
}

/** What hiring people for the services nobody in a team brings does to its cost, a factor. */
export function hiring(world: World, tender: Tender, services: number): number {
  return 1 + (world.settings.bidding.hire_premium * countBits(tender.services & ~services)) / tender.breadth;
}

/** Cuts the parts of partners, where they are, so that together they make no more than what the lead wants to give. */
export function shareOut(parts: number[], size: number, target: number): void {
  let total = 0;
  for (let k = 0; k < size; k++) total += parts[k];
  if (total <= target) return;
  for (let k = 0; k < size; k++) parts[k] = (parts[k] * target) / total;
}

/** What keeps a lead from bidding with a team, or alone. */
export type Obstacle = 'no base' | 'too large' | 'turnover test' | 'services' | 'partnership required' | 'partner share' | 'ceiling';

/** The first obstacle of size, turnover test, services and mandate to a lead with the first of the given partners (none for bidding alone); null for none. */
export function obstacleToTeam(
  world: World,
  i: number,
  tender: Tender,
  size: number,
  members: readonly number[],
  parts: readonly number[],
): Obstacle | null {
  const { charities } = world.sector;
  const { income } = world.now.noticing.directory;
  const own = income[i];
  let given = 0;
  let counted = 0;
  let pooled = own;
  let services = charities.services[i];
  for (let k = 0; k < size; k++) {
    const j = members[k];
    given += parts[k];
    if (countsForMandate(world, j, tender)) counted += parts[k];
    pooled += income[j];
    services |= charities.services[j];
  }
  // A lead gives away just what is needed to stay within a limit: rounding must not decide whether it does.
  if ((1 - given) * tender.annual > world.settings.bidding.growth_limit * own * (1 + TINY)) return 'too large';
  if ((world.facts.pooledTurnover ? pooled : own) < tender.turnoverTest) return 'turnover test';
  // One who strays outside its specialisms hires everything the work needs.
  const stray = (charities.services[i] & tender.services) === 0;
  if (world.facts.missingSkills === 'lacking' && !stray && (tender.services & ~services) !== 0) return 'services';
  if (!tender.partnershipRequired) return null;
  if (!isPartnership(tender, size)) return 'partnership required';
  return counted >= tender.minimumPartnerShare - TINY ? null : 'partner share';
}

/** Whether a lead can bid with the first of the given partners. */
export function teamCanBid(
  world: World,
  i: number,
  tender: Tender,
  size: number,
  members: readonly number[],
  parts: readonly number[],
): boolean {
  return obstacleToTeam(world, i, tender, size, members, parts) === null;
}
