/** What the build puts into the page: the town's scenario file, what was recorded for England, and which build of the engine it is. */
import type { Effect } from '../report/ablation/record.ts';

export type Recorded = {
  readonly replications: number;
  readonly digest: string;
  /** Paired differences for England by hypothesis, as in docs/model/recorded/first-look.json. */
  readonly differences: Readonly<Record<string, Effect>>;
};

/** Defined by scripts/playground.ts; undefined where the code runs unbundled, in tests. */
declare const PLAYGROUND_TOWN: string | undefined;
declare const PLAYGROUND_RECORDED: Recorded | undefined;
declare const PLAYGROUND_BUILD: string | undefined;

export const townText: string = typeof PLAYGROUND_TOWN === 'string' ? PLAYGROUND_TOWN : '';
export const recorded: Recorded =
  typeof PLAYGROUND_RECORDED === 'object' ? PLAYGROUND_RECORDED : { replications: 0, digest: '', differences: {} };
export const build: string = typeof PLAYGROUND_BUILD === 'string' ? PLAYGROUND_BUILD : '';
