/** How amounts, dates, charities and tenders are written in a life. */
import { counted } from '../counted.ts';
import { keyName } from '../../model/population/identity.ts';
import { BANDS, SERVICES } from '../../model/scenario/names.ts';
import { NATIONAL, REGIONAL } from '../../model/sector/charities.ts';
import type { Contract, Tender } from '../../model/sector/market.ts';
import type { World } from '../../model/world/world.ts';
import { inventedName } from './invented-names.ts';

export const plain = (name: string) => name.replaceAll('_', ' ');
export const dateOf = (quarter: number) => `year ${Math.floor(quarter / 4) + 1}, quarter ${(quarter % 4) + 1}`;

export function money(pounds: number): string {
  if (pounds < 0) return `−${money(-pounds)}`;
  if (pounds >= 999_500) return `£${(pounds / 1e6).toFixed(2)}m`;
  return pounds >= 1000 ? `£${Math.round(pounds / 1000)}k` : `£${Math.round(pounds)}`;
}

export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

/** The services of a mask, joined by commas: one of them is called ‘drugs and alcohol’, so ‘and’ would be unclear. */
export const servicesOf = (mask: number) =>
  SERVICES.filter((_, s) => (mask >> s) & 1)
    .map(plain)
    .join(', ');

/** The identity of a tender in every file about a life. */
export const tenderName = (tender: Tender | Contract) => `T${(tender.key >>> 0).toString(36)}`;

const QUARTERS = ['', '¼', '½', '¾'] as const;

function lengthOf(quarters: number): string {
  if (quarters === 4) return 'a year';
  return quarters < 4 ? counted(quarters, 'quarter') : `${Math.floor(quarters / 4)}${QUARTERS[quarters % 4]} years`;
}

export const workOf = (world: World, { services, area, region }: Tender | Contract) =>
  `${servicesOf(services)} ${area >= 0 ? `in area ${world.sector.places.areaKey[area]}` : `across region ${region}`}`;

export function describeTender(world: World, tender: Tender): string {
  return `${workOf(world, tender)} (${money(tender.annual)} a year for ${lengthOf(tender.quarters)})`;
}

/** The invented name of a row of charities. */
export function inventedNameOf({ sector: { charities } }: World, j: number): string {
  return inventedName({
    id: keyName(charities.key[j] as number),
    service: charities.mainService[j] as number,
    area: charities.home[j] as number,
    reach: charities.reach[j] as number,
  });
}

/** Invented name, identity, size and reach, such as 'Tollgate Refuge (A0-0-12, small)'. */
export function nameOf(world: World, j: number): string {
  const { charities } = world.sector;
  if (j < 0) return 'a for-profit provider';
  const reach = charities.reach[j] === NATIONAL ? ', national' : charities.reach[j] === REGIONAL ? ', regional' : '';
  const id = keyName(charities.key[j] as number);
  return `${inventedNameOf(world, j)} (${id}, ${plain(BANDS[charities.band[j] as number] as string)}${reach})`;
}
