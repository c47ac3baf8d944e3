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

export function matrixChart(frame: Frame, rows: readonly MatrixRow[]): Html {
  const cell = 15;
  const [left, top] = [220, 235];
  const width = left + outcomeDefinitions.length * cell + 110;
  const height = top + rows.length * cell + 8;
  const names = outcomeDefinitions.map(({ title }, k) => {
    const x = left + k * cell + 11;
    return html`<text x="${x}" y="${top - 8}" transform="rotate(-60 ${x} ${top - 8})" style="font-size:10px">${shorten(title, 40)}</text>`;
  });
  const lines = rows.flatMap(({ title, effects }, r) => {
    const y = top + r * cell;
    const label = html`<text x="${left - 8}" y="${y + 11}" text-anchor="end" style="font-size:11px">${shorten(title, 34)}</text>`;
    const cells = outcomeDefinitions.map(({ id }, k) => {
      const effect = effects[id];
      const x = left + k * cell;
      const frameOf = html`<rect x="${x}" y="${y}" width="${cell}" height="${cell}" fill="none" stroke="var(--line)" />`;
      return clear(effect) ? html`${frameOf}${mark(effect, x, y, cell)}` : frameOf;
    });
    return [label, ...cells];
  });
  return picture(frame, width, height, [...names, ...lines]);
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
    /><text x="${x + cell / 2}" y="${y + 12}" text-anchor="middle" style="font-size:12px">${mean > 0 ? '+' : '−'}</text>`;
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
