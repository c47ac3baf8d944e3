import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simulate } from '../../src/model/quarter/simulate.ts';
import { yearlyBudget } from '../../src/model/commissioning/tenders.ts';
import { listFields } from '../../src/model/scenario/field.ts';
import { settingFields } from '../../src/model/scenario/settings.ts';
import { account, checkBooks, post } from '../../src/model/sector/books.ts';
import type { World } from '../../src/model/world/world.ts';
import { hhi, hhiParts, type HhiParts } from '../../src/study/measures/concentration.ts';
import { runFrom, warmUp } from '../../src/study/experiment/run-one.ts';
import { mechanisms, noMechanisms, policies, scenarioOf, seeds, someMechanisms, without, type Changes } from './worlds.ts';
import { bidsSeen, permuted, withOneMore } from './rearranged.ts';

const runs = (n: number) => ({ numRuns: n, seed: 20_261 });
const positive = fc.double({ min: 1, max: 1e6, noNaN: true });

test('one provider in a place: HHI is 10,000', () => {
  fc.assert(
    fc.property(positive, (value) => {
      expect(hhi([value])).toBeCloseTo(10_000, 8);
    }),
    runs(50),
  );
});

test('n equal providers and K equal contracts at random: HHI is 10,000 (1/n + (1 − 1/n)/K)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), positive, (n, k, value) => {
      const eligible = Int32Array.from({ length: n }, (_, i) => i);
      const contracts = Array.from({ length: k }, () => ({ value, eligible, parts: [1] }));
      const { fewer, chance } = hhiParts(contracts, [k * value]) as HhiParts;
      expect(fewer + chance).toBeCloseTo(10_000 * (1 / n + (1 - 1 / n) / k), 6);
    }),
    runs(100),
  );
});

/** Contracts with who could have had them, and who has them by weight: some of them, partners who could not have led, or one for-profit provider. */
const marketContract = fc
  .record({
    value: positive,
    eligible: fc.uniqueArray(fc.oneof(fc.integer({ min: -2, max: 30 }), fc.integer({ min: 5000, max: 5010 })), {
      minLength: 1,
      maxLength: 12,
    }),
    holders: fc.uniqueArray(fc.integer({ min: -1, max: 12 }), { minLength: 1, maxLength: 4 }),
    weights: fc.tuple(positive, positive, positive, positive),
  })
  .map(({ value, eligible, holders, weights }) => {
    const whole = holders.reduce((sum, _, k) => sum + weights[k], 0);
    return { value, eligible: Int32Array.from(eligible), holders, parts: holders.map((_, k) => weights[k] / whole) };
  });

test('the parts of a market’s HHI are those of its definition, and add up to it', () => {
  fc.assert(
    fc.property(fc.array(marketContract, { minLength: 1, maxLength: 12 }), (contracts) => {
      const partOf = (contract: (typeof contracts)[number], row: number) => contract.parts[contract.holders.indexOf(row)] ?? 0;
      const rows = [...new Set(contracts.flatMap(({ holders }) => holders))];
      const total = contracts.reduce((sum, { value }) => sum + value, 0);
      const defined = { fewer: 0, chance: 0, sharing: 0, winners: 0 };
      for (const one of contracts) {
        const ofOne = one.parts.reduce((sum, part) => sum + part ** 2, 0);
        defined.fewer += (10_000 * one.value ** 2) / total ** 2;
        defined.sharing -= (10_000 * one.value ** 2 * (1 - ofOne)) / total ** 2;
        for (const other of contracts) {
          if (other === one) continue;
          const points = (10_000 * one.value * other.value) / total ** 2;
          const both = one.eligible.filter((row) => other.eligible.includes(row)).length;
          const chance = both / (one.eligible.length * other.eligible.length);
          defined.chance += points * chance;
          defined.winners += points * (rows.reduce((sum, row) => sum + partOf(one, row) * partOf(other, row), 0) - chance);
        }
      }
      const held = rows.map((row) => contracts.reduce((sum, contract) => sum + contract.value * partOf(contract, row), 0));
      const parts = hhiParts(contracts, held) as HhiParts;
      for (const name of ['fewer', 'chance', 'sharing', 'winners'] as const) expect(parts[name]).toBeCloseTo(defined[name], 6);
      expect(parts.fewer + parts.chance + parts.sharing + parts.winners).toBeCloseTo(hhi(held) as number, 6);
    }),
    runs(200),
  );
});

