/** What became of the tenders of a quarter, in words: who noticed each, who was shut out and why, who bid, how bids were scored, who won. */
import { OUT, STEP_BACK } from '../../model/scenario/names.ts';
import { takesPart, type Bid, type Tender } from '../../model/sector/market.ts';
import { isPartnership } from '../../model/shared-rules/teams.ts';
import { EVERYBODY } from '../../model/world/log.ts';
import type { World } from '../../model/world/world.ts';
import { describeTender, nameOf, tenderName } from './phrases.ts';
import { tendersOfQuarter, type Noticer, type TenderOfQuarter } from './tenders-of-quarter.ts';
import { whatSpokeAgainst } from './what-became.ts';
import { againstOfSeveral, obstacleOfSeveral } from './why-not.ts';

/** Points of a bid out of 100, one for each thing that is scored. `luck` is what the panel makes of it beyond that; together they are the total. */
export type Points = {
  readonly price: number;
  readonly quality: number;
  readonly socialValue: number;
  readonly partnership: number;
  readonly luck: number;
};

export type ScoredBid = {
  readonly lead: string;
  readonly partners: readonly string[];
  /** £ a year. */
  readonly price: number;
  readonly points: Points;
  readonly total: number;
  /** Bids that do not meet the terms are ruled out, whatever their points. */
  readonly compliant: boolean;
  readonly won: boolean;
};

/** Charities that one thing kept from bidding, or from bidding alone; `why` is empty where it is not known. */
export type Barred = { readonly why: string; readonly who: readonly string[] };

export type TenderAccount = {
  readonly id: string;
  readonly called: string;
  readonly grant: boolean;
  /** Awarded without competition: nobody could notice it or bid. */
  readonly direct: boolean;
  readonly noticed: number;
  /** Of those that noticed it: kept from bidding alone, and in nobody's bid; kept from it, and in a bid with others; free to bid, and in no bid. */
  readonly shutOut: readonly Barred[];
  readonly withOthers: readonly Barred[];
  readonly passed: readonly Barred[];
  /** Those that delivered the work until now, did not notice the tender, and are in nobody's bid. */
  readonly unaware: readonly string[];
  /** Those that meet the terms first, by points. */
  readonly bids: readonly ScoredBid[];
  readonly winner: string | null;
};

/** Call at the end of a quarter, as `tendersOfQuarter`. Why charities passed is known where `world.log` is everybody's. */
export const tenderAccounts = (world: World): TenderAccount[] => tendersOfQuarter(world).map((each) => accountOf(world, each));

function accountOf(world: World, { tender, noticed, unaware, direct, bids, winner }: TenderOfQuarter): TenderAccount {
  const isIn = (charity: number) => bids.some((bid) => takesPart(bid, charity));
  const apart = noticed.filter(({ charity }) => !isIn(charity));
  return {
    id: tenderName(tender),
    called: describeTender(world, tender),
    grant: tender.grant,
    direct,
    noticed: noticed.length,
    shutOut: grouped(world, apart.filter(isBarred), obstacleOf),
    withOthers: grouped(
      world,
      noticed.filter(isBarred).filter(({ charity }) => isIn(charity)),
      obstacleOf,
    ),
    passed: grouped(
      world,
      apart.filter((each) => !isBarred(each)),
      ({ charity }) => whyPassed(world, tender, charity),
    ),
    unaware: unaware.filter((charity) => !isIn(charity)).map((charity) => nameOf(world, charity)),
    bids: scored(world, tender, bids, winner),
    winner: winner === null ? null : nameOf(world, winner.lead),
  };
}

const isBarred = ({ obstacle }: Noticer): boolean => obstacle !== null;
const obstacleOf = ({ obstacle }: Noticer): string => (obstacle === null ? '' : obstacleOfSeveral(obstacle));

/** Why a charity that could have bid did not: what it liked best, and if that was to stay out, what spoke most against bidding. */
function whyPassed({ log }: World, tender: Tender, charity: number): string {
  const choice = log?.charity === EVERYBODY ? log.choices.find((each) => each.charity === charity && each.tender === tender) : undefined;
  if (choice === undefined) return '';
  if (choice.preferred === STEP_BACK) return 'left to a smaller charity';
  if (choice.preferred !== OUT) return 'meant to, but had no team or no time or money left';
  const against = whatSpokeAgainst(choice.options);
  return against === null ? 'no way of bidding was open' : againstOfSeveral(against);
}

function grouped(world: World, noticers: readonly Noticer[], whyOf: (noticer: Noticer) => string): Barred[] {
  const groups = new Map<string, string[]>();
  for (const each of noticers) {
    const why = whyOf(each);
    groups.set(why, [...(groups.get(why) ?? []), nameOf(world, each.charity)]);
  }
  return [...groups].map(([why, who]) => ({ why, who })).sort((a, b) => b.who.length - a.who.length);
}

function scored(world: World, tender: Tender, bids: readonly Bid[], winner: Bid | null): ScoredBid[] {
  const lowest = Math.min(...bids.map(({ price }) => price));
  return [...bids]
    .sort((a, b) => Number(b === winner) - Number(a === winner) || Number(b.compliant) - Number(a.compliant) || b.score - a.score)
    .map((bid) => ({
      lead: nameOf(world, bid.lead),
      partners: bid.partners.map((j) => nameOf(world, j)),
      price: bid.price,
      points: pointsOf(
        tender,
        bid,
        lowest,
        bid.lead < 0 ? world.settings.for_profit.subcontracts : isPartnership(tender, bid.partners.length),
      ),
      total: 100 * bid.score,
      compliant: bid.compliant,
      won: bid === winner,
    }));
}

type Weighed = Pick<Tender, 'priceWeight' | 'qualityWeight' | 'socialValueWeight' | 'partnershipPoints'>;

/** The points of a bid; `lowest` is the lowest price among all bids, £ a year. */
export function pointsOf(
  { priceWeight, qualityWeight, socialValueWeight, partnershipPoints }: Weighed,
  { price, quality, socialValue, score }: Pick<Bid, 'price' | 'quality' | 'socialValue' | 'score'>,
  lowest: number,
  isTogether: boolean,
): Points {
  const merit = 100 * (1 - partnershipPoints);
  const known = {
    price: (merit * priceWeight * lowest) / price,
    quality: merit * qualityWeight * quality,
    socialValue: merit * socialValueWeight * socialValue,
    partnership: isTogether ? 100 * partnershipPoints : 0,
  };
  return { ...known, luck: 100 * score - known.price - known.quality - known.socialValue - known.partnership };
}
