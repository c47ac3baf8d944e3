/** Collaboration by form and why; money that adds up; what people get. */
import type { Findings, FlowFinding, ScenarioFindings } from '../../study/findings.ts';
import type { OutcomeId } from '../../study/metrics/outcomes.ts';
import { contributionChart, stackChart } from '../charts/bars.ts';
import { flowChart, type Side } from '../charts/flow.ts';
import { figure, table } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { differenceText, formNames, pounds, summaryText, valueIn } from '../words.ts';
import { headlineFor } from './market.ts';

export function collaboration(findings: Findings): Html {
  const headline = headlineFor(findings, 'partnership_rate', 'The share of contract value won in partnership');
  const subtitle = `Share of awarded whole-life value by form of the winning bid, mean of ${findings.replications} runs.`;
  const stacks = findings.scenarios.map(({ title, forms }) => ({
    label: title,
    parts: forms.map(({ form, valueShare }) => ({ name: formNames[form], share: valueShare })),
  }));
  return html`<section aria-labelledby="together">
    <h2 id="together">Collaboration, and why</h2>
    ${figure({
      id: 'chart-forms',
      headline,
      subtitle,
      picture: stackChart('svg-forms', headline, subtitle, stacks),
      twin: {
        caption: subtitle,
        head: [
          'Scenario',
          ...(findings.scenarios[0]?.forms ?? []).flatMap(({ form }) => [`${formNames[form]}: bids`, 'wins', 'share of value']),
        ],
        rows: findings.scenarios.map(({ title, forms }) => [
          title,
          ...forms.flatMap(({ bids, wins, valueShare }) => [bids.toFixed(0), wins.toFixed(0), valueIn('share', valueShare)]),
        ]),
      },
    })}
    ${findings.scenarios[0] === undefined ? null : whyFigure(findings.scenarios[0])}
  </section>`;
}

function whyFigure({ title, why }: ScenarioFindings): Html {
  const rows = why
    .filter(({ strategy, term, mean }) => strategy === 'lead' && term !== 'noise' && Math.abs(mean) >= 0.005)
    .map(({ title: label, mean }) => ({ label, value: mean }))
    .sort((a, b) => b.value - a.value);
  const largest = rows.filter(({ label }) => label !== 'Money')[0];
  const headline =
    largest === undefined ? 'Nobody led a partnership' : `After money, “${largest.label}” counts most in decisions to lead a partnership`;
  const subtitle = `${title}: mean contribution of each term to the choices to lead a partnership that were made; what is not modelled is left out.`;
  return figure({
    id: 'chart-why',
    headline,
    subtitle,
    picture: contributionChart('svg-why', headline, subtitle, rows),
    twin: { caption: subtitle, head: ['Term', 'Mean contribution'], rows: rows.map(({ label, value }) => [label, value.toFixed(3)]) },
  });
}

/** What came in to charities and what went out; what is left moved their reserves, so that both sides are equal. */
export function sidesOf(flows: readonly FlowFinding[]): { sources: Side[]; uses: Side[]; kept: number } {
  const sources = flows
    .filter(({ to, from }) => to === 'charities' && from !== 'charities')
    .map(({ from, pounds: amount }) => ({ name: from, pounds: amount }));
  const uses = flows
    .filter(({ from, to }) => from === 'charities' && to !== 'charities')
    .map(({ to, pounds: amount }) => ({ name: to, pounds: amount }));
  const total = (side: readonly Side[]) => side.reduce((sum, { pounds: amount }) => sum + amount, 0);
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
  const passed = (flows: readonly FlowFinding[]) => flows.find(({ from, to }) => from === 'charities' && to === 'charities')?.pounds ?? 0;
  const headline = `Money adds up: ${pounds(sources.reduce((sum, s) => sum + s.pounds, 0))} in, the same out`;
  const subtitle = `${baseline.title}: money into and out of charities over ${quarters / 4} years in the sampled areas, mean a run; opening endowments of new charities are with donors.`;
  return html`<section aria-labelledby="money">
    <h2 id="money">Money flow</h2>
    ${figure({ id: 'chart-money', headline, subtitle, picture: flowChart('svg-money', headline, subtitle, sources, uses), twin: { caption: subtitle, head: ['Account', 'In', 'Out'], rows: [...sources.map((s) => [s.name, pounds(s.pounds), '']), ...uses.map((u) => [u.name, '', pounds(u.pounds)])] } })}
    <p>
      What came in less what went out, ${pounds(kept)}, changed reserves. Every quarter of every run, each account and the reserves of all
      charities are checked to the penny against what was posted; a run that does not balance stops.
    </p>
    ${table({ caption: 'Passed from leads to partners, and the cost of competing', head: ['Scenario', 'Passed to partners over the run', 'Share of contract payments', 'Cost of bidding, share of value let', 'of which lost bids', 'Cost of running tenders'], rows: scenarios.map(({ title, flows, outcomes }) => [title, pounds(passed(flows)), summaryText(outcomes.partner_share), summaryText(outcomes.bid_cost_share), summaryText(outcomes.wasted_bid_cost), summaryText(outcomes.commissioner_cost_share)]) })}
  </section>`;
}

const PEOPLE: readonly (readonly [OutcomeId, string])[] = [
  ['needs_met', 'Needs met'],
  ['marginalised_reach', 'Reach into marginalised communities (1 is their share of need)'],
  ['choice', 'Choice of provider (0 to 1)'],
  ['multi_need_coverage', 'People with several needs who get joined-up help'],
  ['navigation_loss', 'Lost between services'],
  ['value_per_pound', 'Outcomes for £1,000'],
  ['service_gap_months', 'Months a year without a service'],
];

export function people({ scenarios }: Findings): Html {
  const [baseline, ...others] = scenarios;
  if (baseline === undefined) return html``;
  return html`<section aria-labelledby="people">
    <h2 id="people">People</h2>
    ${table({
      caption: `What people get${others.length > 0 ? `: ${baseline.title}, and paired differences from it (95 % intervals)` : ' (95 % intervals)'}`,
      head: ['Outcome', baseline.title, ...others.map(({ title }) => title)],
      rows: PEOPLE.map(([id, name]) => [
        name,
        summaryText(baseline.outcomes[id]),
        ...others.map(({ differences }) => (differences === null ? '' : differenceText(baseline.outcomes[id].unit, differences[id]))),
      ]),
    })}
  </section>`;
}
