/** Money into and out of charities, and what competing costs. Both sides are equal. */
import { counted } from '../../study/counted.ts';
import type { Findings, FlowFinding } from '../../study/findings.ts';
import { flowChart, type Side } from '../charts/flow.ts';
import { summaryCell, valueCell } from '../cells.ts';
import { figure, table } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { foldedIfMany } from '../many.ts';
import { inMillions } from '../millions.ts';
import { ofIntervals } from '../sample.ts';
import { contractHoldersFigure } from './contract-holders.ts';

const CHARITIES = 'charities';

/** Plain words for accounts whose names in the books are technical. */
const PLAINLY: Readonly<Record<string, string>> = {
  creditors: 'debts written off',
  'closure residues': 'left on closing',
  'one-off costs': 'unforeseen costs',
};
const inWords = (account: string): string => PLAINLY[account] ?? account;

const total = (side: readonly Side[]) => side.reduce((sum, { pounds: amount }) => sum + amount, 0);

/**
 * Money in and money out, each by account and largest first. The difference moved reserves and is put on the smaller side, so both sides are
 * equal.
 */
export function sidesOf(flows: readonly FlowFinding[]): { sources: Side[]; uses: Side[]; addedToReserves: number } {
  const sources = flows
    .filter(({ to, from }) => to === CHARITIES && from !== CHARITIES)
    .map(({ from, pounds: amount }) => ({ name: inWords(from), pounds: amount }));
  const uses = flows
    .filter(({ from, to }) => from === CHARITIES && to !== CHARITIES)
    .map(({ to, pounds: amount }) => ({ name: inWords(to), pounds: amount }));
  const addedToReserves = total(sources) - total(uses);
  if (addedToReserves > 0) uses.push({ name: 'added to reserves', pounds: addedToReserves });
  if (addedToReserves < 0) sources.push({ name: 'drawn from reserves', pounds: -addedToReserves });
  const bySize = (a: Side, b: Side) => b.pounds - a.pounds;
  return { sources: sources.sort(bySize), uses: uses.sort(bySize), addedToReserves };
}

/** Both sides in £m, rounded so that the amounts shown add up. */
function shownSides(flows: readonly FlowFinding[]) {
  const { sources, uses, addedToReserves } = sidesOf(flows);
  const rounded = (side: readonly Side[]) => {
    const millions = inMillions(side.map(({ pounds }) => pounds));
    return { millions, side: side.map(({ name }, k) => ({ name, pounds: millions.amounts[k] ?? 0 })) };
  };
  const [into, out] = [rounded(sources), rounded(uses)];
  return { sources: into.side, uses: out.side, addedToReserves, millions: into.millions };
}

export function money(findings: Findings): Html {
  const { scenarios, quarters } = findings;
  const [baseline] = scenarios;
  if (baseline === undefined) return html``;
  const { sources, uses, addedToReserves, millions } = shownSides(baseline.flows);
  const { total, write } = millions;
  return html`${contractHoldersFigure(findings)}${figure({
      id: 'chart-money',
      headline: `Over the run ${write(total)} came in to charities, and the same went out or was kept`,
      subtitle: `${baseline.title}: money into and out of charities over ${counted(quarters / 4, 'year')} in the simulated areas, mean a run; the opening reserves of new charities come from donors.`,
      draw: (frame) => flowChart(frame, sources, uses, write),
      twin: twinOf(scenarios),
    })}
    <p>
      In the baseline
      ${addedToReserves < 0 ? `${write(-addedToReserves)} was drawn from reserves` : `${write(addedToReserves)} was added to reserves`}.
      Every quarter of every run, each account and the reserves of all charities are checked to the penny against what was entered; a run
      that does not balance stops.
    </p>
    ${foldedIfMany(findings, COMPETING, competingTable(findings))}`;
}

const COMPETING = 'Passed from leads to partners, and the cost of competing';

function competingTable(findings: Findings): Html {
  return table({
    caption: `${COMPETING}${ofIntervals(findings, ' (95 % intervals)')}`,
    head: [
      'Design',
      'Passed to partners, share of contract payments',
      'Cost of bidding, share of value let',
      'of which losing bids',
      'Cost of running tenders, share of value let',
    ],
    rows: findings.scenarios.map(({ title, outcomes }) => [
      title,
      summaryCell(outcomes.partner_share),
      summaryCell(outcomes.bid_cost_share),
      summaryCell(outcomes.wasted_bid_cost),
      summaryCell(outcomes.commissioner_cost_share),
    ]),
  });
}

/** The table behind the chart: every design's money in and out, each side with its sum. */
function twinOf(scenarios: Findings['scenarios']) {
  const sides = scenarios.map(({ flows }) => shownSides(flows));
  type Sides = (typeof sides)[number];
  const cell = ({ millions }: Sides, amount: number) => valueCell('£', amount, millions.write(amount));
  const rows = (way: 'In' | 'Out', pick: (s: Sides) => readonly Side[]) => {
    const names = [...new Set(sides.flatMap((s) => pick(s).map(({ name }) => name)))];
    const amount = (s: Sides, name: string) => pick(s).find((each) => each.name === name)?.pounds ?? 0;
    return [
      ...names.map((name) => [`${way}: ${name}`, ...sides.map((s) => cell(s, amount(s, name)))]),
      [`${way}: all`, ...sides.map((s) => cell(s, total(pick(s))))],
    ];
  };
  return {
    caption: 'Money into and out of charities over the run, mean a run',
    head: ['Account', ...scenarios.map(({ title }) => title)],
    rows: [...rows('In', (s) => s.sources), ...rows('Out', (s) => s.uses)],
  };
}
