/** What cuts do to running contracts beside what they take out of what is bought and paid: some end early, of some the time left is halved. */
import { uniform } from '../random/draw.ts';
import { IN_HOUSE, type Contract } from '../sector/market.ts';
import { QUARTERS_A_YEAR } from '../sector/units.ts';
import { noteLoss } from '../shared-rules/lost-work.ts';
import type { World } from '../world/world.ts';
import { stopWork } from './ending.ts';

/**
 * Fall of a budget in a year to which the chances refer: councils in England spent 9.4 % less on services in 2011–12 than two years before
 * (IFS), when holders were asked what had become of their contracts.
 */
const USUAL_CUT = 0.1;

/** Part of the time left that a contract keeps when it is cut short: any part is as likely, this on average. */
const KEPT_OF_TIME = 0.5;

/** Ends and shortens contracts while there is less for their lines than a year before; what ends early is let again, on the terms of the day. */
export function endInCuts(world: World): void {
  const { ended_in_cuts, shortened_in_cuts } = world.settings.contract;
  const { contracts, lines } = world.sector;
  const { keys, quarter } = world;
  for (let c = 0; c < contracts.length; c++) {
    const contract = contracts[c];
    const inHouse = contract.lead === IN_HOUSE;
    if ((inHouse && contract.lots === 1) || contract.ends <= quarter + 1) continue;
    const depth = Math.min(1, fallOf(world, contract) / USUAL_CUT) / QUARTERS_A_YEAR;
    if (depth === 0) continue;
    if (!inHouse && uniform(keys['tendering/endedInCuts'], contract.key, quarter) < ended_in_cuts * depth) endNow(world, contract);
    // By line: lots of the same lines run out together, those in-house too, or they could not be let together again.
    else if (uniform(keys['tendering/shortenedInCuts'], lines[contract.lines[0]].key, quarter) < shortened_in_cuts * depth) {
      contract.ends = quarter + Math.ceil(KEPT_OF_TIME * (contract.ends - quarter));
      world.now.turnover.shortened.push(contract);
    }
  }
}

/** Nobody takes the work over at once, so that no staff go with it. */
function endNow(world: World, contract: Contract): void {
  const { lead, partners, ceiling, share } = contract;
  const those = lead < 0 ? [] : [lead, ...partners];
  for (const i of those) noteLoss(world.sector.charities, i, (ceiling * share) / those.length, false);
  stopWork(world, contract, 'cut');
}

/** Share by which there is less for the lines of a contract than a year before. */
function fallOf({ sector }: World, contract: Contract): number {
  let fall = 0;
  let all = 0;
  for (let k = 0; k < contract.lines.length; k++) {
    const line = sector.lines[contract.lines[k]];
    fall += line.annual * line.cut;
    all += line.annual;
  }
  return fall / all;
}
