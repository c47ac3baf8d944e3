/** What came of the contracts of one charity: the tenders that let their work again, and why the charity has not won them. */
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

const isOf = (lines: ReadonlySet<number>, tender: Tender): boolean => tender.lines.some((line) => lines.has(line));

export class ContractTrail {
  readonly #i: number;
  /** Lines of the contracts that it holds, or held last. */
  #lines: ReadonlySet<number>;
  /** Lines of contracts that it holds, and of those that it held and that have not been let again since. */
  readonly #own: Set<number>;
  #letAgain: readonly FollowOn[] = [];
  #found: FollowOn | null = null;
  /** Whether it holds nothing, and the tender that followed is known. */
  #isSettled = false;

  constructor(world: World, charity: number) {
    this.#i = charity;
    this.#lines = linesOf(this.#held(world));
    this.#own = new Set(this.#lines);
  }

  /** Call at the end of each quarter, before the next one overwrites the tables of its steps. */
  quarter(world: World): void {
    const { results } = world.now.awards;
    const held = this.#held(world);
    const kept = linesOf(held);
    const followOns = results.flatMap((award, t) =>
      isOf(this.#own, award.tender) && !this.#isIn(award.winner) ? [this.#followOnOf(world, award, t)] : [],
    );
    this.#letAgain = followOns.filter(({ tender }) => tender.lines.some((line) => this.#own.has(line) && !kept.has(line)));
    for (const { tender } of results) for (const line of tender.lines) this.#own.delete(line);
    for (const line of kept) this.#own.add(line);
    const followed = followOns.find(({ tender }) => isOf(this.#lines, tender));
    if (followed !== undefined && !this.#isSettled) {
      this.#found = followed;
      this.#isSettled = held.length === 0;
    }
    if (held.length === 0) return;
    this.#lines = kept;
    this.#isSettled = false;
  }

  /** The tenders of the quarter that let work again that it held, and that it has not won; each piece of work counts when it is let again first. */
  get letAgain(): readonly FollowOn[] {
    return this.#letAgain;
  }

  /** The first tender that let again the work of the contracts it last held and that it has not won; null where none did. */
  get followOn(): FollowOn | null {
    return this.#found !== null && isOf(this.#lines, this.#found.tender) ? this.#found : null;
  }

  #held({ quarter, sector: { contracts } }: World): readonly Contract[] {
    return contracts.filter((contract) => contract.ends > quarter && takesPart(contract, this.#i));
  }

  #followOnOf(world: World, award: Award, t: number): FollowOn {
    const { tender, winner } = award;
    return { quarter: world.quarter, tender, why: whyNotWon(this.#meeting(world, award, t)), winner: winner?.lead ?? null };
  }

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