test('no tenders and no holders: no bids and no contract income', () => {
  fc.assert(
    fc.property(policies, someMechanisms, seeds, (rules, off, seed) => {
      const none: Changes = Object.fromEntries(
        ['micro', 'small', 'medium', 'large', 'major', 'super_major'].map((band) => [`population.holder_share.${band}`, 0]),
      );
      const scenario = scenarioOf({ ...rules, ...none, 'market.tenders_per_year': 0, 'run.years': 1 }, off, seed);
      const record = runFrom(warmUp(scenario, 0), scenario);
      expect(record.forms.every(({ bids, wins }) => bids === 0 && wins === 0)).toBe(true);
      expect(record.series.contract_income.every((pounds) => pounds === 0)).toBe(true);
    }),
    runs(10),
  );
});

test('no mechanism that offers collaboration: no partnerships', () => {
  const offering = mechanisms.filter(({ offers }) => (offers ?? []).length > 0).map(({ id }) => id);
  fc.assert(
    fc.property(policies, seeds, (rules, seed) => {
      const scenario = scenarioOf(rules, without(offering), seed);
      const record = runFrom(warmUp(scenario, 0), scenario);
      expect(record.forms.filter(({ form }) => form === 'lead' || form === 'alliance').every(({ bids }) => bids === 0)).toBe(true);
      expect(record.outcomes.partner_share ?? 0).toBe(0);
    }),
    runs(10),
  );
});

test('the same scenario twice: the same bytes; nothing leaves the engine but finite numbers', () => {
  fc.assert(
    fc.property(policies, someMechanisms, seeds, (rules, off, seed) => {
      const scenario = scenarioOf(rules, off, seed);
      const warm = warmUp(scenario, 0);
      const one = runFrom(warm, scenario);
      expect(runFrom(warm, scenario).digest).toBe(one.digest);
      const numbers: unknown[] = [];
      JSON.stringify(one, (_, value: unknown) => (typeof value === 'number' ? (numbers.push(value), value) : value));
      expect(numbers.length).toBeGreaterThan(100);
      expect(numbers.every((value) => Number.isFinite(value))).toBe(true);
    }),
    runs(12),
  );
});

test('a cut never raises what is offered, and contract income never exceeds the budget', () => {
  fc.assert(
    fc.property(policies, seeds, fc.double({ min: 0.3, max: 0.95, noNaN: true }), (rules, seed, cut) => {
      const before = scenarioOf(
        { ...rules, 'budget.multiplier': 1, 'budget.spares': 'nobody', 'price.ceiling': 1, 'price.indexation': 0 },
        noMechanisms,
        seed,
      );
      const after = { ...before, schedule: [{ quarter: 2, over: 2, set: { 'budget.multiplier': cut } }] };
      const warm = warmUp(before, 0);
      const budgets: number[] = [];
      simulate(warm, before, [], (world) => budgets.push(yearlyBudget(world)));
      let quarter = 0;
      simulate(warm, after, [], (world) => {
        const budget = yearlyBudget(world);
        expect(budget).toBeLessThanOrEqual((budgets[quarter++] as number) + 1e-6);
        expect(contractIncome(world)).toBeLessThanOrEqual(budget * (1 + 1e-9));
      });
    }),
    runs(10),
  );
});

/** £ a year that running contracts and spot work are worth to charities now. */
function contractIncome({ sector: { charities } }: World): number {
  let income = 0;
  for (let i = 0; i < charities.count; i++) income += charities.advertisedIncome[i] + charities.spotIncome[i];
  return income;
}

