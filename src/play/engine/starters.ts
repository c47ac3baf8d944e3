/** What became of the small charities that held a contract when the run began. */
import { keyName } from '../../model/population/identity.ts';
import { OPERATING, SMALL } from '../../model/sector/charities.ts';
import type { World } from '../../model/world/world.ts';
import { ContractTrail, type NotWon } from '../../study/lives/contract-trail.ts';

/** 'not let' where no tender followed that it has not won: the work ended, went on without it, or was taken in-house. */
export type WhyNone = NotWon | 'not let';

/** By identity: those that hold a contract at the end, and why each of the others holds none. */
export type StartersEnd = {
  readonly holding: readonly string[];
  readonly without: readonly { readonly id: string; readonly why: WhyNone }[];
};

/** Rows of small charities that hold a contract. */
export const startersOf = ({ sector: { charities, byIdentity } }: World): readonly number[] =>
  [...byIdentity].filter((i) => (charities.band[i] as number) <= SMALL && (charities.advertisedIncome[i] as number) > 0);

export const holdsContract = ({ sector: { charities } }: World, i: number): boolean =>
  charities.status[i] === OPERATING && (charities.advertisedIncome[i] as number) > 0;

export class StarterTrails {
  readonly #trails: ReadonlyMap<number, ContractTrail>;

  constructor(world: World) {
    this.#trails = new Map(startersOf(world).map((i) => [i, new ContractTrail(world, i)]));
  }

  /** Call after each quarter. */
  quarter(world: World): void {
    for (const trail of this.#trails.values()) trail.quarter(world);
  }

  end(world: World): StartersEnd {
    const { charities } = world.sector;
    const nameOf = (i: number): string => keyName(charities.key[i] as number);
    const rows = [...this.#trails.keys()];
    const whyNone = (i: number): WhyNone => this.#trails.get(i)?.followOn?.why ?? (charities.status[i] === OPERATING ? 'not let' : 'gone');
    return {
      holding: rows.filter((i) => holdsContract(world, i)).map(nameOf),
      without: rows.filter((i) => !holdsContract(world, i)).map((i) => ({ id: nameOf(i), why: whyNone(i) })),
    };
  }
}
