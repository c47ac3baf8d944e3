/** How long charities in the market survive, by size band, with the numbers behind the curves. */
import { counted } from '../../study/counted.ts';
import { endings } from '../../study/observing/rows.ts';
import type { Findings, ScenarioFindings, SurvivalCurve } from '../../study/findings.ts';
import type { Line } from '../charts/lines.ts';
import { overYears, panelNote } from '../charts/panels.ts';
import { spreadCell, valueCell } from '../cells.ts';
import { ENDINGS, lowerName } from '../endings.ts';
import { figure, table } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { foldedIfMany } from '../many.ts';
import { nameOf, outcomeTable, type OutcomeRow } from '../outcome-table.ts';
import { bandWords, listed, SMALL_MEANS, valueIn } from '../words.ts';
import { headlineFor } from './headline.ts';

const ALL_SMALL = 'under_1m';

const STILL_OPERATING: readonly OutcomeRow[] = [
  'small_survival',
  'survival_holders',
  'survival_others',
  'survival_10k_100k',
  'survival_100k_1m',
  'survival_1m_10m',
];

/** A curve is drawn only with at least this many at risk, mean over runs. */
const FEWEST = 20;

export function survival(findings: Findings): Html {
  const curves = findings.scenarios[0]?.survival ?? [];
  const bands = curves.filter(({ band }) => band !== ALL_SMALL);
  const enough = bands.filter(({ atRisk }) => (atRisk[0] ?? 0) >= FEWEST).map(({ band }) => band);
  const few = bands.filter(({ band }) => !enough.includes(band)).map(({ band }) => bandWords[band]);
  return html`<p>
      ${headlineFor(findings, 'small_survival', nameOf('small_survival'))}.
      ${headlineFor(findings, 'small_closures', nameOf('small_closures'))}. ${SMALL_MEANS}
    </p>
    <p>
      The curves follow the charities that were in the market when the rules changed. One that merges or is taken over leaves the curve
      without counting as closed, so the curves lie above the share still operating; the rows below each chart count both.
    </p>
    ${curves.some(({ band }) => band === ALL_SMALL) ? foldedIfMany(findings, 'Survival of charities under £1m, year by year', bandFigure(findings, ALL_SMALL)) : null}
    ${outcomeTable(findings, 'Still operating at the end, by what charities held and by size at the start', STILL_OPERATING)}
    ${outcomeTable(findings, 'Endings of charities of any size, by cause, a year for every 100,000', ENDINGS)}
    <h3>By size</h3>
    ${few.length === 0 ? null : html`<p class="note">Too few to draw (under ${FEWEST} a run): ${listed(few)}.</p>`}
    ${foldedIfMany(findings, 'Survival size by size', html`${enough.map((band) => bandFigure(findings, band))}`)}`;
}

type Drawn = { readonly title: string; readonly curve: SurvivalCurve };

const drawn = (scenarios: readonly ScenarioFindings[], band: string): Drawn[] =>
  scenarios.flatMap(({ title, survival: curves }) => curves.filter((curve) => curve.band === band).map((curve) => ({ title, curve })));

const format = (value: number) => valueIn('share', value);

function bandFigure(findings: Findings, band: SurvivalCurve['band']): Html {
  const { scenarios, quarters } = findings;
  const curves = drawn(scenarios, band);
  const lines: Line[] = curves.map(({ title, curve: { survival: mean, lo, hi } }) => ({ name: title, mean, lo, hi }));
  const years = Array.from({ length: Math.floor(quarters / 4) + 1 }, (_, k) => k);
  const cell = ({ mean, lo, hi }: Line, q: number) =>
    spreadCell('share', ['95 % from', '95 % to'], [mean[q] ?? null, lo[q] ?? null, hi[q] ?? null]);
  return figure({
    id: `chart-survival-${band}`,
    headline: bandHeadline(band, curves, counted(quarters / 4, 'year')),
    subtitle: `Share not yet closed, of charities with an income of ${bandWords[band]} a year that were in the market when the rules changed. All runs together (product-limit estimate); the shading is the 95 % interval, taking charities as independent (Greenwood, log–log; exact where none or all have closed). The axis does not start at zero.${panelNote(lines)}`,
    draw: (frame) => overYears(frame, lines, { format, fromZero: false, start: 0, step: true }),
    under: foldedIfMany(findings, 'Charities behind the curves', riskTable(curves, quarters)),
    twin: {
      caption: 'Share not closed and its 95 % interval, at the end of each year',
      head: ['Year', ...lines.map(({ name }) => name)],
      rows: years.map((year) => [year, ...lines.map((each) => cell(each, year * 4))]),
    },
  });
}

function bandHeadline(band: SurvivalCurve['band'], curves: readonly Drawn[], years: string): string {
  const ends = curves
    .flatMap(({ title, curve }) => {
      const end = curve.survival.at(-1) ?? null;
      return end === null ? [] : [{ title, end }];
    })
    .sort((a, b) => a.end - b.end);
  const [first, last] = [ends[0], ends.at(-1)];
  if (first === undefined || last === undefined) return `No charity with ${bandWords[band]} a year was in the market at the start`;
  const [least, most] = [format(first.end), format(last.end)];
  const share = least === most ? least : `${least} (${first.title}) to ${most} (${last.title})`;
  return `Of charities with ${bandWords[band]} a year that were in the market at the start, ${share} had not closed after ${years}`;
}

/** How many had ended, by how they did. Findings of earlier versions have only two ways apart. */
function endedOf({ closed, merged, ended }: SurvivalCurve): (readonly [name: string, soFar: readonly number[]])[] {
  if (ended !== undefined) return endings.map((ending) => [lowerName(ending), ended[ending]]);
  return [
    ['closed', closed],
    ['merged or taken over', merged],
  ];
}

/**
 * What a curve rests on, in tenths of a charity: those at risk, then those ended so far. At risk are all but those ended as shown, so that every year
 * adds up to the start and no count of those ended falls from year to year.
 */
export function countsOf(curve: SurvivalCurve, quarters: readonly number[]) {
  const tenths = (count: number) => Math.round(10 * count);
  const ended = endedOf(curve).map(([name, soFar]) => {
    const exact = quarters.map((q) => soFar[q] ?? 0);
    return { name, exact, shown: exact.map(tenths) };
  });
  const exact = quarters.map((q) => curve.atRisk[q] ?? 0);
  const shown = quarters.map((_, k) => ended.reduce((left, each) => left - (each.shown[k] as number), tenths(curve.atRisk[0] ?? 0)));
  return [{ name: 'at risk', exact, shown }, ...ended];
}

function riskTable(curves: readonly Drawn[], quarters: number): Html {
  const every = quarters > 48 ? 20 : quarters > 16 ? 8 : 4;
  const at = Array.from({ length: Math.floor(quarters / every) + 1 }, (_, k) => k * every);
  return table({
    caption: 'Charities behind the curves, mean a run: still at risk of closing, and ended so far, by how they ended',
    head: ['Design', ...at.map((q) => (q === 0 ? 'Start' : `Year ${q / 4}`))],
    rows: curves.flatMap(({ title, curve }) =>
      countsOf(curve, at).map(({ name, exact, shown }) => [
        `${title}: ${name}`,
        ...exact.map((count, k) => valueCell('charities', count, ((shown[k] as number) / 10).toFixed(1))),
      ]),
    ),
  });
}
