/** What came of the contracts of one charity: the tender that followed the last of them, and why the charity has not won it. */
import { OPERATING } from '../../model/sector/charities.ts';
import { takesPart, type Bid, type Contract, type Tender } from '../../model/sector/market.ts';
import type { Obstacle } from '../../model/shared-rules/teams.ts';
import type { World } from '../../model/world/world.ts';
import { obstacleTo } from './tenders-of-quarter.ts';

/** Why a charity has not won a tender. Obstacles are to bidding alone, of one that is in nobody's bid. */
export type NotWon = Obstacle | 'gone' | 'direct' | 'outbid' | 'not noticed' | 'did not bid';

/** `winner` is the row of the lead; null where nobody won. `quarter` is that of the tender. */
export type FollowOn = { readonly quarter: number; readonly tender: Tender; readonly why: NotWon; readonly winner: number | null };

/** What one tender was to one charity. */
type Meeting = {
  readonly operates: boolean;
  readonly hasBid: boolean;
  readonly isDirect: boolean;
  readonly obstacle: Obstacle | null;
  readonly hasNoticed: boolean;
};

/** What could not have been otherwise comes first: an obstacle counts whether or not the tender was noticed. */
export function whyNotWon({ operates, hasBid, isDirect, obstacle, hasNoticed }: Meeting): NotWon {
  if (!operates) return 'gone';
  if (hasBid) return 'outbid';
  if (obstacle !== null) return obstacle;
  if (isDirect) return 'direct';
  return hasNoticed ? 'did not bid' : 'not noticed';
}

type Award = { readonly tender: Tender; readonly bids: readonly Bid[]; readonly winner: Bid | null };

const linesOf = (contracts: readonly Contract[]): ReadonlySet<number> => new Set(contracts.flatMap(({ lines }) => lines));

export class ContractTrail {
  readonly #i: number;
  /** Lines of the contracts that it holds, or held last. */
  #lines: ReadonlySet<number>;
  #found: FollowOn | null = null;
  /** Whether it holds nothing, and the tender that followed is known. */
  #isSettled = false;

  constructor(world: World, charity: number) {
    this.#i = charity;
    this.#lines = linesOf(this.#held(world));
  }

  /** Call at the end of each quarter, before the next one overwrites the tables of its steps. */
  quarter(world: World): void {
    const t = world.now.awards.results.findIndex(({ tender, winner }) => this.#follows(tender) && !this.#isIn(winner));
    const award = world.now.awards.results[t];
    const held = this.#held(world);
    if (award !== undefined && !this.#isSettled) {
      const { tender, winner } = award;
      const why = whyNotWon(this.#meeting(world, award, t));
      this.#found = { quarter: world.quarter, tender, why, winner: winner?.lead ?? null };
      this.#isSettled = held.length === 0;
    }
    if (held.length === 0) return;
    this.#lines = linesOf(held);
    this.#isSettled = false;
  }

  /** The first tender that let again the work of the contracts it last held and that it has not won; null where none did. */
  get followOn(): FollowOn | null {
    return this.#found !== null && this.#follows(this.#found.tender) ? this.#found : null;
  }

  #held({ quarter, sector: { contracts } }: World): readonly Contract[] {
    return contracts.filter((contract) => contract.ends > quarter && takesPart(contract, this.#i));
  }

  readonly #follows = ({ lines }: Tender): boolean => lines.some((line) => this.#lines.has(line));

  #isIn(winner: Bid | null): boolean {
    return winner !== null && takesPart(winner, this.#i);
  }

  #meeting(world: World, { tender, bids }: Award, t: number): Meeting {
    const i = this.#i;
    const { closures, mergers } = world.now.turnover;
    // Who ends in this quarter was still there when its tenders were let.
    const endsNow = closures.some(({ charity }) => charity === i) || mergers.some(({ from }) => from === i);
    const operates = endsNow || world.sector.charities.status[i] === OPERATING;
    const hasBid = bids.some((bid) => takesPart(bid, i));
    const isOpen = operates && !hasBid;
    return {
      operates,
      hasBid,
      isDirect: tender.direct,
      obstacle: isOpen ? obstacleTo(world, i, tender) : null,
      hasNoticed: world.now.noticing.noticed[t]?.includes(i) ?? false,
    };
  }
}
