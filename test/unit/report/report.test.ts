import { sampleSaid } from '../../../src/report/sections/uncertainty.ts';
import { expect, test } from 'vitest';
import { escape, html } from '../../../src/report/html.ts';
import { HEADLINE_ROWS } from '../../../src/report/plain/headlines.ts';
import { takeaway } from '../../../src/report/plain/takeaway.ts';
import { renderReport } from '../../../src/report/report.ts';
import { whatElseMoved } from '../../../src/report/sections/what-else-moved.ts';
import { sidesOf } from '../../../src/report/sections/money.ts';
import { renderTable } from '../../../src/report/terminal.ts';
import { differenceText } from '../../../src/report/words.ts';
import type { Assumption, Difference, Findings, OutcomeSummary, ScenarioFindings } from '../../../src/study/findings.ts';
import { designWith, smallFindings, still } from '../../fixtures/findings.ts';

const findings = smallFindings();
const page = renderReport(findings);

/** What stands before the contents. */
const firstScreen = (html: string): string => html.slice(html.indexOf('<header>'), html.indexOf('<nav'));

test('the page is one file that asks the network for nothing and lets no title become code', () => {
  expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
  expect(page).not.toMatch(/@import|url\(/);
  expect(page).not.toContain('<script>alert');
  expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
  expect(page.length).toBeLessThan(2_000_000);
  expect(page).not.toMatch(/NaN|undefined|Infinity|\[object/);
});

test('scenarios stand in the page as text that is theirs once it is unescaped, and cannot become code', () => {
  const texts = [...page.matchAll(/<pre id="scenario-\d+">([\s\S]*?)<\/pre>/g)].map(([, text]) => text);
  expect(texts).toEqual(findings.reproduce.scenarios.map(({ text }) => escape(text)));
  expect(texts[2]).toContain('title: &quot;&lt;script&gt;alert(');
  const made = {
    ...findings.reproduce,
    build: 'b1',
    again: "node dist/commonweal.js run 'a <b>.yaml'",
    verify: 'node dist/commonweal.js verify out',
  };
  const told = renderReport({ ...findings, reproduce: made });
  for (const words of [made.again, made.verify, 'engine test, build b1']) expect(told).toContain(escape(words));
  expect(page).not.toContain('verify');
});

test('it says that the model is not yet calibrated, and which small is meant', () => {
  expect(page).toContain('Not yet calibrated');
  expect(page).toContain('under £1m');
  expect(renderReport({ ...findings, calibrated: true })).not.toContain('Not yet calibrated');
});

test('the answer’s numbers are those of the findings', () => {
  const text = firstScreen(page)
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');
  for (const { differences } of findings.scenarios.slice(1)) {
    for (const id of HEADLINE_ROWS) {
      const { unit } = (findings.scenarios[0] as (typeof findings.scenarios)[number]).outcomes[id];
      const difference = differences?.[id];
      if (difference !== undefined && difference.mean !== 0) expect(text).toContain(` ${differenceText(unit, difference)}`);
    }
  }
  expect(text).toContain('No difference at all.');
});

const moved = (mean: number, half: number): Difference => ({ ...still, mean, ci95: [mean - half, mean + half], share_above: 1 });

test('what else moved is read from the differences, first those furthest from zero by their own interval', () => {
  const { moved: told, still: rest } = whatElseMoved(
    designWith({ single_bid_rate: moved(0.5, 0.4), failed_tenders: moved(-0.1, 0.01), vcse_share: moved(0.2, 0.3) }),
  );
  expect(told).toEqual([
    'fewer tenders drew no bid, −10.0 points (−11.0 to −9.0)',
    'more tenders drew only one bid, +50.0 points (+10.0 to +90.0)',
  ]);
  expect(rest).toContain('charities’ share of what was let');
  expect(whatElseMoved(designWith({})).moved).toEqual([]);
});

test('the first screen and the terminal give each design its alarms before its sentence, and leave out technical splits', () => {
  const design = designWith({
    failed_tenders: moved(0.1, 0.02),
    small_money_kept: moved(-0.3, 0.05),
    hhi_local: moved(100, 5),
    hhi_local_random: moved(80, 5),
    hhi_local_excess: moved(20, 25),
  });
  const [baseline] = findings.scenarios as readonly [ScenarioFindings, ...ScenarioFindings[]];
  const compared = { ...findings, scenarios: [baseline, design] };
  const { alarms, sentence } = takeaway(compared, design);
  expect(alarms.length).toBe(1);
  const whole = renderReport(compared);
  const terminal = renderTable(compared).replace(/\n +/g, ' ');
  for (const text of [firstScreen(whole), terminal]) {
    expect(text.indexOf(escape(alarms[0] as string))).toBeGreaterThan(0);
    expect(text.indexOf(escape(sentence))).toBeGreaterThan(text.indexOf(escape(alarms[0] as string)));
  }
  expect(terminal.indexOf(sentence)).toBeLessThan(terminal.indexOf('---'));
  expect(firstScreen(whole)).not.toMatch(/arithmetic|beyond luck|paired worlds/);
  expect(whole).toMatch(/arithmetic/);
});

test('a base check that fails is told as a failure before the answer, and one that holds is not', () => {
  const [check] = findings.checks as readonly [Findings['checks'][number]];
  const told = (verdict: typeof check.verdict, ofEngland = true) => {
    const checked = { ...findings, ofEngland, checks: [{ ...check, verdict }] };
    return [firstScreen(renderReport(checked)), renderTable(checked)] as const;
  };
  for (const text of told('does not hold')) {
    expect(text).toMatch(/fails 1 of its 1 base check|BASE CHECK FAILS/);
    expect(text.replace(/\s+/g, ' ')).toMatch(/in the model, but .* in the sector/);
  }
  // A country that is not England departs from it, and fails at nothing.
  for (const text of told('does not hold', false)) {
    expect(text).not.toMatch(/fails/i);
    expect(text.replace(/\s+/g, ' ')).toMatch(/Not (as in )?England.* in the model, but .* in the sector/);
  }
  for (const verdict of ['holds', 'cannot tell'] as const) for (const text of told(verdict)) expect(text).not.toMatch(/fails/i);
  expect(told('cannot tell')[0]).toContain('4 worlds do not decide 1 of the baseline’s 1 base check');
});

test('it says what the cost of a bid rests on, as its settings do', () => {
  const resting = (basis: Assumption['basis']) =>
    renderReport({ ...findings, assumptions: findings.assumptions.map((each) => (each.unit === '£ a bid' ? { ...each, basis } : each)) });
  expect(findings.assumptions.some(({ unit }) => unit === '£ a bid')).toBe(true);
  expect(resting('judgement')).toContain('What a bid costs is a judgement');
  expect(resting('calibrated')).toContain('What a bid costs was fitted');
  expect(resting('evidence')).not.toContain('What a bid costs');
});

test('the curve of all under £1m counts the charities of its bands, and comes first', () => {
  for (const { survival } of findings.scenarios) {
    const [all, ...bands] = survival;
    expect(all?.band).toBe('under_1m');
    const small = bands.filter(({ band }) => ['micro', 'small', 'medium'].includes(band));
    for (const counted of ['atRisk', 'closed', 'merged'] as const)
      all?.[counted].forEach((count, q) =>
        expect(count).toBeCloseTo(
          small.reduce((sum, curve) => sum + (curve[counted][q] ?? 0), 0),
          9,
        ),
      );
  }
  expect(page.indexOf('chart-survival-under_1m')).toBeLessThan(page.indexOf('chart-survival-small'));
});

test('closures by cause are all closures, of the design and of what differs', () => {
  for (const { closures, outcomes, differences } of findings.scenarios) {
    const all = (pick: (each: (typeof closures)[number]) => number | null | undefined) =>
      closures.reduce((sum, each) => sum + (pick(each) ?? 0), 0);
    expect(closures.length).toBe(3);
    expect(all(({ share }) => share.mean)).toBeCloseTo(outcomes.closures.mean as number, 10);
    if (differences !== null) expect(all(({ difference }) => difference?.mean)).toBeCloseTo(differences.closures.mean as number, 10);
  }
});

test('what is held alone, by leads and by partners is all that charities hold', () => {
  for (const { held, outcomes } of findings.scenarios) {
    const sum = (rows: typeof held) => rows.reduce((total, { pounds }) => total + pounds, 0);
    expect(sum(held)).toBeGreaterThan(0);
    const partners = sum(held.filter(({ part }) => part === 'partner')) / sum(held);
    expect(partners > 0).toBe((outcomes.partner_share.mean ?? 0) > 0);
    expect(partners).toBeLessThan(1);
  }
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
    const { sources, uses, addedToReserves } = sidesOf(flows);
    const total = (side: readonly { pounds: number }[]) => side.reduce((sum, { pounds }) => sum + pounds, 0);
    const into = total(flows.filter(({ from, to }) => to === 'charities' && from !== 'charities'));
    const out = total(flows.filter(({ from, to }) => from === 'charities' && to !== 'charities'));
    expect(addedToReserves).toBeCloseTo(into - out, 2);
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
  const withThreshold = (outcome: OutcomeSummary, ofBaseline = outcome) =>
    renderTable({
      ...findings,
      scenarios: findings.scenarios.map((each, k) => ({ ...each, outcomes: { ...each.outcomes, [id]: k === 0 ? ofBaseline : outcome } })),
    });
  const onOneLine = (text: string) => text.replace(/\s+/g, ' ');
  const none = withThreshold({ ...summary, mean: null, n: 0, reason: 'only 60 tenders; at least 200 are needed' });
  expect(onOneLine(none)).toContain('start to bid, every design, none in 4 of 4 runs: only 60 tenders');
  const lacking = { ...summary, n: 3, reason: 'in 1 of 4 runs: no distant national ever bid', run_ci95: [3e6, null] } as const;
  const some = withThreshold(lacking, { ...lacking, run_ci95: [2e6, null] });
  expect(onOneLine(some)).toContain('start to bid, Baseline, none in 1 of 4 runs: no distant');
  expect(onOneLine(some)).toContain('Baseline, 3 of 4 runs: 95 % interval within a run from £2.0m a year upwards');
  expect(onOneLine(withThreshold(lacking))).toContain('every design, 3 of 4 runs: 95 % interval within a run from £3.0m a year upwards');
  expect(onOneLine(withThreshold({ ...summary, n: 4, run_ci95: [3e6, 9e6] }))).toContain('£3.0m a year to £9.0m');
  const notes = some.split('within a run:\n')[1]?.split('\n\n')[0]?.split('\n') ?? [];
  expect(notes.length).toBeGreaterThan(4);
  expect(notes.filter((line) => line.length > 100)).toEqual([]);
});

test('text put into a page is escaped', () => {
  expect(html`<p title="${'"'}">${'<b>'}${html`<i>${'&'}</i>`}</p>`.html).toBe('<p title="&quot;">&lt;b&gt;<i>&amp;</i></p>');
});

test('a design that takes spot work into contracts says what its answer turns on, and no other does', () => {
  const change = { path: 'contract.takes_in_spot', from: 'none', to: 'bundled', kind: 'policy', words: 'Changed.' } as const;
  const share: Assumption = {
    path: 'market.spot_taken_in',
    value: '0.25',
    unit: '',
    basis: 'judgement',
    kind: 'assumption',
    meaning: '',
    source: '',
  };
  const others = findings.assumptions.filter(({ path }) => path !== share.path);
  const pageWith = (changes: ScenarioFindings['changes']) =>
    renderReport({
      ...findings,
      assumptions: [...others, share],
      scenarios: findings.scenarios.map((each, k) => (k === 1 ? { ...each, changes } : each)),
    });
  const said = pageWith([change]);
  expect(said).toContain('One design takes small spot work into contracts');
  expect(said).toContain('25 % of it where lines are let together');
  for (const changes of [[], [{ ...change, from: 'bundled', to: 'none' }], [{ ...change, inert: 'This cannot act.' }]])
    expect(pageWith(changes)).not.toContain('small spot work into contracts');
});

test('says what a sample of England does not answer, and that a smaller one was not set beside the whole', () => {
  const said = (areas: number, ofEngland = true) => sampleSaid({ areas, allAreas: 153, ofEngland })?.html.replace(/\s+/g, ' ') ?? null;
  expect(said(15)).toMatch(/the index of local concentration by up to 140\. <\/p>/);
  expect(said(8)).toMatch(/was not set beside the whole\./);
  expect([said(153), said(15, false)]).toEqual([null, null]);
});
