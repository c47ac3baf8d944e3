/** Charities get better at delivery with practice, and forget without it. */
import type { Settings } from '../scenario/settings.ts';
import type { Charities } from '../sector/charities.ts';

type Pace = Pick<Settings['delivery'], 'learning' | 'forgetting' | 'best_quality'>;

/**
 * Share of all of a charity's work that contracts are. They may be new, and its income not have followed yet: it is 1 at most. Where only a part of its
 * reach is simulated, contracts there come and go that in all of it there would always be some of, and it is that many times 1 at most.
 *
 * @param contracts £ a year, simulated part
 * @param income from everything as it lasts, £ a year, simulated part
 * @param reachShare part of its reach that is simulated, above 0, up to 1
 */
export function practisedShare(contracts: number, income: number, reachShare = 1): number {
  return contracts > 0 ? Math.min(1 / reachShare, contracts / income) : 0;
}

/**
 * Quality a quarter on, points 0–1, of a charity whose work is contracts by the given share, and which falls back to the given quality without. However
 * much it practises, it learns no more than is missing.
 */
export function nextQuality(quality: number, resting: number, practised: number, { learning, forgetting, best_quality }: Pace): number {
  return quality + Math.min(1, learning * practised) * Math.max(0, best_quality - quality) - forgetting * (quality - resting);
}

/** What partners and work add to, each with what a charity was drawn with of it. */
export const FALLING_BACK = [
  ['embeddedness', 'ownEmbeddedness'],
  ['bidSkill', 'ownBidSkill'],
  ['systems', 'ownSystems'],
  ['governance', 'ownGovernance'],
  ['reputation', 'ownReputation'],
] as const satisfies readonly (readonly [keyof Charities, keyof Charities])[];

/** A quarter on, what it has of a skill, of a name or of knowing a place, points 0–1, falls back towards what is its own, or rises to it again. */
export function fallBack(level: Float32Array, own: Float32Array, rows: Int32Array, forgetting: number): void {
  for (let n = 0; n < rows.length; n++) {
    const i = rows[n];
    level[i] -= forgetting * (level[i] - own[i]);
  }
}

/** Quality at which a charity settles, points 0–1, with this share of contracts, if without them it falls back to the given one. */
export function settledQuality(resting: number, practised: number, { learning, forgetting, best_quality }: Pace): number {
  const learnt = learning * practised;
  return resting < best_quality && learnt > 0 ? (learnt * best_quality + forgetting * resting) / (learnt + forgetting) : resting;
}
