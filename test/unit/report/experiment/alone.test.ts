/** What factors do alone and together, by sums worked by hand. */
import { describe, expect, it } from 'vitest';
import { aloneSentences } from '../../../../src/report/experiment/alone.ts';
import type { Cell } from '../../../../src/study/space/experiment.ts';
import { sweptFindings } from '../../../fixtures/swept.ts';

const GRID =
  'base: town.yaml\nfactors:\n  contract.lots: [1, 2, 4]\n  partnership.mandate: [none, points, required]\noutcomes: [hhi_local]\n';

/** Of each lot 100, of points 30, of required 60, and what a lot and a mandate do beside that; worlds differ by 10, and a little by cell. */
const hhi =
  (both: number, luck = 1) =>
  ({ id, levels }: Cell, world: number) => {
    const lots = Number(levels[0]?.label);
    const rule = ['none', 'points', 'required'].indexOf(levels[1]?.label ?? '');
    return 1000 + 100 * lots + 30 * rule + both * (lots - 1) * rule + 10 * world + luck * Math.sin(7 * world + 3 * Number(id.slice(1)));
  };

describe('one thing changed at a time', () => {
  it('says of a number what its farthest level does, of labels what each does, and what both come to', () => {
    const [alone, together, ...more] = aloneSentences(sweptFindings(GRID, hhi(0), 8));
    expect(alone).toMatch(
      /^‘Concentration of local markets’, with one thing changed at a time from the first cell: lots from 1 to 4 lots \+(299|300|301) \(.*\); mandate from none to points \+(29|30|31) \(.*\) and to required \+(59|60|61) \(.*\)\.$/,
    );
    expect(together).toMatch(
      /^Both at once \(lots 4 lots, mandate required\) it is \+(359|360|361) \(.*\), not clearly other than what the two add up to\.$/,
    );
    expect(more).toEqual([]);
  });

  it('says when what one does depends on the other', () => {
    // Three more lots and two steps of the rule: 15 × 3 × 2 more than 300 and 60.
    const { together } = sweptFindings(GRID, hhi(15), 8);
    expect([together?.both, together?.ids]).toEqual(['c9', ['c7', 'c3']]);
    expect(together?.beyondSum.mean).toBeCloseTo(90, -1);
    expect(aloneSentences(sweptFindings(GRID, hhi(15), 8))[1]).toMatch(
      /^Both at once \(lots 4 lots, mandate required\) it is \+4(49|50|51) \(.*\), which is \+(89|90|91) \(.*\) beside what the two add up to: what one does depends on the other\.$/,
    );
  });

  it('has no interval of both from one world, and says that it cannot tell', () => {
    expect(aloneSentences(sweptFindings(GRID, hhi(15), 1))[1]).toMatch(/too few worlds to tell whether that is what the two add up to\.$/);
  });

  it('says nothing with one factor, and names the three of many that do most', () => {
    const one = 'base: town.yaml\nfactors: { contract.lots: [1, 2] }\noutcomes: [hhi_local]\n';
    expect(aloneSentences(sweptFindings(one, hhi(0), 3))).toEqual([]);
    const four = `${GRID.replace('factors:\n', 'factors:\n  budget.multiplier: [1, 0.9]\n  burden.notice_weeks: [3, 4]\n')}design: one-at-a-time\n`;
    const weights: Readonly<Record<string, number>> = {
      'budget.multiplier': 5,
      'burden.notice_weeks': 500,
      'contract.lots': 50,
      'partnership.mandate': 400,
    };
    const findings = sweptFindings(
      four,
      ({ levels }, world) => {
        const moved = levels.reduce(
          (sum, { label, sets }) => sum + (['1', '3', 'none'].includes(label) ? 0 : (weights[sets[0]?.path ?? ''] ?? 0)),
          0,
        );
        return 1000 + moved + 10 * world;
      },
      4,
    );
    const [said = ''] = aloneSentences(findings);
    expect(said).toContain('(the 3 factors of 4 that do most)');
    expect([...said.matchAll(/(notice weeks|mandate|lots|multiplier) from/g)].map(([, name]) => name)).toEqual([
      'notice weeks',
      'mandate',
      'lots',
    ]);
  });
});
