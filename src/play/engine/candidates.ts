/** Charities that are worth playing: of each size the one that has something to decide in most quarters. */
import { keyName } from '../../model/population/identity.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { OPERATING } from '../../model/sector/charities.ts';
import { advance, begin, type WarmState } from '../../study/experiment/run-one.ts';
import { tendersOfQuarter } from '../../study/lives/tenders-of-quarter.ts';
import type { Candidate } from './game-messages.ts';
import { nameOfRow, standingOf } from './standing.ts';

/** Found in a run under the rule; by size, smallest first. */
export function candidatesIn(warm: WarmState, scenario: Scenario): Candidate[] {
  const observed = begin(warm, scenario);
  const { world } = observed.run;
  const { charities } = world.sector;
  const there = Array.from({ length: charities.count }, (_, i) => i).filter((i) => charities.status[i] === OPERATING);
  const known = new Map(there.map((i) => [i, candidateOf(i)]));
  const quarters = new Map<number, number>();
  while (advance(observed)) {
    const deciding = tendersOfQuarter(world).flatMap(({ noticed }) => noticed.filter(({ obstacle }) => obstacle === null));
    for (const i of new Set(deciding.map(({ charity }) => charity))) quarters.set(i, (quarters.get(i) ?? 0) + 1);
  }
  const best = new Map<number, Candidate>();
  for (const [i, candidate] of known) {
    const counted = { ...candidate, quarters: quarters.get(i) ?? 0 };
    if (counted.quarters > (best.get(candidate.band)?.quarters ?? 0)) best.set(candidate.band, counted);
  }
  return [...best.values()].sort((a, b) => a.band - b.band);

  function candidateOf(i: number): Candidate {
    const { income, contracts } = standingOf(world, i);
    return {
      id: keyName(charities.key[i] as number),
      name: nameOfRow(world, i),
      service: charities.mainService[i] as number,
      band: charities.band[i] as number,
      income,
      contracts,
      quarters: 0,
    };
  }
}
