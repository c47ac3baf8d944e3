/** The answer in words, by cases worked by hand: two worlds or more, on values that a person can add up. */
import { describe, expect, it } from 'vitest';
import { answerSentences } from '../../../../src/report/experiment/answer.ts';
import type { OutcomeId } from '../../../../src/study/outcomes/registry.ts';
import type { Cell } from '../../../../src/study/space/experiment.ts';
import { sweptFindings } from '../../../fixtures/swept.ts';

const TWO = 'base: town.yaml\nfactors:\n  contract.lots: [1, 2]\n  partnership.mandate: [none, points]\noutcomes: [small_survival]\n';
const ONE = 'base: town.yaml\nfactors: { contract.lots: [1, 2, 4] }\noutcomes: [small_survival]\n';

/** The outcome of each cell by its labels, with the luck of a world added; all others are 0.5. */
const byLabels =
  (values: Readonly<Record<string, number | null>>, luck: (world: number, cell: Cell) => number, of: OutcomeId = 'small_survival') =>
  (cell: Cell, world: number, outcome: OutcomeId) => {
    if (outcome !== of) return 0.5;
    const value = values[cell.levels.map(({ label }) => label).join(' ')];
    return value === null || value === undefined ? null : value + luck(world, cell);
  };

/** The same for all cells, so that paired differences have no luck in them; over an even number of worlds it sums to nothing. */
const shared = (world: number) => (world % 2 === 0 ? 0.01 : -0.01);
/** Besides, a little that half of the cells have the other way round. */
const apart = (world: number, { id }: Cell) => shared(world) * (1 + 0.2 * (Number(id.slice(1)) % 2));
/** Of each cell its own, within ± 0.05, from the digits of a sine. */
const own = (world: number, { id }: Cell) => (Math.sin(12.9898 * world + 78.233 * Number(id.slice(1))) * 43758.5453) % 0.05;

const FOUR = { '1 none': 0.6, '1 points': 0.5, '2 none': 0.8, '2 points': 0.7 };

describe('beside the first cell', () => {
  const three = 'base: town.yaml\nfactors: { contract.lots: [1, 2] }\noutcomes: [small_survival, small_holders, hhi_local]\n';
  /** Survival is 0.5 and 0.6, holders 0.4 and 0.3, the HHI alike: with two lots more survive and fewer hold work. */
  const values: Readonly<Record<string, readonly [number, number]>> = { small_survival: [0.5, 0.6], small_holders: [0.4, 0.3] };
  const traded = ({ levels }: Cell, world: number, outcome: OutcomeId) =>
    (values[outcome]?.[levels[0]?.label === '1' ? 0 : 1] ?? 0.5) + apart(world, { id: levels[0]?.label === '1' ? 'c1' : 'c2', levels });

  it('says what else differs where the leading outcome is highest', () => {
    const said = answerSentences(sweptFindings(three, traded, 6));
    expect(said[4]).toBe(
      'Where it is highest, other things differ from the first cell beyond luck: ‘Small charities still holding public work’ is 30.0 % instead of 40.0 %.',
    );
  });

  it('says that nothing else does', () => {
    const alike = (cell: Cell, world: number, outcome: OutcomeId) =>
      outcome === 'small_survival' ? traded(cell, world, outcome) : own(world, cell);
    expect(answerSentences(sweptFindings(three, alike, 6))[4]).toBe(
      'Where it is highest, no other outcome shown here clearly differs from the first cell.',
    );
  });

  it('is left out for a sampled design, whose first cell is a point like any other', () => {
    const sampled = 'base: town.yaml\ndesign: latin-hypercube\npoints: 4\nfactors: { contract.lots: [1, 2] }\noutcomes: [small_survival]\n';
    expect(answerSentences(sweptFindings(sampled, traded, 6)).join(' ')).not.toContain('first cell');
  });
});

