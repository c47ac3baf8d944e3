/** Concentration over time, and the survival of small charities. */
import type { Findings, ScenarioFindings, SurvivalCurve } from '../../study/findings.ts';
import { lineChart, type Line } from '../charts/lines.ts';
import { figure, table } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { changeIn, claim, direction, plain, valueIn } from '../words.ts';
import type { SeriesId } from '../../study/run-record.ts';

const years = (quarters: number) => Array.from({ length: Math.floor(quarters / 4) }, (_, k) => (k + 1) * 4 - 1);

function seriesFigure(
  findings: Findings,
  id: SeriesId,
  unit: string,
  headline: string,
  what: string,
  levels: { at: number; label: string }[] = [],
): Html {
  const lines: Line[] = findings.scenarios.map(({ title, series }) => ({ name: title, ...series[id] }));
  const format = (value: number) => valueIn(unit, value);
  const subtitle = `${what}, mean of ${findings.replications} runs; bands hold the middle 80 % of runs.`;
  return figure({
    id: `chart-${id}`,
    headline,
    subtitle,
    picture: lineChart(`svg-${id}`, headline, subtitle, lines, { format, levels, zero: unit !== 'points 0–1' }),
    twin: {
      caption: `${what}: mean (10th to 90th percentile of runs), end of each year`,
      head: ['Year', ...lines.map(({ name }) => name)],
      rows: years(findings.quarters).map((q, k) => [
        k + 1,
        ...lines.map(({ mean, lo, hi }) => `${format(mean[q] ?? 0)} (${format(lo[q] ?? 0)} to ${format(hi[q] ?? 0)})`),
      ]),
    },
  });
}

/** What the alternatives do to one outcome, as a headline that claims no more than the intervals allow. */
export function headlineFor(
  findings: Findings,
  id: 'hhi_local' | 'cr5' | 'small_survival' | 'partnership_rate' | 'trust' | 'needs_met',
  subject: string,
): string {
  const [baseline, ...others] = findings.scenarios;
  if (baseline === undefined) return subject;
  if (others.length === 0)
    return `${subject}: ${baseline.outcomes[id].mean === null ? 'not defined' : valueIn(baseline.outcomes[id].unit, baseline.outcomes[id].mean)} at the end`;
  const group = (way: string) =>
    others.filter(({ differences }) => differences !== null && direction(differences[id]) === way).map(({ title }) => title);
  const [up, down] = [group('up'), group('down')];
  if (up.length + down.length === 0) return `${subject}: no clear difference between the designs`;
  const said = [up.length > 0 ? `higher under ${up.join(' and ')}` : '', down.length > 0 ? `lower under ${down.join(' and ')}` : ''].filter(
    (part) => part !== '',
  );
  return `${subject} is ${said.join(', ')}`;
}

export function concentration(findings: Findings): Html {
  const [baseline, ...others] = findings.scenarios;
  const excess = others.map(({ title, differences }) => {
    const unit = baseline?.outcomes.hhi_local_excess.unit ?? '';
    return differences === null
      ? ''
      : `${title}: ${claim({ what: 'concentration beyond luck', up: 'concentration beyond what luck alone would give is higher', down: 'concentration beyond what luck alone would give is lower' }, unit, differences.hhi_local_excess)}.`;
  });
  return html`<section aria-labelledby="concentration">
    <h2 id="concentration">Market concentration</h2>
    ${seriesFigure(
      findings,
      'hhi_local',
      'index 0–10,000',
      headlineFor(findings, 'hhi_local', 'Concentration of local markets'),
      'Herfindahl–Hirschman index of advertised contracts in force, mean over place × service markets',
      [
        { at: 1000, label: '1,000 (US DOJ/FTC 2023)' },
        { at: 1800, label: '1,800 (US DOJ/FTC 2023)' },
      ],
    )}
    <p class="note">
      The lines at 1,000 and 1,800 are those of the merger guidelines of the US Department of Justice and Federal Trade Commission (2023):
      moderately and highly concentrated. The UK’s Competition and Markets Authority applies no threshold. Few, unequal contracts make a
      market look concentrated even when luck decides; only what is beyond luck can be put down to
      behaviour${baseline === undefined || baseline.outcomes.hhi_local_excess.mean === null ? '' : ` (baseline: ${changeIn('index', baseline.outcomes.hhi_local_excess.mean)})`}.
    </p>
    ${
      excess.length > 0
        ? html`<ul>
            ${excess.map((words) => html`<li>${words}</li>`)}
          </ul>`
        : null
    }
    ${seriesFigure(findings, 'cr5', 'share', headlineFor(findings, 'cr5', 'The share of the five largest holders of contract money'), 'Share of contract income held by the five charities with most of it')}
  </section>`;
}

