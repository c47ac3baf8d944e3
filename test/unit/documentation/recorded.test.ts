/** Pages made from recorded results: they say what was recorded, and a record that does not fit the code is found out. */
import { describe, expect, it } from 'vitest';
import { ablationPage, ablationProblems } from '../../../scripts/recorded/ablation.ts';
import { hypotheses, hypothesesProblems, type FirstLookRecord } from '../../../scripts/recorded/hypotheses.ts';
import { hypothesesPage, statedResult } from '../../../scripts/recorded/hypotheses-page.ts';
import { recordedPages } from '../../../scripts/recorded/pages.ts';
import { reasonFor } from '../../../scripts/recorded/reasons.ts';
import { verdictsOf } from '../../../scripts/recorded/verdicts.ts';
import { DESIGNS, forms, HEADLINES, structurePage, structureProblems, type StructureRecord } from '../../../scripts/recorded/structure.ts';
import { mechanisms } from '../../../src/model/mechanisms/registry.ts';
import type { Mechanism } from '../../../src/model/mechanisms/mechanism.ts';
import { recordedOf } from '../../../src/study/experiment/recorded-verdicts.ts';
import type { AblationRecord, Effect } from '../../../src/report/ablation/record.ts';

const reproduce = { command: 'node dist/commonweal.js ablate --all --replications 7', engine: '9.9.9', build: 'abc123' };
const effect = (mean: number, n = 7): Effect => ({ mean, ci95: [mean - 0.25, mean + 0.25], n });

it('what is recorded in the project fits its code', () => {
  expect(recordedPages().problems).toEqual([]);
});

describe('the ablation study', () => {
  const two = mechanisms.slice(0, 2) as [Mechanism, Mechanism];
  const rowOf = ({ id, expect: { outcome, contrast, sign, kind, scenario } }: Mechanism, verdict: 'shown' | 'not shown', n: number) => ({
    mechanism: id,
    observable: outcome,
    contrast,
    expected: sign,
    kind,
    scenario,
    seed: `ablate/${id}`,
    replications: 7,
    difference: effect(1.5, n),
    adjusted: null,
    verdict,
    downstream: null,
  });
  const record: AblationRecord = {
    reproduce,
    rows: [rowOf(two[0], 'shown', 7), rowOf(two[1], 'not shown', 6)],
    interactions: [],
  };
  const reasons = new Map([[two[1].id, "For the verdict 'not shown'.\n\nIt was tried and\ndid nothing.\n"]]);
  const pageOf = (some: AblationRecord, declared: readonly Mechanism[]) =>
    ablationPage(some, declared, verdictsOf(some, declared, reasons));

  it('is told with its own command, pairs and figures', () => {
    expect(ablationProblems(record, two)).toEqual([]);
    const page = pageOf(record, two);
    for (const said of [reproduce.command, 'engine 9.9.9, build abc123', '1.50 (1.25 to 1.75) | 7 | shown', '| 6 of 7 | not shown'])
      expect(page).toContain(said);
    expect(page).toContain(`* \`${two[1].id}\`: It was tried and did nothing.`);
  });

  it('has rows of mechanisms that are there, each once', () => {
    expect(ablationProblems(record, [two[0]])).toEqual([expect.stringContaining(`a row for ${two[1].id}`)]);
    expect(ablationProblems({ rows: [...record.rows, record.rows[0]] }, two)).toEqual([
      expect.stringContaining(`second row of ${two[0].id}`),
    ]);
  });

  it('does not stand for a mechanism without a row, or whose outcome was changed', () => {
    const moved = { ...two[1], expect: { ...two[1].expect, outcome: 'hhi' } };
    for (const [some, declared] of [
      [{ ...record, rows: record.rows.slice(0, 1) }, two],
      [record, [two[0], moved]],
    ] as const) {
      expect(ablationProblems(some, declared)).toEqual([]);
      const verdicts = verdictsOf(some, declared, new Map());
      expect(recordedOf(two[1].id, verdicts)).toEqual({ verdict: 'not yet measured', note: null });
      const page = pageOf(some, declared);
      expect(page).not.toContain('6 of 7');
      expect(page).toContain(`* \`${two[1].id}\`, which should move`);
    }
  });
});

