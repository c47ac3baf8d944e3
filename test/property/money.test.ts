/** No pound appears or is lost, and nobody loses a claim, when leads and partners close early, merge or are taken over. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simulate } from '../../src/model/quarter/simulate.ts';
import { account, checkBooks } from '../../src/model/sector/books.ts';
import { OPERATING } from '../../src/model/sector/charities.ts';
import type { World } from '../../src/model/world/world.ts';
import { warmUp } from '../../src/study/experiment/run-one.ts';
import { mechanisms, policies, scenarioOf, seeds, someMechanisms, type Changes } from './worlds.ts';

const BANDS = ['micro', 'small', 'medium', 'large', 'major', 'super_major'];

/** One charity in four closes each year, half of those in trouble merge each quarter, and nearly everyone who can works with others. */
const shortLives: Changes = {
  ...Object.fromEntries(BANDS.map((band) => [`life.exit_rate.${band}`, 0.25])),
  'finance.merger_chance': 0.5,
  'finance.merger_background': 0.02,
  'finance.floor_months': 0,
  'life.entry_rate': 0.25,
};

const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);

/** £ that commissioners owe to charities, by their contracts. */
function owedByContracts({ sector: { contracts } }: World): number {
  return sum(contracts.filter(({ lead }) => lead >= 0).map(({ owed }) => sum(owed)));
}

test('with leads that end early the books balance, those that ended have nothing and get nothing, and what charities wait for is what commissioners owe', () => {
  let leadsEnded = 0;
  fc.assert(
    fc.property(policies, someMechanisms, seeds, (rules, off, seed) => {
      const scenario = scenarioOf({ ...rules, ...shortLives, 'run.years': 4 }, off, seed);
      let before: { lead: number; partners: number }[] = [];
      simulate(warmUp(scenario, 0), scenario, mechanisms, (world) => {
        const { sector, now } = world;
        const { charities, books, contracts } = sector;
        expect(() => checkBooks(books, charities)).not.toThrow();
        const owed = owedByContracts(world);
        expect(sum([...charities.owed.subarray(0, charities.count)])).toBeCloseTo(owed, 4);
        const ended = new Set([...now.turnover.closures.map(({ charity }) => charity), ...now.turnover.mergers.map(({ from }) => from)]);
        for (let i = 0; i < charities.count; i++)
          if (charities.status[i] !== OPERATING)
            expect([i, charities.reserves[i], charities.owed[i], charities.obligations[i]]).toEqual([i, 0, 0, 0]);
        leadsEnded += before.filter(({ lead, partners }) => partners > 0 && ended.has(lead)).length;
        before = contracts.map(({ lead, partners }) => ({ lead, partners: partners.length }));
        // What is not owed has been given back: a commissioner's balance is what it still has to pay.
        expect((books.balance[account.commissioners] as number) / 100).toBeCloseTo(owed, 0);
      });
    }),
    { numRuns: 8, seed: 20_271 },
  );
  expect(leadsEnded).toBeGreaterThan(0);
});
