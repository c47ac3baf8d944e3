/** Step 2: who notices which tender, bounded by attention. */
import { hash, uniform } from '../random/draw.ts';
import { log } from '../random/numerics.ts';
import { BANDS } from '../scenario/names.ts';
import { inMarket, LOCAL, OPERATING, wholeTurnover } from '../sector/charities.ts';
import { hasBase } from '../sector/capability.ts';
import { FOR_PROFIT, type Tender } from '../sector/market.ts';
import type { World } from '../sector/world.ts';
import { buildDirectory, forEachAble } from './directory.ts';

type Notice = { charity: number; tender: number; rank: number };

export function noticeOpportunities(world: World): void {
  buildDirectory(world);
  world.holders = presentHolders(world);
  const notices: Notice[] = [];
  world.eligible = [];
  world.partnerDirectory = [];
  const partnered = world.offers.lead || world.offers.alliance;
  const { growth_limit } = world.rules.bidding;
  const most = growth_limit * (partnered ? 2 : 1);
  const outsiders = outsiderChances(world);
  world.tenders.forEach((tender, t) => {
    const eligible: number[] = [FOR_PROFIT];
    const partners: number[] = [];
    const holders = tender.lines.flatMap((l) => world.holders.get(l) ?? []);
    forEachAble(world, tender, (i) => {
      const base = hasBase(world, i, tender);
      if (partnered && base) partners.push(i);
      const income = wholeTurnover(world.sector.charities, i);
      if (income >= tender.turnoverTest && tender.annual <= growth_limit * income) eligible.push(i);
      if (tender.annual > most * income) return;
      const incumbent = holders.length > 0 && holders.includes(i);
      const chance = incumbent ? world.rules.attention.notices_incumbent : noticeChance(world, i, base, outsiders);
      if (chance <= 0) return;
      const u = uniform(world.keys['choice/notice'], world.sector.charities.key[i], world.quarter, tender.key);
      // Larger contracts draw more attention; the present holder's own comes first.
      if (u < chance) notices.push({ charity: i, tender: t, rank: incumbent ? Infinity : tender.annual * -log(u / chance) });
    });
    if (world.hooks.stray.length > 0) noticeStrays(world, tender, t, notices);
    world.partnerDirectory.push(shuffled(world, tender, partners));
    world.eligible.push(Int32Array.from(eligible).sort());
  });
  world.noticed = keepWithinAttention(world, notices);
}

/** Local charities of the place that have none of the services asked for, and look all the same. */
function noticeStrays(world: World, tender: Tender, t: number, notices: Notice[]): void {
  const { charities, order, areaStart } = world.sector;
  if (tender.area < 0) return;
  for (let k = areaStart[tender.area]; k < areaStart[tender.area + 1]; k++) {
    const i = order[k];
    if (charities.commissioned[i] === 0 || (charities.services[i] & tender.services) !== 0) continue;
    if (!inMarket(charities, i, world.quarter)) continue;
    if (tender.annual > world.rules.bidding.growth_limit * wholeTurnover(charities, i)) continue;
    let chance = 0;
    for (const hook of world.hooks.stray) chance += hook.run(i, tender);
    const u = uniform(world.keys['choice/stray'], charities.key[i], world.quarter, tender.key);
    if (u < chance) notices.push({ charity: i, tender: t, rank: tender.annual * -log(u / Math.min(1, chance)) });
  }
}

const ROWS = 2_097_152;

/** Possible partners on a ring: each at a place drawn for it and the tender, so that one more moves no other. */
function shuffled(world: World, tender: Tender, partners: readonly number[]): World['partnerDirectory'][number] {
  const { key } = world.sector.charities;
  // One number a charity, its place in the high bits and its row in the low ones: plain numbers sort without a comparison function.
  const packed = new Float64Array(partners.length);
  for (let k = 0; k < partners.length; k++)
    packed[k] = hash(world.keys['choice/directory'], key[partners[k]], tender.key, 0) * ROWS + partners[k];
  packed.sort();
  const rows = new Int32Array(packed.length);
  const places = new Float64Array(packed.length);
  for (let k = 0; k < packed.length; k++) {
    rows[k] = packed[k] % ROWS;
    places[k] = packed[k] / ROWS / 4294967296;
  }
  return { rows, places };
}

/** Present deliverers of each line whose contract is ending. */
function presentHolders(world: World): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  for (const contract of world.sector.contracts) {
    if (contract.ends !== world.quarter || contract.lead < 0) continue;
    for (const l of contract.lines) {
      const list = holders.get(l) ?? [];
      for (const i of [contract.lead, ...contract.partners]) if (world.sector.charities.status[i] === OPERATING) list.push(i);
      holders.set(l, list);
    }
  }
  return holders;
}

/** Chance by band that a charity outside the market notices a tender. */
function outsiderChances(world: World): number[] {
  const { attention, burden } = world.rules;
  return BANDS.map((band) => Math.min(1, attention.notices_outsider[band] * (1 + 4 * burden.market_engagement)));
}

/** Chance that a charity other than the present holder notices a tender that is not too large for it. */
function noticeChance(world: World, i: number, base: boolean, outsiders: readonly number[]): number {
  const { charities } = world.sector;
  const { attention } = world.rules;
  if (!inMarket(charities, i, world.quarter)) return outsiders[charities.band[i]];
  if (charities.reach[i] === LOCAL) return charities.band[i] === 0 ? 0 : attention.notices_local;
  if (base) return attention.notices_present;
  return world.facts.withoutBase === 'costed' ? attention.notices_distant : 0;
}

/** Tenders a charity can look into this quarter; charities of wider reach have the simulated part of theirs. */
function attentionOf(world: World, i: number): number {
  const { charities } = world.sector;
  const most = world.rules.attention.appraised_per_quarter[BANDS[charities.band[i]]] * charities.reachShare[i];
  return Math.floor(most + uniform(world.keys['choice/notice'], charities.key[i], world.quarter));
}

function keepWithinAttention(world: World, notices: Notice[]): Int32Array[] {
  const ofCharity = new Map<number, Notice[]>();
  for (const notice of notices) {
    const list = ofCharity.get(notice.charity);
    if (list === undefined) ofCharity.set(notice.charity, [notice]);
    else list.push(notice);
  }
  const kept: number[][] = world.tenders.map(() => []);
  for (const [i, list] of ofCharity) {
    const most = attentionOf(world, i);
    if (list.length > most) list.sort((a, b) => b.rank - a.rank || a.tender - b.tender);
    for (const notice of list.slice(0, Math.max(most, list[0].rank === Infinity ? 1 : 0))) kept[notice.tender].push(i);
  }
  const { key } = world.sector.charities;
  return kept.map((list) => Int32Array.from(list.sort((a, b) => (key[a] >>> 0) - (key[b] >>> 0))));
}
