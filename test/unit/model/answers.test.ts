/** Ways of answering a tender for those whose bid alone would meet no price, while that of a team does. */
import { expect, test } from 'vitest';
import { consider } from '../../../src/model/appraisal/considered.ts';
import { makeValuedOptions, type ValuedOptions } from '../../../src/model/appraisal/valued-options.ts';
import { openOptions } from '../../../src/model/appraisal/answers.ts';
import { weighPartners } from '../../../src/model/appraisal/partners.ts';
import { beginAppraisal } from '../../../src/model/appraisal/appraise-and-choose.ts';
import { hiring } from '../../../src/model/shared-rules/teams.ts';
import { drawSector } from '../../../src/model/population/draw.ts';
import { quarter as steps } from '../../../src/model/quarter/quarter.ts';
import { makeWorld } from '../../../src/model/quarter/make-world.ts';
import { runQuarter } from '../../../src/model/quarter/run-quarter.ts';
import { drawKeys } from '../../../src/model/random/streams.ts';
import { ALLIANCE, ALONE, LEAD, STEP_BACK } from '../../../src/model/scenario/names.ts';
import { hasBase } from '../../../src/model/shared-rules/capability.ts';
import type { World } from '../../../src/model/world/world.ts';
import { mechanisms, scenarioOf } from '../../property/worlds.ts';

/** A world at the moment of choice, and what is weighed in it: all cases at once. */
function atTheChoice(): { world: World; board: ValuedOptions } {
  const scenario = scenarioOf({ 'market.tenders_per_year': 200 }, {}, 'options');
  const world = makeWorld(drawSector(scenario.settings, drawKeys(scenario.seed, 0)), scenario, 0, 0, mechanisms);
  while (world.quarter < 3) runQuarter(world, scenario.settings, () => {});
  for (const step of steps.slice(0, 3)) step.run(world);
  world.now.appraisal = beginAppraisal(world);
  const cases = consider(world);
  const board = makeValuedOptions(world, cases, cases.count);
  if (board.table === null) throw new Error('nobody looks for partners');
  for (let c = 0; c < cases.count;) c = weighPartners(world, cases, board.table, c, cases.count);
  allyWithCandidates(world, board);
  return { world, board };
}

/** Founds an alliance of each charity that could bid and a smaller candidate of its own, so that there are many that could answer as one. */
function allyWithCandidates(world: World, { cases, table }: ValuedOptions): void {
  const { sector } = world;
  const { tenders, noticing } = world.now;
  const { income } = noticing.directory;
  const { alliance, services } = sector.charities;
  for (let c = 0; c < cases.count; c++) {
    const i = cases.charity[c];
    const tender = tenders[cases.tender[c]];
    if (alliance[i] >= 0 || cases.base[c] === 0 || (services[i] & tender.services) === 0) continue;
    const candidates = table?.pairs.candidate.subarray(cases.firstPair[c], cases.firstPair[c + 1]) ?? [];
    const ally = candidates.find(
      (j) => alliance[j] < 0 && income[j] < income[i] && (services[j] & tender.services) !== 0 && hasBase(world, j, tender),
    );
    if (ally === undefined) continue;
    alliance[i] = alliance[ally] = sector.alliances.length;
    sector.alliances.push({ kind: 'alliance', area: tender.area, founded: 0, members: [i, ally], ended: false });
  }
}

/** The rows of each case as they stand now. */
function optionsOf({ cases, options }: ValuedOptions) {
  const { count, ...columns } = options;
  expect(cases.firstOption[cases.count]).toBe(count);
  return Array.from({ length: cases.count }, (_, c) =>
    Array.from({ length: cases.firstOption[c + 1] - cases.firstOption[c] }, (__, k) => {
      const r = cases.firstOption[c] + k;
      return {
        charity: columns.charity[r],
        tender: columns.tender[r],
        strategy: columns.strategy[r],
        partner: columns.partner[r],
        ownPart: columns.ownPart[r],
        winChance: columns.winChance[r],
        beliefGain: columns.beliefGain[r],
        beneficiaryGain: columns.beneficiaryGain[r],
        valueGain: columns.valueGain[r],
        money: columns.money[r],
        price: columns.price[r],
        cost: columns.fullCost[r],
        led: columns.led[r],
        allies: columns.partner[r] < 0 ? undefined : columns.allies[r],
      };
    }),
  );
}

const strategies = (rows: readonly { readonly strategy: number }[]) => rows.map(({ strategy }) => strategy);

// Would catch: stepping back from a bid that was never open, gains told against all of a bid alone that is not open (or part of one that is),
// allies or led cases kept under the number of the way instead of that of its row.
test('a case that meets no price alone keeps its ways together, measured against what is left without it, and every other case its own', () => {
  const { world, board } = atTheChoice();
  const { cases } = board;
  openOptions(world, board, 0, cases.count);
  const before = optionsOf(board);
  for (const rows of before) expect(strategies(rows).includes(STEP_BACK)).toBe(strategies(rows).includes(ALONE));

  // Every other one that could answer both ways gets so dear that only its part in a team is within the ceiling.
  const both = before.flatMap((rows, c) => (strategies(rows).includes(ALONE) && rows.some(({ partner }) => partner >= 0) ? [c] : []));
  const raised = new Set(both.filter((_, k) => k % 2 === 0));
  for (const c of raised) {
    const tender = world.now.tenders[cases.tender[c]];
    cases.cost[c] = (1.58 * tender.annual) / hiring(world, tender, world.sector.charities.services[cases.charity[c]]);
  }
  openOptions(world, board, 0, cases.count);
  const after = optionsOf(board);

  const left = { [LEAD]: 0, [ALLIANCE]: 0, untouchedAllies: 0 };
  for (const [c, rows] of after.entries()) {
    for (const row of rows) {
      expect([row.charity, row.tender]).toEqual([cases.charity[c], cases.tender[c]]);
      expect(row.led).toBe(row.strategy === LEAD ? c : -1);
      expect(row.allies?.members[0]).toBe(row.strategy === ALLIANCE ? row.partner : undefined);
    }
    if (!raised.has(c)) {
      expect(rows).toEqual(before[c]);
      left.untouchedAllies += strategies(rows).includes(ALLIANCE) ? 1 : 0;
      continue;
    }
    expect(strategies(rows)).not.toContain(ALONE);
    expect(strategies(rows)).not.toContain(STEP_BACK);
    for (const row of rows) {
      const was = before[c].find(({ strategy }) => strategy === row.strategy);
      if (was === undefined) throw new Error(`case ${c} has a way that was not open before`);
      const { partner, ownPart, beliefGain, allies } = was;
      expect(row).toMatchObject({ partner, ownPart, beliefGain });
      expect(row.allies).toEqual(allies);
      expect(row.beneficiaryGain).toBeCloseTo(was.beneficiaryGain + (1 - 0.6) * cases.outcome[c], 12);
      left[row.strategy as typeof LEAD | typeof ALLIANCE]++;
    }
  }
  expect(left[LEAD]).toBeGreaterThan(10);
  expect(left[ALLIANCE]).toBeGreaterThan(3);
  expect(left.untouchedAllies).toBeGreaterThan(3);
});
