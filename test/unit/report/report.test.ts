import { expect, test } from 'vitest';
import { escape, html } from '../../../src/report/html.ts';
import { renderReport } from '../../../src/report/report.ts';
import { sidesOf } from '../../../src/report/sections/money.ts';
import { renderTable } from '../../../src/report/terminal.ts';
import { differenceText } from '../../../src/report/words.ts';
import type { OutcomeSummary } from '../../../src/study/findings.ts';
import { smallFindings } from '../../fixtures/findings.ts';

const findings = smallFindings();
const page = renderReport(findings);

test('the page is one file that asks the network for nothing and lets no title become code', () => {
  expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
  expect(page).not.toMatch(/@import|url\(/);
  expect(page).not.toContain('<script>alert');
  expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
  expect(page.length).toBeLessThan(2_000_000);
  expect(page).not.toMatch(/NaN|undefined|Infinity|\[object/);
});

test('it says that the model is not yet calibrated, and which small is meant', () => {
  expect(page).toContain('Not yet calibrated');
  expect(page).toContain('under £1m');
  expect(renderReport({ ...findings, calibrated: true })).not.toContain('Not yet calibrated');
});

test('the answer’s numbers are those of the findings', () => {
  for (const { differences } of findings.scenarios.slice(1)) {
    for (const id of ['small_survival', 'hhi_local', 'small_share'] as const) {
      const { unit } = (findings.scenarios[0] as (typeof findings.scenarios)[number]).outcomes[id];
      const difference = differences?.[id];
      if (difference !== undefined && difference.mean !== 0) expect(page).toContain(escape(differenceText(unit, difference)));
    }
  }
  expect(page).toContain('no difference at all');
});

test('every picture has a name, a description and a table twin', () => {
  const figures = page.match(/<figure[\s\S]*?<\/figure>/g) ?? [];
  expect(figures.length).toBeGreaterThanOrEqual(9);
  for (const figure of figures) {
    expect(figure).toMatch(/role="img" aria-labelledby="[\w-]+ [\w-]+"/);
    expect(figure).toMatch(/<desc id="[\w-]+">.{10,}<\/desc>/s);
    expect(figure).toContain('<table>');
    expect(figure).toContain('data-as="csv"');
  }
});

test('the money picture shows every flow once, and both of its sides have the same width', () => {
  for (const { flows } of findings.scenarios) {
    const { sources, uses, kept } = sidesOf(flows);
    const total = (side: readonly { pounds: number }[]) => side.reduce((sum, { pounds }) => sum + pounds, 0);
    const into = total(flows.filter(({ from, to }) => to === 'charities' && from !== 'charities'));
    const out = total(flows.filter(({ from, to }) => from === 'charities' && to !== 'charities'));
    expect(kept).toBeCloseTo(into - out, 2);
    expect(total(sources)).toBeCloseTo(Math.max(into, out), 2);
    expect(total(uses)).toBeCloseTo(total(sources), 2);
    expect(uses.every(({ pounds }) => pounds >= 0)).toBe(true);
  }
});

test('the terminal’s table marks what the interval bears out', () => {
  const text = renderTable(findings);
  expect(text).toContain('not yet calibrated');
  const table = text.split('---\n')[1]?.split('\n\n')[0]?.split('\n') ?? [];
  const column = (k: number) => table.map((line) => line.slice(46 + k * 18, 64 + k * 18)).filter((cell) => cell.trim() !== '');
  expect(column(0).length).toBeGreaterThan(10);
  expect(column(0).join('')).not.toContain('*');
  expect(column(1).join('')).toContain('*');
});

test('the terminal says in how many runs a value is lacking and why, and how sure one run is of its own', () => {
  const id = 'entry_threshold_national';
  const summary = { mean: 5e6, sd: null, ci95: null, unit: '£ a year' };
  const withThreshold = (outcome: OutcomeSummary) =>
    renderTable({ ...findings, scenarios: findings.scenarios.map((each) => ({ ...each, outcomes: { ...each.outcomes, [id]: outcome } })) });
  const none = withThreshold({ ...summary, mean: null, n: 0, reason: 'only 60 tenders; at least 200 are needed' });
  expect(none).toContain('nationals enter, Baseline, none in 4 of 4 runs: only 60 tenders');
  const some = withThreshold({ ...summary, n: 3, reason: 'in 1 of 4 runs: no distant national ever bid', run_ci95: [3e6, null] });
  expect(some).toContain('nationals enter, Baseline, none in 1 of 4 runs: no distant');
  expect(some).toMatch(/Baseline, 3 of 4 runs: 95 % interval within a run from £3\.0m a\s+year upwards/);
  expect(withThreshold({ ...summary, n: 4, run_ci95: [3e6, 9e6] })).toContain('£3.0m a year to £9.0m');
  const notes = some.split('within a run:\n')[1]?.split('\n\n')[0]?.split('\n') ?? [];
  expect(notes.length).toBeGreaterThan(4);
  expect(notes.filter((line) => line.length > 100)).toEqual([]);
});

test('text put into a page is escaped', () => {
  expect(html`<p title="${'"'}">${'<b>'}${html`<i>${'&'}</i>`}</p>`.html).toBe('<p title="&quot;">&lt;b&gt;<i>&amp;</i></p>');
});
