/** A chart with everything that belongs to it: message, subtitle, picture for wide and for narrow screens, table twin, downloads. */
import { plainNumber, type Measured } from './cells.ts';
import { html, raw, type Html } from './html.ts';

export type Cell = string | number | Html | Measured;
export type Twin = {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Columns of words, set from the left and wrapped. */
  readonly prose?: readonly number[];
};

/** A value with its interval on a line below it. */
function stacked(text: string, strong: boolean, within: (value: string) => string | Html = (value) => value): Html {
  const parts = /^(.*\S) (\([^()]* to [^()]*\))$/s.exec(text);
  const value = within(parts?.[1] ?? text);
  return html`${strong ? html`<strong>${value}</strong>` : value}${parts === null ? null : html` <span class="range">${parts[2] as string}</span>`}`;
}

/** What comes after a value, such as how far it is from the baseline, on a line below it: four designs then fit side by side. */
function withChange(value: string): string | Html {
  const at = value.indexOf(', ');
  return at < 0 ? value : html`${value.slice(0, at)} <span class="change">${value.slice(at + 2)}</span>`;
}

const isMeasured = (cell: Cell): cell is Measured => typeof cell === 'object' && 'values' in cell;

/** What the download writes in place of the words. */
function numbers({ unit, parts, values }: Measured): Html {
  return html`data-unit="${unit}" data-parts="${parts.join('|')}" data-values="${values.map(plainNumber).join('|')}"`;
}

function inner(cell: Cell, prose: boolean): Html {
  if (isMeasured(cell)) return stacked(cell.text, cell.strong, withChange);
  return typeof cell === 'string' && !prose ? stacked(cell, false) : html`${cell}`;
}

export function table({ caption, head, rows, prose = [] }: Twin): Html {
  const kind = (k: number) => raw(prose.includes(k) ? ' class="prose"' : k === 0 ? '' : ' class="n"');
  const cell = (value: Cell, k: number): Html =>
    k === 0
      ? html`<th scope="row">${isMeasured(value) ? value.text : value}</th>`
      : html`<td ${kind(k)} ${isMeasured(value) ? numbers(value) : null}>${inner(value, prose.includes(k))}</td>`;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${`Table: ${caption}`}">
    <table>
      <caption>
        <span>${caption}</span>
      </caption>
      <thead>
        <tr>
          ${head.map((name, k) => html`<th scope="col" ${kind(k)}><span>${name}</span></th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map(cell)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Where a picture is for: its names, and whether it must be readable on a phone. */
export type Frame = { readonly id: string; readonly size: 'wide' | 'narrow'; readonly title: string; readonly description: string };

export type Figure = {
  readonly id: string;
  /** The message, as a sentence. */
  readonly headline: string;
  /** What is plotted, where, when, with what uncertainty. */
  readonly subtitle: string;
  readonly draw: (frame: Frame) => Html;
  readonly twin: Twin;
  /** Under the picture and always shown, e.g. numbers at risk. */
  readonly under?: Html;
};

export function figure({ id, headline, subtitle, draw, twin, under }: Figure): Html {
  const sizes = ['wide', 'narrow'] as const;
  return html`<figure id="${id}">
    <h3>${headline}</h3>
    <p class="sub">${subtitle}</p>
    ${sizes.map((size) => html`<div class="${size}">${draw({ id: `${id}-${size}`, size, title: headline, description: subtitle })}</div>`)}${under ?? null}
    <details>
      <summary>The same as a table</summary>
      ${table(twin)}
    </details>
    <div class="tools">
      ${['png', 'svg', 'csv'].map((as) => html`<button type="button" data-as="${as}" aria-label="${`Download ${as.toUpperCase()}: ${headline}`}">Download ${as.toUpperCase()}</button>`)}
    </div>
  </figure>`;
}

/** The frame of a picture, named for those who do not see it. */
export function picture({ id, title, description }: Frame, width: number, height: number, content: readonly Html[]): Html {
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-t ${id}-d" tabindex="0">
    <title id="${id}-t">${title}</title>
    <desc id="${id}-d">${description}</desc>
    ${content}
  </svg>`;
}

/** In place of a chart that has nothing to draw: an empty picture would look like a fault. */
export function emptyPicture(frame: Frame): Html {
  const width = frame.size === 'wide' ? 760 : 340;
  return picture(frame, width, 40, [html`<text class="soft" x="${width / 2}" y="24" text-anchor="middle">nothing to show</text>`]);
}