describe('the answer', () => {
  it('names both ends, says the difference and which factor moves it most', () => {
    // Lots 1 to 2 adds 0.2, points take 0.1: means over lots are 0.55 and 0.75, over the mandate 0.7 and 0.6.
    const [lowest, highest, difference, first, most, ...more] = answerSentences(sweptFindings(TWO, byLabels(FOUR, apart), 6));
    expect(lowest).toContain('In the 4 cells, ‘Small charities still operating’ is lowest, 50.0 %');
    expect(lowest).toContain('where lots is 1 lot and mandate is points: ');
    expect(lowest).toContain(
      'about half of the small charities in the market today would have closed, merged or been taken over after 10 years.',
    );
    expect(highest).toContain('80.0 %');
    expect(highest).toContain('where lots is 2 lots and mandate is none: ');
    expect(highest).toContain('about a fifth of the small charities');
    // The six differences are 0.3 with 0.002 more or less in turn.
    expect(difference).toContain('in the same 6 worlds is +30.0 points');
    expect(difference).toContain('picked out of 4');
    expect(difference).toContain('it is beyond luck');
    // The first cell is 0.6: 0.2 below the highest, 0.1 above the lowest.
    expect(first).toMatch(
      /^In the first cell, with which every other is compared \(lots is 1 lot and mandate is none\), it is 60\.0 % .*; the highest is \+20\.0 points .* and the lowest is −10\.0 points .* from it\.$/,
    );
    expect(most).toBe(
      'Of the 2 factors, lots moves it most: its means lie 20.0 points apart, averaged over the others; next comes mandate, with 10.0 points.',
    );
    expect(more).toEqual([]);
  });

  it('claims nothing where luck is as large', () => {
    const small = { '1 none': 0.6, '1 points': 0.601, '2 none': 0.602, '2 points': 0.603 };
    expect(answerSentences(sweptFindings(TWO, byLabels(small, own), 4))[2]).toContain('it is not beyond luck');
  });

  it('says when equal differences are too few to tell', () => {
    expect(answerSentences(sweptFindings(TWO, byLabels(FOUR, shared), 3))[2]).toBe(
      'The difference is +30.0 points, from 3 worlds: too few to tell whether it is luck.',
    );
  });

  it('counts cells that tie', () => {
    const tied = { '1 none': 0.5, '1 points': 0.5, '2 none': 0.5, '2 points': 0.7 };
    const [lowest, highest, , , most] = answerSentences(sweptFindings(TWO, byLabels(tied, shared), 6));
    expect(lowest).toContain('where lots is 1 lot and mandate is none (the same in 2 other cells)');
    expect(highest).not.toContain('the same in');
    expect(most).toBe('Lots and mandate move it equally: their means lie 10.0 points apart, averaged over the others.');
  });

  it('says so where nothing moves it', () => {
    const same = { '1 none': 0.5, '1 points': 0.5, '2 none': 0.5, '2 points': 0.5 };
    const said = answerSentences(sweptFindings(TWO, byLabels(same, shared), 4));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('the same in the 4 cells, 50.0 %');
    expect(said[0]).toContain('nothing that was changed moves it');
  });

  it('has no factor that moves it most where there is one', () => {
    const said = answerSentences(sweptFindings(ONE, byLabels({ '1': 0.2, '2': 0.3, '4': 0.6 }, shared), 6));
    expect(said).toHaveLength(4);
    expect(said[1]).toContain('where lots is 4 lots: ');
  });

  it('compares nothing where there is one level', () => {
    const alone = ONE.replace('[1, 2, 4]', '[1]');
    expect(answerSentences(sweptFindings(alone, byLabels({ '1': 0.2 }, shared), 4))).toEqual([
      'Small charities still operating: 20.0 % (18.2 to 21.9) where lots is 1 lot, the only cell in which it is defined; nothing is compared.',
    ]);
  });

  it('says how many cells have the outcome, and when none has', () => {
    const some = answerSentences(sweptFindings(TWO, byLabels({ ...FOUR, '1 points': null }, shared), 6));
    expect(some[0]).toContain('In the 3 of 4 cells in which it is defined');
    expect(answerSentences(sweptFindings(TWO, byLabels({}, shared), 4))).toEqual([
      'Small charities still operating: not defined in any cell, so there is nothing to compare.',
    ]);
  });

  it('gives other shares as frequencies, and other units as they are', () => {
    const share = TWO.replace('small_survival', 'partnership_rate');
    const [lowest, highest] = answerSentences(sweptFindings(share, byLabels(FOUR, apart, 'partnership_rate'), 6));
    expect([lowest?.split(': ').at(-1), highest?.split(': ').at(-1)]).toEqual(['about half.', 'about 8 in 10.']);
    const index = TWO.replace('small_survival', 'hhi_local');
    const values = { '1 none': 2000, '1 points': 2500, '2 none': 4000, '2 points': 5000 };
    // An index of 2,000 is five providers with equal shares, one of 5,000 is two.
    const [few, many] = answerSentences(
      sweptFindings(
        index,
        byLabels(values, (world) => world % 2, 'hhi_local'),
        6,
      ),
    );
    expect(few).toContain('shared equally by about 5 providers');
    expect(many).toContain('shared equally by about 2 providers');
  });

  it('goes on over two hundred cells, with the interval of one pair of 19,900', () => {
    const many =
      'base: town.yaml\nfactors:\n  budget.multiplier: { from: 0.7, to: 1.3, levels: 20 }\n  contract.length_years: { from: 1, to: 10, levels: 10 }\noutcomes: [small_survival]\n';
    const value = ({ levels }: Cell) => 0.3 * Number(levels[0]?.label) + 0.03 * Number(levels[1]?.label);
    const findings = sweptFindings(many, (cell, world) => value(cell) + 0.01 * own(world, cell), 6);
    const [lowest, highest, difference, , most] = answerSentences(findings);
    // 0.3 × 0.7 + 0.03 × 1 = 0.24, and 0.3 × 1.3 + 0.03 × 10 = 0.69.
    expect(lowest).toMatch(
      /^In the 200 cells, ‘Small charities still operating’ is lowest, 24\.0 % .* where multiplier is 0\.7 and length years is 1 year: /,
    );
    expect(highest).toMatch(/69\.0 % .* where multiplier is 1\.3 and length years is 10 years: /);
    expect(difference).toContain('picked out of 200: it is beyond luck');
    // Over length 0.03 × 9 = 0.27, over the multiplier 0.3 × 0.6 = 0.18.
    expect(most).toContain('length years moves it most: its means lie 27.0 points apart');
    expect(most).toContain('next comes multiplier, with 18.0 points');
  });
});
