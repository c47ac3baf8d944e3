/** Who wins and who loses, by size and by place. */
import type { Findings, GroupFinding } from '../../study/findings.ts';
import { dotChart, namedNote, type DotRow } from '../charts/dots.ts';
import { differenceCell, summaryCell, valueCell } from '../cells.ts';
import { figure, table } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { foldedIfMany } from '../many.ts';
import { groupName, listed, pounds } from '../words.ts';
import { ofIntervals } from '../sample.ts';
import { gainsAndLosses, largestChange, type GroupChange } from './headline.ts';

type Kind = GroupFinding['kind'];
type Changed = GroupChange & { readonly series: number };

const ABOUT = {
  size: {
    subject: 'Contract income by size of charity',
    what: 'Contract income at the end, from contracts and from spot work that is not tendered, by income of the charity',
    naming: (groups: readonly string[]) => `charities with ${listed(groups)} a year`,
  },
  place: {
    subject: 'Contract income by place',
    what: 'Contract income of local charities at the end, by deprivation of the place',
    naming: (groups: readonly string[]) => `the ${listed(groups)} of places`,
  },
} as const;

export function winners(findings: Findings): Html {
  const compared = findings.scenarios.length > 1;
  return html`${compared ? html`${incomeFigure(findings, 'size')}${incomeFigure(findings, 'place')}` : null}
    <details>
      <summary>Numbers of charities, contract income and survival, group by group</summary>
      ${findings.scenarios.map(({ title, groups }) => groupTable(title, groups))}
    </details>`;
}

function incomeFigure(findings: Findings, kind: Kind): Html {
  const { scenarios } = findings;
  const [baseline, ...others] = scenarios;
  const changed = others.flatMap(({ title, groups }, k) =>
    groups.flatMap((each): Changed[] =>
      each.kind === kind && each.incomeDifference !== null
        ? [{ group: groupName(each.group), title, series: k + 1, difference: each.incomeDifference }]
        : [],
    ),
  );
  const groups = [...new Set(changed.map(({ group }) => group))];
  const of = (name: string) => changed.filter(({ group }) => group === name);
  const rows: DotRow[] = groups.map((name) => ({
    label: name,
    dots: of(name).map(({ series, title, difference }) => ({ series, name: title, value: difference })),
  }));
  const { subject, what, naming } = ABOUT[kind];
  const titles = others.map(({ title }) => title);
  const headline = largestChange(subject, changed, naming);
  const all = figure({
    id: `chart-winners-${kind}`,
    headline,
    subtitle: `${what}: paired difference from ${baseline?.title ?? 'the baseline'}, £ a year in the simulated areas${ofIntervals(findings, ', with 95 % intervals')}.${namedNote(others.length)}`,
    draw: (frame) => dotChart(frame, rows, pounds),
    under: inTurn(findings, gainsAndLosses(titles, changed, naming)),
    twin: {
      caption: `${what}: difference from ${baseline?.title ?? 'the baseline'}${ofIntervals(findings, ' and its 95 % interval')}, £ a year in the simulated areas`,
      head: ['Group', ...titles],
      rows: groups.map((name) => [name, ...of(name).map(({ difference }) => differenceCell('£ a year', difference))]),
    },
  });
  return foldedIfMany(findings, headline, all);
}

/** A sentence a design; folded away where there are many. */
function inTurn(findings: Findings, said: readonly string[]): Html {
  const list = html`<ul>
    ${said.map((words) => html`<li>${words}</li>`)}
  </ul>`;
  return foldedIfMany(findings, 'Who gains and who loses, design by design', list);
}

const count = (value: number) => valueCell('charities', value, Math.round(value).toLocaleString('en-GB'));
const income = (value: number) => valueCell('£ a year', value, pounds(value));

function groupTable(title: string, groups: readonly GroupFinding[]): Html {
  return table({
    caption: `${title}: start and end of the run, mean a run; charities of wider reach count by their simulated part`,
    head: [
      'Group',
      'Charities at start',
      'at end',
      'Contract income at start',
      'at end',
      'Still operating, of those in the market at start',
    ],
    rows: groups.map((each) => [
      groupName(each.group),
      count(each.charitiesStart),
      count(each.charitiesEnd),
      income(each.contractIncomeStart),
      income(each.contractIncomeEnd),
      summaryCell(each.survival),
    ]),
  });
}