export function survival(findings: Findings): Html {
  return html`<section aria-labelledby="survival">
    <h2 id="survival">Survival of small charities</h2>
    <p>
      ${headlineFor(findings, 'small_survival', 'The share of small charities still operating at the end')}. The curves show charities that
      were in the market when the rules changed; merged and taken-over ones leave the curve without counting as closed.
    </p>
    ${(['small', 'medium', 'large'] as const).map((band) => survivalFigure(findings, band))}
  </section>`;
}

const BAND_WORDS = { small: '£10k to £100k a year', medium: '£100k to £1m a year', large: '£1m to £10m a year' } as const;

function survivalFigure(findings: Findings, band: 'small' | 'medium' | 'large'): Html {
  const curves = findings.scenarios.flatMap((each) => {
    const curve = curveOf(each, band);
    return curve === undefined ? [] : [{ title: each.title, curve }];
  });
  const format = (value: number) => valueIn('share', value);
  const last = (curve: SurvivalCurve) => curve.survival[curve.survival.length - 1] ?? 1;
  const values = curves.map(({ curve }) => last(curve));
  const headline = `Of ${plain(band)} charities in the market, ${valueIn('share', Math.min(...values))}${Math.max(...values) - Math.min(...values) > 0.0005 ? ` to ${valueIn('share', Math.max(...values))}` : ''} had not closed after ${findings.quarters / 4} years`;
  const subtitle = `Product-limit estimate for charities of ${BAND_WORDS[band]} at the start; bands are 95 % (Greenwood, log–log), runs pooled.`;
  const at = Array.from({ length: Math.floor(findings.quarters / 8) + 1 }, (_, k) => k * 8).filter((q) => q <= findings.quarters);
  const count = (value: number | undefined) => (value ?? 0).toFixed(value !== undefined && value < 10 ? 1 : 0);
  return figure({
    id: `chart-survival-${band}`,
    headline,
    subtitle,
    picture: lineChart(
      `svg-survival-${band}`,
      headline,
      subtitle,
      curves.map(({ title, curve }) => ({ name: title, mean: curve.survival, lo: curve.lo, hi: curve.hi })),
      { format, zero: false },
    ),
    under: table({
      caption: 'At risk / closed / merged, mean a run',
      head: ['Year', ...at.map((q) => String(q / 4))],
      rows: curves.map(({ title, curve }) => [
        title,
        ...at.map((q) => `${count(curve.atRisk[q])} / ${count(curve.closed[q])} / ${count(curve.merged[q])}`),
      ]),
    }),
    twin: {
      caption: 'Share not closed (95 % band), end of each year',
      head: ['Year', ...curves.map(({ title }) => title)],
      rows: years(findings.quarters).map((q, k) => [
        k + 1,
        ...curves.map(
          ({ curve }) => `${format(curve.survival[q + 1] ?? 1)} (${format(curve.lo[q + 1] ?? 1)} to ${format(curve.hi[q + 1] ?? 1)})`,
        ),
      ]),
    },
  });
}

const curveOf = ({ survival: curves }: ScenarioFindings, band: string) => curves.find((curve) => curve.band === band);
