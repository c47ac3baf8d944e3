/** Room that all worlds of a thread share: no world finds what another left there, and no two columns lie in one place. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { hookNames } from '../../../src/model/quarter/wire-mechanisms.ts';
import type { Scenario } from '../../../src/model/scenario/scenario.ts';
import type { Sector } from '../../../src/model/sector/sector.ts';
import { moreNumbers, moreWholeNumbers, numbersFor, wholeNumbersFor } from '../../../src/model/columns/scratch.ts';
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

const small = scenarioOf({ 'market.tenders_per_year': 90, 'bidding.memory_loss': 0.02 }, {}, 'small');
/** There is no time to ask anybody. */
const hasty = scenarioOf({ 'market.tenders_per_year': 90, 'bidding.candidates': 2, 'burden.notice_weeks': 1 }, {}, 'hasty');
const large = scenarioOf(
  {
    'population.charities': 900,
    'population.areas': 4,
    'population.regions': 2,
    'population.people': 390_000,
    'market.tenders_per_year': 240,
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
  const [{ makeWorld, runQuarter }, { drawSector }, { drawKeys }, registry, { RunObserver }] = await Promise.all([
    import('../../../src/model/quarter/simulate.ts'),
    import('../../../src/model/population/draw.ts'),
    import('../../../src/model/random/streams.ts'),
    import('../../../src/model/mechanisms/registry.ts'),
    import('../../../src/study/metrics/observer.ts'),
  ]);
  return (scenario: Scenario) => {
    const sector = drawSector(scenario.settings, drawKeys(scenario.seed, 0));
    const world = makeWorld(sector, scenario, 0, 0, registry.mechanisms);
    const observer = new RunObserver(world, QUARTERS);
    return {
      sector,
      quarter: () => runQuarter(world, scenario.settings, (now) => observer.quarter(now)),
      end: () => ({
        ...fingerprints(sector),
        record: observer.finish(world, { scenario: scenario.name, replication: 0, warmUpQuarters: 0, steady: true }).digest,
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
    // Whole numbers that could be rows, turns and counts.
    vi.doMock(ROOM, async (load) => {
      const room = (await load()) as typeof import('../../../src/model/columns/scratch.ts');
      return {
        ...room,
        wholeNumbersFor: (name: string, length: number) => {
          const column = room.wholeNumbersFor(name, length);
          for (let k = 0; k < column.length; k++) column[k] = 1 + (k % 50);
          return column;
        },
        numbersFor: (name: string, length: number) => room.numbersFor(name, length).fill(NaN),
      };
    });
    const makeAmongRubbish = await loadModel();
    vi.doUnmock(ROOM);
    expect(toTheEnd(makeAmongRubbish(small))).toEqual([smallAlone]);
  });
});

describe.each([
  ['whole numbers', wholeNumbersFor, moreWholeNumbers as unknown as typeof moreNumbers],
  ['numbers', numbersFor, moreNumbers],
] as const)('a column of %s with more room', (kind, columnFor, more) => {
  const name = 'grown in a test';
  const column = columnFor(name, 10) as Float64Array;
  for (let k = 0; k < column.length; k++) column[k] = k + 1;
  const before = [...column];

  test('is the same column where there is room', () => {
    expect(more(name, column, column.length)).toBe(column);
  });

  test('keeps what is in it when it grows, of its kind, with twice the room, and is the column of that name from then on', () => {
    const longer = more(name, column, column.length + 1);
    expect(longer.length).toBeGreaterThanOrEqual(2 * (column.length + 1));
    expect(longer.constructor).toBe(kind === 'numbers' ? Float64Array : Int32Array);
    expect([...longer.subarray(0, before.length)]).toEqual(before);
    expect(columnFor(name, 10)).toBe(longer);
  });
});

const KINDS = { wholeNumbersFor: 'whole', moreWholeNumbers: 'whole', numbersFor: 'numbers', moreNumbers: 'numbers' } as const;
const CALL = /\b(wholeNumbersFor|numbersFor|moreWholeNumbers|moreNumbers)\(\s*(?:'([^']+)'|`([^`]+)`|(\w+)[,)])?/g;

/** A name that a column is asked for by, or a pattern of names, and whose it is: a constant's, or else of this one call. */
type Use = { readonly kind: string; readonly name: string; readonly owner: string };

/** Names made up for hooks of mechanisms, by the plan. */
const OF_HOOKS = new RegExp(`^(?:mean )?(?:${hookNames.join('|')}) `);

/** Uses of columns in a file; and those calls whose name the rule cannot tell. */
function usesIn(file: string, text: string): { uses: Use[]; unknown: string[] } {
  const uses: Use[] = [];
  const unknown: string[] = [];
  for (const { 0: call, 1: asked, 2: literal, 3: template, 4: variable, index } of text.matchAll(CALL)) {
    const kind = KINDS[asked as keyof typeof KINDS];
    const constant = variable === undefined ? undefined : new RegExp(`^const ${variable} = '([^']+)';`, 'm').exec(text)?.[1];
    const name = literal ?? template?.replaceAll(/\$\{[^}]*\}/g, '*') ?? constant;
    if (name !== undefined) uses.push({ kind, name, owner: constant === undefined ? `${file} at ${index}` : `${file} ${variable}` });
    else if (variable !== 'column' && variable !== 'meanColumn') unknown.push(`${file}: ${call}`);
  }
  return { uses, unknown };
}

const matches = (pattern: string, name: string) =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replaceAll(/[^\w ]/g, '\\$&'))
      .join('.+')}$`,
  ).test(name);

/** Pairs of uses that would find each other's numbers, and uses that would find those of a hook. */
function clashes(uses: readonly Use[]): string[] {
  return uses.flatMap(({ kind, name, owner }, k) => [
    ...uses
      .slice(0, k)
      .filter((other) => other.kind === kind && other.owner !== owner && (matches(other.name, name) || matches(name, other.name)))
      .map((other) => `${kind} '${name}': ${owner}, ${other.owner}`),
    ...(OF_HOOKS.test(name) ? [`'${name}': ${owner}, a hook’s`] : []),
  ]);
}

/** Tables of hooks whose columns are asked for. */
const hookColumns = (text: string) =>
  [...text.matchAll(/\{[^{}]*\b(?:column|meanColumn)\b[^{}]*\} of (?:world\.)?hooks\.(\w+)/g)].map(([, hook]) => hook);

describe('names of columns', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => join('src', name).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && file !== 'src/model/columns/scratch.ts');
  const texts = files.map((file) => readFileSync(file, 'utf8'));

  test('a name is asked for in one place, or by one constant, for each kind of column; a hook’s columns in one place', () => {
    const found = files.map((file, k) => usesIn(file, texts[k]));
    const uses = found.flatMap((one) => one.uses);
    expect(uses.length).toBeGreaterThan(100);
    expect(found.flatMap(({ unknown }) => unknown)).toEqual([]);
    expect(clashes(uses)).toEqual([]);
    const hooks = texts.flatMap(hookColumns);
    expect(hooks.toSorted()).toEqual(['accept', 'appraise', 'approach']);
  });

  test('the rule sees literals, constants, patterns and hooks, and what it cannot tell', () => {
    const a = usesIn(
      'a',
      "const ROWS = 'rows';\nwholeNumbersFor(ROWS, 1); moreWholeNumbers(ROWS, rows, 2); numbersFor('rows', 1); numbersFor(column, 1);",
    );
    expect([a.uses.length, clashes(a.uses), a.unknown]).toEqual([3, [], []]);
    const b = usesIn(
      'b',
      "numbersFor(\n  'rows', 1); numbersFor('their rows', 1); moreNumbers(`${whose} rows`, old, 1); numbersFor('appraise me', 1); numbersFor(a + b, 1);",
    );
    expect(clashes([...a.uses, ...b.uses]).map((clash) => clash.replace(/:.*/, ''))).toEqual([
      "numbers 'rows'",
      "numbers '* rows'",
      "'appraise me'",
    ]);
    expect(b.unknown).toEqual(['b: numbersFor(']);
  });
});
