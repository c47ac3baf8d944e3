/** What the picture of a town needs of a quarter, read off the world without touching it. */
import { keyName } from '../../model/population/identity.ts';
import { OPERATING, SMALL, wholeTurnover } from '../../model/sector/charities.ts';
import { IN_HOUSE, isInForce, type Contract } from '../../model/sector/market.ts';
import { letFrom } from '../../model/sector/places.ts';
import type { World } from '../../model/world/world.ts';
import { localHhi } from '../../study/observing/markets.ts';
import { partOf } from './parts.ts';
import { holdsContract, startersOf } from './starters.ts';

/** A charity, by what does not change of it. */
export type Member = {
  readonly id: string;
  readonly key: number;
  /** Index of its main service, of its home among the places, and its reach as in `charities.ts`. */
  readonly service: number;
  readonly area: number;
  readonly reach: number;
  /** Whether its work is of a kind that is commissioned at all. */
  readonly commissioned: boolean;
};

/** Ways of having public work, as bits. */
export const LEADS = 1;
export const PARTNERS = 2;
export const SPOT = 4;

/** A contract in force: the place that let it, its lead as an index of members (below 0 for no charity), £ a year, whether it began this quarter. */
export type Flow = {
  readonly key: number;
  readonly area: number;
  readonly service: number;
  readonly lead: number;
  readonly partners: readonly number[];
  readonly price: number;
  readonly isNew: boolean;
};

/** What contracts in force pay, £ a year, by whom it goes to; charities are small or larger by their size of the day. */
export type Money = { readonly small: number; readonly larger: number; readonly outside: number };

/** A town at the end of a quarter; lists are by index of members, those of earlier frames first. */
export type Frame = {
  /** Quarters run: 0 before the first. */
  readonly quarter: number;
  readonly newMembers: readonly Member[];
  readonly status: Uint8Array;
  readonly band: Uint8Array;
  /** £ a year of the whole charity. */
  readonly income: Float32Array;
  readonly work: Uint8Array;
  readonly flows: readonly Flow[];
  readonly money: Money;
  /** 0–10,000; null where nothing is let. */
  readonly hhi: number | null;
  /** Small charities that held a contract when the run began: all, those that still hold one, those that still operate. */
  readonly starters: number;
  readonly holding: number;
  readonly operating: number;
};

export const NO_CHARITY = -1;
export const COUNCIL = -2;

/** Makes the frames of one run, from before its first quarter on. */
export class FrameMaker {
  readonly #indexOf = new Map<number, number>();
  readonly #rows: number[] = [];
  readonly #starters: readonly number[];

  constructor(world: World) {
    this.#starters = startersOf(world);
  }

  frame(world: World, quarter: number): Frame {
    const { charities } = world.sector;
    const newMembers = this.#meet(world);
    const rows = this.#rows;
    const flows = world.sector.contracts.filter((contract) => isInForce(contract, world.quarter)).map((each) => this.#flow(world, each));
    const work = Uint8Array.from(rows, (i) => ((charities.spotIncome[i] as number) > 0 ? SPOT : 0));
    for (const { lead, partners } of flows) {
      if (lead >= 0) work[lead] = (work[lead] as number) | LEADS;
      for (const partner of partners) if (partner >= 0) work[partner] = (work[partner] as number) | PARTNERS;
    }
    const operating = this.#starters.filter((i) => charities.status[i] === OPERATING);
    return {
      quarter,
      newMembers,
      status: Uint8Array.from(rows, (i) => charities.status[i] as number),
      band: Uint8Array.from(rows, (i) => charities.band[i] as number),
      income: Float32Array.from(rows, (i) => wholeTurnover(charities, i)),
      work,
      flows,
      money: moneyOf(world),
      hhi: localHhi(world),
      starters: this.#starters.length,
      operating: operating.length,
      holding: operating.filter((i) => holdsContract(world, i)).length,
    };
  }

  /** Charities not seen before; those that had ended before the run are never met. */
  #meet({ sector: { charities } }: World): Member[] {
    const met: Member[] = [];
    for (let i = 0; i < charities.count; i++) {
      if (this.#indexOf.has(i) || charities.status[i] !== OPERATING) continue;
      this.#indexOf.set(i, this.#rows.length);
      this.#rows.push(i);
      const key = charities.key[i] as number;
      met.push({
        id: keyName(key),
        key,
        service: charities.mainService[i] as number,
        area: charities.home[i] as number,
        reach: charities.reach[i] as number,
        commissioned: charities.commissioned[i] === 1,
      });
    }
    return met;
  }

  #flow({ quarter, sector: { places } }: World, contract: Contract): Flow {
    const { key, lead, partners, price, starts, mainService } = contract;
    const indexOf = (row: number): number => this.#indexOf.get(row) ?? NO_CHARITY;
    return {
      key,
      area: letFrom(places, contract),
      service: mainService,
      lead: lead === IN_HOUSE ? COUNCIL : indexOf(lead),
      partners: partners.map(indexOf),
      price,
      isNew: starts === quarter,
    };
  }
}

/** What firms and the council itself are paid is what no charity is. */
function moneyOf({ quarter, sector: { charities, contracts } }: World): Money {
  const money = { small: 0, larger: 0, outside: 0 };
  for (const contract of contracts) {
    if (!isInForce(contract, quarter)) continue;
    for (const row of [contract.lead, ...contract.partners]) {
      const to = row < 0 ? 'outside' : (charities.band[row] as number) <= SMALL ? 'small' : 'larger';
      money[to] += contract.price * contract.share * partOf(contract, row);
    }
  }
  return money;
}
