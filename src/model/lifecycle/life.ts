/** Step 11: closures, mergers and new charities. */
import { uniform, uniforms } from '../random/draw.ts';
import { BANDS, SERVICES } from '../scenario/names.ts';
import { bandOf, LOCAL, MERGED, netReserves, OPERATING, TAKEN_OVER, turnover, wholeTurnover, yearlySpending } from '../sector/charities.ts';
import { scratchFloats } from '../columns/scratch.ts';
import { otherEnd, tiesOf } from '../sector/ties.ts';
import { localsInMarket } from '../shared-rules/alliances.ts';
import { emptyGroups } from '../columns/groups.ts';
import { emptyTurnover } from '../world/empty-products.ts';
import type { Turnover } from '../world/now.ts';
import type { World } from '../world/world.ts';
import { endInCuts } from './cuts.ts';
import { foundCharities } from './founding.ts';
import { followIncome, followPublicMoney } from './wind-up.ts';
import { closeCharity, mergeInto, stopWork, workByCharity, type WorkByCharity } from './ending.ts';
import { endsYear, MONTHS_A_YEAR, QUARTERS_A_YEAR } from '../sector/units.ts';

/** Working columns. */
const scratch = {
  drawsOfClosing: scratchFloats(),
  drawsOfMerging: scratchFloats(),
};

export const openCloseMerge = {
  name: 'open, close, merge',
  summary:
    'Alliances form and end, leads that cannot go on hand work back, cuts end or shorten contracts, charities close, merge or are taken over, new ones are founded; once a year bands are reassessed.',
  run,
};

function run(world: World): Turnover {
  const turnover = emptyTurnover(world.hooks.live.length > 0 ? localsInMarket(world) : emptyGroups());
  world.now.turnover = turnover;
  for (const { run: live, values } of world.hooks.live) live(values, world);
  const { byIdentity } = world.sector;
  const { status, band, founded, key } = world.sector.charities;
  const { exit_rate, exit_age_effect, young_years } = world.settings.life;
  const hazards = BANDS.map((name) => exit_rate[name]);
  handBack(world);
  endInCuts(world);
  const inAll = followPublicMoney(world.sector, world.settings.life);
  const work = workByCharity(world.sector);
  const exits = scratch.drawsOfClosing(byIdentity.length);
  uniforms(exits, world.keys['life/exit'], key, byIdentity, 0, byIdentity.length, world.quarter);
  const mergers = scratch.drawsOfMerging(byIdentity.length);
  uniforms(mergers, world.keys['life/merger'], key, byIdentity, 0, byIdentity.length, world.quarter);
  for (let n = 0; n < byIdentity.length; n++) {
    const i = byIdentity[n];
    if (status[i] !== OPERATING) continue;
    const young = world.quarter - founded[i] < young_years * QUARTERS_A_YEAR;
    const hazard = hazards[band[i]] * (young ? 1 + exit_age_effect : 1);
    const background = hazard / QUARTERS_A_YEAR;
    if (exits[n] < background) closeCharity(world, work, i, 'background');
    else if (exits[n] < background + chanceOfWindingUp(world, i, inAll)) closeCharity(world, work, i, 'wind-up');
    else surviveQuarter(world, n, work, mergers);
  }
  foundCharities(world);
  if (endsYear(world.quarter)) moveBands(world);
  return turnover;
}

/** Leads that cannot go on hand work back before they founder on it. */
function handBack(world: World): void {
  const hooks = world.hooks.handBack;
  if (hooks.length === 0) return;
  const { contracts } = world.sector;
  for (let c = 0; c < contracts.length; c++) {
    const { lead, ends } = contracts[c];
    if (lead < 0 || ends <= world.quarter + 1) continue;
    let back = false;
    for (let h = 0; h < hooks.length && !back; h++) back = hooks[h].run(hooks[h].values, world, contracts[c]);
    if (back) stopWork(world, contracts[c], 'handed back');
  }
}

/** Chance that a charity which has ever had income above a micro one's winds up this quarter because of what it has lost; 0 for others. */
function chanceOfWindingUp(world: World, i: number, inAll: number): number {
  const { charities } = world.sector;
  if (turnover(charities, i) <= 0 && charities.peakIncome[i] === 0) return 0;
  const chance = followIncome(charities, i, world.settings.life, inAll);
  return charities.peakIncome[i] / charities.reachShare[i] < world.bandLimits[0] ? 0 : chance;
}

