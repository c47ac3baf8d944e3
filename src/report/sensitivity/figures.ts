/** What each outcome depends on, drawn: factors by effect or by share of variance, shares of groups, and luck. */
import type { Estimate, GroupRow, MorrisRow, OutcomeSensitivity, SobolRow } from '../../study/sensitivity/sensitivity-findings.ts';
import { rankedFactors } from '../../study/sensitivity/sentences.ts';
import type { SensitivityStudy } from '../../study/space/sensitivity-study.ts';
import { valueCell, type Measured } from '../cells.ts';
import { effectPlane } from '../charts/effects.ts';
import { indexChart, type IndexRow } from '../charts/indices.ts';
import { formatOf, titleOf, unitOf } from '../experiment/words.ts';
import { figure } from '../figure.ts';
import { html, raw, type Html } from '../html.ts';
import { changeIn, NOT_DEFINED, valueIn } from '../words.ts';
import { dependsMost, factorTitle, saidOf } from './words.ts';

/** Factors in a picture; all are in its table. */
const MOST_DRAWN = 12;

const percent = (value: number): string => valueIn('share', value);
const value = ({ value: mean, ci95 }: Estimate): IndexRow['bar'] => ({ mean, ci95 });
const drawnNote = (count: number): string =>
  count > MOST_DRAWN ? ` The first ${MOST_DRAWN} are drawn; all ${count} are in the table.` : '';

/** An estimate with its interval; what is saved is plain. */
function cell(unit: string, { value: mean, ci95 }: Estimate, write: (value: number) => string): Measured {
  const range = ci95 === null ? '' : ` (${write(ci95[0])} to ${write(ci95[1])})`;
  return {
    text: `${write(mean)}${range}`,
    strong: false,
    unit,
    parts: ['', '95 % from', '95 % to'],
    values: [mean, ci95?.[0] ?? null, ci95?.[1] ?? null],
  };
}

/** The factors of an outcome in a picture, those that are not shown to matter, and its groups. */
export function outcomeFigures(study: SensitivityStudy, found: OutcomeSensitivity): Html {
  const { outcome, groups } = found;
  const { others, rest } = saidOf(study, found);
  if (found.variance === 0 || (found.morris === null && found.sobol === null))
    return html`<h3>${titleOf(outcome)}</h3>
      <p>${found.variance === 0 ? '' : 'Nothing varies between settings beyond luck. '}${rest.join(' ')}</p>`;
  const under = html`${others.map((words) => html`<p>${words}</p>`)}`;
  return html`${found.morris === null ? null : html`${effectFigure(study, found, found.morris, under)} ${planeOf(study, found, found.morris)}`}
  ${found.sobol === null ? null : shareFigure(study, found, found.sobol, under)}
  ${groups === null ? null : groupFigure(study, outcome, groups)}`;
}

function effectFigure(study: SensitivityStudy, found: OutcomeSensitivity, morris: readonly MorrisRow[], under: Html): Html {
  const { outcome } = found;
  const unit = unitOf(outcome);
  const { rows, extra, amount } = bySize(unit, morris);
  const alone = (size: number | null) => valueCell(unit, size, size === null ? NOT_DEFINED : amount(size));
  const isKnown = rows.some(({ luck }) => luck !== null);
  return figure({
    id: `effects-${outcome}`,
    headline: dependsMost(study, found),
    subtitle: `Effect on ‘${titleOf(outcome)}’ of a move over the whole range of a factor, or from a level to a later one (Morris); bars with 95 % intervals, the largest on top. Where the spread is large beside the mean size, the effect depends on where it starts and on the other factors.${drawnNote(rows.length)}`,
    draw: (frame) =>
      indexChart(
        frame,
        rows.slice(0, MOST_DRAWN).map(({ factor, size, spread, luck }) => ({
          label: factorTitle(study, factor),
          bar: value(size),
          dot: { mean: spread, ci95: null },
          luck,
        })),
        {
          format: amount,
          names: { bar: 'mean size (μ*)', dot: 'spread (σ)', ...(isKnown ? { luck: 'mean size by luck alone' } : {}) },
        },
      ),
    under,
    twin: {
      caption: `‘${titleOf(outcome)}’: elementary effects by factor, with 95 % intervals`,
      head: ['Factor', 'Mean size (μ*)', 'Mean with sign (μ)', 'Spread (σ)', 'Mean size by luck alone'],
      rows: rows.map(({ factor, size, signed, spread, luck }) => [
        factorTitle(study, factor),
        cell(unit, size, amount),
        cell(unit, signed, (effect) => changeIn(unit, effect, extra)),
        alone(spread),
        alone(luck),
      ]),
    },
  });
}

