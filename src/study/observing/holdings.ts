/** What charities' contracts in force come to: who holds them, by part and size, what they cost, and how far they lie outside the mission. */
import { BANDS, SERVICES } from '../../model/scenario/names.ts';
import { leadPart, type Contract } from '../../model/sector/market.ts';
import type { World } from '../../model/world/world.ts';
import type { HeldRow } from '../run-record.ts';
import { inForce } from './markets.ts';

const PARTS = ['alone', 'lead', 'partner'] as const satisfies readonly HeldRow['part'][];

const partOf = ({ partners }: Contract, k: number): HeldRow['part'] => (k > 0 ? 'partner' : partners.length > 0 ? 'lead' : 'alone');

type Holdings = {
  /** £ a year: full cost and price of the contracts, the work in them by whom they are held, and what of it is outside the holder's mission. */
  readonly cost: number;
  readonly price: number;
  readonly work: number;
  readonly outside: number;
  readonly held: readonly HeldRow[];
};

export function holdings(world: World): Holdings {
  const { charities } = world.sector;
  let cost = 0;
  let price = 0;
  let outside = 0;
  let work = 0;
  const held = PARTS.flatMap((part) => BANDS.map((band) => ({ part, band, pounds: 0 })));
  for (const each of inForce(world)) {
    if (each.lead < 0) continue;
    cost += each.fullCost * each.share;
    price += each.price * each.share;
    const services = SERVICES.map((_, s) => s).filter((s) => (each.services >> s) & 1);
    const parts = [leadPart(each.parts), ...each.parts];
    [each.lead, ...each.partners].forEach((i, k) => {
      const foreign = services.filter((s) => (((charities.services[i] as number) >> s) & 1) === 0).length / services.length;
      const pounds = each.price * each.share * (parts[k] as number);
      work += pounds;
      outside += pounds * foreign;
      const row = PARTS.indexOf(partOf(each, k)) * BANDS.length + (charities.band[i] as number);
      (held[row] as { pounds: number }).pounds += pounds;
    });
  }
  return { cost, price, work, outside, held };
}
