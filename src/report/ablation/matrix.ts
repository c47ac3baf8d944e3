/** Behaviours × outcomes: which cells leave out zero, in which direction, how strongly. */
import { outcomeDefinitions } from '../../study/metrics/outcomes.ts';
import type { MatrixRow } from '../../study/experiment/ablation-matrix.ts';
import { picture, type Frame, type Twin } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { shorten } from '../charts/marks.ts';

type Effect = NonNullable<MatrixRow['effects'][keyof MatrixRow['effects']]>;

const clear = (effect: Effect | null): effect is Effect => effect !== null && (effect.ci95[0] > 0 || effect.ci95[1] < 0);
/** Strength from which a cell is as dark as can be, standard deviations. */
const DARKEST = 2;

type Outcome = (typeof outcomeDefinitions)[number];
type Panel = {
  readonly cell: number;
  readonly left: number;
  readonly top: number;
  readonly perPanel: number;
  readonly slant: number;
  readonly letters: number;
};

/** As many outcomes side by side as can be read, the rest below, each panel with the names of all behaviours. */
const WIDE: Panel = { cell: 17, left: 232, top: 190, perPanel: 25, slant: -60, letters: 34 };
const NARROW: Panel = { cell: 18, left: 152, top: 250, perPanel: 10, slant: -90, letters: 23 };

export function matrixChart(frame: Frame, rows: readonly MatrixRow[]): Html {
  const [width, panel] = frame.size === 'wide' ? [760, WIDE] : [340, NARROW];
  const { perPanel, top, cell } = panel;
  const groups = Array.from({ length: Math.ceil(outcomeDefinitions.length / perPanel) }, (_, k) =>
    outcomeDefinitions.slice(k * perPanel, (k + 1) * perPanel),
  );
  const height = top + rows.length * cell + 24;
  return picture(
    frame,
    width,
    groups.length * height,
    groups.flatMap((outcomes, k) => panelOf(rows, outcomes, k * height, panel)),
  );
}

function panelOf(rows: readonly MatrixRow[], outcomes: readonly Outcome[], from: number, panel: Panel): Html[] {
  const { cell, left, top, slant, letters } = panel;
  const y0 = from + top;
  const names = outcomes.map(({ title }, k) => {
    const x = left + k * cell + cell / 2 + 4;
    return html`<text x="${x}" y="${y0 - 8}" transform="rotate(${slant} ${x} ${y0 - 8})" style="font-size:11px"
      >${shorten(title, 42)}</text
    >`;
  });
  const lines = rows.flatMap(({ title, effects }, r) => {
    const y = y0 + r * cell;
    const label = html`<text x="${left - 8}" y="${y + 13}" text-anchor="end" style="font-size:12px">${shorten(title, letters)}</text>`;
    const cells = outcomes.map(({ id }, k) => {
      const effect = effects[id];
      const x = left + k * cell;
      const frameOf = html`<rect x="${x}" y="${y}" width="${cell}" height="${cell}" fill="none" stroke="var(--line)" />`;
      return clear(effect) ? html`${frameOf}${mark(effect, x, y, cell)}` : frameOf;
    });
    return [label, ...cells];
  });
  return [...names, ...lines];
}

function mark({ mean }: Effect, x: number, y: number, cell: number): Html {
  const strength = Math.min(1, Math.abs(mean) / DARKEST);
  return html`<rect
      x="${x}"
      y="${y}"
      width="${cell}"
      height="${cell}"
      fill="var(${mean > 0 ? '--c1' : '--c2'})"
      fill-opacity="${(0.15 + 0.45 * strength).toFixed(2)}"
    /><text x="${x + cell / 2}" y="${y + 13}" text-anchor="middle" style="font-size:13px">${mean > 0 ? '+' : '−'}</text>`;
}

export function matrixTwin(rows: readonly MatrixRow[]): Twin {
  return {
    caption: 'Outcomes each behaviour moves, standardised effects whose 95 % interval leaves out zero',
    head: ['Behaviour', 'Raises', 'Lowers'],
    rows: rows.map(({ title, effects }) => {
      const moved = (sign: number) =>
        outcomeDefinitions
          .flatMap(({ id, title: outcome }) => {
            const effect = effects[id];
            return clear(effect) && Math.sign(effect.mean) === sign ? [`${outcome} (${effect.mean.toFixed(1).replace('-', '−')})`] : [];
          })
          .join('; ') || '–';
      return [title, moved(1), moved(-1)];
    }),
    prose: [1, 2],
  };
}
