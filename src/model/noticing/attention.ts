/** What charities notice of what is let, and what of it they have attention for. */
import { uniform } from '../random/draw.ts';
import { exp, log } from '../random/numerics.ts';
import { BANDS } from '../scenario/names.ts';
import { LOCAL } from '../sector/charities.ts';
import { inOrderOf } from '../sector/order.ts';
import { grown, scratchFloats, scratchInts } from '../columns/scratch.ts';
import type { World } from '../world/world.ts';

/** Working columns. */
const scratch = {
  expectedLooks: scratchFloats(),
  noticeChains: scratchInts(),
  lastNotices: scratchInts(),
  keptNotices: scratchInts(),
  noticed: scratchInts(),
  notices: scratchInts(),
  noticeRanks: scratchFloats(),
};

/** In place of a draw: of those who deliver now what is let, and of those of wider reach, who are not ranked. */
export const FIRST_OF_ALL = -1;

/** Notices in the order of their tenders, one row each: who, and how much attention the tender draws. */
export type Notices = {
  count: number;
  charity: Int32Array;
  rank: Float64Array;
  readonly end: Int32Array;
  /** By charity of wider reach: tenders to be expected to be looked into in all of it, going by the simulated part. */
  readonly looks: Float64Array;
};

/** Notices that memory is first taken for. */
const FIRST_LENGTH = 1024;

export function makeNotices(tenders: number, charities: number): Notices {
  return {
    count: 0,
    charity: scratch.notices(FIRST_LENGTH),
    rank: scratch.noticeRanks(FIRST_LENGTH),
    end: new Int32Array(tenders),
    looks: scratch.expectedLooks(charities).fill(0, 0, charities),
  };
}

export function notice(notices: Notices, i: number, rank: number): void {
  const n = notices.count++;
  notices.charity = grown(scratch.notices, notices.charity, n + 1);
  notices.rank = grown(scratch.noticeRanks, notices.rank, n + 1);
  notices.charity[n] = i;
  notices.rank[n] = rank;
}

/** Makes ranks of what was drawn for a tender's notices: present deliverers first, others by pull / −ln(draw as a share of the chance). */
export function rankNotices({ rank }: Notices, from: number, to: number, pull: number): void {
  for (let n = from; n < to; n++) rank[n] = rank[n] === FIRST_OF_ALL ? Infinity : pull / -log(rank[n]);
}

/** Tenders a charity of each band has attention for in a quarter, on average. */
function attentionByBand({ settings }: World): number[] {
  return BANDS.map((band) => settings.attention.appraised_per_quarter[band]);
}

/** Tenders a local charity can look into this quarter. */
function attentionOf(world: World, i: number, appraised: readonly number[]): number {
  const { charities } = world.sector;
  return Math.floor(appraised[charities.band[i]] + uniform(world.keys['choice/notice'], charities.key[i], world.quarter));
}

/** Of what each charity noticed, what it has attention for: its own contracts first, then others drawn by how much they pull. */
export function keepWithinAttention(world: World, { count, charity, rank, end }: Notices): Int32Array[] {
  const { charities } = world.sector;
  const appraised = attentionByBand(world);
  // Notices of each charity as a chain from its last to its first.
  const previous = scratch.noticeChains(count);
  const last = scratch.lastNotices(charities.count).fill(-1, 0, charities.count);
  for (let n = 0; n < count; n++) {
    previous[n] = last[charity[n]];
    last[charity[n]] = n;
  }
  const kept = scratch.keptNotices(count).fill(0, 0, count);
  for (let n = count - 1; n >= 0; n--) {
    const i = charity[n];
    if (last[i] !== n) continue;
    if (charities.reach[i] !== LOCAL) {
      for (let m = n; m >= 0; m = previous[m]) kept[m] = 1;
      continue;
    }
    const own = rankStrongestFirst(n, previous, rank);
    let most = attentionOf(world, i, appraised);
    if (most < 1 && rank[ranked[0]] === Infinity) most = 1;
    for (let k = 0; k < own && k < most; k++) kept[ranked[k]] = 1;
  }
  const noticed: Int32Array[] = [];
  const all = scratch.noticed(count);
  for (let t = 0, n = 0, to = 0; t < end.length; t++) {
    const from = to;
    for (; n < end[t]; n++) if (kept[n] === 1) all[to++] = charity[n];
    noticed.push(inOrderOf(charities.key, all.subarray(from, to)));
  }
  return noticed;
}

const ranked: number[] = [];

/** Ranks a local charity's notices by how much they draw, the earlier first among equals; how many. There are few: each is put in its place. */
function rankStrongestFirst(last: number, previous: Int32Array, rank: Float64Array): number {
  let count = 0;
  for (let m = last; m >= 0; m = previous[m]) {
    let at = count++;
    for (; at > 0 && rank[ranked[at - 1]] <= rank[m]; at--) ranked[at] = ranked[at - 1];
    ranked[at] = m;
  }
  return count;
}

/**
 * How fast eagerness is steered to where attention is just used up, share of the gap a quarter: faster while a market finds its level, slowly
 * once it has. Where it settles does not depend on these.
 */
const FIRST_PACE = 1 / 2;
const PACE = 1 / 8;
const FIRST_QUARTERS = 16;
/** Most of a gap that is steered against at once, so that one odd quarter does not put an end to all looking. */
const STEEPEST = -2;
/** Eagerness beyond which it looks into nearly all that it notices. */
const MOST_EAGER = 100;

/**
 * Charities of wider reach look into tenders as they come, more eagerly where they have attention to spare: in time as many as they have
 * attention for, over all of their reach. The simulated part of it need not be like the rest in any one quarter.
 */
export function followAttention(world: World, { looks }: Notices): void {
  const { quarter, sector } = world;
  const { charities, byIdentity } = sector;
  const { reach, band, eagerness } = charities;
  const most = attentionByBand(world);
  const pace = quarter < FIRST_QUARTERS ? FIRST_PACE : PACE;
  for (let n = 0; n < byIdentity.length; n++) {
    const i = byIdentity[n];
    if (reach[i] === LOCAL || most[band[i]] === 0) continue;
    eagerness[i] = Math.min(MOST_EAGER, eagerness[i] * exp(pace * Math.max(STEEPEST, 1 - looks[i] / most[band[i]])));
  }
}

/** How many of those without the contract hear of a tender in time, relative to the usual notice: news spreads fast at first. */
export function heardInTime({ settings }: World): number {
  const { usual_notice, notice_pace } = settings.attention;
  return (1 - exp(-settings.burden.notice_weeks / notice_pace)) / (1 - exp(-usual_notice / notice_pace));
}