/** The largest effect first, and how sizes are written so that it is distinguished from smaller ones. */
function bySize(unit: string, morris: readonly MorrisRow[]) {
  const rows = morris.toSorted((a, b) => b.size.value - a.size.value);
  const extra = digitsFor(unit, rows[0]?.size.value ?? 0);
  return { rows, extra, amount: (size: number) => changeIn(unit, size, extra).replace(/^\+/, '') };
}

/** Open for the first outcome: a page of many would be long. */
function planeOf(study: SensitivityStudy, found: OutcomeSensitivity, morris: readonly MorrisRow[]): Html | null {
  const plane = planeFigure(study, found, morris);
  if (plane === null) return null;
  return html`<details ${found === study.found.outcomes[0] ? raw('open') : null}>
    <summary>‘${titleOf(found.outcome)}’: size of effects against their spread</summary>
    ${plane}
  </details>`;
}

/** Size of effects against their spread; null where no factor was moved often enough to have one. */
function planeFigure(study: SensitivityStudy, found: OutcomeSensitivity, morris: readonly MorrisRow[]): Html | null {
  const { outcome } = found;
  const unit = unitOf(outcome);
  const { rows, amount } = bySize(unit, morris);
  const known = rows.flatMap(({ spread, ...row }) => (spread === null ? [] : [{ ...row, spread }]));
  if (known.length === 0) return null;
  const mattering = new Set(rankedFactors(found).flatMap(({ factor, matters }) => (matters ? [factor] : [])));
  return figure({
    id: `plane-${outcome}`,
    headline: `How large each effect on ‘${titleOf(outcome)}’ is, and how much it depends on the rest`,
    subtitle: `The farther right, the more a factor matters; the higher, the more its effect differs from place to place. Above the dashed line, where the spread is larger than the mean size, the effect depends on the other factors or bends; near the bottom it is the same everywhere. Lines are 95 % intervals of the mean size; hollow: not shown to matter. Where points lie on each other, some have no number.${drawnNote(known.length)}`,
    draw: (frame) =>
      effectPlane(
        frame,
        known.slice(0, MOST_DRAWN).map(({ factor, size, spread }) => ({
          label: factorTitle(study, factor),
          ...{ size: size.value, ci95: size.ci95, spread, matters: mattering.has(factor) },
        })),
        amount,
        { size: 'mean size (μ*)', spread: 'spread (σ)', equal: 'σ = μ*' },
      ),
    twin: {
      caption: `‘${titleOf(outcome)}’: mean size of effects with 95 % intervals, and their spread`,
      head: ['Factor', 'Mean size (μ*)', 'Spread (σ)', 'Above the line', 'Shown to matter'],
      rows: known.map(({ factor, size, spread }) => [
        factorTitle(study, factor),
        cell(unit, size, amount),
        valueCell(unit, spread, amount(spread)),
        spread > size.value ? 'yes' : 'no',
        mattering.has(factor) ? 'yes' : 'no',
      ]),
    },
  });
}

const FINEST = 4;

/** Digits beyond the usual ones with which a quarter of the largest effect does not look like nothing. */
function digitsFor(unit: string, most: number): number {
  for (let extra = 0; extra < FINEST; extra++) if (/[1-9]/.test(changeIn(unit, most / 4, extra))) return extra;
  return most > 0 ? FINEST : 0;
}

