/** Who wins and who loses, by size and by place. */
import type { Findings } from '../../study/findings.ts';
import { dotChart, type DotRow } from '../charts/dots.ts';
import { figure, table } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { differenceText, direction, plain, pounds, summaryText } from '../words.ts';

export function winners(findings: Findings): Html {
  const [baseline, ...others] = findings.scenarios;
  if (baseline === undefined) return html``;
  const names = (kind: 'size' | 'place') =>
    baseline.groups.filter((group) => group.kind === kind && group.contractIncomeStart > 0).map(({ group }) => group);
  const rows = (kind: 'size' | 'place'): DotRow[] =>
    names(kind).map((name) => ({
      label: plain(name),
      dots: others.flatMap(({ title, groups }, k) => {
        const found = groups.find(({ group }) => group === name)?.incomeDifference ?? null;
        return found === null ? [] : [{ series: k + 1, name: title, difference: found }];
      }),
    }));
  const chart = (kind: 'size' | 'place', headline: string, subtitle: string) => {
    const list = rows(kind);
    return figure({
      id: `chart-winners-${kind}`,
      headline,
      subtitle,
      picture: dotChart(`svg-winners-${kind}`, headline, subtitle, list, pounds),
      twin: {
        caption: `${subtitle} Difference from ${baseline.title} (95 % interval), £ a year in the sampled areas`,
        head: ['Group', ...others.map(({ title }) => title)],
        rows: list.map(({ label, dots }) => [label, ...dots.map(({ difference }) => differenceText('£ a year', difference))]),
      },
    });
  };
  return html`<section aria-labelledby="winners">
    <h2 id="winners">Who wins and who loses</h2>
    ${
      others.length === 0
        ? null
        : html`${chart('size', sizeHeadline(findings), `Contract income at the end, both contract layers, by size of charity: paired difference from ${baseline.title}.`)}${chart('place', placeHeadline(findings), `Contract income of local charities at the end, by deprivation of the place: paired difference from ${baseline.title}.`)}`
    }
    ${findings.scenarios.map(({ title, groups }) => table({ caption: `${title}: start and end of the run, mean a run; charities of wider reach count by their simulated part`, head: ['Group', 'Charities at start', 'at end', 'Contract income at start', 'at end', 'In the market at the start and still operating'], rows: groups.map((g) => [plain(g.group), g.charitiesStart.toFixed(0), g.charitiesEnd.toFixed(0), pounds(g.contractIncomeStart), pounds(g.contractIncomeEnd), summaryText(g.survival)]) }))}
  </section>`;
}

function sizeHeadline({ scenarios }: Findings): string {
  const parts = scenarios.slice(1).map(({ title, groups }) => {
    const by = (way: string) =>
      groups
        .filter(({ kind, incomeDifference }) => kind === 'size' && incomeDifference !== null && direction(incomeDifference) === way)
        .map(({ group }) => plain(group));
    const [gain, lose] = [by('up'), by('down')];
    if (gain.length + lose.length === 0) return `${title}: no clear difference for any size`;
    return `${title}: ${[gain.length > 0 ? `more for ${gain.join(', ')}` : '', lose.length > 0 ? `less for ${lose.join(', ')}` : ''].filter((x) => x !== '').join('; ')}`;
  });
  return `Contract income by size. ${parts.join('. ')}`;
}

function placeHeadline({ scenarios }: Findings): string {
  const clear = scenarios
    .slice(1)
    .filter(({ groups }) =>
      groups.some(({ kind, incomeDifference }) => kind === 'place' && incomeDifference !== null && direction(incomeDifference) !== 'none'),
    )
    .map(({ title }) => title);
  return clear.length === 0
    ? 'Contract income by place: no clear difference in any third of areas'
    : `Contract income by place differs under ${clear.join(' and ')}`;
}
