/** Concentration of markets over time, and how much of it is luck. */
import type { Findings } from '../../study/findings.ts';
import type { SeriesId } from '../../study/observing/rows.ts';
import { definitionOf } from '../../study/outcomes/registry.ts';
import { dotChart } from '../charts/dots.ts';
import type { Level, Line } from '../charts/lines.ts';
import { overYears, panelNote } from '../charts/panels.ts';
import { spreadCell, summaryCell } from '../cells.ts';
import { amounts, designs } from '../designs.ts';
import { figure, type Frame } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { foldedIfMany } from '../many.ts';
import { claim, direction, pounds, valueIn } from '../words.ts';
import { meanOf, ofIntervals } from '../sample.ts';
import { headlineFor } from './headline.ts';
import { outcomeTable } from '../outcome-table.ts';
import { CONCENTRATION_PARTS, contractMoney } from './breakdown.ts';

const LEVELS: readonly Level[] = [
  { at: 1000, label: '1,000: moderately concentrated (US DOJ/FTC 2023)', short: 'moderate (US DOJ/FTC 2023)' },
  { at: 1800, label: '1,800: highly concentrated (US DOJ/FTC 2023)', short: 'high (US DOJ/FTC 2023)' },
];

export function concentration(findings: Findings): Html {
  const fiveLargest = headlineFor(findings, 'cr5', 'The share of the five largest holders of contract money');
  const local = headlineFor(findings, 'hhi_local');
  return html`${foldedIfMany(findings, local, localFigure(findings, local))}
  ${foldedIfMany(findings, luckHeadline(findings.scenarios), html`${luckFigure(findings)} ${excessClaims(findings)}`)}
  ${outcomeTable(findings, 'Local concentration and the four parts that it is the sum of', ['hhi_local', ...CONCENTRATION_PARTS.map(([id]) => id)])}
  ${foldedIfMany(findings, fiveLargest, largestFigure(findings, fiveLargest))}`;
}

function localFigure(findings: Findings, headline: string): Html {
  return html`${seriesFigure(findings, {
      id: 'hhi_local',
      unit: 'index 0–10,000',
      headline,
      what: 'Herfindahl–Hirschman index (HHI) of advertised contracts in force, mean over local markets (one service in one place)',
      levels: LEVELS,
    })}
    <p class="note">
      The lines at 1,000 and 1,800 belong to the merger guidelines of the US Department of Justice and Federal Trade Commission (2023). The
      UK’s Competition and Markets Authority applies no threshold.
    </p>`;
}

function largestFigure(findings: Findings, headline: string): Html {
  return seriesFigure(findings, {
    id: 'cr5',
    unit: 'share',
    headline,
    what: `Share of charities’ contract income held by the five with most of it, simulated areas together, of ${contractIncome(findings)}`,
    levels: [],
  });
}

/** The contract income that the shares are of, in words. */
function contractIncome({ scenarios }: Findings): string {
  const rows = scenarios.map((each) => ({ title: each.title, amount: contractMoney(each).all }));
  return amounts(rows, (amount) => `${pounds(amount)} a year`);
}

type Series = {
  readonly id: SeriesId;
  readonly unit: string;
  readonly headline: string;
  readonly what: string;
  readonly levels: readonly Level[];
};

function seriesFigure(findings: Findings, { id, unit, headline, what, levels }: Series): Html {
  const { scenarios, quarters } = findings;
  const lines: Line[] = scenarios.map(({ title, series }) => ({ name: title, ...series[id] }));
  const format = (value: number) => valueIn(unit, value);
  const ends = Array.from({ length: Math.floor(quarters / 4) }, (_, k) => k * 4 + 3);
  const cell = ({ mean, lo, hi }: Line, q: number) =>
    spreadCell(unit, ['10 % of runs below', '10 % of runs above'], [mean[q] ?? null, lo[q] ?? null, hi[q] ?? null]);
  return figure({
    id: `chart-${id}`,
    headline,
    subtitle: `${what}; ${meanOf(findings)} at the end of each quarter${ofIntervals(findings, ', bands hold the middle 80 % of runs')}.${panelNote(
      lines,
      levels.map(({ at }) => format(at)),
    )}`,
    draw: (frame) => overYears(frame, lines, { format, levels, fromZero: true, start: 1 }),
    twin: {
      caption: `${what}: ${ofIntervals(findings, 'mean and 10th to 90th percentile of runs ')}at the end of each year`,
      head: ['Year', ...lines.map(({ name }) => name)],
      rows: ends.map((q, k) => [k + 1, ...lines.map((each) => cell(each, q))]),
    },
  });
}

function luckFigure(findings: Findings): Html {
  const { scenarios } = findings;
  const rows = scenarios.map(({ title, outcomes }) => ({
    label: title,
    dots: [
      { series: 0, name: 'expected from luck', hollow: true, value: outcomes.hhi_local_random },
      { series: 0, name: 'in the model', value: outcomes.hhi_local },
    ],
  }));
  return figure({
    id: 'chart-luck',
    headline: luckHeadline(scenarios),
    subtitle: `Herfindahl–Hirschman index at the end of the run${ofIntervals(findings, ', with 95 % intervals')}: as it came out, and as it would be if each contract in force had gone at random to one of its eligible bidders. Few, unequal contracts look concentrated even when luck decides; only the gap comes from who wins and from sharing contracts out.`,
    draw: (frame: Frame) => dotChart(frame, rows, (value) => valueIn('index', value)),
    twin: {
      caption: `Concentration of local markets at the end of the run${ofIntervals(findings, ' (95 % intervals)')}`,
      head: ['Design', 'In the model', 'Expected from luck', 'Beyond luck'],
      rows: scenarios.map(({ title, outcomes }) => [
        title,
        summaryCell(outcomes.hhi_local),
        summaryCell(outcomes.hhi_local_random),
        summaryCell(outcomes.hhi_local_excess),
      ]),
    },
  });
}

function luckHeadline(scenarios: Findings['scenarios']): string {
  const known = scenarios.filter(({ outcomes }) => outcomes.hhi_local_excess.mean !== null);
  if (known.length === 0) return 'Local markets: not defined, because no contract is in force at the end';
  const under = (way: string) =>
    known
      .filter(({ outcomes }) => direction({ ...outcomes.hhi_local_excess, pairing_gain: null, share_above: null }) === way)
      .map(({ title }) => title);
  const [more, less, none] = [under('up'), under('down'), under('none')];
  const unknown = scenarios.filter((each) => !known.includes(each)).map(({ title }) => title);
  const said = [
    more.length > 0 ? `more concentrated than luck alone would make them under ${designs(more, scenarios.length)}` : '',
    less.length > 0 ? `less concentrated than luck alone would make them under ${designs(less, scenarios.length)}` : '',
    none.length > 0 ? `no clear difference from luck under ${designs(none, scenarios.length)}` : '',
    unknown.length > 0 ? `not defined under ${designs(unknown, scenarios.length)}` : '',
  ];
  return `Local markets: ${said.filter((part) => part !== '').join('; ')}`;
}

function excessClaims({ scenarios }: Findings): Html | null {
  const { says } = definitionOf('hhi_local_excess');
  const said = scenarios.flatMap(({ title, outcomes, differences }) =>
    differences === null ? [] : [`${title}: ${claim(says, outcomes.hhi_local_excess.unit, differences.hhi_local_excess)}.`],
  );
  if (said.length === 0) return null;
  return html`<p>Against the baseline:</p>
    <ul>
      ${said.map((words) => html`<li>${words}</li>`)}
    </ul>`;
}
