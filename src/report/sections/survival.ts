/** How long charities that were in the market keep going, by size band, with the numbers behind the curves. */
import type { Findings, ScenarioFindings, SurvivalCurve } from '../../study/findings.ts';
import { lineChart, type Line } from '../charts/lines.ts';
import { figure, table } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { listed, plain, SMALL_MEANS, valueIn } from '../words.ts';
import { headlineFor } from './headline.ts';

const BAND_WORDS: Readonly<Record<SurvivalCurve['band'], string>> = {
  micro: 'under £10k a year',
  small: '£10k to £100k a year',
  medium: '£100k to £1m a year',
  large: '£1m to £10m a year',
  major: '£10m to £100m a year',
  super_major: 'over £100m a year',
};

/** With fewer than this at risk, mean a run, a curve says little. */
const FEWEST = 20;

export function survival(findings: Findings): Html {
  const bands = findings.scenarios[0]?.survival ?? [];
  const enough = bands.filter(({ atRisk }) => (atRisk[0] ?? 0) >= FEWEST).map(({ band }) => band);
  const few = bands.filter(({ band }) => !enough.includes(band)).map(({ band }) => plain(band));
  return html`<p>${headlineFor(findings, 'small_survival', 'Small charities still operating at the end')}. ${SMALL_MEANS}</p>
    <p>
      The curves show charities in the market when the rules changed. One that merges or is taken over leaves the curve without counting as
      closed, so the curves lie above the share still operating.
      ${few.length === 0 ? '' : `Too few to draw (under ${FEWEST} a run): ${listed(few)}.`}
    </p>
    ${enough.map((band) => bandFigure(findings, band))}`;
}

type Drawn = { readonly title: string; readonly curve: SurvivalCurve };

const drawn = (scenarios: readonly ScenarioFindings[], band: string): Drawn[] =>
  scenarios.flatMap(({ title, survival: curves }) => curves.filter((curve) => curve.band === band).map((curve) => ({ title, curve })));

const format = (value: number) => valueIn('share', value);

function bandFigure({ scenarios, quarters }: Findings, band: SurvivalCurve['band']): Html {
  const curves = drawn(scenarios, band);
  const lines: Line[] = curves.map(({ title, curve: { survival: mean, lo, hi } }) => ({ name: title, mean, lo, hi }));
  const years = Array.from({ length: Math.floor(quarters / 4) + 1 }, (_, k) => k);
  const cell = ({ mean, lo, hi }: Line, q: number) => `${format(mean[q] ?? 1)} (${format(lo[q] ?? 1)} to ${format(hi[q] ?? 1)})`;
  return figure({
    id: `chart-survival-${band}`,
    headline: bandHeadline(band, curves, quarters / 4),
    subtitle: `Share not closed of charities with an income of ${BAND_WORDS[band]} when the rules changed: product-limit estimate, runs pooled, bands are 95 % (Greenwood, log–log). The axis does not start at nought.`,
    draw: (frame) => lineChart(frame, lines, { format, fromZero: false, start: 0, step: true }),
    under: riskTable(curves, quarters),
    twin: {
      caption: 'Share not closed and its 95 % band, end of each year',
      head: ['Year', ...lines.map(({ name }) => name)],
      rows: years.map((year) => [year, ...lines.map((each) => cell(each, year * 4))]),
    },
  });
}

function bandHeadline(band: string, curves: readonly Drawn[], years: number): string {
  const ends = curves.map(({ curve }) => curve.survival[curve.survival.length - 1] ?? 1);
  const [least, most] = [format(Math.min(...ends)), format(Math.max(...ends))];
  return `Of ${plain(band)} charities in the market, ${least === most ? least : `${least} to ${most}`} had not closed after ${years} years`;
}

function riskTable(curves: readonly Drawn[], quarters: number): Html {
  const every = quarters > 48 ? 20 : quarters > 16 ? 8 : 4;
  const at = Array.from({ length: Math.floor(quarters / every) + 1 }, (_, k) => k * every);
  const count = (value = 0) => value.toFixed(value > 0 && value < 10 ? 1 : 0);
  return table({
    caption: 'At risk / closed so far / merged so far, mean a run',
    head: ['Year', ...at.map((q) => String(q / 4))],
    rows: curves.map(({ title, curve: { atRisk, closed, merged } }) => [
      title,
      ...at.map((q) => `${count(atRisk[q])} / ${count(closed[q])} / ${count(merged[q])}`),
    ]),
  });
}