function shareFigure(study: SensitivityStudy, found: OutcomeSensitivity, sobol: readonly SobolRow[], under: Html): Html {
  const { outcome } = found;
  const rows = sobol.toSorted((a, b) => b.total.value - a.total.value);
  return figure({
    id: `shares-${outcome}`,
    headline: dependsMost(study, found),
    subtitle: `${shareOf(study)} of ‘${titleOf(outcome)}’ that each factor explains (Sobol’), with 95 % intervals, the largest on top. What the bar has beyond the dot it does together with other factors. An estimate of a share near 0 may lie below it.${drawnNote(rows.length)}`,
    draw: (frame) =>
      indexChart(
        frame,
        rows
          .slice(0, MOST_DRAWN)
          .map(({ factor, first, total }) => ({ label: factorTitle(study, factor), bar: value(total), dot: value(first) })),
        { format: percent, names: { bar: 'in all (total index)', dot: 'alone (first-order index)' } },
      ),
    under,
    twin: {
      caption: `‘${titleOf(outcome)}’: share of variance by factor, with 95 % intervals`,
      head: ['Factor', 'In all (total index)', 'Alone (first-order index)'],
      rows: rows.map(({ factor, first, total }) => [
        factorTitle(study, factor),
        cell('share', total, percent),
        cell('share', first, percent),
      ]),
    },
  });
}

/** With one world for each cell nothing separates luck from settings. */
const shareOf = ({ found: { replications } }: SensitivityStudy): string =>
  replications < 2 ? 'Share of the variance between single runs, luck included,' : 'Share of the variance between settings, luck left out,';

function groupFigure(study: SensitivityStudy, outcome: OutcomeSensitivity['outcome'], groups: readonly GroupRow[]): Html {
  const rows = groups.toSorted((a, b) => b.share.value - a.share.value);
  return figure({
    id: `groups-${outcome}`,
    headline: `‘${titleOf(outcome)}’ by groups of factors`,
    subtitle: `${shareOf(study)} of ‘${titleOf(outcome)}’ by group, with 95 % intervals. The shares add up to all of it: what groups do together is divided between them (Shapley).`,
    draw: (frame) =>
      indexChart(
        frame,
        rows.map(({ name, share }) => ({ label: name, bar: value(share) })),
        { format: percent, names: { bar: 'share of the group' } },
      ),
    twin: {
      caption: `‘${titleOf(outcome)}’: share of variance by group, with 95 % intervals`,
      head: ['Group', 'Share', 'Factors'],
      rows: rows.map(({ name, share, factors }) => [
        name,
        cell('share', share, percent),
        factors.map((factor) => factorTitle(study, factor)).join(', '),
      ]),
      prose: [2],
    },
  });
}

/** The share of luck in every outcome; null where every cell was run once. */
export function luckFigure({ found: { outcomes, replications } }: SensitivityStudy): Html | null {
  if (replications < 2) return null;
  const nothing = { mean: null, ci95: null };
  return figure({
    id: 'luck',
    headline: 'How much of the way single runs differ is luck',
    subtitle:
      'Share of the variance of a single run over all settings and worlds that is luck at the same settings, with 95 % intervals. The rest is what the factors do.',
    draw: (frame) =>
      indexChart(
        frame,
        outcomes.map(({ outcome, noise }) => ({ label: titleOf(outcome), bar: noise === null ? nothing : value(noise) })),
        { format: percent, names: { bar: 'share that is luck' } },
      ),
    twin: {
      caption: 'Luck as a share of the variance of single runs, with 95 % intervals',
      head: ['Outcome', 'Luck', 'Mean of the outcome'],
      rows: outcomes.map(({ outcome, noise, mean }) => [
        titleOf(outcome),
        noise === null ? valueCell('share', null) : cell('share', noise, percent),
        valueCell(unitOf(outcome), mean, formatOf(outcome)(mean)),
      ]),
    },
  });
}
