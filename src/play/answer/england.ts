/** What was recorded for England of the same change, and whether the town agrees. */
import type { Effect } from '../../report/ablation/record.ts';
import type { OutcomeId } from '../../study/outcomes/registry.ts';
import type { Recorded } from '../built-in.ts';
import type { LeverId } from '../design/levers.ts';
import { differenceOf, type WorldPair } from './frequency.ts';

/** Recorded comparisons by lever, each with its name in docs/model/recorded/first-look.json; the first is the one that is said. */
export const RECORDED: Readonly<Record<LeverId, readonly { readonly id: string; readonly outcome: OutcomeId }[]>> = {
  size: [
    { id: 'larger-contracts-nationals', outcome: 'national_share' },
    { id: 'larger-contracts-small-survival', outcome: 'small_survival' },
  ],
  mandate: [
    { id: 'mandate-small-share', outcome: 'small_share' },
    { id: 'mandate-partnership', outcome: 'partnership_rate' },
  ],
  cuts: [
    { id: 'cuts-closures', outcome: 'closures' },
    { id: 'cuts-bids', outcome: 'bids_per_tender' },
  ],
};

export type Agreement = 'agree' | 'disagree' | 'cannot tell' | 'neither moved clearly';

export type Comparison = { readonly outcome: OutcomeId; readonly england: Effect; readonly town: Effect; readonly verdict: Agreement };

/** 1 or −1 where the whole interval lies on one side of 0, else 0. */
function signOf({ mean, ci95 }: Effect): number {
  if (mean === null || ci95 === null) return 0;
  return ci95[0] > 0 ? 1 : ci95[1] < 0 ? -1 : 0;
}

export function agreementOf(england: Effect, town: Effect): Agreement {
  const [there, here] = [signOf(england), signOf(town)];
  if (there === 0 && here === 0) return 'neither moved clearly';
  if (there === 0 || here === 0) return 'cannot tell';
  return there === here ? 'agree' : 'disagree';
}

/** Town and England side by side for a lever at the step that England's comparison tried; none where nothing was recorded. */
export function comparisonsOf(lever: LeverId, pairs: readonly WorldPair[], { differences }: Recorded): Comparison[] {
  return RECORDED[lever].flatMap(({ id, outcome }) => {
    const england = differences[id];
    if (england === undefined) return [];
    const { mean, ci95, n } = differenceOf(pairs, outcome);
    const town: Effect = { mean, ci95, n };
    return [{ outcome, england, town, verdict: agreementOf(england, town) }];
  });
}
