/** The data of a life: the options that a charity weighed, what became of them, and the events in its life. */
import type { Alliance, Bid, Contract, Tender } from '../../model/sector/market.ts';
import type { WeighedOption } from '../../model/world/log.ts';
import type { FollowOn } from './contract-trail.ts';

/** What became of the option that a charity preferred. */
export type Fate =
  | 'done'
  | 'stayed out'
  /** It had no time or money left for another bid. */
  | 'no room'
  /** It joined another's bid, or declined to. */
  | 'joined'
  | 'declined'
  /** Those it asked did not make a team that could bid: it bid alone, or not at all. */
  | 'alone instead'
  | 'no team'
  /** It agreed to join, and the lead's bid was not made. */
  | 'fell through'
  /** Another member bids for its alliance. */
  | 'ally bids';

/** An option for answering a tender, or a lead that asks, and what became of it. */
export type FollowedOption = WeighedOption & {
  readonly tender: Tender;
  /** The lead that asks it to join; −1 if the choice is how to answer the tender. */
  readonly asker: number;
  /** Valued highest; and within its capacity, so that it set out to do it. */
  preferred: boolean;
  intended: boolean;
  /** Whether it did this in the end: true for one option of each choice. */
  taken: boolean;
  became: Fate;
};

/** The fields of every event: others in it by row, its amount in £ a year, and the tender or contract it is about. */
type Row = {
  readonly quarter: number;
  readonly charity: number;
  readonly others: readonly number[];
  readonly amount: number | null;
  readonly tender: Tender | Contract | null;
};

export type Happening = Row &
  (
    | { readonly kind: PlainKind }
    /** What spoke against bidding, as `whatSpokeAgainst` says. */
    | { readonly kind: 'let pass'; readonly against: string }
    | { readonly kind: 'won' | 'lost'; readonly bid: Bid; readonly winner: Bid }
    /** Work that it held is let again, and not to it; `tender` is that of `lost`. */
    | { readonly kind: 'work let again'; readonly lost: FollowOn }
    | { readonly kind: 'partner lost'; readonly how: 'closed' | 'merged' }
    | { readonly kind: 'alliance founded' | 'alliance joined' | 'alliance left' | 'alliance ended'; readonly alliance: Alliance['kind'] }
    | { readonly kind: 'area gained'; readonly services: number }
    | { readonly kind: 'grew' | 'shrank'; readonly from: number; readonly to: number }
    | {
        readonly kind: 'closed';
        readonly cause: 'background' | 'wind-up' | 'insolvency';
        readonly peak: number;
        /** The tender with which it lost its last contract, within the two years before; null where it lost none. */
        readonly lost: FollowOn | null;
      }
    | { readonly kind: 'cuts felt'; readonly share: number }
    | {
        readonly kind: 'year';
        readonly income: number;
        readonly yearBefore: number | null;
        readonly months: number;
        readonly noticed: number;
        readonly bids: number;
      }
  );

type PlainKind =
  | 'founded'
  | 'contract ended'
  | 'contract cut short'
  | 'part lost'
  | 'terms contested'
  | 'terms improved'
  | 'offer accepted'
  | 'offer declined'
  | 'offer too late'
  | 'offer too many'
  | 'offer too large'
  | 'partners joined'
  | 'partners declined'
  | 'partners unavailable'
  | 'no way open'
  | 'no room'
  | 'bid alone instead'
  | 'no team'
  | 'team fell through'
  | 'stepped back'
  | 'bid ruled out'
  | 'awarded directly'
  | 'given less than promised'
  | 'incident'
  | 'lead changed'
  | 'regretted'
  | 'regret faded'
  | 'turned inward'
  | 'opened up'
  | 'took over'
  | 'merged with'
  | 'taken over'
  | 'merged into'
  | 'handed back'
  | 'reserves low'
  | 'reserves out';
