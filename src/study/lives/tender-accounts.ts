/** What became of the tenders of a quarter, in words: who noticed each, who was shut out and why, who bid, how bids were scored, who won. */
import { takesPart, type Bid, type Tender } from '../../model/sector/market.ts';
import { isPartnership, type Obstacle } from '../../model/shared-rules/teams.ts';
import type { World } from '../../model/world/world.ts';
import { describeTender, nameOf, tenderName } from './phrases.ts';
import { tendersOfQuarter, type Noticer, type TenderOfQuarter } from './tenders-of-quarter.ts';

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

/** Charities that one thing kept from bidding alone. */
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
  readonly passed: readonly string[];
  /** Those that meet the terms first, by points. */
  readonly bids: readonly ScoredBid[];
  readonly winner: string | null;
};

/** What kept one charity from bidding alone, and several. */
const obstacleTexts: Readonly<Record<Obstacle, readonly [one: string, several: string]>> = {
  'no base': ['it had no base where the work is', 'no base where the work is'],
  'too large': ['the contract was too large for it', 'the contract was too large for them'],
  'turnover test': ['its income was below what the council asked for', 'income below what the council asked for'],
  services: ['parts of the work were of a kind that it does not do', 'parts of the work were of a kind that they do not do'],
  'partnership required': ['only partnerships could bid', 'only partnerships could bid'],
  'partner share': [
    'partners’ part would have been smaller than the rule asks for',
    'partners’ part would have been smaller than the rule asks for',
  ],
  ceiling: ['the work would have cost it more than the council pays', 'the work would have cost them more than the council pays'],
};

export const obstacleText = (obstacle: Obstacle): string => obstacleTexts[obstacle][0];

/** Call at the end of a quarter, as `tendersOfQuarter`. */
export const tenderAccounts = (world: World): TenderAccount[] => tendersOfQuarter(world).map((each) => accountOf(world, each));

function accountOf(world: World, { tender, noticed, direct, bids, winner }: TenderOfQuarter): TenderAccount {
  const isIn = ({ charity }: Noticer) => bids.some((bid) => takesPart(bid, charity));
  const name = ({ charity }: Noticer) => nameOf(world, charity);
  const barred = noticed.filter(({ obstacle }) => obstacle !== null);
  return {
    id: tenderName(tender),
    called: describeTender(world, tender),
    grant: tender.grant,
    direct,
    noticed: noticed.length,
    shutOut: grouped(
      barred.filter((each) => !isIn(each)),
      name,
    ),
    withOthers: grouped(barred.filter(isIn), name),
    passed: noticed.filter((each) => each.obstacle === null && !isIn(each)).map(name),
    bids: scored(world, tender, bids, winner),
    winner: winner === null ? null : nameOf(world, winner.lead),
  };
}

function grouped(noticers: readonly Noticer[], name: (noticer: Noticer) => string): Barred[] {
  const groups = new Map<string, string[]>();
  for (const each of noticers) {
    const why = each.obstacle === null ? '' : obstacleTexts[each.obstacle][1];
    groups.set(why, [...(groups.get(why) ?? []), name(each)]);
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
