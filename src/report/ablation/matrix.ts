/** Behaviours × outcomes: which cells leave out zero, in which direction, how strongly. */
import { outcomeDefinitions } from '../../study/outcomes/registry.ts';
import type { MatrixRow } from '../../study/experiment/ablation-matrix.ts';
import { emptyPicture, picture, type Frame, type Twin } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { shorten } from '../text-width.ts';
import { fit } from '../charts/lettering.ts';

type Effect = NonNullable<MatrixRow['effects'][keyof MatrixRow['effects']]>;

const clear = (effect: Effect | null): effect is Effect => effect !== null && (effect.ci95[0] > 0 || effect.ci95[1] < 0);
/** Strength from which a cell is as dark as can be, standard deviations. */
const DARKEST = 2;

type Outcome = (typeof outcomeDefinitions)[number];
type Panel = {
  readonly cell: number;
  readonly left: number;
  readonly top: number;
  /** Outcomes side by side. */
  readonly most: number;
  readonly slant: number;
};

/** Size of letters, of which breadths are measured at 13 px. */
const LETTERS = 11;

/** As many outcomes side by side as can be read, the rest below; a panel names the behaviours that move something in it. */
const WIDE: Panel = { cell: 17, left: 232, top: 240, most: 25, slant: -60 };
const NARROW: Panel = { cell: 18, left: 152, top: 250, most: 10, slant: -90 };

export function matrixChart(frame: Frame, rows: readonly MatrixRow[]): Html {
  const [width, panel] = frame.size === 'wide' ? [760, WIDE] : [340, NARROW];
  let height = 0;
  const content = columnsOf(panel.most).flatMap((outcomes) => {
    const moving = rows.filter(({ effects }) => outcomes.some(({ id }) => clear(effects[id])));
    if (moving.length === 0) return [];
    const from = height;
    height += panel.top + moving.length * panel.cell + 24;
    return panelOf(moving, outcomes, from, panel);
  });
  return content.length === 0 ? emptyPicture(frame) : picture(frame, width, height, content);
}

/** All outcomes, in parts as equal as can be. */
function columnsOf(most: number): Outcome[][] {
  const parts = Math.ceil(outcomeDefinitions.length / most);
  const size = Math.ceil(outcomeDefinitions.length / parts);
  return Array.from({ length: parts }, (_, k) => outcomeDefinitions.slice(k * size, (k + 1) * size));
}

function panelOf(rows: readonly MatrixRow[], outcomes: readonly Outcome[], from: number, panel: Panel): Html[] {
  const { cell, left, top, slant } = panel;
  const y0 = from + top;
  const names = outcomes.map(({ title }, k) => {
    const x = left + k * cell + cell / 2 + 4;
    return html`<text x="${x}" y="${y0 - 8}" transform="rotate(${slant} ${x} ${y0 - 8})" style="font-size:${LETTERS}px"
      >${shorten(title, 42)}</text
    >`;
  });
  const lines = rows.flatMap(({ title, effects }, r) => {
    const y = y0 + r * cell;
    const label = html`<text x="${left - 8}" y="${y + 13}" text-anchor="end" style="font-size:${LETTERS}px"
      >${fit(title, ((left - 8) * 13) / LETTERS)}</text
    >`;
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
      fill-opacity="${(0.15 + 0.4 * strength).toFixed(2)}"
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
