/** Random designs from run to report: what is claimed stays within bounds, is defined or says that it is not, and never rests on rounding. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkedFindings } from '../../src/cli/results/results.ts';
import type { Scenario } from '../../src/model/scenario/scenario.ts';
import { renderReport } from '../../src/report/report.ts';
import { renderTable } from '../../src/report/terminal.ts';
import { findingsOf, type Studied } from '../../src/study/analysis/find.ts';
import { differenceBounds } from '../../src/study/analysis/intervals.ts';
import { runJob } from '../../src/study/experiment/job.ts';
import type { Findings } from '../../src/study/findings.ts';
import type { Bounds } from '../../src/study/outcomes/outcome.ts';
import { outcomeDefinitions } from '../../src/study/outcomes/registry.ts';
import { policies, scenarioOf, seeds, someMechanisms, type Changes } from './worlds.ts';

/** Worlds at the edges, where quantities are most often not defined. */
const worlds = fc.record({
  'market.tenders_per_year': fc.constantFrom(0, 1, 8, 34),
  'population.charities': fc.constantFrom(60, 300),
  'run.years': fc.constantFrom(1, 2),
  holders: fc.constantFrom('none', 'usual'),
});

const BANDS = ['micro', 'small', 'medium', 'large', 'major', 'super_major'];
const nobody: Changes = Object.fromEntries(
  BANDS.flatMap((band) => [
    [`population.holder_share.${band}`, 0],
    [`population.commissioned_share.${band}`, 0],
  ]),
);

const designs = fc
  .tuple(worlds, policies, policies, someMechanisms, seeds, fc.integer({ min: 1, max: 3 }))
  .map(([{ holders, ...world }, before, after, off, seed, replications]) => {
    const common = { ...world, ...(holders === 'none' ? nobody : {}), 'run.replications': replications };
    const named = (name: string, rules: Changes): Scenario => ({ ...scenarioOf({ ...common, ...rules }, off, seed), name, title: name });
    return [named('baseline', before), named('same', before), named('changed', after)];
  });

function studyOf(scenarios: readonly Scenario[]): { studied: Studied[]; findings: Findings } {
  const jobs = Array.from({ length: scenarios[0]?.settings.run.replications ?? 0 }, (_, replication) => runJob({ scenarios, replication }));
  const studied = scenarios.map((scenario, k) => ({
    scenario,
    records: jobs.map(({ records }) => records[k] as (typeof records)[number]),
  }));
  return { studied, findings: findingsOf(studied, { title: 'Claims', command: '', engine: 'test', areas: 2, charities: 300 }) };
}

const EPSILON = 1e-9;

function expectWithin([low, high]: Bounds, values: readonly (number | null | undefined)[], what: string): void {
  for (const value of values) {
    if (value === null || value === undefined) continue;
    expect(Number.isFinite(value), `${what}: ${value}`).toBe(true);
    if (low !== null) expect(value, what).toBeGreaterThanOrEqual(low - EPSILON);
    if (high !== null) expect(value, what).toBeLessThanOrEqual(high + EPSILON);
  }
}

/** Paths of numbers that are not finite, and of parts that are undefined. */
function holes(value: unknown, path = ''): string[] {
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return [`${path}: ${String(value)}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => holes(part, `${path}.${name}`));
}

const { numRuns, seed } = { numRuns: 25, seed: 20_281 };

test('every outcome of every run, every mean and every interval lies within the bounds of its outcome', () => {
  fc.assert(
    fc.property(designs, (scenarios) => {
      const { studied, findings } = studyOf(scenarios);
      for (const { id, bounds } of outcomeDefinitions) {
        for (const { records } of studied)
          expectWithin(
            bounds,
            records.map(({ outcomes }) => outcomes[id]),
            `${id} of a run`,
          );
        for (const { outcomes, differences } of findings.scenarios) {
          const { mean, ci95, n, reason } = outcomes[id];
          expectWithin(bounds, [mean, ...(ci95 ?? [])], id);
          expect(mean === null, `${id}: defined in ${n} runs`).toBe(n === 0);
          if (n < findings.replications) expect(reason, id).toBeTruthy();
          if (differences === null) continue;
          expectWithin(differenceBounds(bounds), [differences[id].mean, ...(differences[id].ci95 ?? [])], `difference of ${id}`);
        }
      }
      for (const { survival } of findings.scenarios)
        for (const { survival: shares, lo, hi, band } of survival) expectWithin([0, 1], [...shares, ...lo, ...hi], band);
    }),
    { numRuns, seed },
  );
});

test('a design compared with itself claims nothing, and nothing that is not defined reads as a number', () => {
  fc.assert(
    fc.property(designs, (scenarios) => {
      const { findings } = studyOf(scenarios);
      expect(holes(findings)).toEqual([]);
      // What is written can be read again, and is drawn alike.
      const read = checkedFindings('findings.json', JSON.parse(JSON.stringify(findings)));
      expect(renderReport(read)).toBe(renderReport(findings));
      for (const [id, { mean, ci95, share_above }] of Object.entries(findings.scenarios[1]?.differences ?? {})) {
        expect(
          [mean ?? 0, ...(ci95 ?? []), share_above ?? 0].every((value) => value === 0),
          id,
        ).toBe(true);
      }
      const page = renderReport(findings);
      expect(page).not.toMatch(/\b(?:NaN|undefined|Infinity|\[object)\b/);
      expect(renderTable(findings)).not.toMatch(/NaN|undefined|Infinity|null/);
      const [baseline] = findings.scenarios;
      if (baseline?.outcomes.hhi_local.mean === null) {
        const figure = page.slice(page.indexOf('<figure id="chart-hhi_local"'));
        expect(figure.slice(0, figure.indexOf('</h3>'))).toMatch(/not defined/);
        expect(baseline.series.hhi_local.mean.at(-1)).toBeNull();
      }
    }),
    { numRuns, seed: seed + 1 },
  );
});
