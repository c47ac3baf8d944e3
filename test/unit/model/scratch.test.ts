/** Room that all worlds of a thread share: no world finds what another left there, and no two columns lie in one place. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Scenario } from '../../../src/model/scenario/scenario.ts';
import type { Sector } from '../../../src/model/sector/sector.ts';
import { grown, scratchFloats, scratchInts, type Scratch } from '../../../src/model/columns/scratch.ts';
import { mechanisms, scenarioOf } from '../../property/worlds.ts';

const QUARTERS = 4;

/** All mechanisms, each of their parameters moved this share of the way from its default to the lower end of its range. */
const lowered = (by: number) =>
  Object.fromEntries(
    mechanisms.map(({ id, parameters }) => [
      id,
      {
        enabled: true,
        parameters: Object.fromEntries(Object.entries(parameters).map(([name, p]) => [name, p.default - by * (p.default - p.range[0])])),
      },
    ]),
  );

const small = scenarioOf(
  { 'market.tenders_per_year': 220, 'partnership.mandate': 'points', 'partnership.applies_above': 20_000, 'bidding.memory_loss': 0.02 },
  {},
  'small',
);
/** There is no time to ask anybody. */
const hasty = scenarioOf(
  { 'market.tenders_per_year': 90, 'bidding.candidates': 2, 'bidding.candidates_each_band': 0, 'burden.notice_weeks': 1 },
  {},
  'hasty',
);
const large = scenarioOf(
  {
    'population.charities': 900,
    'population.areas': 4,
    'population.regions': 2,
    'population.people': 390_000,
    'market.tenders_per_year': 320,
    'contract.lines_per_contract': 2,
    'contract.lots': 2,
    'structure.matching': 'deferred_acceptance',
    'bidding.memory_loss': 0.08,
  },
  lowered(0.4),
  'large',
);

