/** Contracts in force as a run ends: what they cost and pay, how well they are delivered, and who holds them. */
import { BANDS, SERVICES } from '../../model/scenario/names.ts';
import { LARGE } from '../../model/sector/charities.ts';
import { IN_HOUSE, leadPart, type Contract } from '../../model/sector/market.ts';
import { paymentFactor, workFactor } from '../../model/shared-rules/budgets.ts';
import type { World } from '../../model/world/world.ts';
import type { HeldRow } from './rows.ts';

/** Centralisation that divides large charities. */
const CENTRAL = 0.5;

const PARTS = ['alone', 'lead', 'partner'] as const satisfies readonly HeldRow['part'][];

export type ContractTally = ReturnType<typeof noContracts>;

/** £ a year, by the simulated part of each contract, but for what is said to be otherwise. */
export const noContracts = () => ({
  /** Price of all work, and of what of it commissioners do themselves; the first times quality of delivery, and times reach into marginalised communities, where 1 is their share of need. */
  price: 0,
  inHouse: 0,
  quality: 0,
  reach: 0,
  /** Payments, and people-years served times quality. */
  paid: 0,
  outcomes: 0,
  /** Of contracts that charities lead: full cost of the work still bought and what is paid for it, the work of each holder, and what of it is in services outside the holder's specialisms. */
  charityCost: 0,
  charityPrice: 0,
  work: 0,
  outsideMission: 0,
  /** Price of contracts that large charities lead, and the same times quality: less centralised charities, and centralised ones. */
  localisedPrice: 0,
  localisedQuality: 0,
  centralPrice: 0,
  centralQuality: 0,
});

export function contractTally(last: World, inForce: readonly Contract[]): ContractTally {
  const tally = noContracts();
  noteDelivery(tally, last, inForce);
  noteHolders(tally, last, inForce);
  noteLargeLeads(tally, last, inForce);
  return tally;
}

function noteDelivery(tally: ContractTally, last: World, inForce: readonly Contract[]): void {
  for (const contract of inForce) {
    const { lead, price, share, quality, marginalised, served } = contract;
    tally.price += price * share;
    if (lead === IN_HOUSE) tally.inHouse += price * share;
    tally.quality += price * share * quality;
    tally.reach += price * share * marginalised;
    tally.paid += price * paymentFactor(last, contract) * share;
    tally.outcomes += served * quality;
  }
}

function noteHolders(tally: ContractTally, last: World, inForce: readonly Contract[]): void {
  const { charities } = last.sector;
  for (const contract of inForce) {
    const { lead, fullCost, price, share } = contract;
    if (lead < 0) continue;
    tally.charityCost += fullCost * workFactor(last, contract) * share;
    tally.charityPrice += price * paymentFactor(last, contract) * share;
    const services = servicesOf(contract);
    for (const { holder, pounds } of holdersOf(contract)) {
      const foreign = services.filter((s) => (((charities.services[holder] as number) >> s) & 1) === 0).length / services.length;
      tally.work += pounds;
      tally.outsideMission += pounds * foreign;
    }
  }
}

function noteLargeLeads(tally: ContractTally, { sector: { charities } }: World, inForce: readonly Contract[]): void {
  for (const { lead, price, share, quality } of inForce) {
    if (lead < 0 || (charities.band[lead] as number) < LARGE) continue;
    if ((charities.centralisation[lead] as number) < CENTRAL) {
      tally.localisedPrice += price * share;
      tally.localisedQuality += price * share * quality;
    } else {
      tally.centralPrice += price * share;
      tally.centralQuality += price * share * quality;
    }
  }
}

/** Contracts that charities lead, £ a year by how they were won and by the size of who ends up with the money. */
export function heldRows({ sector: { charities } }: World, inForce: readonly Contract[]): HeldRow[] {
  const held = PARTS.flatMap((part) => BANDS.map((band) => ({ part, band, pounds: 0 })));
  for (const contract of inForce) {
    if (contract.lead < 0) continue;
    for (const { holder, part, pounds } of holdersOf(contract)) {
      const row = PARTS.indexOf(part) * BANDS.length + (charities.band[holder] as number);
      (held[row] as { pounds: number }).pounds += pounds;
    }
  }
  return held;
}

const servicesOf = ({ services }: Contract): number[] => SERVICES.map((_, s) => s).filter((s) => (services >> s) & 1);

type Holder = { readonly holder: number; readonly part: HeldRow['part']; readonly pounds: number };

/** Lead and partners with their parts of the simulated price, £ a year. */
function holdersOf({ lead, partners, parts, price, share }: Contract): Holder[] {
  const own = { holder: lead, part: partners.length > 0 ? 'lead' : 'alone', pounds: price * share * leadPart(parts) } as const;
  return [own, ...partners.map((holder, k) => ({ holder, part: 'partner' as const, pounds: price * share * (parts[k] as number) }))];
}
