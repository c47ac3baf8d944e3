/** Collaboration by form, and why charities chose it. */
import type { Findings, ScenarioFindings, WhyFinding } from '../../study/findings.ts';
import { barChart, stackChart } from '../charts/bars.ts';
import { valueCell } from '../cells.ts';
import { amounts } from '../designs.ts';
import { figure } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { foldedIfMany } from '../many.ts';
import { formNames, pounds, strategyNames, valueIn } from '../words.ts';
import { meanOf } from '../sample.ts';
import { headlineFor } from './headline.ts';

export function collaboration(findings: Findings): Html {
  const [baseline] = findings.scenarios;
  const forms = foldedIfMany(findings, headlineFor(findings, 'partnership_rate'), formsFigure(findings));
  return html`${forms}${baseline === undefined ? null : whyFigure(baseline)}`;
}

function formsFigure(findings: Findings): Html {
  const { scenarios } = findings;
  const stacks = scenarios.map(({ title, forms }) => ({
    label: title,
    names: forms.map(({ form }) => formNames[form]),
    shares: forms.every(({ valueShare }) => valueShare === null) ? null : forms.map(({ valueShare }) => valueShare ?? 0),
  }));
  const awarded = scenarios.map(({ title, forms }) => ({ title, amount: forms.reduce((sum, { valueWon }) => sum + valueWon, 0) }));
  return figure({
    id: 'chart-forms',
    headline: headlineFor(findings, 'partnership_rate'),
    subtitle: `Share of the value awarded, counted over the whole life of each contract, by form of the winning bid; ${meanOf(findings)}. The whole is ${amounts(awarded, pounds)}.`,
    draw: (frame) => stackChart(frame, stacks),
    twin: {
      caption: 'Bids and wins a run, and share of awarded value, by form of bid',
      head: ['Design and form', 'Bids', 'Wins', 'Value', 'Share of value'],
      rows: scenarios.flatMap(({ title, forms }) =>
        forms.map(({ form, bids, wins, valueWon, valueShare }) => [
          `${title}: ${formNames[form]}`,
          count(bids),
          count(wins),
          valueCell('£', valueWon),
          valueCell('share', valueShare),
        ]),
      ),
    },
  });
}

const count = (value: number) => valueCell('count', value, Math.round(value).toLocaleString('en-GB'));

/** Below this a contribution does not show. */
const SLIGHT = 0.005;

function whyFigure({ title, why }: ScenarioFindings): Html {
  const modelled = why.filter(({ term }) => term !== 'noise');
  const rows = modelled
    .filter(({ strategy, mean }) => strategy === 'lead' && Math.abs(mean) >= SLIGHT)
    .map(({ title: label, mean }) => ({ label, value: mean }))
    .sort((a, b) => b.value - a.value);
  const largest = rows.find(({ label, value }) => label !== 'Money' && value > 0);
  return figure({
    id: 'chart-why',
    headline:
      largest === undefined
        ? 'Why charities lead partnerships: no term but money adds to the choice'
        : `Why charities lead partnerships: next to money, “${largest.label}” adds most on average`,
    subtitle: `${title}: mean contribution of each term to the choices to lead a partnership that were made, in the units in which the model’s charities weigh their choices, over all runs; chance is left out and no interval is computed.`,
    draw: (frame) => barChart(frame, rows, (value) => valueIn('utility', value)),
    twin: whyTwin(modelled),
  });
}

function whyTwin(why: readonly WhyFinding[]) {
  const strategies = [...new Set(why.map(({ strategy }) => strategy))];
  const terms = [...new Map(why.map(({ term, title }) => [term, title]))];
  const of = (term: string, strategy: string) => why.find((each) => each.term === term && each.strategy === strategy)?.mean;
  const counts = terms.filter(([term]) => strategies.some((strategy) => Math.abs(of(term, strategy) ?? 0) >= SLIGHT));
  const cell = (value: number | undefined) => valueCell('utility', value ?? null);
  return {
    caption: 'Mean contribution of each term to the choices that were made, by what was chosen',
    head: ['Term', ...strategies.map((strategy) => strategyNames[strategy] ?? strategy)],
    rows: counts.map(([term, title]) => [title, ...strategies.map((strategy) => cell(of(term, strategy)))]),
  };
}