test('doubling every amount in pounds leaves shares as they are', () => {
  const double = (changes: Changes, factor: number): Changes => {
    const out: Record<string, number | string | boolean> = { ...changes };
    for (const { path, field } of listFields(settingFields)) {
      if (!('pounds' in field) || field.pounds !== true) continue;
      if (field.type === 'table') for (const key of field.keys) out[`${path}.${key}`] = field.default[key] * factor;
      else if (field.type === 'number') out[path] = ((changes[path] as number | undefined) ?? field.default) * factor;
    }
    return out;
  };
  const parameters = (factor: number) =>
    Object.fromEntries(
      mechanisms.map((mechanism) => [
        mechanism.id,
        {
          enabled: true,
          parameters: Object.fromEntries(
            Object.entries(mechanism.parameters)
              .filter(([, p]) => p.pounds)
              .map(([name, p]) => [name, p.default * factor]),
          ),
        },
      ]),
    );
  const shares = [
    'hhi',
    'hhi_local',
    'small_share',
    'small_share_start',
    'small_share_advertised',
    'small_money_kept',
    'national_share',
    'national_share_net',
    'small_survival',
    'partnership_rate',
    'bids_per_tender',
    'overspending',
    'gini_total_income',
  ] as const;
  const defined = new Set<string>();
  fc.assert(
    fc.property(policies, seeds, (rules, seed) => {
      // In tens of thousands of pounds: money moves in whole pence, and a rounded penny that tips a choice moves everything after it.
      // Ten times as much would be more pence than a number can count.
      const once = scenarioOf(double(rules, 10_000), parameters(10_000), seed);
      const twice = scenarioOf(double(rules, 20_000), parameters(20_000), seed);
      const a = runFrom(warmUp(once, 0), once).outcomes;
      const b = runFrom(warmUp(twice, 0), twice).outcomes;
      for (const id of shares) {
        const [one, two] = [a[id], b[id]];
        if (one === null || two === null) {
          expect(two, id).toBe(one);
          continue;
        }
        defined.add(id);
        expect(Math.abs(one - two), id).toBeLessThanOrEqual(1e-3 * Math.abs(one) + 1e-12);
      }
    }),
    runs(8),
  );
  expect([...defined].toSorted()).toEqual(shares.toSorted());
});

test('money is conserved to the penny, and a lost posting stops the run naming the account', () => {
  const scenario = scenarioOf({}, {}, 'books');
  const warm = warmUp(scenario, 0);
  const tamper = (world: World) => {
    world.sector.charities.reserves[3] -= 1;
  };
  expect(() => simulate(warm, scenario, mechanisms, () => {}, tamper)).toThrow(/"charities" holds £.* the postings make/);
  const books = structuredClone(warm.sector.books);
  post(books, account.donors, account.treasury, 12.34);
  expect(() => checkBooks(books, warm.sector.charities)).not.toThrow();
  books.balance[0] += 1;
  expect(() => checkBooks(books, warm.sector.charities)).toThrow(/"treasury"/);
});

/** All of a country, and a third of one, in which charities of wider reach stand for a part of themselves and sums are no whole numbers. */
const whole = {};
const sample = { 'population.charities': 1500, 'population.areas': 6, 'population.people': 651_000, 'population.scale': 1 / 3 };

test('storage order changes no byte', () => {
  fc.assert(
    fc.property(policies, seeds, fc.integer(), fc.constantFrom(whole, sample), (rules, seed, shuffle, country) => {
      const scenario = scenarioOf({ ...rules, ...country, 'run.years': 1 }, {}, seed);
      const warm = warmUp(scenario, 0);
      expect(runFrom({ ...warm, sector: permuted(warm.sector, shuffle) }, scenario).digest).toBe(runFrom(warm, scenario).digest);
    }),
    runs(10),
  );
});

test('a charity added that never bids changes nobody else’s draws', () => {
  let bids = 0;
  fc.assert(
    fc.property(policies, seeds, (rules, seed) => {
      const scenario = scenarioOf({ ...rules, 'run.years': 1, 'life.entry_rate': 0, 'life.need_entry': 0 }, {}, seed);
      const warm = warmUp(scenario, 0);
      const seen = bidsSeen(warm, scenario);
      expect(bidsSeen({ ...warm, sector: withOneMore(warm.sector) }, scenario)).toEqual(seen);
      bids += seen.length;
    }),
    runs(10),
  );
  expect(bids).toBeGreaterThan(100);
});

test('a name changes no byte', () => {
  fc.assert(
    fc.property(policies, seeds, fc.string(), fc.string(), (rules, seed, name, title) => {
      const scenario = scenarioOf({ ...rules, 'run.years': 1 }, {}, seed);
      const warm = warmUp(scenario, 0);
      const renamed = { ...scenario, name, title, about: title };
      expect(runFrom(warmUp(renamed, 0), renamed).digest).toBe(runFrom(warm, scenario).digest);
    }),
    runs(4),
  );
});
