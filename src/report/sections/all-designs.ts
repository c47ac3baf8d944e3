/** The first part of a report of many designs: which of them alarm and what changes clearly, then all of them as one table and as sorted marks. */
import { counted } from '../../study/counted.ts';
import type { Difference, Findings, ScenarioFindings } from '../../study/findings.ts';
import type { OutcomeId } from '../../study/outcomes/registry.ts';
import { differenceCell, headlineCell, summaryCell } from '../cells.ts';
import { dotChart, namedNote } from '../charts/dots.ts';
import { figure, table } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { folded } from '../many.ts';
import { nameOf } from '../outcome-table.ts';
import { changeOf } from '../plain/change.ts';
import { HEADLINE_ROWS, HEADLINES } from '../plain/headlines.ts';
import { takeaway } from '../plain/takeaway.ts';
import { ofIntervals } from '../sample.ts';
import { shorten } from '../text-width.ts';
import { changeIn, listed } from '../words.ts';
import { headlineFor } from './headline.ts';

/** What the headlines leave out: money and survival by size. */
const BY_SIZE: readonly OutcomeId[] = HEADLINE_ROWS.filter((id) => !HEADLINES.includes(id));

type Compared = ScenarioFindings & { readonly differences: Readonly<Record<OutcomeId, Difference>> };

/** Columns of a title in a list of them. */
const LONGEST = 60;
const names = (some: readonly ScenarioFindings[]): string => listed(some.map(({ title }) => `‘${shorten(title, LONGEST)}’`));

const comparedIn = ({ scenarios }: Findings): Compared[] => scenarios.filter((each): each is Compared => each.differences !== null);

export function allDesigns(findings: Findings): Html {
  const [leading, ...others] = HEADLINES as readonly [OutcomeId, ...OutcomeId[]];
  return html`${inWords(findings)}
    <div class="designs">
      ${designTable(findings, leading, HEADLINES)}
      ${folded('Money and survival by size of charity', designTable(findings, leading, BY_SIZE))}
    </div>
    ${sortedFigure(findings, leading)} ${others.map((id) => folded(headlineFor(findings, id, nameOf(id)), sortedFigure(findings, id)))}
    <p class="on-paper">What is closed on screen is not printed.</p>`;
}

/** Which designs alarm, then each headline with the designs that change it clearly and by a size that matters. */
function inWords(findings: Findings): Html {
  const all = comparedIn(findings);
  const alarming = all.filter((each) => takeaway(findings, each).alarms.length > 0);
  const changed = HEADLINES.flatMap((id) => {
    const under = (way: string) => all.filter(({ outcomes, differences }) => changeOf(outcomes[id].unit, differences[id]) === way);
    const [up, down] = [under('up'), under('down')];
    return up.length + down.length === 0 ? [] : [{ id, up, down }];
  });
  const still = all.filter((each) => !changed.some(({ up, down }) => up.includes(each) || down.includes(each)));
  const ways = ({ up, down }: (typeof changed)[number]) =>
    [up.length > 0 ? `higher under ${names(up)}` : '', down.length > 0 ? `lower under ${names(down)}` : ''].filter((way) => way !== '');
  const byLuck = ofIntervals(
    findings,
    ` By luck alone about one in twenty of these ${all.length * HEADLINES.length} intervals would leave out zero.`,
  );
  return html`<div class="answer">
    <h2>${counted(all.length, 'design')}, all together</h2>
    ${
      alarming.length === 0
        ? null
        : html`<p class="alarm">
            <strong>Alarm</strong> under ${alarming.length} of ${all.length}: ${names(alarming)}. What it is stands with each design below.
          </p>`
    }
    ${changed.map((each) => html`<p>${nameOf(each.id)}: ${ways(each).join('; ')}.</p>`)}
    <p>${withoutChange(still.length, all.length)}${byLuck}</p>
  </div>`;
}

function withoutChange(still: number, all: number): string {
  if (still === 0) return 'Every design changes a headline clearly.';
  return `No headline changes clearly under ${still === all ? 'any of them' : `${still} of ${all}`}.`;
}

/** From the highest difference to the lowest; those without one last. */
const sorted = (all: readonly Compared[], id: OutcomeId): Compared[] =>
  all.toSorted((a, b) => (b.differences[id].mean ?? -Infinity) - (a.differences[id].mean ?? -Infinity) || 0);

function designTable(findings: Findings, leading: OutcomeId, ids: readonly OutcomeId[]): Html {
  const [baseline] = findings.scenarios;
  if (baseline === undefined) return html``;
  return table({
    caption: `At the end of the run${ofIntervals(findings, ': mean over runs, how far it is from the baseline, and in brackets the 95 % interval of that; bold where the interval leaves out zero')}. Designs from the highest to the lowest by ‘${nameOf(leading)}’`,
    head: ['Design', ...ids.map(nameOf)],
    rows: [
      [baseline.title, ...ids.map((id) => summaryCell(baseline.outcomes[id]))],
      ...sorted(comparedIn(findings), leading).map(({ title, outcomes, differences }) => [
        title,
        ...ids.map((id) => headlineCell(outcomes[id], differences[id])),
      ]),
    ],
  });
}

/** One mark for each design, sorted. */
function sortedFigure(findings: Findings, id: OutcomeId): Html {
  const all = sorted(comparedIn(findings), id);
  const baseline = findings.scenarios[0]?.title ?? 'the baseline';
  const unit = findings.scenarios[0]?.outcomes[id].unit ?? '';
  const label = `Difference from ${baseline}`;
  return figure({
    id: `chart-designs-${id}`,
    headline: headlineFor(findings, id, nameOf(id)),
    subtitle: `${nameOf(id)}: paired difference from ${baseline} at the end of the run${ofIntervals(findings, ', with 95 % intervals')}, the highest on top.${namedNote(all.length)}`,
    draw: (frame) =>
      dotChart(
        frame,
        [{ label, dots: all.map(({ title, differences }) => ({ series: 1, name: title, value: differences[id] })) }],
        (value) => changeIn(unit, value),
      ),
    twin: {
      caption: `${nameOf(id)}: paired difference from ${baseline}${ofIntervals(findings, ' and its 95 % interval')}`,
      head: ['Design', 'Difference'],
      rows: all.map(({ title, differences }) => [title, differenceCell(unit, differences[id])]),
    },
  });
}
