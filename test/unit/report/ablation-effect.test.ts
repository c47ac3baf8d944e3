/** What is said of an effect where there is no interval to give, or none that would mean anything. */
import { describe, expect, it } from 'vitest';
import { ablationTable } from '../../../src/cli/results/ablation-table.ts';
import { mechanisms } from '../../../src/model/mechanisms/registry.ts';
import { ablationMarkdown } from '../../../src/report/ablation/markdown.ts';
import { renderAblation } from '../../../src/report/ablation/page.ts';
import { ablationRecord } from '../../../src/report/ablation/record.ts';
import { ablationRows, type Outcomes } from '../../../src/study/experiment/ablation.ts';
import { outcomeIds } from '../../../src/study/outcomes/registry.ts';

const mechanism = mechanisms.filter(({ expect: { rule, kind } }) => rule === undefined && kind === 'emergent').slice(0, 1);

/** Everywhere an effect is told: the terminal, the page and its text. */
function toldOf(differences: readonly (number | null)[]): string[] {
  const arm = (one: 0 | 1) =>
    differences.map((by) => Object.fromEntries(outcomeIds.map((id) => [id, by === null ? null : one * by])) as Outcomes);
  const rows = ablationRows(mechanism.map((each) => ({ mechanism: each, scenario: 'tiny', seed: 's', arms: [arm(1), arm(0)] })));
  const findings = { reproduce: { command: 'c', engine: 'e', build: 'b' }, rows, matrix: [] };
  const text = ablationMarkdown(ablationRecord(findings), { reasonOf: () => null, unmeasured: [] });
  return [ablationTable(rows), renderAblation(findings, { digest: 'd', calibrated: false }), text];
}

describe('an effect', () => {
  it('of one pair is a mean without an interval', () => {
    for (const told of toldOf([0.25])) {
      expect(told).toMatch(/[ >]0\.250(?! +\()/);
      expect(told).not.toContain('not defined');
    }
  });

  it('that no pair shows is no difference, not an interval of no width', () => {
    for (const told of toldOf([0, 0, 0])) {
      expect(told).toContain('no difference');
      expect(told).not.toMatch(/\b0 +\(?(0 )?to 0/);
    }
  });

  it('that no pair defines is not defined', () => {
    for (const told of toldOf([null, null])) expect(told).toContain('not defined');
  });

  it('by itself is one row', () => {
    expect(toldOf([0.25])[2]).toContain('1 row: 0 shown');
  });
});
