/** What the page and its workers say to each other. */
import type { Life } from '../../study/lives/follow-life.ts';
import type { TenderAccount } from '../../study/lives/tender-accounts.ts';
import type { RunRecord } from '../../study/run-record.ts';
import type { WorldPair } from '../answer/frequency.ts';
import type { Pair } from '../design/design.ts';
import type { Frame } from './frames.ts';
import type { GameAnswer, GameAsk } from './game-messages.ts';
import type { StartersEnd } from './starters.ts';

/** Which of the two towns: as it is, and changed. */
export type Side = 0 | 1;

export type Ask =
  | ({ readonly ask: 'watch'; readonly job: number; readonly replication: number } & Pair)
  | ({ readonly ask: 'world'; readonly job: number; readonly replication: number } & Pair)
  | ({ readonly ask: 'lives'; readonly job: number; readonly replication: number; readonly charity: string } & Pair)
  | ({ readonly ask: 'game'; readonly job: number; readonly game: GameAsk } & Pair)
  /** `quarter` counts from 1, as frames do. */
  | ({ readonly ask: 'tenders'; readonly job: number; readonly replication: number; readonly quarter: number } & Pair)
  | ({ readonly ask: 'report'; readonly job: number; readonly replication: number; readonly worlds: readonly WorldPair[] } & Pair);

export type Answer =
  | { readonly answer: 'frames'; readonly job: number; readonly side: Side; readonly frames: readonly Frame[] }
  | {
      readonly answer: 'watched';
      readonly job: number;
      readonly side: Side;
      readonly record: RunRecord;
      readonly starters: StartersEnd;
    }
  | { readonly answer: 'world'; readonly job: number; readonly replication: number; readonly base: RunRecord; readonly yours: RunRecord }
  | { readonly answer: 'lives'; readonly job: number; readonly charity: string; readonly lives: readonly [Life | null, Life | null] }
  | { readonly answer: 'game'; readonly job: number; readonly game: GameAnswer }
  | {
      readonly answer: 'tenders';
      readonly job: number;
      readonly quarter: number;
      readonly tenders: readonly [readonly TenderAccount[], readonly TenderAccount[]];
    }
  /** The page of a report, and of how many worlds it is. */
  | { readonly answer: 'report'; readonly job: number; readonly page: string; readonly worlds: number }
  | { readonly answer: 'failed'; readonly job: number; readonly message: string };