/** What is equal when everything in two values is, down to the bits of columns. */
function fingerprint(value: unknown): string {
  const sha = createHash('sha256');
  const take = (part: unknown): void => {
    if (ArrayBuffer.isView(part)) sha.update(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
    else if (typeof part !== 'object' || part === null) sha.update(`${String(part)};`);
    else
      for (const [name, own] of Object.entries(part)) {
        sha.update(`${name}:`);
        take(own);
      }
  };
  take(value);
  return sha.digest('hex');
}

/** By name, so that a difference tells where it is; every column of the charities on its own. */
const fingerprints = ({ charities, ...rest }: Sector) =>
  Object.fromEntries(Object.entries({ ...rest, ...charities }).map(([name, part]) => [name, fingerprint(part)]));

/** The model as it is loaded now: with a room in which nothing has been yet, once modules are reset. */
async function loadModel() {
  const [{ makeWorld }, { runQuarter }, { drawSector }, { drawKeys }, registry, { RunObserver }, { recordOf }] = await Promise.all([
    import('../../../src/model/quarter/make-world.ts'),
    import('../../../src/model/quarter/run-quarter.ts'),
    import('../../../src/model/population/draw.ts'),
    import('../../../src/model/random/streams.ts'),
    import('../../../src/model/mechanisms/registry.ts'),
    import('../../../src/study/observing/run-observer.ts'),
    import('../../../src/study/experiment/record.ts'),
  ]);
  return (scenario: Scenario) => {
    const sector = drawSector(scenario.settings, drawKeys(scenario.seed, 0));
    const world = makeWorld(sector, scenario, 0, 0, registry.mechanisms);
    const observer = new RunObserver(world, QUARTERS, world.sector);
    return {
      sector,
      quarter: () => runQuarter(world, scenario.settings, (now) => observer.quarter(now)),
      end: () => ({
        ...fingerprints(sector),
        record: recordOf(observer.end(world), { scenario: scenario.name, replication: 0, warmUpQuarters: 0, steady: true }).digest,
      }),
    };
  };
}

type Run = ReturnType<Awaited<ReturnType<typeof loadModel>>>;

function toTheEnd(...runs: Run[]) {
  for (let quarter = 0; quarter < QUARTERS; quarter++) for (const run of runs) run.quarter();
  return runs.map((run) => run.end());
}

const ROOM = '../../../src/model/columns/scratch.ts';

describe('worlds that share the room', () => {
  // Would catch a column read before it is filled anew, or still read in the next quarter; and a mechanism that keeps values outside its world.
  test('end as each does alone: a small one after a large one, quarter by quarter in turns, and where the room is full of rubbish', async () => {
    const [hastyAlone] = toTheEnd((await loadModel())(hasty));
    vi.resetModules();
    const make = await loadModel();
    const one = make(small);
    const [smallAlone] = toTheEnd(one);
    // There is hardly room in what the small one left: nearly every column is made anew.
    const other = make(large);
    const [largeAlone] = toTheEnd(other);
    for (const { sector } of [one, other]) {
      expect(sector.contracts.filter(({ starts, partners }) => starts > 0 && partners.length > 0).length).toBeGreaterThan(3);
      expect(sector.ties.a.length).toBeGreaterThan(5);
    }
    expect(toTheEnd(make(small))).toEqual([smallAlone]);
    expect(toTheEnd(make(hasty), make(large), make(small))).toEqual([hastyAlone, largeAlone, smallAlone]);

    vi.resetModules();
    vi.doMock(ROOM, async (load) => {
      const room = (await load()) as typeof import('../../../src/model/columns/scratch.ts');
      // Whole numbers that could be rows, turns and counts.
      const rubbish = (column: Int32Array) => {
        for (let k = 0; k < column.length; k++) column[k] = 1 + (k % 50);
        return column;
      };
      return {
        ...room,
        scratchInts: () => {
          const place = room.scratchInts();
          return (length: number) => rubbish(place(length));
        },
        scratchFloats: () => {
          const place = room.scratchFloats();
          return (length: number) => place(length).fill(NaN);
        },
      };
    });
    const makeAmongRubbish = await loadModel();
    vi.doUnmock(ROOM);
    expect(toTheEnd(makeAmongRubbish(small))).toEqual([smallAlone]);
  });
});

describe.each([
  ['whole numbers', scratchInts as () => Scratch<Int32Array | Float64Array>, Int32Array],
  ['numbers', scratchFloats as () => Scratch<Int32Array | Float64Array>, Float64Array],
] as const)('a working column of %s', (_, declare, Kind) => {
  const place = declare();
  const column = place(10);
  for (let k = 0; k < column.length; k++) column[k] = k + 1;
  const before = [...column];

  test('is lent again, and is nobody else’s', () => {
    expect(place(10)).toBe(column);
    expect(declare()(10)).not.toBe(column);
    expect(grown(place, column, column.length)).toBe(column);
  });

  test('keeps what is in it when it grows, of its kind, to twice the length, and is what is lent from then on', () => {
    const longer = grown(place, column, column.length + 1);
    expect(longer.length).toBeGreaterThanOrEqual(2 * (column.length + 1));
    expect(longer).toBeInstanceOf(Kind);
    expect([...longer.subarray(0, before.length)]).toEqual(before);
    expect(place(10)).toBe(longer);
  });
});

test('working columns are declared when a file is loaded, never in a function, where each call would make one', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => join('src', name).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && file !== 'src/model/columns/scratch.ts');
  const calls = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /\bscratch(?:Ints|Floats)\(\)|Table\.scratch\(\)/.test(line))
      .map((line) => ({ file, line })),
  );
  expect(calls.length).toBeGreaterThan(80);
  // In an object at the top of a file, or in the one place that makes those of hooks.
  const inside = calls.filter(
    ({ line }) =>
      !/^(?: {2,4}\w+: |const scratch = \{ \w+: )(?:scratch(?:Ints|Floats)\(\)|\w+Table\.scratch\(\)|\{ start: scratchInts\(\))/.test(line),
  );
  expect(inside.map(({ file }) => file)).toEqual(['src/model/quarter/wire-mechanisms.ts']);
});