describe('structural forms', () => {
  const record: StructureRecord = {
    reproduce,
    seed: 'a seed',
    replications: 5,
    forms: forms.map((form, k) => ({
      form,
      command: `command ${k}`,
      digest: `${k}digest`,
      differences: Object.fromEntries(
        DESIGNS.map((design) => [design, Object.fromEntries(HEADLINES.map((id) => [id, effect(id === 'trust' && k === 1 ? -1 : 1)]))]),
      ),
    })),
  };

  it('are told with replications and command, and the forms under which a direction differs', () => {
    expect(structureProblems(record)).toEqual([]);
    const page = structurePage(record);
    expect(page).toContain(`${forms.length} in all, 5 paired replications each`);
    expect(page).toContain(reproduce.command);
    expect(page).toContain('| deep-cuts | `hhi_local` | + | all | 1.0 to 1.0 |');
    expect(page).toContain(`| deep-cuts | \`trust\` | + | ${forms.length - 1} of ${forms.length} (+ − +`);
  });

  it('have to be all there, each with every headline', () => {
    expect(structureProblems({ ...record, forms: record.forms.slice(0, -1) })).toHaveLength(1);
    const first = record.forms[0];
    const without = { ...first, differences: { ...first.differences, 'deep-cuts': {} } };
    expect(structureProblems({ ...record, forms: [without, ...record.forms.slice(1)] })).toHaveLength(HEADLINES.length);
  });
});

describe('hypotheses', () => {
  const record: FirstLookRecord = {
    reproduce,
    digest: 'feedc0de12345678',
    seed: 'a seed',
    replications: 7,
    differences: Object.fromEntries(hypotheses.map(({ id, expected }) => [id, effect(expected === '+' ? 1 : -1)])),
    yearly: Object.fromEntries(hypotheses.filter(({ series }) => series).map(({ id }) => [id, [effect(0), effect(0.1), effect(-1)]])),
    entry: { baseline: { mean: 2_000_000, ci95: [1_500_000, 2_500_000], n: 4 } },
  };

  it('are told with the figures of the record, and with reasons only where they are not shown', () => {
    expect(hypothesesProblems(record)).toEqual([]);
    const page = hypothesesPage(record, () => null);
    for (const said of [reproduce.command, 'feedc0de12345678', '+100.0 points (+75.0 to +125.0) | 7 | shown', '| baseline | £2.0m'])
      expect(page).toContain(said);
    expect(page).toContain('The first year in which it is shown is year 3');
    expect(page).not.toContain('Why, where it is not as expected');
    const turned = { ...record, differences: { ...record.differences, 'cuts-bids': effect(-1) } };
    expect(hypothesesPage(turned, () => null)).toContain('* `cuts-bids` (opposite): Cause not yet diagnosed.');
  });

  it('have to have their figures, and README states one of them', () => {
    const { 'larger-contracts-concentration': stated, ...others } = record.differences;
    expect(stated).toBeDefined();
    expect(hypothesesProblems({ ...record, differences: others })).toEqual([expect.stringContaining('larger-contracts-concentration')]);
    expect(statedResult(record)).toContain('shown. The difference from the baseline is\n+1');
  });

  it('keep a reason only for the results it was written for', () => {
    const read = () => 'For results feedc0de.\n\nBecause bids cost money.\n';
    expect(reasonFor('cuts-bids', record.digest, read)).toBe('Because bids cost money.');
    expect(reasonFor('cuts-bids', '0123456789', read)).toMatch(/^Cause not yet diagnosed\..*earlier results/);
    expect(() => reasonFor('cuts-bids', record.digest, () => 'Because.')).toThrow(/expected 'For results/);
  });
});
