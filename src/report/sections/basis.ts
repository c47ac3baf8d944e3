/** What the report rests on: base checks, assumptions with their grade, method and limits. */
import { counted } from '../../study/counted.ts';
import type { Assumption, Findings } from '../../study/findings.ts';
import { table } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { folded, foldedIfMany } from '../many.ts';
import { ofIntervals } from '../sample.ts';
import { plain, summaryText, upperFirst, valueIn } from '../words.ts';

export function checks(findings: Findings): Html {
  const { checks: rows } = findings;
  const holding = rows.filter(({ verdict }) => verdict === 'holds').length;
  return html`<p>
      The baseline meets ${holding} of the ${rows.length} checks that it must meet before anything built on it means something.
      ${fittedTo(findings)}
    </p>
    ${table({
      caption: `Base checks of the baseline${ofIntervals(findings, ' (95 % intervals)')}`,
      head: ['Pattern', 'Simulated', 'Range', 'Verdict', 'Source'],
      prose: [3, 4],
      rows: rows.map(({ title, simulated, low, high, unit, verdict, source }) => [
        title,
        summaryText(simulated),
        `${valueIn(unit, low)} to ${valueIn(unit, high)}`,
        verdict,
        source,
      ]),
    })}`;
}

const countOf = (rows: readonly Assumption[], grade: Assumption['basis']): number => rows.filter(({ basis }) => basis === grade).length;

/** What passing is worth: settings were fitted for it. */
function fittedTo({ assumptions: rows }: Findings): string {
  const fitted = countOf(rows, 'calibrated');
  return fitted === 0 ? '' : `${counted(fitted, 'setting')} were fitted so that it does, so that this is a condition and no evidence.`;
}

const groupOf = ({ path }: Assumption): string =>
  path
    .split('.')
    .slice(0, path.startsWith('mechanisms.') ? 2 : 1)
    .join('.');

const groupName = (group: string) => upperFirst(plain(group).replace('mechanisms.', 'mechanism: ').replaceAll('-', ' '));

export function assumptions(findings: Findings): Html {
  const { assumptions: rows } = findings;
  const given = rows.filter((row) => row.given !== undefined).length;
  const own =
    given === 0
      ? ''
      : ` For ${given} of them the scenario gives a source of its own, which stands as it was given; grade and source beside it are those of the default.`;
  const groups = [...new Set(rows.map(groupOf))];
  const listed = groups.map((group) => {
    const members = rows.filter((row) => groupOf(row) === group);
    return folded(`${groupName(group)} (${members.length})`, assumptionTable(group, members));
  });
  return html`<p>
      ${rows.length} settings of the baseline: ${countOf(rows, 'evidence')} rest on evidence, ${countOf(rows, 'calibrated')} were fitted so
      that the base checks hold, ${countOf(rows, 'judgement')} are judgement.${own}
    </p>
    <p class="on-paper">They are listed, group by group, in the report on screen.</p>
    ${foldedIfMany(findings, 'All of them, group by group', html`${listed}`)}`;
}

function assumptionTable(group: string, rows: readonly Assumption[]): Html {
  const isGiven = rows.some(({ given }) => given !== undefined);
  return table({
    caption: `Settings of ${groupName(group)}`,
    head: ['Setting', 'Value', 'Unit', ...(isGiven ? ['Source given'] : []), 'Grade', 'Meaning', 'Source'],
    prose: [1, 2, 3, 4, 5, 6],
    rows: rows.map(({ path, value, unit, basis, meaning, source, given = '' }) => [
      path === group ? path : path.slice(group.length + 1),
      value,
      unit,
      ...(isGiven ? [given] : []),
      basis,
      meaning,
      source,
    ]),
  });
}

const HOW_INTERVALS = html`<p>
  Intervals are 95 % intervals of the mean over runs and of the mean paired difference, by Student’s t on a scale that keeps them within the
  range of the outcome: the logit for shares and indices, the logarithm for counts and amounts of money, and for differences in money no
  other scale. Where nothing varies between runs there is no interval. Differences in the last digits that come from rounding count as none.
</p>`;

export function method({ limits, replications, quarters }: Findings): Html {
  return html`<p>
      An agent-based model, quarter by quarter: commissioners let contracts under their rules; charities notice some of them, weigh bidding
      alone, leading or joining a partnership, bidding through an alliance, stepping back or staying out, and bid; bids are scored;
      contracts are delivered and paid; reserves, trust, reputation and beliefs move; charities open, close and merge. A warm-up under the
      baseline’s rules comes first and every design branches from its end. ${counted(replications, 'replication')} of
      ${counted(quarters / 4, 'year')}. The model documentation is in the project’s docs/model folder.
    </p>
    ${replications > 1 ? HOW_INTERVALS : null}
    <p>
      It is for comparing designs before one is chosen. It is not for predicting what will happen in a named place, for judging a named
      charity, or for setting a budget.
    </p>
    <ul>
      ${limits.map((limit) => html`<li>${limit}</li>`)}
    </ul>`;
}
