/** Both arms of an ablation branch from a warm-up with everything on: what a mechanism wrote there must not outlive it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeWorld } from '../../src/model/quarter/make-world.ts';
import { simulate } from '../../src/model/quarter/simulate.ts';
import { OPERATING } from '../../src/model/sector/charities.ts';
import type { Alliance } from '../../src/model/sector/market.ts';
import type { Sector } from '../../src/model/sector/sector.ts';
import { warmUp } from '../../src/study/experiment/run-one.ts';
import { mechanisms, policies, scenarioOf, seeds, without } from './worlds.ts';

const undone = mechanisms.filter(({ neutral }) => neutral !== undefined);
const everythingOn = scenarioOf({}, {}, 'off');
const warm = warmUp(everythingOn, 0);

/** What mechanisms write, as plain values. */
function written({ charities, places, ties, alliances }: Sector) {
  const of = (column: ArrayLike<number>) => Array.from(column).slice(0, charities.count);
  const { resolve, batten, regret, visibility, unitCost, overheadLevel, ownService, alliance } = charities;
  return {
    columns: [resolve, batten, regret, visibility, unitCost, overheadLevel, ownService, alliance].map(of),
    places: [...places.climate, ...places.need],
    trust: [...ties.trust],
    alliances: structuredClone(alliances),
  };
}

/** A warm sector in which every such state has been written to. */
function marked(sector: Sector): Sector {
  const copy = structuredClone(sector);
  const { charities, places, ties, alliances } = copy;
  const { count } = charities;
  charities.resolve.fill(0.9, 0, count);
  charities.batten.fill(0.5, 0, count);
  charities.regret.fill(0.5, 0, count);
  charities.visibility.fill(0.8, 0, count);
  charities.unitCost.fill(0.9, 0, count);
  charities.overheadLevel.fill(0.9, 0, count);
  for (let i = 0; i < count; i++) charities.ownService[i] = (charities.mainService[i] as number) + 1;
  ties.trust.fill(0.9);
  places.climate.fill(0.3);
  places.need = places.need.map((people) => 0.8 * people);
  const free = Array.from({ length: count }, (_, i) => i).filter(
    (i) => charities.status[i] === OPERATING && (charities.alliance[i] as number) < 0,
  );
  for (const kind of ['alliance', 'joint venture', 'shared services'] as const satisfies Alliance['kind'][]) {
    const members = free.splice(0, 2);
    for (const i of members) charities.alliance[i] = alliances.length;
    alliances.push({ kind, area: charities.home[members[0] as number] as number, founded: 0, members, ended: false });
  }
  return copy;
}

test.each(undone.map((mechanism) => [mechanism.id, mechanism] as const))(
  '%s: off at the branch, what it wrote is neutral then and stays so',
  (id, mechanism) => {
    const scenario = scenarioOf({ 'run.years': 1 }, without([id]), 'off');
    const start = { ...warm, sector: marked(warm.sector) };
    const world = makeWorld(structuredClone(start.sector), scenario, 0, warm.quarter, []);
    mechanism.neutral?.(world);
    expect(written(world.sector)).not.toEqual(written(start.sector));

    let looks = 0;
    const isNeutral = (now: typeof world) => {
      const copy = makeWorld(structuredClone(now.sector), scenario, 0, now.quarter, []);
      mechanism.neutral?.(copy);
      expect(written(now.sector)).toEqual(written(copy.sector));
      looks++;
    };
    simulate(start, scenario, mechanisms, isNeutral, isNeutral);
    expect(looks).toBe(5);
  },
);

test('with everything on a branch starts from the warm state as it is', () => {
  fc.assert(
    fc.property(policies, seeds, (rules, seed) => {
      const scenario = scenarioOf({ ...rules, 'run.years': 1 }, {}, seed);
      const own = warmUp(scenario, 0);
      simulate(
        own,
        scenario,
        mechanisms,
        () => {},
        (world) => expect(world.sector).toEqual(own.sector),
      );
    }),
    { numRuns: 4, seed: 20_261 },
  );
});
