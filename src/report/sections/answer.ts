/** The first part of the report: for each design what should alarm and one plain sentence, then the headlines of all designs. */
import { counted } from '../../study/counted.ts';
import type { Findings, ScenarioFindings } from '../../study/findings.ts';
import { headlineCell, summaryCell } from '../cells.ts';
import { table } from '../figure.ts';
import { html, raw, type Html } from '../html.ts';
import { isMany } from '../many.ts';
import { nameOf } from '../outcome-table.ts';
import { asItStands, takeaway } from '../plain/takeaway.ts';
import { HEADLINE_ROWS } from '../plain/headlines.ts';
import { ofIntervals } from '../sample.ts';
import { strokeOf } from '../theme.ts';
import { SMALL_MEANS } from '../words.ts';
import { allDesigns } from './all-designs.ts';

export function answer(findings: Findings): Html {
  const { scenarios, quarters } = findings;
  const [baseline, ...others] = scenarios;
  if (baseline === undefined) return html``;
  const years = counted(quarters / 4, 'year');
  const shown = others.length === 0 ? [baseline] : others;
  const what =
    others.length === 0 ? `What it comes to in ${years}` : `What each design would do in ${years}, compared with ${baseline.title}`;
  return html`<p class="lead">${asItStands(what)}</p>
    ${isMany(findings) ? allDesigns(findings) : html`${shown.map((each) => block(findings, each))} ${headlineTable(findings)}`}
    <p class="note">${notes(findings)}</p>`;
}

function block(findings: Findings, each: ScenarioFindings): Html {
  const { colour } = strokeOf(findings.scenarios.indexOf(each));
  return html`<div class="answer" ${raw(`style="--mark: ${colour}"`)}>
    <h2>${each.title}</h2>
    ${saidOfDesign(findings, each)}
  </div>`;
}

/** Alarms, one plain sentence, and what it turns on. */
export function saidOfDesign(findings: Findings, each: ScenarioFindings): Html {
  const { alarms, sentence, turnsOn } = takeaway(findings, each);
  return html`${alarms.length === 0 ? null : html`<p class="alarm"><strong>Alarm</strong> ${alarms.join(' ')}</p>`}
    <p class="takeaway">${sentence}</p>
    ${turnsOn === null ? null : html`<p>${turnsOn}</p>`}`;
}

/** What each headline is under the baseline, and what it is under each design with how far that is from the baseline. */
function headlineTable(findings: Findings): Html {
  const { scenarios } = findings;
  const compared = scenarios.length > 1;
  return table({
    caption: compared
      ? `The headlines at the end of the run${ofIntervals(findings, ': mean over runs, how far it is from the baseline, and in brackets the 95 % interval of that; bold where the interval leaves out zero')}`
      : `The headlines at the end of the run${ofIntervals(findings, ': mean over runs and its 95 % interval')}`,
    head: ['Headline', ...scenarios.map(({ title }) => title)],
    rows: HEADLINE_ROWS.map((id) => [
      nameOf(id),
      ...scenarios.map(({ outcomes, differences }) =>
        differences === null ? summaryCell(outcomes[id]) : headlineCell(outcomes[id], differences[id]),
      ),
    ]),
  });
}

function notes({ scenarios, replications }: Findings): string {
  const compared = scenarios.length > 1;
  const luck =
    replications === 1
      ? 'One world was run: nothing here says how much of a number is its luck, and no interval can be given.'
      : compared
        ? 'A change is mentioned where its 95 % interval excludes zero and its size is at least 1 in 100; 19 in 20 such intervals hold the value that endless runs would give.'
        : '19 in 20 such intervals hold the value that endless runs would give.';
  return [
    luck,
    SMALL_MEANS,
    'Advertised contracts are those let by tender, held as lead or partner; public work is these and spot work, which is fees and small purchases that are not tendered. In the market is who held or bid for public work in the year before the rules changed.',
    'HHI is the Herfindahl–Hirschman index of concentration, from near 0 (many providers, none of them large) to 10,000 (one provider has everything).',
    `${compared ? 'Worlds are paired: they share all luck that the rules do not touch. ' : ''}All of this is what happens in the model.`,
  ].join(' ');
}
