/** One charity read off the world: how it stands, what it holds, what it is called. Nothing is changed. */
import { keyName } from '../../model/population/identity.ts';
import { SERVICES } from '../../model/scenario/names.ts';
import { contractIncome, freeReserves, monthsOfReserves, OPERATING, wholeTurnover } from '../../model/sector/charities.ts';
import { IN_HOUSE, isInForce, type Contract, type Tender } from '../../model/sector/market.ts';
import type { World } from '../../model/world/world.ts';
import { english as texts } from '../texts/english.ts';
import { inventedName } from '../../study/lives/invented-names.ts';
import type { Holding, Standing, Work } from './game-messages.ts';
import { partOf } from './parts.ts';

export function nameOfRow({ sector: { charities } }: World, row: number): string {
  if (row < 0) return row === IN_HOUSE ? texts.game.council : texts.game.firm;
  return inventedName({
    id: keyName(charities.key[row] as number),
    service: charities.mainService[row] as number,
    area: charities.home[row] as number,
    reach: charities.reach[row] as number,
  });
}

export const tenderName = ({ key }: Tender): string => String(key);

export const servicesIn = (mask: number): number[] => SERVICES.map((_, k) => k).filter((k) => (mask >> k) % 2 === 1);

export function workOf({ services, area, annual, quarters, grant, partnershipRequired }: Tender): Work {
  return {
    services: servicesIn(services),
    area: area < 0 ? null : area,
    annual,
    quarters,
    isGrant: grant,
    isForPartners: partnershipRequired,
  };
}

const isIn = ({ lead, partners }: Contract, row: number): boolean => lead === row || partners.includes(row);

export function heldBy({ quarter, sector: { contracts } }: World, row: number): Contract[] {
  return contracts.filter((contract) => isInForce(contract, quarter) && isIn(contract, row));
}

export function standingOf(world: World, row: number): Standing {
  const { charities } = world.sector;
  const share = charities.reachShare[row] as number;
  return {
    isOpen: charities.status[row] === OPERATING,
    income: wholeTurnover(charities, row),
    publicIncome: contractIncome(charities, row) / share,
    reserves: freeReserves(charities, row) / share,
    months: monthsOfReserves(charities, row),
    contracts: heldBy(world, row).length,
  };
}

export function holdingsOf(world: World, row: number): Holding[] {
  return heldBy(world, row).map((contract) => ({
    services: servicesIn(contract.services),
    area: contract.area < 0 ? null : contract.area,
    amount: contract.price * partOf(contract, row),
    left: Math.max(0, contract.ends - world.quarter),
    isLead: contract.lead === row,
  }));
}