/** A charity, by its place in the order of identity, whose reserves and claims stay below what it can bear closes, unless another takes it over or it finds one to merge with. */
function surviveQuarter(world: World, n: number, work: WorkByCharity, mergers: Float64Array): void {
  const i = world.sector.byIdentity[n];
  const { charities } = world.sector;
  if (turnover(charities, i) <= 0) return;
  const floor = -(world.settings.finance.floor_months / MONTHS_A_YEAR) * yearlySpending(charities, i);
  const net = netReserves(charities, i);
  charities.quartersBelowFloor[i] = net < floor ? charities.quartersBelowFloor[i] + 1 : 0;
  if (takenOver(world, work, i) || seekMerger(world, work, n, net < 0, mergers)) return;
  if (charities.quartersBelowFloor[i] >= 2) closeCharity(world, work, i, 'insolvency');
}

/** Somebody wants the charity's work or assets: it goes to them, and of its own services only what they keep. */
function takenOver(world: World, work: WorkByCharity, i: number): boolean {
  const { charities } = world.sector;
  for (const hook of world.hooks.takeover) {
    const deal = hook.run(hook.values, world, i);
    if (deal === null || charities.status[deal.by] !== OPERATING || deal.by === i) continue;
    const lost = charities.plan[i] * (1 - deal.kept);
    mergeInto(world, work, i, deal.by, TAKEN_OVER);
    charities.plan[deal.by] -= lost;
    world.now.turnover.servicesLost += lost;
    world.now.turnover.mergers.push({ from: i, into: deal.by, kind: 'takeover' });
    return true;
  }
  return false;
}

/** A charity in trouble looks for a larger one to join, now and then finding it; a few merge without being in trouble. */
function seekMerger(world: World, work: WorkByCharity, n: number, trouble: boolean, draws: Float64Array): boolean {
  const i = world.sector.byIdentity[n];
  const { charities } = world.sector;
  const { merger_chance, merger_background, takeover_share } = world.settings.finance;
  if (charities.band[i] === 0) return false;
  const chance = trouble ? merger_chance : merger_background;
  if (draws[n] >= chance) return false;
  const j = mergerPartner(world, i);
  if (j < 0) return false;
  const kind = uniform(world.keys['life/mergerKind'], charities.key[i], world.quarter) < takeover_share ? 'takeover' : 'merger';
  mergeInto(world, work, i, j, kind === 'takeover' ? TAKEN_OVER : MERGED);
  world.now.turnover.mergers.push({ from: i, into: j, kind });
  return true;
}

/** A partner it has worked with, or else a charity of its place and kind, at least as large and not in trouble itself. */
function mergerPartner(world: World, i: number): number {
  const { charities, ties } = world.sector;
  const suits = (j: number) =>
    j !== i &&
    charities.status[j] === OPERATING &&
    netReserves(charities, j) > 0 &&
    wholeTurnover(charities, j) >= wholeTurnover(charities, i);
  for (const t of tiesOf(ties, i)) if (ties.together[t] > 0 && suits(otherEnd(ties, t, i))) return otherEnd(ties, t, i);
  const { local, localStart } = world.now.noticing.directory;
  if (charities.commissioned[i] === 0 || charities.reach[i] !== LOCAL) return -1;
  const market = charities.home[i] * SERVICES.length + charities.mainService[i];
  let best = -1;
  let bestRank = Infinity;
  for (let k = localStart[market]; k < localStart[market + 1]; k++) {
    const j = local[k];
    const rank = uniform(world.keys['life/mergerPartner'], charities.key[i], charities.key[j], world.quarter);
    if (rank < bestRank && suits(j)) {
      bestRank = rank;
      best = j;
    }
  }
  return best;
}

function moveBands(world: World): void {
  const { charities } = world.sector;
  for (let i = 0; i < charities.count; i++)
    if (charities.status[i] === OPERATING) charities.band[i] = bandOf(wholeTurnover(charities, i), world.bandLimits);
}
