/** Money into and out of charities, so that it adds up, and what competing costs. */
import type { Findings, FlowFinding } from '../../study/findings.ts';
import { flowChart, type Side } from '../charts/flow.ts';
import { figure, table } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { pounds, summaryText } from '../words.ts';

const CHARITIES = 'charities';
const total = (side: readonly Side[]) => side.reduce((sum, { pounds: amount }) => sum + amount, 0);

/** What came in to charities and what went out; what is left moved their reserves, so that both sides are equal. */
export function sidesOf(flows: readonly FlowFinding[]): { sources: Side[]; uses: Side[]; kept: number } {
  const sources = flows
    .filter(({ to, from }) => to === CHARITIES && from !== CHARITIES)
    .map(({ from, pounds: amount }) => ({ name: from, pounds: amount }));
  const uses = flows
    .filter(({ from, to }) => from === CHARITIES && to !== CHARITIES)
    .map(({ to, pounds: amount }) => ({ name: to, pounds: amount }));
  const kept = total(sources) - total(uses);
  if (kept > 0) uses.push({ name: 'added to reserves', pounds: kept });
  if (kept < 0) sources.push({ name: 'drawn from reserves', pounds: -kept });
  const bySize = (a: Side, b: Side) => b.pounds - a.pounds;
  return { sources: sources.sort(bySize), uses: uses.sort(bySize), kept };
}

export function money({ scenarios, quarters }: Findings): Html {
  const [baseline] = scenarios;
  if (baseline === undefined) return html``;
  const { sources, uses, kept } = sidesOf(baseline.flows);
  return html`${figure({
      id: 'chart-money',
      headline: `Money adds up: ${pounds(total(sources))} in and the same out`,
      subtitle: `${baseline.title}: money into and out of charities over ${quarters / 4} years in the sampled areas, mean a run; what new charities open with comes from donors.`,
      draw: (frame) => flowChart(frame, sources, uses),
      twin: twinOf(scenarios),
    })}
    <p>
      In the baseline ${kept < 0 ? `${pounds(-kept)} was drawn from reserves` : `${pounds(kept)} was added to reserves`}. Every quarter of
      every run, each account and the reserves of all charities are checked to the penny against what was posted; a run that does not
      balance stops.
    </p>
    ${table({
      caption: 'Passed from leads to partners, and the cost of competing (95 % intervals)',
      head: [
        'Design',
        'Passed to partners over the run',
        'Share of contract payments',
        'Cost of bidding, share of value let',
        'of which losing bids',
        'Cost of running tenders, share of value let',
      ],
      rows: scenarios.map(({ title, flows, outcomes }) => [
        title,
        pounds(flows.find(({ from, to }) => from === CHARITIES && to === CHARITIES)?.pounds ?? 0),
        summaryText(outcomes.partner_share),
        summaryText(outcomes.bid_cost_share),
        summaryText(outcomes.wasted_bid_cost),
        summaryText(outcomes.commissioner_cost_share),
      ]),
    })}`;
}

/** Every design's money in and out, each side with its sum. */
function twinOf(scenarios: Findings['scenarios']) {
  const sides = scenarios.map(({ flows }) => sidesOf(flows));
  const rows = (way: 'In' | 'Out', pick: (s: (typeof sides)[number]) => Side[]) => {
    const names = [...new Set(sides.flatMap((s) => pick(s).map(({ name }) => name)))];
    const amount = (s: (typeof sides)[number], name: string) => pick(s).find((each) => each.name === name)?.pounds ?? 0;
    return [
      ...names.map((name) => [`${way}: ${name}`, ...sides.map((s) => pounds(amount(s, name)))]),
      [`${way}: all`, ...sides.map((s) => pounds(total(pick(s))))],
    ];
  };
  return {
    caption: 'Money into and out of charities over the run, mean a run',
    head: ['Account', ...scenarios.map(({ title }) => title)],
    rows: [...rows('In', (s) => s.sources), ...rows('Out', (s) => s.uses)],
  };
}
